"""A record without its links to others that go, or that must not be seen."""

from collections.abc import Callable, Collection
from dataclasses import replace

from mali_ref.domain.edits import with_part
from mali_ref.domain.fields import Field, LinkList, LongText
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import without_links

TitleOf = Callable[[Ref], str]


def severed(record: Record, going: Collection[Ref], title_of: TitleOf) -> Record | None:
    """The record without links to these; None where it cannot be without one, or rests on one as its source.

    Args:
        title_of: what stands in a text in the place of a link that has no words of its own.
    """
    sources = {ref.key for ref in going if ref.kind == "source"}
    citations = tuple(citation for citation in record.citations if citation.source not in sources)
    rests_on_one = any(citation.source in sources for said in record.statements for citation in said.citations)
    if not citations or rests_on_one:
        return None
    freed = replace(record, citations=citations)
    for field in RECORD_TYPES[record.kind].fields:
        value = record.get(field.name)
        if value is None:
            continue
        left = _without(field, value, going, title_of)
        if left is None and field.required:
            return None
        freed = with_part(freed, field.name, left)
    return freed


def _without(field: Field, value: object, going: Collection[Ref], title_of: TitleOf) -> object:
    if isinstance(field, LongText) and isinstance(value, str):
        return without_links(value, going, title_of)
    if not any(ref in going for ref in field.refs(value)):
        return value
    if isinstance(field, LinkList) and isinstance(value, tuple):
        return tuple(item for item in value if item.ref not in going) or None
    return None
