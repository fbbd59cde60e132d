"""The panels that open under the buttons of the filter bar: a list to choose from, and a time between two dates."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from mali_ref.domain.dates import Edtf
from mali_ref.domain.errors import InputError
from mali_ref.models.labels import date_text
from mali_ref.models.typed_dates import typed_date
from mali_ref.views.filters.option_list import Option, OptionModel, OptionView
from mali_ref.views.kit.controls import IconLabel, Popover, SearchField, link_button, text_label
from mali_ref.views.kit.theme import set_flag, set_role, set_tone, theme

_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up)
_TWO_LINES = 34
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OptionPopover(Popover):
    """A list of options; ``several`` lets more than one be chosen, ``typed`` puts a field above the list.

    Signals:
        changed: the keys that are chosen now.
    """

    changed = Signal(object)

    def __init__(
        self, name: str, several: bool = True, typed: str = "", width: int = 340, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=8)
        self.setObjectName(f"{name}_popover")
        self._several = several
        self._chosen: frozenset[object] = frozenset()
        self.panel.setFixedWidth(theme().px(width))
        self._options = OptionModel()
        self.list = OptionView(self._options)
        self.list.setObjectName(f"{name}_options")
        self.list.picked.connect(self._on_list_picked)
        self.field = self._typed_field(name, typed) if typed else None
        self.body.addWidget(self.list)
        self._clear = link_button(self.tr("Clear"))
        self._clear.setObjectName(f"{name}_clear")
        self._clear.setAccessibleName(self.tr("Clear what is chosen here"))
        self._clear.clicked.connect(lambda: self._choose(frozenset()))
        self.body.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)

    def open_with(self, options: Iterable[Option], name: str, point: QPoint, above: int) -> None:
        """Offer these options under a button."""
        options = list(options)
        self.list.setAccessibleName(name)
        self._chosen = frozenset(option.key for option in options if option.chosen)
        self._options.set_options(options)
        if self.field is not None:
            self.field.clear()
        self.list.fit_rows()
        self.list.choose_first()
        self._tell_current()
        self._clear.setVisible(self._several and bool(self._chosen))
        self.open_at(point, above, self.field or self.list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Arrows and Enter in the field move and choose in the list, so that the hands stay where they type.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            if event.key() in (*_MOVES, *_ENTER):
                self.list.keyPressEvent(event)
                self._tell_current()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text() == "":
                self.hide()
                return True
        return super().eventFilter(watched, event)

    def _typed_field(self, name: str, placeholder: str) -> SearchField:
        field = SearchField(placeholder)
        field.setObjectName(f"{name}_typed")
        field.textChanged.connect(self._on_field_text_changed)
        field.installEventFilter(self)
        self.body.addWidget(field)
        return field

    def _tell_current(self) -> None:
        """The keyboard stays in the field while it moves in the list: the field says what it is on."""
        if self.field is not None:
            spoken = self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
            self.field.setAccessibleDescription(
                str(spoken or QCoreApplication.translate("OptionView", "Nothing fits these letters"))
            )

    def _choose(self, keys: frozenset[object]) -> None:
        self._chosen = keys
        self._options.set_chosen(keys)
        self._clear.setVisible(self._several and bool(keys))
        self.changed.emit(keys)
        self.renew_backdrop()

    def _on_field_text_changed(self, text: str) -> None:
        self._options.set_typed(text)
        self.list.choose_first()
        self._tell_current()

    def _on_list_picked(self, key: object) -> None:
        if self._several:
            self._choose(self._chosen ^ {key})
        else:
            self._choose(frozenset({key}))
            self.hide()


class DateLine(QObject):
    """A field for one date as people write it, and under it what it means or what is wrong with it.

    Signals:
        edited: the user typed.
    """

    edited = Signal()

    def __init__(self, name: str, label: str, example: str) -> None:
        super().__init__()
        self.label = text_label(label, "label")
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(example)
        set_role(self.field, "mono")
        self.label.setBuddy(self.field)
        self.sign = IconLabel("check", "accent", 14)
        self.words = text_label("", "caption", "ink2", wrap=True)
        self.words.setObjectName(f"{name}_meaning")
        self.field.textChanged.connect(self._on_field_text_changed)

    def set_date(self, date: Edtf | None) -> None:
        """Show a date without a signal."""
        self.blockSignals(True)
        self.field.setText(date.text if date else "")
        self.explain()
        self.blockSignals(False)

    def date(self) -> Edtf | None:
        """The date typed; None where the field is empty. Raises InputError with a sentence."""
        return typed_date(self.field.text())

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong."""
        self._show("circle-alert", "danger", sentence)

    def explain(self) -> bool:
        """Say what the date means, or what is wrong with it; answers whether it can be used."""
        try:
            date = self.date()
        except InputError as problem:
            self.show_problem(str(problem))
            return False
        self._show("check", "accent", _meaning(date) if date else self.tr("No limit"), bool(date))
        return True

    def _show(self, icon: str, tone: str, sentence: str, signed: bool = True) -> None:
        wrong = tone == "danger"
        set_flag(self.field, "wrong", wrong)
        self.sign.set_icon(icon, tone, 14)
        self.sign.setVisible(signed)
        set_tone(self.words, "danger" if wrong else "ink2")
        self.words.setText(sentence)
        self.words.setMinimumHeight(max(theme().px(_TWO_LINES), self.words.heightForWidth(self.words.width())))
        self.field.setAccessibleDescription(sentence)

    def _on_field_text_changed(self) -> None:
        self.explain()
        self.edited.emit()


class DatePopover(Popover):
    """From one date to another, each as exact as the reader likes.

    Signals:
        changed: the two dates, each an Edtf or None; sent while typing as long as both can be read.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dates_popover")
        self.panel.setFixedWidth(theme().px(330))
        self.since = DateLine("dates_since", self.tr("From"), "2016-08")
        self.until = DateLine("dates_until", self.tr("To"), "2017-07-10")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(8))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(2, 1)
        for row, line in enumerate((self.since, self.until)):
            self._add_line(grid, row * 2, line)
            line.edited.connect(self._on_line_edited)
            line.field.installEventFilter(self)
        self.body.addLayout(grid)
        self.body.addWidget(self._hint())
        self._clear = link_button(self.tr("Clear"))
        self._clear.setObjectName("dates_clear")
        self._clear.clicked.connect(self._on_clear_clicked)
        self.body.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)

    def open_with(self, since: Edtf | None, until: Edtf | None, point: QPoint, above: int) -> None:
        """Show the two dates under a button."""
        self.since.set_date(since)
        self.until.set_date(until)
        self.open_at(point, above, self.since.field)
        self.since.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self._on_entered()
            return True
        return super().eventFilter(watched, event)

    def _add_line(self, grid: QGridLayout, row: int, line: DateLine) -> None:
        grid.addWidget(line.label, row, 0)
        grid.addWidget(line.field, row, 1, 1, 2)
        grid.addWidget(line.sign, row + 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(line.words, row + 1, 2)
        line.words.setMinimumHeight(theme().px(_TWO_LINES))
        line.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _hint(self) -> QLabel:
        words = self.tr("A day, a month or a year: 18 Jan 2017, 2017-01, 2017. What may lie in this time counts too.")
        return text_label(words, "caption", "ink3", wrap=True)

    def _on_line_edited(self) -> None:
        is_wrong = self._wrong_line() is not None
        # A longer sentence needs another line.
        self.adjustSize()
        if not is_wrong:
            self.changed.emit(self.since.date(), self.until.date())
            self.renew_backdrop()

    def _on_entered(self) -> None:
        """Done, unless a sentence under a field says what is still wrong there."""
        wrong = self._wrong_line()
        if wrong is None:
            self.hide()
        else:
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
            wrong.field.selectAll()

    def _wrong_line(self) -> DateLine | None:
        """The first line that cannot be used, and says why."""
        for line in (self.since, self.until):
            if not line.explain():
                return line
        since, until = self.since.date(), self.until.date()
        if since and until and since.earliest > until.latest:
            self.until.show_problem(self.tr("This ends before it begins. Enter a later date, or an earlier one above."))
            return self.until
        return None

    def _on_clear_clicked(self) -> None:
        self.since.set_date(None)
        self.until.set_date(None)
        self.changed.emit(None, None)
        self.renew_backdrop()


def _meaning(date: Edtf) -> str:
    words = date_text(date.text)
    if date.mark == "month":
        return QCoreApplication.translate("DateLine", "{date}, month only").format(date=words)
    if date.mark == "year":
        return QCoreApplication.translate("DateLine", "{date}, year only").format(date=words)
    return words
