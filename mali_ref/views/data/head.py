"""What stands above and below the rows of a data set: its name, how much there is of it, whose it is, on what terms."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.rich_text import Cited, LinkTo, Span, Words
from mali_ref.models.citations import edition_words
from mali_ref.models.data_table import DataTable
from mali_ref.models.data_words import rows_counted, source_line, source_ref, years_words
from mali_ref.models.labels import label
from mali_ref.models.link_names import LinkNames
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part

# The tables' own margin, in pixels at 100 % text.
MARGIN = 16
# A dot parts two things told; it ends a line and never begins one.
_DOT = "\N{NO-BREAK SPACE}· "


class DataHead(Part):
    """Name, count, years, source and licence."""

    def __init__(self, table: DataTable, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_head")
        side = theme().px(MARGIN)
        self.column.setContentsMargins(side, theme().px(14), side, theme().px(10))
        self.column.setSpacing(theme().px(2))
        title = text_label(label(table.data_set.label), "page_title", wrap=True)
        title.setObjectName("data_title")
        title.setMinimumHeight(theme().px(32))
        self.column.addWidget(title)
        told = RichText("body", "ink2")
        told.setObjectName("data_told")
        told.setAccessibleName(self.tr("What this is"))
        told.set_spans(tuple(_told(table, workspace)), LinkNames(workspace).resolve)
        self.pass_on(told)
        self.column.addWidget(told)


class DataFoot(Part):
    """The source line."""

    def __init__(self, data_set: DataSet, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_foot")
        side = theme().px(MARGIN)
        self.column.setContentsMargins(side, theme().px(6), side, theme().px(8))
        words = self.tr("Source: {citation} Open data, no records of the book.")
        foot = text_label(words.format(citation=source_line(data_set, workspace)), "caption", "ink2", wrap=True)
        foot.setObjectName("data_source_line")
        self.column.addWidget(foot)


def _told(table: DataTable, workspace: Workspace) -> Iterator[Span]:
    rows, source = table.all_rows(), workspace.record(source_ref(table.data_set))
    parts = (rows_counted(len(rows)), years_words(rows, table.data_set))
    yield Words("".join(part + _DOT for part in parts if part))
    if source is None:
        yield Cited("", table.data_set.source)
        return
    yield LinkTo(source.ref)
    yield Cited("", source.key)
    rest = (str(source.get("licence") or ""), edition_words(source.edition))
    yield Words("".join(_DOT + part for part in rest if part))
