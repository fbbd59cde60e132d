"""How many peacekeepers had died by the day: as a document states it, or counted in the UN's register."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import Figure
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.data_address import choice_ref, data_ref
from mali_ref.models.glance import MISSION, Glance
from mali_ref.models.glance_facts import Fact
from mali_ref.models.workspace import Workspace

DEATHS = "mission_death"
_MALICIOUS = "malicious_act"
_UNIT = "deaths"
# A stated figure older than this gives way to a count, where somebody died since.
_STALE_DAYS = 45


class Toll(NamedTuple):
    """Deaths up to a day; each figure opens its record, or the rows that were counted.

    Attributes:
        total: all deaths.
        nation: of those from the state that lost most.
        average: deaths a year.
        lately: deaths in the last time told of.
        counted: whether the figures were counted in the register.
    """

    total: Fact
    malicious: Fact | None
    other: Fact | None
    nation: Fact | None
    average: Fact | None
    lately: Fact | None
    counted: bool


def toll_of(glance: Glance) -> Toll | None:
    """The newest stated figures; counts where they are of a later day, or where somebody died since."""
    total = glance.fact("fatalities-total")
    rows = _rows(glance.workspace, glance.day)
    if rows and (total is None or total.later or _is_stale(total, rows, glance.day)):
        return _counted(glance, rows, total)
    return _stated(glance, total) if total is not None else None


def _stated(glance: Glance, total: Fact) -> Toll:
    return Toll(
        total,
        glance.fact("fatalities-malicious"),
        glance.fact("fatalities-other"),
        next(iter(glance.by_subject("fatalities-by-nationality")), None),
        glance.fact("fatalities-yearly-average"),
        glance.fact_near(total, "fatalities-half-year", "fatalities-year"),
        False,
    )


def _counted(glance: Glance, rows: Sequence[DataRow], total: Fact | None) -> Toll:
    time = f"{rows[0].fields['date'].earliest}/{glance.day}"
    year = glance.day[:4]
    malicious = [row for row in rows if row.fields["cause"] == _MALICIOUS]
    lately = [row for row in rows if row.fields["date"].earliest[:4] == year]
    (nation, most), *_ = Counter(row.fields["nationality"] for row in rows).most_common(1)
    state = next((row.get("country") for row in rows if row.fields["nationality"] == nation), None)

    def count(indicator: str, number: int, ref: Ref, as_of: str = glance.day, subject: Ref = MISSION) -> Fact:
        name = glance.title(Ref("indicator", indicator)) or DATA_SETS[DEATHS].label
        words = total.of_what if total is not None else ""
        cited = (Cited("", DATA_SETS[DEATHS].source),)
        return Fact(ref, subject, name, words, Figure(float(number)), _UNIT, parse_edtf(as_of), cited, False)

    by_nation = choice_ref(DEATHS, "nationality", nation)
    return Toll(
        count("fatalities-total", len(rows), choice_ref(DEATHS, "date", time)),
        count("fatalities-malicious", len(malicious), choice_ref(DEATHS, "cause", _MALICIOUS)),
        count("fatalities-other", len(rows) - len(malicious), data_ref(DEATHS)),
        count("fatalities-by-nationality", most, by_nation, subject=state) if state else None,
        None,
        count("fatalities-year", len(lately), choice_ref(DEATHS, "date", year), year) if lately else None,
        True,
    )


def _rows(workspace: Workspace, day: str) -> list[DataRow]:
    """Those who had died by the day, in the order of time."""
    rows = [row for row in workspace.book.data_rows(DEATHS) if row.fields["date"].earliest <= day]
    return sorted(rows, key=lambda row: row.fields["date"].earliest)


def _is_stale(total: Fact, rows: Sequence[DataRow], day: str) -> bool:
    """Whether a figure is old, and somebody died since."""
    if total.as_of is None:
        return False
    end = total.as_of.latest
    age = (date.fromisoformat(day) - date.fromisoformat(end)).days
    return age > _STALE_DAYS and rows[-1].fields["date"].earliest > end
