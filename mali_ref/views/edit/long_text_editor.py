"""The editor of a long text: plain paragraphs with links and citations in the book's small markup, and a preview."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import parse
from mali_ref.models.markup_faults import markup_fault
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.link_row import LinkRow
from mali_ref.views.edit.text_area import MarkupInk, TextArea
from mali_ref.views.kit.buttons import Button, link_button
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme

# Makes the field that finds the record to link to; it has a signal `chosen` that carries a Ref or None.
MakePicker = Callable[[], FieldEditor]


class LongTextEditor(FieldEditor):
    """A long text of the book. It leaves spelling, capitals and quotes as they are typed.

    Args:
        name: the object name of its text, and the beginning of those of its other controls.
        label: what the field is called, for the spoken names of its controls.
        resolver: the heading of a record that a link leads to, or None; without it every link is taken for good.
        make_picker: makes the field that finds a record; without it only `link_wanted` is sent.
        faults: says what else is wrong with a text, or nothing.

    Signals:
        link_wanted: the user wants to insert a link; carries the words chosen in the text.
    """

    link_wanted = Signal(object)

    def __init__(
        self,
        name: str = "long_text",
        label: str = "",
        resolver: Resolver | None = None,
        make_picker: MakePicker | None = None,
        faults: Callable[[str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.column.setSpacing(theme().px(6))
        self._name = name
        self._resolver = resolver
        self._make_picker = make_picker
        self._faults = faults
        self._link_row: LinkRow | None = None
        self._known = ""
        self.area = TextArea()
        self.area.setObjectName(name)
        self.area.setAccessibleName(label)
        self._ink = MarkupInk(self.area, self._exists)
        self._hold(self.area)
        self.preview = self._make_preview()
        self.column.addWidget(self._preview_ground)
        self.head = self._make_head(label)
        self.area.textChanged.connect(self._on_area_changed)
        key = QKeySequence("Ctrl+Shift+K")
        QShortcut(key, self, self.ask_link, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What it holds

    def value(self) -> Any:
        return self.area.text().strip() or None

    def set_value(self, value: Any) -> None:
        self.set_text(value or "")

    def text(self) -> str:
        return self.area.text()

    def set_text(self, text: str) -> None:
        self.area.blockSignals(True)
        self.area.setPlainText(text)
        self.area.blockSignals(False)
        self._known = self.area.text()
        self._renew_preview()

    def check(self) -> str:
        text = self.area.text()
        return markup_fault(text, self._exists) or (self._faults(text) if self._faults is not None else "")

    # Links and citations

    def ask_link(self) -> None:
        """Ask for the record to link to."""
        self.link_wanted.emit(self.area.textCursor().selectedText())
        if self._make_picker is None or self._link_row is not None:
            return
        row = LinkRow(self._make_picker(), self._name)
        row.chosen.connect(self.insert_link)
        row.given_up.connect(self._close_link_row)
        self._link_row = row
        self.column.insertWidget(0, row)
        row.show()
        row.setFocus(Qt.FocusReason.TabFocusReason)

    def insert_link(self, ref: Ref) -> None:
        """Write a link at the cursor; words chosen there become its words."""
        self._close_link_row()
        cursor = self.area.textCursor()
        words = cursor.selectedText().strip()
        heading = self._resolver(ref) if self._resolver is not None else None
        is_title = heading is not None and heading.title == words
        cursor.insertText(f"[[{ref}|{words}]]" if words and not is_title else f"[[{ref}]]")
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert_citation(self, locator: str = "", source: str = "") -> None:
        """Write a citation at the cursor and stand in it where it is not complete; an empty source is the edition's."""
        cursor = self.area.textCursor()
        words = locator or cursor.selectedText().strip().lstrip("¶")
        inside = f"{source}@{words}" if source else f"¶{words.lstrip('¶')}"
        cursor.insertText(f"{{{inside}}}")
        if not words:
            cursor.movePosition(QTextCursor.MoveOperation.Left)
            self.area.setTextCursor(cursor)
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_preview(self, shown: bool) -> None:
        """Show the text as the book will, under the one that is typed."""
        self._preview_ground.setVisible(shown)
        self.preview_button.setText(self.tr("Hide preview") if shown else self.tr("Preview"))
        self._renew_preview()

    # Within

    def _make_head(self, label: str) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(10))
        link = self._button("link", "link", self.tr("Link"), self.tr("Link to a record (Ctrl+Shift+K)"), label)
        link.clicked.connect(self.ask_link)
        cite = self._button("cite", "quote", self.tr("Cite"), self.tr("Cite where it is said"), label)
        cite.clicked.connect(self._on_cite_clicked)
        self.preview_button = self._button("preview", "eye", self.tr("Preview"), self.tr("Preview"), label)
        self.preview_button.clicked.connect(self._on_preview_clicked)
        for button in (link, cite, self.preview_button):
            row.addWidget(button)
        return head

    def _button(self, key: str, icon: str, words: str, tip: str, label: str) -> Button:
        button = link_button(words, icon)
        button.setObjectName(f"{self._name}_{key}")
        button.setToolTip(tip)
        button.setAccessibleName(f"{label}: {tip}" if label else tip)
        return button

    def _make_preview(self) -> RichText:
        self._preview_ground = QFrame()
        set_ground(self._preview_ground, "sunken")
        column = QVBoxLayout(self._preview_ground)
        edge = theme().px(12)
        column.setContentsMargins(edge, edge, edge, edge)
        preview = RichText("reading")
        preview.setObjectName(f"{self._name}_shown")
        preview.setAccessibleName(self.tr("Preview"))
        column.addWidget(preview)
        self._preview_ground.hide()
        return preview

    def _exists(self, ref: Ref) -> bool:
        return self._resolver is None or self._resolver(ref) is not None

    def _renew_preview(self) -> None:
        if not self._preview_ground.isHidden():
            self.preview.set_blocks(parse(self.area.text()), self._resolver or _nothing)

    def _close_link_row(self) -> None:
        row, self._link_row = self._link_row, None
        if row is not None:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _on_area_changed(self) -> None:
        # Qt also says so when only the ink of a link has changed.
        if self.area.text() != self._known:
            self._known = self.area.text()
            self._renew_preview()
            self.edited.emit()

    def _on_cite_clicked(self) -> None:
        self.insert_citation()

    def _on_preview_clicked(self) -> None:
        self.show_preview(self._preview_ground.isHidden())


def _nothing(ref: Ref) -> None:
    return None
