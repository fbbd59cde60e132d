"""Where a table is pasted: its text, as it came, with the line of a row brought to sight on demand."""

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mali_ref.models.pasted_table import MOST_SIGNS
from mali_ref.views.kit.theme import set_role, theme


class PasteField(QPlainTextEdit):
    """A large field for plain text; one that is too long is refused before it slows the window down.

    Signals:
        refused: the text to be pasted is too long.
    """

    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "mono")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setUndoRedoEnabled(True)
        self.setTabStopDistance(theme().px(64))

    def show_line(self, line: int) -> None:
        """Select a line, from 0, and scroll to it."""
        block = self.document().findBlockByNumber(line)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.centerCursor()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(280), theme().px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(80))

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) + self.document().characterCount() > MOST_SIGNS:
            self.refused.emit()
        else:
            self.insertPlainText(text)
