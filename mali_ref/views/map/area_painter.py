"""Paints areas upon the ground: hatched where something happened somewhere in one, tinted where all of it is meant."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_ground import Ground, GroundShape, level_of, tolerance_of
from mali_ref.models.map_lines import hatching
from mali_ref.models.map_projection import MapFrame
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.map.ground_painter import paths_of, to_screen
from mali_ref.views.map.inks import veiled

_GAP: Final = 8.0
# Where half the country is hatched, the hatching is paler.
_FEW: Final = 3
_STRONG: Final = 0.42
_PALE: Final = 0.26


def hatched_steps(painter: QPainter, frame: MapFrame, ground: Ground, areas: Iterable[AreaCount]) -> Iterator[None]:
    """Hatch the areas that events of the book are known no closer than, one a step."""
    view = frame.shown()
    hatched = [area for area in areas if area.events and area.shape.box.meets(view)]
    strength = _STRONG if len(hatched) <= _FEW else _PALE
    for area in hatched:
        _paint_one(painter, frame, ground, area.shape, strength * (FADED if area.is_later else 1))
        yield


def paint_outlined(painter: QPainter, frame: MapFrame, ground: Ground, shape: GroundShape) -> None:
    """Draw the outline of the area that what is chosen lies in."""
    pen = QPen(theme().color("accent"), 2.2 * theme().scale)
    painter.strokePath(_outline(frame, ground, shape), pen)


def paint_tinted(painter: QPainter, frame: MapFrame, ground: Ground, shape: GroundShape) -> None:
    """Tint an area that is meant as a whole, or draw a river stronger."""
    outline = _outline(frame, ground, shape)
    is_line = shape.layer == "river"
    painter.setPen(QPen(theme().color("accent"), (2.6 if is_line else 1.8) * theme().scale))
    painter.setBrush(Qt.BrushStyle.NoBrush if is_line else QBrush(veiled("accent", 0.14)))
    painter.drawPath(outline)


def _paint_one(painter: QPainter, frame: MapFrame, ground: Ground, shape: GroundShape, strength: float) -> None:
    painter.setPen(QPen(veiled("danger", strength), theme().scale))
    painter.setBrush(veiled("danger", strength / 7))
    painter.drawPath(_outline(frame, ground, shape))
    rings = shape.at(tolerance_of(level_of(frame.scale)))
    lines = hatching(rings, _GAP * theme().scale / frame.scale, frame.shown(_GAP))
    ends = ((frame.to_screen(one), frame.to_screen(other)) for one, other in lines)
    painter.drawLines([QLineF(*one, *other) for one, other in ends])


def _outline(frame: MapFrame, ground: Ground, shape: GroundShape) -> QPainterPath:
    return to_screen(frame).map(paths_of(ground).area(shape, level_of(frame.scale)))
