"""A date made more or less precise, and moved by a day, a month or a year, within its expression."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from mali_ref.domain.date_vocabulary import SEASON_MONTHS
from mali_ref.domain.dates import Edtf, parse_edtf
from mali_ref.domain.errors import InputError

DAY, MONTH, RANGE, ABOUT = "day", "month", "range", "about"
_PRECISION_OF = {"exact": DAY, "month": MONTH, "about": ABOUT, "range": RANGE}
_DOUBT = re.compile(r"[~?%]")
_MOMENT = re.compile(r"[^/\[\]{},.]+")
_PLAIN = re.compile(r"(?<![0-9-])([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?(?![0-9X-])")


def precision_of(known: Edtf) -> str:
    """Which of the four a date is; empty for a year, a season, or what is only partly known."""
    if known.mark == "range" and all(map(_DOUBT.search, _MOMENT.findall(known.text))):
        return ABOUT
    if known.mark == "month" and int(known.text[5:7]) > 12:
        return ""
    return _PRECISION_OF.get(known.mark, "")


def with_precision(known: Edtf, precision: str) -> str:
    """The date in another precision.

    What it does not say is left to be typed, as in ``2017-05-``; of a range the beginning is kept.
    """
    if precision == ABOUT:
        return _as_about(known)
    bare = _DOUBT.sub("", known.text)
    if precision == RANGE:
        return bare if known.mark == "range" else f"{bare}/"
    return _cut(_MOMENT.findall(bare)[0], 3 if precision == DAY else 2)


@dataclass(frozen=True, slots=True)
class Stepped:
    """A moved expression, and where the cursor stands in it."""

    text: str
    cursor: int


def step(text: str, cursor: int, by: int) -> Stepped | None:
    """Move the day, month or year at the cursor; None where there is none or the date would make no sense."""
    found = list(_PLAIN.finditer(text))
    if not found:
        return None
    at = next((moment for moment in found if cursor <= moment.end()), found[-1])
    moved = _moved(at, _unit_at(at, cursor), by)
    stepped = text[: at.start()] + moved + text[at.end() :]
    try:
        parse_edtf(stepped)
    except InputError:
        return None
    return Stepped(stepped, min(max(cursor, at.start()), at.end()))


def _cut(moment: str, parts: int) -> str:
    """The year, month and day of a moment as far as they are known, with a hyphen where the next is to be typed."""
    known = _PLAIN.fullmatch(moment)
    if known is None:
        return f"{moment[:4]}-" if moment[:4].isdigit() else ""
    told = [part for part in known.groups() if part][:parts]
    return "-".join(told) + ("-" if len(told) < parts else "")


def _as_about(known: Edtf) -> str:
    season = int(known.text[5:7]) if re.fullmatch("[0-9]{4}-2[1-3]", known.text) else 0
    if season:
        # The library does not read the sign after a season, so its months carry it.
        first, last = SEASON_MONTHS[season]
        return f"{known.text[:4]}-{first:02d}~/{known.text[:4]}-{last:02d}~"
    return _MOMENT.sub(lambda found: _doubted(found[0]), known.text)


def _doubted(moment: str) -> str:
    signs = set(_DOUBT.findall(moment))
    return _DOUBT.sub("", moment) + ("%" if signs & {"?", "%"} else "~")


def _unit_at(moment: re.Match[str], cursor: int) -> int:
    units = [number for number in (1, 2, 3) if moment[number]]
    return next((unit for unit in units if cursor <= moment.end(unit)), units[-1])


def _moved(moment: re.Match[str], unit: int, by: int) -> str:
    year, month, day = (int(part or 1) for part in moment.groups())
    try:
        if unit == 3:
            return (date(year, month, day) + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):
        return moment[0]
    months = year * 12 + month - 1 + (by if unit == 2 else 12 * by)
    year, month = months // 12, months % 12 + 1
    if moment[3] and 1 <= year <= 9999:
        day = min(day, monthrange(year, month)[1])
    return f"{year:04d}-{month:02d}-{day:02d}"[: len(moment[0])]
