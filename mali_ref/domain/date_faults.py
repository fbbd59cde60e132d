"""What can be wrong with a typed date, in sentences that a screen can put into another language."""

from mali_ref.domain.date_words import MONTHS
from mali_ref.domain.errors import InputError

MISSING = "A date is missing."
UNREADABLE = "“{text}” cannot be read as a date. Write 22 May 2017, May 2017 or 2017-05-22/2017-05-23."
NO_MONTH = "There is no month {month}. Months run from 01 to 12."
NO_DAY = "{month} {year} has no day {day}."
NO_YEAR = "Which year? Write it too, as in 22 May 2017."
BACKWARDS = "“{text}” ends before it begins."
NOT_THAT_WEEKDAY = "{day} {month} {year} is not a {weekday}."
TWO_WINTERS = "A winter lies in two years. Write its months, such as December 2016 – February 2017."

# All sentences above, for whoever collects what is to be translated (context "domain").
SENTENCES = (MISSING, UNREADABLE, NO_MONTH, NO_DAY, NO_YEAR, BACKWARDS, NOT_THAT_WEEKDAY, TWO_WINTERS)
_LONGEST_SHOWN = 60


class DateFault(InputError):  # noqa: N818 - a fault of the text, not of the program
    """A typed date that makes no sense.

    Attributes:
        pattern: one of ``SENTENCES``.
        words: what stands in its places; names of months and weekdays are English.
    """

    def __init__(self, pattern: str, **words: object) -> None:
        self.pattern = pattern
        self.words = {name: _shortened(str(word)) for name, word in words.items()}
        super().__init__(pattern.format(**self.words))


def no_month(month: str | int) -> DateFault:
    """The fault of a month that does not exist."""
    return DateFault(NO_MONTH, month=month)


def no_day(year: int, month: int, day: int) -> DateFault:
    """The fault of a day that its month does not have."""
    return DateFault(NO_DAY, month=MONTHS[month - 1], year=year, day=day)


def unreadable(text: str) -> DateFault:
    """The fault of a text that is no date."""
    return DateFault(UNREADABLE, text=text)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
