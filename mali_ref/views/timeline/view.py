"""The timeline of the Events tab: its picture, the brush that filters by time, and the read-out."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.event_pool import EventPool
from mali_ref.models.timeline import Timeline
from mali_ref.models.timeline_brush import Brush
from mali_ref.models.timeline_words import (
    chosen_words,
    closer_hint,
    counted_text,
    earlier,
    family_lines,
    family_name,
    keys_help,
    later,
    layer_name,
    moment_lines,
    timeline_name,
    unit_text,
)
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import Button, link_button
from mali_ref.views.kit.labels import Divider
from mali_ref.views.kit.readout import Readout
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.board import TimelineBoard
from mali_ref.views.timeline.brushing import Brushing
from mali_ref.views.timeline.frame import HEIGHT, SIDE
from mali_ref.views.timeline.legend import LAYER, Entry, legend_width
from mali_ref.views.timeline.menu import TimelineMenu

_HINT_TOP: Final = 0
# The words of a button begin so far inside of it.
_HINT_INSET: Final = 4
_HINT_STEP: Final = 16
_LEGEND_INSET: Final = 6
# The read-out begins below the names of the ticks.
_READOUT_TOP: Final = 90


class TimelineView(QWidget):
    """Shows the events that fit all of a filter but its dates, and lets the dates be set.

    Attributes:
        board: the picture, which takes mouse and keys.
        brushing: the two handles.
        menu: zoom by menu, and the picture to take along.

    Signals:
        dates_changed: the time to filter for, two dates of which either may be None.
        chosen: an event was chosen; carries its Ref.
        notified: a quiet line for the status bar; carries text.
    """

    dates_changed = Signal(object, object)
    chosen = Signal(object)
    notified = Signal(object)

    def __init__(self, workspace: Workspace, pool: EventPool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._workspace = workspace
        self._pool = pool
        self._events: list[Record] | None = None
        self._shown: tuple[Any, ...] = ()
        self._readout: Readout | None = None
        self._chosen: Ref | None = None
        self.board = TimelineBoard(self)
        self.earlier = self._hint("timeline_earlier", self.board.show_whole)
        self.later = self._hint("timeline_later", self.board.show_whole)
        self.brushing = Brushing(self.board)
        self.menu = TimelineMenu(self.board, self.brushing, pool, workspace)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.board, 1)
        column.addWidget(Divider())
        self._connect()
        self._renew_height()

    def show_filter(self, chosen: EventFilter) -> None:
        """Show what a filter leaves, and what it asks of the time."""
        undated = chosen.without("dates")
        shown = (undated, self._pool.has_layer, self._workspace.as_of)
        is_renewed = self._events is not self._pool.events
        if is_renewed:
            self._events = self._pool.events
            every = Timeline(self._events, (), self._workspace.as_of)
            self.board.set_ranges(every.usual_range(), every.whole_range())
        # What a brush changes is only its own band: the events shown stay as they are.
        if is_renewed or shown != self._shown:
            self._shown = shown
            fitting = self._pool.fitting(undated)
            timeline = Timeline(fitting.events, fitting.layered, self._workspace.as_of)
            self.board.set_timeline(timeline)
        self.brushing.set_brush(Brush(chosen.since, chosen.until))

    def choose(self, ref: Ref | None) -> None:
        """Mark the event that is shown beside the table."""
        self._chosen = ref
        self.board.choose(ref)
        self._say()

    def state(self) -> list[float]:
        """The stretch of time in view, for `restore`; empty as long as it is the usual one."""
        scale = self.board.scale
        return [] if self.board.is_usual else [scale.first, scale.last]

    def restore(self, state: Any) -> None:
        """Show what `state` answered."""
        if isinstance(state, list | tuple) and len(state) == 2:
            self.board.set_range(float(state[0]), float(state[1]))
        else:
            self.board.show_usual()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.board.light(None)

    def _hint(self, name: str, deed: Callable[[], None]) -> Button:
        button = link_button("")
        button.setParent(self.board)
        button.setObjectName(name)
        button.clicked.connect(deed)
        return button

    def _connect(self) -> None:
        theme().changed.connect(self._renew_height)
        self.brushing.dates_changed.connect(self.dates_changed)
        self.board.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.board.customContextMenuRequested.connect(self.menu.open)
        self.menu.notified.connect(self.notified)
        self.board.picked.connect(self.chosen)
        self.board.lit_changed.connect(self._tell)
        self.board.moved.connect(self._on_board_moved)

    def _renew_height(self) -> None:
        self.setFixedHeight(theme().px(HEIGHT))

    def _on_board_moved(self) -> None:
        """Say how much lies outside of what is in view, and explain what is in it."""
        board, scale = self.board, self.board.scale
        before, after = board.timeline.outside(scale.first, scale.last)
        top = theme().px(_HINT_TOP)
        self.earlier.setText(earlier(before))
        self.later.setText(later(after))
        for button, count in ((self.earlier, before), (self.later, after)):
            button.setVisible(bool(count))
            # In steps, so that a number of one digit more does not move the legend with every turn of the wheel.
            step, wanted = theme().px(_HINT_STEP), button.sizeHint()
            button.resize(-(-wanted.width() // step) * step, wanted.height())
        inset = theme().px(SIDE - _HINT_INSET)
        self.earlier.move(inset, top)
        self.later.move(board.width() - self.later.width() - inset, top)
        name = timeline_name(len(board.timeline.moments), int(scale.first), int(scale.last))
        board.setAccessibleName(name)
        board.setAccessibleDescription(keys_help())
        self._say()
        self._renew_legend(self.earlier.width() if before else 0, self.later.width() + inset if after else 0)

    def _renew_legend(self, indent: int, hint_width: int) -> None:
        board, legend = self.board, self.board.legend
        before = (legend.entries, legend.left, board.hint_width)
        entries = [Entry(family, family_name(family)) for family in board.timeline.families]
        legend.left, board.hint_width = theme().px(SIDE + _LEGEND_INSET) + indent, hint_width
        code, layout = self._pool.layer.code, board.layout_
        names = (layer_name(code, board.scale.unit, layout.most), code) if layout.bars else ()
        legend.entries = next(
            (found for name in names if self._fits(found := [*entries, Entry(LAYER, name)])),
            [*entries, Entry(LAYER, code)] if names else entries,
        )
        if (legend.entries, legend.left, board.hint_width) != before:
            board.arrange()

    def _fits(self, entries: list[Entry]) -> bool:
        """Whether a legend ends before the day's line; where that stands further left, before the hint."""
        board, room = self.board, self.board.width() - self.board.hint_width
        left, day = board.legend.left, round(board.day_x())
        right = left + legend_width(entries)
        return right < (day if left + (room - left) // 2 < day < room else room)

    def _tell(self) -> None:
        """Show in the read-out what is lit, and say it."""
        board = self.board
        moment, unit = board.timeline.moment(board.lit), board.lit_unit
        if moment is not None:
            head, title, known = moment_lines(moment, self._pool.record(moment.ref))
            box = board.layout_.box(moment.ref)
            middle = (box.left + box.right) / 2 if box is not None else 0.0
            self._show_readout(head, title, [known], middle)
            board.set_spoken_value(", ".join(part for part in (title, head, known) if part))
        elif unit is not None:
            title, notes = unit_text(*unit, board.scale.unit), self._unit_notes(unit)
            self._show_readout("", title, notes, sum(map(board.scale.place, unit)) / 2)
            board.set_spoken_value(", ".join((title, *notes)))
        else:
            board.set_spoken_value(self._resting_words())
            if self._readout is not None:
                self._readout.hide()

    def _resting_words(self) -> str:
        """What the picture says while nothing is lit: which event is shown beside it, or what is in view."""
        moment = self.board.timeline.moment(self._chosen)
        if moment is None:
            return self.board.accessibleName()
        head, title, _ = moment_lines(moment, self._pool.record(moment.ref))
        return chosen_words(", ".join((title, head)))

    def _say(self) -> None:
        """Something else is chosen or in view; what is lit is said already."""
        if self.board.lit is None and self.board.lit_unit is None:
            self.board.set_spoken_value(self._resting_words())

    def _unit_notes(self, unit: tuple[int, int]) -> list[str]:
        """What is counted in a unit: events of the book by their types, and those of the layer."""
        layout, code = self.board.layout_, self._pool.layer.code
        found = list(family_lines(layout.counted(unit)))
        if layout.bar(unit) is not None:
            found.append(counted_text(self.board.timeline.counts.between(*unit), code))
        return [*found, closer_hint()] if layout.has_heaps else found

    def _show_readout(self, head: str, title: str, notes: list[str], middle: float) -> None:
        # It lies over what is below the strip, so it belongs to the whole screen.
        self._readout = self._readout or Readout(self.parentWidget() or self, "timeline_readout")
        place = self.board.mapTo(self._readout.over, QPoint(0, 0))
        x = min(max(self.board.frame.x(middle), self.board.frame.left), self.board.frame.right)
        self._readout.tell(head, title, notes, QPoint(place.x() + round(x), place.y() + theme().px(_READOUT_TOP)))
