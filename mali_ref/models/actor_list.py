"""The list of the Actors tab: actors by group, people at the end, narrowed by words and by group."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records.actor import GROUPS
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.grouped_rows import GroupedRows
from mali_ref.models.labels import label
from mali_ref.models.record_names import full_name, short_name
from mali_ref.models.workspace import Workspace

PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor or person of the list.

    Attributes:
        short: the title, or the acronym where the title is long.
        note: the full name where an acronym stands for it, else a few words of description.
        mentions: how many records point here.
        words: every name, folded, in which the filter looks.
    """

    heading: Heading
    group: str
    short: str
    note: str
    mentions: int
    words: str

    @property
    def ref(self) -> Ref:
        """The actor or person."""
        return self.heading.ref

    def matches(self, terms: list[str]) -> bool:
        """Whether every word typed begins or stands within a name."""
        return all(term in self.words for term in terms)

    def has_ended(self, day: str) -> bool:
        """Whether the actor no longer existed on a day; empty for today."""
        return bool(self.heading.to_day) and (not day or self.heading.to_day < day)


@dataclass(slots=True)
class ActorGroup:
    """A group as shown: its key, its name, and the rows the filter leaves."""

    key: str
    name: str
    rows: list[ActorRow]


class ActorListModel(GroupedRows):
    """Groups, and the actors in them."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = [self._row(record) for kind in ("actor", "person") for record in workspace.records(kind)]
        self._text = ""
        self._group = ""
        self._groups = self._narrowed()
        workspace.as_of_changed.connect(self._tell_changed)

    def counts(self) -> dict[str, int]:
        """How many actors each group has, people last, groups without any left out."""
        keys = [row.group for row in self._rows]
        return {key: keys.count(key) for key in (*GROUPS, PEOPLE) if key in keys}

    def actor_count(self) -> int:
        """How many actors the book has, people not counted."""
        return sum(row.group != PEOPLE for row in self._rows)

    def set_filter(self, text: str, group: str) -> None:
        """Leave only what has these words in a name and belongs to the group; empty for all."""
        if (fold(text), group) == (fold(self._text), self._group):
            return
        self._text, self._group = text, group
        self._reset(self._narrowed())
        self.narrowed.emit()

    def is_later(self, row: ActorRow) -> bool:
        """Whether the actor came to be only after the day the book is set to."""
        return self._workspace.is_later(row.heading)

    def has_ended(self, row: ActorRow) -> bool:
        """Whether the actor was gone on the day the book is set to."""
        return row.has_ended(self._workspace.as_of)

    def _title(self, row: ActorRow) -> str:
        return row.short

    def _spoken(self, row: ActorRow) -> str:
        parts = [row.short, row.note]
        if self.is_later(row):
            parts.append(QCoreApplication.translate("ActorList", "after this day"))
        parts.append(QCoreApplication.translate("ActorList", "mentions: {count}").format(count=row.mentions))
        return ", ".join(part for part in parts if part)

    def _narrowed(self) -> list[ActorGroup]:
        terms = fold(self._text).split()
        groups = []
        for key in (*GROUPS, PEOPLE):
            if self._group in ("", key):
                rows = [row for row in self._rows if row.group == key and row.matches(terms)]
                if rows:
                    groups.append(ActorGroup(key, group_label(key), rows))
        return groups

    def _row(self, record: Record) -> ActorRow:
        heading = self._workspace.heading(record.ref) or Heading(record.ref, record.title)
        short, full = short_name(record), full_name(record)
        return ActorRow(
            heading,
            PEOPLE if record.kind == "person" else heading.group,
            short,
            full if full != short else str(record.get("description") or ""),
            len({pointer.heading.ref for pointer in self._workspace.book.pointing_to(record.ref)}),
            fold(" ".join((record.title, *(name.text for name in record.names)))),
        )


def group_label(key: str) -> str:
    """A group's name in the language of the screen."""
    return QCoreApplication.translate("ActorList", "People") if key == PEOPLE else label(GROUPS.get(key, key))
