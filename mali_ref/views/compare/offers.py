"""Records worth comparing, offered as long as one is to be chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.record import Heading
from mali_ref.views.compare.columns import MARGIN
from mali_ref.views.kit.chips import FilterChip
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme


class Offers(QWidget):
    """One chip for each; nothing to be seen where none is wanted.

    Signals:
        taken: the Ref of the record chosen.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_offers")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._holder = QWidget()
        self._column.addWidget(self._holder)

    def show_offers(self, headings: Iterable[Heading]) -> None:
        """Offer these; none puts the line away."""
        offered = list(headings)
        holder = QWidget()
        flow = FlowLayout(holder, gap=8, row_gap=6)
        flow.setContentsMargins(theme().px(MARGIN), 0, theme().px(MARGIN), theme().px(8))
        if offered:
            flow.addWidget(text_label(self.tr("Worth comparing"), "caption", "ink2"))
        for heading in offered:
            flow.addWidget(self._chip(heading))
        self._column.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        self.setVisible(bool(offered))

    def _chip(self, heading: Heading) -> FilterChip:
        chip = FilterChip(heading.title, group=heading.group if heading.ref.kind == "actor" else "")
        chip.setCheckable(False)
        chip.setObjectName(f"offer_{heading.ref.key.replace('-', '_')}")
        chip.clicked.connect(lambda: self.taken.emit(heading.ref))
        return chip
