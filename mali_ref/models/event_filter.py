"""Which events a reader wants to see, as a value, and the functions that apply it.

Dates are asked in the sense “possibly in”: an event of which only the month is known counts for each day of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mali_ref.domain.dates import Edtf, parse_edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.workspace import Workspace

# The parts of a filter in the order in which they stand on screen.
PARTS: Final = ("text", "actors", "places", "types", "dates", "killed")
_FIELDS: Final = {"dates": ("since", "until")}
Test = Callable[[Record], bool]


@dataclass(frozen=True, slots=True)
class EventFilter:
    """What an event must have to be shown; an empty part asks for nothing.

    Attributes:
        actors: any of these, in whatever role.
        places: any of these or a place inside one of them.
        since, until: the ends of the time asked for.
        killed: the least number of people killed.
    """

    text: str = ""
    actors: frozenset[Ref] = frozenset()
    places: frozenset[Ref] = frozenset()
    types: frozenset[str] = frozenset()
    since: Edtf | None = None
    until: Edtf | None = None
    killed: int = 0

    def parts(self) -> tuple[str, ...]:
        """The names of the parts that ask for something."""
        return tuple(part for part in PARTS if self.only(part) != EventFilter())

    def without(self, part: str) -> "EventFilter":
        """The same filter with one part lifted."""
        empty = EventFilter()
        return replace(self, **{name: getattr(empty, name) for name in _FIELDS.get(part, (part,))})

    def only(self, part: str) -> "EventFilter":
        """One part of the filter alone."""
        return EventFilter(**{name: getattr(self, name) for name in _FIELDS.get(part, (part,))})

    def to_state(self) -> dict[str, Any]:
        """Plain values from which `read_state` makes the same filter."""
        return {
            "text": self.text,
            "actors": sorted(map(str, self.actors)),
            "places": sorted(map(str, self.places)),
            "types": sorted(self.types),
            "since": self.since.text if self.since else "",
            "until": self.until.text if self.until else "",
            "killed": self.killed,
        }


def read_state(state: Mapping[str, Any]) -> EventFilter:
    """The filter of a saved state; what is missing or cannot be read asks for nothing."""
    return EventFilter(
        text=str(state.get("text", "")),
        actors=frozenset(_read_refs(state.get("actors", ()))),
        places=frozenset(_read_refs(state.get("places", ()))),
        types=frozenset(map(str, state.get("types", ()))),
        since=_read_date(state.get("since", "")),
        until=_read_date(state.get("until", "")),
        killed=int(state.get("killed", 0)),
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the filter must know beyond the events: what lies in what, and what records are called.

    Attributes:
        folded: what typed words are looked for in, by event, kept once made: the next letter asks for all of it again.
    """

    parents: Mapping[Ref, Ref]
    words: Callable[[Ref], str]
    folded: dict[Ref, str] = field(default_factory=dict, compare=False, repr=False)

    def chain(self, place: Ref) -> Iterator[Ref]:
        """A place and all it lies in, from the inside out."""
        seen: set[Ref] = set()
        here: Ref | None = place
        while here is not None and here not in seen:
            seen.add(here)
            yield here
            here = self.parents.get(here)


def surroundings_of(workspace: Workspace) -> Surroundings:
    """The places and names of an open book."""
    parents = {place.ref: place.get("part_of") for place in workspace.records("place")}

    def words(ref: Ref) -> str:
        heading = workspace.heading(ref)
        return f"{heading.title} {heading.acronym}" if heading else ""

    return Surroundings({place: parent for place, parent in parents.items() if parent}, words)


def filter_events(events: Iterable[Record], chosen: EventFilter, around: Surroundings) -> list[Record]:
    """The events that have all that is asked for, in their order."""
    tests = [_TESTS[part](chosen, around) for part in chosen.parts()]
    return [event for event in events if all(test(event) for test in tests)]


def likeliest_to_clear(events: Iterable[Record], chosen: EventFilter, around: Surroundings) -> str:
    """The part without which most events would be left; empty where lifting one part alone brings none."""
    events = list(events)
    left = {part: len(filter_events(events, chosen.without(part), around)) for part in chosen.parts()}
    best = max(left, key=lambda part: left[part], default="")
    return best if best and left[best] else ""


def count_linked(events: Iterable[Record], field: str) -> Counter[Ref]:
    """In how many events each record of a field is named: ``actors`` or ``places``."""
    return Counter(ref for event in events for ref in set(_linked(event, field)))


def count_places(events: Iterable[Record], around: Surroundings) -> Counter[Ref]:
    """How many events lie in each place, those inside it included."""
    return Counter(ref for event in events for ref in _places_around(event, around))


def count_types(events: Iterable[Record]) -> Counter[str]:
    """How many events there are of each type."""
    return Counter(event.get("type") for event in events)


def least_killed(event: Record) -> float:
    """How many people are known to have been killed, at least; 0 where nothing is stated."""
    figure = event.get("killed")
    if not isinstance(figure, Figure):
        return 0
    if figure.value is None or figure.qualifier in ("<", "<="):
        return figure.low or 0
    return figure.value


def _linked(event: Record, field: str) -> Iterator[Ref]:
    return (item.ref for item in event.get(field) or ())


def _places_around(event: Record, around: Surroundings) -> set[Ref]:
    return {ref for place in _linked(event, "places") for ref in around.chain(place)}


def _text_test(chosen: EventFilter, around: Surroundings) -> Test:
    wanted = fold(chosen.text).split()

    def test(event: Record) -> bool:
        if event.ref not in around.folded:
            links = (*_linked(event, "actors"), *_linked(event, "places"))
            texts = (event.title, event.get("summary") or "", event.get("toll") or "", *map(around.words, links))
            around.folded[event.ref] = f" {fold(' '.join(texts))}"
        # Words are found by their beginnings, as in search: “an” means Ansar Dine and not France.
        return all(f" {word}" in around.folded[event.ref] for word in wanted)

    return test


def _actors_test(chosen: EventFilter, around: Surroundings) -> Test:
    return lambda event: any(ref in chosen.actors for ref in _linked(event, "actors"))


def _places_test(chosen: EventFilter, around: Surroundings) -> Test:
    return lambda event: not chosen.places.isdisjoint(_places_around(event, around))


def _types_test(chosen: EventFilter, around: Surroundings) -> Test:
    return lambda event: event.get("type") in chosen.types


def _dates_test(chosen: EventFilter, around: Surroundings) -> Test:
    first = chosen.since.earliest if chosen.since else ""
    last = chosen.until.latest if chosen.until else "~"

    def test(event: Record) -> bool:
        date = event.get("date")
        return isinstance(date, Edtf) and date.latest >= first and date.earliest <= last

    return test


def _killed_test(chosen: EventFilter, around: Surroundings) -> Test:
    return lambda event: least_killed(event) >= chosen.killed


_TESTS: Final[Mapping[str, Callable[[EventFilter, Surroundings], Test]]] = {
    "text": _text_test,
    "actors": _actors_test,
    "places": _places_test,
    "types": _types_test,
    "dates": _dates_test,
    "killed": _killed_test,
}


def _read_refs(texts: Iterable[object]) -> Iterator[Ref]:
    return (Ref.parse(str(text)) for text in texts if str(text).count(":"))


def _read_date(text: object) -> Edtf | None:
    try:
        return parse_edtf(str(text)) if text else None
    except InputError:
        return None
