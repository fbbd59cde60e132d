"""The figures of “At a glance”: which record stands for each on the day the book is set to.

Nothing here knows a number; everything is found by indicator, subject and day.
"""

from datetime import date
from functools import cached_property

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.glance_facts import Doubt, Fact, Happening, Leader, Mandate, cited_of
from mali_ref.models.labels import label
from mali_ref.models.workspace import ESTIMATE_DAY, Workspace

MISSION = Ref("actor", "minusma")
COUNTRY = Ref("place", "mali")
# Two times end together where not more than this many days lie between.
_NEAR_DAYS = 45
# So many states make a comparison.
_ENOUGH = 5
# Whose mark stands before an event: whoever acted comes before whoever it befell.
_ACTING_ROLES = ("perpetrator", "claimed", "alleged", "organiser", "speaker", "subject", "signatory", "participant")


class Glance:
    """Answers from the book as it stands; make another when the day or the book changed.

    Attributes:
        workspace: the book.
        day: the ISO day of the book; of the latest, that of its newest event.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.day = workspace.as_of or self._newest_day()

    def fact(self, indicator: str, subject: Ref = MISSION) -> Fact | None:
        """The latest figure not after the day; failing that the first one after it, marked as later."""
        return next(iter(self.series(indicator, subject)), None)

    def series(self, indicator: str, subject: Ref = MISSION) -> list[Fact]:
        """All figures of an indicator about a subject, the one to show first, then older, then later ones."""
        found = self._by_indicator.get((indicator, subject), [])
        return [self._fact(record) for record in sorted(found, key=self._rank)]

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

    def by_subject(self, indicator: str) -> list[Fact]:
        """The figure to show of each subject an indicator has, the largest first."""
        subjects = [subject for name, subject in self._by_indicator if name == indicator]
        facts = (self.fact(indicator, subject) for subject in subjects)
        return sorted((fact for fact in facts if fact), key=lambda fact: (fact.later, -fact.number))

    def of_one_day(self, indicator: str) -> list[Fact]:
        """The figures of several subjects that one source gives for the same time: only these may be compared.

        The newest time with enough of them; the largest figure first.
        """
        by_time: dict[str, list[Fact]] = {}
        for record in (item for (name, _), items in self._by_indicator.items() if name == indicator for item in items):
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

    def mandate(self) -> Mandate | None:
        """The resolution that set the mandate's end as it stood on the day."""
        dated = [
            (record, record.fields["adopted"], record.fields["mandate_until"])
            for record in self.workspace.records("resolution")
            if record.get("adopted") and record.get("mandate_until")
        ]
        past = [item for item in dated if item[1].earliest <= self.day]
        if not dated:
            return None
        record, begins, ends = max(past, key=_adopted) if past else min(dated, key=_adopted)
        total, gone = _days(begins.earliest, ends.latest), _days(begins.earliest, self.day)
        # The resolution that ended the mission set its end on the day it was adopted.
        share = min(1.0, max(0.0, gone / total)) if total > 0 else float(gone >= 0)
        return Mandate(record, begins, ends, _days(self.day, ends.latest), share, self._tasks(record.ref), not past)

    def leaders(self) -> list[Leader]:
        """Who holds each of the mission's posts that have a short name, in their order.

        Where nobody does any more, those who held them last.
        """
        posts = [
            post
            for post in self.workspace.records("post")
            if post.get("body") == MISSION and post.get("short_role") and "acting" not in post.fields["short_role"]
        ]
        held = posts if self._mission_ended() else [post for post in posts if not self._ended(post)]
        begun = [post for post in held if _known_held(post) <= self.day] or held
        found = (self._leader(post) for post in sorted(_one_a_role(begun), key=lambda post: post.get("order") or 0))
        return [leader for leader in found if leader]

    def latest_events(self, count: int) -> list[Happening]:
        """The latest events not after the day, newest first; what is only planned is left out."""
        begun = (heading for heading in self.workspace.book.headings("event") if heading.from_day <= self.day)
        events: list[Record] = []
        for heading in sorted(begun, key=lambda heading: heading.from_day, reverse=True):
            # They are read until there are enough, and with the last one whatever began on the same day.
            if len(events) >= count and heading.from_day < events[-1].fields["date"].earliest:
                break
            event = self.workspace.record(heading.ref)
            if event and event.get("status") != "planned" and self._has_happened(event.fields["date"]):
                events.append(event)
        events.sort(key=lambda record: (record.fields["date"].earliest, record.fields["date"].latest), reverse=True)
        return [Happening(record, record.fields["date"], self._acting_group(record)) for record in events[:count]]

    def event_count(self) -> int:
        """How many events the book has."""
        return len(self.workspace.book.headings("event"))

    def _mission_ended(self) -> bool:
        mission = self.workspace.record(MISSION)
        ended: Edtf | None = mission.get("ended") if mission else None
        return ended is not None and ended.latest < self.day

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
                if pointer.heading.ref.kind == "note" and pointer.field == "about":
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

    @cached_property
    def _by_indicator(self) -> dict[tuple[str, Ref], list[Record]]:
        found: dict[tuple[str, Ref], list[Record]] = {}
        self.workspace.records("indicator")  # read together here, not one by one as their figures are
        for record in self.workspace.records("observation"):
            if not record.get("category"):
                found.setdefault((record.fields["indicator"].key, record.fields["subject"]), []).append(record)
        return found

    def _rank(self, record: Record) -> tuple[bool, bool, bool, int]:
        """Sorts first what to show: known by the day, dated or of the estimate's own day, preferred, newest."""
        as_of: Edtf | None = record.get("as_of")
        later = self._is_later(record)
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
        return Fact(
            record.ref,
            subject,
            name,
            label((indicator.get("unit_label") or "") if indicator else ""),
            record.fields["value"],
            record.get("unit") or (indicator.get("unit") if indicator else "") or "",
            record.get("as_of"),
            cited_of(record),
            self._is_later(record),
        )

    def _is_later(self, record: Record) -> bool:
        heading = self.workspace.heading(record.ref)
        return heading is not None and self.workspace.is_later(heading)

    def _ended(self, post: Record) -> bool:
        end: Edtf | None = post.get("end")
        return end is not None and end.latest < self.day

    def _leader(self, post: Record) -> Leader | None:
        person = self.workspace.record(post.fields["holder"])
        heading = self.workspace.heading(post.fields["holder"])
        if person is None or heading is None:
            return None
        country = person.get("country")
        # Of a post without a start the book knows only the day on which it was seen held.
        seen: Edtf | None = None if post.get("start") else post.get("observed")
        later = self._is_later(post) or (seen is not None and seen.earliest > self.day)
        return Leader(post, heading, self.workspace.heading(country) if country else None, later)

    def _tasks(self, resolution: Ref) -> tuple[Record, ...]:
        tasks = [task for task in self.workspace.records("mandate_task") if task.get("resolution") == resolution]
        return tuple(sorted(tasks, key=lambda task: task.fields["order"]))

    def _has_happened(self, when: Edtf) -> bool:
        """Whether it began by the day; of a moment somewhere between two days the last must have passed."""
        return when.earliest <= self.day and not (when.text.startswith("[") and when.latest > self.day)

    def _acting_group(self, event: Record) -> str:
        actors = event.get("actors") or ()
        for role in _ACTING_ROLES:
            for item in actors:
                heading = self.workspace.heading(item.ref)
                if item.role == role and heading is not None and heading.group:
                    return heading.group
        return ""


def _newness(fact: Fact) -> int:
    """Sorts newer times first; later ones the other way round, so that the nearest comes first."""
    ordinal = date.fromisoformat(fact.as_of.earliest).toordinal() if fact.as_of else 0
    return ordinal if fact.later else -ordinal


def _from_day(heading: Heading) -> str:
    return heading.from_day


def _one_a_role(posts: list[Record]) -> list[Record]:
    """Of the holders of one post, the one known to have held it last."""
    newest: dict[str, Record] = {}
    for post in sorted(posts, key=_known_held):
        newest[post.fields["short_role"]] = post
    return list(newest.values())


def _known_held(post: Record) -> str:
    """The last day on which a post is known to have been held or taken up."""
    dates: list[Edtf | None] = [post.get("start"), post.get("observed")]
    return max((known.earliest for known in dates if known), default="")


def _adopted(item: tuple[Record, Edtf, Edtf]) -> str:
    return item[1].earliest


def _days(first: str, last: str) -> int:
    if LAST_DAY in (first, last):
        return 0
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
