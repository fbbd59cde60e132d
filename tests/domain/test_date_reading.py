"""What a person types as a date: read as meant, asked about where it can mean two days, refused in plain words."""

import time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from mali_ref.domain.date_faults import SENTENCES, DateFault
from mali_ref.domain.date_reading import read_date
from mali_ref.domain.date_words import English, French, describe
from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, parse_edtf
from mali_ref.domain.errors import InputError

days = st.dates().map(lambda day: day.isoformat())
months = st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda pair: f"{pair[0]:04d}-{pair[1]:02d}")
years = st.integers(1, 9999).map(lambda year: f"{year:04d}")
seasons = st.tuples(st.integers(1, 9998), st.integers(21, 24)).map(lambda pair: f"{pair[0]:04d}-{pair[1]}")
decades = st.integers(1, 999).map(lambda number: f"{number:03d}X")
doubts = st.sampled_from(["", "~", "?", "%"])
moments = st.one_of(st.tuples(st.one_of(days, months, years), doubts).map("".join), seasons, decades)
expressions = st.one_of(
    moments,
    st.tuples(moments, st.sampled_from(["/..", "/"])).map("".join),
    moments.map(lambda moment: f"../{moment}"),
    moments.map(lambda moment: f"[..{moment}]"),
    moments.map(lambda moment: f"[{moment}..]"),
    st.tuples(moments, moments).map("/".join),
    st.tuples(moments, moments).map(lambda ends: f"[{ends[0]}..{ends[1]}]"),
)
WORDS = (
    "22 23 1er 2017 '17 18/1/17 03/04/2017 May mai janv. to – - / about vers before avant since depuis between and "
    "entre et late fin early début mid- summer été winter Q3 T3 quarter 2010s années ? ~ (uncertain) or ou unknown "
    "2017-05-22 17-05-22 2011–12 201X [ ] .. first monday de le the"
)
words = st.sampled_from(WORDS.split())


@pytest.mark.parametrize(
    ("typed", "meant"), [("..2015", "[..2015]"), ("… May 2015", "[..2015-05]"), ("2015-03..", "[2015-03..]")]
)
def test_dots_at_one_end_leave_it_open(typed: str, meant: str) -> None:
    assert read_date(typed).choices == (parse_edtf(meant),)


@given(days)
def test_an_iso_day_reads_as_itself(day: str) -> None:
    assert read_date(day).choices == (parse_edtf(day),)


@given(expressions)
def test_an_expression_of_the_format_reads_as_itself(expression: str) -> None:
    try:
        written = parse_edtf(expression)
    except InputError:
        assume(False)
    assert read_date(expression).choices == (written,)


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("language", [English, French])
@given(expression=expressions)
@example(expression="0001/2000-01-01")
@example(expression="1999/2000-02-03")
def test_what_the_program_prints_it_can_read(language: type[English], short: bool, expression: str) -> None:
    # The domain's French says “avant le” of what English says “by” of; a reader who types it means “before”.
    assume(language is English or not expression.startswith("[.."))
    try:
        written = parse_edtf(expression)
    except InputError:
        assume(False)
    printed = language(short).describe(expression)
    reading = read_date(printed)
    assert reading.date is not None, printed
    ends = expression.strip("[]").replace("..", "/").split("/")
    assert language(short).describe(reading.date.text) == printed or ends[0] == ends[-1]
    assert (reading.date.earliest, reading.date.latest) == (written.earliest, written.latest)


@given(
    st.one_of(st.text(max_size=60), st.lists(words, max_size=8).map(" ".join), st.lists(words, max_size=5).map("".join))
)
@settings(max_examples=300)
@example("0000-01-01/0001-01-01")
@example("before 0001")
@example("after 9999")
@example("after 31 December 9999")
@example("9" * 10_000)
@example("٢٠١٧-٠٧-١٠")
@example("²017")
@example("late late 2017")
@example("winter 9999/00")
@example("-")
@example("{}")
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        reading = read_date(text)
    except InputError as fault:
        assert isinstance(fault, DateFault)
        assert fault.pattern in SENTENCES
        assert str(fault)[-1] == "."
        assert len(str(fault)) < 200
        return
    assert len(reading.words()) == len(set(reading.choices)) == len(reading.choices)
    for choice in reading.choices:
        assert parse_edtf(choice.text) == choice
        assert FIRST_DAY <= choice.earliest <= choice.latest <= LAST_DAY


@given(st.dates(), st.sampled_from("/.- "))
def test_a_date_in_digits_is_read_only_where_it_can_be_one_day(day, sign: str) -> None:
    text = sign.join((str(day.day), str(day.month), f"{day.year:04d}"))
    choices = [choice.text for choice in read_date(text).choices]
    assert choices[0] == day.isoformat()
    assert (len(choices) == 2) == (day.day <= 12 and day.day != day.month)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("22–23 May 2017", "2017-05-22/2017-05-23"),
        ("22-23 may 2017", "2017-05-22/2017-05-23"),
        ("22 — 23  MAI 2017", "2017-05-22/2017-05-23"),
        ("du 22 au 23 mai 2017", "2017-05-22/2017-05-23"),
        ("22 and 23 May 2017", "2017-05-22/2017-05-23"),
        ("22 May – 3 June 2017", "2017-05-22/2017-06-03"),
        ("from 22 May to 3 June 2017", "2017-05-22/2017-06-03"),
        ("May 22–23, 2017", "2017-05-22/2017-05-23"),
        ("30 December – 2 January 2017", "2016-12-30/2017-01-02"),
        ("30 December 2016 – 2 January", "2016-12-30/2017-01-02"),
        ("de mai à juillet 2017", "2017-05/2017-07"),
        ("sept-oct 2016", "2016-09/2016-10"),
        ("2016–17", "2016/2017"),
        ("2016/17", "2016/2017"),
        ("18/1/17", "2017-01-18"),
        ("18.1.2017", "2017-01-18"),
        ("18 1 2017", "2017-01-18"),
        ("1/18/2017", "2017-01-18"),
        ("18/1/49", "2049-01-18"),
        ("18/1/50", "1950-01-18"),
        ("2017–05–22", "2017-05-22"),
        ("2017/5/22", "2017-05-22"),
        ("20170522", "2017-05-22"),
        ("22-May-17", "2017-05-22"),
        ("22May2017", "2017-05-22"),
        ("May 22nd, 2017", "2017-05-22"),
        ("the 22nd of May 2017", "2017-05-22"),
        ("Monday 22 May 2017", "2017-05-22"),
        ("lundi 22 mai 2017", "2017-05-22"),
        ("1er mars 2017", "2017-03-01"),
        ("le 1ᵉʳ mars 2017", "2017-03-01"),
        ("mai 2017", "2017-05"),
        ("janv. 2017", "2017-01"),
        ("fevrier 2017", "2017-02"),
        ("AOUT 2016", "2016-08"),
        ("05/2017", "2017-05"),
        ("May '17", "2017-05"),
        ("en mai 2017", "2017-05"),
        ("summer 2014", "2014-22"),
        ("été 2014", "2014-22"),
        ("late summer 2014", "2014-08~/2014-09~"),
        ("fin été 2014", "2014-08~/2014-09~"),
        ("fin de l’été 2014", "2014-08~/2014-09~"),
        ("winter 2016–17", "2016-12/2017-02"),
        ("early 2013", "2013-01/2013-04~"),
        ("début 2013", "2013-01/2013-04~"),
        ("mid-2015", "2015-05~/2015-08~"),
        ("mi-2015", "2015-05~/2015-08~"),
        ("mid to late 2016", "2015-05~/2016-12".replace("2015", "2016")),
        ("late January 2017", "2017-01-~21/2017-01-31"),
        ("mi-mai 2017", "2017-05-~11/2017-05-~20"),
        ("early 1990s", "1990/1993~"),
        ("about 2012", "2012~"),
        ("c. 2012", "2012~"),
        ("vers le 21 janvier 2017", "2017-01-21~"),
        ("about summer 2014", "2014-06~/2014-08~"),
        ("May 2017?", "2017-05?"),
        ("peut-être mai 2017", "2017-05?"),
        ("perhaps about 2012", "2012%"),
        ("before 2017", "[..2016]"),
        ("avant mai 2017", "[..2017-04]"),
        ("before 1 March 2016", "[..2016-02-29]"),
        ("before summer 2014", "[..2014-05-31]"),
        ("after June 2015", "[2015-07..]"),
        ("après 2015", "[2016..]"),
        ("by 30 June 2018", "[..2018-06-30]"),
        ("au plus tard en juin 2018", "[..2018-06]"),
        ("January 2017 or later", "[2017-01..]"),
        ("since 2013", "2013/.."),
        ("depuis le 10 juillet 2017", "2017-07-10/.."),
        ("2013 – present", "2013/.."),
        ("until 30 June 2018", "../2018-06-30"),
        ("jusqu’au 30 juin 2018", "../2018-06-30"),
        ("between 21 and 31 January 2017", "[2017-01-21..2017-01-31]"),
        ("entre le 21 et le 31 janvier 2017", "[2017-01-21..2017-01-31]"),
        ("2016 or 2017", "[2016..2017]"),
        ("Q3 2016", "2016-07/2016-09"),
        ("2016-Q3", "2016-07/2016-09"),
        ("3rd quarter of 2016", "2016-07/2016-09"),
        ("troisième trimestre 2016", "2016-07/2016-09"),
        ("premier semestre 2016", "2016-01/2016-06"),
        ("2010s", "201X"),
        ("années 2010", "201X"),
        ("199u", "199X"),
        ("2013/open", "2013/.."),
        ("2012?~", "2012%"),
    ],
)
def test_what_people_write_is_read_as_they_mean_it(text: str, expression: str) -> None:
    assert [choice.text for choice in read_date(text).choices] == [expression]


@pytest.mark.parametrize(
    ("text", "expressions"),
    [
        ("03/04/2017", ["2017-04-03", "2017-03-04"]),
        ("3.4.17", ["2017-04-03", "2017-03-04"]),
        ("03/04/2017 - 05/04/2017", ["2017-04-03/2017-04-05", "2017-03-04/2017-05-04"]),
        ("since 03/04/2017", ["2017-04-03/..", "2017-03-04/.."]),
        ("2011–12", ["2011-12", "2011/2012"]),
        ("17-05-22", ["2022-05-17", "2017-05-22"]),
    ],
)
def test_what_can_be_two_dates_is_asked_and_not_guessed(text: str, expressions: list[str]) -> None:
    reading = read_date(text)
    assert reading.is_question
    assert reading.date is None
    assert [choice.text for choice in reading.choices] == expressions
    assert reading.words() == tuple(map(describe, expressions))


@pytest.mark.parametrize("text", ["unknown", "Not known", "inconnu", "sans date", "date unknown", "n.d."])
def test_not_known_is_an_answer_and_no_date(text: str) -> None:
    reading = read_date(text)
    assert reading.is_unknown
    assert reading.date is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "A date is missing."),
        ("2017-13-02", "There is no month 13. Months run from 01 to 12."),
        ("2016-17", "There is no month 17. Months run from 01 to 12."),
        ("13/2017", "There is no month 13. Months run from 01 to 12."),
        ("31/13/2017", "There is no month 13. Months run from 01 to 12."),
        ("30/02/2017", "February 2017 has no day 30."),
        ("29 février 2017", "February 2017 has no day 29."),
        ("32 May 2017", "May 2017 has no day 32."),
        ("17 May", "Which year? Write it too, as in 22 May 2017."),
        ("May 17", "Which year? Write it too, as in 22 May 2017."),
        ("23–22 May 2017", "“23–22 May 2017” ends before it begins."),
        ("[2017-05..2017-03]", "“[2017-05..2017-03]” ends before it begins."),
        ("Tuesday 22 May 2017", "22 May 2017 is not a Tuesday."),
        ("late winter 2016", "A winter lies in two years. Write its months, such as December 2016 – February 2017."),
        ("after winter 2016", "A winter lies in two years. Write its months, such as December 2016 – February 2017."),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read_date(text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "text", ["yesterday", "last May", "5 and 9 May 2017", "Q5 2016", "May May 2017", "2015s", "22/5/2017/x", "1e3"]
)
def test_what_would_have_to_be_guessed_is_not_read(text: str) -> None:
    with pytest.raises(InputError, match="cannot be read as a date"):
        read_date(text)


def test_reading_keeps_up_with_typing() -> None:
    read_date("about 2012")  # The format's library is loaded once.
    started = time.perf_counter()
    text = "between about 21 January 2017 and late March 2017"
    for length in range(1, len(text) + 1):
        try:
            read_date(text[:length])
        except InputError:
            continue
    assert (time.perf_counter() - started) / len(text) < 0.05
