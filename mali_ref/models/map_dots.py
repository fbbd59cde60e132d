"""The rows of the layer on the map: dots gathered by a grid, so that a hundred thousand are drawn as fast as a few.

Each step of detail has a grid of its own; what is drawn at a scale is its cells in view.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor
from typing import Final

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.map_ground import Ground, GroundShape, level_of, level_scale
from mali_ref.models.map_projection import XY, Box, MapFrame, project

# The side of a cell at the largest scale of its step, in pixels.
_CELL: Final = 20.0
# The step that is gathered from the dots themselves.
_MIDDLE: Final = 4
_AREA_LAYERS: Final = {"cercle": "cercle", "region": "region"}
_POINTS: Final = ("exact", "near")


@dataclass(slots=True, eq=False)
class Cell:
    """The dots of one cell.

    Attributes:
        x, y: their middle in the plane.
        deaths: of all of them together.
        is_exact: whether any of them is known to the very place.
        members: their numbers.
    """

    x: float
    y: float
    deaths: float
    is_exact: bool
    members: list[int]

    @property
    def point(self) -> XY:
        """Where it is drawn."""
        return self.x, self.y


Dot = tuple[XY, float, bool]
Key = tuple[int, int]
Cells = dict[Key, Cell]


class DotGrid:
    """Dots, each a point of the plane with the deaths it stands for and whether its place is exact.

    A middle step is gathered from the dots, the coarser ones from it; a finer one only where the map is looked at.
    """

    def __init__(self, dots: Iterable[Dot] = ()) -> None:
        self.dots = list(dots)
        self._levels: dict[int, Cells] = {}
        self._blocks: dict[tuple[int, Key], list[Cell]] = {}

    def __len__(self) -> int:
        return len(self.dots)

    def shown(self, frame: MapFrame, margin: float) -> list[Cell]:
        """The cells in view, and a margin of pixels around it."""
        level, box = level_of(frame.scale), frame.shown(margin)
        if level <= _MIDDLE:
            return [cell for _, cell in _within(self._level(level), level, box)]
        blocks = _within(self._level(_MIDDLE), _MIDDLE, box.grown(_side(_MIDDLE)))
        cells = (cell for key, block in blocks for cell in self._block(level, key, block))
        return [cell for cell in cells if box.holds(cell.point)]

    def _level(self, level: int) -> Cells:
        if level not in self._levels:
            if level == _MIDDLE:
                self._levels[level] = self._gathered(range(len(self.dots)), level)
            else:
                self._levels[level] = _joined(self._level(level + 1))
        return self._levels[level]

    def _block(self, level: int, key: Key, block: Cell) -> list[Cell]:
        """The finer cells of a cell of the middle step."""
        if (level, key) not in self._blocks:
            self._blocks[level, key] = list(self._gathered(block.members, level).values())
        return self._blocks[level, key]

    def _gathered(self, numbers: Iterable[int], level: int) -> Cells:
        side, dots = _side(level), self.dots
        found: Cells = {}
        for number in numbers:
            (x, y), deaths, is_exact = dots[number]
            key = (floor(x / side), floor(y / side))
            cell = found.get(key)
            if cell is None:
                found[key] = Cell(x, y, deaths, is_exact, [number])
            else:
                _take_in(cell, x, y, deaths, is_exact, [number])
        return found


def _within(cells: Cells, level: int, box: Box) -> list[tuple[Key, Cell]]:
    """The cells whose column and row a box meets; of whichever there are fewer, those are gone through."""
    side = _side(level)
    columns = range(floor(box.left / side), floor(box.right / side) + 1)
    rows = range(floor(box.top / side), floor(box.bottom / side) + 1)
    if len(columns) * len(rows) > len(cells):
        return [item for item in cells.items() if box.holds(item[1].point)]
    keys = ((column, row) for column in columns for row in rows)
    return [(key, cells[key]) for key in keys if key in cells]


def _joined(finer: Cells) -> Cells:
    """The cells of the step above, each of up to four."""
    found: Cells = {}
    for (column, row), cell in finer.items():
        key = (column >> 1, row >> 1)
        joined = found.get(key)
        if joined is None:
            found[key] = Cell(cell.x, cell.y, cell.deaths, cell.is_exact, [*cell.members])
        else:
            _take_in(joined, cell.x, cell.y, cell.deaths, cell.is_exact, cell.members)
    return found


def _take_in(cell: Cell, x: float, y: float, deaths: float, is_exact: bool, members: list[int]) -> None:
    before, more = len(cell.members), len(members)
    cell.x = (cell.x * before + x * more) / (before + more)
    cell.y = (cell.y * before + y * more) / (before + more)
    cell.deaths += deaths
    cell.is_exact = cell.is_exact or is_exact
    cell.members += members


def _side(level: int) -> float:
    return _CELL / level_scale(level)


@dataclass(frozen=True, slots=True)
class MappedLayer:
    """Rows of the layer on the map.

    Attributes:
        grid: those known to a place or its neighbourhood, by the numbers of ``rows``.
        rows: their records.
        in_areas: those of which only the region or cercle is known.
        unplaced: those known no closer than a part of the country.
    """

    grid: DotGrid
    rows: tuple[Record, ...] = ()
    in_areas: tuple[tuple[GroundShape, Record], ...] = ()
    unplaced: int = 0

    @property
    def placed(self) -> int:
        """How many can be drawn."""
        return len(self.rows) + len(self.in_areas)


def mapped_layer(records: Iterable[Record], layer: EventLayer, ground: Ground) -> MappedLayer:
    """Rows of the layer as dots, and as counts in areas where upstream's point stands for one."""
    dots: list[Dot] = []
    rows: list[Record] = []
    in_areas: list[tuple[GroundShape, Record]] = []
    unplaced = 0
    for record in records:
        row = layer.row(record.ref)
        point = _point(row) if row is not None else None
        precision = row.get("precision") if row is not None else ""
        if point is not None and precision in _POINTS:
            dots.append((point, _deaths(record), precision == "exact"))
            rows.append(record)
            continue
        shape = ground.area_at(_AREA_LAYERS[precision], point) if point and precision in _AREA_LAYERS else None
        if shape is not None:
            in_areas.append((shape, record))
        else:
            unplaced += 1
    return MappedLayer(DotGrid(dots), tuple(rows), tuple(in_areas), unplaced)


def _point(row: DataRow) -> XY | None:
    latitude, longitude = row.get("latitude"), row.get("longitude")
    return project(longitude, latitude) if latitude is not None and longitude is not None else None


def _deaths(record: Record) -> float:
    figure = record.get("killed")
    return float(figure.value or 0) if isinstance(figure, Figure) else 0.0
