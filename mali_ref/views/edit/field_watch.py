"""Where the keyboard is in a form: which field it has left, and that the one it is in can be seen."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mali_ref.views.edit.field_block import FieldBlock
from mali_ref.views.edit.form_body import FormBody
from mali_ref.views.edit.new_record_card import NewRecordCard
from mali_ref.views.edit.statement_card import StatementCard
from mali_ref.views.kit.theme import theme


class FieldWatch(QObject):
    """Follows the keyboard through the fields that a scroll area shows.

    Signals:
        left: the keyboard has gone from a part to another; carries the FieldBlock or StatementCard.
    """

    left = Signal(object)

    def __init__(self, scroll: QScrollArea, parent: QWidget) -> None:
        super().__init__(parent)
        self._scroll = scroll
        self._body: FormBody | None = None
        self._sensed: FieldBlock | StatementCard | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def set_body(self, body: FormBody | None) -> None:
        """Follow it through these fields; those before are forgotten."""
        self._body = body
        self._sensed = None

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a part of the form that is not larger than what can be seen."""
        fits = widget.height() < self._scroll.viewport().height()
        if fits and self._body is not None and self._body.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, 0, theme().px(12))

    def part_around(self, widget: QWidget | None) -> FieldBlock | StatementCard | None:
        """The field, or the second value in it, that a control belongs to."""
        if widget is None or self._body is None or not self._body.isAncestorOf(widget):
            return None
        parts = (*self._body.cards, *self._body.blocks.values())
        while widget is not None and widget not in parts:
            widget = widget.parentWidget()
        return widget if isinstance(widget, FieldBlock | StatementCard) else None

    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Say which field the keyboard has left; a list that a field opens does not take it away."""
        if new is not None and new.window().windowType() == Qt.WindowType.Popup:
            return
        part = self.part_around(new)
        left, self._sensed = self._sensed, part if new is not None else self._sensed
        if left is not None and left is not self._sensed:
            self.left.emit(left)
        if part is not None and new is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            # Where it lies is known once it is laid out.
            seen = _card_around(new) or (part if part.fault() else new)
            QTimer.singleShot(0, seen, lambda: self.bring_into_view(seen))


def _card_around(widget: QWidget | None) -> NewRecordCard | None:
    while widget is not None and not isinstance(widget, NewRecordCard):
        widget = widget.parentWidget()
    return widget
