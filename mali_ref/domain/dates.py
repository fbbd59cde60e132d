"""Dates as known: Extended Date/Time Format (EDTF, ISO 8601-2) with its earliest and latest day.

Level 1 is accepted, and of Level 2 the one-of sets and part qualifiers. The `edtf` library reads and checks the
format; what is ours is the meaning the book gives it: where an open end lies, and how a date reads in words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import ClassVar

from mali_ref.domain.errors import InputError

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
# Longer than any date of the book; the library takes long over nonsense.
_LONGEST = 80
_OPEN = ("", "..")
_PLAIN = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_DECADE = re.compile(r"[0-9]{3}X")
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


def describe(text: str, short: bool = False) -> str:
    """An EDTF expression in English words, such as ``22–23 May 2017`` or ``about 21 January 2017``; never raises.

    Screens in another language use `mali_ref.models.date_words`, which follows the same shape.
    """
    return English(short).describe(text)


class English:
    """Words for dates; a subclass gives those of another language."""

    before = "by {date}"
    after = "{date} or later"
    between = "between {start} and {end}"
    since = "since {date}"
    until = "until {date}"
    about = "about {date}"
    perhaps = "{date} (uncertain)"
    months: tuple[str, ...] = MONTHS
    short_months: tuple[str, ...] = tuple(month[:3] for month in MONTHS)
    seasons: ClassVar[dict[int, str]] = _SEASONS
    decade = "{decade}s"

    def __init__(self, short: bool = False) -> None:
        self._months = self.short_months if short else self.months
        self._seasons = dict(self.seasons)

    def describe(self, text: str) -> str:
        """Put an expression into words; what is not understood is shown as it stands."""
        text = text.strip()
        if text.startswith(("[", "{")) and ".." in text:
            return self._one_of(text.strip("[]{}"))
        start, slash, end = text.partition("/")
        if slash:
            return self._interval(start, end)
        return self._one(text)

    def _one_of(self, text: str) -> str:
        start, _, end = text.partition("..")
        if not start:
            return self.before.format(date=self._one(end))
        if not end:
            return self.after.format(date=self._one(start))
        return self.between.format(start=self._one(start), end=self._one(end))

    def _interval(self, start: str, end: str) -> str:
        if end in ("", ".."):
            return self.since.format(date=self._one(start))
        if start in ("", ".."):
            return self.until.format(date=self._one(end))
        if not (_PLAIN.fullmatch(start) and _PLAIN.fullmatch(end)):
            return f"{self._one(start)} – {self._one(end)}"
        first, last = start.split("-"), end.split("-")
        if first[:2] == last[:2] and len(first) == len(last) == 3:
            return f"{int(first[2])}–{self._one(end)}"
        if first[0] == last[0] and len(first) == len(last) == 2 and 1 <= int(first[1]) <= 12:
            return f"{self._months[int(first[1]) - 1]}–{self._one(end)}"
        dash = "–" if len(first) == 1 else " – "
        return f"{self._one(start)}{dash}{self._one(end)}"

    def _one(self, text: str) -> str:
        bare = re.sub(r"[~?%]", "", text)
        words = self._plain(bare)
        if "~" in text or "%" in text:
            words = self.about.format(date=words)
        if "?" in text or "%" in text:
            words = self.perhaps.format(date=words)
        return words

    def _plain(self, text: str) -> str:
        if _DECADE.fullmatch(text):
            return self.decade.format(decade=text[:3] + "0")
        # What is unknown from the right is left out: a day of July 2017, 2017-07-XX, is July 2017.
        known = re.sub(r"(-XX)+$", "", text.partition("T")[0])
        if not _PLAIN.fullmatch(known):
            return text
        year, month, day = (*known.split("-"), "", "")[:3]
        if not month:
            return year
        name = self._months[int(month) - 1] if 1 <= int(month) <= 12 else self._seasons.get(int(month))
        if name is None:
            return text
        return " ".join([*([str(int(day))] if day else []), name, year])


class French(English):
    """French words for dates, also those a reader searches with."""

    before = "avant le {date}"
    after = "{date} ou plus tard"
    between = "entre {start} et {end}"
    since = "depuis {date}"
    until = "jusqu’à {date}"
    about = "vers {date}"
    perhaps = "{date} (incertain)"
    months = (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    )
    short_months = (
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    )
    seasons: ClassVar[dict[int, str]] = {21: "printemps", 22: "été", 23: "automne", 24: "hiver"}
    decade = "années {decade}"
