"""What narrows the Changes page: who, which kind of record, since when; and the trash beside it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.models.labels import label
from mali_ref.store.journal import JournalQuery
from mali_ref.views.kit.controls import DropButton, SegmentedControl
from mali_ref.views.kit.theme import theme

CHANGES, TRASH = "changes", "trash"
_DAYS = (1, 7, 30, 365)


class FilterRow(QWidget):
    """Chooses the entries shown.

    Signals:
        changed: something else is asked for.
    """

    changed = Signal()

    def __init__(self, authors: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._authors = authors
        self._author = self._kind = ""
        self._days = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.mode = SegmentedControl(((CHANGES, self.tr("Changes")), (TRASH, self.tr("Deleted"))))
        self.mode.setObjectName("changes_mode")
        self.mode.chosen.connect(lambda _mode: self._renew())
        row.addWidget(self.mode)
        self._who = self._button("changes_person", self._people)
        self._what = self._button("changes_kind", self._kinds)
        self._when = self._button("changes_time", self._times)
        for button in (self._who, self._what, self._when):
            row.addWidget(button)
        row.addStretch(1)
        self._renew_words()

    def query(self) -> JournalQuery:
        """What is asked of the journal."""
        since = ""
        if self._days:
            moment = datetime.now(UTC) - timedelta(days=self._days)
            since = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        return JournalQuery(self._author, self._kind, since)

    def is_trash(self) -> bool:
        """Whether deleted records are asked for."""
        return self.mode.value() == TRASH

    def is_narrowed(self) -> bool:
        """Whether a filter leaves entries out."""
        return bool(self._author or self._kind or self._days)

    def clear(self) -> None:
        """Ask for everything."""
        self._author = self._kind = ""
        self._days = 0
        self._renew()

    def _button(self, name: str, options: Callable[[], Sequence[tuple[str, Callable[[], None], bool]]]) -> DropButton:
        button = DropButton("")
        button.setObjectName(name)

        def open_menu() -> None:
            menu = QMenu(self)
            menu.setObjectName(f"{name}_menu")
            for words, choose, is_chosen in options():
                action = menu.addAction(words)
                action.setCheckable(True)
                action.setChecked(is_chosen)
                action.triggered.connect(lambda _checked=False, choose=choose: self._take(choose))
            menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

        button.clicked.connect(open_menu)
        return button

    def _take(self, choose: Callable[[], None]) -> None:
        choose()
        self._renew()

    def _renew(self) -> None:
        self._renew_words()
        self.changed.emit()

    def _renew_words(self) -> None:
        chosen = (
            (self._who, self.tr("Person"), self._author),
            (self._what, self.tr("Kind"), label(RECORD_TYPES[self._kind].plural) if self._kind else ""),
            (self._when, self.tr("Time"), self._time_words(self._days) if self._days else ""),
        )
        for button, words, value in chosen:
            button.set_label(words)
            button.set_value(value)
            button.setEnabled(not self.is_trash())

    def _people(self) -> list[tuple[str, Callable[[], None], bool]]:
        def choose(author: str) -> Callable[[], None]:
            return lambda: setattr(self, "_author", author)

        named = [(author, author) for author in self._authors() if author]
        return [(words, choose(author), author == self._author) for author, words in (("", self.tr("Anyone")), *named)]

    def _kinds(self) -> list[tuple[str, Callable[[], None], bool]]:
        def choose(kind: str) -> Callable[[], None]:
            return lambda: setattr(self, "_kind", kind)

        kinds = [(name, label(kind.plural)) for name, kind in RECORD_TYPES.items()]
        return [(words, choose(kind), kind == self._kind) for kind, words in (("", self.tr("All kinds")), *kinds)]

    def _times(self) -> list[tuple[str, Callable[[], None], bool]]:
        def choose(days: int) -> Callable[[], None]:
            return lambda: setattr(self, "_days", days)

        return [(self._time_words(days), choose(days), days == self._days) for days in (0, *_DAYS)]

    def _time_words(self, days: int) -> str:
        return {
            0: self.tr("Any time"),
            1: self.tr("The last 24 hours"),
            7: self.tr("The last 7 days"),
            30: self.tr("The last 30 days"),
            365: self.tr("The last 12 months"),
        }[days]
