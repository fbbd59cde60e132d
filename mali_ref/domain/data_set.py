"""The description of a data set: rows of open data that hang on one source and are no records of the book.

A data set has no keys, names or links of its own that others point to; it is read, filtered, drawn and exported as a
whole, and replaced as a whole when its publisher issues another version.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mali_ref.domain.fields import Field


@dataclass(frozen=True)
class DataSet:
    """What the rows of a data set are.

    Attributes:
        name: its word in files and tables.
        label: English source text for translation (context "domain"), such as "Lethal events (UCDP)".
        source: the key of the source record that names publisher, licence and version.
        begins: the date field that says when; empty where rows have only a year or no time.
        unique: the fields that together stand only once.
    """

    name: str
    label: str
    source: str
    fields: tuple[Field, ...]
    begins: str = ""
    unique: tuple[str, ...] = ()
    by_name: Mapping[str, Field] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {item.name: item for item in self.fields})

    def is_after(self, row: "DataRow", day: str) -> bool:
        """Whether a row tells of a time after an ISO day: it begins later, or its year does; never without a time."""
        begins = row.get(self.begins)
        if begins is not None:
            return bool(begins.earliest > day)
        return bool((row.get("year") or 0) > int(day[:4]))


@dataclass(frozen=True, slots=True)
class DataRow:
    """One row of a data set; fields without a value are left out.

    Attributes:
        number: its place in the data set, counted from 1.
    """

    data_set: str
    number: int
    fields: Mapping[str, Any] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """A field's value, or None."""
        return self.fields.get(name)
