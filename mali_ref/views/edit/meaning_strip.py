"""The line under a field that says what the program understood, asks which of two things is meant, or gives a hint."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import set_flag, theme

# Each part: words, kind of text, ink.
Part = tuple[str, str, str]


class WrappedWords(QWidget):
    """Words in several kinds of text that wrap as one line would."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._renew)

    def text(self) -> str:
        """All words."""
        return self._document.toPlainText()

    def set_parts(self, parts: Iterable[Part]) -> None:
        """Show other words."""
        self._parts = tuple(part for part in parts if part[0])
        self._renew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(width)
        return round(self._document.size().height())

    def sizeHint(self) -> QSize:
        self._document.setTextWidth(-1)
        return QSize(round(self._document.idealWidth()) + 1, round(self._document.size().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._document.setTextWidth(self.width())
        self._document.drawContents(QPainter(self))

    def _renew(self) -> None:
        self._document.clear()
        cursor = QTextCursor(self._document)
        for number, (words, role, tone) in enumerate(self._parts):
            style = QTextCharFormat()
            style.setFont(theme().font(role))
            style.setForeground(theme().color(tone))
            cursor.insertText(f"{'   ' if number else ''}{words}", style)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()


class MeaningStrip(QWidget):
    """Shown only while it has something to say.

    Signals:
        chosen: the key of the answer taken to a question.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_meaning")
        self._name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(8), 0, 0)
        self._ground = QFrame()
        self._ground.setProperty("kit", "notice")
        column.addWidget(self._ground)
        inside = QVBoxLayout(self._ground)
        inside.setContentsMargins(theme().px(10), theme().px(5), theme().px(10), theme().px(5))
        inside.setSpacing(theme().px(6))
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        self._sign = IconLabel("check", "accent", 16)
        self._words = WrappedWords()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        inside.addLayout(row)
        self._answers = QWidget()
        self._answer_row = FlowLayout(self._answers, gap=8)
        inside.addWidget(self._answers)
        # Without a parent yet, to show itself even for a moment would open a window.
        self._answers.hide()
        self.hide()

    def text(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def clear(self) -> None:
        """Say nothing."""
        self._say((), "", "")

    def hint(self, sentence: str) -> None:
        """Help with what is not finished, without judging it."""
        self._say([(sentence, "caption", "ink3")], "", "")

    def tell(self, words: str, note: str) -> None:
        """Say what is understood, and how well it is known."""
        self._say([(words, "strong", "ink"), (note, "caption", "ink2")], "check", "done")

    def blame(self, sentence: str) -> None:
        """Say what is wrong."""
        self._say([(sentence, "caption_medium", "danger")], "circle-alert", "")

    def ask(self, question: str, answers: Iterable[tuple[object, str]]) -> None:
        """Ask which of several is meant; each answer is a key with its words."""
        self._say([(question, "medium", "ink")], "circle-question-mark", "warn")
        for number, (key, words) in enumerate(answers):
            button = plain_button(words)
            button.setObjectName(f"{self._name}_answer_{number}")
            button.setAccessibleName(f"{question} {words}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._answer_row.addWidget(button)
        self._answers.show()

    def answers(self) -> list[QWidget]:
        """The buttons of a question."""
        items = (self._answer_row.itemAt(number) for number in range(self._answer_row.count()))
        return [item.widget() for item in items if item is not None]

    def _say(self, parts: Iterable[Part], icon: str, kind: str) -> None:
        self._answer_row.clear()
        self._answers.hide()
        self._words.set_parts(parts)
        self._sign.setVisible(bool(icon))
        if icon:
            self._sign.set_icon(icon, {"done": "accent", "warn": "warn"}.get(kind, "danger"), 16)
        set_flag(self._ground, "kind", kind)
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(self._words.text()))
