"""Which rows of a data set a reader wants to see, as a value, and the functions that apply it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.dates import Edtf, parse_edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.fields import Choice, Field, Link, Text
from mali_ref.domain.text import fold
from mali_ref.models.data_words import YEAR, value_words
from mali_ref.models.workspace import Workspace

TEXT: Final = "text"
DATES: Final = "dates"
# More buttons would leave no room for the words in them.
_MOST_CHOICES: Final = 4
# A text becomes a choice where it repeats: few different words, each in several rows.
_MOST_WORDS: Final = 80
_LEAST_ROWS: Final = 4


@dataclass(frozen=True, slots=True)
class DataFilter:
    """What a row must have to be shown; an empty part asks for nothing.

    Attributes:
        choices: for each field, the values of which a row must have one, as `choice_key` writes them.
        since, until: the ends of the time asked for.
    """

    text: str = ""
    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    since: Edtf | None = None
    until: Edtf | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.text or any(self.choices.values()) or self.since or self.until)

    def chosen(self, name: str) -> frozenset[str]:
        """The values asked for in one field."""
        return self.choices.get(name, frozenset())

    def choosing(self, name: str, values: Iterable[str]) -> "DataFilter":
        """The same filter with other values asked for in one field."""
        kept = {key: value for key, value in self.choices.items() if key != name}
        wanted = frozenset(values)
        return replace(self, choices={**kept, name: wanted} if wanted else kept)

    def to_state(self) -> dict[str, Any]:
        """Plain values from which `read_state` makes the same filter."""
        return {
            "text": self.text,
            "choices": {name: sorted(values) for name, values in sorted(self.choices.items())},
            "since": self.since.text if self.since else "",
            "until": self.until.text if self.until else "",
        }


def read_state(state: Mapping[str, Any]) -> DataFilter:
    """The filter of a saved state; what is missing or cannot be read asks for nothing."""
    choices = {str(name): frozenset(map(str, values)) for name, values in dict(state.get("choices", {})).items()}
    return DataFilter(str(state.get("text", "")), choices, _read_date(state, "since"), _read_date(state, "until"))


def filter_at(data_set: DataSet, name: str, value: str) -> DataFilter:
    """What an address such as ``data:mission_death/cause=malicious_act`` or ``…/date=2016-05`` chooses."""
    if name != data_set.begins:
        return DataFilter().choosing(name, [value])
    date = _read_date({name: value}, name)
    return DataFilter(since=date, until=date)


def choice_fields(data_set: DataSet, rows: Sequence[DataRow]) -> tuple[Field, ...]:
    """The fields offered as choices: those made to be chosen from, then texts of a column that repeat."""
    made = [item for item in data_set.fields if isinstance(item, Choice) or (isinstance(item, Link) and item.column)]
    texts = [item for item in data_set.fields if type(item) is Text and item.column and _repeats(item.name, rows)]
    kept = [*made, *texts][:_MOST_CHOICES]
    return tuple(item for item in data_set.fields if item in kept)


def has_time(data_set: DataSet) -> bool:
    """Whether rows can be asked for by their time."""
    return bool(data_set.begins) or YEAR in data_set.by_name


def choice_key(value: object) -> str:
    """A value as the filter names it."""
    return str(value)


def count_choices(rows: Iterable[DataRow], name: str) -> Counter[str]:
    """How many rows have each value of a field."""
    return Counter(choice_key(row.get(name)) for row in rows if row.get(name) is not None)


class RowFilter:
    """Applies filters to the rows of one data set.

    Attributes:
        rows: all of them.
    """

    def __init__(self, data_set: DataSet, rows: Sequence[DataRow], workspace: Workspace) -> None:
        self.rows = rows
        self._data_set = data_set
        self._workspace = workspace
        self._words: dict[int, str] = {}

    def fitting(self, chosen: DataFilter, but: str = "") -> list[DataRow]:
        """The rows that have all that is asked for, in their order; ``but`` lifts what is asked of one field."""
        asked = {name: values for name, values in chosen.choices.items() if values and name != but}
        tests: list[Callable[[DataRow], bool]] = [
            lambda row, name=name, values=values: choice_key(row.get(name)) in values  # type: ignore[misc]
            for name, values in asked.items()
        ]
        if chosen.text:
            tests.append(self._text_test(chosen.text))
        if chosen.since or chosen.until:
            tests.append(self._time_test(chosen))
        return [row for row in self.rows if all(test(row) for test in tests)]

    def _text_test(self, text: str) -> Callable[[DataRow], bool]:
        # Words are found by their beginnings, as in search.
        wanted = [f" {word}" for word in fold(text).split()]
        return lambda row: all(word in self._words_of(row) for word in wanted)

    def _words_of(self, row: DataRow) -> str:
        if row.number not in self._words:
            shown = (
                value_words(item, row.get(item.name), self._workspace)
                for item in self._data_set.fields
                if row.get(item.name) is not None
            )
            self._words[row.number] = f" {fold(' '.join(shown))}"
        return self._words[row.number]

    def _time_test(self, chosen: DataFilter) -> Callable[[DataRow], bool]:
        first = chosen.since.earliest if chosen.since else ""
        last = chosen.until.latest if chosen.until else "~"

        def test(row: DataRow) -> bool:
            begins, ends = _span(row, self._data_set)
            return bool(begins) and ends >= first and begins <= last

        return test


def _span(row: DataRow, data_set: DataSet) -> tuple[str, str]:
    """The first and last ISO day a row may lie in; empty where its data set knows no time."""
    date = row.get(data_set.begins) if data_set.begins else None
    if isinstance(date, Edtf):
        return date.sort_key()
    year = row.get(YEAR)
    return ("", "") if year is None else (f"{int(year):04d}-01-01", f"{int(year):04d}-12-31")


def _repeats(name: str, rows: Sequence[DataRow]) -> bool:
    words = count_choices(rows, name)
    return 1 < len(words) <= _MOST_WORDS and len(rows) >= _LEAST_ROWS * len(words)


def _read_date(state: Mapping[str, Any], name: str) -> Edtf | None:
    text = str(state.get(name, ""))
    try:
        return parse_edtf(text) if text else None
    except InputError:
        return None
