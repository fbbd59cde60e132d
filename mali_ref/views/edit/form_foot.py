"""The bottom of a form, always in sight: what is not saved yet, Cancel and Save."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.models.language import with_colon
from mali_ref.views.kit.buttons import Button
from mali_ref.views.kit.labels import ElidedLabel
from mali_ref.views.kit.theme import set_role, theme

_HEIGHT = 54


class KeyButton(Button):
    """A button that shows its key beside its words: ``Save  Ctrl+S``."""

    def __init__(self, words: str, key: str, primary: bool) -> None:
        super().__init__()
        self._words = words
        self._key = key
        self.setProperty("primary", primary)
        self.setAccessibleName(f"{words} ({key})")
        set_role(self, "strong" if primary else "medium")
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        key = QFontMetrics(theme().font("caption_medium")).horizontalAdvance(self._key)
        return QSize(words + key + theme().px(15 + 10 + 15), theme().size("field"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        primary = bool(self.property("primary"))
        painter.setFont(self.font())
        painter.setPen(theme().color("on_accent" if primary else "ink"))
        room = self.rect().adjusted(theme().px(15), 0, -theme().px(15), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        painter.setFont(theme().font("caption_medium"))
        painter.setPen(theme().color("on_accent" if primary else "ink2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)


class _Dot(QWidget):
    """Says that something is not saved."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme().px(8), theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("warn"))
        painter.drawEllipse(QRectF(self.rect()))


class FormFoot(QWidget):
    """Says how much is not saved; Cancel and Save.

    Signals:
        cancelled: Cancel was pressed.
        saved: Save was pressed.
    """

    cancelled = Signal()
    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        theme().changed.connect(self._fit)
        self._fit()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(22), 0, theme().px(22), 0)
        row.setSpacing(theme().px(8))
        self._dot = _Dot()
        self.words = ElidedLabel("", "body", "ink2")
        self.words.setObjectName("unsaved")
        self.cancel = KeyButton(self.tr("Cancel"), self.tr("Esc"), primary=False)
        self.cancel.setObjectName("cancel_form")
        self.cancel.clicked.connect(self.cancelled)
        self.save = KeyButton(self.tr("Save"), self.tr("Ctrl+S"), primary=True)
        self.save.setObjectName("save_form")
        self.save.clicked.connect(self.saved)
        row.addWidget(self._dot)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        self.show_changes((), is_new=False)

    def show_changes(self, names: Sequence[str], is_new: bool) -> None:
        """Say what is not saved, by the labels of the parts."""
        self._dot.setVisible(bool(names))
        if not names:
            self.words.set_text(self.tr("Nothing written yet") if is_new else self.tr("Nothing changed yet"))
        elif is_new:
            self.words.set_text(self.tr("Not saved yet"))
        else:
            one, many = self.tr("1 change not saved"), self.tr("{count} changes not saved")
            told = one if len(names) == 1 else many.format(count=len(names))
            self.words.set_text(with_colon(told, ", ".join(names)))

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
