"""Figures sorted into what can be drawn."""

from dataclasses import replace
from itertools import pairwise

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.figure_lines import is_break
from mali_ref.models.indicator_sentence import sentence
from mali_ref.models.indicator_words import bar_label
from mali_ref.models.observed import Observed, day_number
from mali_ref.models.series import Series

MALI = Ref("place", "mali")
CHAD = Ref("actor", "chad")


def figure(
    value: str,
    as_of: str = "",
    subject: Ref = MALI,
    unit: str = "people",
    later: bool = False,
    unplaced: bool = False,
    **fields: object,
) -> Observed:
    """A figure as the reader of a book would make it."""
    given = {"subject": subject, "value": parse_figure(value), **fields}
    if as_of:
        given["as_of"] = parse_edtf(as_of)
    key = f"{subject.key}-{value}-{as_of}-{fields.get('category', '')}"
    return Observed(Record("observation", key, key, "estimate-2017", given), subject.key, unit, later, unplaced)


def series(*observed: Observed, unit: str = "people") -> Series:
    return Series(Record("indicator", "tried", "Tried", "estimate-2017", {"unit": unit}), observed)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("2016-08-01/2016-08-31", "2016-08"),
        ("[..2080-12-31]", "2080-12-31"),
        ("2013-01-01/..", "2013-01-01"),
    ],
)
def test_a_figure_is_drawn_in_the_middle_of_its_time_or_at_the_end_that_is_known(text: str, other: str) -> None:
    assert day_number(parse_edtf(text)) == day_number(parse_edtf(other))


def test_a_figure_without_a_date_stands_at_the_day_of_the_estimate() -> None:
    assert day_number(None) == day_number(parse_edtf("2017-07-10"))


def test_figures_of_two_days_make_a_line_in_the_order_of_time() -> None:
    found = series(figure("44762"), figure("~66000", "2015"), figure("~33000", "2016-08"))

    assert found.timeline is not None
    (line,) = found.timeline.lines
    assert [point.value for point in line.points] == [66000, 33000, 44762]
    assert [point.is_dated for point in line.points] == [True, True, False]


def test_a_line_breaks_where_years_are_missing() -> None:
    found = series(*(figure(str(year), str(year)) for year in (2000, 2001, 2002, 2003, 2010, 2011)))

    assert found.timeline is not None
    runs = found.timeline.lines[0].runs()
    assert [[point.value for point in run] for run in runs] == [[2000, 2001, 2002, 2003], [2010, 2011]]


def test_two_points_far_apart_are_still_one_line() -> None:
    found = series(figure("1000000", "1990"), figure(">70000000", "[..2080]"))

    assert found.timeline is not None
    assert len(found.timeline.lines[0].runs()) == 1


def test_the_low_and_high_ends_of_a_range_come_along() -> None:
    found = series(figure("55 [50..62]", "2014"), figure("60", "2015"))

    assert found.timeline is not None
    first, second = found.timeline.lines[0].points
    assert (first.low, first.high) == (50, 62)
    assert (second.low, second.high) == (None, None)


def test_dollars_and_millions_of_dollars_share_a_line() -> None:
    found = series(
        figure("933411000", "2016-07/2017-06", unit="usd"),
        figure("1120", "2017-07/2018-06", unit="usd_million"),
        unit="usd_million",
    )

    assert found.timeline is not None
    assert [point.value for point in found.timeline.lines[0].points] == pytest.approx([933.411, 1120])


def test_a_figure_that_another_is_preferred_to_is_no_point_of_a_line() -> None:
    found = series(figure("12553", "2017-06", preferred=True), figure("~12000", preferred=False))

    assert found.timeline is None
    assert found.ranking is not None
    assert found.ranking.kind == "statements"
    assert [(bar.value, bar.quiet) for bar in found.ranking.bars()] == [(12553, False), (12000, True)]


def test_several_subjects_are_ranked_from_the_largest() -> None:
    found = series(figure("26", subject=Ref("actor", "us")), figure("1886", subject=CHAD))

    assert found.ranking is not None
    assert [bar.value for bar in found.ranking.bars()] == [1886, 26]
    assert found.shown is found.ranking.bars()[0].observed


def test_shares_of_a_whole_say_what_is_left() -> None:
    found = series(
        figure("48.5", unit="percent", category="Switzerland"),
        figure("9.4", unit="percent", category="China"),
        unit="percent",
    )

    assert found.ranking is not None
    assert found.ranking.rest == pytest.approx(42.1)
    assert found.ranking.bars()[-1].observed is None


def test_parts_that_add_up_stand_beside_their_whole() -> None:
    whole = figure("120", unit="eur_million")
    parts = (figure("50", unit="eur_million", category="a"), figure("70", unit="eur_million", category="b"))
    found = series(whole, *parts, unit="eur_million")

    assert found.ranking is not None
    assert found.ranking.whole is whole
    assert len(found.ranking.bars()) == 2
    assert found.shown is whole


def test_euros_and_dollars_are_never_on_one_scale() -> None:
    found = series(
        figure("10", subject=CHAD, unit="eur_million"),
        figure("57", subject=Ref("actor", "eu"), unit="usd_million"),
        unit="eur_million",
    )

    assert found.ranking is not None
    assert [group.unit for group in found.ranking.groups] == ["eur_million", "usd_million"]


def test_the_figure_shown_is_the_latest_that_is_not_after_the_day() -> None:
    old, now, after = figure("1", "2015"), figure("2", "2016"), figure("3", "2017", later=True)

    assert series(after, old, now).shown is now


def test_what_is_not_dated_gives_way_on_a_day_before_the_estimate() -> None:
    old, undated = figure("1", "2015"), figure("2", unplaced=True)

    assert series(undated, old).shown is old


def test_one_figure_alone_is_not_drawn() -> None:
    found = series(figure("36", unit="percent"), unit="percent")

    assert found.timeline is None
    assert found.ranking is None


def cited(value: str, as_of: str, *sources: str) -> Observed:
    item = figure(value, as_of)
    return replace(item, record=replace(item.record, citations=tuple(Citation(source) for source in sources)))


def test_a_step_between_sources_is_a_break_and_between_editions_of_one_is_none() -> None:
    made = series(
        cited("1", "2015", "factbook-2015-11-29"),
        cited("2", "2016", "factbook-2017-03-28"),
        cited("3", "2017", "estimate-2017"),
        cited("4", "2018", "estimate-2017", "ocha-2019-07-25"),
        cited("5", "2019", "ocha-2019-07-25"),
    )
    assert made.timeline is not None
    (line,) = made.timeline.lines
    assert [is_break(before, after) for before, after in pairwise(line.points)] == [False, True, False, False]
    assert line.has_breaks


def test_figures_without_a_source_break_nothing() -> None:
    made = series(figure("1", "2015"), figure("2", "2016"))
    assert made.timeline is not None and not made.timeline.lines[0].has_breaks


def test_many_subjects_are_ranked_and_not_drawn_as_lines() -> None:
    others = [figure(str(number), "2017", Ref("actor", f"country-{number}")) for number in range(1, 14)]
    found = series(figure("40", "2016", CHAD), figure("80", "2017", CHAD), *others)

    assert found.timeline is None
    assert found.ranking is not None
    assert len(found.ranking.bars()) == 14


def test_a_share_alone_is_ranked_with_what_it_leaves_and_shares_that_overlap_are_not() -> None:
    alone = series(figure("46.3", unit="percent", category="Bambara"), unit="percent").ranking
    both = (figure(value, unit="percent", category=value) for value in ("80", "70"))
    overlapping = series(*both, unit="percent").ranking

    assert alone is not None
    assert [(bar.value, bar.quiet) for bar in alone.bars()] == [(46.3, False), (53.7, True)]
    assert overlapping is not None
    assert (overlapping.rest, overlapping.makes_whole) == (0, False)


def test_figures_of_different_years_are_ranked_with_their_years() -> None:
    found = series(figure("40", "2016", CHAD), figure("80", "2017", MALI))

    assert found.ranking is not None
    assert [bar_label(found, bar) for bar in found.ranking.bars()] == ["mali (2017)", "chad (2016)"]


def test_parts_of_one_subject_are_not_ranked_against_wholes_of_others() -> None:
    found = series(
        figure("80", subject=CHAD), figure("27", subject=MALI), figure("64", subject=CHAD, category="By malicious acts")
    )

    assert found.ranking is not None
    assert [bar.value for bar in found.ranking.bars()] == [80, 27]


def test_many_of_one_value_are_counted_and_not_named() -> None:
    zeros = [figure("0", subject=Ref("actor", f"country-{number}")) for number in range(5)]
    words = "".join(getattr(span, "text", "") for span in sentence(series(figure("8", subject=CHAD), *zeros)))

    assert words == "Largest: chad 8; smallest named: 5 of them 0."
