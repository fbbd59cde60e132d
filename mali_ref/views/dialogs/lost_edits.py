"""The edits that going back would lose, by name, or why going back is impossible."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mali_ref.domain.edits import Entry
from mali_ref.models.change_words import entry_words, local_time
from mali_ref.models.language import number_text
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

# More edits than these are counted, not named.
_MOST_NAMED = 40


class LostEdits(QWidget):
    """What going back would lose, or why it cannot be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        self._safe = text_label(self.tr("Nothing would be lost: no edit is missing there."), "body", "ink2", wrap=True)
        self._warning = WarnLine("", bar=True)
        self._area = PageScroll()
        self._area.setObjectName("restore_lost")
        self._area.setWidgetResizable(True)
        self._frame = framed(self._area)
        column.addWidget(self._safe)
        column.addWidget(self._warning)
        column.addWidget(self._frame, 1)
        column.addStretch(0)
        self.clear()

    def clear(self) -> None:
        """Say nothing."""
        for part in (self._safe, self._warning, self._frame):
            part.hide()

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot be done."""
        self.clear()
        self._warning.set_text(sentence)
        self._warning.show()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Name the edits that only the book as it is now has."""
        self.clear()
        if not entries:
            self._safe.show()
            return
        one = self.tr("One edit is not in it:")
        many = self.tr("{count} edits are not in it:").format(count=number_text(len(entries)))
        self._warning.set_text(one if len(entries) == 1 else many)
        self._warning.show()
        self._area.setWidget(self._lines(entries))
        self._area.setAccessibleName(self._warning.label.text())
        self._frame.show()

    def _lines(self, entries: tuple[Entry, ...]) -> QWidget:
        inside = QWidget()
        set_ground(inside, "surface")
        column = QVBoxLayout(inside)
        column.setSpacing(theme().px(4))
        for entry in entries[:_MOST_NAMED]:
            who = f"{local_time(entry.time)} · {entry.edit.author}" if entry.edit.author else local_time(entry.time)
            column.addWidget(text_label(f"{who} · {entry_words(entry)}", "body", wrap=True))
        if len(entries) > _MOST_NAMED:
            more = self.tr("and {count} more").format(count=number_text(len(entries) - _MOST_NAMED))
            column.addWidget(text_label(more, "body", "ink2"))
        column.addStretch(1)
        return inside


def framed(inside: QWidget) -> QFrame:
    """A list or table in the frame of a card."""
    frame = QFrame()
    frame.setProperty("kit", "card")
    column = QVBoxLayout(frame)
    edge = theme().px(1)
    column.setContentsMargins(edge, edge, edge, edge)
    column.addWidget(inside)
    return frame
