"""A form kept in the book until it is saved: a draft as text, and the text as a draft again."""

import json
from typing import Any

from mali_ref.domain.record import Citation, Name
from mali_ref.domain.record_text import from_text, to_text
from mali_ref.models.record_draft import RecordDraft, Said
from mali_ref.models.typed_field import Typed, typed_text


def draft_text(draft: RecordDraft) -> str:
    """Everything that stands in the form, as text for `draft_of`."""
    by_name = draft.record_type.by_name
    return json.dumps(
        {
            "kind": draft.kind,
            "edition": draft.edition,
            "base": to_text(draft.base) if draft.base is not None else None,
            "title": draft.title,
            "fields": {name: _written(by_name[name], typed) for name, typed in draft.fields().items()},
            "names": [[name.text, name.language, name.type] for name in draft.names],
            "citations": _citation_texts(draft.citations),
            "statements": [
                (
                    said.field,
                    *_written(by_name[said.field], said.typed),
                    said.edition,
                    _citation_texts(said.citations),
                )
                for said in draft.statements
            ],
            "status": draft.status,
            "private": draft.private,
            "confidence": draft.confidence,
            "reason": draft.reason,
            "created": [to_text(record) for record in draft.created.values()],
        },
        ensure_ascii=False,
    )


def draft_of(text: str) -> RecordDraft:
    """The form as it stood.

    Raises:
        InputError, ValueError, KeyError, TypeError: the text is not that of a form.
    """
    kept = json.loads(text)
    base = from_text(kept["base"]) if kept["base"] else None
    draft = RecordDraft(kept["kind"], kept["edition"], base)
    by_name = draft.record_type.by_name
    for name, typed in kept["fields"].items():
        draft.put(name, _reread(by_name[name], *typed))
    draft.names = [Name(*name) for name in kept["names"]]
    draft.citations = [Citation(*citation) for citation in kept["citations"]]
    draft.statements = [
        Said(name, _reread(by_name[name], typed, written), edition, tuple(Citation(*item) for item in cited))
        for name, typed, written, edition, cited in kept["statements"]
    ]
    for name in ("title", "status", "private", "confidence", "reason"):
        setattr(draft, name, kept[name])
    created = (from_text(item) for item in kept["created"])
    draft.created = {record.ref: record for record in created}
    return draft


def _written(field: Any, typed: Typed) -> list[str | None]:
    return [typed.text, None if typed.value is None else field.write(typed.value)]


def _reread(field: Any, text: str, written: str | None) -> Typed:
    return Typed(text, None if written is None else typed_text(field, written).value)


def _citation_texts(citations: list[Citation] | tuple[Citation, ...]) -> list[list[str]]:
    return [[citation.source, citation.locator, citation.field] for citation in citations]
