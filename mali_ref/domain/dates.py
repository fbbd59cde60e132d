"""Dates as known: Extended Date/Time Format (EDTF, ISO 8601-2) with its earliest and latest day.

Level 1 is accepted, and of Level 2 the one-of sets and part qualifiers. The `edtf` library reads and checks the
format; what is ours is the meaning the book gives it: where an open end lies. `date_words` puts a date into words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mali_ref.domain.date_words import MONTHS
from mali_ref.domain.errors import InputError

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"

# Longer than any date of the book; the library takes long over nonsense.
_LONGEST = 80
_OPEN = ("", "..")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_OR_MONTH = re.compile(r"(?!0000)([0-9]{4})(?:-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as the source knows it.

    Attributes:
        text: the EDTF expression, such as ``2017-05-22/2017-05-23``.
        earliest, latest: ISO days that bound it; an open or unknown end is ``0001-01-01`` or ``9999-12-31``.
        mark: how it is drawn: ``exact``, ``month``, ``year``, ``range``, ``about`` or ``unknown``.
    """

    text: str
    earliest: str
    latest: str
    mark: str

    def sort_key(self) -> tuple[str, str]:
        """Sort by earliest, then by latest day."""
        return self.earliest, self.latest


# Journals and imports hold the same dates again and again, and the library takes 20 ms for one.
@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> Edtf:
    """Read an EDTF expression; raises InputError with a sentence that says what is wrong."""
    text = text.strip()
    if not text:
        raise InputError("A date is missing.")
    if not text.isascii() or len(text) > _LONGEST:
        raise InputError(_not_a_date(text))
    _check_calendar(text)
    earliest, latest = _bounds(text)
    if earliest > latest:
        raise InputError(f"“{text}” ends before it begins.")
    return Edtf(text, earliest, latest, _mark(text))


def parse_day(text: str) -> str:
    """Read one ISO day such as ``2017-07-10``; raises InputError."""
    text = text.strip()
    if not _DAY.fullmatch(text):
        raise InputError(f"“{text}” is not a day. Write it as 2017-07-10.")
    _check_calendar(text)
    return text


def _check_calendar(text: str) -> None:
    """Name the month or day that does not exist; the library would only say where it stopped reading."""
    for found in re.finditer(r"(?<!\d)(\d{4})-~?\??(\d{2})(?:-~?\??(\d{2}))?(?!\d)", text):
        year, month, day = (int(part) if part else None for part in found.groups())
        if month is not None and not (1 <= month <= 12 or 21 <= month <= 41):
            raise InputError(f"There is no month {found[2]}. Months run from 01 to 12.")
        if day is not None and month is not None and month <= 12:
            try:
                date(year or 1, month, day)
            except ValueError:
                raise InputError(f"{MONTHS[month - 1]} {year} has no day {found[3]}.") from None


def _bounds(text: str) -> tuple[str, str]:
    if _DAY.fullmatch(text):
        return text, text
    if found := _YEAR_OR_MONTH.fullmatch(text):
        first, last = (int(found[2]), int(found[2])) if found[2] else (1, 12)
        from calendar import monthrange  # a book keeps the ends of its dates; only what is typed is reckoned

        return f"{found[1]}-{first:02d}-01", f"{found[1]}-{last:02d}-{monthrange(int(found[1]), last)[1]}"
    ends = _ends(text)
    if ends is None:
        return _library_bounds(text)
    start, end = ends
    # An interval of intervals, or one open at both ends, is no date.
    if (start in _OPEN and end in _OPEN) or _ends(start) or _ends(end):
        raise InputError(_not_a_date(text))
    return (
        FIRST_DAY if start in _OPEN else _bounds(start)[0],
        LAST_DAY if end in _OPEN else _bounds(end)[1],
    )


def _library_bounds(text: str) -> tuple[str, str]:
    # The library takes 70 ms to import, so a program that only shows dates never loads it.
    from edtf import parse_edtf as parse
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse(text)
        return _iso(parsed.lower_strict(), FIRST_DAY), _iso(parsed.upper_strict(), LAST_DAY)
    # It stumbles over some of what its own grammar accepts, such as a day of a year that is only a century.
    except (EDTFParseException, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise InputError(_not_a_date(text)) from error


def _not_a_date(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return f"“{shown}” is not an EDTF date. Write 2017-07-10, 2017-07 or 2017-05-22/2017-05-23."


def _ends(text: str) -> tuple[str, str] | None:
    """The ends of ``a/b`` and of ``[a..b]``; the library wants both of the same precision, the format does not."""
    if "/" in text:
        start, _, end = text.partition("/")
        return start, end
    inner = text[1:-1]
    if text[:1] + text[-1:] in ("[]", "{}") and ".." in inner and "," not in inner:
        start, _, end = inner.partition("..")
        return start, end
    return None


def _iso(moment: Iterable[int] | float, open_end: str) -> str:
    """Turn the library's time tuple into an ISO day; it gives ±infinity for an open end."""
    if isinstance(moment, float):
        return open_end
    year, month, day = tuple(moment)[:3]
    if not 1 <= year <= 9999:
        raise InputError(f"The book knows the years 1 to 9999, not {year}.")
    return f"{year:04d}-{month:02d}-{day:02d}"


def _mark(text: str) -> str:
    bare = text.strip("[]{}")
    if "/" in text or ".." in text or "," in text:
        return "range"
    if any(sign in text for sign in "~?%"):
        return "about"
    if "X" in text:
        return "unknown"
    if "T" in text:
        return "exact"
    return {4: "year", 7: "month", 10: "exact"}.get(len(bare), "unknown")
