"""What holds for the whole program: layers, descriptions against tables, and the estimate against its records."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mali_ref.domain import dates
from mali_ref.domain.fields import Choice, DateField, Field, FigureField, Link, LinkList, LongText, UnitChoice
from mali_ref.domain.record import LANGUAGES, NAME_TYPES, Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES, actor, event, relation
from mali_ref.domain.rich_text import Cited, parse
from mali_ref.domain.rules import SUMS
from mali_ref.domain.units import UNITS
from mali_ref.store.book import Book
from mali_ref.store.rows import kind_row

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mali_ref"
KINDS = list(RECORD_TYPES.values())
TABS = ("overview", "actors", "events", "indicators", "sources")
_PARAGRAPHS = """
    ¶ES ¶1 ¶2 ¶3 ¶4 ¶5 ¶6 ¶6a ¶6b ¶7 ¶8 ¶9 ¶9a ¶9b ¶9c ¶10 ¶11 ¶11a ¶11b ¶11c ¶12 ¶13 ¶14 ¶15 ¶16 ¶17 ¶17a ¶17b
    ¶18 ¶19 ¶20 ¶20a ¶20b ¶20c ¶21
"""
PARAGRAPHS = _PARAGRAPHS.split()
# They are only the heading of their parts.
HEADINGS = {"¶6", "¶17", "¶20"}

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def imported_by(path: Path) -> Iterator[tuple[str, int]]:
    """The modules a file imports anywhere in it, functions included, with the line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def test_each_layer_imports_only_to_its_right() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert "4 kept, 0 broken" in done.stdout


def test_models_know_no_widgets() -> None:
    found = [
        f"{path.name}:{line} imports {name}"
        for path in (PACKAGE / "models").rglob("*.py")
        for name, line in imported_by(path)
        if name.startswith("PySide6.QtWidgets") or name.startswith("pyqtgraph")
    ]
    assert not found


def test_only_the_store_writes_sql() -> None:
    words = re.compile(r"\b(SELECT .+ FROM|INSERT INTO|UPDATE .+ SET|DELETE FROM|PRAGMA) ")
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        if path.relative_to(PACKAGE).parts[0] != "store"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and words.search(node.value)
    ]
    assert not found


def test_nothing_of_the_program_speaks_to_a_network() -> None:
    networks = ("urllib.request", "http", "ftplib", "smtplib", "ssl", "requests", "PySide6.QtNetwork", "asyncio")
    found = [
        f"{path.relative_to(PACKAGE)}:{line} imports {name}"
        for path in PACKAGE.rglob("*.py")
        for name, line in imported_by(path)
        if name.startswith(networks)
    ]
    assert not found


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in PACKAGE.rglob("*.py")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


@every_kind
def test_the_table_of_a_kind_has_the_columns_of_its_description(kind: RecordType, book: Book) -> None:
    described = {"id": "INTEGER"}
    for field in kind.fields:
        described |= field.columns()
    table = {row["name"]: row["type"] for row in book.rows(f'PRAGMA table_info("{kind.name}")')}
    assert table == described


@every_kind
def test_the_table_of_a_kind_requires_what_its_description_requires(kind: RecordType, book: Book) -> None:
    required = {
        field.name
        for field in kind.fields
        # A bare range has no value of its own, so the value's column may be empty.
        if field.required and field.name in field.columns() and not isinstance(field, FigureField)
    }
    table = {row["name"] for row in book.rows(f'PRAGMA table_info("{kind.name}")') if row["notnull"]}
    assert table == required


@every_kind
def test_every_table_is_strict(kind: RecordType, book: Book) -> None:
    [row] = book.rows("SELECT strict FROM pragma_table_list WHERE name = ?", [kind.name])
    assert row["strict"] == 1


@every_kind
def test_a_description_is_complete(kind: RecordType) -> None:
    names = [field.name for field in kind.fields]
    assert len(set(names)) == len(names)
    assert kind.label
    assert kind.plural
    assert kind.tab in TABS
    assert kind.rank > 0
    assert all(field.label for field in kind.fields)
    assert all(field.help == "" or field.help.endswith(".") for field in kind.fields)
    assert not kind.group_field or isinstance(kind.by_name[kind.group_field], Choice)
    for name in (kind.begins, kind.ends):
        assert not name or isinstance(kind.by_name[name], DateField)
    assert set(kind.subtitle) <= set(names)
    assert not {"title", "names", "cite"} & set(names)


@every_kind
def test_links_of_a_description_lead_to_kinds_that_exist(kind: RecordType) -> None:
    for field in kind.fields:
        if isinstance(field, Link | LinkList):
            assert field.targets
            assert set(field.targets) <= RECORD_TYPES.keys()


@every_kind
def test_every_choice_has_a_label(kind: RecordType) -> None:
    for field in kind.fields:
        if isinstance(field, Choice):
            assert field.choices
            assert all(re.fullmatch(r"[a-z][a-z0-9_-]*", word) for word in field.choices)
            assert all(label.strip() for label in field.choices.values())
            assert len(set(field.choices.values())) == len(field.choices)


@every_kind
def test_every_kind_has_records_and_each_value_fits_its_field(
    kind: RecordType, all_records: dict[str, list[Record]]
) -> None:
    assert all_records[kind.name]
    for record in all_records[kind.name]:
        for field in kind.fields:
            value = record.get(field.name)
            assert value is not None or not field.required, f"{record.ref} has no {field.name}"
            if value is not None:
                assert_fits(field, value)


def assert_fits(field: Field, value: object) -> None:
    if isinstance(field, Choice):
        assert value in field.choices
    elif isinstance(field, UnitChoice):
        assert value in UNITS
    elif isinstance(field, DateField):
        assert dates.parse_edtf(value.text) == value
    elif isinstance(field, LinkList):
        assert all(item.role in (field.roles or {"": ""}) for item in value)
        assert all(item.ref.kind in field.targets for item in value)
    elif isinstance(field, Link):
        assert value.kind in field.targets


@every_kind
def test_a_record_made_of_nothing_but_what_is_required_has_a_row(kind: RecordType) -> None:
    record = Record(kind.name, "key", "Title", "e")
    row = kind_row(record, kind, {record.ref: 1})
    assert row.keys() == {"id", *(column for field in kind.fields for column in field.columns())}


def test_the_table_of_names_knows_every_type_of_name(book: Book) -> None:
    [row] = book.rows("SELECT sql FROM sqlite_master WHERE name = 'name'")
    assert set(re.findall(r"'([a-z]+)'", row["sql"])) == set(NAME_TYPES)
    assert {row["language"] for row in book.rows('SELECT DISTINCT "language" FROM "name"')} <= set(LANGUAGES)


def test_each_relation_reads_from_both_ends() -> None:
    assert relation.TYPES.keys() == relation.INVERSE.keys()
    assert all(relation.INVERSE.values())


def test_relations_actors_and_events_use_words_that_are_used(all_records: dict[str, list[Record]]) -> None:
    used = {record.fields["type"] for record in all_records["relation"]}
    assert used <= relation.TYPES.keys()
    assert {record.fields["group"] for record in all_records["actor"]} == actor.GROUPS.keys()
    assert {record.fields["type"] for record in all_records["event"]} <= event.TYPES.keys()


def test_every_unit_can_be_written() -> None:
    for key, unit in UNITS.items():
        assert unit.key == key
        assert unit.label or unit.key == "number"
        assert unit.scale > 0


def test_every_sum_of_the_rules_is_of_indicators_that_exist(all_records: dict[str, list[Record]]) -> None:
    indicators = {record.key for record in all_records["indicator"]}
    for total, parts in SUMS.items():
        assert {total, *parts} <= indicators


def test_every_paragraph_of_the_estimate_is_told_and_cited(all_records: dict[str, list[Record]]) -> None:
    records = [record for kind in all_records.values() for record in kind]
    cited = {
        citation.locator
        for record in records
        if record.kind != "section"
        for citation in record.citations
        if citation.source == "estimate-2017"
    }
    assert set(PARAGRAPHS) - cited <= HEADINGS
    assert cited <= {"¶0", *PARAGRAPHS}
    told = [record.fields["number"] for record in all_records["section"] if record.edition == "estimate-2017"]
    assert [f"¶{number}" for number in told] == PARAGRAPHS


def test_every_citation_within_a_text_is_of_a_paragraph_or_a_source(all_records: dict[str, list[Record]]) -> None:
    sources = {record.key for record in all_records["source"]}
    for kind, records in all_records.items():
        long_texts = [field.name for field in RECORD_TYPES[kind].fields if isinstance(field, LongText)]
        for record in records:
            for text in filter(None, map(record.get, long_texts)):
                cited = [span for block in parse(text) for span in block.spans if isinstance(span, Cited)]
                for span in cited:
                    known = span.source in sources if span.source else span.locator in ("¶0", *PARAGRAPHS)
                    assert known, f"{record.ref} cites {span}"


def test_no_mark_is_left_as_text(all_records: dict[str, list[Record]]) -> None:
    for records in all_records.values():
        for record in records:
            for field in RECORD_TYPES[record.kind].fields:
                if field.name in record.fields:
                    words = field.words(record.fields[field.name])
                    assert not re.search(r"\[\[|\]\]|\{¶|¶\d+\w*\}|\*\*", words), f"{record.ref} {field.name}: {words}"


def test_keys_are_stable_words(all_records: dict[str, list[Record]]) -> None:
    for records in all_records.values():
        for record in records:
            assert re.fullmatch(r"[a-z0-9]+(--?[a-z0-9]+)*", record.key), record.ref


def test_titles_stand_once_among_the_records_of_a_kind_that_is_looked_up(all_records: dict[str, list[Record]]) -> None:
    for kind in ("actor", "person", "place", "indicator", "resolution"):
        titles = [record.title for record in all_records[kind]]
        assert sorted(titles) == sorted(set(titles))


def test_a_bad_figure_of_the_estimate_stands_beside_its_correction(all_records: dict[str, list[Record]]) -> None:
    [local] = [record for record in all_records["event"] if record.key == "local-elections-2016"]
    assert local.fields["date"].text == "2016-11-20"
    assert "2106" in local.fields["date_as_printed"]
