"""Figures: read as written, kept within their range, written for reading."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mali_ref.domain.errors import InputError
from mali_ref.domain.figures import QUALIFIERS, Figure, grouped_number, parse_figure, plain_number, write_figure
from mali_ref.domain.units import UNITS

numbers = st.one_of(
    st.integers(-(10**15), 10**15).map(float),
    st.integers(-(10**9), 10**9).map(lambda whole: whole / 1000),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    low, value, high = sorted(draw(st.lists(numbers, min_size=3, max_size=3)))
    if draw(st.booleans()):
        return Figure(None, low, high)
    ends = draw(st.sampled_from([(None, None), (low, high), (low, None), (None, high)]))
    return Figure(value, *ends, draw(st.sampled_from(["", *QUALIFIERS])))


@given(figures())
@example(Figure(0.00001))
@example(Figure(-5.0, -7.0, -3.0, "~"))
def test_a_figure_comes_back_as_it_was_written(figure: Figure) -> None:
    assert parse_figure(str(figure)) == figure


@given(st.one_of(st.text(max_size=30), st.text("0123456789.,_ -[]<>=~", max_size=30)))
@example("9" * 400)
@example("1e400")
@example("12,5")
@example("1..2..3")
def test_any_text_is_a_figure_within_its_range_or_is_refused_in_words(text: str) -> None:
    try:
        figure = parse_figure(text)
    except InputError as error:
        assert str(error).endswith(".")
        return
    ends = [end for end in (figure.low, figure.value, figure.high) if end is not None]
    assert ends == sorted(ends)
    assert figure.middle() == figure.middle()
    assert write_figure(figure)


@given(figures(), st.sampled_from(["", "no such unit", *UNITS]))
def test_any_figure_can_be_written_with_any_unit(figure: Figure, unit: str) -> None:
    assert write_figure(figure, unit)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("80", Figure(80.0)),
        (">=5", Figure(5.0, qualifier=">=")),
        ("~ 4,100", Figure(4100.0, qualifier="~")),
        ("55 [50..62]", Figure(55.0, 50.0, 62.0)),
        ("5..10", Figure(None, 5.0, 10.0)),
        ("1 234 567.5", Figure(1234567.5)),
        ("1\N{NARROW NO-BREAK SPACE}000", Figure(1000.0)),
        ("-3.5", Figure(-3.5)),
    ],
)
def test_each_way_of_writing_a_figure_is_read(text: str, figure: Figure) -> None:
    assert parse_figure(text) == figure


@pytest.mark.parametrize(
    "text", ["", "many", "12,5", "1,23", "10..5", "5 [6..7]", "5 [1..4]", "NaN", "inf", "1e5", "٣"]
)
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_figure(text)


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        (Figure(14043.0), "people", "14,043"),
        (Figure(36.0), "percent", "36%"),
        (Figure(5.0, qualifier=">="), "", "≥ 5"),
        (Figure(933.411), "usd_million", "$933.411 m"),
        (Figure(1120.0), "usd_million", "$1.12 bn"),
        (Figure(-2.5), "percent", "−2.5%"),
        (Figure(None, 5.0, 10.0), "", "5–10"),
        (Figure(55.0, 50.0, 62.0), "", "55 (50–62)"),
    ],
)
def test_a_figure_is_written_for_reading(figure: Figure, unit: str, words: str) -> None:
    assert write_figure(figure, unit) == words


def test_the_middle_of_a_bare_range_stands_for_it() -> None:
    assert parse_figure("5..10").middle() == 7.5
    assert parse_figure("55 [50..62]").middle() == 55


def test_numbers_are_written_without_powers_of_ten() -> None:
    assert plain_number(0.00001) == "0.00001"
    assert plain_number(1e15) == "1000000000000000"
    assert plain_number(None) == ""
    assert grouped_number(1234.5) == "1,234.5"
