"""The brush on the timeline: its two handles, and how mouse and keys move them."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mali_ref.models.timeline_brush import SINCE, UNTIL, Brush, brush_between
from mali_ref.models.timeline_words import limit_words, since_name, until_name
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.board import TimelineBoard
from mali_ref.views.timeline.frame import AXIS, LEGEND, TOP
from mali_ref.views.timeline.handles import BrushHandle

# While a handle moves, table and map follow as often as this many milliseconds allow.
_PAUSE: Final = 30
_HANDLE: Final = 34


class Brushing(QObject):
    """Keeps the band of a board, and tells of the dates that the user sets with it.

    Attributes:
        brush: the dates as they stand.

    Signals:
        dates_changed: two dates, either of which may be None.
    """

    dates_changed = Signal(object, object)

    def __init__(self, board: TimelineBoard) -> None:
        super().__init__(board)
        self._board = board
        self.brush = Brush()
        # Where a gesture began, so that each move counts from there.
        self._held: Brush | None = None
        self.handles = {SINCE: BrushHandle("timeline_since", board), UNTIL: BrushHandle("timeline_until", board)}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self._connect()
        self._show()

    @property
    def is_moving(self) -> bool:
        """Whether the mouse has hold of it."""
        return self._held is not None

    def set_brush(self, brush: Brush) -> None:
        """Show dates that were set elsewhere; while the user moves a handle it stays in the hand."""
        if self._held is None and not self._pause.isActive():
            self.brush = brush
            self._show()

    def ask(self, brush: Brush) -> None:
        """Set the dates as the user would."""
        if brush == self.brush:
            return
        self.brush = brush
        self._show()
        if not self._pause.isActive():
            self._pause.start()

    def place(self) -> None:
        """Put the handles where the ends of the band are."""
        top, height = theme().px((TOP + LEGEND + AXIS - _HANDLE) / 2), theme().px(_HANDLE)
        for (name, handle), x in zip(self.handles.items(), self._board.ends(), strict=True):
            is_open = (self.brush.first if name == SINCE else self.brush.end) is None
            handle.place(x, top, height, is_open)

    def _connect(self) -> None:
        board = self._board
        board.moved.connect(self.place)
        board.marked.connect(self._on_board_marked)
        board.carried.connect(self._on_board_carried)
        board.pulled.connect(self._pull)
        board.dropped.connect(self._on_board_dropped)
        board.escaped.connect(lambda: self.ask(Brush()))
        for name, handle in self.handles.items():
            handle.dragged.connect(lambda x, name=name: self._pull(name, x))
            handle.dropped.connect(self._on_board_dropped)
            handle.stepped.connect(lambda by, name=name: self._step(name, by))
            handle.freed.connect(lambda name=name: self.ask(self.brush.freed(name)))

    def _show(self) -> None:
        self._board.set_band(self.brush.first, self.brush.end)
        self.place()
        brush = self.brush
        self.handles[SINCE].tell(since_name(brush.since), limit_words(brush.since))
        self.handles[UNTIL].tell(until_name(brush.until), limit_words(brush.until))

    def _tell(self) -> None:
        self.dates_changed.emit(self.brush.since, self.brush.until)

    def _day_at(self, x: float) -> float:
        return self._board.scale.day_at(x / theme().scale)

    def _pull(self, which: str, x: float) -> None:
        """Move one end to a place on screen; past the end of the line it has no limit."""
        self._held = self._held or self.brush
        frame = self._board.frame
        is_beyond = x <= frame.left if which == SINCE else x >= frame.right
        scale = self._board.scale
        self.ask(self.brush.freed(which) if is_beyond else self.brush.with_end(which, self._day_at(x), scale.step))

    def _step(self, which: str, by: int) -> None:
        scale = self._board.scale
        self.ask(self.brush.stepped(which, by, scale.step, scale.first if which == SINCE else scale.last))
        edge = self.brush.first if which == SINCE else self.brush.end
        if edge is not None and not scale.holds(edge, edge + 1):
            self._board.pan(0.5 if edge >= scale.last else -0.5)

    def _on_board_marked(self, left: float, right: float) -> None:
        self._held = self._held or self.brush
        self.ask(brush_between(self._day_at(left), self._day_at(right), self._board.scale.step))

    def _on_board_carried(self, start: float, stop: float) -> None:
        self._held = self._held or self.brush
        days = self._day_at(stop) - self._day_at(start)
        self.ask(self._held.carried(days, self._board.scale.step))

    def _on_board_dropped(self) -> None:
        self._held = None
