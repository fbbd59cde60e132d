"""The cell of a title: its words, and beside them the edition or the data set a row comes from."""

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from mali_ref.models.citations import edition_words
from mali_ref.models.table_cells import Role
from mali_ref.views.kit.badges import badge_width, paint_badge
from mali_ref.views.kit.theme import theme
from mali_ref.views.table.cells import Index, TextCell

_GAP = 6


class TitleCell(TextCell):
    """Words on one line, shortened before the badge that follows them."""

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        badge = _badge(index)
        if not badge:
            super().paint_content(painter, option, index, room)
            return
        left = room.adjusted(0, 0, -badge_width(badge) - theme().px(_GAP), 0)
        super().paint_content(painter, option, index, left)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, left.width())
        start = left.left() + painter.fontMetrics().horizontalAdvance(words) + theme().px(_GAP)
        paint_badge(painter, start, room, badge, cites=bool(index.data(Role.CODE)))

    def wanted_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        badge = _badge(index)
        return super().wanted_width(option, index) + (badge_width(badge) + theme().px(_GAP) if badge else 0)

    def remarks(self, index: Index) -> list[str]:
        words = ""
        if index.data(Role.CODE):
            words = QCoreApplication.translate("Table", "Open data, no record of the book")
        elif index.data(Role.EDITION):
            words = edition_words(index.data(Role.RECORD).edition)
        return [*([words] if words else []), *super().remarks(index)]


def _badge(index: Index) -> str:
    return str(index.data(Role.CODE) or index.data(Role.EDITION) or "")
