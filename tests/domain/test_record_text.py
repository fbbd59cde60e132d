"""A record as plain text and back: nothing is lost on the way, and nonsense is refused by name."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mali_ref.domain.checks import faults_of
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Record, Statement
from mali_ref.domain.record_text import from_text, settled, to_text
from mali_ref.domain.records import RECORD_TYPES
from tests.samples import EVENT, likely_records, made, small_records

REFUSED = (InputError, ValueError, KeyError, TypeError)


def through_json(record: Record) -> Record:
    return from_text(json.loads(json.dumps(to_text(record), ensure_ascii=False)))


def test_every_record_of_the_book_is_the_same_after_text_and_back(all_records: dict[str, list[Record]]) -> None:
    for records in all_records.values():
        for record in records:
            assert through_json(record) == record
            assert settled(record) == record


@given(likely_records())
def test_every_record_that_may_stand_in_a_book_is_the_same_after_text_and_back(record: Record) -> None:
    if not faults_of(record, lambda ref: True):
        assert through_json(settled(record)) == settled(record)
        assert settled(settled(record)) == settled(record)


@given(likely_records())
def test_text_holds_only_what_json_holds_and_no_empty_parts(record: Record) -> None:
    whole = to_text(record)
    assert json.loads(json.dumps(whole)) == whole
    assert all(whole.values())


def test_values_stand_in_the_text_as_people_type_them() -> None:
    event = next(record for record in small_records() if record.ref == EVENT)
    fields = to_text(event)["fields"]
    assert fields["date"] == "2017-05-22/2017-05-23"
    assert fields["killed"] == "5..10"
    assert fields["injured"] == ">=4"
    assert fields["actors"] == "perpetrator: actor:group; target: actor:mission"


def test_a_field_that_the_kind_no_longer_has_is_left_out() -> None:
    whole = to_text(made(EVENT, "A clash", date=parse_edtf("2017"), type="attack"))
    whole["fields"]["weather"] = "hot"
    assert from_text(whole).fields.keys() == {"date", "type"}


def test_the_book_keeps_no_idle_spaces_empty_fields_and_doubled_statements() -> None:
    cited = Citation("paper", "¶1", "toll")
    record = made(
        EVENT,
        "A clash",
        date=parse_edtf("2017"),
        toll=" one   soldier\n",
        summary="\n Two lines.\n",
        killed=None,
        injured=Figure(-0.0),
        places=(),
        statements=(
            Statement("toll", "two", "later", (Citation("paper", "¶1"),)),
            Statement("toll", "two", "later", (Citation("other", "", "killed"),)),
        ),
    )
    kept = settled(record)
    assert list(kept.fields) == ["date", "injured", "toll", "summary"]
    assert {name: value for name, value in kept.fields.items() if name != "date"} == {
        "toll": "one soldier",
        "summary": "Two lines.",
        "injured": Figure(0.0),
    }
    assert kept.statements == (Statement("toll", "two", "later", (cited, Citation("other", "", "toll"))),)


leaves = st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=3)
json_values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
)
PARTS = ("kind", "key", "title", "edition", "fields", "names", "citations", "statements", "confidence", "status")


@given(st.sampled_from(list(RECORD_TYPES)), st.sampled_from([*PARTS, "private"]), json_values)
@example("event", "fields", {"date": 7})
@example("event", "fields", {"date": "soon"})
@example("event", "fields", {"killed": None})
@example("event", "fields", [["date"]])
@example("event", "names", ["ab"])
@example("event", "names", [["a", "b", "c", "d"]])
@example("event", "statements", [["toll", "two", "later", "paper"]])
@example("event", "kind", ["event"])
@example("event", "private", "yes")
def test_what_is_no_record_is_refused_by_the_errors_that_are_named(kind: str, name: str, value: Any) -> None:
    whole = {"kind": kind, "key": "a", "title": "A", "edition": "first", name: value}
    try:
        record = from_text(whole)
    except REFUSED:
        return
    assert isinstance(record.key, str)
    assert isinstance(record.title, str)
    assert isinstance(record.private, bool)
    assert from_text(to_text(record)) == record or not record.edition


@given(json_values)
def test_any_json_value_is_a_record_or_refused(value: Any) -> None:
    with pytest.raises(REFUSED):
        from_text(value)
