"""The line of time: what dates mean on it, where events stand, what a brush asks for, what a layer counts."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_moments import TAIL, moment_of, stretch_of
from mali_ref.models.time_scale import (
    DAY,
    DECADE,
    MONTH,
    WEEK,
    YEAR,
    TimeScale,
    before_of,
    iso_day,
    nearest_edge,
    next_of,
    ordinal,
    start_of,
)
from mali_ref.models.timeline import LayerCounts, Timeline
from mali_ref.models.timeline_boxes import BRICK, HEAP, LASTING, NAMED, RING, SPAN, Box, Layout, Obstacle
from mali_ref.models.timeline_brush import SINCE, UNTIL, Brush, brush_between
from mali_ref.models.timeline_layout import Room, lay_out
from mali_ref.models.timeline_upcoming import Naming
from mali_ref.models.timeline_words import event_rows, family_lines, moment_lines, tick_text, unit_text
from mali_ref.models.workspace import Workspace

DAY_OF_BOOK = "2017-07-10"
ROOM = Room(62)


def event(key: str, when: str, kind: str = "attack", **fields: object) -> Record:
    return Record("event", key, key.capitalize(), "estimate-2017", {"date": parse_edtf(when), "type": kind, **fields})


def scale_of(first: str, end: str, width: float = 1334.0) -> TimeScale:
    return TimeScale(ordinal(first), ordinal(end) - ordinal(first), width, 16)


# What a date means


def test_a_day_is_a_stretch_of_one_day_and_a_month_of_all_its_days() -> None:
    assert stretch_of(parse_edtf("2017-01-18")).days == 1
    assert stretch_of(parse_edtf("2017-02")).days == 28


def test_a_period_lasts_and_one_day_out_of_several_does_not() -> None:
    assert stretch_of(parse_edtf("2017-05-22/2017-05-23")).lasts
    assert not stretch_of(parse_edtf("[2017-05-22..2017-05-23]")).lasts


def test_an_open_end_is_a_tail_of_fixed_length() -> None:
    stretch = stretch_of(parse_edtf("[..2014-06]"))
    assert stretch.opens_left and not stretch.opens_right
    assert stretch.days == TAIL and stretch.end == ordinal("2014-07-01")


def test_a_date_about_right_says_so() -> None:
    assert stretch_of(parse_edtf("2016-10~")).about
    assert stretch_of(parse_edtf("2021-12?")).about
    assert not stretch_of(parse_edtf("2016-10")).about


def test_what_is_due_begins_after_the_day_of_the_book() -> None:
    moment = moment_of(event("elections", "2017", "political", status="planned"), DAY_OF_BOOK)
    assert moment is not None and moment.due
    assert iso_day(moment.stretch.first) == "2017-07-11"


def test_what_happened_lies_no_later_than_the_day_of_the_book() -> None:
    moment = moment_of(event("split", "2017~", "security"), DAY_OF_BOOK)
    assert moment is not None and not moment.due and not moment.later
    assert iso_day(moment.stretch.end - 1) == DAY_OF_BOOK


def test_a_plan_that_is_under_way_is_not_due() -> None:
    moment = moment_of(event("training", "2016/2019", "mission", status="planned"), DAY_OF_BOOK)
    assert moment is not None and moment.awaited and not moment.due


def test_an_event_after_the_day_steps_back() -> None:
    moment = moment_of(event("bomb", "2017-01-18"), "2016-12-31")
    assert moment is not None and moment.later


# The scale


@pytest.mark.parametrize(
    ("days", "unit"), [(60, DAY), (800, WEEK), (2557, MONTH), (40_000, YEAR), (400_000, DECADE)], ids=str
)
def test_a_brick_stands_for_the_finest_unit_that_can_be_seen(days: int, unit: str) -> None:
    assert TimeScale(ordinal("2012-01-01"), days, 1334).unit == unit


def test_units_begin_where_the_calendar_has_them() -> None:
    day = ordinal("2017-07-10")
    assert [iso_day(start_of(unit, day)) for unit in (DAY, WEEK, MONTH, YEAR, DECADE)] == [
        "2017-07-10",
        "2017-07-10",
        "2017-07-01",
        "2017-01-01",
        "2010-01-01",
    ]
    assert iso_day(next_of(MONTH, ordinal("2016-12-01"))) == "2017-01-01"
    assert iso_day(before_of(MONTH, ordinal("2017-01-01"))) == "2016-12-01"


def test_zooming_keeps_the_day_under_the_mouse() -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    assert scale.zoomed(4, 900).day_at(900) == pytest.approx(scale.day_at(900))


def test_zooming_ends_at_some_weeks() -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    for _ in range(60):
        scale = scale.zoomed(2, 700)
    assert scale.days == pytest.approx(21)


def test_the_line_never_leaves_the_calendar() -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    for _ in range(400):
        scale = scale.zoomed(0.5, 30).moved(50_000)
    assert date.fromordinal(int(scale.first)).year >= 1900
    assert list(scale.ticks())


def test_the_first_tick_of_a_year_says_the_year() -> None:
    scale = scale_of("2016-06-01", "2017-12-01")
    words = [tick_text(tick) for tick in scale.ticks()]
    assert "Jan 2017" in words and "Apr" in words


def test_a_unit_is_named_as_the_calendar_names_it() -> None:
    assert unit_text(ordinal("2017-03-01"), ordinal("2017-04-01"), MONTH) == "March 2017"
    assert unit_text(ordinal("2010-01-01"), ordinal("2020-01-01"), DECADE) == "2010–2019"


# Where events stand


def test_one_event_is_one_brick_in_its_month() -> None:
    timeline = Timeline([event("bomb", "2017-01-18"), event("vote", "2016-11-20", "political")], (), DAY_OF_BOOK)
    scale = scale_of("2012-01-01", "2019-01-01")
    boxes = lay_out(timeline, scale, ROOM).boxes
    assert [box.look for box in boxes] == [BRICK, BRICK]
    bomb = next(box for box in boxes if box.moment and box.moment.title == "Bomb")
    assert scale.place(ordinal("2017-01-01")) <= bomb.left < bomb.right <= scale.place(ordinal("2017-02-01"))
    assert bomb.bottom == 62


def test_bricks_of_one_month_stand_on_each_other_attacks_below() -> None:
    events = [event("talks", "2017-01-03", "political"), event("bomb", "2017-01-18")]
    boxes = lay_out(Timeline(events, (), DAY_OF_BOOK), scale_of("2012-01-01", "2019-01-01"), ROOM).boxes
    by_title = {box.moment.title: box for box in boxes if box.moment}
    assert by_title["Bomb"].top >= by_title["Talks"].bottom


def years(*events: Record, first: str = "2012-01-01", end: str = "2019-01-01") -> Layout:
    return lay_out(Timeline(events, (), DAY_OF_BOOK), scale_of(first, end), ROOM)


def test_an_event_of_a_year_is_a_mark_on_a_line_over_all_of_it_below_the_axis() -> None:
    layout = years(event("founded", "2014", "security"))
    (line,), (box,) = layout.lines, layout.boxes
    scale = layout.scale
    assert box.look == SPAN
    assert (line.left, line.right) == (scale.place(ordinal("2014-01-01")), scale.place(ordinal("2015-01-01")))
    assert box.middle == pytest.approx((line.left + line.right) / 2)
    assert box.top > ROOM.above


def test_events_of_one_year_share_its_line_whether_the_year_is_sure_or_not() -> None:
    events = [event(f"event {number}", "2014", "security") for number in range(4)] + [event("about", "2014~")]
    layout = years(*events)
    (line,) = layout.lines
    assert len(line.refs) == 5
    assert len({box.top for box in layout.boxes}) == 1
    assert all(one.right <= other.left for one, other in pairwise(layout.boxes))
    assert line.left < layout.boxes[0].left and layout.boxes[-1].right < line.right


def test_all_years_hang_in_one_row_the_next_one_below_it() -> None:
    events = [event(f"in {year}", str(year)) for year in range(2012, 2017)]
    events += [event("talks", "[2013-05-01..2017-03-10]", "agreement"), event("season", "2014-22")]
    layout = years(*events)
    tops = {line.top for line in layout.lines if line.moment.date.text.isdigit()}
    assert len(tops) == 1
    assert all(line.top >= min(tops) for line in layout.lines)


def test_what_lasted_is_a_bar_and_one_day_out_of_several_is_not() -> None:
    layout = years(event("occupation", "2012/2013"), event("letter", "[2014-06-01..2015-12-20]"))
    lasted, letter = layout.boxes
    assert (lasted.look, letter.look) == (LASTING, SPAN)
    assert lasted.left == layout.scale.place(ordinal("2012-01-01"))
    assert lasted.right == layout.scale.place(ordinal("2014-01-01"))


def test_the_marks_of_a_year_stay_in_view_when_only_a_part_of_it_is() -> None:
    layout = years(event("founded", "2014"), first="2014-02-01", end="2014-04-01")
    (box,) = layout.boxes
    assert 16 < box.left < box.right < 16 + 1334


def test_spans_never_reach_the_names_of_the_ticks() -> None:
    events = [event(f"span {number}", f"[2013-0{number}-01..2016-0{number}-11]") for number in range(1, 9)]
    layout = years(*events)
    assert max(box.bottom for box in layout.boxes) <= ROOM.above + ROOM.below + 3


def test_a_point_on_a_line_means_the_event_on_it_that_lies_nearest() -> None:
    layout = years(*(event(f"event {number}", "2014") for number in range(3)))
    (line,) = layout.lines
    first, *_, last = layout.boxes
    middle = (line.top + line.bottom) / 2
    assert layout.hit(line.left + 4, middle) is first
    assert layout.hit(line.right - 4, middle) is last


def test_a_month_becomes_a_span_when_days_can_be_seen() -> None:
    timeline = Timeline([event("unrest", "2017-04")], (), DAY_OF_BOOK)
    assert lay_out(timeline, scale_of("2012-01-01", "2019-01-01"), ROOM).boxes[0].look == BRICK
    assert lay_out(timeline, scale_of("2017-03-15", "2017-05-15"), ROOM).boxes[0].look == SPAN


def test_a_night_between_two_months_is_a_brick() -> None:
    timeline = Timeline([event("night", "2012-04-30/2012-05-01")], (), DAY_OF_BOOK)
    assert lay_out(timeline, scale_of("2012-01-01", "2019-01-01"), ROOM).boxes[0].look == BRICK


def test_what_is_due_on_a_day_is_a_ring_right_of_the_line() -> None:
    timeline = Timeline([event("expiry", "2018-06-30", "mission", status="planned")], (), DAY_OF_BOOK)
    scale = scale_of("2012-01-01", "2019-01-01")
    (box,) = lay_out(timeline, scale, ROOM).boxes
    assert box.look == RING
    assert box.left > scale.place(timeline.day_number)


def test_no_brick_stands_where_the_legend_is() -> None:
    events = [event(f"early {number}", "2012-03-21") for number in range(9)]
    scale = scale_of("2012-01-01", "2019-01-01")
    layout = lay_out(Timeline(events, (), DAY_OF_BOOK), scale, ROOM, [Obstacle(0, 400, 17)])
    assert min(box.top for box in layout.boxes) >= 17


def naming(scale: TimeScale, *taken: Box) -> Naming:
    day = scale.place(ordinal(DAY_OF_BOOK))
    return Naming(lambda words: 6.0 * len(words), 0, day + 8, scale.left + scale.width, taken)


def due(key: str, when: str) -> Record:
    return event(key, when, "mission", status="planned")


def test_what_is_due_in_a_stretch_is_named_above_its_line() -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    layout = lay_out(Timeline([due("elections", "2018")], (), DAY_OF_BOOK), scale, ROOM, (), naming(scale))
    (box,) = layout.boxes
    assert (box.look, box.words) == (NAMED, "Elections")
    assert box.left == scale.place(ordinal("2018-01-01"))
    assert box.bottom <= ROOM.above


def test_names_of_what_is_due_stand_clear_of_each_other_and_the_rest_hangs_below() -> None:
    events = [due(f"something that is expected {number}", f"2018-{number:02d}/2018-12") for number in range(1, 9)]
    events += [due("the day", "2018-06-30"), event("bomb", "2017-07-02")]
    scale = scale_of("2012-01-01", "2019-01-01")
    layout = lay_out(Timeline(events, (), DAY_OF_BOOK), scale, ROOM, (), naming(scale))
    named = [*layout.names, *(box for box in layout.boxes if box.look == NAMED)]
    above = [box for box in layout.boxes if box.look in (BRICK, RING)]
    assert len(layout.names) == 1 and len(named) > 2
    assert not any(one.meets(other) for one in named for other in [*named, *above] if one is not other)
    assert all(naming(scale).left <= box.left and box.right <= naming(scale).right for box in named)
    assert len(layout.boxes) == len(events)


@pytest.mark.parametrize(
    ("letter", "words", "is_beside"),
    [
        (6.0, "Mandate expires 30 Jun 2018", True),
        (7.0, "Mandate expires 30 Jun", True),
        (14.0, "Mandate expires", False),
    ],
)
def test_a_ring_is_named_as_fully_as_there_is_room(letter: float, words: str, is_beside: bool) -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    room = replace(naming(scale), measure=lambda text: letter * len(text))
    timeline = Timeline([due("mandate expires", "2018-06-30")], (), DAY_OF_BOOK)
    layout = lay_out(timeline, scale, ROOM, (), room)
    (ring,), (name,) = layout.boxes, layout.names
    assert name.words == words
    assert (name.bottom > ring.top) == is_beside


def test_the_name_of_a_ring_stands_above_the_axis() -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    timeline = Timeline([due("mandate expires", "2018-06-30")], (), DAY_OF_BOOK)
    (name,) = lay_out(timeline, scale, ROOM, (), naming(scale)).names
    assert name.bottom <= ROOM.above


def test_only_names_in_the_rows_of_a_handle_keep_away_from_it() -> None:
    scale = scale_of("2012-01-01", "2019-01-01")
    events = [due("presidential and legislative elections", "2018"), due("regional and local elections too", "2018")]
    end = naming(scale).right
    beside_handle = replace(naming(scale), handle=(21.0, 44.0))
    first, second = lay_out(Timeline(events, (), DAY_OF_BOOK), scale, ROOM, (), beside_handle).boxes
    upper, lower = sorted((first, second), key=lambda box: box.top)
    assert upper.bottom <= 21 and upper.right == end
    assert lower.right <= end - 8


def test_a_high_column_stays_within_the_room() -> None:
    events = [event(f"event {number}", "2017-01-18") for number in range(40)]
    boxes = lay_out(Timeline(events, (), DAY_OF_BOOK), scale_of("2012-01-01", "2019-01-01"), ROOM).boxes
    assert len(boxes) == 40
    assert min(box.top for box in boxes) >= -1


def test_very_many_events_are_heaps_of_their_families() -> None:
    events = [event(f"event {number}", f"20{10 + number % 8}-0{number % 9 + 1}-11") for number in range(3000)]
    layout = lay_out(Timeline(events, (), DAY_OF_BOOK), scale_of("2010-01-01", "2019-01-01"), ROOM)
    assert {box.look for box in layout.boxes} == {HEAP}
    assert sum(box.count for box in layout.boxes) == 3000


def test_a_heap_says_what_it_holds() -> None:
    events = [event(f"event {number}", "2014-03-11", "attack" if number % 3 else "political") for number in range(1800)]
    layout = lay_out(Timeline(events, (), DAY_OF_BOOK), scale_of("2010-01-01", "2019-01-01"), ROOM)
    assert layout.has_heaps
    march = (ordinal("2014-03-01"), ordinal("2014-04-01"))
    assert layout.unit_at(layout.scale.place(ordinal("2014-03-20"))) == march
    assert layout.unit_at(layout.scale.place(ordinal("2014-05-20"))) is None
    assert list(family_lines(layout.counted(march))) == ["1,800 events: Attack 1,200 · Political 600"]


def test_units_are_gone_through_one_by_one() -> None:
    timeline = Timeline([event("a", "2013-02-01"), event("b", "2014-05-01"), event("c", "2014-05-09")], (), DAY_OF_BOOK)
    layout = lay_out(timeline, scale_of("2012-01-01", "2019-01-01"), ROOM)
    first = layout.unit_beside(None, 1)
    second = layout.unit_beside(first, 1)
    assert first is not None and iso_day(first[0]) == "2013-02-01"
    assert second is not None and iso_day(second[0]) == "2014-05-01"
    assert layout.unit_beside(second, 1) is None
    assert layout.unit_beside(second, -1) == first
    assert list(family_lines(layout.counted(first))) == ["1 event: Attack"]


def test_a_point_beside_a_brick_still_means_it() -> None:
    timeline = Timeline([event("bomb", "2017-01-18")], (), DAY_OF_BOOK)
    layout = lay_out(timeline, scale_of("2012-01-01", "2019-01-01"), ROOM)
    (box,) = layout.boxes
    assert layout.hit(box.right + 2, box.bottom) is box
    assert layout.hit(box.right + 30, box.bottom) is None
    assert layout.box(Ref("event", "bomb")) is box


# The layer


def test_a_layer_counts_events_and_people_killed_by_month() -> None:
    rows = [event("a", "2017-01-17/2017-01-18", killed=parse_figure("55 [50..62]")), event("b", "2017-01-30")]
    counts = LayerCounts(rows)
    counted = counts.between(ordinal("2017-01-01"), ordinal("2017-02-01"))
    assert (counted.events, counted.killed) == (2, 55)
    assert counts.between(ordinal("2017-02-01"), ordinal("2017-03-01")).events == 0


def test_bars_of_the_layer_have_a_scale_of_their_own() -> None:
    rows = [event(f"row {number}", "2013-02-01") for number in range(50)] + [event("one", "2014-02-01")]
    layout = lay_out(Timeline([], rows, DAY_OF_BOOK), scale_of("2012-01-01", "2019-01-01"), ROOM)
    assert layout.most == 50
    assert [bar.count for bar in layout.bars] == [50, 1]
    assert layout.bars[0].height == pytest.approx(50 * layout.bars[1].height)
    unit = layout.unit_at((layout.bars[0].left + layout.bars[0].right) / 2)
    assert unit is not None and layout.bar(unit) is layout.bars[0]


# The brush


def test_a_handle_moves_by_the_month_and_keeps_its_distance() -> None:
    brush = Brush(parse_edtf("2016-08"), parse_edtf("2017-07"))
    assert brush.stepped(SINCE, 1, MONTH, 0).since == parse_edtf("2016-09")
    assert brush.stepped(UNTIL, -1, MONTH, 0).until == parse_edtf("2017-06")
    assert brush.stepped(SINCE, 24, MONTH, 0).since == parse_edtf("2017-07")


def test_an_open_end_begins_where_the_picture_does() -> None:
    brush = Brush().stepped(SINCE, 1, MONTH, ordinal("2012-01-01"))
    assert brush == Brush(parse_edtf("2012-02"), None)


def test_a_handle_takes_hold_of_a_date_that_was_typed() -> None:
    brush = Brush(parse_edtf("2016-08-10"), None)
    assert brush.stepped(SINCE, 1, MONTH, 0).since == parse_edtf("2016-09")
    assert brush.stepped(SINCE, 1, DAY, 0).since == parse_edtf("2016-08-11")


def test_what_the_mouse_marks_is_whole_steps() -> None:
    found = brush_between(ordinal("2016-07-28"), ordinal("2017-01-02"), MONTH)
    assert found == Brush(parse_edtf("2016-08"), parse_edtf("2016-12"))
    assert brush_between(ordinal("2016-07-14"), ordinal("2016-07-15"), YEAR) == Brush(
        parse_edtf("2017"), parse_edtf("2017")
    )


def test_a_brush_is_carried_as_a_whole() -> None:
    brush = Brush(parse_edtf("2016-08"), parse_edtf("2016-10"))
    assert brush.carried(61, MONTH) == Brush(parse_edtf("2016-10"), parse_edtf("2016-12"))
    assert Brush().carried(61, MONTH) == Brush()


def test_an_edge_is_the_one_that_lies_nearer() -> None:
    assert iso_day(nearest_edge(MONTH, ordinal("2017-01-10"))) == "2017-01-01"
    assert iso_day(nearest_edge(MONTH, ordinal("2017-01-25"))) == "2017-02-01"


# The book


def test_the_first_view_holds_nearly_all_events_and_what_is_ahead(workspace: Workspace) -> None:
    timeline = Timeline(workspace.records("event"), (), workspace.as_of)
    first, end = timeline.usual_range()
    assert iso_day(first) == "2012-01-01"
    assert end > ordinal("2018-06-30")
    before, after = timeline.outside(first, end)
    assert before + after <= len(timeline.moments) * 0.05


def test_the_whole_view_holds_all_events(workspace: Workspace) -> None:
    timeline = Timeline(workspace.records("event"), (), workspace.as_of)
    assert timeline.outside(*timeline.whole_range()) == (0, 0)


@pytest.mark.parametrize("width", [700.0, 992.0, 1334.0, 1888.0])
def test_every_event_of_the_book_has_its_place(workspace: Workspace, width: float) -> None:
    for day in ("2014-01-01", DAY_OF_BOOK, ""):
        workspace.set_as_of(day)
        timeline = Timeline(workspace.records("event"), (), workspace.as_of)
        first, end = timeline.whole_range()
        layout = lay_out(timeline, TimeScale(first, end - first, width), ROOM)
        assert all(layout.box(moment.ref) is not None for moment in timeline.moments)


def test_due_events_of_the_book_lie_right_of_its_day(workspace: Workspace) -> None:
    timeline = Timeline(workspace.records("event"), (), workspace.as_of)
    due = [moment for moment in timeline.moments if moment.due]
    assert {"Mandate expires", "Presidential and legislative elections"} <= {moment.title for moment in due}
    assert all(moment.stretch.first > timeline.day_number for moment in due)


def test_the_latest_stands_at_the_newest_event(workspace: Workspace) -> None:
    workspace.set_as_of("")
    events = workspace.records("event")
    assert Timeline(events).day == max(
        record.fields["date"].earliest for record in events if record.get("status") not in ("planned", "expected")
    )


def test_the_read_out_says_date_type_title_and_toll(workspace: Workspace) -> None:
    record = next(item for item in workspace.records("event") if item.title == "Truck bomb at the Gao garrison")
    moment = moment_of(record, DAY_OF_BOOK)
    assert moment is not None
    assert moment_lines(moment, record) == ("18 January 2017 · Attack", record.title, "80 killed")


def test_the_table_behind_the_picture_keeps_dates_as_known() -> None:
    rows = list(event_rows([event("unrest", "2016-10~", killed=parse_figure(">=5"))]))
    assert rows == [["Date", "Event", "Type", "Killed"], ["2016-10~", "Unrest", "Attack", "≥ 5"]]
