"""Where a date told in words begins and ends, written in the format.

“Early”, “mid” and “late” are thirds: of a month up to the 10th, the 20th and its last day, of a year four months
each, of a decade up to its 3rd, 6th and 9th year. A third of a season is two of its months, or the one in its
middle, and a late season reaches a month beyond it. The ends that the word leaves open are marked as about.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from mali_ref.domain.date_faults import NO_YEAR, NOT_THAT_WEEKDAY, TWO_WINTERS, DateFault, no_day, unreadable
from mali_ref.domain.date_moments import Moment
from mali_ref.domain.date_vocabulary import SEASON_MONTHS, WEEKDAYS, WINTER
from mali_ref.domain.date_words import MONTHS
from mali_ref.domain.dates import parse_edtf

_DECADE = {"early": ("0", "3~"), "middle": ("4~", "6~"), "late": ("7~", "9")}
_YEAR = {"early": ("-01", "-04~"), "middle": ("-05~", "-08~"), "late": ("-09~", "-12")}


def ends_of(moment: Moment) -> tuple[str, str]:
    """The beginning and the end; both are the same where it is one date. Raises DateFault."""
    if not moment.year:
        raise DateFault(NO_YEAR)
    start, end = _bare_ends(moment)
    return _qualified(start, moment.qualifier), _qualified(end, moment.qualifier)


def date_before(text: str) -> str:
    """The last year, month or day before a date, in the precision of the date."""
    return _stepped(text, -1)


def date_after(text: str) -> str:
    """The first year, month or day after a date, in the precision of the date."""
    return _stepped(text, 1)


def _bare_ends(moment: Moment) -> tuple[str, str]:
    year = moment.year
    if moment.literal:
        return moment.literal, moment.literal
    if moment.season:
        return _season_ends(moment)
    if moment.decade:
        return _thirds(year[:3], moment, _DECADE) or (f"{year[:3]}X",) * 2
    if moment.day:
        return (_day(moment),) * 2
    if moment.months > 1:
        return f"{year}-{moment.month:02d}", f"{year}-{moment.month + moment.months - 1:02d}"
    if moment.month:
        month = f"{year}-{moment.month:02d}"
        return _thirds(month, moment, _month_thirds(moment)) or (month, month)
    return _thirds(year, moment, _YEAR) or (year, year)


def _thirds(stem: str, moment: Moment, thirds: dict[str, tuple[str, str]]) -> tuple[str, str] | None:
    if not moment.part:
        return None
    start, end = thirds[moment.part]
    return stem + start, stem + end


def _month_thirds(moment: Moment) -> dict[str, tuple[str, str]]:
    last = monthrange(max(1, int(moment.year)), moment.month)[1]
    # The sign stands before the day alone, for month and year are known.
    return {"early": ("-01", "-~10"), "middle": ("-~11", "-~20"), "late": ("-~21", f"-{last:02d}")}


def _season_ends(moment: Moment) -> tuple[str, str]:
    if not (moment.part or moment.qualifier):
        return (f"{moment.year}-{moment.season}",) * 2
    if moment.season == WINTER:
        raise DateFault(TWO_WINTERS)
    first, last = SEASON_MONTHS[moment.season]
    thirds = {
        "": (first, last),
        "early": (first, first + 1),
        "middle": (first + 1, first + 1),
        "late": (last, last + 1),
    }
    start, end = thirds[moment.part]
    # The library does not read the format's sign after a season, so its months carry it.
    return f"{moment.year}-{start:02d}~", f"{moment.year}-{end:02d}~"


def _day(moment: Moment) -> str:
    year, month, day = int(moment.year), moment.month, moment.day
    if not month or not year or moment.part or moment.months > 1:
        raise unreadable(moment.text)
    try:
        found = date(year, month, day)
    except ValueError:
        raise no_day(year, month, day) from None
    if moment.weekday is not None and moment.weekday != found.weekday():
        weekday = WEEKDAYS[moment.weekday]
        raise DateFault(NOT_THAT_WEEKDAY, day=day, month=MONTHS[month - 1], year=year, weekday=weekday)
    return found.isoformat()


def _qualified(text: str, sign: str) -> str:
    if not sign:
        return text
    signs = {sign, *re.findall(r"[~?%]", text)}
    return re.sub(r"[~?%]", "", text) + ("%" if len(signs) > 1 else sign)


def _stepped(text: str, by: int) -> str:
    bare = re.sub(r"[~?%]", "", text)
    sign = text[-1] if text[-1] in "~?%" else ""
    if re.fullmatch("[0-9]{4}", bare):
        return f"{int(bare) + by:04d}{sign}"
    if re.fullmatch("[0-9]{4}-(0[1-9]|1[0-2])", bare):
        month = int(bare[:4]) * 12 + int(bare[5:]) - 1 + by
        return f"{month // 12:04d}-{month % 12 + 1:02d}{sign}"
    if bare.endswith(f"-{WINTER}"):
        raise DateFault(TWO_WINTERS)
    known = parse_edtf(text)
    try:
        day = date.fromisoformat(known.earliest if by < 0 else known.latest) + timedelta(days=by)
    except OverflowError:
        raise unreadable(text) from None
    return day.isoformat() + sign
