"""Everything the chosen row states, of which the table has room for the main columns only."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.models.data_words import row_facts
from mali_ref.models.language import number_text
from mali_ref.models.link_names import LinkNames
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import icon_button, link_button
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.facts_grid import FactsGrid


class RowPanel(QWidget):
    """Shows one row; hidden until one is chosen.

    Signals:
        link_activated: the Ref of a record the user asks for.
        copy_asked: the user wants the row on the clipboard.
        left: the user puts the panel away.
    """

    link_activated = Signal(object)
    copy_asked = Signal()
    left = Signal()

    def __init__(self, data_set: DataSet, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_row")
        self._data_set = data_set
        self._workspace = workspace
        self._columns = 2
        self._shown: tuple[DataRow, int] | None = None
        set_ground(self, "surface")
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("data_row_scroll")
        self.scroll_area.setAccessibleName(self.tr("The chosen row"))
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = text_label("", "strong")
        self._title.setObjectName("data_row_title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = Divider()
        column.addWidget(self._line)
        column.addLayout(self._head())
        column.addWidget(self.scroll_area, 1)
        self.hide()

    def show_row(self, row: DataRow | None, total: int) -> None:
        """Show a row among so many, or nothing."""
        self._shown = (row, total) if row is not None else None
        self.setVisible(row is not None)
        if row is None:
            return
        words = self.tr("Row {number} of {total}")
        self._title.setText(words.format(number=number_text(row.number), total=number_text(total)))
        body = QWidget()
        set_ground(body, "surface")
        place = QVBoxLayout(body)
        side = theme().px(16)
        place.setContentsMargins(side, theme().px(4), side, theme().px(10))
        facts = row_facts(row, self._data_set, self._workspace)
        grid = FactsGrid(facts, LinkNames(self._workspace).resolve, self._columns)
        grid.link_activated.connect(self.link_activated)
        place.addWidget(grid)
        place.addStretch(1)
        self.scroll_area.setWidget(body)

    def set_look(self, columns: int, beside: bool) -> None:
        """Set the facts in so many columns; ``beside`` the table the panel needs no line above it."""
        self._line.setVisible(not beside)
        if columns != self._columns:
            self._columns = columns
            if self._shown is not None:
                self.show_row(*self._shown)

    def _head(self) -> QHBoxLayout:
        copy = link_button(self.tr("Copy row"), "copy")
        copy.setObjectName("data_row_copy")
        copy.clicked.connect(self.copy_asked)
        close = icon_button("x", self.tr("Close the row"))
        close.setObjectName("data_row_close")
        close.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(theme().px(16), theme().px(6), theme().px(8), theme().px(4))
        row.setSpacing(theme().px(12))
        row.addWidget(self._title)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row
