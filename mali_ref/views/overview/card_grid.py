"""Twelve columns of cards: who stands where at each width, and the layout that puts them there."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from mali_ref.views.kit.theme import theme

COLUMNS = 12


class Cell(NamedTuple):
    """Cards one above the other, a number of columns wide; heights are pixels at 100 % text."""

    span: int
    cards: tuple[tuple[str, int], ...]


Arrangement = tuple[tuple[Cell, ...], ...]

BROAD: Arrangement = (
    (
        Cell(6, (("strength", 216),)),
        Cell(3, (("deaths", 216),)),
        Cell(3, (("budget", 114), ("women", 90))),
    ),
    (
        Cell(4, (("contributors", 332),)),
        Cell(4, (("mandate", 332),)),
        Cell(4, (("leadership", 144), ("events", 176))),
    ),
    (Cell(12, (("people", 110),)),),
    (Cell(12, (("months", 170),)),),
)

NARROW: Arrangement = (
    (Cell(7, (("strength", 222),)), Cell(5, (("deaths", 222),))),
    (Cell(4, (("budget", 150),)), Cell(3, (("women", 150),)), Cell(5, (("leadership", 150),))),
    (Cell(6, (("contributors", 332),)), Cell(6, (("mandate", 332),))),
    (Cell(12, (("events", 176),)),),
    (Cell(12, (("people", 166),)),),
    (Cell(12, (("months", 170),)),),
)

_ONE_COLUMN = (
    ("strength", 216), ("deaths", 216), ("budget", 130), ("women", 110), ("leadership", 144), ("contributors", 332),
    ("mandate", 332), ("events", 176), ("people", 166), ("months", 170),
)  # fmt: skip
SINGLE: Arrangement = tuple((Cell(12, (card,)),) for card in _ONE_COLUMN)


class CardGrid(QLayout):
    """Lays cards out by an arrangement; a card that needs more height than planned gets it, and so does its row.

    Attributes:
        is_filled: whether the cards have content; empty ones are not measured.
    """

    is_filled = False

    def __init__(self, parent: QWidget, cards: Mapping[str, QWidget]) -> None:
        super().__init__(parent)
        self._arrangement = BROAD
        self._items: dict[str, QLayoutItem] = {}
        self._heights: dict[tuple[str, int], int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        for name, card in cards.items():
            self.addChildWidget(card)
            self._items[name] = QWidgetItem(card)

    def arrange(self, arrangement: Arrangement) -> None:
        """Follow another arrangement."""
        self._arrangement = arrangement
        self.invalidate()

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @property
    def arrangement(self) -> Arrangement:
        """The arrangement followed."""
        return self._arrangement

    def addItem(self, item: QLayoutItem) -> None:
        raise TypeError("a card grid is given its cards when it is made")

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        items = list(self._items.values())
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        names = list(self._items)
        return self._items.pop(names[index]) if 0 <= index < len(names) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        # The height follows from the width it is given; measuring every card for another width takes long.
        return QSize(self.geometry().width() or theme().px(960), 0)

    def minimumSize(self) -> QSize:
        return QSize(theme().px(320), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        """Put every row below the other; answers the height used."""
        gutter = theme().size("gutter")
        y = rect.top()
        for row in self._arrangement:
            widths = _widths(row, rect.width(), gutter)
            heights = [self._cell_height(cell, width, gutter) for cell, width in zip(row, widths, strict=True)]
            x = rect.left()
            for cell, width in zip(row, widths, strict=True):
                if move:
                    self._place_cell(cell, QRect(x, y, width, max(heights)), gutter)
                x += width + gutter
            y += max(heights) + gutter
        return y - gutter - rect.top()

    def _cell_height(self, cell: Cell, width: int, gutter: int) -> int:
        return sum(self._card_height(*card, width) for card in cell.cards) + gutter * (len(cell.cards) - 1)

    def _card_height(self, name: str, planned: int, width: int) -> int:
        # Qt asks for the whole grid's height again and again while it lays out the page around it.
        if not self.is_filled:
            return theme().px(planned)
        if (name, width) not in self._heights:
            item = self._items[name]
            needed = item.minimumSize().height()
            if item.hasHeightForWidth():
                needed = max(needed, item.heightForWidth(width))
            self._heights[name, width] = needed
        return max(theme().px(planned), self._heights[name, width])

    def _place_cell(self, cell: Cell, room: QRect, gutter: int) -> None:
        y = room.top()
        for at, (name, planned) in enumerate(cell.cards):
            last = at == len(cell.cards) - 1
            height = room.bottom() + 1 - y if last else self._card_height(name, planned, room.width())
            self._items[name].setGeometry(QRect(room.left(), y, room.width(), height))
            y += height + gutter


def _widths(row: tuple[Cell, ...], width: int, gutter: int) -> list[int]:
    """The widths of a row's cells, whole pixels that together fill the width."""
    column = (width - gutter * (COLUMNS - 1)) / COLUMNS
    edges, at = [], 0
    for cell in row:
        start = round(at * (column + gutter))
        end = round((at + cell.span) * (column + gutter)) - gutter
        edges.append(end - start)
        at += cell.span
    return edges
