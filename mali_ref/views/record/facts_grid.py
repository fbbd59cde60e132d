"""The facts of a record in two columns: label, value with links, and its citations; silence is shown."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mali_ref.domain.record import Heading
from mali_ref.domain.rich_text import Block, Words
from mali_ref.models.record_facts import Fact
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part


class FactsGrid(Part):
    """Facts side by side; one too long for half the width takes a row of its own.

    Signals:
        copied: a value was put on the clipboard; carries it.
    """

    copied = Signal(object)

    def __init__(
        self, facts: Iterable[Fact], resolver: Resolver, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("facts_grid")
        self._resolver = resolver
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(12))
        self._grid.setVerticalSpacing(theme().px(12))
        for column in range(columns):
            self._grid.setColumnStretch(2 * column + 1, 1)
        self.column.addLayout(self._grid)
        facts = list(facts)
        wide = [fact for fact in facts if columns == 1 or fact.is_wide(self._title_of)]
        short = [fact for fact in facts if fact not in wide]
        self._place(short, wide, columns)

    def _place(self, short: list[Fact], wide: list[Fact], columns: int) -> None:
        rows = (len(short) + columns - 1) // columns
        for index, fact in enumerate(short):
            self._add(fact, index % rows, index // rows, 1)
        for offset, fact in enumerate(wide):
            self._add(fact, rows + offset, 0, 2 * columns - 1)

    def _add(self, fact: Fact, row: int, column: int, span: int) -> None:
        name = text_label(fact.label, "body", "ink2", wrap=True)
        name.setMinimumWidth(min(name.fontMetrics().horizontalAdvance(fact.label) + 1, theme().px(104)))
        name.setMaximumWidth(theme().px(124))
        name.setIndent(0)
        value = self._value(fact)
        name.setBuddy(value)
        text = value if isinstance(value, RichText) else value.findChild(RichText)
        if text is not None:
            # Citations make a line of values higher than one of plain words.
            name.setContentsMargins(0, max(0, text.first_baseline() - name.fontMetrics().ascent()), 0, 0)
        self._grid.addWidget(name, row, 2 * column, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 2 * column + 1, 1, span)

    def _value(self, fact: Fact) -> QWidget:
        text = RichText("strong" if fact.stated else "body", "ink" if fact.stated else "ink3")
        text.setObjectName(f"fact_{fact.name}")
        text.setAccessibleName(fact.label)
        if fact.stated:
            # As a block: where the value takes several lines, they leave room for the citations that rise above them.
            text.set_blocks((Block("paragraph", (*fact.spans, *fact.cited)),), self._resolver)
        else:
            text.set_look(italic=True)
            text.set_spans((Words(fact.silence or self.tr("Not stated")),), self._resolver)
        self.pass_on(text)
        return self._with_copy(fact, text) if fact.copied else text

    def _with_copy(self, fact: Fact, text: RichText) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        # The button is taller than the words, which stand on the line of their label all the same.
        row.addWidget(text, 0, Qt.AlignmentFlag.AlignTop)
        button = link_button(self.tr("Copy"), "copy")
        button.setObjectName(f"copy_{fact.name}")
        button.setAccessibleName(self.tr("Copy {name}").format(name=fact.label))
        button.clicked.connect(lambda: self._copy(fact.copied))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return place

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def _title_of(self, ref: object) -> str:
        heading: Heading | None = self._resolver(ref)  # type: ignore[arg-type,assignment]
        return heading.title if heading is not None else ""
