"""What keeps a form from being saved, in plain words: what is missing or not understood, and the book's own checks."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.checks import NO_TEXT, REASON_NEEDED, Exists, faults_of, holds_no_text
from mali_ref.domain.errors import BrokenRule, Fault
from mali_ref.models.fault_words import fault_words
from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.typed_field import needed

translate = QCoreApplication.translate


def faults_of_draft(draft: RecordDraft, exists: Exists) -> list[Fault]:
    """Every part of a form that is not right yet, one sentence each, in the order of the form.

    The parts are the fields of the kind, ``title``, ``names``, ``statements``, ``citations`` and ``reason``.

    Args:
        exists: whether a record is in the book; those created in the form are known.
    """
    known = {draft.ref, *draft.created}
    first: dict[str, str] = {}
    for field, sentence in _found(draft, lambda ref: ref in known or exists(ref)):
        first.setdefault(field, sentence)
    order = ["title", *draft.record_type.by_name, "names", "statements", "confidence", "review", "citations", "reason"]
    order += [name for name in first if name not in order]
    return [Fault(draft.ref, name, first[name]) for name in sorted(first, key=order.index)]


def _found(draft: RecordDraft, exists: Exists) -> Iterator[tuple[str, str]]:
    """Faults, the clearest sentence for a part before any other."""
    try:
        draft.record()
    except BrokenRule as broken:
        yield from ((fault.field, fault.sentence) for fault in broken.faults)
    yield from _missing(draft)
    yield from _half_cited(draft)
    yield from ((fault.field, fault_words(fault.sentence)) for fault in faults_of(draft.understood(), exists))
    if not draft.reason.strip():
        yield "reason", fault_words(REASON_NEEDED)
    elif holds_no_text(draft.reason):
        yield "reason", fault_words(NO_TEXT)


def _missing(draft: RecordDraft) -> Iterator[tuple[str, str]]:
    if draft.has_title and not draft.title.strip():
        yield "title", translate("RecordDraft", "Give a title.")
    for field in draft.record_type.fields:
        if field.required and draft.typed(field.name).is_empty:
            yield field.name, needed(field)
    if any(said.typed.is_empty for said in draft.statements):
        yield "statements", translate("RecordDraft", "Write the second value, or take it away.")


def _half_cited(draft: RecordDraft) -> Iterator[tuple[str, str]]:
    if any(citation.locator and not citation.source for citation in draft.citations):
        yield "citations", translate("RecordDraft", "Choose the source, or take the citation away.")
    if not draft.understood().citations:
        yield "citations", translate("RecordDraft", "Name at least one source.")
    for said in draft.statements:
        if not said.citations:
            words = label(draft.record_type.by_name[said.field].label)
            sentence = translate("RecordDraft", "Name the source of the second value: {field}.")
            yield "statements", sentence.format(field=words)
