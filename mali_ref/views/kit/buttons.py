"""Buttons of the design: main, plain, quiet, link, drop-down, and segments of which one is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from mali_ref.views.kit.icons import pixmap, set_icon
from mali_ref.views.kit.theme import set_role, theme, with_weight

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A push button that also answers Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A tool button that also answers Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def primary_button(text: str, icon: str = "") -> Button:
    """The one main action of a screen or panel."""
    button = Button(text)
    button.setProperty("primary", True)
    set_role(button, "strong")
    if icon:
        set_icon(button, icon, "on_accent")
    return button


def plain_button(text: str, icon: str = "") -> Button:
    """A bordered button for any other action."""
    button = Button(text)
    set_role(button, "medium")
    if icon:
        set_icon(button, icon)
    return button


def quiet_button(text: str, icon: str = "") -> Button:
    """A button without border, for actions at a page's edge."""
    button = Button(text)
    button.setProperty("quiet", True)
    set_role(button, "caption_medium")
    if icon:
        set_icon(button, icon)
    return button


def link_button(text: str, icon: str = "", flush: bool = False) -> Button:
    """Accent words that do something, as “Open graph”; ``flush`` with the edge of the lines they stand below."""
    button = Button(text)
    for flag in ("quiet", "accent", "small", *(("flush",) if flush else ())):
        button.setProperty(flag, True)
    set_role(button, "caption_medium")
    if icon:
        set_icon(button, icon, "accent")
    return button


def icon_button(name: str, accessible_name: str, size: int = 16, bordered: bool = False) -> ToolButton:
    """A button of one icon: only for close, back, forward, menu and zoom."""
    button = ToolButton()
    button.setProperty("bordered", bordered)
    button.setAccessibleName(accessible_name)
    button.setToolTip(accessible_name)
    set_icon(button, name, "ink2", size)
    return button


class DropButton(Button):
    """A bordered button with a chevron: ``Type  Attack, political ⌄`` or, value first, ``As of  10 Jul 2017 ⌄``."""

    def __init__(
        self, label: str, value: str = "", icon: str = "", strong_value: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._value = value
        self._icon = icon
        if icon:
            pixmap(icon)  # An icon that does not exist is found here, not while painting.
        self._strong_value = strong_value
        set_role(self, "medium")
        theme().changed.connect(self.updateGeometry)
        self._renew_name()

    def set_label(self, label: str) -> None:
        """Change the words before the value."""
        self._label = label
        self._renew_name()

    def set_value(self, value: str) -> None:
        """Change what is chosen; empty shows the label alone."""
        self._value = value
        self._renew_name()

    def value(self) -> str:
        """What is shown as chosen."""
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(self._wanted_width(), theme().size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._wanted_width(), theme().px(64)), theme().size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_words(QPainter(self))

    def _paint_words(self, painter: QPainter) -> None:
        tinted = bool(self.property("tinted"))
        x = theme().px(11)
        right = self.width() - theme().px(11 + 14)
        if self._icon:
            drawn = pixmap(self._icon, "accent" if tinted else "ink2")
            painter.drawPixmap(x, (self.height() - theme().px(16)) // 2, drawn)
            x += theme().px(22)
        for text, font, tone in self._parts():
            metrics = QFontMetrics(font)
            room = QRect(x, 0, max(0, right - x), self.height())
            painter.setFont(font)
            painter.setPen(theme().color("accent" if tinted else tone))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            x += metrics.horizontalAdvance(text) + theme().px(self._gap())
        chevron = pixmap("chevron-down", "accent" if tinted else "ink2", 14)
        painter.drawPixmap(self.width() - theme().px(9 + 14), (self.height() - theme().px(14)) // 2, chevron)

    def _parts(self) -> list[tuple[str, QFont, str]]:
        strong, calm = with_weight(self.font(), 600), theme().font("body")
        if self._strong_value:
            parts = [(self._label, calm, "ink2"), (self._value, strong, "ink")]
        else:
            parts = [(self._label, self.font(), "ink"), (self._value, theme().font("caption"), "ink2")]
        return [part for part in parts if part[0]]

    def _gap(self) -> int:
        return 4 if self._strong_value else 7

    def _wanted_width(self) -> int:
        words = sum(
            QFontMetrics(font).horizontalAdvance(text) + theme().px(self._gap()) for text, font, _ in self._parts()
        )
        return words + theme().px(11 + 9 + 14 + 4) + (theme().px(22) if self._icon else 0)

    def _renew_name(self) -> None:
        self.setAccessibleName(f"{self._label} {self._value}".strip())
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()


class Choice(QComboBox):
    """A combo box with the design's chevron."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "body")
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme().px(14)
        painter = QPainter(self)
        tone = "ink2" if self.isEnabled() else "line_strong"
        painter.drawPixmap(
            self.width() - theme().px(9) - side, (self.height() - side) // 2, pixmap("chevron-down", tone, 14)
        )


class SegmentedControl(QFrame):
    """A few choices side by side, one of them chosen; arrow keys move between them.

    Signals:
        chosen: the key of the segment the user took.
    """

    chosen = Signal(object)

    def __init__(self, options: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "segments")
        self._buttons: dict[str, ToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for key, text in options:
            self._add(key, text)
        next(iter(self._buttons.values())).setChecked(True)

    def value(self) -> str:
        """The key of the chosen segment."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Choose a segment without a signal."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QToolButton:
        """One segment, to name or disable it."""
        return self._buttons[key]

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Who is led to the control, as by F6, is on its chosen segment: the control itself answers no key.
        self._buttons[self.value()].setFocus(event.reason())

    def _add(self, key: str, text: str) -> None:
        button = ToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setProperty("kit", "segment")
        button.setObjectName(f"segment_{key}")
        button.setAccessibleName(text)
        set_role(button, "caption_medium")
        button.clicked.connect(lambda _=False: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        layout = self.layout()
        if layout is not None:
            layout.addWidget(button)
