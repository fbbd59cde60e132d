"""The outline of the document: its rows as a model, and whose sub-paragraphs are folded away."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mali_ref.domain.record import Record
from mali_ref.domain.records.section import GROUPS
from mali_ref.domain.refs import Ref
from mali_ref.models.labels import label
from mali_ref.models.workspace import Workspace

ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class OutlineRow(NamedTuple):
    """One line of the outline.

    Attributes:
        ref: the section; None for “At a glance” and for the headings of groups.
        icon: shown where a numbered section has its number.
        part_of: the section it folds under.
        folds: whether it has sub-paragraphs.
    """

    title: str
    ref: Ref | None = None
    number: str = ""
    icon: str = ""
    is_group: bool = False
    part_of: Ref | None = None
    folds: bool = False


class OutlineModel(QAbstractListModel):
    """At a glance, the summary, and the numbered sections in their groups; folded rows are not in the model."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._open: set[Ref] = set()
        self.shown: Ref | None = None
        self.renew()

    def renew(self) -> None:
        """Read the sections anew."""
        self.beginResetModel()
        self._all = _rows(sorted(self._workspace.records("section"), key=lambda record: record.fields["order"]))
        self._rows = [row for row in self._all if self._is_in_view(row)]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return row if role == ROW_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self._rows[index.row()].is_group:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, ref: Ref | None) -> int:
        """The row of a section in view, of “At a glance” for None; −1 where it is folded or unknown."""
        return next((at for at, row in enumerate(self._rows) if row.ref == ref and not row.is_group), -1)

    def is_open(self, ref: Ref | None) -> bool:
        """Whether a section's sub-paragraphs are in view."""
        return ref in self._open

    def folded_out(self) -> list[str]:
        """The keys of the sections that are folded out."""
        return sorted(ref.key for ref in self._open)

    def fold(self, ref: Ref, out: bool) -> None:
        """Fold a section's sub-paragraphs out or away."""
        at = self.row_of(ref)
        parts = [row for row in self._all if row.part_of == ref]
        if at < 0 or not parts or out == (ref in self._open):
            return
        if out:
            self.beginInsertRows(QModelIndex(), at + 1, at + len(parts))
            self._open.add(ref)
            self._rows[at + 1 : at + 1] = parts
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), at + 1, at + len(parts))
            self._open.discard(ref)
            del self._rows[at + 1 : at + 1 + len(parts)]
            self.endRemoveRows()
        self.dataChanged.emit(self.index(at), self.index(at))

    def show(self, ref: Ref | None) -> None:
        """Mark what the page shows, folding its section out where need be."""
        part_of = next((row.part_of for row in self._all if row.ref == ref and row.part_of), None)
        if part_of is not None:
            self.fold(part_of, out=True)
        self.shown = ref
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def neighbours(self, ref: Ref) -> tuple[Ref | None, Ref | None]:
        """The sections before and after one in reading order, folded or not; none of one whose edition is hidden."""
        order = [row.ref for row in self._all if row.ref is not None]
        if ref not in order:
            return None, None
        at = order.index(ref)
        return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)

    def parts_of(self, ref: Ref) -> list[Ref]:
        """The sub-paragraphs of a section."""
        return [row.ref for row in self._all if row.part_of == ref and row.ref is not None]

    def _is_in_view(self, row: OutlineRow) -> bool:
        return row.part_of is None or row.part_of in self._open

    def _spoken(self, row: OutlineRow) -> str:
        if not row.folds:
            return f"{row.number} {row.title}".strip()
        state = (
            QCoreApplication.translate("Outline", "folded out")
            if self.is_open(row.ref)
            else QCoreApplication.translate("Outline", "folded")
        )
        return f"{row.number} {row.title}, {state}"


def _rows(sections: list[Record]) -> list[OutlineRow]:
    rows = [OutlineRow(QCoreApplication.translate("Outline", "At a glance"), icon="star")]
    parents = {record.get("part_of") for record in sections}
    group = "summary"
    for record in sections:
        if record.fields["group"] != group:
            group = record.fields["group"]
            rows.append(OutlineRow(label(GROUPS.get(group, group)), is_group=True))
        summary = group == "summary"
        rows.append(
            OutlineRow(
                record.title,
                record.ref,
                "" if summary else record.fields["number"],
                "scroll-text" if summary else "",
                part_of=record.get("part_of"),
                folds=record.ref in parents,
            )
        )
    return rows
