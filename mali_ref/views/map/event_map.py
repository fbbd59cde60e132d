"""The map beside the table of events: what the filter leaves, where it lies, and what else is laid on the map."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.models.map_areas import with_rows
from mali_ref.models.map_bases import bases_of
from mali_ref.models.map_dots import DotGrid, MappedLayer, mapped_layer
from mali_ref.models.map_events import MappedEvents, mapped
from mali_ref.models.map_ground import ground_of
from mali_ref.models.map_projection import Box
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_whereabouts import Whereabouts
from mali_ref.models.map_words import MapWords
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.floating_buttons import FloatingButton
from mali_ref.views.kit.picture_export import PictureExport, as_of_words
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.controls import FloatingLine, layers_words, map_zoom_buttons
from mali_ref.views.map.event_canvas import EventCanvas
from mali_ref.views.map.event_items import Content
from mali_ref.views.map.event_picture import event_rows, source_line
from mali_ref.views.map.furniture import line_box
from mali_ref.views.map.ground_painter import GroundLook
from mali_ref.views.map.layers_popover import Layers, LayersPopover
from mali_ref.views.map.map_menu import MapMenu

_EDGE: Final = 11
_GAP: Final = 8
_LINE_SHARE: Final = 0.64


class EventMap(QWidget):
    """The canvas with its buttons.

    Attributes:
        canvas: the map itself.
        picture: takes the map along.
        menu: copies what is under the mouse, and takes the map along.

    Signals:
        chosen: the user chose an event or a row of the layer; carries its Ref.
        opened: the user asks for a page; carries its Ref.
        layer_toggled: whether the user wants the open data.
        notified: a quiet line for the status bar; carries text.
    """

    chosen = Signal(object)
    opened = Signal(object)
    layer_toggled = Signal(object)
    notified = Signal(object)

    def __init__(self, workspace: Workspace, layer: EventLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event_map")
        self._workspace = workspace
        self._layer = layer
        ground = ground_of(workspace)
        names = MapNames(workspace, ground)
        self._places = Whereabouts(workspace, ground)
        self._bases = bases_of(workspace)
        self._words = MapWords(workspace, ground, names, layer)
        self._layers = Layers()
        self._events: MappedEvents = MappedEvents()
        self._rows = MappedLayer(DotGrid())
        self._total = 0
        self._current: Ref | None = None
        self.canvas = EventCanvas(ground, names, self._words, layer.code, self)
        self.canvas.setObjectName("map_canvas")
        self.canvas.chosen.connect(self.chosen)
        self.canvas.opened.connect(self.opened)
        self._line = FloatingLine(self)
        self._zoom = map_zoom_buttons(self.canvas, self)
        self._layers_button = FloatingButton("layers", layers_words(), with_word=True, parent=self)
        self._layers_button.setObjectName("map_layers_button")
        self._layers_button.clicked.connect(self.open_layers)
        self._popover: LayersPopover | None = None
        self.picture = self._make_picture()
        self.menu = MapMenu(self.canvas, self.picture, self)
        self.menu.notified.connect(self.notified)
        self.canvas.contextMenuEvent = self.menu.open  # type: ignore[method-assign]
        self.setTabOrder(self.canvas, self._layers_button)
        theme().changed.connect(self._arrange)

    def show_events(self, events: Sequence[Record], rows: Sequence[Record], has_rows: bool) -> None:
        """Show these events of the book, and rows of the layer where it is laid over them."""
        self._total = len(events)
        self._events = mapped(events, self._workspace, self._places)
        self._layers = replace(self._layers, rows=has_rows)
        self._rows = mapped_layer(rows, self._layer, self.canvas.ground) if has_rows else MappedLayer(DotGrid())
        self._renew()

    def choose(self, ref: Ref | None) -> None:
        """Mark what was chosen elsewhere, and bring it into view."""
        self._current = ref
        self.canvas.choose(ref)
        self._renew_words()

    def layers(self) -> Layers:
        """What is switched on."""
        return self._layers

    def set_layers(self, layers: Layers) -> None:
        """Switch layers on and off, as the user would."""
        if layers.rows != self._layers.rows:
            self.layer_toggled.emit(layers.rows)
        self._layers = replace(layers, rows=self._layers.rows)
        self._renew()

    def open_layers(self) -> None:
        """Open the layers with the key."""
        popover = LayersPopover(self._rows_name(), self._bases.years, self)
        popover.layers_changed.connect(self.set_layers)
        self._popover = popover
        popover.set_layers(self._layers, self.year())
        popover.closed.connect(popover.deleteLater)
        popover.closed.connect(self._on_popover_closed)
        corner = QPoint(self._layers_button.width(), self._layers_button.height() + theme().px(4))
        place = self._layers_button.mapToGlobal(corner) - QPoint(popover.width() - theme().px(28), 0)
        popover.open_at(place, above=self._layers_button.height() + theme().px(8))

    def year(self) -> int:
        """The year of the bases: the one asked for, or that of the day of the book."""
        return self._layers.year or self._bases.year_for(self._workspace.as_of)

    def line(self) -> str:
        """What the map says it shows."""
        return self._line.text()

    def state(self) -> dict[str, Any]:
        """Plain values from which `restore` brings back place, scale and layers."""
        return {"place": self.canvas.state(), "layers": asdict(self._layers) | {"rows": False}}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` answered; what is missing is as at first. The open data is the screen's matter."""
        known = {name: value for name, value in state.get("layers", {}).items() if name in asdict(Layers())}
        self._layers = replace(Layers(**known), rows=self._layers.rows)
        self._renew()
        self.canvas.restore(state.get("place", ()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _renew(self) -> None:
        self.canvas.shows_towns = self._layers.towns
        self.canvas.set_ground_look(GroundLook(self._layers.cercles))
        areas = with_rows(self._events.areas, self._rows.in_areas)
        events = MappedEvents(self._events.marks, areas, self._events.unplaced)
        year = self.year()
        bases = self._bases.of(year) if self._layers.bases else ()
        self.canvas.show_content(Content(events, self._rows, bases, year))
        self.canvas.choose(self._current, brings_in=False)
        self._renew_words()
        if self._popover is not None:
            self._popover.set_layers(self._layers, year)

    def _renew_words(self) -> None:
        counted = self._words.counted(self._events, self._total)
        brief = self.tr("{placed} of {total} on the map").format(placed=self._events.placed, total=self._total)
        rings = self.tr("Ring: people killed  ·  {counted}")
        choices = [rings.format(counted=counted), rings.format(counted=brief), counted, brief]
        if self._current is not None and self._current.kind == "event" and not self.canvas.is_placed(self._current):
            choices = [self.tr("{counted}, not this one").format(counted=words) for words in choices]
        self._line.set_words(*choices)
        self.canvas.set_summary(self.tr("Map of events. {counted}").format(counted=counted), self._value(counted))
        self._arrange()

    def _value(self, counted: str) -> str:
        """What is shown and what is chosen, for a screen reader."""
        if self._current is None:
            return counted
        is_placed = self.canvas.is_placed(self._current)
        words = self.tr("Chosen: {title}") if is_placed else self.tr("Chosen, not on the map: {title}")
        return f"{counted}. {words.format(title=self._title(self._current))}"

    def _title(self, ref: Ref) -> str:
        row = next((row for row in self._rows.rows if row.ref == ref), None)
        return row.title if row is not None else self._workspace.book.title(ref)

    def _arrange(self) -> None:
        edge, gap = theme().px(_EDGE), theme().px(_GAP)
        self.canvas.setGeometry(self.rect())
        self._zoom.resize(self._zoom.sizeHint())
        self._zoom.move(self.width() - edge - self._zoom.width(), edge)
        self._layers_button.resize(self._layers_button.sizeHint())
        # Over the south-east, where no town of Mali lies; the north has marks up to the edge.
        above = round(self.height() - line_box(self.canvas.frame).top) + gap
        right, bottom = self.width() - edge, self.height() - above
        self._layers_button.move(right - self._layers_button.width(), bottom - self._layers_button.height())
        # What lies in the north is not to be covered by words.
        most = self._zoom.x() - gap - edge
        self._line.fit(min(most, round(_LINE_SHARE * self.width())), most)
        self._line.move(edge, edge)
        covered = [widget.geometry() for widget in (self._zoom, self._layers_button, self._line)]
        boxes = [Box(box.left() - 4, box.top() - 4, box.right() + 4, box.bottom() + 4) for box in covered]
        if boxes != self.canvas.reserved:
            self.canvas.reserved = boxes
            self.canvas.renew_names()

    def _rows_name(self) -> str:
        return f"{label(self._layer.data_set.label)}, {number_text(self._layer.count())}" if self._layer.total else ""

    def _make_picture(self) -> PictureExport:
        picture = PictureExport(
            lambda painter, size: self.canvas.paint_picture(painter, size),
            self._picture_title,
            lambda: as_of_words(self._workspace.as_of),
            self._picture_source,
            parent=self,
            size=lambda: QSize(max(theme().px(480), self.canvas.width()), max(theme().px(300), self.canvas.height())),
            rows=lambda: event_rows(self.canvas.content, self.canvas.names),
            name="map",
            is_private=lambda: self._workspace.book.has_private(event.ref for event in self._events.drawn()),
        )
        picture.finished.connect(self.notified)
        return picture

    def _picture_title(self) -> str:
        return self.tr("Events in Mali: {counted}").format(counted=self._words.counted(self._events, self._total))

    def _picture_source(self) -> str:
        layer = self._layer.data_set.source if self._layers.rows else ""
        return source_line(self._workspace, layer, self.year() if self._layers.bases else 0)

    def _on_popover_closed(self) -> None:
        self._popover = None
