"""What the palette shows for the words typed: hits and commands in groups, best group first. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from mali_ref.domain.query import Hit
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.records.relation import TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.citations import edition_mark
from mali_ref.models.labels import value_text
from mali_ref.models.record_links import post_days
from mali_ref.models.workspace import Workspace

MOST_HITS = 40
EVERYTHING = ""
ACTIONS = "actions"

# The palette's groups and the kinds in each.
GROUPS: dict[str, tuple[str, ...]] = {
    "people": ("person", "post"),
    "actors": ("actor",),
    "sections": ("section", "mandate_task", "issue", "recommendation"),
    "events": ("event",),
    "figures": ("indicator", "observation"),
    "places": ("place",),
    "sources": ("source", "resolution", "note"),
    "relations": ("relation",),
}
GROUP_OF_KIND = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


def group_title(group: str) -> str:
    """A group's words on screen."""
    return {
        "people": QCoreApplication.translate("palette", "People"),
        "actors": QCoreApplication.translate("palette", "Actors"),
        "sections": QCoreApplication.translate("palette", "Sections"),
        "events": QCoreApplication.translate("palette", "Events"),
        "figures": QCoreApplication.translate("palette", "Figures"),
        "places": QCoreApplication.translate("palette", "Places"),
        "sources": QCoreApplication.translate("palette", "Sources"),
        "relations": QCoreApplication.translate("palette", "Relations"),
        ACTIONS: QCoreApplication.translate("palette", "Actions"),
        EVERYTHING: QCoreApplication.translate("palette", "Everything"),
    }[group]


@dataclass(frozen=True)
class Row:
    """A line of the palette: a group's title, a hit, or a command."""

    group: str
    title: str
    subtitle: str = ""
    hit: Hit | None = None
    action: QAction | None = None
    is_later: bool = False

    @property
    def is_header(self) -> bool:
        """Whether the line is a group's title."""
        return self.hit is None and self.action is None

    @property
    def ref(self) -> Ref | None:
        """The record the line leads to."""
        return self.hit.heading.ref if self.hit else None


class PaletteResults(QAbstractListModel):
    """The lines of the palette, group by group; a group's title is a line that cannot be chosen."""

    RowRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, workspace: Workspace, actions: Sequence[QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        self._found: list[Row] = []
        self._rows: list[Row] = []
        self._group = EVERYTHING
        self.words: tuple[str, ...] = ()

    def search(self, text: str) -> None:
        """Find the words; with nothing typed, offer the commands."""
        hits = self._workspace.search.find(text, limit=MOST_HITS) if text.strip() else []
        # A record that steps back on the day of the book comes after those that hold.
        hits.sort(key=lambda hit: self._workspace.is_later(hit.heading))
        self.words = tuple(dict.fromkeys(word for hit in hits for word in hit.matched))
        records, actions = [self._hit_row(hit) for hit in hits], self._action_rows(text)
        # A command typed out in full is what is wanted; otherwise records come first.
        typed_out = any(fold(row.title) == fold(text) for row in actions)
        self._found = actions + records if typed_out else records + actions
        if self._group != EVERYTHING and not any(row.group == self._group for row in self._found):
            self._group = EVERYTHING
        self._fill()

    def show_group(self, group: str) -> None:
        """Show one group only, or everything."""
        self._group = group
        self._fill()

    @property
    def group(self) -> str:
        """The group shown, or everything."""
        return self._group

    def counts(self) -> dict[str, int]:
        """How many lines each group with any has, best group first."""
        counted: dict[str, int] = {}
        for row in self._found:
            counted[row.group] = counted.get(row.group, 0) + 1
        return counted

    def total(self) -> int:
        """How many records were found."""
        return sum(row.hit is not None for row in self._found)

    def row_at(self, index: int) -> Row | None:
        """The line at an index, or None."""
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def first_choice(self) -> int:
        """The first line that can be chosen; −1 where there is none."""
        return next((number for number, row in enumerate(self._rows) if not row.is_header), -1)

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = []
        for group in self.counts():
            if self._group in (EVERYTHING, group):
                self._rows.append(Row(group, group_title(group)))
                self._rows += [row for row in self._found if row.group == group]
        self.endResetModel()

    def _hit_row(self, hit: Hit) -> Row:
        heading = hit.heading
        parts = (self._told(hit), edition_mark(heading.edition))
        subtitle = " · ".join(part for part in parts if part)
        row = Row(GROUP_OF_KIND[heading.ref.kind], self._title(heading), subtitle, hit)
        return replace(row, is_later=self._workspace.is_later(heading))

    def _title(self, heading: Heading) -> str:
        """A section goes by its number, too."""
        section = self._workspace.record(heading.ref) if heading.ref.kind == "section" else None
        if section is None or section.get("group") == "summary":
            return heading.title
        return f"{section.get('number')}  {heading.title}"

    def _told(self, hit: Hit) -> str:
        """What tells a record from others of its name, or the words found in it."""
        record = self._workspace.record(hit.heading.ref)
        if record is None or record.kind == "section":
            return hit.snippet.replace(" · - ", " · ")
        if record.kind == "post":
            # Its role stands in the title, and its days are those known on the day of the book.
            return " · ".join(part for part in (self._title_of(record.get("body")), post_days(record)) if part)
        if record.kind == "relation":
            return hit.snippet.removeprefix(TYPES.get(str(record.get("type")), "")).removeprefix(" · ")
        return self._subtitle(record) or hit.snippet

    def _title_of(self, ref: object) -> str:
        heading = self._workspace.heading(ref) if isinstance(ref, Ref) else None
        return heading.title if heading is not None else ""

    def _subtitle(self, record: Record) -> str:
        record_type = RECORD_TYPES[record.kind]
        words = []
        for name in record_type.subtitle:
            value = record.get(name)
            if isinstance(value, Ref):
                words.append(self._title_of(value))
            elif value is not None:
                words.append(value_text(record_type.by_name[name], value))
        return " · ".join(word for word in words if word)

    def _action_rows(self, text: str) -> list[Row]:
        wanted = fold(text).split()
        rows = []
        for action in self._actions:
            words = fold(action.text()).split()
            if action.isEnabled() and all(any(word.startswith(part) for word in words) for part in wanted):
                rows.append(Row(ACTIONS, action.text(), action=action))
        return rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == self.RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}. {row.subtitle}" if row.subtitle else row.title
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self.row_at(index.row())
        if row is None or row.is_header:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
