"""The figures of “At a glance”: which record stands for each on the day the book is set to.

Nothing here knows a number; everything is found by indicator, subject and day.
"""

from collections.abc import Collection
from datetime import date
from itertools import chain

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.record import ESTIMATE, OWN_EDITION, Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.glance_facts import Doubt, Fact, cited_of
from mali_ref.models.labels import label
from mali_ref.models.silence import not_stated
from mali_ref.models.workspace import ESTIMATE_DAY, Workspace

MISSION = Ref("actor", "minusma")
COUNTRY = Ref("place", "mali")
# Two times end together where not more than this many days lie between.
_NEAR_DAYS = 45
# So many states make a comparison.
_ENOUGH = 5


class Glance:
    """Answers from the book as it stands; make another when the day or the book changed.

    Attributes:
        workspace: the book.
        day: the ISO day of the book; of the latest, that of its newest event.
    """

    def __init__(self, workspace: Workspace, without: Collection[Ref] = ()) -> None:
        """``without`` are records that are not told of, where the figures are to be handed on."""
        self.workspace = workspace
        self._without = without
        self._read: dict[str, list[Record]] = {}
        self._ranked: dict[tuple[str, Ref], list[Fact]] = {}
        self.day = workspace.as_of or self._newest_day()

    @property
    def silence(self) -> str:
        """What is said of a figure that nothing in the book states: the estimate alone goes by its name."""
        told = {heading.edition for heading in self.workspace.book.headings("event")}
        return not_stated(ESTIMATE if told <= {ESTIMATE} else OWN_EDITION)

    def fact(self, indicator: str, subject: Ref = MISSION) -> Fact | None:
        """The latest figure not after the day; failing that the first one after it, marked as later."""
        return next(iter(self.series(indicator, subject)), None)

    def series(self, indicator: str, subject: Ref = MISSION) -> list[Fact]:
        """All figures of an indicator about a subject, the one to show first, then older, then later ones."""
        if (indicator, subject) not in self._ranked:
            found = self._by_subject(indicator).get(subject, [])
            self._ranked[indicator, subject] = [self._fact(record) for record in sorted(found, key=self._rank)]
        return list(self._ranked[indicator, subject])

    def fact_near(self, other: Fact, *indicators: str) -> Fact | None:
        """The first figure of these indicators about a time that ends when another's does, or nearly."""
        if other.as_of is None:
            return None
        end = date.fromisoformat(other.as_of.latest)
        for fact in (fact for indicator in indicators for fact in self.series(indicator)):
            ends = fact.as_of.latest if fact.as_of is not None and not fact.later else LAST_DAY
            if abs((date.fromisoformat(ends) - end).days) <= _NEAR_DAYS:
                return fact
        return None

    def fact_at(self, other: Fact, indicator: str) -> Fact | None:
        """The figure of an indicator about the very time of another one: only these make up a whole."""
        if other.as_of is None:
            return None
        same = (fact for fact in self.series(indicator) if fact.as_of and fact.as_of.text == other.as_of.text)
        return next(same, None)

    def limit_of(self, other: Fact, indicator: str) -> Fact | None:
        """The limit that held when a figure was counted."""
        end = other.as_of.latest if other.as_of else self.day
        set_by = (fact for fact in self.series(indicator) if fact.as_of and fact.as_of.earliest <= end)
        return max((fact for fact in set_by if other.later or not fact.later), key=_begun, default=None)

    def parts(self, indicator: str) -> list[Fact]:
        """The figures of an indicator that are of a kind of their own, the newest first, none of a later day."""
        facts = (self._fact(record) for record in self._figures(indicator) if _is_part(record))
        return sorted((fact for fact in facts if fact.as_of and not fact.later), key=_begun, reverse=True)

    def by_subject(self, indicator: str) -> list[Fact]:
        """The figure to show of each subject an indicator has, the largest first."""
        facts = (self.fact(indicator, subject) for subject in self._by_subject(indicator))
        return sorted((fact for fact in facts if fact), key=lambda fact: (fact.later, -fact.number))

    def of_one_day(self, indicator: str) -> list[Fact]:
        """The figures of several subjects that one source gives for the same time: only these may be compared.

        The newest time with enough of them; the largest figure first.
        """
        by_time: dict[str, list[Fact]] = {}
        for record in chain.from_iterable(self._by_subject(indicator).values()):
            fact = self._fact(record)
            by_time.setdefault(fact.as_of.text if fact.as_of else "", []).append(fact)
        groups = sorted(
            by_time.values(), key=lambda facts: (facts[0].later, facts[0].as_of is None, _newness(facts[0]))
        )
        enough = next((facts for facts in groups if len(facts) >= _ENOUGH), groups[0] if groups else [])
        return sorted(enough, key=lambda fact: -fact.number)

    def has_rows(self, data_set: str) -> bool:
        """Whether the book holds rows of a data set."""
        return bool(self.workspace.book.data_counts().get(data_set))

    def _newest_day(self) -> str:
        """The day of the newest event that is not only planned: “latest” stands there."""
        days = (
            heading.from_day
            for heading in sorted(self.workspace.book.headings("event"), key=_from_day, reverse=True)
            if (event := self.workspace.record(heading.ref)) and event.get("status") not in ("planned", "expected")
        )
        return max(next(days, ESTIMATE_DAY), ESTIMATE_DAY)

    def warning(self, *about: Ref) -> Doubt | None:
        """The first note with a warn line about any of these records."""
        for ref in about:
            for pointer in self.workspace.book.pointing_to(ref):
                is_note = pointer.heading.ref.kind == "note" and pointer.field == "about"
                if is_note and self._may_tell(pointer.heading.ref):
                    note = self.workspace.record(pointer.heading.ref)
                    if note is not None and note.get("warning"):
                        return Doubt(note.ref, note.fields["warning"])
        return None

    def is_african(self, state: Ref) -> bool:
        """Whether a contributing state is one of the region's, by the group of its actor."""
        heading = self.workspace.heading(state)
        return heading is not None and heading.group == "regional"

    def title(self, ref: Ref) -> str:
        """A record's title, or nothing."""
        heading = self.workspace.heading(ref)
        return heading.title if heading else ""

    def _figures(self, indicator: str) -> list[Record]:
        # Of hundreds of figures in the book this page shows a few; the window waits for it at its start.
        if indicator not in self._read:
            about = Ref("indicator", indicator)
            found = self.workspace.records_pointing_to(about, "observation", "indicator")
            self._read[indicator] = [record for record in found if self._may_tell(record.ref, record.get("subject"))]
        return self._read[indicator]

    def _may_tell(self, *refs: object) -> bool:
        return not any(ref in self._without for ref in refs)

    def _by_subject(self, indicator: str) -> dict[Ref, list[Record]]:
        """The figures of an indicator that are of no category, by what they are about."""
        found: dict[Ref, list[Record]] = {}
        for record in self._figures(indicator):
            if not record.get("category"):
                found.setdefault(record.fields["subject"], []).append(record)
        return found

    def _rank(self, record: Record) -> tuple[bool, bool, bool, int]:
        """Sorts first what to show: known by the day, dated or of the estimate's own day, preferred, newest."""
        as_of: Edtf | None = record.get("as_of")
        later = self.is_later(record)
        undated_now = as_of is None and self.day < ESTIMATE_DAY
        near = as_of.earliest if as_of else ESTIMATE_DAY
        if as_of and as_of.earliest == FIRST_DAY:
            near = as_of.latest
        ordinal = date.fromisoformat(near).toordinal()
        return later, undated_now, record.get("preferred") is False, ordinal if later else -ordinal

    def _fact(self, record: Record) -> Fact:
        indicator = self.workspace.record(record.fields["indicator"])
        subject: Ref = record.fields["subject"]
        name = indicator.title if indicator else ""
        if subject not in (MISSION, COUNTRY):
            name = f"{name}, {self.title(subject)}"
        if category := record.get("category"):
            name = f"{name}, {category}"
        return Fact(
            record.ref,
            subject,
            name,
            label((indicator.get("unit_label") or "") if indicator else ""),
            record.fields["value"],
            record.get("unit") or (indicator.get("unit") if indicator else "") or "",
            record.get("as_of"),
            cited_of(record),
            self.is_later(record),
        )

    def is_later(self, record: Record) -> bool:
        """Whether a record is of a day after the one the book is set to."""
        heading = self.workspace.heading(record.ref)
        return heading is not None and self.workspace.is_later(heading)


def _is_part(record: Record) -> bool:
    """Whether something is said of the mission in categories; what was only asked for or recommended is left out."""
    return bool(record.get("category")) and record.fields["subject"] == MISSION and record.get("status") != "projected"


def _begun(fact: Fact) -> str:
    return fact.as_of.earliest if fact.as_of else ""


def _newness(fact: Fact) -> int:
    """Sorts newer times first; later ones the other way round, so that the nearest comes first."""
    ordinal = date.fromisoformat(fact.as_of.earliest).toordinal() if fact.as_of else 0
    return ordinal if fact.later else -ordinal


def _from_day(heading: Heading) -> str:
    return heading.from_day
