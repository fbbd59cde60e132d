"""Painters of table cells: text, dates with their sign, figures, and linked records with their marks.

Every cell paints its own share of the row: ground, selection bar, divider and focus ring.
"""

from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from mali_ref.models.brief_words import short_name
from mali_ref.models.labels import date_text
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import Linked, Role
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marks import date_mark_name, paint_date_mark, paint_group_mark
from mali_ref.views.kit.row_ground import paint_row_ground
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import FADED

Index = QModelIndex | QPersistentModelIndex
EDGE: Final = 16
GAP: Final = 8
_MARK: Final = 12
_TARGETS: Final = ("target", "victim")


class TextCell(QStyledItemDelegate):
    """Words on one line; ``role`` and ``tone`` are those of the kit, ``key`` makes them bold in the chosen row."""

    def __init__(self, role: str = "body", tone: str = "ink", key: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._tone = tone
        self._key = key

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        _paint_ground(painter, option, index)
        if index.data(Role.LATER):
            painter.setOpacity(FADED)
        self.paint_content(painter, option, index, content_rect(option, index))
        painter.restore()
        _paint_focus(painter, option, index)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        """Draw what the cell says into its room."""
        painter.setFont(self.font_of(option, index))
        painter.setPen(theme().color(self._tone_of(index)))
        text = str(index.data() or "")
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)

    def font_of(self, option: QStyleOptionViewItem, index: Index) -> QFont:
        """The font of a cell."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = "body" if self._role == "strong" and index.data(Role.CODE) else self._role
        return theme().font("strong" if self._key and chosen else role)

    def wanted_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        """How wide the content would be at its full length."""
        return QFontMetrics(self.font_of(option, index)).horizontalAdvance(str(index.data() or ""))

    def full_text(self, index: Index) -> str:
        """What a cut cell says when hovered."""
        return str(index.data() or "")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.wanted_width(option, index) + theme().px(GAP), theme().size("table_row"))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        cut = self.wanted_width(option, index) > content_rect(option, index).width()
        lines = [self.full_text(index) if cut else "", *self.remarks(index)]
        QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), view)
        return True

    def remarks(self, index: Index) -> list[str]:
        """What else a cell has to say when hovered."""
        return [QCoreApplication.translate("Table", "after this day")] if index.data(Role.LATER) else []

    def _tone_of(self, index: Index) -> str:
        return "ink3" if index.data(Role.VALUE) is None or index.data(Role.CODE) else self._tone


class DateCell(TextCell):
    """A date behind the sign of its precision."""

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        side = theme().px(_MARK)
        mark = index.data(Role.MARK)
        if mark:
            paint_date_mark(painter, QRectF(room.left(), room.center().y() - side / 2 + 1, side, side), mark)
        super().paint_content(painter, option, index, room.adjusted(self._indent(), 0, 0, 0))

    def wanted_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        return super().wanted_width(option, index) + self._indent()

    def remarks(self, index: Index) -> list[str]:
        date, mark = index.data(Role.VALUE), index.data(Role.MARK)
        if date is None or mark == "exact":
            return super().remarks(index)
        words = date_mark_name(mark) + (f": {_as_printed(index)}" if mark == "corrected" else "")
        return [f"{date_text(date.text)} ({words})", *super().remarks(index)]

    def full_text(self, index: Index) -> str:
        date = index.data(Role.VALUE)
        return date_text(date.text) if date is not None and index.data(Role.MARK) == "exact" else ""

    def _indent(self) -> int:
        return theme().px(_MARK + 6)


class FigureCell(TextCell):
    """A number at the right, its digits of one width."""

    def font_of(self, option: QStyleOptionViewItem, index: Index) -> QFont:
        plain = index.data(Role.VALUE) is None or index.data(Role.CODE)
        return tabular(theme().font("body" if plain else self._role))


class LinksCell(TextCell):
    """The first linked records with the marks of their groups; an arrow stands before whom it was done to."""

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        links: tuple[Linked, ...] = index.data(Role.LINKS) or ()
        if not links:
            super().paint_content(painter, option, index, room)
            return
        painter.setFont(self.font_of(option, index))
        painter.setPen(theme().color(self._tone_of(index)))
        metrics = painter.fontMetrics()
        for number, link in enumerate(links):
            rest = len(links) - number - 1
            spare = metrics.horizontalAdvance(f"+{rest}") + theme().px(GAP) if rest else 0
            if number and self._width(metrics, link) + spare > room.width():
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), f"+{rest + 1}")
                return
            self._paint_link(painter, link, room.adjusted(0, 0, -spare, 0))
            # A first name too long for the cell is cut short, and leaves room for how many follow.
            width = min(self._width(metrics, link), room.width() - spare)
            room = room.adjusted(width + theme().px(GAP), 0, 0, 0)

    def wanted_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        links: tuple[Linked, ...] = index.data(Role.LINKS) or ()
        metrics = QFontMetrics(self.font_of(option, index))
        if not links:
            return super().wanted_width(option, index)
        return sum(self._width(metrics, link) + theme().px(GAP) for link in links) - theme().px(GAP)

    def full_text(self, index: Index) -> str:
        return ", ".join(link.heading.title for link in index.data(Role.LINKS) or ())

    def _paint_link(self, painter: QPainter, link: Linked, room: QRect) -> None:
        if link.role in _TARGETS:
            side = theme().px(12)
            painter.drawPixmap(room.left(), room.center().y() - side // 2 + 1, pixmap("arrow-right", "ink2", 12))
            room = room.adjusted(theme().px(14), 0, 0, 0)
        if link.heading.ref.kind == "actor":
            side = theme().px(10)
            place = QRectF(room.left(), room.center().y() - side / 2 + 1, side, side)
            paint_group_mark(painter, place, link.heading.group)
            room = room.adjusted(theme().px(14), 0, 0, 0)
        words = painter.fontMetrics().elidedText(short_name(link.heading), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _width(self, metrics: QFontMetrics, link: Linked) -> int:
        signs = (link.role in _TARGETS) + (link.heading.ref.kind == "actor")
        # A pixel more than the words, or they would be cut short where they just fit.
        return theme().px(14) * signs + metrics.horizontalAdvance(short_name(link.heading)) + 1


def content_rect(option: QStyleOptionViewItem, index: Index) -> QRect:
    """Where a cell's content stands: the outer columns keep the page's margin."""
    rect: QRect = option.rect
    left = theme().px(EDGE) if index.column() == 0 else 0
    right = theme().px(EDGE if _is_last(index) else GAP)
    return rect.adjusted(left, 0, -right, -1)


def _as_printed(index: Index) -> str:
    """How the source prints a date that the book corrects."""
    model = index.model()
    name = model.name_of(index.column()) if isinstance(model, RecordTable) else ""
    return str(index.data(Role.RECORD).get(f"{name}_as_printed") or "")


def _is_last(index: Index) -> bool:
    return index.column() == index.model().columnCount() - 1


def _paint_ground(painter: QPainter, option: Any, index: Index) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    first, last = index.column() == 0, _is_last(index)
    hovered = getattr(option.widget, "hovered_row", -1) == index.row()
    paint_row_ground(painter, option.rect, chosen, hovered, first=first, last=last)
    if not chosen:
        line = option.rect.adjusted(theme().px(EDGE) * first, option.rect.height() - 1, -theme().px(EDGE) * last, 0)
        painter.fillRect(line, theme().color("line"))


def _paint_focus(painter: QPainter, option: Any, index: Index) -> None:
    view = option.widget
    on_row = isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row()
    if on_row and getattr(view, "keyboard_used", True):
        paint_row_ground(painter, option.rect, focused=True, first=index.column() == 0, last=_is_last(index))
