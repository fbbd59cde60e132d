"""The page on which records are edited: all of their kind at the left, the form, and the record's history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.workspace import Workspace
from mali_ref.views.edit.announcing import announce
from mali_ref.views.edit.form import RecordForm
from mali_ref.views.edit.record_list_pane import RecordListPane
from mali_ref.views.kit.buttons import SegmentedControl
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.notices import NoticeBar
from mali_ref.views.kit.theme import set_flag, theme

_LIST, _LEAST_LIST, _LEAST_FORM, _HISTORY = 384, 260, 540, 388
_WIDE_FORM, _WIDE_HISTORY = 640, 460
_ANY = 16777215
FORM, HISTORY = "form", "history"


class EditPage(QWidget):
    """List, form and history side by side, as far as there is room.

    Attributes:
        list_pane: all records of the kind.
        form: the form.

    Signals:
        opened: another record is to be edited; carries its Ref, without a key for a new one. Whoever answers asks
            first where the form is touched, and calls `set_current` where the user stays.
    """

    opened = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("edit_page")
        set_ground(self, "surface")
        self.list_pane = RecordListPane(workspace)
        self.form = RecordForm(workspace)
        self.history: QWidget | None = None
        self._problem: NoticeBar | None = None
        self._class = "normal"
        self._tabs = SegmentedControl([(FORM, self.tr("Form")), (HISTORY, self.tr("History"))])
        self._tabs.setObjectName("edit_tabs")
        self._tabs.setAccessibleName(self.tr("Form or history"))
        self._build()
        self.list_pane.chosen.connect(self.opened)
        self.list_pane.new_asked.connect(self._on_new_asked)
        self._tabs.chosen.connect(self._arrange)
        theme().changed.connect(self._arrange)
        self._arrange()

    def _build(self) -> None:
        self._list_line, self._history_line = Divider(vertical=True), Divider(vertical=True)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # The head stays above the history where that takes the place of the form.
        self._column.addWidget(self.form.head)
        self.form.head.add_corner(self._tabs)
        self._column.addWidget(self.form, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.list_pane)
        self._row.addWidget(self._list_line)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(self._history_line)

    # What it shows

    def set_history(self, history: QWidget) -> None:
        """Put the record's history in its place."""
        if self.history is not None:
            self.history.setParent(None)
        self.history = history
        self._arrange()

    def edit_draft(self, draft: RecordDraft) -> None:
        """Edit a draft: a record, a new one, or a form as it was left."""
        self.form.set_draft(draft)
        self.set_current(draft.ref if draft.base is not None else Ref(draft.kind, ""))

    def set_current(self, ref: Ref | None) -> None:
        """List the records of a kind, and mark the one that is in the form; none for a new one."""
        if ref is None:
            return
        self.list_pane.show_kind(ref.kind)
        self.list_pane.choose(ref if ref.key else None)
        self._tabs.set_value(FORM)
        self._arrange()

    def show_problem(self, title: str, text: str) -> None:
        """Say above the form why it could not be saved, and that nothing is lost."""
        self.hide_problem()
        self._problem = NoticeBar("danger", title, text, closable=True)
        self._problem.setObjectName("edit_problem")
        set_flag(self._problem, "spanning", True)
        self._column.insertWidget(0, self._problem)
        self._problem.show()
        announce(self._problem, f"{title} {text}")

    def hide_problem(self) -> None:
        """Take the notice away."""
        notice, self._problem = self._problem, None
        if notice is not None:
            notice.hide()
            notice.deleteLater()

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the list."""
        self.list_pane.focus_filter()

    def set_width_class(self, name: str) -> None:
        """Reflow; see `mali_ref.views.screen.width_class`."""
        self._class = name
        self._arrange()

    def panes(self) -> list[QWidget]:
        """The widgets F6 visits, in the order of the eye."""
        table = self.list_pane.view
        first = next((block.target() for block in self.form.blocks()), self.form)
        found = [self.list_pane.filter, *([table] if table is not None else []), first]
        return [pane for pane in (*found, *([self.history] if self.history is not None else [])) if pane.isVisible()]

    # Within

    def _on_new_asked(self, kind: str) -> None:
        self.opened.emit(Ref(kind, ""))

    def _arrange(self) -> None:
        """Side by side where there is room; else the history is a second tab, and in the end the list goes."""
        px = theme().px
        has_list = self._class in ("wide", "normal", "medium")
        has_rail = self._class in ("wide", "normal")
        wide = self._class == "wide"
        self.list_pane.setVisible(has_list)
        self._list_line.setVisible(has_list)
        self.list_pane.setMinimumWidth(px(_LEAST_LIST))
        self.list_pane.setMaximumWidth(_ANY if wide else px(_LIST))
        self._middle.setMinimumWidth(px(_LEAST_FORM) if has_list else 0)
        self._middle.setMaximumWidth(px(_WIDE_FORM) if wide else _ANY)
        self._row.setStretch(self._row.indexOf(self.list_pane), 1 if wide else 0)
        self._tabs.setVisible(self.history is not None and not has_rail)
        self._place_history(has_rail, px(_WIDE_HISTORY if wide else _HISTORY))

    def _place_history(self, has_rail: bool, width: int) -> None:
        history = self.history
        self._history_line.setVisible(history is not None and has_rail)
        if history is None:
            self.form.show()
            return
        home = self._row if has_rail else self._column
        if home.indexOf(history) < 0:
            history.setParent(None)
            home.addWidget(history, 0 if has_rail else 1)
        history.setMinimumWidth(width if has_rail else 0)
        history.setMaximumWidth(width if has_rail else _ANY)
        shows_history = not has_rail and self._tabs.value() == HISTORY
        self.form.setVisible(not shows_history)
        history.setVisible(has_rail or shows_history)
