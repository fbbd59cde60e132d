"""Where a long text is typed: grows with its paragraphs, and sets links and citations in ink of their own."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QSyntaxHighlighter, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.markup_faults import MARK, mark_fault
from mali_ref.views.kit.theme import set_role, theme

_LEAST_LINES, _MOST_LINES = 4, 18
# How a document marks the ends of paragraphs and lines.
_LINE_ENDS = dict.fromkeys(map(ord, "\u2029\u2028"), "\n")


class MarkupInk(QSyntaxHighlighter):
    """Sets links and citations in accent, and those that lead nowhere in danger."""

    def __init__(self, area: QPlainTextEdit, exists: Callable[[Ref], bool]) -> None:
        super().__init__(area.document())
        self._exists = exists
        theme().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        for found in MARK.finditer(text):
            style = QTextCharFormat()
            is_wrong = bool(mark_fault(found[0], self._exists))
            style.setForeground(theme().color("danger" if is_wrong else "accent"))
            self.setFormat(found.start(), len(found[0]), style)


class TextArea(QPlainTextEdit):
    """Paragraphs, as high as they are between a least and a most; Tab leaves it and the wheel scrolls the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "body")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What stands there, to the letter: Qt's own plain text turns no-break spaces into common ones."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A field in passing never takes the wheel from the page; one in use scrolls what it hides.
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        height = min(max(self._words_height(), _LEAST_LINES * line), _MOST_LINES * line)
        self.setFixedHeight(round(height) + theme().px(28))

    def _words_height(self) -> float:
        """The height of all paragraphs; the document itself counts those not yet shown as one line each."""
        layout = self.document().documentLayout()
        height, block = 0.0, self.document().firstBlock()
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height
