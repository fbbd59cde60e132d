"""What the mission costs on a day: approved budgets of whole years, and a newer sum of another kind."""

from typing import NamedTuple

from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact

_BUDGET = "mission-budget"
_SHOWN = 2


class Budget(NamedTuple):
    """The newest sum, and the years that may be compared.

    Attributes:
        main: the sum to name first: that of the newest year, or a newer one for another time or of another kind.
        years: approved budgets of whole years, the newest first; none of another kind.
        before: the year before the main sum's, where the two may be compared.
        support: what was approved beside the main sum for shared support.
    """

    main: Fact
    years: tuple[Fact, ...]
    before: Fact | None
    support: Fact | None


def budget_of(glance: Glance) -> Budget | None:
    """The mission's budget on the day."""
    found = glance.series(_BUDGET)
    if not found:
        return None
    years = [found[0], *(fact for fact in found[1:] if fact.later == found[0].later)][:_SHOWN]
    newer = [] if years[0].later else [part for part in glance.parts(_BUDGET) if _begins(part) > _ends(years[0])]
    main = newer[0] if newer else years[0]
    before = years[1] if not newer and len(years) > 1 and _follows(years[1], years[0]) else None
    return Budget(main, tuple(years), before, glance.fact_at(main, "support-account-budget"))


def is_year(fact: Fact) -> bool:
    """Whether a sum is for the UN's budget year, from July to June."""
    return fact.as_of is not None and fact.as_of.earliest[5:7] == "07" and fact.as_of.latest[5:7] == "06"


def _follows(before: Fact, after: Fact) -> bool:
    return bool(before.amount) and before.as_of is not None and _begins(after)[:7] > before.as_of.latest[:7]


def _begins(fact: Fact) -> str:
    return fact.as_of.earliest if fact.as_of else ""


def _ends(fact: Fact) -> str:
    return fact.as_of.latest if fact.as_of else ""
