"""What a field that points at a record offers for what is typed: records found, the map, a new record, none at all."""

from PySide6.QtCore import QObject

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.models.coordinates import read_coordinates, write_coordinates
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.labels import label
from mali_ref.views.edit.pick_rows import PickRow

# What a link is most likely to want that the book does not have.
_LIKELY = ("actor", "person", "place", "event", "source", "indicator", "resolution", "section")
CREATE, NONE, MAP = "create", "none", "map"
Coordinates = tuple[float, float]


class PickOffers(QObject):
    """Fills the list of one field.

    Args:
        can_create: whether what the book does not have can be created from the field.
        may_decline: whether “Source gives no place” is an answer.
    """

    def __init__(
        self, kinds: tuple[str, ...], book: DraftBook, can_create: bool, may_decline: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._book = book
        self._can_create = can_create
        self._may_decline = may_decline

    def rows(self, typed: str) -> list[PickRow]:
        """What the list shows for what is typed: records found, then what may be done instead."""
        at = read_coordinates(typed) if self._kinds == ("place",) else None
        found = self._book.near(*at) if at is not None else self._book.find(typed, self._kinds)
        rows = [PickRow(choice.heading.title, choice.caption, choice) for choice in found]
        if "place" in self._kinds:
            rows.append(PickRow(self.tr("Pick on the map"), deed=MAP, icon="crosshair"))
        if self._can_create:
            rows += [self._create_row(kind, typed.strip(), at) for kind in self._creatable()]
        if self._may_decline:
            rows.append(PickRow(self.tr("Source gives no place"), deed=NONE, icon="ban"))
        return rows

    def _creatable(self) -> tuple[str, ...]:
        """The kinds offered to create; of those a link may lead to, the two most likely."""
        return tuple(kind for kind in _LIKELY if kind in self._kinds)[:2]

    def _create_row(self, kind: str, typed: str, at: Coordinates | None) -> PickRow:
        what = label(RECORD_TYPES[kind].label).lower()
        if at is not None:
            title = self.tr("New place at {coordinates}").format(coordinates=write_coordinates(*at))
        elif typed:
            title = self.tr("New {kind} “{words}”").format(kind=what, words=typed)
        else:
            title = self.tr("New {kind}").format(kind=what)
        example = self.tr("or type {coordinates}").format(coordinates=write_coordinates(16.27, -0.05))
        hint = example if kind == "place" and at is None else ""
        return PickRow(title, deed=CREATE, kind=kind, icon="plus", hint=hint)
