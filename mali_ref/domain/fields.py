"""The kinds of field a record description is made of: how each reads, stores, exports and searches its value.

A field's kind is the only place that knows its value's shape. Values read from text files or typed by a user come
in through `read`; the store asks for `columns`, `to_row` and `from_row`; search and export ask for `words` and
`export`. All labels are English source text for translation (context "domain").
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mali_ref.domain import date_words, dates, figures, rich_text
from mali_ref.domain.errors import InputError
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.units import UNITS

# Turns a written pointer and the kinds it may have into a Ref; raises InputError where no such record exists.
Resolve = Callable[[str, tuple[str, ...]], Ref]
Row = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A short text, and the base of all other kinds of field.

    Attributes:
        required: a record without it is refused.
        featured: shown among the facts at the top of a record even where it is empty ("Not stated").
        column: a column of the record table by default.
        searched: its words are found by search.
        help: one sentence for the form and the help page.
    """

    name: str
    label: str
    required: bool = False
    featured: bool = False
    column: bool = False
    searched: bool = True
    help: str = ""

    # Links live in a table of their own; everything else in columns of the kind's table.
    is_link_list = False

    def read(self, text: str, resolve: Resolve) -> Any:
        """Turn text into a value; raises InputError."""
        return " ".join(text.split())

    def write(self, value: Any) -> str:
        """The value as text that `read` understands, with links in full."""
        return str(value)

    def columns(self) -> dict[str, str]:
        """The column names and their SQLite types."""
        return {self.name: "TEXT"}

    def to_row(self, value: Any) -> dict[str, Any]:
        """The column values of a value; links are given as Ref and become row ids in the store."""
        return {self.name: value}

    def from_row(self, row: Row) -> Any:
        """The value of a row's columns, or None."""
        return row[self.name]

    def words(self, value: Any) -> str:
        """The value as plain words, for tables, search and the command line."""
        return str(value)

    def export(self, value: Any) -> Any:
        """The value as JSON has it."""
        return value

    def refs(self, value: Any) -> Iterable[Ref]:
        """The records a value points to."""
        return ()


class Text(Field):
    """A short text on one line."""


class LongText(Field):
    """Paragraphs in the markup of `rich_text`."""

    def read(self, text: str, resolve: Resolve) -> str:
        for ref in rich_text.references(text):
            resolve(str(ref), (ref.kind,))
        return text.strip()

    def words(self, value: str) -> str:
        return rich_text.plain(value)

    def refs(self, value: str) -> Iterable[Ref]:
        return rich_text.references(value)


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of a fixed set of words; `choices` maps the stored word to its label."""

    choices: Mapping[str, str]
    searched: bool = False

    def read(self, text: str, resolve: Resolve) -> str:
        if text.strip() not in self.choices:
            raise InputError(f"{self.label}: “{text}” is not one of {', '.join(self.choices)}.")
        return text.strip()

    def words(self, value: str) -> str:
        return self.choices.get(value, value)


class UnitChoice(Field):
    """One of the units of `mali_ref.domain.units`."""

    def read(self, text: str, resolve: Resolve) -> str:
        if text.strip() not in UNITS:
            raise InputError(f"{self.label}: “{text}” is not a known unit.")
        return text.strip()

    def words(self, value: str) -> str:
        return UNITS[value].label if value in UNITS else value


class Number(Field):
    """A plain number, such as a latitude in degrees or an order."""

    def read(self, text: str, resolve: Resolve) -> float:
        try:
            return float(text)
        except ValueError:
            raise InputError(f"{self.label}: “{text}” is not a number.") from None

    def columns(self) -> dict[str, str]:
        return {self.name: "REAL"}

    def words(self, value: float) -> str:
        return figures.plain_number(value)


class Flag(Field):
    """Yes or no."""

    def read(self, text: str, resolve: Resolve) -> bool:
        if text.strip() not in ("yes", "no"):
            raise InputError(f"{self.label}: write yes or no, not “{text}”.")
        return text.strip() == "yes"

    def write(self, value: bool) -> str:
        return "yes" if value else "no"

    def columns(self) -> dict[str, str]:
        return {self.name: "INTEGER"}

    def to_row(self, value: Any) -> dict[str, Any]:
        return {self.name: int(value)}

    def from_row(self, row: Row) -> bool | None:
        return None if row[self.name] is None else bool(row[self.name])

    def words(self, value: bool) -> str:
        return "yes" if value else "no"


class FigureField(Field):
    """A figure with its range and qualifier."""

    def read(self, text: str, resolve: Resolve) -> figures.Figure:
        return figures.parse_figure(text)

    def columns(self) -> dict[str, str]:
        return {
            self.name: "REAL",
            f"{self.name}_low": "REAL",
            f"{self.name}_high": "REAL",
            f"{self.name}_qualifier": "TEXT",
        }

    def to_row(self, value: figures.Figure) -> dict[str, Any]:
        return dict(zip(self.columns(), (value.value, value.low, value.high, value.qualifier or None), strict=True))

    def from_row(self, row: Row) -> figures.Figure | None:
        value, low = row[self.name], row[f"{self.name}_low"]
        if value is None and low is None:
            return None
        return figures.Figure(value, low, row[f"{self.name}_high"], row[f"{self.name}_qualifier"] or "")

    def words(self, value: figures.Figure) -> str:
        return figures.write_figure(value)

    def export(self, value: figures.Figure) -> Any:
        return {
            key: part
            for key, part in zip(
                ("value", "low", "high", "qualifier"),
                (value.value, value.low, value.high, value.qualifier or None),
                strict=True,
            )
            if part is not None
        }


class DateField(Field):
    """An EDTF date, stored with its earliest and latest day."""

    def read(self, text: str, resolve: Resolve) -> dates.Edtf:
        return dates.parse_edtf(text)

    def write(self, value: dates.Edtf) -> str:
        return value.text

    def columns(self) -> dict[str, str]:
        return {
            self.name: "TEXT",
            f"{self.name}_earliest": "TEXT",
            f"{self.name}_latest": "TEXT",
            f"{self.name}_mark": "TEXT",
        }

    def to_row(self, value: dates.Edtf) -> dict[str, Any]:
        return dict(zip(self.columns(), (value.text, value.earliest, value.latest, value.mark), strict=True))

    def from_row(self, row: Row) -> dates.Edtf | None:
        text = row[self.name]
        if text is None:
            return None
        return dates.Edtf(text, row[f"{self.name}_earliest"], row[f"{self.name}_latest"], row[f"{self.name}_mark"])

    def words(self, value: dates.Edtf) -> str:
        return date_words.describe(value.text)

    def export(self, value: dates.Edtf) -> str:
        return value.text


@dataclass(frozen=True, kw_only=True)
class Link(Field):
    """A pointer to one record of the given kinds; stored as that record's row id."""

    targets: tuple[str, ...]

    def read(self, text: str, resolve: Resolve) -> Ref:
        return resolve(text.strip(), self.targets)

    def columns(self) -> dict[str, str]:
        return {self.name: "INTEGER"}

    def words(self, value: Ref) -> str:
        return value.key.replace("-", " ")

    def export(self, value: Ref) -> str:
        return str(value)

    def refs(self, value: Ref) -> Iterable[Ref]:
        return (value,)


@dataclass(frozen=True, kw_only=True)
class LinkList(Field):
    """Pointers to several records, each with a role where the field has roles; stored in the link table."""

    targets: tuple[str, ...]
    roles: Mapping[str, str] | None = None
    is_link_list = True

    def read_one(self, text: str, role: str, resolve: Resolve) -> RoleRef:
        """Turn one written pointer and its role into a value; raises InputError."""
        if role not in (self.roles or {"": ""}):
            known = ", ".join(self.roles) if self.roles else "no role"
            raise InputError(f"{self.label}: “{role}” is not one of {known}.")
        return RoleRef(resolve(text.strip(), self.targets), role)

    def read(self, text: str, resolve: Resolve) -> tuple[RoleRef, ...]:
        """Read several pointers from one line: ``perpetrator: actor:jnim; target: actor:minusma``."""
        items = (part.strip() for part in text.split(";"))
        return tuple(self._read_item(item, resolve) for item in items if item)

    def _read_item(self, item: str, resolve: Resolve) -> RoleRef:
        role, separator, pointer = item.partition(": ")
        return self.read_one(pointer, role, resolve) if separator else self.read_one(item, "", resolve)

    def write(self, value: tuple[RoleRef, ...]) -> str:
        return "; ".join(f"{item.role}: {item.ref}" if item.role else str(item.ref) for item in value)

    def columns(self) -> dict[str, str]:
        return {}

    def to_row(self, value: Any) -> dict[str, Any]:
        return {}

    def from_row(self, row: Row) -> Any:
        return None

    def words(self, value: tuple[RoleRef, ...]) -> str:
        return ", ".join(item.ref.key.replace("-", " ") for item in value)

    def export(self, value: tuple[RoleRef, ...]) -> Any:
        return [{"ref": str(item.ref), **({"role": item.role} if item.role else {})} for item in value]

    def refs(self, value: tuple[RoleRef, ...]) -> Iterable[Ref]:
        return (item.ref for item in value)
