"""The language of the screen: which one it is, how it writes numbers, and how a date stands in its sentences."""

import re
from typing import Final

from mali_ref.domain.figures import Figure, grouped_number, write_figure
from mali_ref.domain.units import UNITS

ENGLISH: Final = "en"
FRENCH: Final = "fr"
_NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
_SPACE: Final = "\N{NO-BREAK SPACE}"
_FRENCH_SIGNS: Final = str.maketrans({",": _NARROW, ".": ","})
_MILLIONS: Final = {"usd_million": "$", "usd_million_year": "$", "eur_million": "€", "eur_million_year": "€"}
# What stands in brackets before a date: the words before a day, and those before a month or a year.
_BEFORE_DATE: Final = re.compile(r"\[([^|\]]*)\|([^\]]*)\]\{(\w+)\}")
_DAY: Final = re.compile(r"\d{1,2}(er)?([–\s].*)?\s\D+\s\d{4}\b.*")

# A date that brings its own word, such as “vers 2012”, takes no other before it.
_TOLD: Final = re.compile(r"(vers|depuis|jusqu|entre|au plus|le|en)\b.*")

_VOWELS: Final = frozenset("AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒaeiouàâäéèêëîïôöùûüœ")

_spoken = [ENGLISH]


def current_language() -> str:
    """The code of the language of the screen."""
    return _spoken[0]


def speak(language: str) -> None:
    """Write numbers as this language does; whoever installs a translation calls it."""
    _spoken[0] = language


def local_number(english: str) -> str:
    """A number written the English way (14,043.5), in the signs of the language of the screen."""
    return english.translate(_FRENCH_SIGNS) if current_language() == FRENCH else english


def number_text(number: float) -> str:
    """A plain number for reading."""
    return local_number(grouped_number(number))


def with_signs(number: str, unit: str, scale_words: str = "") -> str:
    """A number already written, with the signs of its unit where the language has them: ``$5 m`` or ``5 M$``."""
    known = UNITS.get(unit)
    prefix, suffix = (known.prefix, known.suffix) if known is not None else ("", "")
    if current_language() != FRENCH:
        return f"{prefix}{number}{scale_words}{suffix}"
    if unit in _MILLIONS:
        return f"{number}{scale_words}{_SPACE}M{_MILLIONS[unit]}"
    sign = f"{_NARROW}%" if suffix == "%" else suffix
    return f"{number}{scale_words}{sign}{f'{_SPACE}{prefix}' if prefix else ''}"


def write_local(figure: Figure, unit: str = "") -> str:
    """A figure for reading as the language of the screen writes it: ``≥ 5``, ``1,12 Md $``, ``36 %``."""
    if current_language() != FRENCH:
        return write_figure(figure, unit)
    if figure.value is None:
        low, high = (_french(end, unit) for end in (figure.low or 0.0, figure.high or 0.0))
        return f"{low}–{high}"
    # The sign of what is known comes before the number in both languages: it is what English puts before a bare one.
    bare = Figure(figure.value, qualifier=figure.qualifier)
    sign = write_figure(bare).removesuffix(grouped_number(figure.value))
    text = sign.replace(" ", _SPACE) + _french(figure.value, unit)
    if figure.low is not None and figure.high is not None:
        text += f" ({number_text(figure.low)}–{number_text(figure.high)})"
    return text


def _french(number: float, unit: str) -> str:
    if unit in ("usd_million", "eur_million") and abs(number) >= 1000:
        return f"{number_text(number / 1000)}{_SPACE}Md{_SPACE}{_MILLIONS[unit]}"
    sign = "−" if number < 0 and unit in UNITS else ""
    return sign + with_signs(number_text(abs(number) if sign else number), unit)


def with_place(words: str, place: str) -> str:
    """“Near {place}” with a place set in; in French, “de” and a vowel after it become one word."""
    if current_language() == FRENCH and place[:1] in _VOWELS:
        words = words.replace(" de {place}", " d’{place}")
    return words.format(place=place)


def with_colon(name: str, value: str) -> str:
    """Name and value as one line: ``Strength: 14,043``."""
    return f"{name}{_NARROW if current_language() == FRENCH else ''}: {value}"


def phrase(pattern: str, **words: object) -> str:
    """Fill a translated pattern, as `format` does, with the words that its language has before a date.

    ``depuis [le |]{date}`` gives “depuis le 10 juillet 2017” and “depuis juillet 2017”.
    """

    def before(found: re.Match[str]) -> str:
        date = str(words[found[3]])
        word = "" if _TOLD.fullmatch(date) else found[1] if _DAY.fullmatch(date) else found[2]
        return word + "{" + found[3] + "}"

    return _BEFORE_DATE.sub(before, pattern).format(**words)
