"""Values read off the pictures as a reader does, against the records and against the files the book is made from.

The mouse or the keyboard stands on something drawn; what is told, spoken, written in the table, and where it is drawn
must all say what `db/` says. What is tried is chosen anew by `MALI_REF_SAMPLE`, any word, to try other values.
"""

import csv
import os
import re
from bisect import bisect_right
from calendar import month_name
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from html import unescape
from math import asin, atan, cos, degrees, exp, log10, pi, radians, sin, sqrt
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QColor, QCursor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DB = Path(__file__).resolve().parent.parent.parent / "db"
SAMPLE = os.environ.get("MALI_REF_SAMPLE", "10 July 2017")
DAYS = [ESTIMATE_DAY, LATEST]
LINE, CHANGE, RANKED = "line", "change", "ranked"
# A name and a value in the read-out of a chart of years.
READOUT_ROW = re.compile(
    r"<td>(?:<b>)?([^<]+?)(?:</b>)?&nbsp;&nbsp;</td><td align='right'>(?:<b>)?([^<]*?)(?:</b>)?</td>"
)
WRITTEN = re.compile(r"([−+]?)\$?([0-9,]+(?:\.[0-9]+)?)( m| bn)?(%?)")
SCALES = {None: 1.0, " m": 1e6, " bn": 1e9}


# What the files say


@cache
def rows_of(name: str) -> list[dict[str, str]]:
    with (DB / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@cache
def series_keys() -> dict[tuple[str, str], str]:
    """The key of a series by its indicator and source."""
    return {(row["indicator"], row["source"]): row["key"] for row in rows_of("series/series.csv")}


@cache
def all_values() -> dict[str, dict[tuple[str, int], float]]:
    """Every yearly value by series, then by ISO code of the country and year."""
    found: dict[str, dict[tuple[str, int], float]] = defaultdict(dict)
    for row in rows_of("series/values.csv"):
        found[row["series"]][row["country"], int(row["year"])] = float(row["value"])
    return found


def values_of(indicator: str, source: str, day: str = LATEST) -> dict[tuple[str, int], float]:
    """What a source says of an indicator, up to the last year that is over on a day."""
    values = all_values()[series_keys()[indicator, source]]
    return {(iso, year): value for (iso, year), value in values.items() if year <= last_year(day)}


def sample(kind: str, day: str) -> Random:
    return Random(f"{SAMPLE} {kind} {day}")


# What stands on the screen


def written(text: str) -> tuple[float, float]:
    """A number as it is written, and half of its last place."""
    found = WRITTEN.fullmatch(text)
    assert found is not None, text
    sign, digits, words, _ = found.groups()
    places = len(digits.partition(".")[2])
    value = float(digits.replace(",", "")) * SCALES[words]
    return -value if sign == "−" else value, 0.5 * SCALES[words] / 10**places


def says(text: str, value: float) -> bool:
    """Whether a written number is a value, rounded to the places it shows."""
    number, half = written(text)
    return abs(number - value) <= half * 1.000001 + 1e-9


def all_spoken(widget: QWidget) -> str:
    """Name, value and description together."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    return " ".join(spoken(widget, kind) for kind in kinds)


def spoken(widget: QWidget, what: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what)


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html.replace("<br>", "\n")))


def readout(widget: QWidget, name: str) -> str:
    """What the read-out of a picture tells; empty where it is put away."""
    found = widget.window().findChildren(QLabel, f"{name}_readout")
    return next((plain(item.text()) for item in found if item.isVisible()), "")


def shown(widget: QWidget, name: str) -> Any:
    """What is shown under a name; None where nothing is."""
    return next((found for found in widget.findChildren(QWidget, name) if found.isVisible()), None)


def is_like(color: QColor, other: QColor, near: int = 60) -> bool:
    return sum(abs(one - two) for one, two in zip(color.getRgb()[:3], other.getRgb()[:3], strict=True)) < near


def longest_run(image: QImage, y: int, color: QColor) -> int:
    """How many pixels of a colour follow each other in a row of a picture."""
    found = most = 0
    for x in range(image.width()):
        found = found + 1 if is_like(image.pixelColor(x, y), color, 24) else 0
        most = max(most, found)
    return most


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, own_folder: Path) -> Iterator[MainWindow]:
    theme().install(qapp)
    theme().mode = "light"
    made = MainWindow(workspace, Settings(own_folder / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    use_codes(lambda source: "")


def hover(widget: QWidget, point: QPoint) -> None:
    """Bring the mouse to a point of a widget, from beside it."""
    if widget.mapFromGlobal(QCursor.pos()) == point:
        QTest.mouseMove(widget, point + QPoint(1, 1))
    QTest.mouseMove(widget, point)
    QApplication.processEvents()


def iso_of(window: MainWindow, country: Ref) -> str:
    record = window.workspace.record(country)
    assert record is not None
    return str(record.get("iso_code"))


# Indicators


def last_year(day: str) -> int:
    return int(day[:4]) - 1 if day else 9999


def shown_part(window: MainWindow, indicator: str, source: str, mode: str = LINE) -> Any:
    """The page of an indicator with all neighbours, as one source gives it."""
    window.open_record(Ref("indicator", indicator))
    part = window.screen.page.yearly
    assert part is not None
    everybody = frozenset(country for country, _ in part._yearly.neighbours())
    if part.view.compared != everybody:
        part._on_compare_compared(everybody)
    for control, value in ((part.modes, mode), (getattr(part, "sources", None), source)):
        if control is not None and not control.button(value).isChecked():
            QTest.mouseClick(control.button(value), Qt.MouseButton.LeftButton)
    assert part.view.vintage.key == source
    # The page lays itself out, then the plot, which learns its width only by then.
    QApplication.processEvents()
    part.chart.plotItem.layout.activate()
    part.chart.fit()
    return part


def chosen_values(
    window: MainWindow, kind: str, day: str, pages: int, each: int
) -> Iterator[tuple[str, str, list[Any]]]:
    """Some indicators as one source gives them, each with some countries and years up to the day."""
    countries = {iso_of(window, ref): ref for ref in map(_place, COUNTRIES)}
    dice = sample(kind, day)
    for indicator, source in dice.sample(sorted(series_keys()), pages):
        found = values_of(indicator, source, day)
        known = [(countries[iso], year, value) for (iso, year), value in found.items()]
        if known:
            yield indicator, source, dice.sample(known, min(each, len(known)))


COUNTRIES = ("mali", "senegal", "mauritania", "algeria", "niger", "burkina-faso", "cote-divoire", "guinea", "chad")


def _place(key: str) -> Ref:
    return Ref("place", key)


def point_of_year(part: Any, year: int) -> QPoint:
    return part.chart.mapFromScene(part.chart.plotItem.vb.mapViewToScene(QPointF(year, 0)))


def read_year(part: Any, year: int) -> dict[str, str]:
    """Put the mouse over a year; names and values of the read-out."""
    chart = part.chart
    hover(chart.viewport(), QPoint(point_of_year(part, year).x(), chart.height() // 2))
    assert chart.lit_year() == year
    label = chart.findChild(QLabel, "yearly_readout")
    assert label is not None and not label.isHidden()
    assert f"<b>{year}</b>" in label.text()
    return {unescape(name): unescape(value) for name, value in READOUT_ROW.findall(label.text())}


@pytest.mark.parametrize("day", DAYS)
def test_a_line_chart_tells_what_table_record_and_file_say(window: MainWindow, day: str) -> None:
    window.workspace.set_as_of(day)
    tried = 0
    for indicator, source, values in chosen_values(window, "lines", day, 6, 10):
        part = shown_part(window, indicator, source)
        table, chart = part.table.figures(), part.chart
        for ref, year, value in values:
            name = window.workspace.book.title(ref)
            told = read_year(part, year)[name]
            number = told.split(" (")[0]
            assert says(number, value), (indicator, source, name, year, told, value)
            assert f"{name} {told}" in spoken(chart, QAccessible.Text.Value), (indicator, year)
            line = next(line for line in part.view.vintage.lines if line.country == ref)
            assert line.value_in(year) == value
            row = next(row for row in range(table.rowCount()) if table.line(row).country == ref)
            column = table.column_of(year)
            if column >= 0 and (cell := table.index(row, column).data()) != "–":
                # Where a source has few years, a column may hold that of a year beside its own.
                shown_number, _, other_year = cell.removesuffix(")").partition(" (")
                cell_year = int(other_year or table.year_of(column))
                assert says(shown_number, values_of(indicator, source)[iso_of(window, ref), cell_year])
                assert cell_year != year or shown_number == number
                assert part.table.lit_column == column
            tried += 1
        assert_sentence(window, part, day)
        years = [table.year_of(column) for column in range(1, table.columnCount() - 1)]
        assert max(*chart.years, *years) <= last_year(day)
    assert tried >= 48


@pytest.mark.parametrize("day", DAYS)
def test_malis_line_is_drawn_where_its_values_are(window: MainWindow, day: str) -> None:
    """The pixels of the line, read back through the axis, hold the value."""
    window.workspace.set_as_of(day)
    read = 0
    for indicator, source, _ in chosen_values(window, "pixels", day, 4, 1):
        part = shown_part(window, indicator, source)
        chart, main = part.chart, part.view.vintage.main
        # Dashed lines of other sources and rings of documents have Mali's colour too.
        if main is None or part.view.others or part.beside()[1] or main.bounds:
            continue
        chart.light_year(None)
        image, box = chart.grab().toImage(), chart.plotItem.vb
        for year, value in sample("pixels", indicator).sample(main.points[:-1], min(3, len(main.points) - 1)):
            at = point_of_year(part, year)
            rows = [y for y in range(image.height()) if is_like(image.pixelColor(at.x(), y), theme().color("accent"))]
            assert rows, (indicator, year)
            ends = [box.mapSceneToView(chart.mapToScene(QPoint(at.x(), y))).y() for y in (max(rows) + 2, min(rows) - 2)]
            file_value = values_of(indicator, source)["MLI", year]
            assert ends[0] <= file_value <= ends[1], (indicator, year, ends, file_value)
            assert value == file_value
            read += 1
    assert read >= 1


@pytest.mark.parametrize("day", DAYS)
def test_the_change_since_a_year_is_worked_out_from_the_files(window: MainWindow, day: str) -> None:
    window.workspace.set_as_of(day)
    tried = 0
    for indicator, source, values in chosen_values(window, "change", day, 3, 10):
        part = shown_part(window, indicator, source, CHANGE)
        base = int(part.modes.button(CHANGE).text().split()[-1])
        known = values_of(indicator, source)
        for ref, year, value in values:
            before = known.get((iso_of(window, ref), base))
            if before is None or year < base or (part.view.yearly.is_relative and before <= 0):
                continue
            told = read_year(part, year)[window.workspace.book.title(ref)]
            expected = 100 * (value / before - 1) if told.endswith("%") else value - before
            assert says(told, expected), (indicator, source, ref, year, told, expected)
            assert told.endswith("%") == part.view.yearly.is_relative
            tried += 1
    assert tried >= 8


@pytest.mark.parametrize("day", DAYS)
def test_ranked_bars_are_as_long_as_their_latest_values(window: MainWindow, day: str) -> None:
    window.workspace.set_as_of(day)
    for indicator, source, _ in chosen_values(window, "ranked", day, 2, 1):
        part = shown_part(window, indicator, source, RANKED)
        chart, latest = part.chart, {}
        for (iso, year), value in sorted(values_of(indicator, source, day).items()):
            latest[next(ref for ref in map(_place, COUNTRIES) if iso_of(window, ref) == iso)] = (year, value)
        assert {line.country for line in chart.rows} == set(latest)
        values = [latest[line.country][1] for line in chart.rows]
        assert values == sorted(values, reverse=True)
        image, box = chart.grab().toImage(), chart.plotItem.vb
        for place, line in enumerate(chart.rows):
            year, value = latest[line.country]
            text = chart.text(line)
            assert says(text.split(" (")[0], value), (indicator, line.name, text)
            assert text.endswith(f"({year})") or year == latest.get(_place("mali"), (year,))[0]
            middle = chart.mapFromScene(box.mapViewToScene(QPointF(0, place)))
            tone = theme().color("accent" if line.is_main else "chart2")
            a_pixel = box.viewPixelSize()[0]
            length = longest_run(image, middle.y(), tone) * a_pixel
            assert abs(length - abs(value)) <= 4 * a_pixel, (indicator, line.name, length, value)
            hover(chart.viewport(), QPoint(middle.x() + 3, middle.y()))
            assert part.table.figures().line(part.table.lit_row).country == line.country
            assert f"{line.name}, {year}: {text.split(' (')[0]}" in spoken(chart, QAccessible.Text.Value)


# Overview


OVERVIEW_DAYS = [
    "2013-12-31",
    "2014-03-31",
    "2015-06-30",
    "2016-06-01",
    "2017-03-31",
    ESTIMATE_DAY,
    "2019-03-01",
    LATEST,
]
MONTHS = list(month_name)[1:]
CAUSES = {"malicious_act": "malicious acts", "accident": "accidents", "illness": "illness"}
UNITS = {"usd_million": 1e6}


@cache
def observations() -> dict[str, dict[str, Any]]:
    """Every single figure of both editions by its key."""
    found: dict[str, dict[str, Any]] = yaml.safe_load((DB / "estimate-2017/observation.yaml").read_text("utf-8"))
    for name in ("observation.csv", "observation-monthly-strength.csv"):
        found |= {row["key"]: dict(row) for row in rows_of(f"after-2017/{name}")}
    return found


def observed(key: str) -> float:
    """A figure as its file has it, in dollars where it is of millions of them."""
    row = observations()[key]
    return float(re.sub(r"[^0-9.]", "", str(row["value"]).split(" ")[0])) * UNITS.get(row.get("unit"), 1.0)


def expected_of(fact: Any, day: str) -> float:
    """What a figure of a card should be: that of its record, or the count of the rows it opens."""
    if fact.ref.kind == "observation":
        return observed(fact.ref.key)
    asked = fact.ref.key.partition("/")[2]
    if not asked:
        return deaths_by(day) - deaths_by(day, cause="malicious_act")
    name, _, value = asked.partition("=")
    if name != "date":
        return deaths_by(day, **{name: value})
    first, _, last = value.partition("/")
    return deaths_by(last or min(f"{value}-12-31", day)) - deaths_by(str(int(first[:4]) - 1) + "-12-31")


def deaths_by(day: str, **wanted: str) -> int:
    """Rows of the register up to a day."""
    rows = (row for row in rows_of("data/mission_death.csv") if not day or row["date"] <= day)
    return sum(all(row[name] == value for name, value in wanted.items()) for row in rows)


def at_a_glance(window: MainWindow, day: str, qtbot: QtBot) -> Any:
    window.workspace.set_as_of(day)
    screen: Any = window.screen
    qtbot.waitUntil(lambda: all(card._content.isVisible() for card in screen._glance.cards.values()))
    QApplication.processEvents()
    return screen


def month_of(words: str) -> str:
    name, year = words.split()
    return f"{year}-{MONTHS.index(name) + 1:02d}"


def walk_months(chart: Any) -> Iterator[tuple[str, list[str]]]:
    """Every month that the arrow keys reach, as EDTF, with what the read-out and a screen reader are told."""
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    before = -1
    while chart.at != before:
        before = chart.at
        head, *lines = [line.strip() for line in readout(chart, chart.objectName()).splitlines()]
        assert f"{head}: {', '.join(lines)}" in all_spoken(chart)
        yield month_of(head), lines
        QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Escape)


def test_the_overview_says_what_register_sources_and_records_say_on_each_day(window: MainWindow, qtbot: QtBot) -> None:
    for day in OVERVIEW_DAYS:
        screen = at_a_glance(window, day, qtbot)
        assert_deaths(shown(screen, "deaths_months"), day)
        assert_strength(window, shown(screen, "strength_months"), day)
        assert_cards(window, screen, day)


def assert_deaths(chart: Any, day: str) -> None:
    expected: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows_of("data/mission_death.csv"):
        if not day or row["date"] <= day:
            expected[row["date"][:7]][CAUSES.get(row["cause"], "other or not settled")] += 1
    read: dict[str, Counter[str]] = {}
    for month, [told, *_] in walk_months(chart):
        total, _, parts = told.partition(" died: ")
        read[month] = Counter({name: int(count) for name, count in re.findall(r"([a-z ]+) (\d+)", parts)})
        read[month] = Counter({name.strip(): count for name, count in read[month].items()})
        assert int(total) == read[month].total()
    assert read == expected
    assert chart.end_words() == [f"{sum(map(Counter.total, expected.values()))} in all"]
    worst = max(expected.values(), key=Counter.total).total()
    assert spoken(chart).endswith(f", {worst}")
    image, ground = chart.grab().toImage(), chart.ground()
    tones = [theme().color(tone) for tone in ("chart", "chart2", "handle")]
    for month in sample("bars", day).sample(sorted(expected), min(6, len(expected))):
        at = int(month[:4]) * 12 + int(month[5:]) - chart.months.first.year * 12 - chart.months.first.number
        x, y = round(chart.across(at)), ground.bottom()
        while y > ground.top() and any(is_like(image.pixelColor(x, y), tone, 24) for tone in tones):
            y -= 1
        value = (ground.bottom() - y) * chart.levels()[-1] / ground.height()
        assert abs(value - expected[month].total()) <= 2 * chart.levels()[-1] / ground.height(), month


def assert_strength(window: MainWindow, chart: Any, day: str) -> None:
    counts, ceilings = defaultdict(set), []
    for record in window.workspace.records("observation"):
        if record.get("subject") == Ref("actor", "minusma") and not record.get("category") and record.get("as_of"):
            first = record.fields["as_of"].earliest
            if record.fields["indicator"].key == "strength-uniformed" and (not day or first <= day):
                counts[first[:7]].add(observed(record.key))
            elif record.fields["indicator"].key == "ceiling-authorised" and (not day or first <= day):
                ceilings.append((first[:7], observed(record.key)))
    read = dict(walk_months(chart)) if chart is not None else {}
    known = {
        row["as_of"][:7]
        for row in rows_of("after-2017/observation-monthly-strength.csv")
        if row["indicator"] == "strength-uniformed" and (not day or row["as_of"] <= day)
    }
    assert (chart is not None) == (len(known) >= 6)
    assert known <= set(read) or chart is None
    assert set(read) <= set(counts)
    for month, [told, *_] in read.items():
        match = re.fullmatch(r"~?([0-9,]+) in uniform(?:, (\d+)% of a ceiling of ([0-9,]+))?", told)
        assert match is not None, told
        count = float(match[1].replace(",", ""))
        assert count in counts[month], (month, told, counts[month])
        held = max((item for item in ceilings if item[0] <= month), default=None)
        assert (match[3] is None) == (held is None), (month, told, held)
        if held is not None:
            assert float(match[3].replace(",", "")) == held[1]
            assert int(match[2]) == round(100 * count / held[1])


def assert_cards(window: MainWindow, screen: Any, day: str) -> None:
    for name in ("strength", "deaths", "budget", "contributors"):
        card = shown(screen, f"glance_{name}")
        for line in figures(card):
            number = re.search(r"([−$]?\$?[0-9][^ ]*(?: m\b| bn\b)?)", spoken(line))
            assert number is not None and says(number[1], expected_of(line.payload, day)), (name, spoken(line))
            if line.objectName().endswith("_total"):
                assert_newest(window, line.payload, day)
        table = shown(card, f"{name}_bars")
        if table is not None:
            assert_bars(table)
    total = shown(screen, "deaths_total")
    if total is not None and not total.payload.later:
        until = total.payload.as_of.latest
        assert total.payload.number == deaths_by(until)
        split = spoken(shown(screen, "deaths_split"))
        told = {words.strip(): int(count) for count, words in re.findall(r"(\d+) ([a-z ]+)", split)}
        malicious = deaths_by(until, cause="malicious_act")
        assert told == {"malicious acts": malicious, "other": deaths_by(until) - malicious}
        [nation] = [line for line in figures(shown(screen, "glance_deaths")) if re.search(r"\d+ from ", line.text())]
        most = Counter(row["nationality"] for row in rows_of("data/mission_death.csv") if row["date"] <= until)
        assert nation.payload.number == max(most.values())


def figures(card: QWidget) -> list[Any]:
    """The lines of a card that are a figure with its words."""
    known = (line for line in card.findChildren(QAbstractButton) if line.isVisible() and line.objectName())
    return [line for line in known if hasattr(getattr(line, "payload", None), "figure") and line.text()[:1].strip("+−")]


def assert_newest(window: MainWindow, fact: Any, day: str) -> None:
    """No figure that the day shows is newer than the one in the card, unless another is preferred to it."""
    own = window.workspace.record(fact.ref) if fact.ref.kind == "observation" else None
    if own is None:
        return
    assert fact.as_of is not None
    for record in window.workspace.records("observation"):
        same = (record.get("indicator"), record.get("subject")) == (own.get("indicator"), own.get("subject"))
        if same and not record.get("category") and record.get("preferred") is not False and record.get("as_of"):
            first = record.fields["as_of"].earliest
            is_newer = first > fact.as_of.earliest and (not day or first <= day)
            assert not is_newer or own.edition == "estimate-2017", (fact.ref, record.ref)


def assert_bars(table: Any) -> None:
    """Written values are those of the files, and the bars are as long as they are large."""
    lengths = []
    for line in table.lines:
        value = observed(line.payload.ref.key)
        assert says(line.row.text.lstrip("~"), value), (table.objectName(), line.row.text, value)
        assert line.row.text in spoken(line)
        image = line.grab().toImage()
        tones = [theme().color(tone) for tone in ("chart", "chart2")]
        lengths.append((max(longest_run(image, line.height() // 2, tone) for tone in tones), value))
    longest, most = max(lengths, default=(0, 0.0))
    for length, value in lengths:
        assert abs(length - longest * value / most) <= 3, (table.objectName(), lengths)


# Timeline


def events_page(window: MainWindow, day: str) -> Any:
    window.workspace.set_as_of(day)
    window.open_tab(2)
    QApplication.processEvents()
    return window.screen


def months_of(records: Sequence[Any], day: str) -> dict[Ref, str]:
    """The month of each event of which one is known and that is not still to come."""
    dated = {record.ref: record.fields["date"] for record in records if record.get("date")}
    due = {record.ref for record in records if record.get("status") in ("planned", "expected")}
    known = {ref: when for ref, when in dated.items() if when.earliest[:7] == when.latest[:7]}
    return {ref: when.earliest[:7] for ref, when in known.items() if ref not in due or when.latest <= day}


def bricks_by_month(board: Any) -> dict[Ref, str]:
    """Each brick with the month above which it stands on the axis."""
    middles = ((box.moment.ref, (box.left + box.right) / 2) for box in board.layout_.boxes if box.look == "brick")
    return {ref: date.fromordinal(int(board.scale.day_at(at))).isoformat()[:7] for ref, at in middles}


def x_of(board: Any, place: float) -> int:
    return round(place * theme().scale)


def middle_of(board: Any, box: Any) -> QPoint:
    return board.frame.rect(box).center().toPoint()


@pytest.mark.parametrize("day", DAYS)
def test_bricks_stand_in_the_months_of_the_events_and_the_brush_marks_those_of_the_table(
    window: MainWindow, qtbot: QtBot, day: str
) -> None:
    screen = events_page(window, day)
    board, dice = screen.timeline.board, sample("brush", day)
    if day == LATEST:
        # All years at once are drawn by quarters; a few of them by months.
        board.set_range(date(2016, 1, 1).toordinal(), date(2022, 1, 1).toordinal())
    scale = board.scale
    assert scale.unit == "month"
    events = {record.ref: record for record in window.workspace.records("event")}
    known = months_of(list(events.values()), day or "2026-11-24")
    drawn = bricks_by_month(board)
    in_view = {
        ref for ref, month in known.items() if scale.first <= date.fromisoformat(f"{month}-15").toordinal() < scale.last
    }
    assert in_view <= set(drawn)
    assert {ref: drawn[ref] for ref in in_view} == {ref: known[ref] for ref in in_view}
    for _ in range(5):
        first, last = sorted(dice.sample(range(int(scale.first) + 40, int(scale.last) - 40), 2))
        board.setFocus()
        QTest.mouseDClick(board, Qt.MouseButton.LeftButton, pos=QPoint(x_of(board, scale.place(first)), 70))
        screen.set_filter(screen.filter().without("dates"))
        ends = [QPoint(x_of(board, scale.place(at)), 30) for at in (first, last + 35)]
        QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=ends[0])
        QTest.mouseMove(board, ends[0] + QPoint(8, 0))
        QTest.mouseMove(board, ends[1])
        QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=ends[1])
        marked = nearest_month(board, ends[0]), nearest_month(board, ends[1])
        qtbot.waitUntil(lambda marked=marked: screen.filter().since == parse_edtf(marked[0]))
        since, until = screen.filter().since, screen.filter().until
        assert date.fromisoformat(until.latest).toordinal() + 1 == date.fromisoformat(f"{marked[1]}-01").toordinal()
        rows = {record.ref for record in screen.list.table.records()}
        asked = {
            ref
            for ref, event in events.items()
            if event.get("date")
            and event.get("date").latest >= since.earliest
            and event.get("date").earliest <= until.latest
        }
        assert rows == asked
        marked_bricks = Counter(month for ref, month in bricks_by_month(board).items() if ref in in_view & rows)
        assert marked_bricks == Counter(known[ref] for ref in rows & in_view)
        assert set(marked_bricks) <= {month for month in known.values() if since.text <= month <= until.text}
    # A handle of the brush would take the mouse.
    screen.set_filter(screen.filter().without("dates"))
    boxes = [box for box in board.layout_.boxes if box.look == "brick"]
    for box in dice.sample(boxes, 8):
        hover(board, middle_of(board, box))
        title = readout(board, "timeline").splitlines()
        assert board.lit is not None and events[board.lit].title in " ".join(title)
        assert drawn[board.lit] == drawn[box.moment.ref]
        assert events[board.lit].title in all_spoken(board)


def nearest_month(board: Any, point: QPoint) -> str:
    """The month whose beginning lies nearest to a point of the strip."""
    day = board.scale.day_at(point.x() / theme().scale)
    starts = [f"{year}-{month:02d}" for year in range(2000, 2030) for month in range(1, 13)]
    return min(starts, key=lambda text: abs(date.fromisoformat(f"{text}-01").toordinal() - day))


@pytest.mark.parametrize("day", DAYS)
def test_the_layers_bars_count_the_rows_of_their_months(window: MainWindow, day: str) -> None:
    screen = events_page(window, day)
    screen.show_layer(True)
    board = screen.timeline.board
    expected: Counter[int] = Counter()
    killed: Counter[int] = Counter()
    ends = {bar.first: bar.end for bar in board.layout_.bars}
    firsts = sorted(ends)
    for row in rows_of("data/ucdp_event.csv"):
        when = parse_edtf(row["date"])
        middle = sum(date.fromisoformat(end).toordinal() for end in (when.earliest, when.latest)) // 2
        first = firsts[max(0, bisect_right(firsts, middle) - 1)]
        if (not day or when.earliest <= day) and first <= middle < ends[first]:
            expected[first] += 1
            killed[first] += int(float(row["deaths"].split(" ")[0]))
    assert {bar.first: bar.count for bar in board.layout_.bars} == expected
    counts = sum(bar.count for bar in board.layout_.bars)
    assert counts > (300 if day else 1500)
    most = max(board.layout_.bars, key=lambda bar: bar.count)
    for bar in board.layout_.bars:
        assert abs(bar.height / most.height - bar.count / most.count) < 0.01
    lit = 0
    for bar in sample("bars", day).sample(board.layout_.bars, 12):
        # Where a brick stands, the read-out is the brick's.
        for y in range(20, board.frame.axis, 6):
            hover(board, QPoint(x_of(board, (bar.left + bar.right) / 2), y))
            if board.lit is None:
                break
        counted = re.search(r"([0-9,]+) events? of UCDP, ([0-9,]+) killed", readout(board, "timeline"))
        if counted is not None:
            count, dead = counted.groups()
            assert int(count.replace(",", "")) == expected[bar.first], counted[0]
            assert int(dead.replace(",", "")) == killed[bar.first], counted[0]
            lit += 1
    assert lit >= 3


# Map


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance of two places, each its latitude and longitude."""
    (lat, lon), (to_lat, to_lon) = ((radians(a), radians(b)) for a, b in (one, other))
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


def place_under(canvas: Any, pixel: tuple[float, float]) -> tuple[float, float]:
    """Latitude and longitude of a pixel, by Mercator's own formula."""
    frame = canvas.frame
    longitude = frame.center[0] + (pixel[0] - frame.width / 2) / frame.scale
    down = frame.center[1] + (pixel[1] - frame.height / 2) / frame.scale
    return degrees(2 * atan(exp(radians(-down))) - pi / 2), longitude


@cache
def places() -> dict[str, dict[str, Any]]:
    """Every place by its key; of one that both editions tell of, what the later adds."""
    found: dict[str, dict[str, Any]] = {}
    for edition in ("after-2017", "estimate-2017"):
        for key, row in yaml.safe_load((DB / edition / "place.yaml").read_text("utf-8")).items():
            found[key] = {**found.get(key, {}), **row}
    return found


def point_of(key: str) -> tuple[float, float]:
    """Where a place lies, by its record or the list of localities; a camp of unknown point lies in its town."""
    listed = (row for row in rows_of("data/locality.csv") if row["place"] == key)
    row = places()[key] if "latitude" in places()[key] else next(listed, None)
    if row is None:
        return point_of(places()[key]["part_of"])
    return float(row["latitude"]), float(row["longitude"])


def named_places(event: Any) -> set[str]:
    """The places an event is said to have happened at; what it happened in counts where no closer one is named."""
    roles = [(place.ref.key, place.role) for place in event.get("places") or ()]
    return {key for key, role in roles if role not in ("in", "between")} or {key for key, role in roles if role == "in"}


def killed_in(event: Any) -> float:
    figure = event.get("killed")
    if figure is None:
        return 0.0
    return figure.value if figure.value is not None and figure.qualifier not in ("<", "<=") else figure.low or 0.0


@pytest.mark.parametrize("day", DAYS)
def test_marks_on_the_map_stand_on_their_places_and_count_their_events(window: MainWindow, day: str) -> None:
    screen = events_page(window, day)
    event_map = screen.map.pane.map()
    canvas = event_map.canvas
    canvas.settle()
    events = window.workspace.records("event")
    at_places: dict[str, set[Ref]] = defaultdict(set)
    for event in events:
        for key in named_places(event):
            at_places[key].add(event.ref)
    marks = canvas.items().marks
    assert len(marks) >= 8
    sizes = []
    for item in marks:
        group, look = item.payload, item.look
        if not is_between(group.first):
            assert kilometres(place_under(canvas, item.at), point_of(group.first.place.key)) < 1
        here = {mark.place.key for mark in group.marks if not is_between(mark)}
        between = {mark.event.ref for mark in group.marks if is_between(mark)}
        assert look.number == len(between.union(*(at_places[key] for key in here))), here
        dead = {mark.event.ref: killed_in(mark.event) for mark in group.marks}
        sizes.append((sum(dead.values()), item.half[0]))
    sizes.sort()
    assert [reach for _, reach in sizes] == sorted(reach for _, reach in sizes)
    seen = [item for item in marks if item.at[0] > 20 and 60 < item.at[1] < canvas.height() - 40]
    for item in sample("marks", day).sample(seen, min(8, len(seen))):
        if any(other.is_at(item.at) for other in marks if other is not item) or item.at[0] > canvas.width() - 20:
            continue
        hover(canvas, QPoint(round(item.at[0]), round(item.at[1])))
        lit = canvas.lit_item()
        assert lit is not None and lit.key == item.key
        told = " ".join(line.text for line in canvas.told(lit))
        assert f"{item.look.number} events" in told if item.look.number > 1 else item.payload.first.event.title in told
    content = canvas.content.events
    placed = {mark.event.ref for mark in content.marks} | {ref for area in content.areas for ref in refs_of(area)}
    # A chosen event without a place has the line to itself.
    window.open_record(next(iter(placed)))
    assert f"{len(placed)} of {len(events)} events" in event_map.line()


def is_between(mark: Any) -> bool:
    """What happened between two places stands in their middle."""
    return any(place.role == "between" for place in mark.event.get("places"))


def refs_of(area: Any) -> set[Ref]:
    return {event.ref for event in area.events}


def test_the_scale_bar_is_as_long_as_the_earth_says(window: MainWindow, qtbot: QtBot) -> None:
    canvas = events_page(window, ESTIMATE_DAY).map.pane.map().canvas
    for step in range(5):
        canvas.settle()
        image, ink = canvas.grab().toImage(), theme().color("ink2")
        low = range(canvas.height() - 14, canvas.height())
        y = max(low, key=lambda row: longest_run(image.copy(0, 0, 130, image.height()), row, ink))
        length = longest_run(image.copy(0, 0, 130, image.height()), y, ink)
        middle = canvas.height() / 2
        true = kilometres(place_under(canvas, (0, middle)), place_under(canvas, (length, middle)))
        power = 10 ** int(log10(true * 1.1))
        told = min((each * power for each in (1, 2, 5, 10)), key=lambda each: abs(each / true - 1))
        # A pixel more or less at either end.
        assert abs(told - true) <= 0.02 * told + 1.5 * true / length, (step, told, true, length)
        QTest.keyClick(canvas, Qt.Key.Key_Plus)


# Graph


# The kinds of line as the key names them, with some types of relation that each must have.
TIES = {
    "member": ("member_of", "part_of"),
    "change": ("split_from", "fragmented_into", "renamed_to"),
    "ally": ("allied_with", "supports", "trains"),
    "fight": ("opposes", "attacked", "operates_against"),
    "give": ("contributes_to", "funds"),
}
# What happens once is part of the story from then on.
ONCE = (
    *("merged_into", "split_from", "fragmented_into", "remerged_with", "joined_by", "founded_as", "renamed_to"),
    *("attacked", "claimed_attack_on", "allegedly_attacked", "replaced", "preceded"),
)


def may_hold(begin: Any, end: Any, day: str) -> bool:
    """Whether what lasts from one date to another may last on a day, for all that the dates say."""
    return (begin is None or begin.earliest <= day) and (end is None or end.latest >= day)


def holds_by_records(window: MainWindow, screen: Any, tie: Any, day: str) -> bool:
    record = window.workspace.record(tie.record)
    assert record is not None
    ends = [window.workspace.record(ref) for ref in (tie.from_ref, tie.to_ref)]
    begins = record.get("start") if record.kind == "relation" else None
    if tie.is_moment:
        return may_hold(begins, None, day)
    lives = [may_hold(end.get("founded"), end.get("ended"), day) for end in ends]
    return all(lives) and may_hold(begins, record.get("end") if record.kind == "relation" else None, day)


@pytest.mark.parametrize("day", DAYS)
def test_the_graph_draws_the_relations_that_hold_on_each_day(window: MainWindow, qtbot: QtBot, day: str) -> None:
    window.workspace.set_as_of(day)
    window.open_page("graph", Ref("actor", "cma"))
    screen: Any = window.screen
    QTest.keyClick(screen.canvas, Qt.Key.Key_Escape)
    slider = screen.time.slider
    slider.setFocus()
    for month in ("2012-04", "2013-06", "2014-09", "2015-12", "2016-11", "2017-05"):
        slider.setValue(slider.line.place_of(f"{month}-28"))
        QTest.keyClick(slider, Qt.Key.Key_Right)
        QTest.keyClick(slider, Qt.Key.Key_Left)
        QApplication.processEvents()
        shown_day = screen.picture.day
        assert shown_day[:7] == month
        lines = screen.picture._edges
        ties = [tie for item in lines for tie in item.edge.ties]
        holding = [tie for tie in ties if holds_by_records(window, screen, tie, shown_day)]
        assert f"{len(holding)} relations" in slider.accessibleName(), (slider.accessibleName(), len(holding))
        held = {item.edge for item in lines if set(item.edge.ties) & set(holding)}
        qtbot.waitUntil(lambda held=held, lines=lines: held == {item.edge for item in lines if item.strength > 0.15})
    between = set(screen.picture.nodes)
    relations = {
        record.ref
        for record in window.workspace.records("relation")
        if {record.fields["from"], record.fields["to"]} <= between and record.fields["from"] != record.fields["to"]
    }
    drawn = {tie.record for tie in ties if tie.record.kind == "relation"}
    left_out = {tie.record for tie in screen.network.ties if tie.kind not in screen.choice.ties}
    assert drawn == relations - left_out
    assert_styles(screen, lines)


def assert_styles(screen: Any, lines: Sequence[Any]) -> None:
    """Each line, painted alone, has the colour and the dashes of its kind; only membership is drawn without gaps."""
    for item in lines:
        types = {tie.type for tie in item.edge.ties}
        for kind, names in TIES.items():
            assert not types & set(names) or item.edge.kind == kind, (item.edge, kind)
        path = item._found_way().path
        if path.length() < 60:
            continue
        box = path.controlPointRect().adjusted(-12, -12, 12, 12)
        image = QImage(box.size().toSize(), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.translate(-box.topLeft())
        item.is_lit = True
        item.paint(painter)
        item.is_lit = False
        painter.end()
        points = [path.pointAtPercent(step / 300) - box.topLeft() for step in range(15, 285)]
        inked = [image.pixelColor(int(point.x()), int(point.y())) for point in points]
        covered = sum(color.alpha() > 90 for color in inked) / len(inked)
        assert (covered > 0.97) == (item.edge.kind == "member"), (item.edge.kind, covered)
        is_red = any(is_like(color, theme().color("danger"), 40) for color in inked if color.alpha() > 200)
        assert is_red == (item.edge.kind == "fight"), item.edge.kind


@pytest.mark.parametrize("day", DAYS)
def test_the_lineage_has_the_dates_of_the_relations(window: MainWindow, day: str) -> None:
    window.workspace.set_as_of(day)
    told = 0
    for key in ("jnim", "al-mourabitoun", "cma", "hcua"):
        window.open_record(Ref("actor", key))
        chart = shown(window.screen, "lineage")
        if chart is None:
            continue
        lineage, places_of = chart._lineage, chart._places
        for join in lineage.joins:
            record = window.workspace.record(join.record)
            start = record.get("start") if record is not None and record.kind == "relation" else None
            assert (start is None) == (not join.by_day), join
            if start is not None and start.earliest[:4] == start.latest[:4]:
                assert start.earliest == join.from_day <= join.by_day <= start.latest
                assert join.told in chart.accessibleDescription()
                assert start.earliest[:4] in join.told
                year = date.fromisoformat(f"{start.earliest[:4]}-01-01")
                left, right = (places_of.x(f"{year.year + more}-01-01") for more in (0, 1))
                assert left <= places_of.x(start.earliest) <= right
                told += 1
        for strand in lineage.strands:
            record = window.workspace.record(strand.ref)
            founded = record.get("founded") if record is not None else None
            if founded is not None and founded.earliest > "0001" and strand.begun_from:
                assert strand.begun_from >= founded.earliest, strand
    assert told >= 3


# Compare


def copied_lines(window: MainWindow, action: str) -> list[list[str]]:
    """Trigger what copies, and read the clipboard as a table would."""
    QGuiApplication.clipboard().setText("")
    next(found for found in window.findChildren(QAction, action) if found.isEnabled()).trigger()
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def compared_cells(window: MainWindow, *refs: Ref) -> tuple[dict[tuple[str, int], str], list[list[str]]]:
    """What every cell says on screen, by row and column, and the same as it is copied."""
    window.open_page("compare", refs[0], {"with": [str(ref) for ref in refs[1:]]})
    QApplication.processEvents()
    cells = {}
    for widget in window.screen.findChildren(QWidget):
        match = re.fullmatch(r"cell_(.+)_(\d)", widget.objectName())
        if match is not None:
            cells[match[1], int(match[2])] = widget.words()
    return cells, copied_lines(window, "copy_comparison")


@pytest.mark.parametrize("day", DAYS)
def test_compared_countries_have_the_values_of_the_files(window: MainWindow, day: str) -> None:
    window.workspace.set_as_of(day)
    refs = [_place(key) for key in ("niger", "mali", "senegal")]
    cells, lines = compared_cells(window, *refs)
    titles = {record.key: record.title for record in window.workspace.records("indicator")}
    yearly = sorted((name, at) for name, at in cells if name.startswith("yearly_"))
    assert len(yearly) > 60
    tried = 0
    for name, at in sample("compared", day).sample(yearly, 18):
        key = name.removeprefix("yearly_")
        told = cells[name, at]
        line = next(line for line in lines if len(line) > at and f"{line[0]} (".startswith(f"{titles[key]} ("))
        found = re.fullmatch(r"(\S+(?: m| bn)?)(?: \((\d{4})\))? \[(.+)\]", line[at + 1])
        if found is None:
            assert not re.search(r"\d", told), (name, told, line)
            continue
        number, own_year, code = found.groups()
        assert told.startswith(number), (name, told, line)
        year = int(own_year or re.findall(r"\d{4}", line[0])[-1])
        named = [source for own, source in series_keys() if own == key]
        [source] = [source for source in named if window.workspace.book.source_code(source) == code]
        value = values_of(key, source)[iso_of(window, refs[at]), year]
        assert year <= last_year(day) and says(number, value), (name, told, year, value)
        tried += 1
    assert tried >= 12
    for at, ref in enumerate(refs):
        code = cells.get(("iso_code", at), "")
        assert not code or code.startswith(iso_of(window, ref))


def test_compared_events_have_the_dates_and_tolls_of_their_records(window: MainWindow) -> None:
    dice = sample("events", ESTIMATE_DAY)
    counted = [record for record in window.workspace.records("event") if record.get("killed") and record.get("date")]
    for _ in range(2):
        events = dice.sample(counted, 3)
        cells, _ = compared_cells(window, *(event.ref for event in events))
        for at, event in enumerate(events):
            figure, when = event.fields["killed"], event.fields["date"]
            told = float(re.search(r"[0-9.,]+", cells["killed", at])[0].replace(",", ""))
            assert told in (figure.value, figure.low, figure.high), (cells["killed", at], figure)
            assert when.earliest[:4] in cells["date", at] or when.latest[:4] in cells["date", at]
            if len(when.text) == 10:
                assert cells["date", at].startswith(f"{int(when.text[8:])} {MONTHS[int(when.text[5:7]) - 1]}")


# What is taken along


@pytest.mark.parametrize("day", DAYS)
def test_copied_data_reads_back_as_what_the_pictures_show(window: MainWindow, qtbot: QtBot, day: str) -> None:
    screen = at_a_glance(window, day, qtbot)
    menu = screen.findChild(QMenu, "cards_menu")
    menu.aboutToShow.emit()
    for name in ("strength", "deaths", "budget", "women", "contributors"):
        _, *lines = copied_lines(window, f"card_{name}_data")
        card = shown(screen, f"glance_{name}")
        payloads = [getattr(line, "payload", None) for line in card.findChildren(QAbstractButton)]
        facts = {fact.ref.key: fact for fact in payloads if hasattr(fact, "figure")}
        assert Counter(line[1] for line in lines) == Counter(fact.text for fact in facts.values())
        expected = sorted(expected_of(fact, day) for fact in facts.values())
        assert len(expected) == len(lines)
        for line in lines:
            number = re.match(r"[~≥≤<> ]*([^ %]+%?(?: m\b| bn\b)?)", line[1])
            assert number is not None and any(says(number[1], value) for value in expected), line
    head, *months = copied_lines(window, "card_months_data")
    causes = [sum(int(line[at].replace(",", "")) for line in months) for at in range(3, len(head))]
    assert sum(causes) == deaths_by(day)
    assert causes[0] == deaths_by(day, cause="malicious_act")
    assert_map_and_timeline(window, day)
    window.open_page("graph", Ref("actor", "jnim"))
    _, *ties = copied_lines(window, "graph_data")
    assert len(ties) == sum(len(edge.ties) for edge in window.screen.picture.drawn.edges)
    names = {node.name for node in window.screen.network.nodes.values()}
    assert all(line[0] in names and line[2] in names for line in ties)


def assert_map_and_timeline(window: MainWindow, day: str) -> None:
    screen = events_page(window, day)
    records = {record.title: record for record in window.workspace.records("event")}
    screen.map.pane.map().canvas.settle()
    lines = copied_pictures(screen, "timeline_data")
    assert len(lines) - 1 == len(screen.timeline.board.timeline.moments)
    for line in lines[1:]:
        record = records[line[1]] if Counter(row[1] for row in lines)[line[1]] == 1 else None
        assert record is None or (line[0] == record.get("date").text and (killed_in(record) > 0) <= bool(line[3]))
    lines = copied_pictures(screen, "map_data")
    content = screen.map.pane.map().canvas.content.events
    assert len(lines) - 1 == len(content.marks) + sum(len(area.events) for area in content.areas)
    marks = {(mark.event.title, coordinates(line[3])): mark for line in lines[1:] for mark in content.marks if line[3]}
    for (_, point), mark in list(marks.items())[:1]:
        assert point is not None and mark is not None
    for line, mark in zip(lines[1:], content.marks, strict=False):
        assert line[1] == mark.event.title
        if not is_between(mark):
            assert kilometres(coordinates(line[3]), point_of(mark.place.key)) < 1


def copied_pictures(screen: Any, action: str) -> list[list[str]]:
    actions = [*screen.map.picture_actions(screen), *screen.timeline.menu.export.actions(screen)]
    next(found for found in actions if found.objectName() == action).trigger()
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def coordinates(text: str) -> tuple[float, float]:
    """Latitude and longitude as the map writes them."""
    numbers = re.findall(r"([−-]?[0-9.]+)\s*°?\s*([NSEW]?)", text)
    signed = [float(number.replace("−", "-")) * (-1 if side in "SW" and side else 1) for number, side in numbers[:2]]
    return signed[0], signed[1]


@pytest.mark.parametrize("day", DAYS)
def test_copied_and_exported_series_are_those_of_the_files(window: MainWindow, day: str, tmp_path: Path) -> None:
    window.workspace.set_as_of(day)
    iso = {window.workspace.book.title(_place(key)): iso_of(window, _place(key)) for key in COUNTRIES}
    for number, (indicator, source, _) in enumerate(chosen_values(window, "copies", day, 2, 1)):
        part = shown_part(window, indicator, source)
        head, *lines = copied_lines(window, "copy_figures")
        # After an empty line follows what documents state.
        lines = lines[: next((at for at, line in enumerate(lines) if not any(line)), len(lines))]
        columns = {at: iso[name] for at, name in enumerate(head) if name in iso}
        copied = {
            (columns[at], int(line[0])): float(line[at])
            for line in lines
            for at in columns
            if at < len(line) and line[at]
        }
        expected = values_of(indicator, source, day)
        assert copied == expected, (indicator, source)
        path = tmp_path / f"{number}.csv"
        window.screen.export_to(path)
        code = part.view.vintage.code
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["source"] == code and row["country"] in iso]
        assert {(iso[row["country"]], int(row["date"])): float(row["value"]) for row in rows} == expected


# The sentence over a chart


COUNTS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def assert_sentence(window: MainWindow, part: Any, day: str) -> None:
    """What the sentence says of Mali and of the countries shown is so, by the files."""
    values = values_of(part._yearly.indicator.key, part.view.vintage.key, day)
    told = shown(window.screen, "indicator_sentence").words()
    own = {year: value for (iso, year), value in values.items() if iso == "MLI"}
    known = sorted(own)
    if not known:
        return
    match = re.match(r"Mali (\S+(?: m| bn)?)(?: \D+(?:1,000 )?\D+)? in (\d{4})(.*?)\.(?= |$)", told)
    assert match is not None, told
    value, year, way = match.groups()
    assert int(year) == known[-1] and says(value, own[known[-1]]), told
    assert_way(way, own, value)
    rest = told[match.end() :].strip()
    others = {
        line.name: value_then
        for line in part.view.lines
        if not line.is_main and (value_then := values.get((iso_of(window, line.country), int(year)))) is not None
    }
    assert_rank(rest, others, own[known[-1]], written(value)[1])


WAYS = {
    "change": r", (up|down) from (\S+(?: m| bn)?) in (\d{4})",
    "alike": r", the same as in (\d{4})",
    "stayed": r", the same since (\d{4})(?:, (up|down) from (\S+) in (\d{4}))?",
    "swung": r"; since (\d{4}) between (\S+) and (\S+), (\S+) on average",
    "most": r"; the most was (\S+(?: m| bn)?) in (\d{4})",
    "record": r", the most of all years since (\d{4})",
    "alone": r"",
}


def assert_way(way: str, own: dict[int, float], value: str) -> None:
    """How the sentence says that Mali's values moved is so."""
    known = sorted(own)
    kind, found = next((kind, match) for kind, how in WAYS.items() if (match := re.fullmatch(how, way)))
    said = found.groups()
    if kind == "change":
        assert says(said[1], own[int(said[2])]), way
        assert (said[0] == "up") == (own[known[-1]] > own[int(said[2])]), way
        # What comes before is nothing, as far as the sentence writes it.
        assert all(says(value, own[known[-1]] + own[year]) for year in known if year < int(said[2])), way
    elif kind in ("alike", "stayed"):
        assert all(says(value, own[year]) for year in known if kind == "alike" or year >= int(said[0])) or (
            kind == "alike" and says(value, own[known[0]])
        ), way
    elif kind == "swung":
        recent = [own[year] for year in known if year >= int(said[0])]
        for told, number in zip(said[1:], (min(recent), max(recent), sum(recent) / len(recent)), strict=True):
            assert says(told, number), way
    elif kind in ("most", "record"):
        peak = int(said[1]) if kind == "most" else known[-1]
        assert own[peak] == max(own.values()) and (kind == "record" or says(said[0], own[peak])), way
    else:
        assert len(known) == 1


def assert_rank(rest: str, others: dict[str, float], own: float, half: float) -> None:
    counted = re.search(r"(?:these|of the|Of the|Among the) (\w+)", rest)
    if not rest or counted is None:
        return
    assert COUNTS.index(counted[1]) == len(others) + 1, (rest, others)
    exact = (
        {name for name, value in others.items() if value > own},
        {name for name, value in others.items() if value < own},
    )
    # Values that read alike may be told as alike.
    alike = {name for name, value in others.items() if abs(value - own) <= 2 * half}
    readings = [exact, (exact[0] - alike, exact[1] - alike)]
    assert any(is_told(rest, higher, lower) for higher, lower in readings), (rest, others, own)


def is_told(rest: str, higher: set[str], lower: set[str]) -> bool:
    numbers = re.search(r"(\w+) (?:are|is) higher(?: and|,) (\w+) (?:are )?lower", rest)
    alone = re.search(r"[Oo]nly (.+?) is (higher|lower)", rest)
    if numbers is not None:
        return (len(higher), len(lower)) == (COUNTS.index(numbers[1]), COUNTS.index(numbers[2]))
    if alone is not None:
        return (higher if alone[2] == "higher" else lower) == {alone[1]}
    return not higher if "highest" in rest else "lowest" in rest and not lower
