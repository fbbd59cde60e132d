"""The book as a form sees it: what is stored, and what the same form has created; offers records to link to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.labels import label, value_text
from mali_ref.models.workspace import Workspace

_MOST = 40
_NEAR_KM = 30.0
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """A record that a field may point at.

    Attributes:
        caption: what tells it from others, such as ``town, Gao region``.
        matched: the folded words that were found, for marking.
    """

    heading: Heading
    caption: str = ""
    matched: tuple[str, ...] = ()


class DraftBook:
    """Records to link to, for one form at a time.

    Attributes:
        workspace: the open book.
        created: what the form has made in passing; the form sets it.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.created: dict[Ref, Record] = {}

    def heading(self, ref: Ref) -> Heading | None:
        """A record's heading, stored or created."""
        record = self.created.get(ref)
        if record is None:
            return self.workspace.heading(ref)
        return Heading(ref, record.title, RECORD_TYPES[ref.kind].group_of(record), record.edition)

    def title(self, ref: Ref) -> str:
        """A record's title, or its key in words."""
        heading = self.heading(ref)
        return heading.title if heading is not None else ref.key.replace("-", " ")

    def exists(self, ref: Ref) -> bool:
        """Whether there is such a record."""
        return self.heading(ref) is not None

    def edition_of(self, source: str) -> str:
        """The edition a source belongs to, by its key."""
        heading = self.heading(Ref("source", source))
        return heading.edition if heading is not None else ""

    def unit_of(self, indicator: Ref | None) -> str:
        """The unit an indicator counts in; empty where there is none."""
        record = self._record(indicator) if indicator is not None else None
        return str(record.get("unit") or "") if record is not None else ""

    def section_title(self, edition: str, locator: str) -> str:
        """The title of the section a locator such as ``¶9b`` stands for; empty where it stands for none."""
        heading = self.heading(Ref("section", locator.lstrip("¶").strip().casefold()))
        return heading.title if heading is not None and locator and heading.edition == edition else ""

    def find(self, words: str, kinds: Sequence[str]) -> list[LinkChoice]:
        """Records of these kinds for the words typed, best first; without words, all of them by title."""
        if not words.strip():
            headings = [*self._created(kinds), *self._all(kinds)]
            return [self._choice(heading) for heading in headings]
        folded = fold(words).split()
        made = [
            heading for heading in self._created(kinds) if all(word in fold(heading.title).split() for word in folded)
        ]
        hits = self.workspace.search.find(words, tuple(kinds), _MOST)
        return [
            *(self._choice(heading, tuple(folded)) for heading in made),
            *(self._choice(hit.heading, hit.matched) for hit in hits),
        ]

    def near(self, latitude: float, longitude: float) -> list[LinkChoice]:
        """Places close to a point, nearest first, each with its distance."""
        found = []
        for place in self.workspace.records("place"):
            at = place.get("latitude"), place.get("longitude")
            if None not in at:
                kilometres = _distance(latitude, longitude, at[0], at[1])
                if kilometres <= _NEAR_KM:
                    found.append((kilometres, place))
        found.sort(key=lambda item: item[0])
        headings = ((distance, self.heading(place.ref)) for distance, place in found)
        return [LinkChoice(heading, f"{distance:.0f} km") for distance, heading in headings if heading is not None]

    def _record(self, ref: Ref) -> Record | None:
        return self.created.get(ref) or self.workspace.record(ref)

    def _created(self, kinds: Sequence[str]) -> Iterator[Heading]:
        for ref in self.created:
            heading = self.heading(ref)
            if ref.kind in kinds and heading is not None:
                yield heading

    def _all(self, kinds: Sequence[str]) -> list[Heading]:
        found = [heading for kind in kinds for heading in self.workspace.book.headings(kind)]
        return sorted(found, key=lambda heading: fold(heading.title))

    def _choice(self, heading: Heading, matched: tuple[str, ...] = ()) -> LinkChoice:
        return LinkChoice(heading, self.caption(heading), matched)

    def caption(self, heading: Heading) -> str:
        """What tells a record from others of like name: its kind, and the words under its title in lists."""
        record = self._record(heading.ref)
        if record is None:
            return ""
        record_type = RECORD_TYPES[record.kind]
        words = []
        for name in record_type.subtitle:
            value = record.get(name)
            if isinstance(value, Ref):
                words.append(self.title(value))
            elif value is not None:
                text = value_text(record_type.by_name[name], value)
                words.append(text[:1].lower() + text[1:] if name == record_type.group_field else text)
        return ", ".join(word for word in words if word) or label(record_type.label).lower()


def _distance(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points that are close together."""
    east = (other_longitude - longitude) * cos(radians((latitude + other_latitude) / 2))
    return hypot(other_latitude - latitude, east) * _KM_PER_DEGREE
