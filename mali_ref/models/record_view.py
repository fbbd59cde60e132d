"""A record as its page shows it: plain data, links both ways, no widgets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.records.note import TYPES as NOTE_TYPES
from mali_ref.domain.records.observation import STATUSES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.data_links import data_sets_for
from mali_ref.models.labels import date_text, figure_text, label, unit_label
from mali_ref.models.language import phrase
from mali_ref.models.link_names import LinkNames, chips
from mali_ref.models.record_facts import Fact, facts_of
from mali_ref.models.record_links import CitedPlace, Mention, MentionGroup, RecordLinks, RelationGroup
from mali_ref.models.record_names import Spellings, full_name, other_names, pills, short_name, spellings
from mali_ref.models.record_readings import Reading, readings_of
from mali_ref.models.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Warning:
    """What a note warns of on the records it is about; a lower rank comes first."""

    text: str
    note: Ref
    rank: int = 0


@dataclass(frozen=True, slots=True)
class LargeFigure:
    """An observation's figure as it stands at the top of its page."""

    figure: str
    unit: str
    as_of: str
    status: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """Everything a page shows of a record.

    Attributes:
        title: the full name; the record's own title may be its acronym, which then stands among `acronyms`.
        caption: the kind and its group in words; empty where mark and facts say it.
        later_note: says that the record begins after the day the book is set to; empty otherwise.
        other_names: names in other languages, each with its ISO code; Arabic last.
        figure: an observation's figure; None for any other kind.
        statements: the two sides of a note.
        posts: the posts a person held, in time order; taken out of `mentions`.
        uses: for a source, what rests on it.
        data_sets: the data sets that come from a source, or that an indicator's figures are summed from.
    """

    record: Record
    heading: Heading
    caption: str
    later_note: str
    title: str
    acronyms: tuple[str, ...]
    other_names: tuple[tuple[str, str], ...]
    warnings: tuple[Warning, ...]
    figure: LargeFigure | None
    facts: tuple[Fact, ...]
    statements: tuple[Reading, ...]
    texts: tuple[Reading, ...]
    spellings: tuple[Spellings, ...]
    relations: tuple[RelationGroup, ...]
    posts: MentionGroup | None
    mentions: tuple[MentionGroup, ...]
    uses: tuple[MentionGroup, ...]
    citations: tuple[CitedPlace, ...]
    data_sets: tuple[Mention, ...] = ()

    @property
    def short_title(self) -> str:
        """The title, or the acronym where the title is long."""
        return short_name(self.record)

    def mentions_of(self, kind: str) -> MentionGroup | None:
        """The mentions of one kind."""
        return next((group for group in self.mentions if group.kind == kind), None)


class RecordViews:
    """Makes the views of one workspace's records."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.names = LinkNames(workspace)
        self.links = RecordLinks(workspace, self.names)

    def view(self, record: Record) -> RecordView:
        """The view of a record on the day the book is set to."""
        record_type = RECORD_TYPES[record.kind]
        heading = self._workspace.heading(record.ref) or Heading(record.ref, record.title)
        warnings = tuple(sorted(self._warnings(record.ref), key=lambda warning: warning.rank))
        mentions = self.links.mentions(record.ref, [warning.note for warning in warnings])
        posts = next((group for group in mentions if group.kind == "post"), None) if record.kind == "person" else None
        return RecordView(
            record=record,
            heading=heading,
            caption=_caption(record, record_type),
            later_note=self._later_note(heading, record, record_type),
            title=full_name(record),
            acronyms=pills(record),
            other_names=tuple(other_names(record)),
            warnings=warnings,
            figure=self._figure(record),
            facts=facts_of(record, record_type),
            statements=readings_of(record, record_type, sides=True),
            texts=readings_of(record, record_type, sides=False),
            spellings=tuple(spellings(record)),
            relations=self.links.relations(record.ref),
            posts=self._posts(posts) if posts is not None else None,
            mentions=tuple(group for group in mentions if group is not posts),
            uses=self.links.uses(record.key) if record.kind == "source" else (),
            citations=self.links.citations(record),
            data_sets=data_sets_for(record.ref, self._workspace),
        )

    def title_of(self, ref: Ref) -> str:
        """A record's title, or its key in words."""
        heading = self._workspace.heading(ref)
        return heading.title if heading is not None else ref.key.replace("-", " ")

    def citation_text(self, record: Record) -> str:
        """The record's citation for another document: “MNLA. Title, publisher, date, ¶9b.”"""
        name = short_name(record)
        places = ", ".join(
            dict.fromkeys(c.locator for c in record.citations if c.source == record.edition and c.locator)
        )
        own = self._document(record.edition)
        others = [
            f"{self._document(source)}{f', {locator}' if locator else ''}"
            for source, locator in dict.fromkeys((c.source, c.locator) for c in record.citations)
            if source != record.edition
        ]
        parts = ([f"{own}, {places}"] if places else []) + others
        return f"{name}. {'; '.join(parts or [own])}."

    def figure_text(self, record: Record) -> str:
        """“value, as of, citation” of an observation; empty for any other record."""
        figure = self._figure(record)
        if figure is None:
            return ""
        value = f"{figure.figure} {figure.unit}".strip()
        return ", ".join(part for part in (value, figure.as_of, self.citation_text(record)) if part)

    def _document(self, source_key: str) -> str:
        source = self._workspace.record(Ref("source", source_key))
        if source is None:
            return source_key
        day = source.get("date")
        parts = (source.title, source.get("publisher"), date_text(day.text) if day is not None else "")
        return ", ".join(str(part) for part in parts if part)

    def _warnings(self, ref: Ref) -> Iterator[Warning]:
        for pointer in self._workspace.book.pointing_to(ref):
            if pointer.heading.ref.kind == "note" and pointer.field == "about":
                note = self._workspace.record(pointer.heading.ref)
                if note is not None and note.get("warning"):
                    yield Warning(str(note.get("warning")), note.ref, list(NOTE_TYPES).index(note.fields["type"]))

    def _posts(self, group: MentionGroup) -> MentionGroup:
        """A person's posts under the post's name alone."""
        items = tuple(
            replace(item, heading=item.heading._replace(title=str(post.get("role"))))
            for item in group.items
            if (post := self._workspace.record(item.heading.ref)) is not None
        )
        return replace(group, items=items)

    def _later_note(self, heading: Heading, record: Record, record_type: RecordType) -> str:
        if not self._workspace.is_later(heading):
            return ""
        begins = record.get(record_type.begins)
        return phrase(
            QCoreApplication.translate("RecordView", "{date}, after this day ({day})"),
            date=date_text(begins.text) if begins is not None else heading.from_day,
            day=date_text(self._workspace.as_of),
        )

    def _figure(self, record: Record) -> LargeFigure | None:
        if record.kind != "observation":
            return None
        unit = str(record.get("unit") or self._indicator_value(record, "unit"))
        as_of, status = record.get("as_of"), str(record.get("status") or "")
        return LargeFigure(
            figure_text(record.fields["value"], unit),
            label(self._indicator_value(record, "unit_label")) or _unit_words(unit),
            phrase(QCoreApplication.translate("RecordView", "as of {date}"), date=date_text(as_of.text))
            if as_of
            else "",
            label(STATUSES.get(status, "")),
            chips(record.cited("value"), record.edition),
        )

    def _indicator_value(self, record: Record, name: str) -> str:
        indicator = self._workspace.record(record.fields["indicator"])
        return str(indicator.get(name) or "") if indicator is not None else ""


def _unit_words(unit: str) -> str:
    """The words after a figure; none where its sign already says them."""
    return "" if unit in ("percent", "usd", "usd_million", "eur_million", "index") else unit_label(unit)


def _caption(record: Record, record_type: RecordType) -> str:
    if record.kind == "actor":
        return ""
    kind = label(record_type.label)
    group = record_type.group_of(record) if record.kind != "relation" else ""
    field: Any = record_type.by_name.get(record_type.group_field)
    words = label(field.choices.get(group, group)) if group and field is not None else ""
    return f"{kind} · {words}" if words else kind
