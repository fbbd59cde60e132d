"""How wide the columns of a data set are: numbers and dates as wide as they need, words by what they hold."""

from collections.abc import Mapping
from itertools import islice
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from mali_ref.domain.fields import Choice, DateField, FigureField, Link, Number
from mali_ref.models.data_table import DataTable
from mali_ref.views.kit.theme import theme
from mali_ref.views.table.view import Width

_SAMPLE: Final = 400
# The gap to the next column, the page's margin, the sign before a date.
_GAP: Final = 14
_EDGE: Final = 16
_SIGN: Final = 18
_MOST: Final = 260
_LEAST: Final = 56
# Words cut to less than this share of their length are hard to tell apart.
_READABLE: Final = 0.62


def column_widths(table: DataTable, room: int) -> Mapping[str, Width]:
    """The widths for a table of so many pixels at 100 % text.

    What is left over is shared among words. Where there is too little the longest words give way, and where they would
    be cut too short the fixed choices go: the row itself still tells them.
    """
    wanted = {table.name_of(column): _wanted(table, column) for column in range(table.columnCount())}
    for name in _droppable(table):
        if _is_readable(table, wanted, room):
            break
        del wanted[name]
    if sum(wanted.values()) <= room:
        return {name: Width(share=width) if _is_words(table, name) else Width(width) for name, width in wanted.items()}
    wordy = [name for name in wanted if _is_wordy(table, name)]
    left = room - sum(width for name, width in wanted.items() if name not in wordy)
    longest = _longest([wanted[name] for name in wordy], left)
    return {
        name: Width(share=1) if name in wordy and width >= longest else Width(width) for name, width in wanted.items()
    }


def _longest(widths: list[int], room: int) -> int:
    """The width to which the longest are cut so that all fit into the room."""
    left = room
    for place, width in enumerate(sorted(widths)):
        share = left // (len(widths) - place)
        if width > share:
            return share
        left -= width
    return max(widths, default=0)


def _is_readable(table: DataTable, wanted: Mapping[str, int], room: int) -> bool:
    fixed = sum(width for name, width in wanted.items() if not _is_wordy(table, name))
    words = sum(width for name, width in wanted.items() if _is_wordy(table, name))
    return room - fixed >= _READABLE * words


def _droppable(table: DataTable) -> list[str]:
    """The columns a narrow table can do without, the dearest last."""
    names = [table.name_of(column) for column in range(table.columnCount())]
    choices = [name for name in names if isinstance(table.data_set.by_name[name], Choice)]
    links = [name for name in names if isinstance(table.data_set.by_name[name], Link)]
    return [*choices, *links]


def _is_words(table: DataTable, name: str) -> bool:
    return not isinstance(table.data_set.by_name[name], DateField | FigureField | Number)


def _is_wordy(table: DataTable, name: str) -> bool:
    return not isinstance(table.data_set.by_name[name], DateField | FigureField | Number | Choice)


def _wanted(table: DataTable, column: int) -> int:
    """How wide the words of a column are at most, in pixels at 100 % text."""
    metrics = QFontMetrics(theme().font("body"))
    rows = islice(range(table.rowCount()), _SAMPLE)
    texts = {str(table.index(row, column).data()) for row in rows}
    texts.add(str(table.headerData(column, Qt.Orientation.Horizontal)) + "   ")
    widest = max(metrics.horizontalAdvance(text) for text in texts) / theme().scale
    sign = _SIGN if isinstance(table.field_of(column), DateField) else 0
    edge = _EDGE if column in (0, table.columnCount() - 1) else 0
    return int(min(_MOST, max(_LEAST, widest))) + _GAP + sign + edge
