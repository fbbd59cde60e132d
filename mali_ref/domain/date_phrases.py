"""Ranges and words around dates: “between”, “before”, “since”, “22–23 May 2017”; English and French.

Every function takes a folded text with plain numbers and answers an expression of the format, not yet checked.
``a/b`` lasts from a to b; ``[a..b]`` is one moment somewhere between.
"""

import re
from collections.abc import Callable

from mali_ref.domain.date_ends import date_after, date_before, ends_of
from mali_ref.domain.date_faults import unreadable
from mali_ref.domain.date_moments import Moment, read_moment
from mali_ref.domain.date_vocabulary import MONTH_OF, PART_OF, STILL

_FROM = r"(?:from |du |de |d'|des |since |depuis (?:le )?)?"
_TO = r"(?: (?:to|through|thru|till|until|au|a|jusqu'au|jusqu'en|jusqu'a|[-–]) | ?[–/] ?)"
# A hyphen that joins parts of one date: mid-2015, 22-May-2017, May-2017, 2016-Q3.
_JOINTS = (
    (re.compile(r"\bpeut-etre\b"), "perhaps"),
    (re.compile(rf"\b({'|'.join(PART_OF)})[-–](?=[a-z0-9])"), r"\1 "),
    (re.compile(r"\b([0-9]{1,2})[-–/]([a-z]{3,})\.?[-–/](?='?[0-9]{2})"), r"\1 \2 "),
    (re.compile(rf"\b({'|'.join(MONTH_OF)})\.?[-–/](?=[0-9]{{4}}\b)"), r"\1 "),
    (re.compile(r"\b([0-9]{4})[-–/](?=[qths][1-4]\b)"), r"\1 "),
)
_WINTER = re.compile(r"(?:winter|hiver)(?: of| de)? ([0-9]{4})(?: ?[-–/] ?)([0-9]{4}|[0-9]{2})")


def read_phrase(text: str) -> str:
    """Put a phrase into the format; raises DateFault."""
    for joint, parts in _JOINTS:
        text = joint.sub(parts, text)
    for shape, build in _SHAPES:
        if found := shape.fullmatch(text):
            return build(*found.groups())
    return _span(*ends_of(read_moment(text)))


def _span(start: str, end: str) -> str:
    return start if start == end else f"{start}/{end}"


def _both(first: str, second: str) -> tuple[str, str]:
    """The beginning of the first and the end of the second of two dates, each of which may lean on the other."""
    left, right = read_moment(first), read_moment(second)
    full_left, full_right = left.shared_with(right), right.shared_with(left)
    _turn_the_year(full_left, full_right, left, right)
    return ends_of(full_left)[0], ends_of(full_right)[1]


def _turn_the_year(full_left: Moment, full_right: Moment, left: Moment, right: Moment) -> None:
    """30 December – 2 January 2017 begins in 2016: the year stands with the second date alone."""
    if not (left.month and right.month) or left.month <= right.month:
        return
    if not left.year and full_left.year:
        full_left.year = f"{int(full_left.year) - 1:04d}"
    elif not right.year and full_right.year:
        full_right.year = f"{int(full_right.year) + 1:04d}"


def _range(first: str, second: str) -> str:
    if second in STILL:
        return f"{ends_of(read_moment(first))[0]}/.."
    return _span(*_both(first, second))


def _between(first: str, second: str) -> str:
    start, end = _both(first, second)
    return f"[{start}..{end}]"


def _neighbours(first: str, second: str) -> tuple[str, str]:
    start, end = _both(first, second)
    if date_after(start) != end:
        raise unreadable(f"{first}, {second}")
    return start, end


def _ends(text: str) -> tuple[str, str]:
    return ends_of(read_moment(text))


def _winter(first: str, second: str) -> str:
    if int(second[-2:]) != (int(first) + 1) % 100:
        raise unreadable(f"{first}–{second}")
    return f"{first}-12/{int(first) + 1:04d}-02"


def _shape(pattern: str, build: Callable[..., str]) -> tuple[re.Pattern[str], Callable[..., str]]:
    return re.compile(pattern), build


_SHAPES = (
    (_WINTER, _winter),
    _shape(r"(?:between|entre) (.+?) (?:and|et) (.+)", _between),
    _shape(
        r"(.+?) (?:or later|or after|ou plus tard|ou apres|at the earliest|au plus tot)",
        lambda date: f"[{_ends(date)[0]}..]",
    ),
    _shape(
        r"(.+?) (?:or earlier|or before|ou plus tot|ou avant|at the latest|au plus tard)",
        lambda date: f"[..{_ends(date)[1]}]",
    ),
    _shape(r"(?:by|no later than|not later than|au plus tard|d'ici(?: a)?) (.+)", lambda date: f"[..{_ends(date)[1]}]"),
    _shape(r"(?:before|prior to|avant) (.+)", lambda date: f"[..{date_before(_ends(date)[0])}]"),
    _shape(r"(?:after|apres) (.+)", lambda date: f"[{date_after(_ends(date)[1])}..]"),
    _shape(r"(?:until|till|up to|through|jusqu'(?:(?:au|en|a)\b)?) ?(.+)", lambda date: f"../{_ends(date)[1]}"),
    _shape(rf"{_FROM}(.+?){_TO}(.+)", _range),
    _shape(rf"{_FROM}([^-–/]+)-([^-–/]+)", _range),
    _shape(r"(.+?) (?:or|ou) (.+)", lambda first, second: "[{}..{}]".format(*_neighbours(first, second))),
    _shape(r"(.+?) (?:and|et) (.+)", lambda first, second: "{}/{}".format(*_neighbours(first, second))),
    _shape(
        r"(?:since|from|depuis|a partir d[eu]|a compter d[eu]|des) (.+?)(?: on| onwards?)?",
        lambda date: f"{_ends(date)[0]}/..",
    ),
)
