"""The small graph on a profile: the actor, those around it, what the lines mean, and the way to the whole graph."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_ego import Ego, Spoke
from mali_ref.models.graph_network import Edge, Network, Node
from mali_ref.models.graph_ties import FIGHT, MEMBER, has_arrow, short_tie_label
from mali_ref.models.graph_times import is_new, new_since
from mali_ref.models.graph_words import edge_words
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.views.graph.lines import LineSample, line_pen, paint_way, way_between
from mali_ref.views.graph.names import in_rows
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.marks import group_name, paint_group_mark
from mali_ref.views.kit.painted import PaintedButton
from mali_ref.views.kit.spoken_value import SpokenValue
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES

_HEIGHT: Final = 206
_MARK: Final = 15
_FOCUS_MARK: Final = 19
_LONGEST: Final = 96
_WIDEST: Final = 420
# Between two names, and how often all pairs are looked at.
_GAP: Final = 5
_ROUNDS: Final = 8


class EgoNode(PaintedButton):
    """A mark with its name below it or above: a button that opens the actor."""

    def __init__(self, node: Node, told: str, is_above: bool, parent: QWidget | None = None) -> None:
        super().__init__(node.ref, parent)
        self.setObjectName(f"ego_{node.ref.key}".replace("-", "_"))
        self.setAccessibleName(", ".join(part for part in (node.title, group_name(node.group), told) if part))
        self.setToolTip(f"{node.title}\n{told}" if told else node.title)
        self._node = node
        self._is_above = is_above

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("caption_medium"))
        widest = max(metrics.horizontalAdvance(row) for row in self._rows())
        height = theme().px(_MARK + 6) + metrics.height() * len(self._rows())
        return QSize(max(theme().size("target"), min(widest, theme().px(_LONGEST)) + theme().px(6)), height)

    def mark_middle(self) -> QPointF:
        """The middle of the mark, as the picture around sees it."""
        return QPointF(self.pos()) + QPointF(self.width() / 2, self.mark_level())

    def mark_level(self) -> float:
        """How far below the top of the button the middle of the mark is."""
        off = theme().px(_MARK / 2 + 3)
        return self.sizeHint().height() - off if self._is_above else off

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = float(theme().px(_MARK))
        top = self.mark_level() - side / 2
        paint_group_mark(painter, QRectF((self.width() - side) / 2, top, side, side), self._node.group)
        font = theme().font("caption_medium")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme().color("accent" if self.lit() else "ink"))
        top = theme().px(1) if self._is_above else theme().px(_MARK + 5)
        for row in self._rows():
            shown = metrics.elidedText(row, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QRectF(0, top, self.width(), metrics.height()), Qt.AlignmentFlag.AlignCenter, shown)
            top += metrics.height()
        painter.end()

    def _rows(self) -> list[str]:
        return in_rows(self._node.name)


class EgoPicture(SpokenValue):
    """Lines between the middle and those around it.

    Signals:
        link_activated: the Ref of an actor the user asks for.
    """

    link_activated = Signal(object)

    def __init__(self, network: Network, ego: Ego, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ego_picture")
        self._network = network
        self._ego = ego
        self._day = day
        focus = network.nodes[ego.focus]
        self._focus = focus
        self.setMaximumWidth(theme().px(_WIDEST))
        self.setAccessibleName(self.tr("{name} and those around it").format(name=focus.name))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._nodes: dict[Ref, EgoNode] = {}
        for spoke in sorted(ego.spokes, key=lambda spoke: (round(spoke.y, 1), spoke.x)):
            told = edge_words(network, spoke.edge, day)
            node = EgoNode(network.nodes[spoke.ref], told, spoke.y < -0.15, self)
            node.activated.connect(self.link_activated)
            self._nodes[spoke.ref] = node
        self.set_spoken_value("; ".join(node.accessibleName() for node in self._nodes.values()))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(264), theme().px(_HEIGHT if len(self._ego.spokes) > 2 else _HEIGHT * 3 // 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for spoke in self._ego.spokes:
            node = self._nodes[spoke.ref]
            node.resize(node.sizeHint())
            place = self._place(spoke)
            left = max(0, min(round(place.x() - node.width() / 2), self.width() - node.width()))
            node.move(left, round(place.y() - node.mark_level()))
        self._part_names()

    def _part_names(self) -> None:
        """Move names that touch each other apart; where there is no room for that, make them shorter."""
        nodes = sorted(self._nodes.values(), key=lambda node: node.x())
        for _ in range(_ROUNDS):
            for left, right, over in _touching(nodes):
                first = min(left.x(), over - over // 2)
                left.move(left.x() - first, left.y())
                right.move(min(right.x() + over - first, self.width() - right.width()), right.y())
        for left, right, over in _touching(nodes):
            half = over // 2 + 1
            left.resize(left.width() - half, left.height())
            right.setGeometry(right.geometry().adjusted(half, 0, 0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self._middle()
        for spoke in self._ego.spokes:
            self._paint_line(painter, spoke, middle)
        ring = theme().px(17)
        painter.setPen(QPen(theme().color("accent"), SIZES.focus_ring))
        painter.setBrush(theme().color("surface"))
        painter.drawEllipse(middle, ring, ring)
        side = float(theme().px(_FOCUS_MARK))
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_group_mark(painter, box, self._focus.group)
        self._paint_name(painter, middle, ring)
        painter.end()

    def _paint_line(self, painter: QPainter, spoke: Spoke, middle: QPointF) -> None:
        edge = spoke.edge
        shows = has_arrow(edge.kind)
        arrows = (shows and self._ego.focus in edge.targets, shows and spoke.ref in edge.targets)
        place = self._nodes[spoke.ref].mark_middle()
        gap = theme().px(_MARK / 2 + 4)
        new = any(is_new(tie.span, self._day) for tie in edge.ties)
        paint_way(painter, way_between(middle, place, (theme().px(21), gap), 0.0, arrows), line_pen(edge.kind, new))

    def _paint_name(self, painter: QPainter, middle: QPointF, ring: int) -> None:
        font = theme().font("label")
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(self._focus.name)
        if width > theme().px(_LONGEST):
            # The page's own title is not far.
            return
        box = QRectF(middle.x() - width / 2 - 3, middle.y() + ring + 2, width + 6, metrics.height())
        painter.fillRect(box, theme().color("surface"))
        painter.setFont(font)
        painter.setPen(theme().color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._focus.name)

    def _middle(self) -> QPointF:
        heights = [spoke.y for spoke in self._ego.spokes]
        has_above, has_below = any(y < -0.2 for y in heights), any(y > 0.2 for y in heights)
        share = 0.5 if has_above == has_below else 0.72 if has_above else 0.24
        return QPointF(self.width() / 2, self.height() * share - theme().px(6))

    def _place(self, spoke: Spoke) -> QPointF:
        middle = self._middle()
        across = self.width() / 2 - theme().px(34)
        up, down = middle.y() - theme().px(44), self.height() - middle.y() - theme().px(38)
        return QPointF(middle.x() + spoke.x * across, middle.y() + spoke.y * (up if spoke.y < 0 else down))


def _touching(nodes: list[EgoNode]) -> Iterator[tuple[EgoNode, EgoNode, int]]:
    """Pairs of neighbours from left to right, with by how much they are too near to each other."""
    gap = theme().px(_GAP)
    for left, right in combinations(nodes, 2):
        over = left.geometry().right() + gap - right.x()
        shared = min(left.geometry().bottom(), right.geometry().bottom()) - max(left.y(), right.y())
        if over > 0 and shared >= gap:
            yield left, right, over


class EgoKey(QWidget):
    """What the lines of the small graph mean."""

    def __init__(self, ego: Ego, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=14, row_gap=4)
        for kind in ego.kinds:
            flow.addWidget(_entry(kind, short_tie_label(kind)))
        if any(_is_green(spoke.edge, day) for spoke in ego.spokes):
            words = phrase(QCoreApplication.translate("EgoKey", "new since {date}"), date=date_text(new_since(day)[:7]))
            flow.addWidget(_entry(MEMBER, words, is_new=True))


def _is_green(edge: Edge, day: str) -> bool:
    return edge.kind != FIGHT and any(is_new(tie.span, day) for tie in edge.ties)


def _entry(kind: str, words: str, is_new: bool = False) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(7))
    row.addWidget(LineSample(kind, is_new, width=22))
    row.addWidget(text_label(words, "caption", "ink2"))
    return entry
