"""What every card of At a glance has in common: it is filled anew for a day, and steps back as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact
from mali_ref.models.glance_months import MissionMonths
from mali_ref.models.labels import date_text
from mali_ref.views.kit.bars import PaintedButton
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import ref_of, step_back


class GlanceCard(Card):
    """A card whose content is built from a `Glance`; subclasses say how in `build`.

    Attributes:
        roomy: whether the card has the height for what is left out on a broad page.
        months: the mission month by month, as far as the day; set before `build`.

    Signals:
        opened: the Ref of the record that a figure, bar or name of the card stands for.
    """

    opened = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(title)
        self.setObjectName(f"glance_{name}")
        self.roomy = False
        self.months: MissionMonths
        self._silence = ""
        self._corner_widget = QWidget()
        self._corner_label = QLabel()
        self._corner_words: tuple[str, ...] = ()
        # Where a narrow card has no room for its date beside the title, the date stands below it.
        self._below = text_label("", "caption", "ink3", wrap=True)
        self._below.hide()
        # So does the citation where a long title leaves it no room; it never begins a line.
        self._cited_below = QWidget(self)
        self._cited_row = side_by_side(text_label(self.tr("Source"), "caption", "ink3"))
        self._cited_below.setLayout(self._cited_row)
        self._cited_below.hide()
        self._chip_below: CitationChip | None = None
        self._content = QWidget(self)
        self.body.addWidget(self._below)
        self.body.addWidget(self._cited_below)
        self.body.addWidget(self._content)

    def set_corner_text(self, text: str, short: str = "") -> None:
        """Set a date or count at the right of the title; ``short`` says the same in less room."""
        label = text_label(text, "caption", "ink3")
        self.set_corner(label)
        self._corner_label = label
        self._corner_words = tuple(dict.fromkeys(words for words in (text, short) if words))
        self._below.setText(text)
        self.fit_head()

    def set_corner(self, corner: QWidget) -> None:
        super().set_corner(corner)
        self._corner_widget = corner
        self._corner_words = ()
        self._below.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_head()

    def fit_head(self) -> None:
        """Let the title stand whole: chips and date share what it leaves, the first chip before the others."""
        chips = [item.widget() for at in range(self._chips.count()) if (item := self._chips.itemAt(at))]
        widths = [chip.sizeHint().width() + theme().px(4) for chip in chips[: self.cited_count()]]
        edges = 2 * theme().size("card_padding") + 2 + theme().px(12)
        room = self.width() - edges - self.title.sizeHint().width()
        shown, words = self._choose(widths, room)
        for at, chip in enumerate(chips):
            chip.setVisible(at < shown)
        self._cite_below(chips[0] if chips and not shown else None)
        if self._corner_words:
            self._corner_label.setText(words)
            self._corner_label.setVisible(bool(words))
            self._below.setVisible(not words)

    def _cite_below(self, chip: QWidget | None) -> None:
        """Name in a line of its own the source of a chip that has no room."""
        self._cited_below.setVisible(chip is not None)
        if isinstance(chip, CitationChip) and (self._chip_below is None or self._chip_below.cited != chip.cited):
            if self._chip_below is not None:
                self._cited_row.removeWidget(self._chip_below)
                self._chip_below.deleteLater()
            self._chip_below = CitationChip(chip.cited)
            self._chip_below.citation_activated.connect(self.citation_activated)
            self._cited_row.insertWidget(1, self._chip_below)

    def cited_count(self) -> int | None:
        """How many of the chips are of something shown; None for all."""
        return None

    def _choose(self, widths: list[int], room: int) -> tuple[int, str]:
        """How many chips fit beside which words of the corner; no words where even the first chip leaves no room."""
        for shown in range(len(widths), min(len(widths), 1) - 1, -1):
            left = room - sum(widths[:shown])
            for words in self._corner_words or ("",):
                if self._corner_width(words) <= left:
                    return shown, words
        fitting = (shown for shown in range(len(widths), 0, -1) if sum(widths[:shown]) <= room)
        return next(fitting, 0), ""

    def _corner_width(self, words: str) -> int:
        if words:
            return self._below.fontMetrics().horizontalAdvance(words)
        return self._corner_widget.sizeHint().width() if not self._corner_words else 0

    @property
    def is_dated_below(self) -> bool:
        """Whether the date stands below the title."""
        return not self._below.isHidden()

    def renew(self, glance: Glance, months: MissionMonths, roomy: bool) -> None:
        """Fill the card for the glance's day."""
        self.roomy = roomy
        self.months = months
        self._silence = glance.silence
        old = self._content
        old.hide()
        self.body.removeWidget(old)
        old.deleteLater()
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.body.addWidget(self._content)
        self.set_chips(())
        self.set_corner_text("")
        self.build(glance, column)
        self.fit_head()

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        """Add the content; nothing of an earlier day is left in it."""
        raise NotImplementedError

    def head(self, fact: Fact) -> None:
        """Cite the card's main figure and say of when it is; one of a later day lets the whole card step back."""
        self.set_chips(fact.cited[:2])
        self.set_corner_day(fact)
        if fact.later:
            self.put_back()

    def set_corner_day(self, fact: Fact) -> None:
        """Say of when a figure is."""
        self.set_corner_text(fact.day_text, date_text(fact.as_of.text, short=True) if fact.as_of else "")

    def put_back(self) -> None:
        """Let the whole card step back."""
        step_back(self._content)
        self.set_corner_text(self.tr("after this day"))

    def say_nothing(self, column: QVBoxLayout) -> None:
        """Say that the book has no such figure."""
        silent = text_label(self._silence, "body", "ink3", wrap=True)
        font = silent.font()
        font.setItalic(True)
        silent.setFont(font)
        column.addWidget(silent)
        column.addStretch(1)

    def live(self, button: PaintedButton, name: str = "") -> PaintedButton:
        """Let a link, bar or figure open its record."""
        button.activated.connect(self._on_part_activated)
        if name:
            button.setObjectName(name)
        return button

    def _on_part_activated(self, payload: object) -> None:
        ref = ref_of(payload)
        if ref is not None:
            self.opened.emit(ref)


def side_by_side(left: QWidget, right: QWidget | None = None) -> QHBoxLayout:
    """Two things at the ends of one line."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(8))
    row.addWidget(left)
    row.addStretch(1)
    if right is not None:
        row.addWidget(right)
    return row


def bare_grid(gap: int) -> QGridLayout:
    """A grid without margins, ``gap`` pixels at 100 % text between its columns."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme().px(gap))
    grid.setVerticalSpacing(0)
    return grid
