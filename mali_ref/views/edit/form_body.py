"""The fields of one draft, from its title to its reason, in the order in which they are read and filled in."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.fields import Choice, Field, LinkList, LongText, Number, UnitChoice
from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft
from mali_ref.views.edit.citations_editor import CitationsEditor
from mali_ref.views.edit.draft_binding import DraftBinding
from mali_ref.views.edit.field_block import FieldBlock
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.figure_editor import FigureEditor
from mali_ref.views.edit.fold import Fold
from mali_ref.views.edit.names_rows import NamesRows, SearchWords
from mali_ref.views.edit.plain_editors import TextEditor
from mali_ref.views.edit.second_values import SecondValues
from mali_ref.views.edit.state_editor import PrivateSwitch, StatusEditor, confidence_editor
from mali_ref.views.edit.statement_card import StatementCard
from mali_ref.views.edit.title_editor import TwoTongues
from mali_ref.views.kit.theme import theme

_SIDE = 22
# What tells a new record from others, though the source need not state it.
_WORTH_ASKING = {"actor": ("description",), "person": ("description",), "place": ("latitude", "longitude")}
_HALF = (Choice, UnitChoice, Number)


class FormBody(QWidget):
    """Lays out the fields of a draft; `DraftBinding` shows it in them and writes into it what the user types.

    Attributes:
        blocks: the field blocks by the name of their part of the record.
        second_values: what other sources say.

    Signals:
        edited: a part was changed; carries its name.
        preferred: a second value is to be shown first; carries its number among the statements.
    """

    edited = Signal(object)
    preferred = Signal(object)

    def __init__(self, draft: RecordDraft, editors: FieldEditors) -> None:
        super().__init__()
        self._draft = draft
        self._editors = editors
        self.blocks: dict[str, FieldBlock] = {}
        self._binding = DraftBinding(draft, self.blocks, self)
        self.second_values = SecondValues(draft, editors, self.blocks, self)
        self.second_values.edited.connect(partial(self.edited.emit, "statements"))
        self.second_values.preferred.connect(self.preferred)
        self._column = QVBoxLayout(self)
        self.leave_room(0)
        self._column.setSpacing(theme().px(10))
        self.citations = self._citations_editor()
        self._fold = Fold(self.tr("More fields"))
        self._build()
        self._binding.show()
        self.second_values.show()
        self._show_unit()

    def leave_room(self, taken: int) -> None:
        """Keep the distance at the right, of which a scroll bar has taken some pixels."""
        side = theme().px(_SIDE)
        self._column.setContentsMargins(side, theme().px(8), side - taken, theme().px(16))

    @property
    def cards(self) -> list[StatementCard]:
        """The second values, in the order of the draft."""
        return self.second_values.cards

    # Building

    def _build(self) -> None:
        draft = self._draft
        if draft.has_title:
            self._column.addWidget(self._title_block())
        shown = [field for field in draft.record_type.fields if self._is_shown(field)]
        self._lay(self._column, shown)
        if self._binding.own_names():
            self._column.addWidget(self._names_block())
        self._fill_fold([field for field in draft.record_type.fields if field not in shown])
        if draft.base is not None:
            self._column.addWidget(self.second_values.button(), 0, Qt.AlignmentFlag.AlignLeft)
        for block in self._closing_blocks():
            self._column.addWidget(block)
        self._column.addStretch(1)

    def _lay(self, column: QVBoxLayout, fields: Iterable[Field]) -> None:
        """Put fields below each other, two short ones side by side."""
        waiting: QHBoxLayout | None = None
        for field in fields:
            block = self._field_block(field)
            if not isinstance(field, _HALF):
                waiting = None
                column.addWidget(block)
            elif waiting is None:
                waiting = QHBoxLayout()
                waiting.setSpacing(theme().px(12))
                waiting.addWidget(block, 1, Qt.AlignmentFlag.AlignTop)
                column.addLayout(waiting)
            else:
                waiting.addWidget(block, 1, Qt.AlignmentFlag.AlignTop)
                waiting = None

    def _is_shown(self, field: Field) -> bool:
        """Whether a field stands in sight although it may be empty; of a new record its main text does as well."""
        is_doubted = any(said.field == field.name for said in self._draft.statements)
        texts = (item for item in self._draft.record_type.fields if isinstance(item, LongText))
        is_worth = field is next(texts, None) or field.name in _WORTH_ASKING.get(self._draft.kind, ())
        is_asked = self._draft.base is None and is_worth
        is_written = not self._draft.typed(field.name).is_empty
        return field.required or field.featured or is_written or is_doubted or is_asked

    def _fill_fold(self, fields: list[Field]) -> None:
        self._lay(self._fold.body, fields)
        names = [label(field.label) for field in fields]
        if "names" not in self.blocks:
            self._fold.body.addWidget(self._names_block())
            names.append(self.blocks["names"].words)
        self._fold.body.addWidget(self._search_words_block())
        names.append(self.blocks["search_words"].words)
        self._fold.say(names)
        self._column.addWidget(self._fold)

    def _field_block(self, field: Field) -> FieldBlock:
        editor = self._editors.make(field)
        words = label(field.label)
        if isinstance(field, LinkList) and field.roles and field.targets != ("place",):
            words = self.tr("{field} and roles").format(field=words)
        return self._block(field.name, words, editor, _note(field))

    def _block(self, name: str, words: str, editor: FieldEditor, note: str = "") -> FieldBlock:
        block = FieldBlock(name, words, editor, note)
        block.edited.connect(partial(self._on_block_edited, name))
        block.added.connect(partial(self._on_block_added, name))
        self.blocks[name] = block
        return block

    def _title_block(self) -> FieldBlock:
        return self._block("title", self.tr("Title"), TwoTongues("title"), "")

    def _names_block(self) -> FieldBlock:
        return self._block("names", self.tr("Names"), NamesRows())

    def _search_words_block(self) -> FieldBlock:
        note = self.tr("parted by semicolons")
        return self._block("search_words", self.tr("Search words"), SearchWords(), note)

    def _closing_blocks(self) -> Iterator[FieldBlock]:
        if self._draft.confidence:
            yield self._block("confidence", self.tr("How well backed"), confidence_editor())
        yield self._block("review", self.tr("Review"), StatusEditor())
        yield self._block("private", "", PrivateSwitch())
        yield self._block("citations", self.tr("Citation"), self.citations, self.tr("at least one"))
        yield self._block("reason", self.tr("Why this change?"), TextEditor(), self.tr("needed"))
        self.blocks["reason"].editor.line.setPlaceholderText(self.tr("For example: the text gives two days"))  # type: ignore[attr-defined]

    def _citations_editor(self) -> CitationsEditor:
        def purposes() -> list[tuple[str, str]]:
            return [(field.name, label(field.label)) for field in self._draft.record_type.fields]

        made = CitationsEditor(self._editors, purposes)
        made.set_edition(self._draft.edition)
        return made

    # What happens in it

    def _on_block_edited(self, name: str) -> None:
        self._binding.write(name)
        if name in ("unit", "indicator"):
            self._show_unit()
        self.edited.emit("names" if name == "search_words" else name)

    def _show_unit(self) -> None:
        """A figure counts in its own unit, or else in that of its indicator."""
        if "indicator" not in self.blocks:
            return
        unit = self._draft.typed("unit").value or self._editors.book.unit_of(self._draft.typed("indicator").value)
        for editor in (self.blocks["value"].editor, *(card.editor for card in self.cards if card.name == "value")):
            if isinstance(editor, FigureEditor):
                editor.set_unit(unit)

    def _on_block_added(self, name: str) -> None:
        """A value where the source was silent wants a citation of its own."""
        line = self.citations.begin(name)
        block = self.blocks[name]
        block.below.addWidget(line)
        line.show()

    def open_fold(self) -> None:
        """Show the fields that are folded away."""
        self._fold.open()

    def is_folded(self, block: FieldBlock) -> bool:
        """Whether a block lies in the closed fold."""
        return self._fold.isAncestorOf(block) and not self._fold.is_open


def _note(field: Field) -> str:
    """What stands beside a field's label: that it must not be empty, and what it is for."""
    needed = QCoreApplication.translate("FormBody", "needed") if field.required else ""
    return " · ".join(part for part in (needed, label(field.help)) if part)
