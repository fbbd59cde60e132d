"""Words to read within a page: as tall as they are at any width, never scrolled; the page keeps its keys."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextBrowser, QWidget

from mali_ref.views.kit.theme import theme

_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TallText(QTextBrowser):
    """A read-only document; whoever writes into it calls `measure` afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._natural_width = 0
        self._heights: dict[int, int] = {}
        self._dress()

    def measure(self) -> None:
        """Take the size of what was written anew."""
        self._heights.clear()
        self.document().setTextWidth(-1)
        self._natural_width = int(self.document().idealWidth()) + 1
        self.document().setTextWidth(self.viewport().width())
        self.updateGeometry()
        self.viewport().update()

    def first_baseline(self) -> int:
        """How far below the top the first line of words stands, so that a label beside it can stand on the same."""
        self.document().size()  # lays the words out
        layout = self.document().firstBlock().layout()
        line = layout.lineAt(0)
        return round(layout.position().y() + line.y() + line.ascent()) if line.isValid() else 0

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.setProperty("own_focus", True)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            kept = self.document().textWidth()
            self.document().setTextWidth(max(1, width))
            self._heights[width] = int(self.document().size().height() + 0.99)
            self.document().setTextWidth(kept)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = min(self._natural_width, self.maximumWidth(), theme().size("reading_width"))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = min(self._natural_width, theme().px(48))
        return QSize(width, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kept = event.key() in _KEYS or event.matches(QKeySequence.StandardKey.Copy)
        if kept or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            # Arrows, pages and letters belong to the page around the text.
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QEvent) -> None:
        # The page scrolls, never the text within it.
        event.ignore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # Selecting or tabbing past the edge must not shift words that are all in view anyway.
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            palette = self.palette()
            if palette.color(QPalette.ColorRole.Base).alpha():
                palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
                self.setPalette(palette)
