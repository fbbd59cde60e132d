"""The panel beside the table: the card of an event or of a row of the layer, or the page of a place.

Alone in a narrow window it has a way back.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import DATA
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.event_card import EventCard
from mali_ref.views.events.layer_card import LayerCard
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.page import RecordPage


class EventPanel(QWidget):
    """Shows one record.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        notified: a quiet line for the status bar; carries text.
        left: the user goes back to the list.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    notified = Signal(object)
    left = Signal()

    def __init__(self, workspace: Workspace, layer: EventLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self.card = EventCard(workspace)
        self.layer_card = LayerCard(workspace, layer)
        self.page = RecordPage(workspace)
        self.page.notified.connect(self.notified)
        self._stack = QStackedWidget()
        for shown in (self.card, self.layer_card, self.page):
            self._stack.addWidget(shown)
            shown.link_activated.connect(self.link_activated)
            shown.citation_activated.connect(self.citation_activated)
        self.back = link_button(self.tr("Back to the list"), "arrow-left")
        self.back.setObjectName("events_back")
        self.back.setAccessibleName(self.tr("Back to the list"))
        self.back.clicked.connect(self.left)
        self.back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._back_row = QVBoxLayout()
        self._back_row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._back_row)
        column.addWidget(self._stack, 1)

    def show_record(self, record: Record | None) -> None:
        """Show an event on its card, any other record on its page, or nothing."""
        if record is None:
            self.card.clear()
            self._stack.setCurrentWidget(self.card)
        elif record.kind == "event":
            self.card.show_record(record)
            self._stack.setCurrentWidget(self.card)
        elif record.kind == DATA:
            self.layer_card.show_record(record)
            self._stack.setCurrentWidget(self.layer_card)
        else:
            self.page.show_record(record)
            self._stack.setCurrentWidget(self.page)

    def current_ref(self) -> Ref | None:
        """The record, or the row of the layer, that is shown."""
        return self._shown().current_ref()

    def copy_figure(self) -> str:
        """“value, as of, citation” of what is shown; empty where it has no figure."""
        return self._shown().copy_figure()

    def scroller(self) -> QWidget:
        """What takes the keyboard."""
        shown = self._shown()
        return shown.scroll_area if isinstance(shown, RecordPage) else shown

    def set_alone(self, alone: bool) -> None:
        """Offer the way back, for a window that has room for one column."""
        self.back.setVisible(alone)
        side, top = (theme().px(12), theme().px(8)) if alone else (0, 0)
        self._back_row.setContentsMargins(side, top, side, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the table led here; Escape leads back.
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _shown(self) -> EventCard | LayerCard | RecordPage:
        return self._stack.currentWidget()  # type: ignore[return-value]
