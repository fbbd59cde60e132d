"""Where the record of a link in a long text is found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.kit.buttons import icon_button
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.theme import theme


class LinkRow(QFrame):
    """Where the record of a link is found, above the text while it is asked for.

    Signals:
        chosen: the Ref to link to.
        given_up: Esc or the cross.
    """

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, picker: FieldEditor, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "sunken")
        row = QHBoxLayout(self)
        edge = theme().px(6)
        row.setContentsMargins(theme().px(10), edge, edge, edge)
        row.setSpacing(theme().px(8))
        words = text_label(self.tr("Link to"), "caption_medium", "ink2")
        words.setBuddy(picker)
        row.addWidget(words)
        row.addWidget(picker, 1)
        close = icon_button("x", self.tr("No link"))
        close.setObjectName(f"{name}_link_close")
        close.clicked.connect(self.given_up)
        row.addWidget(close)
        picker.setObjectName(f"{name}_link_picker")
        picker.setAccessibleName(self.tr("Record to link to"))
        picker.chosen.connect(self._on_picker_chosen)  # type: ignore[attr-defined]
        self.setFocusProxy(picker)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _on_picker_chosen(self, ref: Ref | None) -> None:
        if ref is not None:
            self.chosen.emit(ref)
