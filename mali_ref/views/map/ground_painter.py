"""Paints the ground of the map step by step, so that a window that waits for it can still answer in between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from mali_ref.models.map_areas import CERCLE_SCALE
from mali_ref.models.map_ground import Ground, GroundShape, level_of, tolerance_of
from mali_ref.models.map_lines import Line, ThinnedLine
from mali_ref.models.map_projection import Box, MapFrame
from mali_ref.models.map_towns import RIVER_SCALES
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.inks import line_pen, mixed, sea

_RIVER_WIDTHS: Final = {3: 2.2, 4: 1.6, 5: 1.3, 6: 1.2, 7: 1.1}
_THIN_RIVER: Final = 0.9
# West of the shapes there is only the ocean.
_OCEAN: Final = 60.0
# How many lines are drawn before the painter pauses.
_LINES_A_STEP: Final = 24
_LEVELS_KEPT: Final = 4


@dataclass(frozen=True, slots=True)
class GroundLook:
    """What of the ground is wanted.

    Attributes:
        cercles: whether their borders are drawn at every scale, not only at a large one.
    """

    cercles: bool = False


class GroundPaths:
    """The paths of one ground in the plane, each with as many points as a step of detail shows."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, int], QPainterPath] = {}

    def area(self, shape: GroundShape, level: int) -> QPainterPath:
        """The outline of a shape."""
        key = (shape, level)
        if key not in self._kept:
            self._keep(key, _path(shape.at(tolerance_of(level))))
        return self._kept[key]

    def line(self, line: ThinnedLine, level: int) -> QPainterPath:
        """A border or a reach of a river."""
        key = (id(line), level)
        if key not in self._kept:
            self._keep(key, _path([line.at(tolerance_of(level))]))
        return self._kept[key]

    def _keep(self, key: tuple[object, int], path: QPainterPath) -> None:
        self._kept[key] = path
        if len({level for _, level in self._kept}) > _LEVELS_KEPT:
            self._kept = {held: found for held, found in self._kept.items() if abs(held[1] - key[1]) <= 1}


_paths: WeakKeyDictionary[Ground, GroundPaths] = WeakKeyDictionary()


def paths_of(ground: Ground) -> GroundPaths:
    """The paths of a ground; all maps of a book share them."""
    if ground not in _paths:
        _paths[ground] = GroundPaths()
    return _paths[ground]


def ground_steps(ground: Ground, painter: QPainter, frame: MapFrame, look: GroundLook) -> Iterator[None]:
    """Paint what a frame shows of the ground, smoothed as the painter is; every step takes a few milliseconds."""
    return _Painting(ground, painter, frame).steps(look)


class _Painting:
    """One picture in the making. Lines are as wide as their pens say, in files too, since only the paths are scaled."""

    def __init__(self, ground: Ground, painter: QPainter, frame: MapFrame) -> None:
        self._ground = ground
        self._paths = paths_of(ground)
        self._painter = painter
        self._frame = frame
        self._level = level_of(frame.scale)
        self._box = frame.shown(8)
        self._to_screen = to_screen(frame)

    def steps(self, look: GroundLook) -> Iterator[None]:
        """Everything, from the bottom up."""
        self._painter.fillRect(QRectF(0, 0, self._frame.width, self._frame.height), theme().color("other_land"))
        sea_box = self._ground.box
        ocean = QRectF(-_OCEAN, sea_box.top, sea_box.right + _OCEAN, sea_box.height)
        self._painter.fillRect(self._to_screen.mapRect(ocean), sea())
        yield
        for shape in self._seen("country"):
            self._fill(shape, theme().color("land" if shape.role == "mission" else "other_land"))
            yield
        yield from self._lines(self._ground.borders["country"], line_pen(theme().color("border"), 1.0))
        for shape in self._seen("lake"):
            self._fill(shape, theme().color("water"))
        yield from self._rivers()
        if look.cercles or self._frame.scale >= CERCLE_SCALE:
            pen = line_pen(mixed(theme().color("border"), theme().color("land"), 0.6), 0.9)
            yield from self._lines(self._ground.borders["cercle"], pen)
        yield from self._lines(self._ground.borders["region"], line_pen(theme().color("border"), 1.1, dashed=True))
        home = self._ground.home()
        if home is not None:
            self._draw(self._paths.area(home, self._level), line_pen(theme().color("ink2"), 1.5))
        yield

    def _rivers(self) -> Iterator[None]:
        for shape in self._seen("river"):
            if RIVER_SCALES.get(shape.rank, 0.0) <= self._frame.scale:
                pen = line_pen(theme().color("water"), _RIVER_WIDTHS.get(shape.rank, _THIN_RIVER))
                yield from self._lines(shape.parts, pen)

    def _lines(self, lines: Iterable[ThinnedLine], pen: QPen) -> Iterator[None]:
        for number, line in enumerate(item for item in lines if _meets(item.box, self._box)):
            self._draw(self._paths.line(line, self._level), pen)
            if number % _LINES_A_STEP == _LINES_A_STEP - 1:
                yield
        yield

    def _fill(self, shape: GroundShape, color: QColor) -> None:
        path = self._to_screen.map(self._paths.area(shape, self._level))
        self._painter.fillPath(path, QBrush(color))

    def _draw(self, path: QPainterPath, pen: QPen) -> None:
        self._painter.strokePath(self._to_screen.map(path), pen)

    def _seen(self, layer: str) -> list[GroundShape]:
        return [shape for shape in self._ground.of(layer) if shape.box.meets(self._box)]


def to_screen(frame: MapFrame) -> QTransform:
    """From the plane to the pixels of a frame."""
    moved = QTransform.fromTranslate(frame.width / 2, frame.height / 2)
    return moved.scale(frame.scale, frame.scale).translate(-frame.center[0], -frame.center[1])


def _path(lines: Iterable[Line]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
    return path


def _meets(one: Box, other: Box) -> bool:
    # A straight border has no width, and is met where it only touches.
    return one.left <= other.right and other.left <= one.right and one.top <= other.bottom and other.top <= one.bottom
