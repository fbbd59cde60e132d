"""A comparison as one sheet, to be drawn as a picture: its heads and all its rows, whatever the window shows of it."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.rich_text import LinkTo
from mali_ref.models.comparison import Column, Comparison
from mali_ref.views.compare.columns import INNER, Columns
from mali_ref.views.compare.grid import ComparisonGrid
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme

_WIDTH = 1040


class Sheet(QWidget):
    """Never shown: laid out once, and drawn."""

    def __init__(self, comparison: Comparison, resolver: Resolver) -> None:
        super().__init__()
        set_ground(self, "surface")
        # Only what is shown is laid out.
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._heads = QWidget()
        self._titles = [_head(column, resolver) for column in comparison.columns]
        for title in self._titles:
            title.setParent(self._heads)
        self._grid = ComparisonGrid(comparison, len(comparison.columns), False, resolver)
        self._grid.widened.connect(self._on_grid_widened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(self._grid)
        self.resize(theme().px(_WIDTH), theme().px(400))
        self.show()
        self.resize(self.width(), self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._heads.minimumHeight() + self._grid.minimumHeight())

    def draw(self, painter: QPainter, size: QSize) -> None:
        """Draw it at the origin."""
        self.render(painter, QPoint())

    def _on_grid_widened(self, columns: Columns) -> None:
        height = max(title.heightForWidth(columns.width) for title in self._titles)
        for title, left in zip(self._titles, columns.lefts, strict=True):
            title.setGeometry(left, 0, columns.width, height)
        self._heads.setFixedHeight(height)


def _head(column: Column, resolver: Resolver) -> QWidget:
    """A record's name, and the few words that tell it from its like."""
    head = QWidget()
    rows = QVBoxLayout(head)
    rows.setContentsMargins(theme().px(INNER), 0, 0, 0)
    rows.setSpacing(0)
    title = RichText("panel_title")
    title.set_spans((LinkTo(column.heading.ref),), resolver)
    rows.addWidget(title)
    rows.addWidget(text_label(column.caption, "caption", "ink2", wrap=True))
    rows.addStretch(1)
    return head
