"""The page “Compare”: two or three records of one kind side by side, field by field."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.exchange.export_files import write_rows
from mali_ref.models.comparing import as_table, compare, day_words, offers, summary_words
from mali_ref.models.comparison import FEWEST, MOST, Comparison, can_compare
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.link_names import LinkNames
from mali_ref.models.workspace import Workspace
from mali_ref.views.compare.columns import MARGIN, Columns
from mali_ref.views.compare.grid import ComparisonGrid
from mali_ref.views.compare.heads import Heads, PickerHead, RecordHead
from mali_ref.views.compare.outputs import ask_path, print_lines
from mali_ref.views.kit.controls import CheckBox, Divider, EmptyState, FilterChip, plain_button, set_ground, text_label
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.picture_export import as_lines, file_name
from mali_ref.views.kit.theme import theme
from mali_ref.views.screen import Screen

_NO_SLOT = -1


class CompareScreen(Screen):
    """Shows the record it is opened with beside others of its kind; it belongs to no tab."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("compare_screen")
        set_ground(self, "surface")
        self._refs: list[Ref] = []
        # The column whose record is being chosen.
        self._picking = _NO_SLOT
        self._width = "normal"
        self._names = LinkNames(workspace)
        self.comparison: Comparison | None = None
        self.grid: ComparisonGrid | None = None
        self._make_parts()
        self._actions = {
            "copy": self._action("copy_comparison", self.tr("Copy as table"), self.copy_table),
            "download": self._action("export_comparison", self.tr("Export CSV"), self._on_export_triggered),
            "printer": self._action("print_comparison", self.tr("Print"), self._on_print_triggered),
        }
        self._build()
        theme().changed.connect(self._on_theme_changed)
        workspace.as_of_changed.connect(self.refresh)
        self._on_theme_changed()

    # Places in the window

    def show_record(self, ref: Ref) -> None:
        if can_compare(ref):
            self._refs = [ref]
            self.refresh()

    def show_home(self) -> None:
        self.refresh()

    def current_ref(self) -> Ref | None:
        return self._refs[0] if self._refs else None

    def refs(self) -> list[Ref]:
        """The records compared, from left to right."""
        return list(self._refs)

    def state(self) -> dict[str, Any]:
        return {
            "records": [str(ref) for ref in self._refs],
            "with": [str(ref) for ref in self._refs[1:]],
            "only": self.only.isChecked(),
            "scroll": self.scroll_area.verticalScrollBar().value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        known = self._refs[:1] + [Ref.parse(text) for text in state.get("with", [])]
        # The first of them may have been replaced by another since the page was opened.
        self._refs = [Ref.parse(text) for text in state.get("records", [])] or known
        self._refs = [ref for ref in dict.fromkeys(self._refs) if can_compare(ref)][:MOST]
        self.only.setChecked(bool(state.get("only")))
        self.refresh()
        self.scroll_area.verticalScrollBar().setValue(int(state.get("scroll", 0)))

    def page_actions(self) -> list[QAction]:
        return list(self._actions.values())

    def panes(self) -> list[QWidget]:
        pickers = [head.picker.target() for head in self._heads.heads() if isinstance(head, PickerHead)]
        return [*pickers[:1], self.only, self.scroll_area]

    def focus_filter(self) -> None:
        """Put the cursor into the field in which another record is looked for."""
        if not any(isinstance(head, PickerHead) for head in self._heads.heads()) and len(self._refs) < MOST:
            self._pick_at(len(self._refs))
        for head in self._heads.heads():
            if isinstance(head, PickerHead):
                head.picker.target().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_width_class(self, name: str) -> None:
        if name != self._width:
            self._width = name
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.focus_filter()
        elif event.key() == Qt.Key.Key_Escape and self._picking != _NO_SLOT and len(self._refs) >= FEWEST:
            self._pick_at(_NO_SLOT)
        else:
            super().keyPressEvent(event)

    # What the reader does

    def add(self, ref: Ref) -> None:
        """Show one more record, or put it where another is being replaced."""
        if ref in self._refs:
            title = self.workspace.book.title(ref)
            self.notified.emit(self.tr("{title} is already compared.").format(title=title))
            return
        if 0 <= self._picking < len(self._refs):
            self._refs[self._picking] = ref
        elif len(self._refs) < MOST:
            self._refs.append(ref)
        self._picking = _NO_SLOT
        self.refresh()
        self.changed.emit()
        self.scroll_area.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, number: int) -> None:
        """Compare without one of the records."""
        del self._refs[number]
        self._picking = _NO_SLOT
        self.refresh()
        self.changed.emit()

    def copy_table(self) -> None:
        """Put the comparison on the clipboard, as lines that a table takes in."""
        QGuiApplication.clipboard().setText(as_lines(self.lines()))
        self.notified.emit(self.tr("Comparison copied as a table"))

    def export(self, path: Path) -> None:
        """Write the comparison as a CSV file, and say so or why not; what is private stays out."""
        records = self.workspace.book.shareable(self._records())
        if not records:
            self.notified.emit(self.tr("These records are private and are not exported."))
            return
        try:
            write_rows(self._lines_of(self._shown(records), self._open_title), path)
        except EnvironmentProblem as problem:
            self.notified.emit(str(problem))
            return
        words = self.tr("Comparison saved as {name}")
        if len(records) < len(self._refs):
            words = self.tr("Comparison saved as {name}, without what is private")
        self.notified.emit(words.format(name=path.name))

    def lines(self) -> list[list[str]]:
        """What is shown as lines of cells, with day and title."""
        return self._lines_of(self.comparison, self.workspace.book.title) if self.comparison is not None else []

    def refresh(self) -> None:
        """Read and compare anew."""
        position = self.scroll_area.verticalScrollBar().value()
        self._refs = [ref for ref in self._refs if self.workspace.record(ref) is not None]
        records = self._records()
        self.comparison = self._shown(records) if records else None
        self._day.setText(day_words(self.workspace))
        self._told.setText(summary_words(compare(self.workspace, records)) if len(records) >= FEWEST else "")
        self.only.setEnabled(len(records) >= FEWEST)
        self._add.setVisible(len(records) == FEWEST and self._picking == _NO_SLOT)
        self._fill_offers()
        self._fill_heads()
        self._fill_rows()
        self.scroll_area.verticalScrollBar().setValue(position)

    # Building

    def _make_parts(self) -> None:
        self._title = text_label(self.tr("Compare"), "page_title")
        self._day = text_label("", "body", "ink2")
        self._told = text_label("", "caption", "ink2")
        self._told.setObjectName("compare_told")
        self.only = CheckBox(self.tr("Only differences"))
        self.only.setObjectName("only_differences")
        self.only.toggled.connect(self._on_only_toggled)
        self._add = plain_button(self.tr("Add a third"), "plus")
        self._add.setObjectName("add_third")
        self._add.clicked.connect(self._on_add_clicked)
        self._heads = Heads()
        self._offers = QWidget()
        self._offers.setObjectName("compare_offers")
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("compare_scroll")
        self.scroll_area.setAccessibleName(self.tr("Comparison"))
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(14), 0, 0)
        column.setSpacing(0)
        self._bar = QHBoxLayout()
        self._bar.setSpacing(theme().px(14))
        # Whether or not there is a button, the heads stand where they stood.
        self._bar.addStrut(theme().size("control"))
        for widget in (self._title, self._day):
            self._bar.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self._bar.addStretch(1)
        for control in (self._told, self.only, self._add):
            self._bar.addWidget(control)
        column.addLayout(self._bar)
        column.addSpacing(theme().px(10))
        column.addWidget(self._heads)
        column.addWidget(self._offers)
        column.addWidget(Divider())
        column.addWidget(self.scroll_area, 1)

    def _action(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _records(self) -> list[Record]:
        found = (self.workspace.record(ref) for ref in self._refs)
        return [record for record in found if record is not None]

    def _shown(self, records: Sequence[Record]) -> Comparison:
        made = compare(self.workspace, records)
        return made.only_differences() if self.only.isChecked() and len(records) >= FEWEST else made

    def _slots(self) -> int:
        """How many columns there are, with an empty one where a record is still to be chosen."""
        return max(FEWEST, len(self._refs) + (self._picking == len(self._refs)))

    def _fill_heads(self) -> None:
        book = DraftBook(self.workspace)
        heads: list[QWidget] = []
        columns = self.comparison.columns if self.comparison is not None else ()
        for number in range(self._slots() if columns else 0):
            if number == self._picking or number >= len(columns):
                head: QWidget = self._picker(number, book)
            else:
                head = RecordHead(number, columns[number], self._names.resolve, len(columns) >= FEWEST)
                head.opened.connect(self.opened)
                head.replace_wanted.connect(lambda number=number: self._pick_at(number))
                head.remove_wanted.connect(lambda number=number: self.remove(number))
            heads.append(head)
        self._heads.set_heads(heads)

    def _picker(self, number: int, book: DraftBook) -> PickerHead:
        head = PickerHead(number, self._refs[0].kind, book, len(self._refs) >= FEWEST)
        head.picked.connect(self.add)
        head.given_up.connect(lambda: self._pick_at(_NO_SLOT))
        return head

    def _fill_offers(self) -> None:
        """Records worth comparing, as long as one is to be chosen."""
        holder = QWidget()
        holder.setObjectName("compare_offers")
        flow = FlowLayout(holder, gap=8, row_gap=6)
        flow.setContentsMargins(theme().px(MARGIN), 0, theme().px(MARGIN), theme().px(8))
        is_wanted = bool(self._refs) and (len(self._refs) < FEWEST or self._picking != _NO_SLOT)
        if is_wanted:
            flow.addWidget(text_label(self.tr("Worth comparing"), "caption", "ink2"))
            for heading in offers(self.workspace, self._refs):
                flow.addWidget(self._offer(heading))
        self.layout().replaceWidget(self._offers, holder)  # type: ignore[union-attr]
        self._offers.hide()
        self._offers.deleteLater()
        self._offers = holder
        holder.setVisible(is_wanted)

    def _offer(self, heading: Heading) -> FilterChip:
        chip = FilterChip(heading.title, group=heading.group if heading.ref.kind == "actor" else "")
        chip.setCheckable(False)
        chip.setObjectName(f"offer_{heading.ref.key.replace('-', '_')}")
        chip.clicked.connect(lambda: self.add(heading.ref))
        return chip

    def _fill_rows(self) -> None:
        if self.comparison is None or not self.comparison.groups:
            self.grid = None
            self.scroll_area.setWidget(self._nothing())
            return
        above = self._width == "tight" or (self._width == "narrow" and self._slots() == MOST)
        self.grid = ComparisonGrid(self.comparison, self._slots(), above, self._names.resolve)
        self.grid.link_activated.connect(self.opened)
        self.grid.citation_activated.connect(self.citation_opened)
        self.grid.widened.connect(self._on_grid_widened)
        self.scroll_area.setWidget(self.grid)

    def _nothing(self) -> QWidget:
        if self.comparison is None:
            return EmptyState("columns-2", self.tr("Nothing to compare"), self.tr("Open a record and choose Compare…"))
        everything = plain_button(self.tr("Show all fields"))
        everything.setObjectName("show_all_fields")
        everything.clicked.connect(lambda: self.only.setChecked(False))
        return EmptyState("equal", self.tr("Nothing differs"), "", [everything])

    def _lines_of(self, comparison: Comparison, title_of: Callable[[Ref], str]) -> list[list[str]]:
        lines = as_table(comparison, title_of, self.workspace.book.source_code)
        return [*lines, [], [day_words(self.workspace)]]

    def _open_title(self, ref: Ref) -> str:
        """A record's title, unless it is private."""
        record = self.workspace.record(ref)
        is_private = record is not None and not self.workspace.book.shareable([record])
        return self.tr("a private record") if is_private else self.workspace.book.title(ref)

    def _name(self) -> str:
        return self.tr("{first} compared").format(first=", ".join(self.workspace.book.title(ref) for ref in self._refs))

    # Answers

    def _pick_at(self, number: int) -> None:
        """Look for the record of a column; leaving the field away again brings the keyboard back to the page."""
        self._picking = number
        self.refresh()
        if number == _NO_SLOT:
            self.scroll_area.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for head in self._heads.heads():
            if isinstance(head, PickerHead):
                head.picker.target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add_clicked(self) -> None:
        self._pick_at(len(self._refs))

    def _on_only_toggled(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_grid_widened(self, columns: Columns) -> None:
        self._heads.set_columns(columns)

    def _on_export_triggered(self) -> None:
        path = ask_path(file_name(self._name()), self) if self._refs else None
        if path is not None:
            self.export(path)

    def _on_print_triggered(self) -> None:
        if self.comparison is not None:
            print_lines(self._name(), self.lines(), self)

    def _on_theme_changed(self) -> None:
        for name, action in self._actions.items():
            action.setIcon(icon(name))
        side = theme().px(MARGIN)
        self._bar.setContentsMargins(side, 0, side, 0)
        self.refresh()
