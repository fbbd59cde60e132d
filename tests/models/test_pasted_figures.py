"""Figures from a spreadsheet: taking the text apart, knowing the columns, reading each row whole or not at all."""

import csv
import io
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mali_ref.domain.errors import InputError
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import OWN_EDITION, Citation, Name, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.name_finder import NameFinder
from mali_ref.models.pasted_cells import Answers
from mali_ref.models.pasted_columns import PARTS, columns_named, heading_columns
from mali_ref.models.pasted_figures import (
    BESIDE,
    DOUBLE,
    FAULTY,
    TAKEN,
    FigureReader,
    ForAll,
    figures_edit,
    twice_used,
)
from mali_ref.models.pasted_list import INCLUDED, LEFT_OUT, PastedList
from mali_ref.models.pasted_table import COMMA, MOST_ROWS, MOST_SIGNS, SEMICOLON, TAB, likely_separator, read_table
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book

ESTIMATE = Citation("estimate-2017", "¶3")
STRENGTH, MINUSMA = Ref("indicator", "strength-total"), Ref("actor", "minusma")
SUBJECTS = ("actor", "place", "event", "person")
COLUMNS = ("indicator", "subject", "category", "as_of", "value", "unit", "status", "remark")


# The text


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a\tb;c,d", TAB),
        ("a;b,c", SEMICOLON),
        ("a,b", COMMA),
        ('"a;b",c', COMMA),
        ("alone", TAB),
        ("\n\n1;2", SEMICOLON),
        ("", TAB),
    ],
)
def test_the_separator_is_that_of_the_first_line(text, separator):
    assert likely_separator(text) == separator


def test_rows_are_counted_as_a_spreadsheet_counts_them_and_know_their_lines(qapp):
    table = read_table('\ufeffone;two\r\n\r\n"a\nb";c\r\nd;e')
    assert [(row.number, row.line, row.cells) for row in table.rows] == [
        (1, 0, ("one", "two")),
        (3, 2, ("a b", "c")),
        (4, 4, ("d", "e")),
    ]


def test_a_separator_can_be_named(qapp):
    assert read_table("1,5;2", COMMA).rows[0].cells == ("1", "5;2")


def test_a_quotation_mark_that_is_not_closed_is_named_with_its_row(qapp):
    with pytest.raises(InputError, match="row 2"):
        read_table('a;b\n"c;d\ne;f\n')


def test_a_text_that_is_too_long_is_refused(qapp):
    with pytest.raises(InputError, match="4 million signs"):
        read_table("x" * (MOST_SIGNS + 1))
    with pytest.raises(InputError, match="rows"):
        read_table("1\n" * (MOST_ROWS + 1))
    with pytest.raises(InputError, match="columns"):
        read_table("1;" * 100)


cells = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\ufeff"), max_size=12)


@given(st.text(max_size=200), st.sampled_from(["", TAB, SEMICOLON, COMMA]))
@example('"', "")
@example('"a"b', ";")
@example("\x00\x1c\u2028", "")
def test_any_text_is_a_table_or_an_input_error(qapp, text, separator):
    try:
        table = read_table(text, separator)
    except InputError as error:
        assert str(error).endswith(".")
    else:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        assert all(any(row.cells) and 0 <= row.line <= lines for row in table.rows)


@given(st.lists(st.lists(cells, min_size=2, max_size=5), min_size=1, max_size=6), st.sampled_from([TAB, SEMICOLON]))
def test_what_a_program_writes_as_csv_is_read_back(qapp, rows, separator):
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    plain = [tuple(" ".join(cell.split()) for cell in row) for row in rows]
    found = read_table(written.getvalue(), separator)
    assert [row.cells for row in found.rows] == [row for row in plain if any(row)]


# The columns


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        (("Indicator", "About", "As of", "Value"), ("indicator", "subject", "as_of", "value")),
        (("Indicateur", "Sujet", "Date", "Valeur"), ("indicator", "subject", "as_of", "value")),
        (("INDICATEUR", "Unité", "Catégorie", "Remarques"), ("indicator", "unit", "category", "remark")),
        (("Value", "Value", "Year"), ("value", "", "as_of")),
        (("Value",), ("value",)),
        (("", "Figure", ""), ("", "value", "")),
    ],
)
def test_headings_are_known_in_english_and_french(qapp, heading, columns):
    assert heading_columns(heading) == columns


@pytest.mark.parametrize("row", [("Troops", "MINUSMA", "10591"), ("strength", "number", "12", "x"), ("",), ()])
def test_a_row_of_figures_is_no_heading(qapp, row):
    assert heading_columns(row) is None


def test_every_part_is_known_by_its_own_name(qapp):
    assert columns_named(PARTS) == PARTS


def test_a_part_that_two_columns_are_read_as_is_named(qapp):
    assert twice_used(("value", "", "", "value")) == "Value"
    assert twice_used(("value", "", "")) == ""


# Names


def test_names_are_found_exactly_folded_and_never_by_likeness():
    records = [
        Record(
            "actor", "maa", "Arab Movement of Azawad", "e", names=(Name("MAA", "", "acronym"), Name("M", "", "term"))
        ),
        Record("actor", "gao-force", "Gao", "e", names=(Name("AQ", "", "weak"),)),
        Record("place", "gao", "Gao", "e"),
    ]
    finder = NameFinder(records)
    everything = ("actor", "place")
    assert finder.find("arab movement of azawad", everything).refs == (records[0].ref,)
    assert finder.find("maa", everything).is_certain
    assert finder.find("Arab Movement", everything).refs == ()
    assert finder.find("M", everything).refs == ()
    assert not finder.find("AQ", everything).is_certain
    assert len(finder.find("Gao", everything).refs) == 2
    assert finder.find("place:gao", everything).refs == (Ref("place", "gao"),)
    assert finder.find("place:gao", ("actor",)).refs == ()
    assert finder.find("place:nowhere", everything).refs == ()
    assert finder.find("", everything).refs == ()


# The rows


def read(workspace: Workspace, text: str, columns=COLUMNS, **more):
    reader = FigureReader(workspace, ForAll(columns, **more))
    return list(reader.read(read_table(text, TAB).rows))


def one(workspace: Workspace, text: str, columns=COLUMNS, **more):
    [row] = read(workspace, text, columns, **more)
    return row


def test_a_whole_row_becomes_a_figure(workspace):
    row = one(workspace, "Mission strength\tMINUSMA\t\t31 July 2017\t~14,102\tpeople\tReported\tfact sheet")
    assert (row.fate, row.sentence) == (TAKEN, "")
    assert row.words == "Mission strength, MINUSMA: ~14,102 (31 July 2017)"
    assert row.record.edition == OWN_EDITION
    assert dict(row.record.fields) == {
        "indicator": STRENGTH,
        "subject": MINUSMA,
        "as_of": row.record.fields["as_of"],
        "value": Figure(14102.0, qualifier="~"),
        "status": "reported",
        "remark": "fact sheet",
    }
    assert row.record.fields["as_of"].text == "2017-07-31"


def test_what_all_rows_have_in_common_fills_what_is_open(workspace):
    row = one(workspace, "2018\t12", ("as_of", "value"), indicator=STRENGTH, subject=MINUSMA)
    assert (row.record.fields["indicator"], row.record.fields["subject"]) == (STRENGTH, MINUSMA)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Helicopters\tMINUSMA\t\t2018\t5", "no indicator “Helicopters”"),
        ("Troops\tNobody\t\t2018\t5", "“Nobody” is not in the book"),
        ("\tMINUSMA\t\t2018\t5", "Indicator is missing"),
        ("Troops\t\t\t2018\t5", "About is missing"),
        ("Troops\tMINUSMA\t\t2018\t", "Value is missing."),
        ("Troops\tMINUSMA\t\t2018\tmany", "cannot be read as a figure"),
        ("Troops\tMINUSMA\t\tsome day\t5", "cannot be read as a date"),
        ("Troops\tMINUSMA\t\t2018-13-01\t5", "no month 13"),
        ("Troops\tMINUSMA\t\t03/04/2018\t5", "Is “03/04/2018” 3 April 2018 or 4 March 2018?"),
        ("Troops\tMINUSMA\t\t2018\t12,5", "Is “12,5” 12.5 or 125?"),
        ("Troops\tMINUSMA\t\t2018\t5\tbushels", "“bushels” is no unit"),
        ("Troops\tMINUSMA\t\t2018\t5\tkm", "cannot be compared"),
        ("Troops\tMINUSMA\t\t2018\t5\t\tguessed", "“guessed” says nothing"),
        ("Troops\tMINUSMA\t\t2018\t5\t\t\tsee [[actor:nobody]]", "“actor:nobody”"),
        ("Troops\tMINUSMA\t\t2018\t5\t\t\t\tstray", "more cells"),
    ],
)
def test_a_row_that_is_not_whole_says_what_to_do(workspace, text, sentence):
    row = one(workspace, text)
    assert (row.fate, row.record) == (FAULTY, None)
    assert sentence in row.sentence


def test_a_row_names_all_that_is_wrong_with_it(workspace):
    row = one(workspace, "Helicopters\tNobody\t\tsome day\tmany")
    assert row.sentence.count("“") >= 4
    assert row.words == "Helicopters · Nobody · some day · many"


def test_a_name_of_several_is_asked_about_with_what_to_write(workspace):
    titles = Counter(heading.title for kind in SUBJECTS for heading in workspace.book.headings(kind))
    twice = next(title for title, count in titles.items() if count > 1)
    row = one(workspace, f"Troops\t{twice}\t\t2018\t5")
    assert row.fate == FAULTY
    assert "may stand for" in row.sentence
    assert one(workspace, "Troops\tplace:mali\t\t2018\t5").record.fields["subject"] == Ref("place", "mali")


@pytest.mark.parametrize(
    ("answers", "day"),
    [(Answers(order="day"), "2018-04-03"), (Answers(order="month"), "2018-03-04")],
)
def test_the_order_of_day_and_month_is_answered_once_for_all(workspace, answers, day):
    row = one(workspace, "Troops\tMINUSMA\t\t03/04/2018\t5", answers=answers)
    assert row.record.fields["as_of"].text == day


@pytest.mark.parametrize(
    ("sign", "text", "value"),
    [
        (",", "12,5", 12.5),
        (",", "1,200", 1.2),
        (",", "1.200", 1200),
        (",", "14 102", 14102),
        (".", "1,200", 1200),
        (".", "1.200", 1.2),
    ],
)
def test_the_decimal_sign_is_answered_once_for_all(workspace, sign, text, value):
    row = one(workspace, f"Troops\tMINUSMA\t\t2018\t{text}", answers=Answers(decimal=sign))
    assert row.record.fields["value"].value == value


def test_what_does_not_go_with_the_answer_is_asked_about_still(workspace):
    assert one(workspace, "Troops\tMINUSMA\t\t2018\t12,5", answers=Answers(decimal=".")).fate == FAULTY
    assert one(workspace, "Troops\tMINUSMA\t\t2011–12\t5", answers=Answers(order="day")).fate in (FAULTY, TAKEN)


def test_a_unit_is_kept_where_it_differs_from_that_of_the_indicator(workspace):
    budget = "Mission budget\tMINUSMA\t\t2019\t5\t{}"
    usual = workspace.record(Ref("indicator", "mission-budget")).get("unit")
    assert "unit" not in one(workspace, budget.format(usual)).record.fields
    assert one(workspace, budget.format("million euros")).record.fields["unit"] == "eur_million"
    assert "may be" in one(workspace, budget.format("€")).sentence


def test_a_figure_of_the_book_is_named_and_left_out(workspace):
    row = one(workspace, "strength-total\tminusma\t\tJune 2017\t14043")
    assert (row.fate, row.record) == (DOUBLE, None)
    assert row.sentence == "Already in the book: Mission strength, MINUSMA: 14,043 (June 2017)."


def test_another_value_of_the_same_moment_stands_beside_it(workspace):
    row = one(workspace, "strength-total\tminusma\t\tJune 2017\t14,044")
    assert row.fate == BESIDE
    assert row.is_taken
    assert "Mission strength, MINUSMA: 14,043 (June 2017)" in row.sentence


def test_doubles_within_the_table_are_named_by_their_row(workspace):
    line = "Troops\tMINUSMA\t{}\t2018\t{}\n"
    rows = read(workspace, line.format("", 5) + line.format("", 5) + line.format("", 6) + line.format("Gao", 5))
    assert [row.fate for row in rows] == [TAKEN, DOUBLE, BESIDE, TAKEN]
    assert rows[1].sentence == "The same as row 1."
    assert rows[2].sentence == "Row 1 has another value for the same; both will stand."


def test_each_new_figure_has_a_key_of_its_own(workspace):
    rows = read(workspace, "".join(f"Troops\tMINUSMA\tpart {number}\t2018\t5\n" for number in range(40)))
    assert len({row.record.key for row in rows}) == 40


cell = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["Troops", "MINUSMA", "2017-06", "03/04/2017", "14,043", "12,5", "€", "reported", "[[actor:x]]"]),
)
many_cells = st.lists(st.lists(cell, max_size=9), max_size=4)


@pytest.fixture(scope="module")
def module_reader(book_path: Path, qapp: object) -> Iterator[FigureReader]:
    book = Book(book_path, immutable=True)
    yield FigureReader(Workspace(book), ForAll(COLUMNS, subject=MINUSMA))
    book.close()


@given(many_cells)
@example([["Troops", "MINUSMA", "", "", "0" * 400]])
@example([["Troops", "MINUSMA", "\x01", "2017", "5", "", "", "\ud800"]])
def test_any_cells_are_read_or_refused_with_a_sentence(module_reader, table):
    written = "\n".join("\t".join(" ".join(cell.split()).replace('"', "") for cell in row) for row in table)
    rows = list(module_reader.read(read_table(written, TAB).rows))
    assert all(row.record is not None or row.sentence for row in rows)
    assert all(row.words for row in rows)


# The list and the edit


def test_the_list_counts_and_narrows(workspace, qtmodeltester):
    rows = read(
        workspace, "Troops\tMINUSMA\t\t2018\t5\nNo\tMINUSMA\t\t2018\t5\nstrength-total\tminusma\t\t2017-06\t14043"
    )
    shown = PastedList()
    shown.add(rows)
    qtmodeltester.check(shown)
    assert (shown.count(TAKEN), shown.count(FAULTY, DOUBLE)) == (1, 2)
    shown.show_only(LEFT_OUT)
    assert [shown.row(number).number for number in range(shown.rowCount())] == [2, 3]
    shown.show_only(INCLUDED)
    assert shown.rowCount() == 1
    shown.clear()
    assert shown.rows() == []


def test_whole_rows_are_added_as_one_step_with_their_source(book_path, tmp_path, qapp):
    shutil.copy(book_path, tmp_path / "own.book")
    book = Book(tmp_path / "own.book")
    workspace = Workspace(book)
    report = Record("source", "fact-sheet", "Fact sheet", OWN_EDITION, {"type": "report"})
    rows = read(workspace, "Troops\tMINUSMA\t\t2018\t5\nNo\tMINUSMA\t\t2018\t5\nPolice\tMINUSMA\t\t2018\t6")
    edit = figures_edit(rows, Citation("fact-sheet", "p. 2"), {report.ref: report}, "A. Diarra", " from  the sheet ")
    applied = workspace.do(edit)
    assert (edit.label, edit.reason) == ("Add 2 figures", "from the sheet")
    added = [ref for ref in applied.refs if ref.kind == "observation"]
    assert len(added) == 2
    assert all(workspace.whole_record(ref).citations == (Citation("fact-sheet", "p. 2"),) for ref in added)
    assert workspace.whole_record(report.ref).citations == (Citation("fact-sheet"),)
    again = read(workspace, "Troops\tMINUSMA\t\t2018\t5")
    assert again[0].fate == DOUBLE
    workspace.undo()
    assert not any(workspace.exists(ref) for ref in (*added, report.ref))
    book.close()
