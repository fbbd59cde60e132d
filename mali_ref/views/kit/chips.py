"""Small rounded things: citation chips, filter chips, pills and key caps."""

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mali_ref.domain.rich_text import Cited
from mali_ref.views.kit.buttons import ToolButton
from mali_ref.views.kit.citation_words import citation_label
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marks import group_name, paint_group_mark
from mali_ref.views.kit.theme import set_role, theme


class _Chip(ToolButton):
    """A tool button that paints itself; its text is spoken as its name."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self, role)
        theme().changed.connect(self._on_theme_changed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def _text_width(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class CitationChip(_Chip):
    """``¶3`` after a title or figure; ``raised`` sets it as a superscript beside the words at its left.

    Signals:
        citation_activated: the ``Cited`` and the global point below the chip.
    """

    citation_activated = Signal(object, object)

    def __init__(self, cited: Cited, raised: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("chip", parent)
        self._cited = cited
        self._raised = raised
        self.setText(citation_label(cited))
        spoken = f"{citation_label(cited)} {cited.locator}" if cited.source else cited.locator
        self.setAccessibleName(
            QCoreApplication.translate("CitationChip", "Source {place}").format(place=spoken.strip())
        )
        self.clicked.connect(self._on_clicked)

    @property
    def cited(self) -> Cited:
        """What the chip stands for."""
        return self._cited

    def sizeHint(self) -> QSize:
        return QSize(self._text_width(self.text()) + theme().px(9), theme().size("target"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("selected" if self.underMouse() else "tint"))
        radius = theme().size("radius_chip")
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(theme().color("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())

    def focus_rect(self) -> QRectF:
        """Where the focus ring goes: around the chip, not around its larger target."""
        return self._box()

    def _box(self) -> QRectF:
        height = theme().size("citation")
        top = 0 if self._raised else (self.height() - height) / 2
        return QRectF(0, top, self.width(), height)

    def _on_clicked(self) -> None:
        corner = self._box().bottomLeft().toPoint() + QPoint(0, theme().px(4))
        self.citation_activated.emit(self._cited, self.mapToGlobal(corner))


class FilterChip(_Chip):
    """One choice of a filter, with its count; ``compact`` shows a group by its mark and count alone."""

    def __init__(
        self,
        text: str,
        count: int | None = None,
        group: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("caption_medium", parent)
        self._words = text
        self._group = group
        self._compact = compact and bool(group)
        self.setCheckable(True)
        self.set_count(count)

    def set_words(self, text: str) -> None:
        """Name the choice in other words."""
        self._words = text
        self.set_count(self._count)

    def set_count(self, count: int | None) -> None:
        """Show how many records the choice leaves."""
        self._count = count
        counted = "" if count is None else str(count)
        self.setText(counted if self._compact else f"{self._words} {counted}".strip())
        self.setAccessibleName(f"{self._words or group_name(self._group)} {counted}".strip())
        self.setToolTip(self._words or group_name(self._group) if self._compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        mark = theme().px(15) if self._group else 0
        bold = QFontMetrics(theme().font("label")).horizontalAdvance(self.text())
        return QSize(bold + mark + theme().px(17), theme().size("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        painter.setPen(QPen(theme().color("ink" if chosen else "line"), 1))
        painter.setBrush(theme().color("ink" if chosen else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        left = float(theme().px(8))
        if self._group:
            side = theme().px(10)
            paint_group_mark(painter, QRectF(left, (self.height() - side) / 2, side, side), self._group)
            left += theme().px(15)
        painter.setFont(theme().font("label") if chosen else self.font())
        tone = "surface" if chosen else "ink2" if self.isEnabled() else "ink3"
        painter.setPen(theme().color(tone))
        room = QRectF(left, 0, self.width() - left - theme().px(8), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())


class ActiveFilterChip(_Chip):
    """A filter in force, with the cross that lifts it; Enter, Space, Delete or a click lift it.

    Signals:
        removed: the user lifted the filter.
    """

    removed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("label", parent)
        self.set_text(text)
        self.clicked.connect(self.removed)

    def set_text(self, text: str) -> None:
        """Say what is filtered."""
        self.setText(text)
        self.setAccessibleName(QCoreApplication.translate("ActiveFilterChip", "Remove filter {name}").format(name=text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._text_width(self.text()) + theme().px(8 + 6 + 13 + 6), theme().size("active_chip"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("selected" if self.underMouse() else "tint"))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(theme().color("accent"))
        room = self.rect().adjusted(theme().px(8), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        side = theme().px(13)
        painter.drawPixmap(self.width() - theme().px(6) - side, (self.height() - side) // 2, pixmap("x", "accent", 13))


class Pill(QLabel):
    """A word in a rounded ground: ``first priority``; ``plain`` is grey, ``square`` an acronym beside a title."""

    def __init__(self, text: str, plain: bool = False, square: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kit", "pill")
        self.setProperty("plain", plain)
        self.setProperty("square", square)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "caption_medium" if plain else "label")


class KeyCap(QLabel):
    """A key of the keyboard, as ``Ctrl``."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kit", "keycap")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "keycap")
