"""A date cut to its month, made a range or about, and stepped with the arrow keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.date_precision import precision_of, step, with_precision
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import InputError

days = st.dates().map(lambda day: day.isoformat())
texts = st.one_of(
    days,
    st.tuples(days, days).map("/".join),
    st.text("0123456789-/.[]~?%X", max_size=24),
)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2017-05-22", "day"),
        ("2017-05", "month"),
        ("2017-05-22/2017-05-23", "range"),
        ("[..2017-05]", "range"),
        ("2017-05~", "about"),
        ("2014-08~/2014-09~", "about"),
        ("2017-01-~21/2017-01-31", "range"),
        ("2017", ""),
        ("2014-22", ""),
        ("201X", ""),
    ],
)
def test_a_date_has_one_precision_or_none(text: str, precision: str) -> None:
    assert precision_of(parse_edtf(text)) == precision


@pytest.mark.parametrize(
    ("text", "precision", "becomes"),
    [
        ("2017-05-22", "month", "2017-05"),
        ("2017-05", "day", "2017-05-"),
        ("2017", "month", "2017-"),
        ("2017", "day", "2017-"),
        ("2014-22", "month", "2014-"),
        ("201X", "day", ""),
        ("2017-05-22", "range", "2017-05-22/"),
        ("2017-05-22/2017-05-23", "day", "2017-05-22"),
        ("2017-05-22/2017-06-03", "month", "2017-05"),
        ("[..2017-05]", "month", "2017-05"),
        ("2017-05-22", "about", "2017-05-22~"),
        ("2017-05-22~", "day", "2017-05-22"),
        ("2017-05?", "about", "2017-05%"),
        ("2017-05-22/2017-05-23", "about", "2017-05-22~/2017-05-23~"),
        ("2013/..", "about", "2013~/.."),
        ("[..2017-05]", "about", "[..2017-05~]"),
        ("2014-08~/2014-09~", "range", "2014-08/2014-09"),
        ("2014-22", "about", "2014-06~/2014-08~"),
    ],
)
def test_a_date_is_brought_into_another_precision(text: str, precision: str, becomes: str) -> None:
    assert with_precision(parse_edtf(text), precision) == becomes


@pytest.mark.parametrize(
    ("text", "cursor", "by", "becomes"),
    [
        ("2017-05-31", 10, 1, "2017-06-01"),
        ("2017-03-01", 9, -1, "2017-02-28"),
        ("2017-05-31", 7, 1, "2017-06-30"),
        ("2016-02-29", 2, 1, "2017-02-28"),
        ("2017-12", 7, 1, "2018-01"),
        ("2017", 4, -1, "2016"),
        ("2017-05-22/2017-05-23", 21, 1, "2017-05-22/2017-05-24"),
        ("2017-05-22/2017-05-23", 10, -1, "2017-05-21/2017-05-23"),
        ("[..2017-01]", 11, 1, "[..2017-02]"),
        ("2017-05-22~", 11, 1, "2017-05-23~"),
    ],
)
def test_the_part_at_the_cursor_is_stepped(text: str, cursor: int, by: int, becomes: str) -> None:
    stepped = step(text, cursor, by)
    assert stepped is not None
    assert stepped.text == becomes


@pytest.mark.parametrize(
    ("text", "cursor", "by"),
    [("", 0, 1), ("9999-12-31", 10, 1), ("0001", 4, -1), ("2017-05-23/2017-05-23", 10, 1), ("22 May 2017x", 0, 1)],
)
def test_a_step_that_makes_no_sense_is_not_taken(text: str, cursor: int, by: int) -> None:
    stepped = step(text, cursor, by)
    assert stepped is None or stepped.text == text


@given(texts, st.integers(0, 24), st.sampled_from([1, -1]))
def test_whatever_is_stepped_is_a_date_again(text: str, cursor: int, by: int) -> None:
    stepped = step(text, cursor, by)
    if stepped is not None:
        parse_edtf(stepped.text)
        assert 0 <= stepped.cursor <= len(stepped.text)


@given(texts, st.sampled_from(["day", "month", "range", "about"]))
def test_any_date_can_be_brought_into_any_precision(text: str, precision: str) -> None:
    try:
        known = parse_edtf(text)
    except InputError:
        return
    becomes = with_precision(known, precision)
    if precision == "about" and becomes:
        assert precision_of(parse_edtf(becomes)) == "about" or known.text.startswith(("{", "["))
