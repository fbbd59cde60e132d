"""One number as people write it: grouped, with a decimal comma or point, with the signs of its unit.

“1,200” is a thousand two hundred to an English reader and one and a fifth to a French one, so a sign that can be
either is taken under a guess, and who calls tries both.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from mali_ref.domain.units import UNITS, Unit

# A number with what may stand around it; folded text.
NUMBER = r"(?:[$€] ?)?-?[0-9]+(?:[ .,_][0-9]+)*(?: ?(?:bn|md|m|millions?|billions?|milliards?)\b)?(?: ?[$€%])?"
_PARTS = re.compile(r"([$€]?) ?(-?)([0-9]+(?:[ .,_][0-9]+)*) ?([a-z]*) ?([$€%]?)")
_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(?:[ _,.][0-9]{3})+")
_SCALES = {"million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9, "milliard": 10**9,
           "milliards": 10**9, "bn": 10**9, "md": 10**9, "m": 10**6}  # fmt: skip
# As many digits as a double holds.
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class SignGuess:
    """How to take a comma or point that can be either.

    Attributes:
        decimal: the screen's own decimal sign.
        joins: whether a sign that can part decimals or group thousands groups them.
    """

    decimal: str
    joins: bool


def read_number(text: str, unit: str, guess: SignGuess) -> float | None:
    """The number in the unit; None where it is none, or has signs that are not the unit's."""
    found = _PARTS.fullmatch(text.strip())
    if found is None:
        return None
    before, minus, digits, scale, after = found.groups()
    factor = _factor(UNITS.get(unit), before, scale, after)
    plain = _plain(digits, guess)
    if factor is None or plain is None or len(re.sub("[^0-9]", "", plain)) > _LONGEST:
        return None
    number = float(Decimal(plain) * factor)
    return -number if minus else number


def _factor(unit: Unit | None, before: str, scale: str, after: str) -> Decimal | None:
    """What the words and signs around a number multiply it by; None where they do not go with its unit."""
    money = unit.prefix if unit is not None else ""
    allowed = {money, unit.suffix if unit is not None else "", ""}
    if (before and after) or not {before, after} <= allowed:
        return None
    if not scale:
        return Decimal(1)
    # “5 m” alone could be metres.
    if scale not in _SCALES or (scale in ("m", "md", "bn") and not money):
        return None
    return Decimal(_SCALES[scale]) / Decimal(unit.scale if unit is not None else 1)


def _plain(digits: str, guess: SignGuess) -> str | None:
    """Digits with at most a decimal point."""
    signs = re.findall("[.,]", digits)
    if not signs:
        return _joined(digits)
    if len(set(signs)) == 2:
        # Where both stand, the last parts the decimals and the others group.
        return _split(digits, signs[-1]) if signs.count(signs[-1]) == 1 else None
    if len(signs) > 1:
        return _joined(digits)
    return _one_sign(digits, signs[0], guess)


def _one_sign(digits: str, sign: str, guess: SignGuess) -> str | None:
    whole, _, rest = digits.partition(sign)
    groups = len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")
    if " " in digits or "_" in digits or whole.startswith("0"):
        return _split(digits, sign)
    if groups:
        return whole + rest if guess.joins else _split(digits, sign)
    # The English group with a comma only: “12,5” is twelve and a half to many a reader, and may be a slip for 125.
    is_doubtful = sign == "," and guess.decimal == "."
    return whole + rest if guess.joins and is_doubtful else _split(digits, sign)


def _split(digits: str, sign: str) -> str | None:
    whole, _, rest = digits.partition(sign)
    joined = _joined(whole)
    return f"{joined}.{rest}" if joined is not None and rest.isdigit() else None


def _joined(digits: str) -> str | None:
    """Whole groups of three, or no groups."""
    same_sign = len(set(re.findall(r"[^0-9]", digits))) <= 1
    return re.sub("[^0-9]", "", digits) if same_sign and _WHOLE.fullmatch(digits) else None
