"""Dates written in digits alone, such as 18/1/17, made plain under one guess about the order of day and month.

What is made plain is written ``2017_01_18``, so that a hyphen left in the text always parts two dates. Years of two
digits: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999.
"""

import re
from dataclasses import dataclass
from datetime import date

from mali_ref.domain.date_faults import no_day, no_month, unreadable
from mali_ref.domain.date_vocabulary import MONTH_OF

# In “1999–1 January 2000” the 1 is a day: the name of its month follows.
_NO_MONTH_NAME = rf"(?!(?:er|st|nd|rd|th)? ?(?:{'|'.join(MONTH_OF)})\b)"
_NUMERIC = re.compile(
    r"(?<![0-9])(?:"
    r"([0-9]{4})([-–/. ])([0-9]{1,2})\2([0-9]{1,2})"
    r"|([0-9]{1,2})([-–/. ])([0-9]{1,2})\6([0-9]{4}|[0-9]{2})"
    rf"|([0-9]{{4}})([-–/.])([0-9]{{1,2}})(?![0-9]){_NO_MONTH_NAME}"
    r"|([0-9]{1,2})[-/.]([0-9]{4})"
    r"|((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})"
    r")(?![0-9])"
)
_FIRST_SUB_YEAR, _LAST_SUB_YEAR = 21, 41


@dataclass(frozen=True, slots=True)
class Guess:
    """One way to take what can be taken in several.

    Attributes:
        order: what stands first in 03/04/17: ``day``, ``month`` or ``year``.
        short: what 12 is in 2011–12: ``month`` or ``year``.
    """

    order: str
    short: str


GUESSES = tuple(Guess(order, short) for order in ("day", "month", "year") for short in ("month", "year"))


def plain_numbers(text: str, guess: Guess) -> str:
    """A folded text with its numeric dates made plain; raises DateFault where one does not exist."""
    return _NUMERIC.sub(lambda found: _plain(found, guess), text)


def full_year(digits: str) -> int:
    """The year of two or four digits."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 2000 + year if year < 50 else 1900 + year


def plain_day(year: int, month: int, day: int) -> str:
    """A day that exists, as ``2017_01_18``; raises DateFault."""
    if not 1 <= month <= 12:
        raise no_month(month)
    if not 1 <= year <= 9999:
        raise unreadable(f"{day}/{month}/{year}")
    try:
        date(year, month, day)
    except ValueError:
        raise no_day(year, month, day) from None
    return f"{year:04d}_{month:02d}_{day:02d}"


def _plain(found: re.Match[str], guess: Guess) -> str:
    year, _, month, day, first, sign, second, last, of_year, mark, short, of_month, in_year, *compact = found.groups()
    if year:
        return plain_day(int(year), int(month), int(day))
    if first:
        return _ordered(first, second, last, sign, guess.order)
    if of_year:
        return _two_parts(of_year, mark, short, guess.short)
    if of_month:
        return _month(in_year, of_month)
    return plain_day(int(compact[0]), int(compact[1]), int(compact[2]))


def _ordered(first: str, second: str, last: str, sign: str, order: str) -> str:
    if order == "month":
        return plain_day(full_year(last), int(first), int(second))
    # Only as in ISO with its century cut off, 17-05-22: 18/1/17 is never the year 18.
    if order == "year" and sign in "-–" and len(first) == len(second) == len(last) == 2:
        return plain_day(full_year(first), int(second), int(last))
    return plain_day(full_year(last), int(second), int(first))


def _two_parts(year: str, sign: str, short: str, meant: str) -> str:
    """``2011-12`` is a month, ``2011–12`` and ``2011/12`` may be two years; ``2014-22`` is the format's summer."""
    if meant == "year" and sign in "–/" and len(short) == 2 and int(short) > int(year[2:]):
        return f"{year} – {year[:2]}{short}"
    if sign == "-" and _FIRST_SUB_YEAR <= int(short) <= _LAST_SUB_YEAR:
        return f"{year}_{short}"
    return _month(year, short)


def _month(year: str, month: str) -> str:
    if not 1 <= int(month) <= 12:
        raise no_month(month)
    return f"{year}_{int(month):02d}"
