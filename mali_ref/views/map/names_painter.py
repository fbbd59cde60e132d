"""Writes names on the map: which of them find room in a frame, and how each looks."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker

from mali_ref.models.map_labels import Placed, Wish, place_labels
from mali_ref.models.map_projection import Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.views.kit.theme import italic, theme, with_weight
from mali_ref.views.map.inks import water_ink
from mali_ref.views.map.stamps import Stamps

_DOT: Final = 2.4
_GAP: Final = 6
_HALO: Final = 3.2
_COUNTRY_SPACING: Final = 0.9


class NameLook(NamedTuple):
    """How a name looks: ``large``, ``town``, ``country``, ``region`` or ``water``."""

    text: str
    kind: str


class NamesPainter:
    """Places and writes the names of one map."""

    def __init__(self, names: MapNames, stamps: Stamps) -> None:
        self._names = names
        self._stamps = stamps
        self._sizes: dict[NameLook, tuple[float, float]] = {}
        theme().changed.connect(self._sizes.clear)

    def place(
        self, frame: MapFrame, taken: Iterable[Box], with_towns: bool, spared: Iterable[str] = ()
    ) -> list[Placed]:
        """The names that find room, none upon what is taken; ``spared`` are areas named otherwise already."""
        view = Box(0, 0, frame.width, frame.height)
        return place_labels(self._wishes(frame, with_towns, frozenset(spared)), taken, view)

    def draw(self, painter: QPainter, placed: Sequence[Placed]) -> None:
        """Write names where they were placed, with the dots of towns."""
        dot = theme().scale * _DOT
        for label in placed:
            look: NameLook = label.key  # type: ignore[assignment]
            if look.kind in ("large", "town"):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("ink2"))
                painter.drawEllipse(QPointF(*label.anchor), dot, dot)
            width, height = self._size(look)
            room = (width + 2 * _HALO, height + 2 * _HALO)
            self._stamps.draw(painter, label.box.center, look, room, partial(_write, look))

    def _wishes(self, frame: MapFrame, with_towns: bool, spared: frozenset[str]) -> Iterator[Wish]:
        large, small = [], []
        if with_towns:
            for town in self._names.towns_at(frame.scale, frame.shown()):
                kind = "large" if town.is_large else "town"
                wish = self._wish(NameLook(town.name, kind), (frame.to_screen(town.point),), theme().px(_GAP))
                (large if town.is_large else small).append(wish)
        yield from large
        box = frame.shown()
        for area in self._names.areas:
            if area.scale <= frame.scale and area.name not in spared:
                points = tuple(frame.to_screen(point) for point in area.points if box.holds(point))
                if points:
                    yield self._wish(NameLook(area.name, area.kind), points)
        yield from small

    def _wish(self, look: NameLook, anchors: tuple[tuple[float, float], ...], gap: float = 0.0) -> Wish:
        width, height = self._size(look)
        dot = theme().scale * _DOT + 1 if gap else 0.0
        return Wish(look, anchors, width, height, gap, dot, inside=not gap)

    def _size(self, look: NameLook) -> tuple[float, float]:
        if look not in self._sizes:
            metrics = QFontMetricsF(_font(look.kind))
            self._sizes[look] = (metrics.horizontalAdvance(look.text), metrics.height() - theme().px(2))
        return self._sizes[look]


def _font(kind: str) -> QFont:
    if kind == "large":
        return with_weight(theme().font("caption"), 600)
    if kind == "country":
        font = with_weight(theme().font("keycap"), 600)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _COUNTRY_SPACING * theme().scale)
        return font
    if kind == "water":
        return italic(theme().font("caption"))
    return theme().font("keycap" if kind == "region" else "caption_medium")


def _ink(kind: str) -> QColor:
    if kind == "water":
        return water_ink()
    return theme().color({"large": "ink", "town": "ink2"}.get(kind, "ink3"))


def _write(look: NameLook, painter: QPainter) -> None:
    """Write a name around the origin, with a halo that keeps it apart from lines below."""
    font = _font(look.kind)
    metrics = QFontMetricsF(font)
    left = -metrics.horizontalAdvance(look.text) / 2
    base = (metrics.ascent() - metrics.descent()) / 2
    if look.kind != "country":
        outline = QPainterPath()
        outline.addText(QPointF(left, base), font, look.text)
        stroker = QPainterPathStroker()
        stroker.setWidth(_HALO * theme().scale)
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        halo = theme().color("land")
        halo.setAlphaF(0.85)
        painter.fillPath(stroker.createStroke(outline).united(outline), halo)
    painter.setFont(font)
    painter.setPen(_ink(look.kind))
    painter.drawText(QPointF(left, base), look.text)
