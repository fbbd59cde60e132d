"""What each filter of the Events tab offers, with the number of events every choice would show."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records.event import TYPES as EVENT_TYPES
from mali_ref.domain.records.place import TYPES as PLACE_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import sort_key
from mali_ref.models.event_filter import (
    EventFilter,
    Surroundings,
    count_linked,
    count_places,
    count_types,
    least_killed,
)
from mali_ref.models.labels import label
from mali_ref.models.workspace import Workspace
from mali_ref.views.filters.option_list import Option

KILLED: Final = (1, 5, 10, 50)
OptionMaker = Callable[[Heading, int, bool], Option]


def actor_options(events: Sequence[Record], chosen: EventFilter, workspace: Workspace) -> list[Option]:
    """The actors and persons of these events, those with most events first."""
    counts = count_linked(events, "actors")
    return _record_options(counts, counts, chosen.actors, workspace, _actor_option)


def place_options(
    events: Sequence[Record], chosen: EventFilter, workspace: Workspace, around: Surroundings
) -> list[Option]:
    """The places of these events and all they lie in, those that events name most often first."""
    counts = count_places(events, around)

    def option(heading: Heading, count: int, is_chosen: bool) -> Option:
        kind = label(PLACE_TYPES.get(heading.group, "")).lower()
        parent = workspace.heading(around.parents.get(heading.ref, Ref("", "")))
        caption = ", ".join(part for part in (kind, parent.title if parent else "") if part)
        return Option(heading.ref, heading.title, caption, icon="map-pin", count=count, chosen=is_chosen)

    return _record_options(counts, count_linked(events, "places"), chosen.places, workspace, option)


def type_options(events: Sequence[Record], chosen: EventFilter) -> list[Option]:
    """The types of events, in the order of the book."""
    counts = count_types(events)
    return [
        Option(key, label(name), count=counts[key], chosen=key in chosen.types) for key, name in EVENT_TYPES.items()
    ]


def killed_options(events: Sequence[Record], chosen: EventFilter) -> list[Option]:
    """From how many people killed on."""
    any_number = QCoreApplication.translate("Events", "Any number")
    words = QCoreApplication.translate("Events", "≥ {count} killed")
    return [
        Option(0, any_number, count=len(events), chosen=chosen.killed == 0),
        *(
            Option(least, words.format(count=least), count=_deadly(events, least), chosen=chosen.killed == least)
            for least in KILLED
        ),
    ]


def _deadly(events: Iterable[Record], least: int) -> int:
    return sum(1 for event in events if least_killed(event) >= least)


def _actor_option(heading: Heading, count: int, is_chosen: bool) -> Option:
    group = heading.group if heading.ref.kind == "actor" else ""
    caption = heading.acronym if heading.acronym != heading.title else ""
    icon = "" if group else "user"
    return Option(heading.ref, heading.title, caption, group=group, icon=icon, count=count, chosen=is_chosen)


def _record_options(
    counts: Counter[Ref], weights: Counter[Ref], chosen: frozenset[Ref], workspace: Workspace, option: OptionMaker
) -> list[Option]:
    headings = [workspace.heading(ref) for ref in {**dict.fromkeys(chosen, 0), **counts}]
    found = [heading for heading in headings if heading is not None]
    found.sort(key=lambda heading: (-weights[heading.ref], -counts[heading.ref], sort_key(heading.title)))
    return [option(heading, counts[heading.ref], heading.ref in chosen) for heading in found]
