"""The menu of the timeline: zoom without a wheel, lift the time filter, and take the picture along."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSize, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QMenu

from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import citation_line
from mali_ref.models.event_pool import EventPool
from mali_ref.models.timeline_brush import Brush
from mali_ref.models.timeline_words import counted_rows, event_rows, view_words
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.picture_export import PictureExport, as_of_words
from mali_ref.views.timeline.board import TimelineBoard
from mali_ref.views.timeline.brushing import Brushing

_ZOOM = 2.0


class TimelineMenu(QObject):
    """Deeds on a board.

    Attributes:
        export: saves and copies the picture.

    Signals:
        notified: a line about what was saved or copied.
    """

    notified = Signal(object)

    def __init__(self, board: TimelineBoard, brushing: Brushing, pool: EventPool, workspace: Workspace) -> None:
        super().__init__(board)
        self._board = board
        self._brushing = brushing
        self._pool = pool
        self._workspace = workspace
        self.export = PictureExport(
            self._paint,
            self._title,
            lambda: as_of_words(workspace.as_of),
            self._source_line,
            parent=board,
            size=board.size,
            rows=self.rows,
            name="timeline",
            is_private=lambda: workspace.book.has_private(moment.ref for moment in board.timeline.moments),
        )
        self.export.finished.connect(self.notified)

    def menu(self) -> QMenu:
        """All deeds, made anew."""
        menu = QMenu(self._board)
        menu.setObjectName("timeline_menu")
        for action in self._views(menu):
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions(self.export.actions(menu))
        return menu

    def open(self, point: QPoint) -> None:
        """Open the menu at a point of the board."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._board.mapToGlobal(point))

    def rows(self) -> Sequence[Sequence[str]]:
        """The events of the timeline as cells, head first; after them what the layer counts in each unit in view."""
        board = self._board
        records = [self._pool.record(moment.ref) for moment in board.timeline.moments]
        found = event_rows(self._workspace.book.shareable(record for record in records if record is not None))
        return [*found, *counted_rows(board.layout_, board.timeline, self._pool.layer.code)]

    def _views(self, menu: QMenu) -> list[QAction]:
        board = self._board
        deeds = (
            ("timeline_closer", self.tr("Zoom in"), "+", lambda: board.zoom(_ZOOM)),
            ("timeline_wider", self.tr("Zoom out"), "−", lambda: board.zoom(1 / _ZOOM)),
            ("timeline_usual", self.tr("Fit the main years"), "0", board.show_usual),
            ("timeline_whole", self.tr("Show all years"), "", board.show_whole),
            ("timeline_free", self.tr("Lift the time filter"), "", lambda: self._brushing.ask(Brush())),
        )
        found = []
        for name, words, key, deed in deeds:
            action = QAction(f"{words}\t{key}" if key else words, menu)
            action.setObjectName(name)
            action.triggered.connect(deed)
            found.append(action)
        found[-1].setEnabled(self._brushing.brush != Brush())
        return found

    def _paint(self, painter: QPainter, size: QSize) -> None:
        self._board.draw(painter, is_picture=True)

    def _title(self) -> str:
        scale = self._board.scale
        return self.tr("Events in Mali, {time}").format(time=view_words(int(scale.first), int(scale.last)))

    def _source_line(self) -> str:
        cited = [Cited("")]
        if self._board.timeline.counts:
            cited.append(Cited("", self._pool.layer.data_set.source))
        sources = "; ".join(citation_line(item, self._workspace) for item in cited)
        return self.tr("Mali Reference, from: {source}").format(source=sources)
