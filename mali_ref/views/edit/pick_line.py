"""The line in which a record is looked for: its mark, its name, and the keys that move in the list below."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from mali_ref.models.draft_book import LinkChoice
from mali_ref.views.edit.field_editor import FormLine
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.kind_icons import KIND_ICONS, paint_heading_mark


class PickLine(FormLine):
    """The line of a picker: the mark of what is chosen, and its name.

    Signals:
        asked: the user wants the list: a click, Down or Enter.
        moved: up or down in the list; carries the steps.
        taken: Enter, with the list open.
        given_up: Esc, with the list open.
        left: the keyboard went elsewhere.
    """

    asked = Signal()
    moved = Signal(object)
    taken = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.is_open: Callable[[], bool] = lambda: False
        self.sign: LinkChoice | None = None
        theme().changed.connect(self._fit)
        self._fit()

    def show_sign(self, choice: LinkChoice | None) -> None:
        """Wear the mark of a record, or the icon of the kind that is looked for."""
        self.sign = choice
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        key = Qt.Key(event.key())
        if self.is_open() and key in steps:
            self.moved.emit(steps[key])
        elif self.is_open() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.taken.emit()
        elif self.is_open() and key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.is_open() and self.isEnabled():
            self.selectAll()
            self.asked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        small = self.sign is not None and self.sign.heading.ref.kind == "actor"
        side = theme().px(12 if small else 16)
        left = theme().px(10) + (theme().px(16) - side) // 2
        place = QRectF(left, (self.height() - side) // 2, side, side)
        if self.sign is not None:
            paint_heading_mark(painter, place, self.sign.heading, 12 if small else 16)
        else:
            name = KIND_ICONS.get(self._kind, "search")
            painter.drawPixmap(place.toRect(), pixmap(name, "ink2" if self.isEnabled() else "line_strong", 16))

    def _fit(self) -> None:
        self.setTextMargins(theme().px(22), 0, 0, 0)
