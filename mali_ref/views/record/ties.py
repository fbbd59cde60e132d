"""An actor's ties on its profile: the small graph with the list behind it, and the lineage with its own."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import LinkTo, Words
from mali_ref.models.graph_ego import Ego
from mali_ref.models.graph_network import Network
from mali_ref.models.graph_strands import Join, Lineage
from mali_ref.models.labels import date_text
from mali_ref.models.record_view import RecordView
from mali_ref.views.graph.ego import EgoKey, EgoPicture
from mali_ref.views.graph.lineage import LineageChart, lineage_title
from mali_ref.views.kit.buttons import Button, link_button
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.icons import set_icon
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part
from mali_ref.views.record.pictures import PagePictures, take_button
from mali_ref.views.record.relations_list import RelationsList


class TiesPart(Part):
    """The small graph; the list of all relations opens below it."""

    def __init__(
        self,
        network: Network,
        ego: Ego,
        day: str,
        view: RecordView,
        listed: RelationsList,
        pictures: PagePictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = EgoPicture(network, ego, day)
        picture.link_activated.connect(self.link_activated)
        self.column.addWidget(picture)
        self.column.addSpacing(theme().px(8))
        self.column.addWidget(EgoKey(ego, day))
        self.column.addSpacing(theme().px(6))
        count = sum(len(group.items) for group in view.relations)
        words = QCoreApplication.translate("TiesPart", "All {count} relations as a list").format(count=count)
        _add_fold(self, "relations", words, listed, take_button(pictures.ego(picture, ego)))
        self.pass_on(listed)


class LineagePart(Part):
    """The lineage, and what it draws in sentences below it."""

    def __init__(self, lineage: Lineage, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chart = LineageChart(lineage)
        chart.link_activated.connect(self.link_activated)
        chart.citation_activated.connect(self.citation_activated)
        self.column.addWidget(chart)
        self.column.addSpacing(theme().px(6))
        listed = Part()
        listed.setObjectName("lineage_list")
        listed.column.setSpacing(theme().px(4))
        for join in lineage.joins:
            line = _sentence(join)
            listed.pass_on(line)
            listed.column.addWidget(line)
        self.pass_on(listed)
        words = QCoreApplication.translate("TiesPart", "The same as a list")
        _add_fold(self, "lineage", words, listed, take_button(pictures.lineage(chart, lineage, lineage_title(lineage))))


def lineage_days(lineage: Lineage) -> str:
    """From when to when a lineage is drawn: “2012 – July 2017”."""
    return f"{lineage.first_year} – {date_text(lineage.last_day[:7])}"


def open_graph_button(ref: Ref, open_graph: Callable[[Ref], object]) -> Button:
    """The words that lead from a profile to the whole graph."""
    button = link_button(QCoreApplication.translate("TiesPart", "Open graph"))
    button.setObjectName("open_graph")
    button.clicked.connect(lambda: open_graph(ref))
    return button


def _sentence(join: Join) -> RichText:
    line = RichText("body")
    line.setObjectName(f"lineage_join_{join.elder.key}_{join.younger.key}".replace("-", "_"))
    told = LinkTo(join.record, join.told) if join.record.kind == "relation" else Words(join.told)
    line.set_spans((told, *join.cited), lambda _ref: None)
    return line


def _add_fold(part: Part, name: str, words: str, listed: QWidget, take: Button) -> None:
    """Put a list below a picture, folded until the reader asks for it; beside its words those that save the picture."""
    fold = link_button(words, "chevron-right")
    fold.setObjectName(f"{name}_as_list")
    fold.setAccessibleName(words)
    listed.hide()

    def toggle() -> None:
        listed.setVisible(listed.isHidden())
        set_icon(fold, "chevron-right" if listed.isHidden() else "chevron-down", "accent")

    fold.clicked.connect(toggle)
    row = QWidget()
    flow = FlowLayout(row, gap=16, row_gap=0)
    flow.addWidget(fold)
    flow.addWidget(take)
    part.column.addWidget(row)
    part.column.addWidget(listed)
