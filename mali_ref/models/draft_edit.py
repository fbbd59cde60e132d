"""From a form to the edit that saves it, with the records that were created in passing."""

from collections.abc import Iterator

from mali_ref.domain.checks import Exists
from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.made_in_passing import with_citations
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.record_keys import free_key, key_words
from mali_ref.models.typed_field import trusted


def edit_of(draft: RecordDraft, exists: Exists, author: str = "") -> Edit:
    """The edit that saves a form: first what was created in passing and is in use, then the record itself.

    A new record is given its key here.

    Raises:
        BrokenRule: a text is not understood.
    """
    if not draft.key:
        draft.key = free_key(key_words(draft.record()), lambda key: exists(Ref(draft.kind, key)))
    record = draft.record()
    made = [Change(None, with_citations(draft.created[ref], record.citations)) for ref in _used(record, draft.created)]
    return Edit((*made, Change(draft.base, record)), author, draft.reason.strip())


def _used(record: Record, created: dict[Ref, Record]) -> list[Ref]:
    """The created records that a record leads to; those that others need come first."""
    found: list[Ref] = []
    for ref in _targets(record):
        if ref in created and ref not in found:
            others = {other: made for other, made in created.items() if other != ref}
            found += [needed for needed in _used(created[ref], others) if needed not in found]
            found.append(ref)
    return found


def _targets(record: Record) -> Iterator[Ref]:
    by_name = RECORD_TYPES[record.kind].by_name
    for name, value in record.fields.items():
        yield from by_name[name].refs(value)
    for citation in record.citations:
        yield Ref("source", citation.source)
    for said in record.statements:
        yield from (Ref("source", citation.source) for citation in said.citations)
        yield from by_name[said.field].refs(by_name[said.field].read(said.text, trusted))
