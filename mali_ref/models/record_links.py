"""What ties a record to others: relations in both directions, posts held, what mentions it, where it is cited from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.records.event import STATUSES
from mali_ref.domain.records.place import TYPES as PLACE_TYPES
from mali_ref.domain.records.relation import CERTAINTIES, INVERSE, TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.labels import date_text, label
from mali_ref.models.language import phrase
from mali_ref.models.link_names import LinkNames, chips
from mali_ref.models.workspace import Workspace

# Relations that happen once; all others hold from a day on.
MOMENTS = frozenset(
    (
        *("founded_as", "renamed_to", "merged_into", "split_from", "fragmented_into", "remerged_with", "replaced"),
        *("attacked", "claimed_attack_on", "allegedly_attacked", "violated", "boycotted", "established"),
        *("pledged_allegiance_to", "signatory_of", "appointed"),
    )
)
# A doubtful status is said in the warning colour.
DOUBTFUL = frozenset(("unconfirmed", "alleged", "claimed"))


@dataclass(frozen=True, slots=True)
class RelationItem:
    """One relation seen from a record: the other end, when, and how sure the source is."""

    relation: Heading
    other: Heading
    when: str
    certainty: str
    cited: tuple[Cited, ...]
    later: bool


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """The relations of one type and direction, under its words: “is a member of”."""

    words: str
    items: tuple[RelationItem, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A record that points here, and a few words that tell it from its like.

    Attributes:
        note: a date, a paragraph, a post.
        status: how sure the source is of an event; empty where it states it.
        doubtful: whether the status is a doubt.
        day: the first ISO day, to sort by.
    """

    heading: Heading
    note: str = ""
    status: str = ""
    doubtful: bool = False
    later: bool = False
    day: str = ""


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The mentions of one kind."""

    kind: str
    label: str
    items: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """One place of a source the record rests on, and the section or document it lies in."""

    cited: Cited
    target: Heading | None
    title: str


class RecordLinks:
    """Finds the ties of a record in a workspace's book."""

    def __init__(self, workspace: Workspace, names: LinkNames) -> None:
        self._workspace = workspace
        self._names = names

    def relations(self, ref: Ref) -> tuple[RelationGroup, ...]:
        """The relations of a record, grouped by their words in the order of the relation types."""
        groups: dict[str, list[RelationItem]] = {}
        for record in sorted(self._relation_records(ref), key=_relation_order):
            forward = record.get("from") == ref
            item = self._relation_item(record, record.get("to") if forward else record.get("from"))
            if item is not None:
                kind = str(record.get("type"))
                groups.setdefault(label((TYPES if forward else INVERSE).get(kind, kind)), []).append(item)
        return tuple(RelationGroup(words, tuple(items)) for words, items in groups.items())

    def _relation_records(self, ref: Ref) -> list[Record]:
        pointers = self._workspace.book.pointing_to(ref)
        found = [p.heading.ref for p in pointers if p.heading.ref.kind == "relation" and p.field in ("from", "to")]
        return self._workspace.book.get_all(dict.fromkeys(found))

    def _relation_item(self, record: Record, other: Ref | None) -> RelationItem | None:
        heading = self._workspace.heading(record.ref)
        end = self._names.resolve(other) if other is not None else None
        if heading is None or end is None:
            return None
        certainty = str(record.get("certainty") or "stated")
        return RelationItem(
            heading,
            end,
            when_words(str(record.get("type")), record.get("start"), record.get("end")),
            "" if certainty == "stated" else label(CERTAINTIES.get(certainty, certainty)),
            chips(record.citations, record.edition)[:2],
            self._workspace.is_later(heading),
        )

    def mentions(self, ref: Ref, skip: Iterable[Ref] = ()) -> tuple[MentionGroup, ...]:
        """What points at a record, grouped by kind in the order of the book; relations are shown by themselves."""
        skipped = {*skip, ref}
        found = [pointer.heading for pointer in self._workspace.book.pointing_to(ref)]
        return self._grouped(
            heading for heading in found if heading.ref not in skipped and heading.ref.kind != "relation"
        )

    def uses(self, source_key: str) -> tuple[MentionGroup, ...]:
        """The records that rest on a source."""
        return self._grouped(self._workspace.book.citing(source_key))

    def _grouped(self, headings: Iterable[Heading]) -> tuple[MentionGroup, ...]:
        wanted = dict.fromkeys(heading.ref for heading in headings)
        by_kind: dict[str, list[Mention]] = {}
        for record in self._workspace.book.get_all(wanted):
            mention = self._mention(record)
            if mention is not None:
                by_kind.setdefault(record.kind, []).append(mention)
        return tuple(
            MentionGroup(kind, label(RECORD_TYPES[kind].plural), _ordered(kind, by_kind[kind]))
            for kind in RECORD_TYPES
            if kind in by_kind
        )

    def _mention(self, record: Record) -> Mention | None:
        heading = self._workspace.heading(record.ref)
        if heading is None:
            return None
        status = str(record.get("status") or "") if record.kind == "event" else ""
        begin = record.get(RECORD_TYPES[record.kind].begins)
        return Mention(
            heading,
            _note(record, self._workspace),
            "" if status == "stated" else label(STATUSES.get(status, "")),
            status in DOUBTFUL,
            self._workspace.is_later(heading),
            begin.earliest if begin is not None else "",
        )

    def citations(self, record: Record) -> tuple[CitedPlace, ...]:
        """Every place the record rests on, each once."""
        return tuple(self._cited_places(record))

    def _cited_places(self, record: Record) -> Iterator[CitedPlace]:
        for cited in chips(record.citations, record.edition):
            target = self._names.cited_record(cited, record.edition)
            title = target.title if target is not None else cited.source or cited.locator
            if cited.source and cited.locator:
                title = f"{title}, {cited.locator}"
            yield CitedPlace(cited, target, title)


def _relation_order(record: Record) -> tuple[int, bool, str]:
    kinds = list(TYPES)
    kind = record.get("type")
    start = record.get("start")
    return (kinds.index(kind) if kind in TYPES else len(kinds), start is None, start.earliest if start else "")


def when_words(type_name: str, start: Edtf | None, end: Edtf | None) -> str:
    """When a relation of a type holds, or when it happened."""
    if start is None:
        return (
            ""
            if end is None
            else phrase(QCoreApplication.translate("RecordLinks", "until {date}"), date=date_text(end.text, True))
        )
    first = date_text(start.text, True)
    if end is not None:
        return f"{first} – {date_text(end.text, True)}"
    if start.mark == "range" or type_name in MOMENTS:
        return first
    return phrase(QCoreApplication.translate("RecordLinks", "since {date}"), date=first)


def _ordered(kind: str, items: list[Mention]) -> tuple[Mention, ...]:
    """Events newest first, posts as held, all else in the order of the book."""
    if kind == "event":
        return tuple(sorted(items, key=lambda item: item.day, reverse=True))
    return tuple(sorted(items, key=lambda item: item.day)) if kind == "post" else tuple(items)


def _note(record: Record, workspace: Workspace) -> str:
    """The few words beside a mention's title."""
    if record.kind == "event":
        return date_text(record.fields["date"].text, True)
    if record.kind == "post":
        return post_days(record)
    if record.kind == "section":
        return f"¶{record.get('number')}"
    if record.kind == "place":
        return label(PLACE_TYPES.get(str(record.get("type")), ""))
    if record.kind in ("actor", "person"):
        return str(record.get("description") or "")
    if record.kind == "source" and record.get("date") is not None:
        return date_text(record.fields["date"].text, True)
    return ""


def post_days(record: Record) -> str:
    """From when to when a post was held, or the day on which the source says it was."""
    start, end, observed = record.get("start"), record.get("end"), record.get("observed")
    if start is not None and end is not None:
        return f"{date_text(start.text, True)} – {date_text(end.text, True)}"
    if start is not None:
        return phrase(QCoreApplication.translate("RecordLinks", "since {date}"), date=date_text(start.text, True))
    if end is not None:
        return phrase(QCoreApplication.translate("RecordLinks", "until {date}"), date=date_text(end.text, True))
    if observed is not None:
        return phrase(
            QCoreApplication.translate("RecordLinks", "in post on {date}"), date=date_text(observed.text, True)
        )
    return ""
