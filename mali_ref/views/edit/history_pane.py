"""The history of one record, field by field: when, who, why, from what to what, and taking it back."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mali_ref.domain.edits import Entry
from mali_ref.domain.record import OWN_EDITION, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.change_words import ChangeWords, HistoryItem, PartChange, part_label
from mali_ref.models.citations import cited_of, edition_words
from mali_ref.models.workspace import Workspace
from mali_ref.views.edit.change_chips import change_chips
from mali_ref.views.kit.controls import CitationChip, DropButton, ElidedLabel, link_button, set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

_SIDE, _RAIL = 20, 26


class HistoryPane(QWidget):
    """What happened to a record, newest first; what is typed and not saved stands on top.

    Signals:
        reverted: the user asks to take an entry back; carries the Entry.
        citation_activated: a Cited and the global point of its chip.
    """

    reverted = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_pane")
        set_ground(self, "canvas")
        self._workspace = workspace
        self._words = ChangeWords(workspace)
        self._ref: Ref | None = None
        self._unsaved: Sequence[PartChange] = ()
        self._field = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("history_scroll")
        self.scroll_area.setAccessibleName(self.tr("History of this record"))
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(self.scroll_area, 1)
        workspace.changed.connect(self.refresh)
        theme().changed.connect(self.refresh)

    def show_history(self, ref: Ref | None) -> None:
        """Show the history of a record; None for one that is not in the book yet."""
        if ref != self._ref:
            self._field = ""
        self._ref = ref
        self._unsaved = ()
        self.refresh()

    def set_unsaved(self, parts: Iterable[PartChange]) -> None:
        """Show what the form holds and the book does not yet."""
        parts = tuple(parts)
        if parts != self._unsaved:
            self._unsaved = parts
            self.refresh()

    def refresh(self) -> None:
        """Read the journal again."""
        position = self.scroll_area.verticalScrollBar().value()
        body = QWidget()
        set_ground(body, "canvas")
        column = QVBoxLayout(body)
        side = theme().px(_SIDE)
        column.setContentsMargins(side, 0, side, side)
        column.setSpacing(0)
        for item in self._items():
            column.addWidget(item)
        column.addStretch(1)
        self.scroll_area.setWidget(body)
        self.scroll_area.verticalScrollBar().setValue(position)
        self._renew_choice()

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme().px(_SIDE), theme().px(10), theme().px(_SIDE), theme().px(8))
        row.addWidget(text_label(self.tr("History"), "panel_title"))
        row.addStretch(1)
        self._choice = DropButton(self.tr("All fields"))
        self._choice.setObjectName("history_field")
        self._choice.clicked.connect(self._on_choice_clicked)
        row.addWidget(self._choice)
        return head

    def _items(self) -> Iterable[QWidget]:
        record = self._workspace.record(self._ref) if self._ref is not None else None
        shown: list[QWidget] = [
            _Item(part.label, self.tr("not saved yet"), "warn", change_chips(part), self.tr("Saved with your reason"))
            for part in self._unsaved
            if self._field in ("", part.field)
        ]
        for item in self._history():
            shown += [self._part(item, part) for part in item.parts if self._field in ("", part.field, "record")]
        if record is not None and self._field == "" and record.edition != OWN_EDITION:
            shown.append(self._beginning(record))
        if not shown:
            shown.append(text_label(self.tr("Nothing was changed here yet."), "body", "ink3", wrap=True))
        for item in shown[-1:]:
            if isinstance(item, _Item):
                item.is_last = True
        return shown

    def _history(self) -> list[HistoryItem]:
        if self._ref is None:
            return []
        return [self._words.item(entry, self._ref) for entry in self._workspace.journal.history_of(self._ref)]

    def _part(self, item: HistoryItem, part: PartChange) -> QWidget:
        deed = {
            "undo": self.tr("undone"),
            "redo": self.tr("done again"),
            "revert": self.tr("reverted"),
        }.get(item.deed, "")
        when = f"{item.when} · {deed}" if deed else item.when
        shown = _Item(part.label, when, "ink2", change_chips(part), item.author, item.reason)
        if self._workspace.can_edit:
            shown.offer_revert(self.reverted.emit, item.entry)
        return shown

    def _beginning(self, record: Record) -> QWidget:
        words = self.tr("Came with the book: {edition}").format(edition=edition_words(record.edition))
        part = PartChange("record", part_label(RECORD_TYPES[record.kind], "record"), "", words)
        item = _Item(part.label, "", "ink2", change_chips(part))
        for citation in [citation for citation in record.citations if not citation.field][:3]:
            chip = CitationChip(cited_of(citation))
            chip.citation_activated.connect(self.citation_activated)
            item.foot.addWidget(chip)
        item.foot.addStretch(1)
        return item

    def _on_choice_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in self._choices():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == self._field)
            action.triggered.connect(lambda _checked=False, name=name: self._choose(name))
        menu.popup(self._choice.mapToGlobal(QPoint(0, self._choice.height() + 2)))

    def _choices(self) -> list[tuple[str, str]]:
        found = {part.field: part.label for part in self._unsaved}
        for item in self._history():
            found.update({part.field: part.label for part in item.parts})
        return [("", self.tr("All fields")), *found.items()]

    def _choose(self, name: str) -> None:
        self._field = name
        self.refresh()

    def _renew_choice(self) -> None:
        self._choice.set_label(dict(self._choices()).get(self._field, self.tr("All fields")))


class _Item(QWidget):
    """One change: a ring on the line of time, what, when, the values, who and why."""

    def __init__(self, what: str, when: str, tone: str, values: QWidget, author: str = "", reason: str = "") -> None:
        super().__init__()
        self.is_last = False
        self._tone = tone
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().px(_RAIL), theme().px(2), 0, theme().px(14))
        column.setSpacing(theme().px(5))
        head = QHBoxLayout()
        head.setSpacing(theme().px(8))
        head.addWidget(text_label(what, "strong"))
        head.addWidget(text_label(when, "caption", tone))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(values)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme().px(8))
        if author or reason:
            words = f"{author} “{reason}”".strip() if reason else author
            self.foot.addWidget(ElidedLabel(words, "caption", "ink2"), 1)
        column.addLayout(self.foot)
        self.setAccessibleName(f"{what}, {when}")

    def offer_revert(self, revert: Callable[[Entry], object], entry: Entry) -> None:
        """Add the button that takes the change back."""
        button = link_button(QCoreApplication.translate("HistoryPane", "Revert"), "undo-2")
        button.setObjectName(f"revert_{entry.id}")
        button.setAccessibleName(QCoreApplication.translate("HistoryPane", "Revert this change"))
        button.clicked.connect(lambda: revert(entry))
        self.foot.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(theme().px(7) + 0.5, theme().px(11) + 0.5)
        radius = theme().px(5)
        painter.setPen(QPen(theme().color("line"), 1))
        if not self.is_last:
            painter.drawLine(QPointF(centre.x(), centre.y() + radius), QPointF(centre.x(), self.height()))
        if self.y() > 0:
            painter.drawLine(QPointF(centre.x(), 0), QPointF(centre.x(), centre.y() - radius))
        painter.setPen(QPen(theme().color("warn" if self._tone == "warn" else "ink3"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
