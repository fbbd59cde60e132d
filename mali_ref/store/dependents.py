"""Which records would lose something if one were deleted: those that point at it, cite it or name it in a text."""

from collections.abc import Iterator

from mali_ref.domain.checks import cited_in
from mali_ref.domain.errors import InputError
from mali_ref.domain.fields import Field, LongText
from mali_ref.domain.record import Heading
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store.book import Book


def dependents_of(book: Book, ref: Ref) -> list[Heading]:
    """The records that point at this one, name it as their source, or cite it in a text, in the order of the book."""
    found = {heading.ref for heading in book.depending_on(ref)}
    found.update(_citing_in_texts(book, ref) if ref.kind == "source" else ())
    found.update(_stating(book, ref))
    return sorted((heading for each in found if (heading := book.heading(each))), key=lambda item: book.id_of(item.ref))


def _citing_in_texts(book: Book, source: Ref) -> Iterator[Ref]:
    for kind, record_type in RECORD_TYPES.items():
        for field in record_type.fields:
            if isinstance(field, LongText):
                sql = f'SELECT "id", "{field.name}" AS "text" FROM "{kind}" WHERE instr("{field.name}", ?)'
                for row in book.rows(sql, [source.key]):
                    if source in _cited_sources(row["text"]):
                        yield book.heading_of_id(row["id"]).ref


def _stating(book: Book, ref: Ref) -> Iterator[Ref]:
    """The records of which another edition says something that leads to this one."""
    for row in book.rows('SELECT "record_id", "field", "text" FROM "statement" WHERE instr("text", ?)', [ref.key]):
        record = book.heading_of_id(row["record_id"]).ref
        field = RECORD_TYPES[record.kind].by_name.get(row["field"])
        if field is not None and _leads_to(ref, field, row["text"]):
            yield record


def _leads_to(ref: Ref, field: Field, text: str) -> bool:
    try:
        value = field.read(text, lambda text, kinds: Ref.parse(text))
    except (InputError, ValueError):
        return False
    return ref in field.refs(value) or (isinstance(field, LongText) and ref in _cited_sources(text))


def _cited_sources(text: str) -> Iterator[Ref]:
    return (Ref("source", key) for key in cited_in(text))
