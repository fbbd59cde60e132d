"""Dates in words: an EDTF expression as a sentence would have it, in English and in French."""

import re
from typing import ClassVar

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
_PLAIN = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_DECADE = re.compile(r"[0-9]{3}X")


def describe(text: str, short: bool = False) -> str:
    """An EDTF expression in English words, such as ``22–23 May 2017`` or ``about 21 January 2017``; never raises.

    Screens use `mali_ref.models.labels`, which takes the same shape into their language.
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
