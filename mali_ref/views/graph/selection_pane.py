"""The pane at the right: the actor the picture is on, its ties in groups with citations, and the ways on from it."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mali_ref.domain.rich_text import Cited, Words
from mali_ref.models.graph_selection import Group, Line
from mali_ref.views.graph.line_row import LineRow
from mali_ref.views.kit.buttons import SegmentedControl, icon_button, link_button, primary_button
from mali_ref.views.kit.chips import ActiveFilterChip
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.marks import GroupMark
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme

WIDTH: Final = 280
_MOST_LINES: Final = 6


class SelectionPane(QWidget):
    """Tells of one actor, or of what is new where none is chosen.

    Signals:
        link_activated: the Ref of an actor or a relation the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        profile_wanted: the user wants the actor's profile.
        closed: the user puts the actor away.
        steps_chosen: how many steps around the actor are to be drawn; 0 for everybody.
        way_wanted: the user wants the way to another actor; carries the global point for a list of them.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    profile_wanted = Signal()
    closed = Signal()
    steps_chosen = Signal(object)
    way_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_selection")
        self.setAccessibleName(self.tr("What is chosen"))
        set_ground(self, "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._make_controls()
        self.area = QScrollArea()
        self.area.setObjectName("graph_selection_scroll")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("What is chosen"))
        self._column.addWidget(self._head)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), theme().px(400))

    def show_actor(
        self,
        title: str,
        group: str,
        told: tuple[str, tuple[Cited, ...]],
        groups: Iterable[Group],
        steps: int,
        goal: str = "",
    ) -> None:
        """Tell of an actor; ``told`` is a few words with their citations, ``goal`` whom the way drawn leads to."""
        self._mark.set_group(group)
        self._title.setText(title)
        self._steps.set_value(str(steps))
        for widget in (self._mark, self._close, self._ways, self._foot):
            widget.show()
        self._goal.set_text(self.tr("Way to {name}").format(name=goal))
        self._goal.setVisible(bool(goal))
        for widget in (self._steps, self._way):
            widget.setVisible(not goal)
        words, cited = told
        self._told.set_spans((Words(words), *cited), lambda _ref: None)
        self._told.setVisible(bool(words))
        self._fill(groups)

    def show_nobody(self, groups: Iterable[Group]) -> None:
        """Say how to choose an actor, and what is new."""
        self._title.setText(self.tr("Nobody chosen"))
        for widget in (self._mark, self._close, self._ways, self._foot):
            widget.hide()
        self._told.set_spans((Words(self.tr("Click an actor, or go to one with the arrow keys.")),), lambda _ref: None)
        self._told.show()
        self._fill(groups)

    def _make_controls(self) -> None:
        side = theme().px(16)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(side, theme().px(12), theme().px(12), theme().px(10))
        head.setSpacing(theme().px(6))
        row = QHBoxLayout()
        row.setSpacing(theme().px(9))
        self._mark = GroupMark("other", 16)
        self._title = text_label("", "panel_title", wrap=True)
        self._close = icon_button("x", self.tr("Put away"))
        self._close.setObjectName("graph_selection_close")
        self._close.clicked.connect(self.closed)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._title, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._told = RichText("body", "ink2")
        self._told.setObjectName("graph_selection_told")
        self._told.setAccessibleName(self.tr("In short"))
        self._told.citation_activated.connect(self.citation_activated)
        head.addLayout(row)
        head.addWidget(self._told)
        self._ways = self._make_ways()
        head.addWidget(self._ways)
        self._foot = self._make_foot(side)

    def _make_ways(self) -> QWidget:
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, theme().px(2), 0, 0)
        row.setSpacing(theme().px(8))
        options = (("0", self.tr("All")), ("1", self.tr("1 step")), ("2", self.tr("2 steps")))
        self._steps = SegmentedControl(options)
        self._steps.setObjectName("graph_steps")
        self._steps.setAccessibleName(self.tr("How far around the actor"))
        self._steps.chosen.connect(lambda key: self.steps_chosen.emit(int(key)))
        self._way = link_button(self.tr("Way to…"))
        self._way.setObjectName("graph_way")
        self._way.setAccessibleName(self.tr("Show the way to another actor"))
        self._way.clicked.connect(self._on_way_clicked)
        self._goal = ActiveFilterChip("")
        self._goal.setObjectName("graph_goal")
        self._goal.removed.connect(lambda: self.steps_chosen.emit(0))
        row.addWidget(self._steps)
        row.addWidget(self._goal)
        row.addStretch(1)
        row.addWidget(self._way)
        return ways

    def _make_foot(self, side: int) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(side, theme().px(10), side, side)
        self._open = primary_button(self.tr("Open profile"))
        self._open.setObjectName("graph_open_profile")
        self._open.clicked.connect(self.profile_wanted)
        column.addWidget(self._open)
        return foot

    def _fill(self, groups: Iterable[Group]) -> None:
        body = QWidget()
        set_ground(body, "surface")
        column = QVBoxLayout(body)
        side = theme().px(16)
        column.setContentsMargins(side, 0, side, side)
        column.setSpacing(0)
        for group in groups:
            column.addWidget(Divider())
            column.addSpacing(theme().px(11))
            column.addWidget(text_label(group.words, "strong", wrap=True))
            column.addSpacing(theme().px(5))
            self._add_lines(column, group.lines)
            column.addSpacing(theme().px(11))
        column.addStretch(1)
        old = self.area.takeWidget()
        if old is not None:
            if old.isAncestorOf(self.focusWidget()):
                self.area.setFocus()
            old.deleteLater()
        self.area.setWidget(body)
        body.show()

    def _add_lines(self, column: QVBoxLayout, lines: tuple[Line, ...]) -> None:
        # A fold that hides one or two lines saves nothing.
        shown = _MOST_LINES if len(lines) > _MOST_LINES + 2 else len(lines)
        for line in lines[:shown]:
            column.addWidget(self._row(line))
        if shown < len(lines):
            more = link_button(self.tr("Show all {count}").format(count=len(lines)))
            more.setObjectName("graph_show_lines")
            more.clicked.connect(lambda: self._show_rest(column, more, lines[shown:]))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rest(self, column: QVBoxLayout, more: QWidget, lines: tuple[Line, ...]) -> None:
        place = column.indexOf(more)
        rows = [self._row(line) for line in lines]
        for offset, row in enumerate(rows):
            column.insertWidget(place + offset, row)
        more.hide()
        more.deleteLater()
        text = rows[0].findChild(RichText)
        if text is not None:
            text.setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, line: Line) -> LineRow:
        row = LineRow(line)
        row.link_activated.connect(self.link_activated)
        row.citation_activated.connect(self.citation_activated)
        return row

    def _on_way_clicked(self) -> None:
        self.way_wanted.emit(self._way.mapToGlobal(QPoint(0, self._way.height() + theme().px(4))))
