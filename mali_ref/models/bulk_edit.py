"""One deed for many records: what it changes, what is so already, and what it may not change, before it is done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.checks import faults_of
from mali_ref.domain.edits import Change, Edit, part, with_part
from mali_ref.domain.fields import Choice, Field, Flag, Link, UnitChoice
from mali_ref.domain.record import Citation, Heading, Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rules import broken_rules
from mali_ref.models import edit_labels
from mali_ref.models.bulk_deletion import plan_bulk_deletion
from mali_ref.models.edit_labels import edit_label
from mali_ref.models.made_in_passing import with_citations
from mali_ref.models.workspace import Workspace

CHANGED, SAME, REFUSED = "changed", "same", "refused"
REVIEW, PRIVATE = "review", "private"


@dataclass(frozen=True, slots=True)
class SetPart:
    """Give each record the same value in one part.

    Attributes:
        part: a field's name, or ``review`` or ``private``.
        value: None empties it.
        citation: where the new value is found; takes the place of what was cited for that field alone.
    """

    part: str
    value: Any
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class AddCitation:
    """Let each record, or one field of it, rest on one more source."""

    citation: Citation


@dataclass(frozen=True, slots=True)
class Retire:
    """Delete the records; links that others have to them go in the same step."""


Deed = SetPart | AddCitation | Retire


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one record.

    Attributes:
        fate: ``changed``, ``same`` or ``refused``.
        sentence: why it is refused.
    """

    record: Record
    fate: str
    change: Change | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """A deed before it is done.

    Attributes:
        outcomes: one for each record, in their order.
        made: records that were created in passing and are used by the deed.
        freed: changes of other records, which lose a link to what is deleted.
        pointing: those other records.
        label: what the edit calls itself, in English.
    """

    outcomes: tuple[Outcome, ...] = ()
    made: tuple[Change, ...] = ()
    freed: tuple[Change, ...] = ()
    pointing: tuple[Heading, ...] = ()
    label: str = ""

    def of(self, fate: str) -> list[Outcome]:
        """The outcomes of one kind."""
        return [outcome for outcome in self.outcomes if outcome.fate == fate]

    def edit(self, author: str, reason: str) -> Edit:
        """The one edit that does it."""
        changes = [outcome.change for outcome in self.of(CHANGED) if outcome.change is not None]
        return Edit((*self.made, *self.freed, *changes), author, " ".join(reason.split()), self.label)


def settable_fields(record_type: RecordType) -> list[Field]:
    """The fields that many records can be given the same value in: choices and links."""
    return [field for field in record_type.fields if isinstance(field, Choice | UnitChoice | Flag | Link)]


def plan_bulk(
    workspace: Workspace, records: Sequence[Record], deed: Deed, created: Mapping[Ref, Record] | None = None
) -> BulkPlan:
    """What a deed does to each of these records, which are all of one kind and whole.

    Args:
        created: records made in passing, to which the deed may lead.
    """
    if isinstance(deed, Retire):
        return _retired(workspace, records)
    made = _made(records, deed, created or {})
    planner = _Planner(workspace, deed, {change.ref for change in made})
    outcomes = tuple(planner.outcome(record) for record in records)
    changed = sum(outcome.fate == CHANGED for outcome in outcomes)
    return BulkPlan(outcomes, tuple(made) if changed else (), label=_label(records, deed, changed))


@dataclass
class _Planner:
    workspace: Workspace
    deed: SetPart | AddCitation
    known: set[Ref]
    indicators: dict[Ref, Record | None] = field(default_factory=dict)

    def outcome(self, record: Record) -> Outcome:
        after = _after(record, self.deed)
        if after == record:
            return Outcome(record, SAME)
        sentence = self._fault(after)
        if sentence:
            return Outcome(record, REFUSED, sentence=sentence)
        return Outcome(record, CHANGED, Change(record, after))

    def _fault(self, after: Record) -> str:
        if isinstance(self.deed, SetPart) and self.deed.value == after.ref:
            return QCoreApplication.translate("BulkEdit", "A record cannot point at itself.")
        faults = faults_of(after, lambda ref: ref in self.known or self.workspace.exists(ref))
        if faults:
            return " ".join(dict.fromkeys(fault.sentence for fault in faults))
        return self._unit_fault(after) if isinstance(self.deed, SetPart) else ""

    def _unit_fault(self, after: Record) -> str:
        """Figures of one indicator must be comparable."""
        together = {record.ref: record for record in (after, *self._compared(after))}
        if not any(broken_rules(together)):
            return ""
        translate = QCoreApplication.translate
        if after.kind == "indicator":
            return translate("BulkEdit", "It has figures in a unit that cannot be compared with this one.")
        return translate("BulkEdit", "Its unit cannot be compared with that of its indicator.")

    def _compared(self, after: Record) -> Iterable[Record]:
        if after.kind == "observation" and after.get("unit"):
            ref = after.fields["indicator"]
            if ref not in self.indicators:
                self.indicators[ref] = self.workspace.whole_record(ref)
            usual = self.indicators[ref]
            return [usual] if usual is not None else []
        if after.kind == "indicator" and isinstance(self.deed, SetPart) and self.deed.part == "unit":
            figures = (item.ref for item in self.workspace.depending_on(after.ref) if item.ref.kind == "observation")
            found = (self.workspace.whole_record(ref) for ref in figures)
            return [figure for figure in found if figure is not None and figure.get("indicator") == after.ref]
        return []


def _after(record: Record, deed: SetPart | AddCitation) -> Record:
    """The record as the deed makes it; the same where it changes nothing."""
    if isinstance(deed, AddCitation):
        is_known = deed.citation in record.citations
        return record if is_known else replace(record, citations=(*record.citations, deed.citation))
    wanted = (deed.value or None) if deed.part in (REVIEW, PRIVATE) else deed.value
    if part(record, deed.part) == wanted:
        return record
    changed = with_part(record, deed.part, deed.value)
    if deed.citation is None:
        return changed
    kept = tuple(citation for citation in record.citations if citation.field != deed.part)
    return replace(changed, citations=(*kept, replace(deed.citation, field=deed.part)))


def _made(records: Sequence[Record], deed: SetPart | AddCitation, created: Mapping[Ref, Record]) -> list[Change]:
    """What was created in passing and is used; it rests on what the deed or the first record rests on."""
    citation = deed.citation
    wanted = [Ref("source", citation.source)] if citation is not None else []
    if isinstance(deed, SetPart) and isinstance(deed.value, Ref):
        wanted.append(deed.value)
    backing = [citation] if citation is not None else list(records[0].citations) if records else []
    return [Change(None, with_citations(created[ref], backing)) for ref in dict.fromkeys(wanted) if ref in created]


def _retired(workspace: Workspace, records: Sequence[Record]) -> BulkPlan:
    deletion = plan_bulk_deletion(workspace, [record.ref for record in records])
    gone = {change.ref: change for change in deletion.gone}
    outcomes = tuple(
        Outcome(record, CHANGED, gone[record.ref])
        if record.ref in gone
        else Outcome(record, REFUSED, sentence=_needed_by(deletion.blocked.get(record.ref, ())))
        for record in records
    )
    label = edit_label(edit_labels.DELETE, len(gone))
    return BulkPlan(outcomes, freed=deletion.freed, pointing=deletion.pointing, label=label)


def _needed_by(headings: Sequence[Heading]) -> str:
    translate = QCoreApplication.translate
    if not headings:
        return translate("BulkEdit", "It is not in the book any more.")
    names = ", ".join(translate("BulkEdit", "“{title}”").format(title=item.title) for item in headings[:2])
    if len(headings) > 2:
        names = translate("BulkEdit", "{names} and {count} more").format(names=names, count=len(headings) - 2)
    return translate("BulkEdit", "Others cannot be without it: {names}. Change or delete them first.").format(
        names=names
    )


def _label(records: Sequence[Record], deed: SetPart | AddCitation, count: int) -> str:
    if isinstance(deed, AddCitation):
        return edit_label(edit_labels.ADD_CITATION, count)
    if deed.part == REVIEW:
        return edit_label(edit_labels.SET_REVIEW, count)
    if deed.part == PRIVATE:
        return edit_label(edit_labels.MARK_PRIVATE if deed.value else edit_labels.MARK_OPEN, count)
    by_name = RECORD_TYPES[records[0].kind].by_name if records else {}
    return edit_label(edit_labels.SET_FIELD, count, by_name[deed.part].label if deed.part in by_name else deed.part)
