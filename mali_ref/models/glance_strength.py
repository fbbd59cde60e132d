"""Which count of the mission's people At a glance shows: kinds of staff that were counted together, at one time."""

from typing import NamedTuple

from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact

# So many kinds counted together make a count worth its bars.
_ENOUGH = 2
_KINDS = (
    ("military", "strength-military", "ceiling-military"),
    ("troops", "strength-troops", "ceiling-military"),
    ("police", "strength-police", "ceiling-police"),
    ("civilians", "strength-civilians", ""),
    ("volunteers", "strength-volunteers", ""),
)


class Kind(NamedTuple):
    """One kind of staff.

    Attributes:
        limited: whether the Security Council sets a ceiling for it, known or not.
    """

    name: str
    fact: Fact
    ceiling: Fact | None
    limited: bool


class Strength(NamedTuple):
    """Who serves, by one count.

    Attributes:
        total: all staff, or those in uniform where only they were counted.
        uniformed: those in uniform.
        last: a newer count of those in uniform, without its kinds.
    """

    total: Fact
    uniformed: Fact | None
    ceiling: Fact | None
    kinds: tuple[Kind, ...]
    last: Fact | None

    @property
    def counts_all(self) -> bool:
        """Whether the total goes beyond those in uniform."""
        return self.uniformed is None or self.total.ref != self.uniformed.ref

    @property
    def seems_above(self) -> bool:
        """Whether the total, civilians and all, is above the ceiling, which is for those in uniform alone."""
        limit = self.ceiling
        return self.counts_all and self.uniformed is not None and limit is not None and self.total.number > limit.number


def strength_of(glance: Glance) -> Strength | None:
    """The newest count by the day that tells the kinds of staff; failing that the newest, or the first after it."""
    totals, uniformed = glance.series("strength-total"), glance.series("strength-uniformed")
    counts = sorted([*totals, *uniformed], key=_begun, reverse=True)
    known = (fact for fact in counts if fact.as_of and not fact.later and len(_kinds(glance, fact)) >= _ENOUGH)
    shown = next(known, None) or next(iter([*totals, *uniformed]), None)
    if shown is None:
        return None
    total = glance.fact_at(shown, "strength-total") or shown
    newer = (fact for fact in uniformed if fact.as_of and not fact.later and _begun(fact) > _ends(total))
    return Strength(
        total,
        glance.fact_at(total, "strength-uniformed"),
        glance.limit_of(total, "ceiling-authorised"),
        _kinds(glance, total),
        max(newer, key=_begun, default=None),
    )


def _kinds(glance: Glance, total: Fact) -> tuple[Kind, ...]:
    found = [
        Kind(name, fact, glance.limit_of(total, ceiling) if ceiling else None, bool(ceiling))
        for name, strength, ceiling in _KINDS
        if (fact := glance.fact_at(total, strength)) is not None
    ]
    # Where the military were counted as a whole, their troops are a part of them.
    names = {kind.name for kind in found}
    return tuple(kind for kind in found if kind.name != "troops" or "military" not in names)


def _begun(fact: Fact) -> str:
    return fact.as_of.earliest if fact.as_of else ""


def _ends(fact: Fact) -> str:
    return fact.as_of.latest if fact.as_of else ""
