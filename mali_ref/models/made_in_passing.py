"""Records created while something else was written, such as a source for pasted figures: what they rest on."""

from collections.abc import Iterable
from dataclasses import replace

from mali_ref.domain.record import Citation, Record


def with_citations(record: Record, backing: Iterable[Citation]) -> Record:
    """A record created in passing, resting on what it was made for; a source rests on itself.

    Args:
        backing: the citations of what it was made for; those of single fields count where there is no other.
    """
    if record.citations:
        return record
    if record.kind == "source":
        return replace(record, citations=(Citation(record.key),))
    found = list(backing)
    general = [citation for citation in found if not citation.field] or found
    return replace(record, citations=tuple(dict.fromkeys(replace(citation, field="") for citation in general)))
