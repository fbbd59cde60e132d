"""Fields: read, store, show and export their values."""

import json
from typing import Any

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.fields import (
    Choice,
    DateField,
    Field,
    FigureField,
    Flag,
    Link,
    LinkList,
    LongText,
    Number,
    Text,
    UnitChoice,
)
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef

GAO = Ref("place", "gao")
CHOICES = {"attack": "Attack", "protest": "Protest"}


def resolve(text: str, kinds: tuple[str, ...]) -> Ref:
    if text not in ("gao", "place:gao"):
        raise InputError(f"“{text}” is not a record of the book.")
    return GAO


VALUES: list[tuple[Field, str, Any, str, Any]] = [
    (Text(name="f", label="F"), " two \n words ", "two words", "two words", "two words"),
    (LongText(name="f", label="F"), " In [[place:gao]] {¶1}.\n", "In [[place:gao]] {¶1}.", "In gao.", None),
    (Choice(name="f", label="F", choices=CHOICES), " attack ", "attack", "Attack", "attack"),
    (UnitChoice(name="f", label="F"), "usd_million", "usd_million", "million US dollars", "usd_million"),
    (Number(name="f", label="F"), "16.5", 16.5, "16.5", 16.5),
    (Flag(name="f", label="F"), "yes", True, "yes", True),
    (Flag(name="f", label="F"), "no", False, "no", False),
    (FigureField(name="f", label="F"), ">=5", Figure(5.0, qualifier=">="), "≥ 5", {"value": 5.0, "qualifier": ">="}),
    (FigureField(name="f", label="F"), "5..9", Figure(None, 5.0, 9.0), "5–9", {"low": 5.0, "high": 9.0}),
    (DateField(name="f", label="F"), "2017-02", parse_edtf("2017-02"), "February 2017", "2017-02"),
    (Link(name="f", label="F", targets=("place",)), "gao", GAO, "gao", "place:gao"),
]


@pytest.mark.parametrize(("field", "text", "value", "words", "exported"), VALUES)
def test_a_field_reads_shows_and_exports_its_value(
    field: Field, text: str, value: Any, words: str, exported: Any
) -> None:
    assert field.read(text, resolve) == value
    assert field.words(value) == words
    assert field.export(value) == (value if exported is None else exported)
    json.dumps(field.export(value))


@pytest.mark.parametrize("field", [field for field, *_ in VALUES if not isinstance(field, Link)])
def test_a_value_comes_back_from_its_row(field: Field) -> None:
    value = next(value for other, _, value, _, _ in VALUES if other is field)
    row = field.to_row(value)
    assert row.keys() == field.columns().keys()
    assert field.from_row(row) == value
    assert field.from_row(dict.fromkeys(field.columns())) is None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (LongText(name="f", label="F"), "By [[actor:nobody]]"),
        (Choice(name="f", label="F", choices=CHOICES), "Attack"),
        (UnitChoice(name="f", label="F"), "furlong"),
        (Number(name="f", label="F"), "north"),
        (Flag(name="f", label="F"), "true"),
        (FigureField(name="f", label="F"), "some"),
        (DateField(name="f", label="F"), "2017-13"),
        (Link(name="f", label="F", targets=("place",)), "timbuktu"),
    ],
)
def test_a_field_refuses_in_words_what_does_not_fit(field: Field, text: str) -> None:
    with pytest.raises(InputError, match=r"\.$"):
        field.read(text, resolve)


def test_a_list_of_links_keeps_roles_and_refuses_others() -> None:
    field = LinkList(name="places", label="Places", targets=("place",), roles={"at": "at"})
    assert field.read_one("gao", "at", resolve) == RoleRef(GAO, "at")
    assert field.export((RoleRef(GAO, "at"),)) == [{"ref": "place:gao", "role": "at"}]
    assert list(field.refs((RoleRef(GAO, "at"),))) == [GAO]
    assert field.columns() == {}
    with pytest.raises(InputError, match="is not one of at"):
        field.read_one("gao", "beside", resolve)
    with pytest.raises(InputError, match="no role"):
        LinkList(name="areas", label="Areas", targets=("place",)).read_one("gao", "at", resolve)


@pytest.mark.parametrize("text", ["", "actor", "actor:", ":key", "  :  "])
def test_a_pointer_needs_both_halves(text: str) -> None:
    with pytest.raises(ValueError, match="kind:key"):
        Ref.parse(text)


def test_a_record_knows_its_days_its_group_and_its_citations() -> None:
    actor = RECORD_TYPES["actor"]
    fields = {"group": "cma", "founded": parse_edtf("2011-10"), "ended": parse_edtf("2016/..")}
    record = Record("actor", "mnla", "MNLA", "e", fields)
    assert actor.span(record) == ("2011-10-01", "")
    assert actor.group_of(record) == "cma"
    assert record.ref == Ref("actor", "mnla")
    assert record.cited("group") == ()
