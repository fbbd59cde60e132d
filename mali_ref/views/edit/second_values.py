"""What other sources say of the fields of a form: one card under its field for each second value."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft, Said
from mali_ref.views.edit.field_block import FieldBlock
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.statement_card import StatementCard
from mali_ref.views.kit.buttons import Button, link_button
from mali_ref.views.kit.theme import theme


class SecondValues(QObject):
    """Keeps the cards and the statements of a draft in step.

    Attributes:
        cards: one for each statement of the draft, in their order.

    Signals:
        edited: a second value was changed, added or taken away.
        preferred: one is to be shown first; carries its number.
    """

    edited = Signal()
    preferred = Signal(object)

    def __init__(
        self, draft: RecordDraft, editors: FieldEditors, blocks: Mapping[str, FieldBlock], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._editors = editors
        self._blocks = blocks
        self.cards: list[StatementCard] = []

    def show(self) -> None:
        """Make the cards of the statements there are."""
        for number, said in enumerate(self._draft.statements):
            self._add_card(said, number)

    def button(self) -> Button:
        """Asks which field another source speaks of."""
        made = link_button(self.tr("Add a second value from another source"), "plus")
        made.setObjectName("add_statement")
        made.clicked.connect(partial(self._open_field_menu, made))
        return made

    def add(self, name: str) -> None:
        """An empty second value under a field, with the keyboard in it."""
        said = Said(name)
        self._draft.statements.append(said)
        card = self._add_card(said, len(self._draft.statements) - 1)
        card.citations.ask()
        card.show()
        card.begin()
        self.edited.emit()

    def say(self, sentence: str) -> StatementCard | None:
        """Say at one of the cards what is wrong, and answer it; take back what was said where nothing is."""
        own = next((card for card in self.cards if card.is_wrong()), None)
        wrong = (own or next(iter(self.cards), None)) if sentence else None
        for card in self.cards:
            card.set_fault(sentence if card is wrong else "")
        return wrong

    def _open_field_menu(self, button: QWidget) -> None:
        menu = QMenu(button)
        menu.setObjectName("statement_menu")
        for field in self._draft.record_type.fields:
            if not self._draft.typed(field.name).is_empty:
                action = menu.addAction(label(field.label))
                action.setObjectName(f"second_{field.name}")
                action.triggered.connect(partial(self.add, field.name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add_card(self, said: Said, number: int) -> StatementCard:
        card = StatementCard(self._draft.record_type.by_name[said.field], said, self._editors, number)
        card.edited.connect(partial(self._on_card_edited, card))
        card.preferred.connect(partial(self._on_card_preferred, card))
        card.removed.connect(partial(self._on_card_removed, card))
        below = self._blocks[said.field].below
        below.setContentsMargins(0, theme().px(8), 0, 0)
        below.setSpacing(theme().px(6))
        below.addWidget(card)
        self.cards.append(card)
        return card

    def _on_card_edited(self, card: StatementCard) -> None:
        self._draft.statements[self.cards.index(card)] = card.said()
        if card.fault() and not card.is_wrong():
            card.set_fault("")
        self.edited.emit()

    def _on_card_preferred(self, card: StatementCard) -> None:
        self.preferred.emit(self.cards.index(card))

    def _on_card_removed(self, card: StatementCard) -> None:
        number = self.cards.index(card)
        name = self._draft.statements[number].field
        del self._draft.statements[number]
        self.cards.remove(card)
        self._blocks[name].target().setFocus(Qt.FocusReason.TabFocusReason)
        card.hide()
        card.deleteLater()
        self.edited.emit()
