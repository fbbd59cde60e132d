"""The long texts of a record page, the two sides of a note, an observation's figure, and further spellings."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mali_ref.domain.rich_text import Cited, Span, Words
from mali_ref.models.record_names import Spellings
from mali_ref.models.record_readings import Reading
from mali_ref.models.record_view import LargeFigure
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part


class ReadingText(Part):
    """One long text."""

    def __init__(self, reading: Reading, resolver: Resolver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = RichText("reading")
        text.setObjectName(f"text_{reading.name}")
        text.setAccessibleName(reading.heading)
        text.set_blocks(reading.blocks, resolver)
        self.pass_on(text)
        # In a row of its own: a column would ask for the height at its full width, wider than lines of reading are.
        row = QHBoxLayout()
        row.addWidget(text, 1)
        row.addStretch(0)
        self.column.addLayout(row)


class Statements(Part):
    """What two places say, side by side, so that neither is smoothed away."""

    def __init__(self, sides: Iterable[Reading], resolver: Resolver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_statements")
        row = QHBoxLayout()
        row.setSpacing(theme().size("gutter"))
        for side in sides:
            card = Card(side.heading)
            text = RichText("body")
            text.setObjectName(f"text_{side.name}")
            text.setAccessibleName(side.heading)
            text.set_blocks(side.blocks, resolver)
            self.pass_on(text)
            card.body.addWidget(text)
            card.body.addStretch(1)
            row.addWidget(card, 1)
        self.column.addLayout(row)


class FigureHead(Part):
    """A figure large, with its unit, its day, how it was come by, and its citation."""

    def __init__(self, figure: LargeFigure, silence: str = "", parent: QWidget | None = None) -> None:
        """``silence`` is said where neither a day nor a status is known."""
        super().__init__(parent)
        self.setObjectName("large_figure")
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        number = text_label(figure.figure, "figure")
        number.setAccessibleName(f"{figure.figure} {figure.unit}".strip())
        row.addWidget(number)
        row.addWidget(text_label(figure.unit, "body", "ink2"))
        self._add_chips(row, figure.cited)
        row.addStretch(1)
        self.column.addLayout(row)
        told = ", ".join(part for part in (figure.as_of, figure.status) if part)
        self.column.addWidget(text_label(told or silence, "caption", "ink2"))

    def _add_chips(self, row: QHBoxLayout, chips: tuple[Cited, ...]) -> None:
        for cited in chips:
            chip = CitationChip(cited)
            chip.citation_activated.connect(self.citation_activated)
            row.addWidget(chip)


class SpellingsGrid(Part):
    """Other spellings, former and misprinted names, each line with its languages."""

    def __init__(self, spellings: Iterable[Spellings], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spellings")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(6))
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(spellings):
            name = text_label(line.label, "body", "ink2")
            text = RichText("body", "ink")
            text.setAccessibleName(line.label)
            text.set_spans(tuple(_written(line)), lambda ref: None)
            name.setContentsMargins(0, max(0, text.first_baseline() - name.fontMetrics().ascent()), 0, 0)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        self.column.addLayout(grid)


def _written(line: Spellings) -> list[Span]:
    parts = [f"{text} ({language})" if language else text for text, language in line.names]
    return [Words(", ".join(parts))]
