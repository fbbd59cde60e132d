"""Paints the ground of the map step by step, so that a window that waits for it can still answer in between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

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


class GroundPainter:
    """Paints one ground; the paths of the scales last seen are kept."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._paths: dict[tuple[object, int], QPainterPath] = {}

    def steps(self, painter: QPainter, frame: MapFrame, look: GroundLook) -> Iterator[None]:
        """Paint what a frame shows; every step takes a few milliseconds."""
        level = level_of(frame.scale)
        self._forget_far(level)
        painter.fillRect(QRectF(0, 0, frame.width, frame.height), theme().color("other_land"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(frame.width / 2, frame.height / 2)
        painter.scale(frame.scale, frame.scale)
        painter.translate(-frame.center[0], -frame.center[1])
        box = frame.shown(8)
        self._paint_sea(painter)
        yield
        yield from self._land(painter, box, level)
        yield from self._lakes(painter, box, level)
        yield from self._rivers(painter, box, level, frame.scale)
        if look.cercles or frame.scale >= CERCLE_SCALE:
            pen = line_pen(mixed(theme().color("border"), theme().color("land"), 0.6), 0.9)
            yield from self._lines(painter, self.ground.borders["cercle"], box, level, pen)
        pen = line_pen(theme().color("border"), 1.1, dashed=True)
        yield from self._lines(painter, self.ground.borders["region"], box, level, pen)
        self._paint_outline(painter, level)
        yield

    def path(self, shape: GroundShape, scale: float) -> QPainterPath:
        """The outline of a shape in the plane, with as many points as a scale shows."""
        return self._path(shape, level_of(scale))

    def _paint_sea(self, painter: QPainter) -> None:
        box = self.ground.box
        painter.fillRect(QRectF(-_OCEAN, box.top, box.right + _OCEAN, box.height), sea())

    def _land(self, painter: QPainter, box: Box, level: int) -> Iterator[None]:
        painter.setPen(Qt.PenStyle.NoPen)
        for shape in self._seen("country", box):
            painter.setBrush(theme().color("land" if shape.role == "mission" else "other_land"))
            painter.drawPath(self._path(shape, level))
            yield
        yield from self._lines(
            painter, self.ground.borders["country"], box, level, line_pen(theme().color("border"), 1.0)
        )

    def _lakes(self, painter: QPainter, box: Box, level: int) -> Iterator[None]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("water"))
        for shape in self._seen("lake", box):
            painter.drawPath(self._path(shape, level))
        yield

    def _rivers(self, painter: QPainter, box: Box, level: int, scale: float) -> Iterator[None]:
        for shape in self._seen("river", box):
            if RIVER_SCALES.get(shape.rank, 0.0) <= scale:
                pen = line_pen(theme().color("water"), _RIVER_WIDTHS.get(shape.rank, _THIN_RIVER))
                yield from self._lines(painter, shape.parts, box, level, pen)

    def _paint_outline(self, painter: QPainter, level: int) -> None:
        home = self.ground.home()
        if home is not None:
            painter.setPen(line_pen(theme().color("ink2"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._path(home, level))

    def _lines(
        self, painter: QPainter, lines: Iterable[ThinnedLine], box: Box, level: int, pen: QPen
    ) -> Iterator[None]:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for number, line in enumerate(item for item in lines if _meets(item.box, box)):
            painter.drawPath(self._line_path(line, level))
            if number % _LINES_A_STEP == _LINES_A_STEP - 1:
                yield
        yield

    def _seen(self, layer: str, box: Box) -> list[GroundShape]:
        return [shape for shape in self.ground.of(layer) if shape.box.meets(box)]

    def _path(self, shape: GroundShape, level: int) -> QPainterPath:
        key = (shape, level)
        if key not in self._paths:
            path = QPainterPath()
            for line in shape.at(tolerance_of(level)):
                path.addPolygon(_polygon(line))
            self._paths[key] = path
        return self._paths[key]

    def _line_path(self, line: ThinnedLine, level: int) -> QPainterPath:
        key = (id(line), level)
        if key not in self._paths:
            path = QPainterPath()
            path.addPolygon(_polygon(line.at(tolerance_of(level))))
            self._paths[key] = path
        return self._paths[key]

    def _forget_far(self, level: int) -> None:
        if len({kept for _, kept in self._paths}) > _LEVELS_KEPT:
            self._paths = {key: path for key, path in self._paths.items() if abs(key[1] - level) <= 1}


_painters: WeakKeyDictionary[Ground, GroundPainter] = WeakKeyDictionary()


def painter_of(ground: Ground) -> GroundPainter:
    """The painter of a ground; all maps of a book share its paths."""
    if ground not in _painters:
        _painters[ground] = GroundPainter(ground)
    return _painters[ground]


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in line])


def _meets(one: Box, other: Box) -> bool:
    # A straight border has no width; it is met where it lies inside.
    return one.left <= other.right and other.left <= one.right and one.top <= other.bottom and other.top <= one.bottom
