"""The map of events as it is used: what the mouse or the keyboard is on, and what choosing it does."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import data_ref
from mali_ref.models.map_bases import Base
from mali_ref.models.map_dots import Cell
from mali_ref.models.map_ground import Ground
from mali_ref.models.map_projection import XY
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_words import MapWords, spoken
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.event_board import EventBoard
from mali_ref.views.map.event_fan import Fan, box_of, records_of
from mali_ref.views.map.event_items import Item, ref_of

# What lies further apart than this at the closest useful scale is told apart by zooming in, the rest by fanning out.
_CLOSEST: Final = 400.0
_APART: Final = 40.0
_BASES: Final = "mission_base"
# Next and previous.
_STEPS: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_N: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_P: -1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class EventCanvas(EventBoard):
    """Lets events be chosen.

    Signals:
        chosen: the user chose an event or a row of the layer; carries its Ref.
        opened: the user asks for the page of a base; carries a Ref.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, ground: Ground, names: MapNames, words: MapWords, code: str, parent: QWidget | None = None):
        super().__init__(ground, names, words, code, parent)
        self._by_key = False
        self._summary = ""
        self.moved.connect(self._on_moved)

    def stops(self) -> list[Item]:
        """What the keyboard visits: an opened point, or all from left to right, the layer after the book."""
        items = self.items()
        first = sorted((*self.counts(), *items.bases, *items.marks), key=lambda item: item.at)
        return self.fanned() or [*first, *sorted(items.dots, key=lambda item: item.at)]

    def set_summary(self, name: str, value: str) -> None:
        """Say what the map is of and what it shows, for as long as it is on nothing in particular."""
        self._summary = name
        self.set_spoken_value(value)
        if not self._by_key or self._lit is None:
            self.tell(name)

    def hover_at(self, position: XY | None) -> None:
        item = self._item_at(position) if position is not None else None
        self._under = position
        self._by_key = False
        self._light(item)
        if item is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.update()

    def press_at(self, position: XY) -> None:
        item = self._item_at(position)
        if item is None:
            self.close_fan()
        else:
            self.activate(item)

    def activate(self, item: Item) -> None:
        """Do what a click on a thing does: choose its event, or open what stands for several."""
        ref = ref_of(item) or self._single_row(item)
        if ref is not None:
            self.chosen.emit(ref)
        elif isinstance(item.payload, Base):
            self.opened.emit(item.payload.place or data_ref(_BASES, item.payload.row))
        else:
            self._part(item)

    def close_fan(self) -> bool:
        """Put the events of an opened point back; answers whether one was open."""
        was_open, self.fan = self.fan is not None, None
        self.update()
        return was_open

    def answer_key(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        elif event.key() in _ENTER and (item := self.lit_item()) is not None:
            self.activate(item)
        elif event.key() == Qt.Key.Key_Escape:
            return self.close_fan() or self._let_go()
        else:
            return super().answer_key(event)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()

    def _item_at(self, position: XY) -> Item | None:
        fanned = self.fanned()
        items = self.items()
        for kind in (fanned, items.marks, items.bases, self.counts(), items.dots):
            found = next((item for item in reversed(kind) if item.is_at(position)), None)
            if found is not None:
                return found
        return None

    def _light(self, item: Item | None) -> None:
        key = item.key if item is not None else None
        if key != self._lit:
            self._lit = key
            self.update()

    def _step(self, by: int) -> None:
        stops = self.stops()
        if not stops:
            return
        at = next((number for number, item in enumerate(stops) if item.key == self._lit), -1 if by > 0 else 0)
        item = stops[(at + by) % len(stops)]
        self._light(item)
        self._by_key = True
        self.tell(spoken(self.told(item)))

    def _let_go(self) -> bool:
        """Be on nothing in particular; answers whether the keyboard was on something."""
        was_on = self._by_key and self._lit is not None
        if was_on:
            self._light(None)
            self.tell(self._summary)
        return was_on

    def _single_row(self, item: Item) -> Ref | None:
        cell = item.payload
        if isinstance(cell, Cell) and len(cell.members) == 1:
            return self.content.layer.rows[cell.members[0]].ref
        return None

    def _part(self, item: Item) -> None:
        """Open what stands for several: nearer where that tells them apart, else around the point."""
        box = box_of(item.payload, self.content)
        if box is not None and max(box.width, box.height) * _CLOSEST > theme().px(_APART):
            self.see_box(box, padding=56, most=_CLOSEST)
            return
        fan = Fan(self.frame.to_plane(item.at), records_of(item.payload, self.content), self.content)
        self._draw_along(fan)
        self.fan = fan
        self._light(None)
        if self._by_key:
            # Whoever opened it by keyboard is on its first event.
            self._step(1)
        self.update()

    def _draw_along(self, fan: Fan) -> None:
        """Draw the map along as far as an opened point needs, to be seen as a whole."""
        box = fan.box(self.frame)
        dx = max(0.0, -box.left) - max(0.0, box.right - self.width())
        dy = max(0.0, -box.top) - max(0.0, box.bottom - self.height())
        if dx or dy:
            self.pan(dx, dy)

    def _on_moved(self) -> None:
        self.fan = None
        if not self._by_key:
            self._lit = None
