"""What a record must be to stand in the book: one sentence for each rule, beside the field it is about."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from mali_ref.domain.checks import cited_in, faults_of
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Name, Record, Statement
from mali_ref.domain.record_text import from_text, settled, to_text
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.store.book import Book
from tests.samples import (
    EVENT,
    FIGURE,
    GAO,
    GROUP,
    INDICATOR,
    MALI,
    MISSION,
    NOTE,
    PAPER,
    POST,
    RELATION,
    SECTION,
    likely_records,
    records_of,
    small_records,
)

RECORDS = {record.ref: record for record in small_records()}
NO_TEXT = "The text holds a sign that is no text. Type it again."


def told(record: Record) -> list[tuple[str, str]]:
    return [(fault.field, fault.sentence) for fault in faults_of(record, RECORDS.__contains__)]


def changed(ref: Ref, **fields: Any) -> Record:
    record = RECORDS[ref]
    return replace(record, fields={**record.fields, **fields})


def said(text: str, field: str = "killed", citations: tuple[Citation, ...] = (Citation("other"),)) -> Record:
    return replace(RECORDS[EVENT], statements=(Statement(field, text, "own", citations),))


def test_no_record_of_the_book_has_a_fault(all_records: dict[str, list[Record]], book: Book) -> None:
    found = [
        fault
        for records in all_records.values()
        for record in records
        for fault in faults_of(record, lambda ref: book.heading(ref) is not None)
    ]
    assert found == []


def test_no_record_of_the_small_book_has_a_fault() -> None:
    assert {record.ref: told(record) for record in RECORDS.values() if told(record)} == {}


# A record that breaks one rule, the field and the sentence.
Case = tuple[Record, str, str]


def broken_frames() -> Iterator[Case]:
    """What a record is called, and what else all of them have."""
    gao = RECORDS[GAO]
    yield replace(gao, title=" "), "title", "Give a title."
    yield replace(gao, title="Gao\x00"), "title", "The title holds a sign that is no text. Type it again."
    yield replace(gao, title="Gao\ntown"), "title", "The title holds a sign that is no text. Type it again."
    for key in ("", "Gao", "gao town", "-gao", "gao-", "غاو", "gao\n"):
        yield replace(gao, key=key), "title", "Write a title with at least one letter or digit of the Latin alphabet."
    yield replace(gao, confidence="sure"), "confidence", "“sure” is not one of confirmed, single, general."
    yield replace(gao, status="good"), "review", "“good” is not one of draft, reviewed, disputed."
    yield replace(gao, edition=""), "edition", "Name the edition the record belongs to."


def broken_fields() -> Iterator[Case]:
    """Fields that are missing, or hold what they may not."""
    yield changed(GAO, weather="hot"), "weather", "Place has no field “weather”."
    yield changed(GAO, type=None), "type", "Kind is needed."
    yield changed(EVENT, type=""), "type", "Type is needed."
    yield changed(INDICATOR, unit=None), "unit", "Unit is needed."
    yield changed(NOTE, about=()), "about", "About is needed."
    yield changed(SECTION, number=" \n "), "number", "Paragraph is needed."
    yield changed(SECTION, body=" \n "), "body", "Text is needed."

    yield changed(GAO, pcode="ML\x07"), "pcode", NO_TEXT
    yield changed(GAO, summary="Half a sign: \ud83d"), "summary", NO_TEXT
    yield changed(RELATION, certainty="sure"), "certainty", "“sure” is not one of stated, reported, claimed, alleged,"
    yield changed(FIGURE, unit="furlong"), "unit", "“furlong” is not a unit the book knows."
    yield changed(EVENT, killed=Figure(5, 6, 7)), "killed", "Write the lowest figure first, then the best, then the"
    yield changed(EVENT, killed=Figure(None, 9, 7)), "killed", "Write the lowest figure first, then the best, then the"
    yield changed(EVENT, killed=Figure(float("inf"))), "killed", "Write a number."
    yield changed(EVENT, killed=Figure(None, None, 7)), "killed", "“..7” is not a figure. Write 80, >=5, ~4100, 5..10"
    yield changed(EVENT, killed=Figure(1e20)), "killed", "“100000000000000000000” is not a figure."
    yield changed(SECTION, order=float("nan")), "order", "Write a number."
    yield changed(GAO, latitude=90.5), "latitude", "Latitude runs from -90 to 90."
    yield changed(GAO, longitude=-181.0), "longitude", "Longitude runs from -180 to 180."
    yield changed(GAO, latitude=float("nan")), "latitude", "Write a number."
    yield changed(GAO, latitude=None), "latitude", "Give both latitude and longitude, or neither."
    yield changed(MALI, longitude=None), "longitude", "Give both latitude and longitude, or neither."


def broken_links() -> Iterator[Case]:
    """Pointers that lead nowhere, and dates in the wrong order."""
    yield changed(GAO, part_of=GROUP), "part_of", "In takes no actor."
    yield changed(GAO, part_of=Ref("riddle", "gao")), "part_of", "In takes no “riddle”."
    yield changed(GAO, part_of=GAO), "part_of", "A record cannot point at itself here."
    yield changed(GAO, part_of=Ref("place", "atlantis")), "part_of", "The book has no record “place:atlantis”. Choose"
    yield changed(EVENT, places=(RoleRef(MALI, "over"),)), "places", "Choose what part each plays: at, near, in, from,"
    yield changed(EVENT, places=(RoleRef(MALI),)), "places", "Choose what part each plays: at, near, in, from, between."
    yield changed(GROUP, areas=(RoleRef(GAO, "at"),)), "areas", "Areas tells no parts."
    yield changed(GAO, summary="[[actor:nobody]]"), "summary", "The book has no record “actor:nobody”."
    yield changed(GAO, summary="So {atlas@p. 1}."), "summary", "The text cites “atlas”, which is no source of the book."
    yield changed(POST, end=parse_edtf("2014")), "end", "This is before “since”."


def broken_names() -> Iterator[Case]:
    """Names that are no names."""
    group = RECORDS[GROUP]
    yield replace(group, names=(Name(" "),)), "names", "A name is empty, or holds a sign that is no text."
    yield replace(group, names=(Name("F\nC"),)), "names", "A name is empty, or holds a sign that is no text."
    yield replace(group, names=(Name("FC", "xx"),)), "names", "Choose a language and a kind for the name “FC”."
    yield replace(group, names=(Name("FC", "", "pet"),)), "names", "Choose a language and a kind for the name “FC”."


def broken_citations() -> Iterator[Case]:
    """Citations of what cannot be cited."""
    gao = RECORDS[GAO]
    yield replace(gao, citations=()), "citations", "Name at least one source."
    yield replace(gao, citations=(Citation("atlas"),)), "citations", "The book has no source “atlas”. Choose one"
    yield replace(gao, citations=(Citation("paper", "¶\x00"),)), "citations", "The place in the source holds a sign"
    wrong = Citation("paper", "", "weather")
    yield (
        replace(gao, citations=(wrong,)),
        "citations",
        "A citation is for “weather”, which is no field of this record.",
    )


def broken_statements() -> Iterator[Case]:
    """Second values without source or sense."""
    yield said("12", "weather"), "statements", "A second value is for “weather”, which is no field of this record."
    yield said("12", citations=()), "statements", "Name the source of the second value of “Killed”."
    yield said("12", citations=(Citation("atlas"),)), "statements", "The book has no source “atlas”. Choose one"
    yield said("many"), "statements", "“many” is not a figure."
    yield said(" ", "toll"), "statements", "Write the second value of “Who was killed or hurt”, or take it away."
    yield said("", "summary"), "statements", "Write the second value of “What happened”, or take it away."
    yield said("at: place:atlantis", "places"), "statements", "The book has no record “place:atlantis”. Choose"
    yield said("gao", "places"), "statements", "Places: “” is not one of at, near, in, from, between."
    yield said("at: gao", "places"), "statements", "“gao” is not written kind:key"
    yield said("at: riddle:gao", "places"), "statements", "Places takes no “riddle”."
    yield (
        replace(RECORDS[EVENT], statements=(Statement("toll", "2\x00", "own", (Citation("other"),)),)),
        "statements",
        NO_TEXT,
    )


BROKEN = [
    *broken_frames(),
    *broken_fields(),
    *broken_links(),
    *broken_names(),
    *broken_citations(),
    *broken_statements(),
]


@pytest.mark.parametrize(("record", "field", "sentence"), BROKEN)
def test_each_rule_has_its_sentence_beside_its_field(record: Record, field: str, sentence: str) -> None:
    [(at, words), *more] = told(record)
    assert at == field
    assert words.startswith(sentence)
    assert not more


def test_faults_come_in_the_order_of_the_form() -> None:
    event = replace(changed(EVENT, date=None, type="riddle"), title="", citations=(), names=(Name(""),), status="good")
    assert [field for field, _ in told(event)] == ["title", "date", "type", "names", "citations", "review"]


@pytest.mark.parametrize("end", ["2015", "2015-06", "2016", "2015/..", "~2015"])
def test_an_end_that_may_come_after_the_beginning_is_right(end: str) -> None:
    assert told(changed(POST, start=parse_edtf("2015-06"), end=parse_edtf(end))) == []


def test_nought_is_a_coordinate() -> None:
    assert told(changed(GAO, latitude=0.0, longitude=0.0)) == []


def test_a_title_that_is_made_need_not_be_given() -> None:
    assert told(replace(RECORDS[RELATION], title="")) == []
    assert told(replace(RECORDS[RELATION], title="anything\nat all")) == []


def test_a_text_may_link_to_its_own_record() -> None:
    assert told(changed(GAO, summary="[[place:gao]] lies on the river.")) == []


def test_a_new_source_may_vouch_for_itself() -> None:
    source = Record("source", "atlas", "Atlas", "own", {"type": "map"}, (), (Citation("atlas"),))
    assert faults_of(source, {*RECORDS, source.ref}.__contains__) == []
    assert told(source) == [("citations", "The book has no source “atlas”. Choose one from the list.")]


def test_the_sources_a_text_cites_are_found() -> None:
    assert list(cited_in("One {¶2}, two {paper@p. 1}.\n\n- three {other}")) == ["paper", "other"]


@given(records_of())
def test_any_record_is_judged_and_each_fault_is_a_sentence(record: Record) -> None:
    for fault in faults_of(record, RECORDS.__contains__):
        assert fault.ref == record.ref
        assert fault.field
        assert fault.sentence.strip()


@given(likely_records())
def test_what_has_no_fault_has_none_either_once_it_was_kept(record: Record) -> None:
    if not told(record):
        assert told(settled(record)) == []
        assert told(from_text(to_text(record))) == []


def test_a_record_need_not_rest_on_the_paper_of_its_edition() -> None:
    assert told(replace(RECORDS[PAPER], citations=(Citation("other"),))) == []
    assert told(replace(RECORDS[MISSION], edition="own")) == []
