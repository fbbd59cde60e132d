"""Writes names on the map: which of them find room in a frame, and how each looks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from math import dist, inf
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from mali_ref.models.map_labels import Placed, Wish, place_labels
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.models.map_towns import AreaName, MapNames
from mali_ref.views.kit.theme import italic, theme, with_weight
from mali_ref.views.map.inks import water_ink, write_with_halo
from mali_ref.views.map.stamps import Stamps

_TOWNS: Final = ("capital", "seat", "town", "abroad")
_DOT: Final = 2.3
# How far a lesser town's name keeps from others.
_CLEAR: Final = 7
# A name that would be cut off is left out.
_EDGE: Final = 4
_GAP: Final = 6
_HALO: Final = 3.2
# A town belongs to a mark that stands within so many pixels of it, or such a share of the mark.
_UPON: Final = 9
_UPON_SHARE: Final = 0.35
_COUNTRY_SPACING: Final = 0.9


class NameLook(NamedTuple):
    """How a name looks.

    Attributes:
        kind: ``capital``, ``seat``, ``town``, ``abroad``, ``country``, ``region`` or ``water``.
        is_covered: of a town, whether a mark stands where its dot would.
    """

    text: str
    kind: str
    is_covered: bool = False


class NamesPainter(QObject):
    """Places and writes the names of one map."""

    def __init__(self, names: MapNames, stamps: Stamps, parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self._stamps = stamps
        self._sizes: dict[NameLook, tuple[float, float]] = {}
        theme().changed.connect(self._on_theme_changed)

    def place(
        self, frame: MapFrame, taken: Iterable[Box], with_towns: bool, covers: Sequence[Box], spared: Iterable[str]
    ) -> list[Placed]:
        """The names that find room, none upon what is taken.

        Args:
            covers: marks that may stand on a town; its name then stands beside them.
            spared: areas that are named otherwise.
        """
        view = Box(0, 0, frame.width, frame.height).grown(-theme().px(_EDGE))
        towns = list(self._towns(frame, covers)) if with_towns else []
        return place_labels(self._wishes(frame, towns, frozenset(spared)), taken, view)

    def draw(self, painter: QPainter, placed: Sequence[Placed]) -> None:
        """Write names where they were placed, with the dots of towns."""
        dot = theme().scale * _DOT
        for label in placed:
            look: NameLook = label.key  # type: ignore[assignment]
            if look.kind in _TOWNS and not look.is_covered:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("ink2"))
                painter.drawEllipse(QPointF(*label.anchor), dot, dot)
            width, height = self._size(look)
            room = (width + 2 * _HALO, height + 2 * _HALO)
            self._stamps.draw(painter, label.box.center, look, room, partial(_write, look))

    def _wishes(self, frame: MapFrame, towns: Sequence[Wish], spared: frozenset[str]) -> Iterator[Wish]:
        yield from (wish for wish in towns if not wish.clear)
        box = frame.shown()
        for area in self._names.areas:
            if area.scale <= frame.scale and area.name not in spared:
                yield self._area(area, frame, box)
        yield from (wish for wish in towns if wish.clear)

    def _towns(self, frame: MapFrame, covers: Sequence[Box]) -> Iterator[Wish]:
        named: list[Box | None] = []
        for town in self._names.towns_at(frame.scale, frame.shown()):
            anchor = frame.to_screen(town.point)
            over = next((box for box in covers if box.holds(anchor)), None)
            if over is not None and (over in named or not _stands_upon(over, anchor)):
                # Beside a ring that is another's, the name would be read as its place.
                continue
            named.append(over)
            look = NameLook(town.name, town.kind, over is not None)
            width, height = self._size(look)
            clear = 0 if town.kind in ("capital", "seat") else theme().px(_CLEAR)
            if over is None:
                dot = theme().scale * _DOT + 1
                yield Wish(look, (anchor,), width, height, theme().px(_GAP), dot, clear=clear)
            else:
                gap = max(over.width, over.height) / 2 + theme().px(3)
                yield Wish(look, (over.center,), width, height, gap, clear=clear)

    def _area(self, area: AreaName, frame: MapFrame, box: Box) -> Wish:
        look = NameLook(area.name, area.kind)
        width, height = self._size(look)
        half, high = (width / 2 + theme().px(4)) / frame.scale, (height / 2 + theme().px(2)) / frame.scale
        free = (inf,) * len(area.points)
        rooms = zip(area.points, area.runs or free, area.rises or free, strict=True)
        inside = (point for point, run, rise in rooms if run >= half and rise >= high)
        fitting = (frame.to_screen(point) for point in inside if box.holds(point))
        return Wish(look, fitting, width, height, clear=theme().px(_CLEAR))

    def _size(self, look: NameLook) -> tuple[float, float]:
        if look not in self._sizes:
            metrics = QFontMetricsF(_font(look.kind))
            self._sizes[look] = (metrics.horizontalAdvance(look.text), metrics.height() - theme().px(2))
        return self._sizes[look]

    def _on_theme_changed(self) -> None:
        self._sizes.clear()


def _stands_upon(mark: Box, town: XY) -> bool:
    """Whether a mark stands where a town is, and does not only reach over it."""
    return dist(mark.center, town) <= max(theme().px(_UPON), _UPON_SHARE * mark.width)


def _font(kind: str) -> QFont:
    if kind == "capital":
        return with_weight(theme().font("caption"), 600)
    if kind == "country":
        font = with_weight(theme().font("keycap"), 600)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _COUNTRY_SPACING * theme().scale)
        return font
    if kind == "water":
        return italic(theme().font("caption"))
    return theme().font({"region": "keycap", "abroad": "caption"}.get(kind, "caption_medium"))


def _ink(kind: str) -> QColor:
    if kind == "water":
        return water_ink()
    return theme().color({"capital": "ink", "seat": "ink2", "town": "ink2"}.get(kind, "ink3"))


def _write(look: NameLook, painter: QPainter) -> None:
    """Write a name around the origin, with a halo that keeps it apart from lines below."""
    font = _font(look.kind)
    metrics = QFontMetricsF(font)
    left = -metrics.horizontalAdvance(look.text) / 2
    base = (metrics.ascent() - metrics.descent()) / 2
    halo = theme().color("other_land" if look.kind in ("country", "abroad") else "land")
    halo.setAlphaF(0.85)
    write_with_halo(painter, QPointF(left, base), look.text, font, _ink(look.kind), halo)
