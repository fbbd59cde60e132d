"""A field that points at one record: type to find it, Enter takes it, and what the book does not have is created."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.coordinates import read_coordinates, write_coordinates
from mali_ref.models.draft_book import DraftBook, LinkChoice
from mali_ref.models.typed_field import not_chosen
from mali_ref.views.edit.announcing import announce
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.pick_line import PickLine
from mali_ref.views.edit.pick_list import PickList
from mali_ref.views.edit.pick_offers import MAP, NONE, Coordinates, PickOffers
from mali_ref.views.edit.pick_rows import PickRow
from mali_ref.views.kit.theme import theme

# Makes the small form for a new record of a kind, with a title or a place on the map to begin with.
MakeCard = Callable[[str, str, Coordinates | None], "QWidget"]


class LinkPicker(FieldEditor):
    """Points at one record of the given kinds.

    Args:
        make_card: makes the form for what the book does not have; None offers no such thing.

    Signals:
        chosen: another record was taken, or none; carries its Ref or None.
        declined: “Source gives no place” was chosen.
    """

    chosen = Signal(object)
    declined = Signal()

    def __init__(
        self,
        kinds: tuple[str, ...],
        book: DraftBook,
        make_card: MakeCard | None = None,
        may_decline: bool = False,
    ) -> None:
        super().__init__()
        self._kinds = kinds
        self._book = book
        self._make_card = make_card
        self._offers = PickOffers(kinds, book, make_card is not None, may_decline, self)
        self._ref: Ref | None = None
        self._before: Ref | None = None
        self._card: QWidget | None = None
        self.line = PickLine(kinds[0] if len(kinds) == 1 else "")
        self.list = PickList(self.line)
        self.line.is_open = self.list.isVisible
        self._hold(self.line)
        self.column.setSpacing(theme().px(8))
        self._connect()

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_line_edited)
        self.line.asked.connect(self._on_line_asked)
        self.line.moved.connect(self._on_line_moved)
        self.line.taken.connect(self._on_line_taken)
        self.line.given_up.connect(self._on_line_given_up)
        self.line.left.connect(self._on_line_left)
        self.list.picked.connect(self._take)

    # What it holds

    def value(self) -> Any:
        return self._ref

    def set_value(self, value: Any) -> None:
        self._ref = value
        self._show_chosen()

    def text(self) -> str:
        return str(self._ref) if self._ref is not None else self.line.text().strip()

    def set_text(self, text: str) -> None:
        named = Ref.parse(text) if text.partition(":")[0] in RECORD_TYPES else None
        self.set_value(named)
        if named is None:
            self.line.setText(text)

    def check(self) -> str:
        typed = self.line.text().strip()
        return not_chosen(typed) if typed and self._ref is None else ""

    # Choosing

    def _on_line_edited(self, text: str) -> None:
        self._before = self._ref or self._before
        self._ref = None
        self.line.show_sign(None)
        self._open_list(text)
        self.edited.emit()

    def _on_line_asked(self) -> None:
        self._open_list("" if self._ref is not None else self.line.text())

    def _on_line_moved(self, steps: int) -> None:
        self.list.move_by(steps)
        self._announce_current()

    def _on_line_taken(self) -> None:
        row = self.list.current()
        if row is not None:
            self._take(row)

    def _on_line_given_up(self) -> None:
        """Close the list; what was chosen before the typing began comes back."""
        self.list.shut()
        if self._before is not None:
            self._choose(self._before)

    def _on_line_left(self) -> None:
        """Take what was typed out in full; what is only begun stays as typed and is told of."""
        self.list.shut()
        typed = self.line.text().strip()
        if typed and self._ref is None:
            found = self._book.find(typed, self._kinds)
            same = [choice for choice in found if choice.heading.title.casefold() == typed.casefold()]
            if len(same) == 1:
                self._choose(same[0].heading.ref)

    def _take(self, row: PickRow) -> None:
        self.list.shut()
        if row.choice is not None:
            self._choose(row.choice.heading.ref)
        elif row.deed == NONE:
            self._choose(None)
            self.declined.emit()
        elif row.deed == MAP:
            self._pick_on_map()
        else:
            self._open_card(row.kind, self.line.text())

    def _choose(self, ref: Ref | None) -> None:
        self._ref = ref
        self._show_chosen()
        self.edited.emit()
        self.chosen.emit(ref)

    def _show_chosen(self) -> None:
        self._before = None
        heading = self._book.heading(self._ref) if self._ref is not None else None
        self.line.setText(heading.title if heading is not None else self._book.title(self._ref) if self._ref else "")
        self.line.setCursorPosition(0)
        self.line.setToolTip(self.line.text())
        self.line.show_sign(LinkChoice(heading) if heading is not None else None)

    # The list

    def _open_list(self, typed: str) -> None:
        rows = self._offers.rows(typed)
        if rows:
            self.list.open(rows)
            self._announce_current()
        else:
            self.list.shut()

    def _announce_current(self) -> None:
        row = self.list.current()
        if row is not None:
            announce(self.line, ", ".join(part for part in (row.title, row.caption) if part))

    def _pick_on_map(self) -> None:
        """Take a point from the map as coordinates typed here: places nearby, or a new one at the point."""
        # The map is drawn only for whoever asks for it.
        from mali_ref.views.map.picker import pick_point

        point = pick_point(self._book.workspace, read_coordinates(self.line.text()), self.window())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if point is not None:
            latitude, longitude = point
            self.line.setText(write_coordinates(round(latitude, 3), round(longitude, 3)))
            self._open_list(self.line.text())

    # Creating

    def _open_card(self, kind: str, words: str) -> None:
        if self._make_card is None or self._card is not None:
            return
        at = read_coordinates(words) if kind == "place" else None
        card = self._make_card(kind, "" if at is not None else words.strip(), at)
        card.made.connect(self._on_card_made)  # type: ignore[attr-defined]
        card.given_up.connect(self._on_card_given_up)  # type: ignore[attr-defined]
        self._card = card
        self.column.addWidget(card)
        card.show()
        card.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_card_made(self, record: Record) -> None:
        self._book.created[record.ref] = record
        self._choose(record.ref)
        self._close_card()

    def _on_card_given_up(self) -> None:
        self._close_card()

    def _close_card(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
            # The ring lies in what had room for it, which is about to become smaller.
            QTimer.singleShot(0, self.line, self._renew_ring)

    def _renew_ring(self) -> None:
        if self.line.hasFocus():
            self.line.clearFocus()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
