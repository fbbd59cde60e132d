"""Single figures as ranked bars: subjects side by side, parts of a whole with what is left of it, rival statements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mali_ref.domain.refs import Ref
from mali_ref.models.observed import Observed, family_of, latest_first

_WHOLE = 100.0
_SAME = 0.01


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a ranking.

    Attributes:
        observed: the figure; None for what is left of a whole.
        quiet: whether it takes the paler colour: a figure that is not preferred, or the rest.
    """

    observed: Observed | None
    value: float
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars that can be compared, the longest first."""

    unit: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Bars side by side.

    Attributes:
        kind: ``subjects``, ``parts`` of a whole, or ``statements`` that disagree.
        whole: what the parts make together, where the source or this book gives it.
        rest: what the named shares leave of a hundred; 0 where they are not shares of one whole.
        makes_whole: whether the named shares leave nothing of a hundred.
    """

    kind: str
    groups: tuple[BarGroup, ...]
    whole: Observed | None = None
    rest: float = 0.0
    makes_whole: bool = False

    def bars(self) -> tuple[Bar, ...]:
        """All bars from top to bottom."""
        return tuple(bar for group in self.groups for bar in group.bars)


def statements(observed: Iterable[Observed], unit: str) -> Ranking:
    """Figures that disagree, the preferred one first."""
    bars = tuple(Bar(item, item.in_unit(unit), item.is_rival) for item in observed)
    return Ranking("statements", (BarGroup(unit, tuple(sorted(bars, key=lambda bar: bar.quiet))),))


def ranked(chosen: Iterable[Observed]) -> Ranking | None:
    """The latest figure of each subject and part, where there are two or more."""
    latest: dict[tuple[Ref, str], Observed] = {}
    for item in sorted(chosen, key=latest_first):
        latest.setdefault((item.subject, item.category), item)
    items = list(latest.values())
    whole = _whole(items)
    parts = _alike([item for item in items if item is not whole])
    kind = "parts" if len({item.subject for item in parts}) == 1 else "subjects"
    total = _total(parts) if kind == "parts" else 0.0
    rest = round(_WHOLE - total, 3) if 0 < total < _WHOLE * (1 - _SAME / 2) else 0.0
    # One share alone is a ranking too: of it and of what it leaves.
    if len(parts) < (1 if rest else 2):
        return None
    return Ranking(kind, tuple(_groups(parts, rest)), whole, rest, total > 0 and not rest)


def _alike(items: list[Observed]) -> list[Observed]:
    """Whole figures of several subjects alone, where there are some: a part of one is no rival of another."""
    wholes = [item for item in items if not item.category]
    return wholes if len({item.subject for item in wholes}) > 1 else items


def _whole(items: list[Observed]) -> Observed | None:
    """The figure that the parts of its subject add up to."""
    for item in items:
        parts = [other.in_unit(item.unit) for other in items if other.category and other.subject == item.subject]
        if not item.category and len(parts) > 1 and abs(sum(parts) - item.number) <= _SAME * abs(item.number):
            return item
    return None


def _total(parts: list[Observed]) -> float:
    """What shares of one whole make together; 0 where they are none, or overlap."""
    total = sum(item.number for item in parts)
    is_share = all(item.unit == "percent" and item.category for item in parts)
    return total if is_share and total < _WHOLE * (1 + _SAME / 2) else 0.0


def _groups(items: list[Observed], rest: float) -> Iterator[BarGroup]:
    kinds: dict[str, list[Observed]] = {}
    for item in items:
        kinds.setdefault(family_of(item.unit), []).append(item)
    # The group with the most figures comes first.
    for found in sorted(kinds.values(), key=len, reverse=True):
        unit = found[0].unit
        bars = sorted((Bar(item, item.in_unit(unit)) for item in found), key=lambda bar: -bar.value)
        yield BarGroup(unit, (*bars, *([Bar(None, rest, True)] if rest else [])))
