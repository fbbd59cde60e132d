"""A point of several events, opened: each of them around it, tied to it by a line."""

from collections.abc import Sequence
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from mali_ref.domain.record import Record
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_dots import Cell
from mali_ref.models.map_events import MarkGroup
from mali_ref.models.map_fan import MOST_FANNED, fan_places
from mali_ref.models.map_projection import XY, Box, MapFrame, box_around
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.dot_painter import DotLook, dot_radius
from mali_ref.views.map.event_items import Content, Item, Payload
from mali_ref.views.map.inks import veiled
from mali_ref.views.map.mark_groups import event_look
from mali_ref.views.map.mark_painter import MarkLook, mark_reach

_GAP: Final = 30
_REACH: Final = 22
_GROUND: Final = 0.78


class Fan:
    """The events of one opened point.

    Attributes:
        point: the point of the plane.
    """

    def __init__(self, point: XY, records: Sequence[Record], content: Content) -> None:
        self.point = point
        shown = records[:MOST_FANNED]
        places = fan_places(len(shown), theme().px(_GAP))
        self._members = [(record, _look(record, content), place) for record, place in zip(shown, places, strict=True)]

    def items(self, frame: MapFrame) -> list[Item]:
        """The events around the point, in a frame."""
        x, y = frame.to_screen(self.point)
        found = []
        for record, look, (dx, dy) in self._members:
            reach = mark_reach(look) if isinstance(look, MarkLook) else look.radius / 4
            found.append(Item(("fan", record.ref), (x + dx, y + dy), (reach, reach), record, look))
        return found

    def box(self, frame: MapFrame) -> Box:
        """What it covers of a frame."""
        return box_around([item.at for item in self.items(frame)]).grown(theme().px(_REACH))

    def paint_ground(self, painter: QPainter, frame: MapFrame) -> None:
        """Dim the map below, and draw the lines."""
        x, y = frame.to_screen(self.point)
        items = self.items(frame)
        radius = max(hypot(item.at[0] - x, item.at[1] - y) for item in items) + theme().px(_REACH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veiled("surface", _GROUND))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setPen(QPen(veiled("ink2", 0.6), theme().scale))
        for item in items:
            painter.drawLine(QPointF(x, y), QPointF(*item.at))


def records_of(payload: Payload, content: Content) -> list[Record]:
    """All that a thing on the map stands for, the weightiest first."""
    if isinstance(payload, MarkGroup):
        return list(payload.events)
    if isinstance(payload, AreaCount):
        return [*payload.events, *payload.rows]
    if isinstance(payload, Cell):
        dots, rows = content.layer.grid.dots, content.layer.rows
        return [rows[number] for number in sorted(payload.members, key=lambda number: -dots[number][1])]
    return [payload] if isinstance(payload, Record) else []


def box_of(payload: Payload, content: Content) -> Box | None:
    """What the points span that a thing stands for; None for what has no points of its own."""
    if isinstance(payload, MarkGroup):
        return payload.box
    if isinstance(payload, Cell):
        return box_around([content.layer.grid.dots[number][0] for number in payload.members])
    return None


def _look(record: Record, content: Content) -> MarkLook | DotLook:
    marks = content.events.marks_of(record.ref)
    if marks:
        return event_look(MarkGroup(marks[:1]))
    number = next((number for number, row in enumerate(content.layer.rows) if row.ref == record.ref), None)
    if number is not None:
        return DotLook(dot_radius(content.layer.grid.dots[number][1], 1), content.layer.grid.dots[number][2])
    # Of an event in an area only the area is known, and so it has no ring of its own.
    return MarkLook(0, "danger" if record.get("type") == "attack" else "chart2", "", False)
