"""All records of one kind beside the form: filter, choose, begin a new one."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.labels import label
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import TITLE, Column
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.fields import SearchField
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.notices import EmptyState
from mali_ref.views.kit.theme import theme
from mali_ref.views.table.view import RecordTableView, Width

# A hand that runs down the list with the arrow keys rests before a form is built.
_REST = 160
_WIDTH = 384


class RecordListPane(QWidget):
    """A table of one kind at a time.

    Signals:
        chosen: the Ref of the record the user wants to edit.
        new_asked: the user wants a new record; carries the kind.
    """

    chosen = Signal(object)
    new_asked = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("edit_list")
        set_ground(self, "surface")
        self._workspace = workspace
        self._kind = ""
        self._records: list[Record] = []
        self._words: dict[Ref, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.filter = SearchField("", "list-filter", ["/"])
        self.filter.setObjectName("edit_filter")
        self.filter.textChanged.connect(self._on_filter_text_changed)
        self.new_button = plain_button("", "plus")
        self.new_button.setObjectName("new_record")
        self.new_button.clicked.connect(self._on_new_clicked)
        self.view: RecordTableView | None = None
        self._empty = EmptyState("list-filter", "")
        self._empty.setObjectName("edit_list_empty")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        workspace.contents_changed.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)

    @property
    def kind(self) -> str:
        """The kind that is listed."""
        return self._kind

    def show_kind(self, kind: str) -> None:
        """List the records of a kind."""
        if kind != self._kind:
            self._kind = kind
            self._build_table(RECORD_TYPES[kind])
        self.refresh()

    def refresh(self) -> None:
        """Read the records again, as after an edit."""
        if not self._kind:
            return
        ref = self.view.current_ref() if self.view is not None else None
        self._records = self._workspace.records(self._kind)
        self._words = {record.ref: fold(" ".join(_all_names(record))) for record in self._records}
        self._narrow()
        self.choose(ref)

    def choose(self, ref: Ref | None) -> None:
        """Mark a record's row as the one that is edited, without a signal."""
        if self.view is None:
            return
        self._timer.stop()
        shown = self.view.viewport().rect().intersects(self.view.visualRect(self.view.currentIndex()))
        if self.view.choose(ref) and not shown:
            self.view.scrollTo(self.view.currentIndex(), RecordTableView.ScrollHint.PositionAtCenter)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), super().sizeHint().height())

    def focus_filter(self) -> None:
        """Put the cursor into the filter field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.filter.hasFocus() and self.view is not None:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        self._head_line = head = QWidget()
        theme().changed.connect(self._fit)
        self._fit()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme().px(14), 0, theme().px(14), 0)
        row.setSpacing(theme().px(10))
        row.addWidget(self.filter, 1)
        row.addWidget(self.new_button)
        return head

    def _fit(self) -> None:
        self._head_line.setFixedHeight(theme().px(50))
        self.updateGeometry()

    def _build_table(self, record_type: RecordType) -> None:
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        placeholder = self.tr("Filter {kind}").format(kind=label(record_type.plural).lower())
        self.filter.setPlaceholderText(placeholder)
        self.filter.setAccessibleName(placeholder)
        self.new_button.setText(label(record_type.label))
        self.new_button.setAccessibleName(self.tr("New {kind}").format(kind=label(record_type.label).lower()))
        columns, widths, order = _layout_of(record_type)
        old, table = self.view, RecordTable(record_type, self._workspace, columns)
        self.view = RecordTableView(table, widths, self)
        table.setParent(self.view)
        self.view.setObjectName("edit_table")
        self.view.setAccessibleName(label(record_type.plural))
        self.view.sort_by(0, order)
        self.view.chosen.connect(lambda _ref: self._timer.start())
        self.view.entered_record.connect(self._on_view_entered)
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _narrow(self) -> None:
        if self.view is None:
            return
        words = fold(self.filter.text()).split()
        shown = [record for record in self._records if all(word in self._words[record.ref] for word in words)]
        self.view.table().set_records(shown)
        if shown:
            self._stack.setCurrentWidget(self.view)
        else:
            title = self.tr("No record fits this filter") if words else self.tr("There is none yet")
            self._empty.set_words(title, f"“{self.filter.text()}”" if words else "")
            self._stack.setCurrentWidget(self._empty)

    def _on_filter_text_changed(self) -> None:
        ref = self.view.current_ref() if self.view is not None else None
        self._narrow()
        self.choose(ref)

    def _on_new_clicked(self) -> None:
        self.new_asked.emit(self._kind)

    def _on_view_entered(self, ref: Ref) -> None:
        self._timer.stop()
        self.chosen.emit(ref)

    def _on_timer_timeout(self) -> None:
        ref = self.view.current_ref() if self.view is not None else None
        if ref is not None:
            self.chosen.emit(ref)


def _all_names(record: Record) -> Iterable[str]:
    yield record.title
    yield from (name.text for name in record.names)


def _layout_of(record_type: RecordType) -> tuple[tuple[Column, ...], Mapping[str, Width], Qt.SortOrder]:
    """Two columns that tell records of a kind apart, and the order that helps to find one.

    What happened at a time stands by its day, the latest first; what is numbered by its number; all else by title.
    """
    wide = {TITLE: Width(share=1)}
    if record_type.begins and not record_type.ends:
        day = record_type.begins
        return (Column(day), Column(TITLE)), {day: Width(152), **wide}, Qt.SortOrder.DescendingOrder
    if "order" in record_type.by_name and not record_type.begins:
        return (Column("order"), Column(TITLE)), {"order": Width(58), **wide}, Qt.SortOrder.AscendingOrder
    if record_type.group_field and record_type.name != "relation":
        group = record_type.group_field
        return (Column(TITLE), Column(group)), {group: Width(116), **wide}, Qt.SortOrder.AscendingOrder
    return (Column(TITLE),), wide, Qt.SortOrder.AscendingOrder
