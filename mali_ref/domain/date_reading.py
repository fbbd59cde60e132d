"""What a person types as a date, read into EDTF: English and French words, digits in any order, any dash and case.

A wrong guess is worse than a question: what can be taken in two ways comes back as two dates to choose from. That is
also why no library for dates in free text stands behind it: those tried took “03/04/2017” for a day without asking and
“22-23 May 2017” for a day in 2022.

Years of two digits: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mali_ref.domain.date_faults import BACKWARDS, MISSING, UNREADABLE, DateFault, unreadable
from mali_ref.domain.date_numbers import GUESSES, plain_numbers
from mali_ref.domain.date_phrases import read_phrase
from mali_ref.domain.date_vocabulary import UNKNOWN, fold
from mali_ref.domain.date_words import describe
from mali_ref.domain.dates import FIRST_DAY, Edtf, parse_edtf
from mali_ref.domain.errors import InputError

# Longer than any date; nonsense is refused before it is taken apart.
_LONGEST = 120
_OPEN_BEFORE = re.compile(r"(?:\.{2,}|…)\s*([^/\s.].*)")
_OPEN_AFTER = re.compile(r"([^\[{]*[^/\s.])\s*(?:\.{2,}|…)")
_FORMAT = re.compile(r"[0-9XTZSU~?%/.,:\[\]{}+-]{4,}")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text can mean.

    Attributes:
        choices: the dates it can mean, the likeliest first; none where it says that the date is not known.
    """

    choices: tuple[Edtf, ...]

    @property
    def date(self) -> Edtf | None:
        """The date meant; None where there is a choice, or where the date is not known."""
        return self.choices[0] if len(self.choices) == 1 else None

    @property
    def is_question(self) -> bool:
        """Whether only the person who typed can say which date is meant."""
        return len(self.choices) > 1

    @property
    def is_unknown(self) -> bool:
        """Whether the text says that the date is not known."""
        return not self.choices

    def words(self) -> tuple[str, ...]:
        """The choices in English words."""
        return tuple(describe(choice.text) for choice in self.choices)


@lru_cache(maxsize=64)
def read_date(text: str) -> Reading:
    """Read a date as typed; raises InputError with a sentence that says what is wrong with it."""
    text = _with_open_end_in_words(text.strip())
    if not text:
        raise DateFault(MISSING)
    if len(text) > _LONGEST:
        raise unreadable(text)
    folded = fold(text)
    if folded.strip(" ?") in UNKNOWN:
        return Reading(())
    written = _in_format(text)
    if written is not None:
        return Reading((written,))
    return _understood(text, folded)


def _with_open_end_in_words(text: str) -> str:
    """Half of the format's ``[..2015]`` and ``[2015..]``; dots that were dropped would leave the whole year."""
    if found := _OPEN_BEFORE.fullmatch(text):
        return f"by {found[1]}"
    if found := _OPEN_AFTER.fullmatch(text):
        return f"{found[1]} or later"
    return text


def _in_format(text: str) -> Edtf | None:
    """An expression of the format, in today's spelling or that of its drafts (``199u``, ``2013/open``, ``2012?~``)."""
    plain = re.sub(r"\s*(/|\.\.)\s*", r"\1", text).upper().replace("OPEN", "..").replace("UNKNOWN", "")
    plain = plain.replace("?~", "%").replace("~?", "%").replace("U", "X")
    if not _FORMAT.fullmatch(plain):
        return None
    try:
        return _within_calendar(parse_edtf(plain))
    except InputError:
        return None


def _understood(text: str, folded: str) -> Reading:
    """All that a text means under the guesses there are; raises the likeliest guess's fault where none fits."""
    found: dict[str, Edtf] = {}
    faults: list[DateFault] = []
    for guess in GUESSES:
        try:
            date = _checked(read_phrase(plain_numbers(folded, guess)), text)
        except DateFault as fault:
            faults.append(fault)
        else:
            found.setdefault(date.text, date)
    if found:
        return Reading(tuple(found.values()))
    if _is_backwards(text):
        raise DateFault(BACKWARDS, text=text)
    # What the likeliest guess stumbles over is what the person will recognise.
    raise unreadable(text) if faults[0].pattern == UNREADABLE else faults[0]


def _checked(expression: str, text: str) -> Edtf:
    try:
        return _within_calendar(parse_edtf(expression))
    except InputError as error:
        raise (DateFault(BACKWARDS, text=text) if _is_backwards(expression) else unreadable(text)) from error


def _within_calendar(date: Edtf) -> Edtf:
    """A calendar of the book begins with the year 1; the format also has a year 0."""
    if date.earliest < FIRST_DAY:
        raise unreadable(date.text)
    return date


def _is_backwards(expression: str) -> bool:
    ends = re.split(r"/|\.\.", expression.strip("[]"))
    try:
        start, *others, end = map(parse_edtf, ends)
    except (InputError, ValueError):
        return False
    return not others and start.earliest > end.latest
