"""What a person types as a figure: “at least 5”, “entre 50 et 62”, “1 200”, “≈ 4,100”, “55 (50–62)”, in both languages.

A sign that can part decimals or group thousands is asked about where the screen's language does not settle it: in
English “12,5” may be 12.5 or 125 and “1.200” may be 1.2 or 1,200; in French “1,200” and “1.200” may be either.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mali_ref.domain.date_vocabulary import fold
from mali_ref.domain.errors import InputError
from mali_ref.domain.figure_numbers import NUMBER, SignGuess, read_number
from mali_ref.domain.figures import Figure

MISSING = "A figure is missing."
UNREADABLE = "“{text}” cannot be read as a figure. Write 80, at least 5, about 4,100 or 50–62."
BACKWARDS = "In “{text}” the low end must come first and the high end last."
# All sentences above, for whoever collects what is to be translated (context "domain").
SENTENCES = (MISSING, UNREADABLE, BACKWARDS)
_LONGEST = 80

_BEFORE = (
    (r"(?:>=|≥|at least|no fewer than|no less than|not less than|minimum|au moins|au minimum)", ">="),
    (r"(?:<=|≤|at most|up to|no more than|not more than|maximum|au plus|au maximum|jusqu'a)", "<="),
    (r"(?:>|more than|over|above|plus de)", ">"),
    (r"(?:<|less than|fewer than|under|below|moins de)", "<"),
    (r"(?:~|about|around|approximately|approx\.?|circa|ca\.?|c\.|some|roughly|environ|vers|quelque)", "~"),
)
_AFTER = (
    (r"(?:\+|or more|ou plus|at least|au moins)", ">="),
    (r"(?:or less|or fewer|ou moins|at most|au plus)", "<="),
    (r"(?:environ|approximately)", "~"),
)
_QUALIFIED = tuple(
    [(re.compile(rf"{words} ?(?P<rest>.+)"), sign) for words, sign in _BEFORE]
    + [(re.compile(rf"(?P<rest>.+?) ?{words}"), sign) for words, sign in _AFTER]
)
_TO = r" ?(?:\.\.|–|-| to | a | and | et ) ?"
_SINGLE = re.compile(rf"({NUMBER})()()")
_WITH_LIMITS = re.compile(rf"({NUMBER}),? ?[\[(] ?({NUMBER})?{_TO}({NUMBER})? ?[\])]")
_SPAN = re.compile(rf"(?:between |from |entre |de )?()({NUMBER}){_TO}({NUMBER})")


class FigureFault(InputError):  # noqa: N818 - a fault of the text, not of the program
    """A typed figure that makes no sense; ``pattern`` is one of ``SENTENCES``."""

    def __init__(self, pattern: str, text: str = "") -> None:
        self.pattern = pattern
        self.text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        super().__init__(pattern.format(text=self.text))


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What a text can mean; ``choices`` has more than one figure where only the person who typed can say."""

    choices: tuple[Figure, ...]

    @property
    def figure(self) -> Figure | None:
        """The figure meant; None where there is a choice."""
        return self.choices[0] if len(self.choices) == 1 else None


@lru_cache(maxsize=64)
def read_figure(text: str, decimal: str = ".", unit: str = "") -> FigureReading:
    """Read a figure as typed; raises FigureFault.

    Args:
        decimal: the decimal sign of the screen's language.
        unit: a key of the units; its own signs may stand with the numbers.
    """
    folded = fold(text)
    if not folded:
        raise FigureFault(MISSING)
    if len(folded) > _LONGEST:
        raise FigureFault(UNREADABLE, text)
    found = _choices(folded, unit, decimal)
    if not found:
        raise FigureFault(UNREADABLE, text.strip())
    ordered = tuple(figure for figure in found if _is_ordered(figure))
    if not ordered:
        raise FigureFault(BACKWARDS, text.strip())
    return FigureReading(ordered)


def _choices(folded: str, unit: str, decimal: str) -> tuple[Figure, ...]:
    """The figures a text can mean, each once; where the language settles it, one."""
    figures = [_figure(folded, unit, SignGuess(decimal, joins)) for joins in (False, True)]
    found = [figure for figure in figures if figure is not None]
    # An English comma before three digits groups; that is how the screen itself writes thousands.
    if decimal == "." and len(found) == 2 and _groups_only(folded):
        found = found[1:]
    return tuple(dict.fromkeys(found))


def _groups_only(folded: str) -> bool:
    """Whether every doubtful sign is a comma before three digits."""
    return not re.search(r"[0-9]\.[0-9]{3}(?![0-9])|[0-9],(?:[0-9]{1,2}|[0-9]{4,})(?![0-9])", folded)


def _figure(folded: str, unit: str, guess: SignGuess) -> Figure | None:
    for shape, sign in _QUALIFIED:
        if found := shape.fullmatch(folded):
            return _core(found["rest"], sign, unit, guess)
    return _core(folded, "", unit, guess)


def _core(text: str, sign: str, unit: str, guess: SignGuess) -> Figure | None:
    for shape in (_SINGLE, _WITH_LIMITS, _SPAN):
        if found := shape.fullmatch(text):
            written = found.groups()
            numbers = [read_number(part, unit, guess) if part else None for part in written]
            if any(part and number is None for part, number in zip(written, numbers, strict=True)):
                return None
            value, low, high = numbers
            return Figure(value, low, high, sign) if value is not None or not sign else None
    return None


def _is_ordered(figure: Figure) -> bool:
    ends = [end for end in (figure.low, figure.value, figure.high) if end is not None]
    return ends == sorted(ends)
