"""What the book has to say about itself: warnings in a card, bars at the top of a page, empty places."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import icon_button
from mali_ref.views.kit.icons import app_mark, paint_icon, pixmap
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme

_KINDS = {"danger": ("circle-alert", "danger"), "warn": ("triangle-alert", "warn"), "done": ("check", "accent")}


class IconLabel(QLabel):
    """An icon beside words; it says nothing to a screen reader, the words do."""

    def __init__(self, name: str, color: str = "ink2", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = (name, color, size)
        theme().changed.connect(self._renew)
        self._renew()

    def set_icon(self, name: str, color: str = "ink2", size: int = 16) -> None:
        """Show another icon."""
        self._spec = (name, color, size)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        name, color, _ = self._spec
        if name == "app":
            super().paintEvent(event)
            return
        painter = QPainter(self)
        paint_icon(painter, name, color, QRectF(self.rect()))
        painter.end()

    def _renew(self) -> None:
        name, color, size = self._spec
        self.setPixmap(app_mark(theme().px(size)) if name == "app" else pixmap(name, color, size))
        self.setFixedSize(theme().px(size), theme().px(size))


class WarnLine(QFrame):
    """A contradiction or doubt in warn ink; ``bar`` puts it on the warn ground."""

    def __init__(self, text: str, bar: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "warn_bar" if bar else "warn_line")
        row = QHBoxLayout(self)
        side, edge = (theme().px(10), theme().px(6)) if bar else (0, theme().px(2))
        row.setContentsMargins(side, edge, side, edge)
        row.setSpacing(theme().px(6))
        sign = IconLabel("triangle-alert" if bar else "info", "warn", 14)
        self.label = text_label(text, "caption_medium", "warn", wrap=True)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.label, 1)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.label.setText(text)
        self.setAccessibleName(text)


class NoticeBar(QFrame):
    """What failed, needs attention or is done, with the next step; ``kind`` is danger, warn or done.

    Signals:
        closed: the user put the bar away.
    """

    closed = Signal()

    def __init__(
        self,
        kind: str,
        title: str,
        text: str = "",
        buttons: Iterable[QAbstractButton] = (),
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "notice")
        self.setProperty("kind", kind)
        self.setAccessibleName(f"{title} {text}".strip())
        self.title = title
        self._buttons = list(buttons)
        row = QHBoxLayout(self)
        edge = theme().px(12 if text else 6)
        row.setContentsMargins(theme().px(14), edge, theme().px(12), edge)
        row.setSpacing(theme().px(10))
        sign, tone = _KINDS[kind]
        row.addWidget(IconLabel(sign, tone), 0, Qt.AlignmentFlag.AlignTop if text else Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._words(title, text, tone if kind == "warn" and not text else "ink"), 1)
        if not text:
            self._add_buttons(row)
        if closable:
            row.addWidget(self._closer(), 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_close_clicked()
        else:
            super().keyPressEvent(event)

    def _words(self, title: str, text: str, tone: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme().px(4))
        column.addWidget(text_label(title, "strong" if text else "medium", tone, wrap=True))
        if text:
            column.addWidget(text_label(text, "body", "ink2", wrap=True))
            row = QHBoxLayout()
            row.setContentsMargins(0, theme().px(4) if self._buttons else 0, 0, 0)
            self._add_buttons(row)
            row.addStretch(1)
            column.addLayout(row)
        return column

    def _add_buttons(self, row: QHBoxLayout) -> None:
        for button in self._buttons:
            row.addWidget(button)

    def _closer(self) -> QAbstractButton:
        button = icon_button("x", QCoreApplication.translate("NoticeBar", "Close"))
        button.setObjectName("notice_close")
        button.clicked.connect(self._on_close_clicked)
        return button

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()


class EmptyState(QWidget):
    """An icon, what is missing, why, and what to do about it, in the middle of an empty place."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        buttons: Iterable[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title}. {text}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(theme().px(8))
        column.addStretch(1)
        column.addWidget(IconLabel(icon, "ink2", 48 if icon == "app" else 26), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = text_label(title, "subtitle", wrap=True)
        self.text = text_label(text, "body", "ink2", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self.text.setVisible(bool(text))
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, theme().px(8), 0, 0)
        column.addLayout(self._row)
        self.set_buttons(buttons)
        column.addStretch(1)

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else is missing."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {text}".strip())

    def set_buttons(self, buttons: Iterable[QAbstractButton]) -> None:
        """Offer other ways out."""
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._row.addStretch(1)
        for button in buttons:
            self._row.addWidget(button)
        self._row.addStretch(1)
