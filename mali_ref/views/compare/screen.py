"""The page “Compare”: two or three records of one kind side by side, field by field."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.comparing import compare, day_words, offers, summary_words
from mali_ref.models.comparison import FEWEST, MOST, Comparison, can_compare
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.link_names import LinkNames
from mali_ref.models.workspace import Workspace
from mali_ref.views.compare.bar import CompareBar
from mali_ref.views.compare.grid import ComparisonGrid
from mali_ref.views.compare.heads import Heads
from mali_ref.views.compare.offers import Offers
from mali_ref.views.compare.taking import Taking
from mali_ref.views.kit.controls import Divider, EmptyState, plain_button, set_ground
from mali_ref.views.kit.page_scroll import PageScroll
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
        self._bar = CompareBar()
        self.only = self._bar.only
        self._heads = Heads()
        self._offers = Offers()
        self.scroll_area = _scroll_area(self.tr("Comparison"))
        self.taking = Taking(workspace, self, self._records, self._is_narrowed)
        self._build()
        self._listen()
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
        return list(self.taking.actions)

    def panes(self) -> list[QWidget]:
        pickers = [head.picker.target() for head in self._heads.pickers()]
        return [*pickers[:1], self.only, self.scroll_area]

    def focus_filter(self) -> None:
        """Put the cursor into the field in which another record is looked for."""
        if not self._heads.pickers() and len(self._refs) < MOST:
            self._pick_at(len(self._refs))
        for head in self._heads.pickers():
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

    def refresh(self) -> None:
        """Read and compare anew."""
        position = self.scroll_area.verticalScrollBar().value()
        self._refs = [ref for ref in self._refs if self.workspace.record(ref) is not None]
        records = self._records()
        made = compare(self.workspace, records) if records else None
        self.comparison = made.only_differences() if made is not None and self._is_narrowed() else made
        self.taking.renew()
        can_narrow = len(records) >= FEWEST
        told = summary_words(made) if made is not None and can_narrow else ""
        can_add = len(records) == FEWEST and self._picking == _NO_SLOT
        self._bar.tell(day_words(self.workspace), told, can_narrow, can_add)
        self._offers.show_offers(offers(self.workspace, self._refs) if self._is_choosing() else ())
        columns = self.comparison.columns if self.comparison is not None else ()
        self._heads.fill(columns, self._slots(), self._picking, DraftBook(self.workspace), self._names.resolve)
        self._fill_rows()
        self.scroll_area.verticalScrollBar().setValue(position)

    # Building

    def _listen(self) -> None:
        self._bar.only_toggled.connect(self._on_only_toggled)
        self._bar.third_wanted.connect(self._on_third_wanted)
        self._offers.taken.connect(self.add)
        self._heads.opened.connect(self.opened)
        self._heads.replace_wanted.connect(self._pick_at)
        self._heads.remove_wanted.connect(self.remove)
        self._heads.picked.connect(self.add)
        self._heads.given_up.connect(lambda: self._pick_at(_NO_SLOT))
        self.taking.notified.connect(self.notified)
        theme().changed.connect(self._on_theme_changed)
        self.workspace.as_of_changed.connect(self.refresh)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(14), 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addSpacing(theme().px(10))
        for part in (self._heads, self._offers, Divider()):
            column.addWidget(part)
        column.addWidget(self.scroll_area, 1)

    def _records(self) -> list[Record]:
        found = (self.workspace.record(ref) for ref in self._refs)
        return [record for record in found if record is not None]

    def _is_narrowed(self) -> bool:
        return self.only.isChecked() and len(self._refs) >= FEWEST

    def _is_choosing(self) -> bool:
        return bool(self._refs) and (len(self._refs) < FEWEST or self._picking != _NO_SLOT)

    def _slots(self) -> int:
        """How many columns there are, with an empty one where a record is still to be chosen."""
        return max(FEWEST, len(self._refs) + (self._picking == len(self._refs)))

    def _fill_rows(self) -> None:
        if self.comparison is None or not self.comparison.groups:
            self.grid = None
            self.scroll_area.setWidget(self._nothing())
            return
        above = self._width == "tight" or (self._width == "narrow" and self._slots() == MOST)
        self.grid = ComparisonGrid(self.comparison, self._slots(), above, self._names.resolve)
        self.grid.link_activated.connect(self.opened)
        self.grid.citation_activated.connect(self.citation_opened)
        self.grid.widened.connect(self._heads.set_columns)
        self.scroll_area.setWidget(self.grid)

    def _nothing(self) -> QWidget:
        if self.comparison is None:
            return EmptyState("columns-2", self.tr("Nothing to compare"), self.tr("Open a record and choose Compare…"))
        everything = plain_button(self.tr("Show all fields"))
        everything.setObjectName("show_all_fields")
        everything.clicked.connect(lambda: self.only.setChecked(False))
        return EmptyState("equal", self.tr("Nothing differs"), "", [everything])

    # Answers

    def _pick_at(self, number: int) -> None:
        """Look for the record of a column; leaving the field away again brings the keyboard back to the page."""
        self._picking = number
        self.refresh()
        if number == _NO_SLOT:
            self.scroll_area.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for head in self._heads.pickers():
            head.picker.target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_third_wanted(self) -> None:
        self._pick_at(len(self._refs))

    def _on_only_toggled(self) -> None:
        self.refresh()
        self.changed.emit()

    def _on_theme_changed(self) -> None:
        self.taking.renew_icons()
        self._bar.renew_margins()
        self.refresh()


def _scroll_area(name: str) -> PageScroll:
    area = PageScroll()
    area.setObjectName("compare_scroll")
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.keep_room_for_bar()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return area
