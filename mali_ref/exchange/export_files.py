"""Writing records to files that other programs read: JSON and CSV."""

import csv
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.fields import DateField, Field, FigureField, LongText
from mali_ref.domain.record import Record, Statement
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import plain
from mali_ref.domain.series import SeriesValues

# The yearly values of each indicator that has any.
SeriesOf = Mapping[Ref, Sequence[SeriesValues]]
TitleOf = Callable[[Ref], str]

# A spreadsheet takes a cell that starts so for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def record_as_json(record: Record, series: Sequence[SeriesValues] = ()) -> dict[str, Any]:
    """One record in the shape of the export contract, an indicator with its yearly values."""
    by_name = RECORD_TYPES[record.kind].by_name
    return {
        "kind": record.kind,
        "key": record.key,
        "title": record.title,
        "edition": record.edition,
        "fields": {name: by_name[name].export(value) for name, value in record.fields.items()},
        **(
            {"names": [{"text": name.text, "language": name.language, "type": name.type} for name in record.names]}
            if record.names
            else {}
        ),
        "citations": [
            {
                "source": citation.source,
                "locator": citation.locator,
                **({"field": citation.field} if citation.field else {}),
            }
            for citation in record.citations
        ],
        **({"confidence": record.confidence} if record.confidence else {}),
        **({"status": record.status} if record.status else {}),
        **({"statements": [_statement(statement) for statement in record.statements]} if record.statements else {}),
        **({"series": [_country_series(values) for values in series]} if series else {}),
    }


def _country_series(values: SeriesValues) -> dict[str, Any]:
    """The years of one source and country; each point is a year and its value."""
    return {
        "series": values.key,
        "source": values.source,
        "country": str(values.country),
        **({"upstream": values.upstream} if values.upstream else {}),
        **({"note": values.note} if values.note else {}),
        "points": [[year, value] for year, value in values.points],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    """What another edition says of a field, beside the value shown."""
    return {
        "field": statement.field,
        "value": statement.text,
        "edition": statement.edition,
        "citations": [{"source": citation.source, "locator": citation.locator} for citation in statement.citations],
    }


def book_as_json(records: Iterable[Record], edition: str, series: SeriesOf | None = None) -> dict[str, Any]:
    """Records in the envelope of the export contract."""
    return {
        "format": "mali-ref",
        "version": 1,
        "edition": edition,
        "records": [record_as_json(record, (series or {}).get(record.ref, ())) for record in records],
    }


def dump_json(records: Iterable[Record], edition: str, out: TextIO, series: SeriesOf | None = None) -> None:
    """Write records as JSON, one record readable after the other."""
    json.dump(book_as_json(records, edition, series), out, ensure_ascii=False, indent=1)
    out.write("\n")


def _key_in_words(ref: Ref) -> str:
    return ref.key.replace("-", " ")


def dump_csv(records: Sequence[Record], out: TextIO, title_of: TitleOf = _key_in_words) -> None:
    """Write records as CSV: a column for each field of their kinds, dates and figures with their bounds.

    Text that a spreadsheet would take for a formula gets an apostrophe before it.

    Args:
        title_of: the words of a link inside a long text; its key where nothing better is known.
    """
    kinds = list(dict.fromkeys(record.kind for record in records))
    columns = list(dict.fromkeys(column for kind in kinds for column in field_columns(RECORD_TYPES[kind].fields)))
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["kind", "key", "title", "edition", *columns, "names", "citations"])
    for record in records:
        cells = field_cells(record.fields, RECORD_TYPES[record.kind].by_name, title_of)
        writer.writerow(
            [
                record.kind,
                record.key,
                harmless(record.title),
                record.edition,
                *(harmless(cells.get(column, "")) for column in columns),
                harmless("; ".join(name.text for name in record.names if name.type != "term")),
                harmless("; ".join(f"{c.source} {c.locator}".strip() for c in record.citations)),
            ]
        )


def field_columns(fields: Iterable[Field]) -> list[str]:
    """The columns of fields: one each, and the bounds of dates and figures."""
    columns = []
    for field in fields:
        columns.append(field.name)
        if isinstance(field, DateField):
            columns += [f"{field.name}_earliest", f"{field.name}_latest"]
        elif isinstance(field, FigureField):
            columns += [f"{field.name}_low", f"{field.name}_high", f"{field.name}_qualifier"]
    return columns


def field_cells(
    values: Mapping[str, Any], by_name: Mapping[str, Field], title_of: TitleOf = _key_in_words
) -> dict[str, str]:
    """The cells of values, by column; see `field_columns`."""
    cells: dict[str, str] = {}
    for name, value in values.items():
        field = by_name[name]
        if isinstance(field, DateField):
            cells |= {name: value.text, f"{name}_earliest": value.earliest, f"{name}_latest": value.latest}
        elif isinstance(field, FigureField):
            exported = field.export(value)
            cells |= {name: str(exported.get("value", ""))}
            cells |= {f"{name}_{part}": str(exported.get(part, "")) for part in ("low", "high", "qualifier")}
        elif field.is_link_list:
            cells[name] = "; ".join(f"{item.ref} ({item.role})" if item.role else str(item.ref) for item in value)
        elif isinstance(field, LongText):
            cells[name] = plain(value, title_of)
        else:
            cells[name] = str(field.export(value))
    return cells


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if text.startswith(_FORMULA_STARTS) and not _is_number(text):
        return f"'{text}"
    return text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def write_json(records: Sequence[Record], path: Path, edition: str, series: SeriesOf | None = None) -> None:
    """Write a JSON file in one step; raises EnvironmentProblem where it cannot be written."""
    write_whole(path, lambda out: dump_json(records, edition, out, series))


def write_csv(records: Sequence[Record], path: Path, title_of: TitleOf = _key_in_words) -> None:
    """Write a CSV file in one step, with a byte order mark so that spreadsheets see UTF-8."""
    write_whole(path, lambda out: dump_csv(records, out, title_of), encoding="utf-8-sig")


def write_rows(rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write plain lines of cells as a CSV file in one step, for tables that are not records."""

    def dump(out: TextIO) -> None:
        csv.writer(out, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)

    write_whole(path, dump, encoding="utf-8-sig")


def write_whole(path: Path, dump: Callable[[TextIO], None], encoding: str = "utf-8") -> None:
    """Write a file in one step; raises EnvironmentProblem where it cannot be written."""
    # A link stays a link; a pipe or a device is written to and not replaced, and a folder refuses.
    target = Path(os.path.realpath(path))
    unfinished = target.with_name(f".{target.name}.unfinished") if not target.exists() or target.is_file() else None
    try:
        with (unfinished or target).open("w", encoding=encoding, errors="replace", newline="") as out:
            dump(out)
        if unfinished is not None:
            unfinished.replace(target)
    except OSError as error:
        raise EnvironmentProblem(f"{path} could not be written: {error.strerror}.") from error
    finally:
        # Also where the folder itself cannot be reached, which the sentence above has said already.
        with suppress(OSError):
            if unfinished is not None:
                unfinished.unlink(missing_ok=True)
