"""What every card of At a glance has in common: it is filled anew for a day, and steps back as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact
from mali_ref.views.kit.bars import PaintedButton
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import ref_of, step_back


class GlanceCard(Card):
    """A card whose content is built from a `Glance`; subclasses say how in `build`.

    Attributes:
        roomy: whether the card has the height for what is left out on a broad page.

    Signals:
        opened: the Ref of the record that a figure, bar or name of the card stands for.
    """

    opened = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__(title)
        self.setObjectName(f"glance_{name}")
        self.roomy = False
        self._corner_words = ""
        # Where a narrow card has no room for its date beside the title, the date stands below it.
        self._below = text_label("", "caption", "ink3", wrap=True)
        self._below.hide()
        self._content = QWidget(self)
        self.body.addWidget(self._below)
        self.body.addWidget(self._content)

    def set_corner_text(self, text: str) -> None:
        self._corner_words = text
        super().set_corner_text(text)
        self._below.setText(text)
        self._fit_corner()

    def set_corner(self, corner: QWidget) -> None:
        super().set_corner(corner)
        self._corner_widget = corner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_corner()

    def _fit_corner(self) -> None:
        if not self._corner_words:
            self._below.hide()
            return
        # Chips just made are not shown yet, but will be.
        shown = (self._chips.itemAt(at).widget() for at in range(self._chips.count()))
        chips = sum(chip.sizeHint().width() + theme().px(4) for chip in shown)
        words = self.title.sizeHint().width() + chips + self._below.fontMetrics().horizontalAdvance(self._corner_words)
        fits = words + theme().px(12) <= self.width() - 2 * theme().size("card_padding")
        self._corner_widget.setVisible(fits)
        self._below.setVisible(not fits)

    def renew(self, glance: Glance, roomy: bool) -> None:
        """Fill the card for the glance's day."""
        self.roomy = roomy
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

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        """Add the content; nothing of an earlier day is left in it."""
        raise NotImplementedError

    def head(self, fact: Fact) -> None:
        """Cite the card's main figure and say of when it is; one of a later day lets the whole card step back."""
        self.set_chips(fact.cited[:2])
        self.set_corner_text(fact.day_text)
        if fact.later:
            self.put_back()

    def put_back(self) -> None:
        """Let the whole card step back."""
        step_back(self._content)
        self.set_corner_text(self.tr("after this day"))

    def say_nothing(self, column: QVBoxLayout) -> None:
        """Say that the book has no such figure."""
        silent = text_label(self.tr("Not stated in the estimate"), "body", "ink3", wrap=True)
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
