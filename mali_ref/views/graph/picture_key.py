"""The key of a picture of the graph that is taken along: there, no pane beside it says what marks and lines mean."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QGraphicsView

from mali_ref.domain.records.actor import GROUPS
from mali_ref.models.graph_ties import MEMBER, TIES, tie_label
from mali_ref.models.graph_times import new_since
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.views.graph.lines import paint_sample
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.kit.marks import group_name, paint_group_mark
from mali_ref.views.kit.painted import LEFT, write
from mali_ref.views.kit.theme import theme

_ROW: Final = 22
_ABOVE: Final = 10
_AFTER: Final = 18
_BEFORE_WORDS: Final = 7
_MARK: Final = 11
_LINE: Final = 26
Sign = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign and what it stands for; the width of the sign is in pixels."""

    width: int
    words: str
    paint: Sign

    @property
    def room(self) -> int:
        """What it takes with the space behind it."""
        words = QFontMetrics(theme().font("caption")).horizontalAdvance(self.words)
        return self.width + theme().px(_BEFORE_WORDS) + words + theme().px(_AFTER)


class PictureKey:
    """Says what is drawn in a scene, as rows below its picture."""

    def __init__(self, scene: GraphScene) -> None:
        self._scene = scene

    def words(self) -> list[str]:
        """What is explained."""
        return [entry.words for part in self._parts() for entry in part]

    def height(self, width: int) -> int:
        """How high it is in a picture of this width."""
        rows = sum(1 for _ in self._rows(width))
        return theme().px(_ABOVE) + rows * theme().px(_ROW) if rows else 0

    def paint(self, painter: QPainter, room: QRect) -> None:
        """Draw it; the ground too, for in a drawing to be saved the picture above goes on."""
        painter.fillRect(room, theme().color("surface"))
        top = room.top() + theme().px(_ABOVE)
        for row in self._rows(room.width()):
            left = room.left()
            for entry in row:
                entry.paint(painter, QRectF(left, top, entry.width, theme().px(_ROW)))
                at = left + entry.width + theme().px(_BEFORE_WORDS)
                write(painter, QRect(at, top, entry.room, theme().px(_ROW)), LEFT, entry.words, "caption", "ink2")
                left += entry.room
            top += theme().px(_ROW)

    def _rows(self, width: int) -> Iterator[list[_Entry]]:
        """As many beside each other as there is room for; marks and lines in rows of their own."""
        for part in self._parts():
            row: list[_Entry] = []
            for entry in part:
                if row and sum(other.room for other in row) + entry.room - theme().px(_AFTER) > width:
                    yield row
                    row = []
                row.append(entry)
            if row:
                yield row

    def _parts(self) -> tuple[list[_Entry], list[_Entry]]:
        return list(self._marks()), list(self._lines())

    def _marks(self) -> Iterator[_Entry]:
        drawn = {item.node.group for item in self._scene.nodes.values()}
        for group in GROUPS:
            if group in drawn:
                yield _Entry(theme().px(_MARK), group_name(group), partial(_paint_mark, group))

    def _lines(self) -> Iterator[_Entry]:
        drawn = {edge.kind for edge in self._scene.drawn.edges}
        for tie in TIES:
            if tie in drawn:
                yield _Entry(theme().px(_LINE), tie_label(tie), partial(_paint_line, tie, False))
        if self._scene.has_new:
            words = QCoreApplication.translate("KindsPane", "New since {date}")
            date = date_text(new_since(self._scene.day)[:7])
            yield _Entry(theme().px(_LINE), phrase(words, date=date), partial(_paint_line, MEMBER, True))


def paint_with_key(view: QGraphicsView, key: PictureKey, painter: QPainter, size: QSize) -> None:
    """Draw a view as it stands, and the key below it."""
    height = size.height() - key.height(size.width())
    view.render(painter, QRectF(0, 0, size.width(), height), view.viewport().rect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    key.paint(painter, QRect(QPoint(0, height), QSize(size.width(), size.height() - height)))


def _paint_mark(group: str, painter: QPainter, box: QRectF) -> None:
    side = box.width()
    paint_group_mark(painter, QRectF(box.left(), box.center().y() - side / 2, side, side), group)


def _paint_line(tie: str, is_new: bool, painter: QPainter, box: QRectF) -> None:
    paint_sample(painter, box, tie, is_new)
