"""The column at the right of a profile: relations, events and citations as cards."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mali_ref.domain.rich_text import Cited
from mali_ref.models.record_view import RecordView
from mali_ref.models.silence import where_stated
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.rich_text import Resolver
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.citations_list import CitationsList
from mali_ref.views.record.mentions_list import EventsList
from mali_ref.views.record.part import Part
from mali_ref.views.record.relations_list import RelationsList

# What a card leaves inside the rail, and the longest name its title has room for.
_INNER_WIDTH = 264
_LONG_NAME = 16
# Relations shown before the user asks for all, so that events stay in sight.
_BUDGET = 12

# The small graph around a list of relations with what stands in its corner; None where there is none to draw.
Ties = Callable[[RelationsList], tuple[Part, QWidget] | None] | None


class Rail(Part):
    """What stays in sight while the profile is read."""

    def __init__(self, view: RecordView, resolver: Resolver, ties: Ties = None, parent: QWidget | None = None) -> None:
        """``ties`` makes the small graph around the list of relations, and the words that lead to the whole one."""
        super().__init__(parent)
        self.setObjectName("record_rail")
        set_ground(self, "canvas")
        side = theme().px(16)
        self.column.setContentsMargins(side, side, side + theme().px(8), side)
        self.column.setSpacing(theme().size("gutter"))
        if view.relations:
            title = QCoreApplication.translate("Rail", "Relations")
            count = str(sum(len(group.items) for group in view.relations))
            listed = RelationsList(view.relations, resolver, _INNER_WIDTH, _BUDGET)
            picture = ties(listed) if ties is not None else None
            if picture is None:
                self._add(title, listed, corner=count)
            else:
                self._add(title, picture[0]).set_corner(picture[1])
        events = view.mentions_of("event")
        if events is not None:
            self._add(self._title_events(view), EventsList(events.items), corner=str(len(events.items)))
        if view.citations:
            self._add(where_stated(place.cited for place in view.citations), CitationsList(view.citations))
        self.column.addStretch(1)

    def _add(self, title: str, body: Part, chips: tuple[Cited, ...] = (), corner: str = "") -> Card:
        card = Card(title, chips, corner)
        card.body.addWidget(body)
        self.pass_on(body)
        self.column.addWidget(card)
        return card

    def _title_events(self, view: RecordView) -> str:
        name = min((view.short_title, *view.acronyms), key=len)
        if len(name) > _LONG_NAME:
            return QCoreApplication.translate("Rail", "Events")
        return QCoreApplication.translate("Rail", "Events mentioning {name}").format(name=name)
