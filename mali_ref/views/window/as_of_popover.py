"""Setting the book to a day: some days that matter, the latest, or a day typed in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY
from mali_ref.domain.errors import InputError
from mali_ref.models.chosen_editions import ALL_EDITIONS, BY_DAY, ESTIMATE_ONLY, LATER_ONLY
from mali_ref.models.citations import edition_mark
from mali_ref.models.labels import date_text
from mali_ref.models.typed_dates import typed_date
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace
from mali_ref.views.kit.buttons import Button, SegmentedControl
from mali_ref.views.kit.icons import set_icon
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.popover import Popover
from mali_ref.views.kit.theme import set_flag, set_role, theme

_WIDTH = 420
# Shadow, padding and margins at both sides of a line.
_EDGES = 64


class AsOfPopover(Popover):
    """Opened from “As of”; choosing a day closes it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=8)
        self.setObjectName("as_of_popover")
        self.setAccessibleName(self.tr("Set the day of the book"))
        self.setFixedWidth(theme().px(_WIDTH))
        self._workspace = workspace
        self._group = QButtonGroup(self)
        self.body.setSpacing(theme().px(2))
        for day, words in self._days():
            self.body.addWidget(self._day_row(day, words))
        self.body.addWidget(Divider())
        self.body.addLayout(self._typed_day())
        if len(workspace.book.editions) > 1:
            self.body.addWidget(Divider())
            self.body.addLayout(self._edition_choice())

    def _days(self) -> list[tuple[str, str]]:
        return [
            (ESTIMATE_DAY, self.tr("the estimate")),
            ("2017-03-01", self.tr("before the merger of three groups")),
            ("2016-12-15", self.tr("mission concept approved")),
            (LATEST, self.tr("all the book holds")),
        ]

    def _day_row(self, day: str, words: str) -> Button:
        row = Button()
        set_flag(row, "quiet", True)
        row.setObjectName(f"as_of_{day or 'latest'}")
        day_words = date_text(day, short=True) if day else self.tr("Latest")
        row.setAccessibleName(f"{day_words}, {words}")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(theme().px(32), 0, theme().px(8), 0)
        name = text_label(day_words, "strong")
        name.setMinimumWidth(theme().px(88))
        for label in (name, text_label(words, "body", "ink2")):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.addStretch(1)
        if day == self._workspace.as_of:
            set_icon(row, "check", "accent")
            row.setStyleSheet("text-align: left;")
            set_flag(row, "ground", "selected")
        row.clicked.connect(lambda: self._choose(day))
        self._group.addButton(row)
        return row

    def _typed_day(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(theme().px(8), theme().px(8), theme().px(8), theme().px(4))
        line = QHBoxLayout()
        line.setSpacing(theme().px(10))
        self.field = QLineEdit()
        self.field.setObjectName("as_of_field")
        self.field.setAccessibleName(self.tr("Another day, such as 2017-03 or 2017-03-01"))
        self.field.setPlaceholderText("2017-03-01")
        set_role(self.field, "mono")
        self.field.setFixedWidth(theme().px(132))
        self._words = text_label(self.tr("another day"), "body", "ink2", wrap=True)
        line.addWidget(self.field)
        line.addWidget(self._words, 1)
        column.addLayout(line)
        self.field.textChanged.connect(self._explain)
        self.field.returnPressed.connect(self._on_field_returned)
        return column

    def _edition_choice(self) -> QVBoxLayout:
        """By the day: the estimate with open data up to its own day, everything after it."""
        column = QVBoxLayout()
        column.setContentsMargins(theme().px(8), theme().px(8), theme().px(8), theme().px(4))
        column.setSpacing(theme().px(6))
        column.addWidget(text_label(self.tr("Editions"), "body", "ink2"))
        choice = SegmentedControl(
            [
                (BY_DAY, self.tr("By the day")),
                (ESTIMATE_ONLY, self.tr("Estimate")),
                (LATER_ONLY, self.tr("Later pages only")),
                (ALL_EDITIONS, self.tr("All")),
            ]
        )
        choice.set_value(self._workspace.editions)
        choice.setObjectName("edition_choice")
        choice.setAccessibleName(self.tr("Editions shown"))
        choice.chosen.connect(self._workspace.choose_editions)
        choice.chosen.connect(self.renew_backdrop)
        column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        # The words of another language may be longer; a segment never cuts its own.
        self.setFixedWidth(max(self.width(), choice.sizeHint().width() + theme().px(_EDGES)))
        by_day = self.tr("By the day: up to 10 July 2017 the estimate, with open data beside it; then later pages too.")
        marked = self.tr("“{mark}” marks what comes from later pages.").format(mark=edition_mark("after-2017"))
        column.addWidget(text_label(f"{by_day} {marked}", "caption", "ink3", wrap=True))
        return column

    def _read(self) -> str:
        """The typed day; a month or year means its last day. Raises InputError."""
        read = typed_date(self.field.text())
        if read is None or read.latest == LAST_DAY or read.earliest == FIRST_DAY:
            raise InputError(self.tr("Give a day, a month or a year."))
        return read.latest

    def _explain(self) -> None:
        text = self.field.text().strip()
        try:
            words = date_text(self._read()) if text else self.tr("another day")
            tone = "ink2"
        except InputError as error:
            words, tone = str(error), "danger"
        # While a day is still being typed, silence is kinder than “is not a date”.
        if tone == "danger" and len(text) < 4:
            words, tone = self.tr("another day"), "ink2"
        set_role(self._words, "body", tone)
        set_flag(self.field, "wrong", tone == "danger")
        self._words.setText(words)
        self._words.setAccessibleName(words)

    def _on_field_returned(self) -> None:
        try:
            self._choose(self._read())
        except InputError as error:
            set_role(self._words, "body", "danger")
            self._words.setText(str(error))

    def _choose(self, day: str) -> None:
        self.close()
        self._workspace.set_as_of(day)
