"""The citations of a record, or of one second value, as chips with a cross; a line below writes another one."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.domain.record import Citation
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.language import with_colon
from mali_ref.views.edit.chip_box import ChipBox
from mali_ref.views.edit.citation_line import CitationLine
from mali_ref.views.edit.cited_chip import CitedChip
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.kit.buttons import Button, link_button
from mali_ref.views.kit.citation_words import citation_label

_MOST_CHIPS = 10


class CitationsEditor(FieldEditor):
    """Chips of citations; the value is a tuple of them, those without a source included.

    Args:
        purposes: the fields that may be cited by themselves, with their words.
        fixed: the field all citations here are for; None lets each say.
        name: the beginning of the object names of its controls.
    """

    def __init__(
        self,
        editors: FieldEditors,
        purposes: Callable[[], Sequence[tuple[str, str]]] = lambda: (),
        fixed: str | None = None,
        name: str = "citation",
    ) -> None:
        super().__init__()
        self._name = name
        self._editors = editors
        self._purposes = purposes
        self._fixed = fixed
        self._edition = ""
        self._items: list[Citation] = []
        self._lines: dict[int, CitationLine] = {}
        self._shows_all = False
        self.add_button = link_button(self.tr("Add"))
        self.add_button.setObjectName(f"add_{name}")
        self.add_button.setAccessibleName(self.tr("Add a citation"))
        self.add_button.clicked.connect(self._on_add_clicked)
        self.box = ChipBox(self.add_button)
        self.column.addWidget(self.box)
        self.setFocusProxy(self.add_button)
        self._show()

    def value(self) -> Any:
        return tuple(self._items)

    def set_value(self, value: Any) -> None:
        for line in self._lines.values():
            _drop(line)
        self._lines.clear()
        self._items = list(value or ())
        self._shows_all = False
        self._show()

    def text(self) -> str:
        return "; ".join(f"{item.source} {item.locator}".strip() for item in self._items)

    def name_target(self, name: str, spoken: str) -> None:
        """The button that adds a citation is named after what it does."""

    def set_edition(self, edition: str) -> None:
        """The edition of the record, whose own document needs no name on a chip."""
        self._edition = edition
        self._show()

    def set_wrong(self, is_wrong: bool) -> None:
        """Draw the border of a field that is not right."""
        self.box.set_wrong(is_wrong)

    def missing_source(self) -> QWidget | None:
        """Where a source is still to be chosen; the button that adds one where there is none at all."""
        open_line = next((line for line in self._lines.values() if line.source.value() is None), None)
        if open_line is not None:
            return open_line.source.line
        return None if self._items else self.add_button

    def wrong_part(self) -> QWidget | None:
        return self.missing_source()

    def begin(self, field: str) -> CitationLine:
        """A line for a new citation of one field; the caller puts it in place."""
        self._items.append(Citation("", "", field))
        return self._line(len(self._items) - 1, ())

    # Chips

    def _show(self) -> None:
        self.box.flow.clear()
        shown = [number for number in range(len(self._items)) if number not in self._lines]
        if not self._shows_all and len(shown) > _MOST_CHIPS + 1:
            rest = len(shown) - _MOST_CHIPS
            shown = shown[:_MOST_CHIPS]
        else:
            rest = 0
        for number in shown:
            chip = self._chip(number)
            self.box.flow.addWidget(chip)
            chip.show()
        if rest:
            more = self._more(rest)
            self.box.flow.addWidget(more)
            more.show()
        self.box.chips.setVisible(bool(shown))
        self.box.set_empty(not shown)
        # A line for the first citation needs no empty box above it.
        self.box.setVisible(bool(shown) or not self._lines)
        self._show_caption(shown)
        self.box.chips.updateGeometry()

    def _show_caption(self, shown: Sequence[int]) -> None:
        """One citation has room for the words of its place."""
        alone = len(shown) == 1 and not self._items[shown[0]].field
        policy = QSizePolicy(
            QSizePolicy.Policy.Fixed if alone else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        )
        policy.setHeightForWidth(not alone)
        self.box.chips.setSizePolicy(policy)
        self.box.caption.setVisible(alone or not shown)
        silent = "" if self._lines else self.tr("None yet")
        self.box.caption.set_text(self._place_title(self._items[shown[0]]) if alone else silent)

    def _chip(self, number: int) -> CitedChip:
        item = self._items[number]
        purpose = dict(self._purposes()).get(item.field, "") if self._fixed is None else ""
        source = "" if item.source == self._edition and item.locator else item.source
        words = citation_label(Cited(item.locator, source))
        if source and item.locator:
            words = f"{words} {item.locator}"
        chip = CitedChip(words, purpose, self._full_words(item))
        chip.setObjectName(f"{self._name}_{number}")
        chip.opened.connect(partial(self._open, number))
        chip.removed.connect(partial(self._remove, number))
        return chip

    def _more(self, rest: int) -> Button:
        button = link_button(self.tr("{count} more").format(count=rest))
        button.setObjectName(f"more_{self._name}")
        button.clicked.connect(self._on_more_clicked)
        return button

    def _place_title(self, item: Citation) -> str:
        section = self._editors.book.section_title(item.source, item.locator)
        return section or self._editors.book.title(Ref("source", item.source))

    def _full_words(self, item: Citation) -> str:
        title = self._editors.book.title(Ref("source", item.source)) if item.source else ""
        section = self._editors.book.section_title(item.source, item.locator)
        place = with_colon(item.locator, section) if section else item.locator
        return ", ".join(part for part in (title, place) if part)

    def _on_more_clicked(self) -> None:
        self._shows_all = True
        self._show()
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)

    # Lines

    def ask(self) -> None:
        """Open a line for a citation, without taking the keyboard there."""
        self._items.append(Citation("", "", self._fixed or ""))
        self.column.addWidget(self._line(len(self._items) - 1, self._asked()))
        self._show()

    def _on_add_clicked(self) -> None:
        # What is added comes last and must not vanish among those that are not shown.
        self._shows_all = True
        self._items.append(Citation(self._likely_source(), "", self._fixed or ""))
        self._place_line(self._line(len(self._items) - 1, self._asked()))

    def _open(self, number: int) -> None:
        self._place_line(self._line(number, self._asked()))
        self._show()

    def _asked(self) -> Sequence[tuple[str, str]]:
        return self._purposes() if self._fixed is None else ()

    def _line(self, number: int, purposes: Sequence[tuple[str, str]]) -> CitationLine:
        line = CitationLine(self._editors, self._items[number], purposes)
        line.edited.connect(partial(self._on_line_edited, number))
        line.done.connect(partial(self._on_line_done, number))
        self._lines[number] = line
        return line

    def _place_line(self, line: CitationLine) -> None:
        self.column.addWidget(line)
        line.show()
        line.begin()
        self.edited.emit()

    def _on_line_edited(self, number: int) -> None:
        self._items[number] = self._lines[number].citation()
        self.edited.emit()

    def _on_line_done(self, number: int) -> None:
        line = self._lines.pop(number)
        item = self._items[number]
        if not item.source:
            self._forget(number)
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)
        _drop(line)
        self._show()
        self.edited.emit()

    def _remove(self, number: int) -> None:
        self._forget(number)
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)
        self._show()
        self.edited.emit()

    def _forget(self, number: int) -> None:
        """Drop an item; the lines of later ones move up."""
        del self._items[number]
        lines = {at - (at > number): line for at, line in self._lines.items()}
        self._lines = lines
        for at, line in lines.items():
            line.edited.disconnect()
            line.done.disconnect()
            line.edited.connect(partial(self._on_line_edited, at))
            line.done.connect(partial(self._on_line_done, at))

    def _likely_source(self) -> str:
        """The document of the record's edition; else the source cited last."""
        if self._editors.book.exists(Ref("source", self._edition)):
            return self._edition
        return next((item.source for item in reversed(self._items) if item.source), "")


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
