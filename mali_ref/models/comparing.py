"""Makes comparisons out of the open book, as of its day; offers what is worth comparing, and words for the result."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import ESTIMATE, Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Cited, LinkTo, Span
from mali_ref.models.comparison import (
    DIFFERS,
    FEWEST,
    PARTLY,
    SAME,
    SILENT,
    Cell,
    Column,
    Comparison,
    Row,
)
from mali_ref.models.comparison_fields import FieldRows
from mali_ref.models.comparison_numbers import NumberRows
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.models.record_names import full_name
from mali_ref.models.workspace import Workspace
from mali_ref.models.yearly import MALI, USUALLY_COMPARED

_MOST_OFFERED: Final = 8
_FAR: Final = date.max.toordinal()


def compare(workspace: Workspace, records: Sequence[Record], without: Collection[Ref] = ()) -> Comparison:
    """Records of one kind side by side, as of the day of the book; one alone is described by itself.

    Args:
        without: records that are not told of, where the comparison is to be handed on.
    """
    fields = FieldRows(workspace, records, without)
    numbers = NumberRows(workspace, [record.ref for record in records], without)
    groups = [fields.facts(), numbers.stated(), numbers.yearly(), numbers.counted(), fields.relations()]
    groups += [fields.counts(), fields.texts()]
    columns = tuple(_column(workspace, record) for record in records)
    return Comparison(records[0].kind, columns, tuple(group for group in groups if group.rows))


def compare_open(workspace: Workspace, records: Sequence[Record], only_differences: bool) -> Comparison | None:
    """The comparison as it may leave the laptop; None where all of the records are private."""
    shared = workspace.book.shareable(records)
    if not shared:
        return None
    made = compare(workspace, shared, workspace.book.private_refs())
    return made.only_differences() if only_differences and len(shared) >= FEWEST else made


def offers(workspace: Workspace, refs: Sequence[Ref]) -> list[Heading]:
    """Records worth comparing with these: of the same group first, then those nearest in time or in the list."""
    first = workspace.heading(refs[0])
    if first is None:
        return []
    headings = workspace.book.headings(refs[0].kind)
    at = next((number for number, heading in enumerate(headings) if heading.ref == first.ref), 0)
    ranked = [
        (
            (heading.group != first.group, not _is_usual(heading.ref), _days_apart(heading, first), abs(number - at)),
            number,
        )
        for number, heading in enumerate(headings)
        if heading.ref not in refs and not workspace.is_later(heading)
    ]
    return [headings[number] for _, number in sorted(ranked)[:_MOST_OFFERED]]


def verdict_words(row: Row, columns: Sequence[Column]) -> str:
    """What a row tells: “Same”, “Differs, 3 years apart”, “Stated only for MNLA”.

    Empty for texts to be read, and where there is but one record.
    """
    translate = QCoreApplication.translate
    if len(columns) < FEWEST:
        return ""
    if row.verdict == DIFFERS:
        return _difference_words(row, columns)
    if row.verdict == PARTLY:
        names = [column.title for column, cell in zip(columns, row.cells, strict=True) if cell.is_stated]
        return translate("Comparison", "Stated only for {names}").format(names=", ".join(names))
    known = {SAME: translate("Comparison", "Same"), SILENT: translate("Comparison", "Stated for none")}
    return known.get(row.verdict, "")


def _difference_words(row: Row, columns: Sequence[Column]) -> str:
    """Who is highest, or who is unlike the others; how far two lie apart."""
    translate = QCoreApplication.translate
    first = translate("Comparison", "Differs")
    if row.odd is not None:
        first = translate("Comparison", "Only {name} differs").format(name=columns[row.odd].title)
    elif row.highest is not None:
        is_more = sum(cell.is_stated for cell in row.cells) > FEWEST
        words = translate("Comparison", "Highest: {name}") if is_more else translate("Comparison", "Higher: {name}")
        first = words.format(name=columns[row.highest].title)
    elif len({cell.value for cell in row.cells if cell.is_stated}) > FEWEST:
        first = translate("Comparison", "All differ")
    return f"{first}, {row.apart}" if row.apart else first


def summary_words(comparison: Comparison) -> str:
    """How many rows differ: “9 differ, 3 the same, 4 stated for some only”."""
    translate = QCoreApplication.translate
    one = (
        translate("Comparison", "1 differs"),
        translate("Comparison", "1 the same"),
        translate("Comparison", "1 stated for some only"),
    )
    several = (
        translate("Comparison", "{count} differ"),
        translate("Comparison", "{count} the same"),
        translate("Comparison", "{count} stated for some only"),
    )
    counts = [comparison.count(verdict) for verdict in (DIFFERS, SAME, PARTLY)]
    told = zip(counts, one, several, strict=True)
    return ", ".join(single if count == 1 else words.format(count=count) for count, single, words in told if count)


def day_words(workspace: Workspace) -> str:
    """As of which day the comparison holds."""
    if not workspace.as_of:
        return QCoreApplication.translate("Comparison", "All the book holds")
    return phrase(QCoreApplication.translate("Comparison", "As of {date}"), date=date_text(workspace.as_of))


def source_words(comparison: Comparison, workspace: Workspace) -> str:
    """What all its citations lead to."""
    texts = (block.spans for row in comparison.rows for cell in row.cells for block in cell.blocks)
    values = (cell.spans for row in comparison.rows for cell in row.cells)
    cited = (span.source for spans in (*values, *texts) for span in spans if isinstance(span, Cited))
    titles = [workspace.book.title(Ref("source", source or ESTIMATE)) for source in dict.fromkeys(cited)]
    words = QCoreApplication.translate("Comparison", "Mali Reference, from: {sources}")
    return words.format(sources="; ".join(titles)) if titles else ""


def as_table(comparison: Comparison, title_of: Callable[[Ref], str], code_of: Callable[[str], str]) -> list[list[str]]:
    """The comparison as lines of cells, head first: label, one cell for each record, and what the row tells."""
    translate = QCoreApplication.translate
    titles = [column.title for column in comparison.columns]
    lines = [[translate("Comparison", "Field"), *titles, translate("Comparison", "Comparison")]]
    for group in comparison.groups:
        lines.append([group.title, *[""] * (len(titles) + 1)])
        for row in group.rows:
            name = f"{row.label} ({row.note})" if row.note else row.label
            words = [cell_words(cell, row, title_of, code_of) for cell in row.cells]
            lines.append([name, *words, verdict_words(row, comparison.columns)])
    return lines


def cell_words(cell: Cell, row: Row, title_of: Callable[[Ref], str], code_of: Callable[[str], str]) -> str:
    """A cell in plain words, each citation in square brackets."""
    if not cell.is_stated:
        return cell.silence or row.silence
    blocks = cell.blocks or (Block("paragraph", cell.spans),)
    return " ".join("".join(_words(block.spans, title_of, code_of)).replace("  [", " [").strip() for block in blocks)


def _words(spans: Sequence[Span], title_of: Callable[[Ref], str], code_of: Callable[[str], str]) -> Iterator[str]:
    for span in spans:
        if isinstance(span, Cited):
            code = code_of(span.source) or span.source if span.source else ""
            yield f" [{' '.join(part for part in (code, span.locator) if part)}]"
        else:
            yield (span.label or title_of(span.ref)) if isinstance(span, LinkTo) else span.text


def _column(workspace: Workspace, record: Record) -> Column:
    heading = workspace.heading(record.ref) or Heading(
        record.ref, record.title, RECORD_TYPES[record.kind].group_of(record)
    )
    caption = full_name(record) if full_name(record) != record.title else DraftBook(workspace).caption(heading)
    return Column(heading, record.title, caption[:1].upper() + caption[1:], workspace.is_later(heading))


def _is_usual(ref: Ref) -> bool:
    return ref in USUALLY_COMPARED or ref == MALI


def _days_apart(heading: Heading, other: Heading) -> int:
    """For moments, such as events; what holds for long is offered by its place in the list."""
    if heading.ref.kind not in ("event", "resolution"):
        return 0
    if not (heading.from_day and other.from_day):
        return _FAR
    return abs(date.fromisoformat(heading.from_day).toordinal() - date.fromisoformat(other.from_day).toordinal())
