"""The map of events: marks, counts, the dots of the layer and bases, chosen by mouse or keyboard."""

from dataclasses import replace
from functools import partial
from itertools import chain
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import data_ref
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_bases import Base
from mali_ref.models.map_dots import Cell
from mali_ref.models.map_events import MarkGroup
from mali_ref.models.map_fan import MOST_FANNED, fan_places
from mali_ref.models.map_ground import Ground
from mali_ref.models.map_projection import XY, Box, box_around
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_words import MapWords, Told, spoken
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.area_painter import paint_hatched
from mali_ref.views.map.bubble import paint_bubble, paint_readout
from mali_ref.views.map.canvas import MapCanvas
from mali_ref.views.map.event_items import Arranged, Content, Item, arranged, event_look, ref_of
from mali_ref.views.map.inks import veiled
from mali_ref.views.map.mark_painter import (
    CHOSEN_REACH,
    BaseLook,
    CountLook,
    DotLook,
    MarkLook,
    base_size,
    count_size,
    dot_radius,
    dot_size,
    mark_reach,
    mark_size,
    paint_base,
    paint_count,
    paint_dot,
    paint_mark,
)

_FAN_GAP: Final = 30
# What lies further apart than this at the closest useful scale is told apart by zooming in, the rest by fanning out.
_CLOSEST: Final = 400.0
_APART: Final = 40.0
_BASES: Final = "mission_base"


class EventCanvas(MapCanvas):
    """Shows a `Content`.

    Signals:
        chosen: the user chose an event or a row of the layer; carries its Ref.
        opened: the user asks for the page of a base; carries a Ref.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, ground: Ground, names: MapNames, words: MapWords, code: str, parent: QWidget | None = None):
        super().__init__(ground, names, parent=parent)
        self.content = Content()
        self.words = words
        self._code = code
        self._chosen: Ref | None = None
        self._chosen_row: int | None = None
        self._lit: tuple[object, ...] | None = None
        self._by_key = False
        self._under: XY | None = None
        self._fan: tuple[XY, tuple[Record, ...]] | None = None
        self._arranged: tuple[object, Arranged] = (None, Arranged())
        self.moved.connect(self._on_moved)

    def show_content(self, content: Content) -> None:
        """Show other events, rows or bases."""
        self.content = content
        self._fan = self._lit = self._chosen_row = None
        self._arranged = (None, Arranged())
        self.renew_names()

    def choose(self, ref: Ref | None, brings_in: bool = True) -> None:
        """Mark an event or row as chosen, and see to it that it is in view."""
        self._chosen = ref
        rows = self.content.layer.rows if ref is not None and ref.kind != "event" else ()
        self._chosen_row = next((number for number, row in enumerate(rows) if row.ref == ref), None)
        if brings_in:
            self.bring_in(self._points_of(ref))
        self.renew_names()

    def is_placed(self, ref: Ref | None) -> bool:
        """Whether an event or row can be drawn."""
        return bool(self._points_of(ref))

    def items(self) -> Arranged:
        """What stands where in the frame shown."""
        key = (self.frame, self.content, self.reserved)
        if self._arranged[0] != key:
            made = arranged(self.content, self.frame, self.ground, self.names, self._code, self.reserved)
            self._arranged = (key, made)
        return self._arranged[1]

    def fanned(self) -> list[Item]:
        """The events of the point that is opened, around it."""
        if self._fan is None:
            return []
        (x, y), records = self.frame.to_screen(self._fan[0]), self._fan[1]
        return [
            self._fan_item(record, (x + dx, y + dy))
            for record, (dx, dy) in zip(records, fan_places(len(records), theme().px(_FAN_GAP)), strict=False)
        ]

    def lit_item(self) -> Item | None:
        """What the mouse or the keyboard is on."""
        if self._lit is None:
            return None
        items = self.items()
        every = chain(self.fanned(), items.marks, items.bases, items.counts, items.dots)
        return next((item for item in every if item.key == self._lit), None)

    # Drawing

    def taken(self) -> list[Box]:
        return [*self.items().covered(), *self.covers()]

    def covers(self) -> list[Box]:
        wider = theme().px(CHOSEN_REACH)
        return [item.box.grown(wider if self._is_chosen(item) else 0) for item in self.items().marks]

    def spared_names(self) -> list[str]:
        return [item.look.name for item in self.items().counts if isinstance(item.look, CountLook)]

    def paint_under(self, painter: QPainter) -> None:
        items = self.items()
        chosen = next((area for area in items.areas if area.has(self._chosen)), None)
        paint_hatched(painter, self.frame, self.ground, items.areas, chosen)
        for item in items.dots:
            self._draw(painter, item)

    def paint_marks(self, painter: QPainter) -> None:
        items = self.items()
        for item in (*items.counts, *items.bases, *items.marks):
            self._draw(painter, item)

    def paint_over(self, painter: QPainter) -> None:
        if self._fan is not None:
            self._paint_fan(painter)
        item = self.lit_item()
        if item is not None:
            paint_bubble(painter, self.told(item), item.at, max(item.half), QRectF(self.rect()))
        elif self._under is not None and self._fan is None:
            words = self.words.of_place(self.frame.to_plane(self._under))
            if words:
                corner = QPointF(self.width() - theme().px(8), self.height() - theme().px(24))
                paint_readout(painter, words, corner, self.width() - theme().px(16))

    def told(self, item: Item) -> list[Told]:
        """What is said of a thing on the map."""
        payload = item.payload
        if isinstance(payload, MarkGroup):
            return self.words.of_group(payload)
        if isinstance(payload, Cell):
            return self.words.of_cell(payload, self.content.layer)
        if isinstance(payload, AreaCount):
            return self.words.of_area(payload)
        if isinstance(payload, Base):
            return self.words.of_base(payload, self.content.year)
        return self.words.of_event(payload) if payload.kind == "event" else self.words.of_row(payload)

    def _draw(self, painter: QPainter, item: Item) -> None:
        look = item.look
        if item.key == self._lit or self._is_chosen(item):
            look = self._marked(item)
        if isinstance(look, DotLook):
            self.stamps.draw(painter, item.at, look, dot_size(look), partial(paint_dot, look=look))
        elif isinstance(look, MarkLook):
            self.stamps.draw(painter, item.at, look, mark_size(look), partial(paint_mark, look=look))
        elif isinstance(look, CountLook):
            self.stamps.draw(painter, item.at, look, count_size(look), partial(paint_count, look=look))
        else:
            self.stamps.draw(painter, item.at, look, base_size(look), partial(paint_base, look=look))

    def _marked(self, item: Item) -> MarkLook | DotLook | CountLook | BaseLook:
        look = item.look._replace(is_lit=item.key == self._lit)
        return look if isinstance(look, BaseLook) else look._replace(is_chosen=self._is_chosen(item))

    def _is_chosen(self, item: Item) -> bool:
        if self._chosen is None:
            return False
        payload = item.payload
        if isinstance(payload, MarkGroup | AreaCount):
            return payload.has(self._chosen)
        if isinstance(payload, Cell):
            return self._chosen_row is not None and self._chosen_row in payload.members
        return isinstance(payload, Record) and payload.ref == self._chosen

    def _paint_fan(self, painter: QPainter) -> None:
        items = self.fanned()
        assert self._fan is not None
        x, y = self.frame.to_screen(self._fan[0])
        radius = max((hypot(item.at[0] - x, item.at[1] - y) for item in items), default=0) + theme().px(22)
        ground = theme().color("surface")
        ground.setAlphaF(0.78)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setPen(QPen(veiled("ink2", 0.6), theme().scale))
        for item in items:
            painter.drawLine(QPointF(x, y), QPointF(*item.at))
        for item in items:
            self._draw(painter, item)

    def _fan_item(self, record: Record, at: XY) -> Item:
        marks = self.content.events.marks_of(record.ref)
        if marks:
            look: MarkLook | DotLook = event_look(MarkGroup(marks[:1]))
            reach = mark_reach(look)
        else:
            number = next((n for n, row in enumerate(self.content.layer.rows) if row.ref == record.ref), None)
            deaths = self.content.layer.grid.dots[number][1] if number is not None else 0
            look = DotLook(dot_radius(deaths, 1), number is not None)
            reach = look.radius / 4
        return Item(("fan", record.ref), at, (reach, reach), record, look)

    # Choosing

    def hover_at(self, position: XY | None) -> None:
        item = self._item_at(position) if position is not None else None
        self._under = position
        self._by_key = False
        self._light(item)
        if item is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.update()

    def press_at(self, position: XY) -> None:
        item = self._item_at(position)
        if item is None:
            self.close_fan()
        else:
            self.activate(item)

    def activate(self, item: Item) -> None:
        """Do what a click on a thing does: choose its event, or open what stands for several."""
        ref = ref_of(item) or self._single_row(item)
        if ref is not None:
            self.chosen.emit(ref)
        elif isinstance(item.payload, Base):
            self.opened.emit(item.payload.place or data_ref(_BASES, item.payload.row))
        else:
            self._part(item)

    def close_fan(self) -> bool:
        """Put the events of an opened point back; answers whether one was open."""
        was_open, self._fan = self._fan is not None, None
        self.update()
        return was_open

    def answer_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.lit_item() is not None:
            item = self.lit_item()
            assert item is not None
            self.activate(item)
        elif event.key() == Qt.Key.Key_Escape:
            return self.close_fan()
        else:
            return super().answer_key(event)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._by_key:
            self._light(None)

    def _item_at(self, position: XY) -> Item | None:
        fanned = self.fanned()
        found = next((item for item in reversed(fanned) if item.is_at(position)), None)
        return found or self.items().at(position)

    def _light(self, item: Item | None) -> None:
        key = item.key if item is not None else None
        if key != self._lit:
            self._lit = key
            self.update()

    def _step(self, by: int) -> None:
        stops = self.fanned() or self.items().stops()
        if not stops:
            return
        at = next((number for number, item in enumerate(stops) if item.key == self._lit), -1 if by > 0 else 0)
        item = stops[(at + by) % len(stops)]
        self._light(item)
        self._by_key = True
        self.tell(spoken(self.told(item)))

    def _single_row(self, item: Item) -> Ref | None:
        cell = item.payload
        if isinstance(cell, Cell) and len(cell.members) == 1:
            return self.content.layer.rows[cell.members[0]].ref
        return None

    def _part(self, item: Item) -> None:
        """Open what stands for several: nearer where that tells them apart, else around the point."""
        payload = item.payload
        box = self._box_of(payload)
        if box is not None and max(box.width, box.height) * _CLOSEST > _APART:
            self.see_box(box, padding=56, most=_CLOSEST)
            return
        records = self._records_of(payload)[:MOST_FANNED]
        self._fan = (self.frame.to_plane(item.at), tuple(records))
        self._keep_fan_inside()
        self._light(None)
        self.update()

    def _box_of(self, payload: object) -> Box | None:
        if isinstance(payload, MarkGroup):
            return payload.box
        if isinstance(payload, Cell):
            return box_around([self.content.layer.grid.dots[number][0] for number in payload.members])
        return None

    def _records_of(self, payload: object) -> list[Record]:
        if isinstance(payload, MarkGroup):
            return list(payload.events)
        if isinstance(payload, AreaCount):
            return [*payload.events, *payload.rows]
        if isinstance(payload, Cell):
            dots, rows = self.content.layer.grid.dots, self.content.layer.rows
            return [rows[number] for number in sorted(payload.members, key=lambda number: -dots[number][1])]
        return []

    def _keep_fan_inside(self) -> None:
        """Draw the map along as far as the opened point needs."""
        items = self.fanned()
        reach = theme().px(24)
        box = box_around([item.at for item in items]).grown(reach)
        dx = max(0.0, -box.left) - max(0.0, box.right - self.width())
        dy = max(0.0, -box.top) - max(0.0, box.bottom - self.height())
        if dx or dy:
            fan = self._fan
            self.see(replace(self.frame.panned(dx, dy, self.ground.box)))
            self._fan = fan

    def _points_of(self, ref: Ref | None) -> list[XY]:
        if ref is None:
            return []
        points = [mark.point for mark in self.content.events.marks_of(ref)]
        points += [area.shape.label for area in self.content.events.areas_of(ref)]
        if ref == self._chosen and self._chosen_row is not None:
            points.append(self.content.layer.grid.dots[self._chosen_row][0])
        return points

    def _on_moved(self) -> None:
        self._fan = None
        if not self._by_key:
            self._lit = None
