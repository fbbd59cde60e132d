"""The words in which people write dates, in English and French, without accents and case; it knows no grammar."""

import re
import unicodedata

from mali_ref.domain.date_words import MONTHS, French

_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-")
# Kept apart from the hyphen: “2011-12” is December 2011, “2011–12” may be two years.
_DASHES = dict.fromkeys(map(ord, "\u2012\u2014\u2015"), "–")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ´`"), "'") | dict.fromkeys(map(ord, '“”«»"'), " ")
_RAISED = str.maketrans({"ᵉ": "e", "ʳ": "r", "º": "o", "≈": "~", "\u200b": "", "…": ".."})
_SIGNS = _HYPHENS | _DASHES | _QUOTES | _RAISED


def fold(text: str) -> str:
    """Small letters without accents, one kind each of dash, quote and space."""
    plain = unicodedata.normalize("NFD", text.translate(_SIGNS))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())


def _month_words() -> dict[str, int]:
    """Every month name, and each beginning of three letters or more that fits one month only."""
    found: dict[str, set[int]] = {}
    for names in (MONTHS, French.months):
        for number, name in enumerate(map(fold, names), 1):
            for length in range(3, len(name) + 1):
                found.setdefault(name[:length], set()).add(number)
    return {word: numbers.pop() for word, numbers in found.items() if len(numbers) == 1}


MONTH_OF = _month_words()
SEASON_OF = {
    "spring": 21, "printemps": 21, "summer": 22, "ete": 22, "autumn": 23, "fall": 23, "automne": 23,
    "winter": 24, "hiver": 24,
}  # fmt: skip
# The first and last month of a season, as the format's own library bounds it; winter reaches into two years.
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
WINTER = 24
PART_OF = {
    "early": "early", "beginning": "early", "start": "early", "debut": "early",
    "mid": "middle", "middle": "middle", "mi": "middle", "milieu": "middle",
    "late": "late", "end": "late", "fin": "late",
}  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_OF = {
    "monday": 0, "mon": 0, "lundi": 0, "lun": 0, "tuesday": 1, "tues": 1, "tue": 1, "mardi": 1,
    "wednesday": 2, "wed": 2, "mercredi": 2, "mer": 2, "thursday": 3, "thurs": 3, "thu": 3, "jeudi": 3, "jeu": 3,
    "friday": 4, "fri": 4, "vendredi": 4, "ven": 4, "saturday": 5, "sat": 5, "samedi": 5, "sam": 5,
    "sunday": 6, "sun": 6, "dimanche": 6, "dim": 6,
}  # fmt: skip
ORDINALS = {
    "first": 1, "premier": 1, "premiere": 1, "second": 2, "seconde": 2, "deuxieme": 2, "third": 3, "troisieme": 3,
    "fourth": 4, "quatrieme": 4,
}  # fmt: skip
QUARTERS = frozenset({"quarter", "trimestre"})
HALVES = frozenset({"half", "semestre"})
DECADES = frozenset({"annees", "decennie"})
# Words that change nothing of what is meant.
FILLERS = frozenset(
    (
        "the", "of", "in", "on", "at", "year", "month", "day", "sometime", "some", "time",
        "le", "la", "les", "l", "de", "du", "des", "d", "en", "au", "a", "annee", "an", "mois", "jour",
    )
)  # fmt: skip
UNKNOWN = frozenset(
    (
        "unknown", "not known", "date unknown", "unknown date", "undated", "not stated", "no date", "n.d.",
        "inconnu", "inconnue", "date inconnue", "non connu", "non connue", "sans date", "non date", "non datee",
    )
)  # fmt: skip
# What ends a range that goes on.
STILL = frozenset(("present", "the present", "now", "today", "date", "ongoing", "ce jour", "aujourd'hui", "open"))

# The words and signs of doubt, before or after a date, and the format's sign for them.
QUALIFIERS = (
    (
        re.compile(
            r"^(?:in |en )?(?:~|(?:about|around|approximately|approx|circa|ca|c|roughly|vers|environ|autour d[eu]|"
            r"aux alentours d[eu])(?:\. ?| |(?=[0-9])))"
        ),
        "~",
    ),
    (re.compile(r"(?: environ| approximately| approx\.?|~| \((?:about|approx\.?|circa|environ)\))$"), "~"),
    (re.compile(r"^(?:perhaps|possibly|maybe|probably|probablement) "), "?"),
    (re.compile(r" ?(?:\((?:uncertain|incertaine?|\?)\)|\?)$"), "?"),
    (re.compile(r"%$"), "%"),
)
