"""Kinds and selection beside the picture, or over it where the window is narrow: then a button opens each."""

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.graph.kinds_pane import WIDTH as KINDS_WIDTH
from mali_ref.views.graph.selection_pane import WIDTH as SELECTION_WIDTH
from mali_ref.views.kit.buttons import Button, plain_button
from mali_ref.views.kit.icons import set_icon
from mali_ref.views.kit.labels import Divider
from mali_ref.views.kit.theme import theme


class Drawers:
    """Puts two panes beside a middle, or into drawers above it."""

    def __init__(
        self, screen: QWidget, row: QHBoxLayout, left: QWidget, middle: QWidget, right: QWidget, over: QWidget
    ) -> None:
        """``over`` is the part of the middle that an open drawer covers."""
        self._screen = screen
        self._row = row
        self._panes = (left, right)
        self._over = over
        self._is_narrow = False
        self._dividers = (Divider(vertical=True), Divider(vertical=True))
        self._frames = (_drawer(screen, "graph_left_drawer"), _drawer(screen, "graph_right_drawer"))
        words = (QCoreApplication.translate("GraphDrawers", "Kinds and relations"), "")
        self._buttons = tuple(_button(over, name, text) for name, text in zip(("kinds", "chosen"), words, strict=True))
        for number, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, at=number: self._toggle(at))
        for widget in (left, self._dividers[0], middle, self._dividers[1], right):
            row.addWidget(widget, 1 if widget is middle else 0)
        self.arrange()

    def set_narrow(self, is_narrow: bool) -> None:
        """Use drawers, or put the panes beside the picture."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for number, pane in enumerate(self._panes):
                if is_narrow:
                    self._frames[number].layout().addWidget(pane)  # type: ignore[union-attr]
                else:
                    self._row.insertWidget(0 if number == 0 else self._row.count(), pane)
                pane.show()
        self.arrange()

    def name_selection(self, name: str) -> None:
        """Say on the button of the right drawer whom it tells of."""
        words = name or QCoreApplication.translate("GraphDrawers", "What is new")
        self._buttons[1].setText(words)
        # With words beside it an icon keeps its distance.
        set_icon(self._buttons[1], "panel-right")
        self._buttons[1].setAccessibleName(
            QCoreApplication.translate("GraphDrawers", "Show what is told of {name}").format(name=words)
        )
        self.arrange()

    def close_any(self) -> bool:
        """Close an open drawer; answers whether there was one."""
        is_open = [frame for frame in self._frames if self._is_narrow and frame.isVisible()]
        for frame in is_open:
            frame.hide()
        return bool(is_open)

    def arrange(self) -> None:
        """Fit everything to the size of the window and of the text."""
        for pane, width in zip(self._panes, (KINDS_WIDTH, SELECTION_WIDTH), strict=True):
            pane.setFixedWidth(theme().px(width))
        for frame, button, divider in zip(self._frames, self._buttons, self._dividers, strict=True):
            divider.setVisible(not self._is_narrow)
            button.setVisible(self._is_narrow)
            if not self._is_narrow:
                frame.hide()
        if self._is_narrow:
            self._place()

    def _place(self) -> None:
        gap = theme().px(10)
        left, right = self._buttons
        for button in self._buttons:
            button.adjustSize()
            button.raise_()
        left.move(gap, gap)
        right.move(self._over.width() - right.width() - gap, gap)
        top = left.height() + 2 * gap
        for frame, pane, at_right in zip(self._frames, self._panes, (False, True), strict=True):
            width = pane.width() + 2
            place = self._screen.width() - width - gap if at_right else gap
            frame.setGeometry(QRect(place, top, width, self._over.height() - top - gap))

    def _toggle(self, number: int) -> None:
        frame = self._frames[number]
        was_open = frame.isVisible()
        self.close_any()
        if not was_open:
            self._place()
            frame.show()
            frame.raise_()
            first = next((child for child in self._panes[number].findChildren(QWidget) if _takes_keys(child)), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _drawer(screen: QWidget, name: str) -> QFrame:
    frame = QFrame(screen)
    frame.setObjectName(name)
    frame.setProperty("kit", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 6, 1, 6)
    frame.hide()
    return frame


def _button(over: QWidget, name: str, words: str) -> Button:
    button = plain_button(words, "panel-left" if name == "kinds" else "panel-right")
    button.setParent(over)
    button.setObjectName(f"graph_{name}_button")
    button.setAccessibleName(words)
    button.hide()
    return button
