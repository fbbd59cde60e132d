"""Dates as known: what is read, where it begins and ends, how it is drawn and said."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mali_ref.domain.date_words import French, describe
from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf, parse_day, parse_edtf
from mali_ref.domain.errors import InputError

days = st.dates().map(lambda day: day.isoformat())
months = st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda pair: f"{pair[0]:04d}-{pair[1]:02d}")
years = st.integers(1, 9999).map(lambda year: f"{year:04d}")
moments = st.one_of(days, months, years)
signs = st.text("0123456789-/.[]{}~?%X,TYSZ:", max_size=24)


@given(days)
def test_a_day_comes_back_as_it_was_written(day: str) -> None:
    assert parse_day(day) == day
    assert parse_edtf(day) == Edtf(day, day, day, "exact")


@given(moments, moments)
def test_a_span_reaches_from_the_first_day_of_its_start_to_the_last_of_its_end(start: str, end: str) -> None:
    first, last = parse_edtf(start), parse_edtf(end)
    if first.earliest > last.latest:
        with pytest.raises(InputError, match="ends before it begins"):
            parse_edtf(f"{start}/{end}")
    else:
        for text in (f"{start}/{end}", f"[{start}..{end}]"):
            assert parse_edtf(text) == Edtf(text, first.earliest, last.latest, "range")


@given(st.one_of(signs, st.text(max_size=40)))
@example("2017-07-10/2017-07-11/2017-07-12")
@example("[[2017..2018]..2019]")
@example("../..")
@example("Y17E7")
@example("-0044")
@example("0000")
@example("٢٠١٧-٠٧-١٠")
@example("2017-02-30")
@example("9" * 10_000)
def test_any_text_is_a_date_within_the_calendar_or_is_refused_in_words(text: str) -> None:
    try:
        read = parse_edtf(text)
    except InputError as error:
        assert str(error).endswith(".")
        assert len(str(error)) < 300
        return
    assert FIRST_DAY <= read.earliest <= read.latest <= LAST_DAY
    assert len(read.earliest) == len(read.latest) == 10
    assert read.mark in ("exact", "month", "year", "range", "about", "unknown")


@given(st.one_of(signs, st.text(max_size=40)), st.booleans())
@example("2017-05-ab/2017-05-cd", False)
@example("2017-00/2017-13", False)
@example("²017-01-01", True)
@example("2017-1²", True)
@example("[..", False)
def test_any_text_can_be_described(text: str, short: bool) -> None:
    assert isinstance(describe(text, short), str)
    assert isinstance(French(short).describe(text), str)


@given(st.one_of(st.text(max_size=20), days.map(lambda day: day + "x")))
@example("٢٠١٧-٠٧-١٠")
@example("2017-7-1")
@example("2017-02-29")
def test_what_is_not_one_day_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "mark", "words"),
    [
        ("2017-07-10", "2017-07-10", "2017-07-10", "exact", "10 July 2017"),
        ("2017-07-10T10:00:00Z", "2017-07-10", "2017-07-10", "exact", "10 July 2017"),
        ("2017-02", "2017-02-01", "2017-02-28", "month", "February 2017"),
        ("2016-02", "2016-02-01", "2016-02-29", "month", "February 2016"),
        ("2012", "2012-01-01", "2012-12-31", "year", "2012"),
        ("2014-22", "2014-06-01", "2014-08-31", "month", "summer 2014"),
        ("201X", "2010-01-01", "2019-12-31", "unknown", "2010s"),
        ("2017-XX", "2017-01-01", "2017-12-31", "unknown", "2017"),
        ("2017-07-XX", "2017-07-01", "2017-07-31", "unknown", "July 2017"),
        ("2017-07~", "2017-07-01", "2017-07-31", "about", "about July 2017"),
        ("2017?", "2017-01-01", "2017-12-31", "about", "2017 (uncertain)"),
        ("2017-07-10%", "2017-07-10", "2017-07-10", "about", "about 10 July 2017 (uncertain)"),
        ("2017-~01-18", "2017-01-18", "2017-01-18", "about", "about 18 January 2017"),
        ("2017-05-22/2017-05-23", "2017-05-22", "2017-05-23", "range", "22–23 May 2017"),
        ("2017-05/2017-07", "2017-05-01", "2017-07-31", "range", "May–July 2017"),
        ("2016/2017", "2016-01-01", "2017-12-31", "range", "2016–2017"),
        ("2016-12-30/2017-01-02", "2016-12-30", "2017-01-02", "range", "30 December 2016 – 2 January 2017"),
        ("2017-05-22/2017-07", "2017-05-22", "2017-07-31", "range", "22 May 2017 – July 2017"),
        ("2017-01-~21/2017-01-31", "2017-01-21", "2017-01-31", "range", "about 21 January 2017 – 31 January 2017"),
        ("2013/..", "2013-01-01", LAST_DAY, "range", "since 2013"),
        ("2013/", "2013-01-01", LAST_DAY, "range", "since 2013"),
        ("../2018-06-30", FIRST_DAY, "2018-06-30", "range", "until 30 June 2018"),
        ("[..2017-01]", FIRST_DAY, "2017-01-31", "range", "by January 2017"),
        ("[2017-01..]", "2017-01-01", LAST_DAY, "range", "January 2017 or later"),
        ("[2016-08-05..2016-08-07]", "2016-08-05", "2016-08-07", "range", "between 5 August 2016 and 7 August 2016"),
        ("[2016-08-05,2016-08-07]", "2016-08-05", "2016-08-07", "range", "[2016-08-05,2016-08-07]"),
    ],
)
def test_a_date_has_its_bounds_its_mark_and_its_words(
    text: str, earliest: str, latest: str, mark: str, words: str
) -> None:
    assert parse_edtf(text) == Edtf(text, earliest, latest, mark)
    assert describe(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2016-11-20", "20 novembre 2016"),
        ("2017-05-22/2017-05-23", "22–23 mai 2017"),
        ("2014-22", "été 2014"),
        ("201X", "années 2010"),
        ("2013/..", "depuis 2013"),
    ],
)
def test_a_date_can_be_said_in_french(text: str, words: str) -> None:
    assert French().describe(text) == words


def test_a_short_form_has_short_months() -> None:
    assert describe("2017-07-10", short=True) == "10 Jul 2017"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A date is missing."),
        ("2017-13", "There is no month 13."),
        ("2017-02-30", "February 2017 has no day 30."),
        ("2017-07-10/2017-07-01", "ends before it begins"),
        ("yesterday", "is not an EDTF date"),
        ("10 July 2017", "is not an EDTF date"),
        ("-0044", "years 1 to 9999"),
    ],
)
def test_a_bad_date_is_refused_with_its_reason(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        parse_edtf(text)


def test_dates_sort_by_their_first_then_by_their_last_day() -> None:
    written = ["2017", "2017-01-01", "2017-01", "2016-12-31"]
    ordered = sorted(map(parse_edtf, written), key=Edtf.sort_key)
    assert [date.text for date in ordered] == ["2016-12-31", "2017-01-01", "2017-01", "2017"]
