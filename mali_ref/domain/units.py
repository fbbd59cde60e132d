"""The units a figure may have, and how a figure with its unit is written."""

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of measure.

    Attributes:
        label: words after the number ("people", "of GDP"), shown where there is room.
        prefix, suffix: signs that belong to the number itself ("$", "%").
        scale: what one stands for in the base unit (1e6 for millions), so that money can be compared.
    """

    key: str
    label: str
    prefix: str = ""
    suffix: str = ""
    scale: float = 1.0
    decimals: int | None = None


_ALL = (
    Unit("people", "people"),
    Unit("deaths", "deaths"),
    Unit("deaths_per_year", "deaths a year"),
    Unit("families", "families"),
    Unit("percent", "percent", suffix="%"),
    Unit("percent_gdp", "of GDP", suffix="%"),
    Unit("percent_year", "a year", suffix="%"),
    Unit("usd", "US dollars", prefix="$"),
    Unit("usd_year", "US dollars a year", prefix="$"),
    Unit("usd_million", "million US dollars", prefix="$", suffix=" m", scale=1e6),
    Unit("usd_million_year", "million US dollars a year", prefix="$", suffix=" m", scale=1e6),
    Unit("eur_million", "million euros", prefix="€", suffix=" m", scale=1e6),
    Unit("eur_million_year", "million euros a year", prefix="€", suffix=" m", scale=1e6),
    Unit("xof", "CFA francs"),
    Unit("years", "years"),
    Unit("weeks", "weeks"),
    Unit("months", "months"),
    Unit("districts", "districts"),
    Unit("fighters", "fighters"),
    Unit("days", "days"),
    Unit("countries", "countries"),
    Unit("states", "states"),
    Unit("seats", "seats"),
    Unit("parties", "parties"),
    Unit("groups", "groups"),
    Unit("languages", "languages"),
    Unit("battalions", "battalions"),
    Unit("vehicles", "vehicles"),
    Unit("missions", "missions"),
    Unit("rank", "in rank"),
    Unit("children_per_woman", "children per woman"),
    Unit("births_per_1000", "births per 1,000 people"),
    Unit("deaths_per_1000", "deaths per 1,000 live births"),
    Unit("deaths_per_100000", "deaths per 100,000 live births"),
    Unit("per_100_people", "per 100 people"),
    Unit("per_1000_people", "per 1,000 people"),
    Unit("km", "kilometres"),
    Unit("km2", "square kilometres"),
    Unit("miles", "miles"),
    Unit("index", "index"),
    Unit("times", "times"),
    Unit("number", ""),
)

UNITS: dict[str, Unit] = {unit.key: unit for unit in _ALL}
