"""UCDP's lethal events beside those of the book: a layer that a reader may lay over the table, kept apart from it.

A row of the layer is given the shape of an event, so that the same filter and the same table take it. It points at its
place in the data set instead of at a record.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.record import Citation, Heading, Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.text import fold
from mali_ref.models.data_address import DATA, data_ref, row_number
from mali_ref.models.data_words import first_day
from mali_ref.models.language import with_place
from mali_ref.models.table_cells import Linked
from mali_ref.models.workspace import Workspace

LAYER: Final = "ucdp_event"
COUNTRY: Final = Ref("place", "mali")
_SIDES: Final = ("a", "b")
_TOWNS: Final = ("town", "village", "camp")
# What UCDP writes after a place's name, folded.
_PLACE_WORDS: Final = (" town", " village", " city")
# How UCDP names the side that is attacked where it is nobody in particular.
_NOBODY: Final = "Civilians"
# Two places of one name lie further apart than this, in degrees.
_NEAR: Final = 0.3


class EventLayer:
    """The rows of one book as events.

    Attributes:
        data_set: where they come from.
        code: the short code of their source.
        total: how many there are, whatever the day of the book.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.data_set = DATA_SETS[LAYER]
        self.code = workspace.book.source_code(self.data_set.source) or self.data_set.label
        self.total = workspace.book.data_counts().get(LAYER, 0)
        self._workspace = workspace

    def records(self) -> list[Record]:
        """The events that had begun on the day the book is set to, as records of kind ``data``."""
        day = self._workspace.as_of
        return [record for begun, record in self._events.values() if not day or begun <= day]

    def count(self) -> int:
        """How many events `records` holds."""
        day = self._workspace.as_of
        return sum(1 for begun in self._days if not day or begun <= day) if day else self.total

    def record(self, ref: Ref | None) -> Record | None:
        """The event at an address; None where the layer has none."""
        return self._events[row_number(ref)][1] if ref is not None and self.row(ref) is not None else None

    def row(self, ref: Ref) -> DataRow | None:
        """The row at an address."""
        is_own = ref.kind == DATA and ref.key.partition("/")[0] == LAYER
        return self._rows.get(row_number(ref)) if is_own else None

    def exported(self, record: Record) -> Record:
        """A row of the layer as an event for a file; edition and citation name its source, its key UCDP's number."""
        row = self.row(record.ref)
        if row is None:
            return record
        told = (event_place(row.fields), str(row.get("conflict") or ""))
        fields = {**record.fields, "summary": "; ".join(filter(None, told))}
        key = f"ucdp-{row.get('ucdp_id')}"
        return Record("event", key, record.title, self.data_set.source, fields, (), record.citations)

    def sides(self, ref: Ref) -> tuple[Linked, ...]:
        """Who stood against whom; a side that is no record of the book has its name alone."""
        row = self.row(ref)
        return tuple(self._side(row, side) for side in _SIDES if row.get(f"side_{side}")) if row is not None else ()

    @cached_property
    def _rows(self) -> dict[int, DataRow]:
        return {row.number: row for row in self._workspace.book.data_rows(LAYER)}

    @cached_property
    def _days(self) -> list[str]:
        return [first_day(row, self.data_set) for row in self._rows.values()]

    @cached_property
    def _events(self) -> dict[int, tuple[str, Record]]:
        days = zip(self._rows.items(), self._days, strict=True)
        return {number: (day, self._as_event(row)) for (number, row), day in days}

    @cached_property
    def _towns(self) -> dict[str, Record]:
        """The places of the book that are points, by each of their names."""
        places = [place for place in self._workspace.book.all_records("place") if place.get("type") in _TOWNS]
        return {fold(name): place for place in places for name in (place.title, *(n.text for n in place.names))}

    def _as_event(self, row: DataRow) -> Record:
        actors = tuple(RoleRef(ref, "participant") for side in _SIDES if (ref := row.get(f"actor_{side}")))
        # All of it is lethal violence, which is what the book's own type says.
        told = {"type": "attack", "places": tuple(self._places(row)), "actors": actors, "killed": row.get("deaths")}
        told |= {"date": row.get("date"), "summary": _words(row)}
        fields = {name: value for name, value in told.items() if value}
        cited = (Citation(self.data_set.source),)
        return Record(DATA, data_ref(LAYER, row.number).key, event_title(row.fields), "", fields, (), cited)

    def _places(self, row: DataRow) -> Iterator[RoleRef]:
        town = self._town(row)
        if town is not None:
            yield RoleRef(town.ref, "at")
        yield RoleRef(row.get("region") or COUNTRY, "in")

    def _town(self, row: DataRow) -> Record | None:
        """The place of the book that UCDP names as the exact place."""
        if row.get("precision") != "exact":
            return None
        name = fold(str(row.get("place") or ""))
        for word in _PLACE_WORDS:
            name = name.removesuffix(word)
        town = self._towns.get(name)
        return town if town is not None and _is_near(town.fields, row.fields) else None

    def _side(self, row: DataRow, side: str) -> Linked:
        name, actor = _side_name(str(row.get(f"side_{side}"))), row.get(f"actor_{side}")
        heading = self._workspace.heading(actor) if actor is not None else None
        role = "victim" if side == "b" and row.get("violence") == "one_sided" else ""
        return Linked(heading or Heading(Ref("", ""), name), role)


def _side_name(name: str) -> str:
    """The side that is nobody's name is said in the language of the screen."""
    return QCoreApplication.translate("EventLayer", "Civilians") if name == _NOBODY else name


def event_title(row: Mapping[str, Any]) -> str:
    """Who against whom: UCDP gives its events no titles."""
    if row.get("violence") == "one_sided":
        return QCoreApplication.translate("EventLayer", "{side} against civilians").format(side=row.get("side_a"))
    return " – ".join(str(row[side]) for side in ("side_a", "side_b") if row.get(side))


def event_place(row: Mapping[str, Any]) -> str:
    """Where it took place, as closely as UCDP knows it; empty where it only knows the country."""
    place = str(row.get("place") or "")
    if row.get("precision") == "near" and place:
        return with_place(QCoreApplication.translate("EventLayer", "Near {place}"), place)
    return place


def _words(row: DataRow) -> str:
    """What a filter finds beyond sides and region."""
    return " ".join(str(row.get(name)) for name in ("place", "cercle", "side_a", "side_b", "conflict") if row.get(name))


def _is_near(town: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    pairs = [(town.get(name), row.get(name)) for name in ("latitude", "longitude")]
    return all(one is not None and other is not None and abs(one - other) < _NEAR for one, other in pairs)
