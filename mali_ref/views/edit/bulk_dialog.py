"""Editing many records at once: choose them, say what to do, look at what changes, give a reason, apply as one edit."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.edits import Edit
from mali_ref.domain.record import Heading
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.brief_words import brief_date
from mali_ref.models.bulk_edit import CHANGED, REFUSED, BulkPlan, plan_bulk
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.models.workspace import Workspace
from mali_ref.store.editing import Applied
from mali_ref.views.edit.bulk_deed import DeedForm
from mali_ref.views.edit.bulk_preview import BulkPreview, DraftWords
from mali_ref.views.edit.bulk_records import RecordsPane
from mali_ref.views.edit.edit_dialog import EditDialog
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

# After the last key or click; a plan for all records of a kind takes a moment.
_PAUSE_MILLISECONDS = 60


class BulkEditDialog(EditDialog):
    """Edits records of one kind.

    Args:
        refs: the records that are chosen to begin with; they stand first.
    """

    def __init__(self, workspace: Workspace, kind: str, refs: Iterable[Ref], parent: QWidget | None = None) -> None:
        super().__init__("bulk", workspace, parent)
        self._kind = kind
        self._plan = BulkPlan()
        self._is_planned = True
        self._book = DraftBook(workspace)
        kind_words = label(RECORD_TYPES[kind].plural)
        self.pane = RecordsPane(kind_words)
        self.form = DeedForm(kind, FieldEditors(self._book))
        self.preview = BulkPreview(DraftWords(workspace, self._book.created))
        self.left.addWidget(self.pane)
        self.right.addWidget(self._page())
        self.set_words(self.tr("Edit several records"), kind_words)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.renew_plan)
        self._offer(list(refs))
        self._first = self.pane.records.refs()
        self.pane.records.chosen.connect(self._on_something_changed)
        self.form.edited.connect(self._on_something_changed)
        self.reason.textChanged.connect(self._renew_words)
        self.renew_plan()
        self.pane.filter.setFocus()

    def plan(self) -> BulkPlan:
        """What would be done now."""
        return self._plan

    def missing(self) -> str:
        if not self.pane.records.count():
            return self.tr("Choose the records to edit, at the left.")
        if self.form.missing():
            return self.form.missing()
        if not self._is_planned:
            return self.tr("Looking at what changes…")
        if not self._plan.of(CHANGED):
            refused = self._plan.of(REFUSED)
            return self.tr("None of these can be changed so.") if refused else self.tr("All of these are so already.")
        return ""

    def made_edit(self) -> Edit:
        return self._plan.edit(self.workspace.author, self.reason.text())

    def is_touched(self) -> bool:
        return super().is_touched() or self.form.deed() is not None or self.pane.records.refs() != self._first

    def renew_records(self) -> None:
        self._offer(self.pane.records.refs())
        self.renew_plan()

    def renew_plan(self) -> None:
        """Work out what the deed does to the chosen records."""
        self._timer.stop()
        self._is_planned = True
        deed = self.form.deed()
        chosen = set(self.pane.records.refs())
        if deed is None or not chosen:
            self._plan = BulkPlan()
        else:
            records = {item.ref: item for item in self.workspace.book.all_records(self._kind) if item.ref in chosen}
            ordered = [records[ref] for ref in self.pane.records.refs() if ref in records]
            self._plan = plan_bulk(self.workspace, ordered, deed, self._book.created)
        self.preview.show_plan(self._plan, self.tr("What changes is listed here."))
        self._renew_words()

    def _page(self) -> QWidget:
        area = PageScroll()
        area.setObjectName("bulk_page")
        area.setAccessibleName(self.tr("What to do, and what changes"))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        set_ground(inside, "canvas")
        column = QVBoxLayout(inside)
        side = theme().px(22)
        column.setContentsMargins(side, theme().px(14), side, theme().px(18))
        column.setSpacing(theme().px(14))
        column.addWidget(self.form)
        column.addWidget(Divider())
        column.addWidget(self.preview)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _offer(self, chosen: list[Ref]) -> None:
        record_type = RECORD_TYPES[self._kind]
        # A made title names its date itself.
        name = record_type.begins if record_type.make_title is None else ""
        dates = {record.ref: record.get(name) for record in self.workspace.book.all_records(self._kind) if name}
        captions = {ref: brief_date(date.text) for ref, date in dates.items() if date is not None}
        self.pane.records.set_headings(self._headings(chosen), chosen, captions)

    def _headings(self, first: list[Ref]) -> list[Heading]:
        """The records handed over, then all others that are shown."""
        book = self.workspace.book
        given = [heading for ref in first if ref.kind == self._kind and (heading := book.heading(ref)) is not None]
        return list(dict.fromkeys((*given, *book.headings(self._kind))))

    def _renew_words(self) -> None:
        changed, refused = len(self._plan.of(CHANGED)), len(self._plan.of(REFUSED))
        if self.form.is_retiring():
            one, many = self.tr("Delete 1 record"), self.tr("Delete {count} records")
        else:
            one, many = self.tr("Change 1 record"), self.tr("Change {count} records")
        words = one if changed == 1 else many.format(count=number_text(changed))
        summary = self.tr("One step, which Undo takes back.")
        if refused:
            summary = self.tr("Refused and left as they are: {count}.").format(count=number_text(refused))
        self.renew_state(words if changed else self.tr("Apply"), summary)

    def _on_something_changed(self) -> None:
        self._is_planned = False
        self._timer.start()
        self._renew_words()


def bulk_edit(workspace: Workspace, kind: str, refs: Iterable[Ref], parent: QWidget | None = None) -> Applied | None:
    """Let the user edit several records of a kind in one step; None where nothing was done.

    Args:
        refs: the records chosen to begin with.
    """
    dialog = BulkEditDialog(workspace, kind, list(refs), parent)
    dialog.exec()
    applied = dialog.applied
    dialog.deleteLater()
    return applied
