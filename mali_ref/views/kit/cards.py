"""The card: a white ground with a title, its citations and a body."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mali_ref.domain.rich_text import Cited
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme


class Card(QFrame):
    """Title and chips at the left, a date or link at the right, and ``body`` below for anything else.

    Attributes:
        body: the layout a screen fills.
        title: the label of the title.

    Signals:
        citation_activated: the ``Cited`` of a chip of the title and the global point below it.
    """

    citation_activated = Signal(object, object)

    def __init__(
        self,
        title: str = "",
        chips: Iterable[Cited] = (),
        corner_text: str = "",
        corner: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "card")
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.title = text_label(title, "strong")
        self._chips = QHBoxLayout()
        self._corner = QHBoxLayout()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._header())
        self._column.addLayout(self.body, 1)
        self.set_chips(chips)
        if corner_text or corner is not None:
            self.set_corner(corner or text_label(corner_text, "caption", "ink3"))
        theme().changed.connect(self._renew_sizes)
        self._renew_sizes()

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def set_chips(self, chips: Iterable[Cited]) -> None:
        """Replace the citations after the title."""
        _empty(self._chips)
        for cited in dict.fromkeys(chips):
            chip = CitationChip(cited)
            chip.citation_activated.connect(self.citation_activated)
            self._chips.addWidget(chip)

    def set_corner(self, corner: QWidget) -> None:
        """Replace what stands at the right of the title."""
        _empty(self._corner)
        self._corner.addWidget(corner)

    def set_corner_text(self, text: str) -> None:
        """Replace what stands at the right of the title by a date or a count."""
        self.set_corner(text_label(text, "caption", "ink3"))

    def _header(self) -> QWidget:
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(5))
        self._chips.setSpacing(theme().px(4))
        row.addWidget(self.title)
        row.addLayout(self._chips)
        row.addStretch(1)
        row.addLayout(self._corner)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return self._head

    def _renew_sizes(self) -> None:
        side = theme().size("card_padding")
        titled = bool(self.title.text())
        self._head.setVisible(titled)
        self._head.setFixedHeight(theme().size("target"))
        self._column.setContentsMargins(side, theme().px(8) if titled else side, side, side)
        self.body.setSpacing(theme().px(4))


def _empty(layout: QHBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def card_note(text: str) -> QLabel:
    """A small grey line inside a card."""
    return text_label(text, "caption", "ink3", wrap=True)
