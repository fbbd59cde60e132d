"""The map of events as it is drawn: marks, counts of areas, dots of the layer, bases, and what is chosen of them."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.map_areas import AreaCount, areas_at
from mali_ref.models.map_bases import Base
from mali_ref.models.map_dots import Cell
from mali_ref.models.map_events import MarkGroup
from mali_ref.models.map_ground import Ground
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_words import MapWords, Told
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.area_counts import CountPlacer
from mali_ref.views.map.area_painter import hatched_steps, paint_outlined
from mali_ref.views.map.bubble import paint_bubble, paint_readout
from mali_ref.views.map.canvas import MapCanvas
from mali_ref.views.map.count_painter import CountLook, count_size, paint_count
from mali_ref.views.map.dot_painter import BaseLook, DotLook, base_size, dot_radius, dot_size, paint_base, paint_dot
from mali_ref.views.map.event_fan import Fan
from mali_ref.views.map.event_items import Arranged, Content, Item, Look, dots_of
from mali_ref.views.map.mark_groups import GroupedMarks
from mali_ref.views.map.mark_painter import (
    CHOSEN_REACH,
    MarkLook,
    badge_box,
    badge_of,
    badge_room,
    mark_size,
    paint_badge,
    paint_mark,
)

_DOTS_A_STEP: Final = 120


class EventBoard(MapCanvas):
    """Draws a `Content`.

    Attributes:
        content: what is shown.
        words: what is said of it.
        fan: the point that is opened, if one is.
    """

    has_under = True

    def __init__(self, ground: Ground, names: MapNames, words: MapWords, code: str, parent: QWidget | None = None):
        """``code`` names the source of the layer."""
        super().__init__(ground, names, parent=parent)
        self.content = Content()
        self.words = words
        self.fan: Fan | None = None
        self._chosen: Ref | None = None
        self._chosen_row: int | None = None
        self._lit: tuple[object, ...] | None = None
        self._under: XY | None = None
        self._grouped = GroupedMarks(self.content.events)
        self._arranged: tuple[object, Arranged] = (None, Arranged(self.content, self.frame, self._grouped))
        self._placer = CountPlacer(ground, names, code)
        self._counts: tuple[MapFrame, list[Item]] = (self.frame, [])

    def show_content(self, content: Content) -> None:
        """Show other events, rows or bases."""
        self.content = content
        self._grouped = GroupedMarks(content.events)
        self.fan = self._lit = self._chosen_row = None
        self.renew_under()

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
        """What stands at points in the frame shown."""
        key = (self.frame, self.content)
        if self._arranged[0] != key:
            self._arranged = (key, Arranged(self.content, self.frame, self._grouped))
        return self._arranged[1]

    def counts(self) -> list[Item]:
        """The counts of areas in the frame shown."""
        self.placed_names()
        own, counts = self._counts
        return counts if own == self.frame else [item.seen_in(own, self.frame) for item in counts]

    def fanned(self) -> list[Item]:
        """The events of the point that is opened, around it."""
        return self.fan.items(self.frame) if self.fan is not None else []

    def lit_item(self) -> Item | None:
        """What the mouse or the keyboard is on."""
        if self._lit is None:
            return None
        items = self.items()
        every = chain(self.fanned(), items.marks, items.bases, self.counts(), items.dots)
        return next((item for item in every if item.key == self._lit), None)

    def place_words(self) -> None:
        areas = areas_at(self.content.events.areas, self.frame.scale, self.ground)
        counts = list(self._placer.place(areas, self.frame, self._rings(), self._numbers(), self.reserved))
        self._counts = (self.frame, counts)

    def taken(self) -> list[Box]:
        return [*self._covered(), *self.covers(), *(item.box for item in self._counts[1])]

    def covers(self) -> list[Box]:
        wider = theme().px(CHOSEN_REACH)
        return [item.box.grown(wider if self._is_chosen(item) else 0) for item in self.items().marks]

    def spared_names(self) -> list[str]:
        named = (item for item in self._counts[1] if isinstance(item.look, CountLook) and item.look.name)
        return [self.names.name_of(item.payload.shape) for item in named if isinstance(item.payload, AreaCount)]

    def under_steps(self, painter: QPainter, frame: MapFrame) -> Iterator[None]:
        areas = areas_at(self.content.events.areas, frame.scale, self.ground)
        yield from hatched_steps(painter, frame, self.ground, areas)
        for number, item in enumerate(dots_of(self.content.layer, frame)):
            self._draw_look(painter, item.at, item.look)
            if number % _DOTS_A_STEP == _DOTS_A_STEP - 1:
                yield
        yield

    def paint_marks(self, painter: QPainter) -> None:
        for area in self.content.events.areas_of(self._chosen):
            paint_outlined(painter, self.frame, self.ground, area.shape)
        if self._chosen_row is not None:
            point, deaths, is_exact = self.content.layer.grid.dots[self._chosen_row]
            look = DotLook(dot_radius(deaths, 1), is_exact, is_chosen=True)
            self._draw_look(painter, self.frame.to_screen(point), look)
        items = self.items()
        for item in items.bases:
            self._draw(painter, item)
        self._draw_marks(painter, items.marks, self.counts() if self.has_words else [])

    def paint_over(self, painter: QPainter) -> None:
        if self.fan is not None:
            self.fan.paint_ground(painter, self.frame)
            for item in self.fanned():
                self._draw(painter, item)
        lit = self.lit_item()
        if lit is not None:
            if isinstance(lit.payload, Cell):
                self._draw(painter, lit)
            covered = [QRectF(box.left, box.top, box.width, box.height) for box in self.reserved]
            paint_bubble(painter, self.told(lit), lit.at, max(lit.half), QRectF(self.rect()), covered)
        elif self._under is not None and self.fan is None:
            # Upon the attribution, for as long as the mouse asks.
            corner = QPointF(self.width() - theme().px(4), self.height() - theme().px(4))
            words = self.words.of_place(self.frame.to_plane(self._under))
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

    def _draw_marks(self, painter: QPainter, marks: Sequence[Item], counts: Sequence[Item]) -> None:
        """The rings first and then all numbers, so that no ring covers the number of another."""
        for item in marks:
            look = self._look(item)
            self._draw_look(painter, item.at, look._replace(number=1) if isinstance(look, MarkLook) else look)
        for item in counts:
            self._draw(painter, item)
        for item in marks:
            look = item.look
            if isinstance(look, MarkLook) and look.number > 1:
                x, y = badge_box(look).moved(*item.at).center
                badge = badge_of(look)
                self.stamps.draw(painter, (x, y), badge, badge_room(badge), partial(paint_badge, look=badge))

    def _draw(self, painter: QPainter, item: Item) -> None:
        self._draw_look(painter, item.at, self._look(item))

    def _look(self, item: Item) -> Look:
        look = item.look
        if item.key == self._lit or self._is_chosen(item):
            look = self._marked(item)
        return look

    def _draw_look(self, painter: QPainter, at: XY, look: Look) -> None:
        if isinstance(look, DotLook):
            self.stamps.draw(painter, at, look, dot_size(look), partial(paint_dot, look=look))
        elif isinstance(look, MarkLook):
            self.stamps.draw(painter, at, look, mark_size(look), partial(paint_mark, look=look))
        elif isinstance(look, CountLook):
            self.stamps.draw(painter, at, look, count_size(look), partial(paint_count, look=look))
        else:
            self.stamps.draw(painter, at, look, base_size(look), partial(paint_base, look=look))

    def _covered(self) -> list[Box]:
        return [*self._rings(), *self._numbers()]

    def _rings(self) -> list[Box]:
        items = self.items()
        return [item.box for item in (*items.marks, *items.bases)]

    def _numbers(self) -> list[Box]:
        return [box for item in self.items().marks for box in item.covered[1:]]

    def _marked(self, item: Item) -> Look:
        look = item.look._replace(is_lit=item.key == self._lit)
        return look if isinstance(look, BaseLook) else look._replace(is_chosen=self._is_chosen(item))

    def _is_chosen(self, item: Item) -> bool:
        if self._chosen is None:
            return False
        payload = item.payload
        if isinstance(payload, MarkGroup | AreaCount):
            return payload.has(self._chosen)
        return isinstance(payload, Record) and payload.ref == self._chosen

    def _points_of(self, ref: Ref | None) -> list[XY]:
        if ref is None:
            return []
        points = [mark.point for mark in self.content.events.marks_of(ref)]
        points += [area.shape.label for area in self.content.events.areas_of(ref)]
        if ref == self._chosen and self._chosen_row is not None:
            points.append(self.content.layer.grid.dots[self._chosen_row][0])
        return points
