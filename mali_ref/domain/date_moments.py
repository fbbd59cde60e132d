"""One date in words, such as ``about late May 2017`` or ``le 1er mars 2017``, or one end of a range.

It knows no ranges and no “before” and “after”: those are put together in `date_phrases`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from mali_ref.domain import date_vocabulary as vocabulary
from mali_ref.domain.date_faults import unreadable
from mali_ref.domain.date_numbers import full_year
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import InputError

_TOKENS = re.compile(
    r"[0-9]{4}(?:_[0-9]{2}){1,2}|[0-9]{3}0'?s\b|'[0-9]{2}\b|[0-9]+(?:st|nd|rd|th|er|re|eme|e)?\b|[qths][1-4]\b|[a-z]+"
    r"|[^\s.,']"
)
_JOINED = re.compile(r"(?<=[0-9])(?=[a-z]{3})(?!eme\b)|(?<=[a-z]{3})(?=[0-9])")
_FORMAT = re.compile(r"[0-9X]{4}(?:-[~?%]?[0-9X]{2}){0,2}")
_PLAIN = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
# How `date_numbers` writes a day or month that it has understood.
_PLAIN_NUMBER = re.compile(r"[0-9]{4}(?:_[0-9]{1,2}){1,2}")


@dataclass(slots=True)
class Moment:
    """What a text says of one date; 0 and empty stand for what it leaves open.

    Attributes:
        months: how many months a period has that begins with ``month``: 3 for a quarter, 6 for half a year.
        literal: the whole in the format itself, where words have no say.
        part: ``early``, ``middle`` or ``late``.
        qualifier: ``~``, ``?``, ``%`` or nothing.
    """

    text: str
    year: str = ""
    month: int = 0
    months: int = 1
    day: int = 0
    season: int = 0
    ordinal: int = 0
    weekday: int | None = None
    decade: bool = False
    part: str = ""
    qualifier: str = ""
    literal: str = ""

    @property
    def is_only_part(self) -> bool:
        """Whether all that is said is “mid”, as in “mid to late 2016”."""
        return bool(self.part) and not (self.year or self.month or self.season)

    def shared_with(self, other: "Moment") -> "Moment":
        """This end of a range, with the month and year that only the other end names."""
        filled = replace(self, year=self.year or other.year)
        if (self.day and not self.month) or self.is_only_part:
            filled.month = self.month or other.month
        if self.is_only_part:
            filled.season, filled.decade = other.season, other.decade
        return filled


def read_moment(text: str) -> Moment:
    """Read one date out of a folded text with plain numbers; raises DateFault."""
    moment = Moment(text.strip())
    rest = _take_qualifiers(moment)
    if _take_format(moment, rest):
        return moment
    tokens = _TOKENS.findall(_JOINED.sub(" ", rest))
    for token in tokens:
        if not any(take(moment, token) for take in _TAKERS):
            raise unreadable(moment.text)
    if moment.ordinal or moment == Moment(moment.text):
        raise unreadable(moment.text)
    return moment


def _take_qualifiers(moment: Moment) -> str:
    """Note the words of doubt; answers what is left."""
    text, before = moment.text, ""
    signs: set[str] = set()
    while text != before:
        before = text
        for pattern, sign in vocabulary.QUALIFIERS:
            text, count = pattern.subn("", text, count=1)
            text = text.strip()
            signs.update(sign * count)
    moment.qualifier = "%" if len(signs) > 1 else "".join(signs)
    return text


def _take_format(moment: Moment, text: str) -> bool:
    """Take what the format alone can say, such as 201X or 2017-~01-21."""
    found = text.replace("_", "-").upper()
    if not _FORMAT.fullmatch(found) or _PLAIN.fullmatch(found):
        return False
    try:
        parse_edtf(found)
    except InputError:
        return False
    moment.literal, moment.year = found, found[:4]
    return True


def _take_plain_number(moment: Moment, token: str) -> bool:
    if not _PLAIN_NUMBER.fullmatch(token) or moment.year or moment.month:
        return False
    moment.year, month, day = (*token.split("_"), "0")[:3]
    moment.month, moment.day = int(month), int(day)
    return True


def _take_year(moment: Moment, token: str) -> bool:
    """Take four digits, a decade, or two digits after an apostrophe or a day and month."""
    digits = token.strip("'s")
    is_short = token.startswith("'") or bool(moment.month and moment.day)
    if moment.year or not digits.isdigit() or len(digits) != (2 if is_short and len(digits) == 2 else 4):
        return False
    moment.year = f"{full_year(digits):04d}"
    moment.decade = moment.decade or token.endswith("s")
    # “années 2015” is no decade.
    return not moment.decade or moment.year.endswith("0")


def _take_day(moment: Moment, token: str) -> bool:
    digits = re.match("[0-9]{1,2}(?![0-9])", token)
    if digits is None or moment.day or moment.ordinal or token.startswith("'"):
        return False
    moment.day = int(digits[0])
    return moment.day > 0


def _take_month(moment: Moment, token: str) -> bool:
    if moment.month or token not in vocabulary.MONTH_OF:
        return False
    moment.month = vocabulary.MONTH_OF[token]
    return True


def _take_season(moment: Moment, token: str) -> bool:
    if moment.month or moment.season or token not in vocabulary.SEASON_OF:
        return False
    moment.season = vocabulary.SEASON_OF[token]
    return True


def _take_period(moment: Moment, token: str) -> bool:
    """Take ``Q3``, ``T3``, ``H1``, ``S1``, and ``quarter`` or ``semestre`` after its number."""
    if re.fullmatch("[qths][1-4]", token):
        return _set_period(moment, int(token[1]), 3 if token[0] in "qt" else 6)
    if token in vocabulary.ORDINALS:
        moment.ordinal = vocabulary.ORDINALS[token]
        return True
    if token not in vocabulary.QUARTERS | vocabulary.HALVES:
        return False
    number, moment.day, moment.ordinal = moment.ordinal or moment.day, 0, 0
    return _set_period(moment, number, 3 if token in vocabulary.QUARTERS else 6)


def _set_period(moment: Moment, number: int, months: int) -> bool:
    if moment.month or not 1 <= number <= 12 // months:
        return False
    moment.month, moment.months = (number - 1) * months + 1, months
    return True


def _take_other(moment: Moment, token: str) -> bool:
    if token in vocabulary.PART_OF and not moment.part:
        moment.part = vocabulary.PART_OF[token]
    elif token in vocabulary.WEEKDAY_OF and moment.weekday is None:
        moment.weekday = vocabulary.WEEKDAY_OF[token]
    elif token in vocabulary.DECADES:
        moment.decade = True
    elif token not in vocabulary.FILLERS:
        return False
    return True


_TAKERS: tuple[Callable[[Moment, str], bool], ...] = (
    _take_plain_number,
    _take_year,
    _take_day,
    _take_month,
    _take_season,
    _take_period,
    _take_other,
)
