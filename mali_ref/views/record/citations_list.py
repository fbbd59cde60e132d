"""Where the source says so: each place cited, with the section it lies in."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mali_ref.domain.record import Heading
from mali_ref.models.record_links import CitedPlace, Mention
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part
from mali_ref.views.record.record_row import RecordRow


class CitationsList(Part):
    """Chips in one column, titles in the next; a chip opens its popover, a title the section."""

    def __init__(self, places: Iterable[CitedPlace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("citations_list")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(10))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, place in enumerate(places):
            chip = CitationChip(place.cited, raised=False)
            chip.setObjectName(f"citation_{row}")
            chip.citation_activated.connect(self.citation_activated)
            grid.addWidget(chip, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(self._title(place, place.target), row, 1)
        self.column.addLayout(grid)

    def _title(self, place: CitedPlace, target: Heading | None) -> QWidget:
        if target is None:
            return text_label(place.title, "body", "ink2", wrap=True)
        row = RecordRow(Mention(target), marked=False)
        row.calm = True
        row.setText(place.title)
        row.setObjectName(f"cited_{target.ref.kind}_{target.ref.key}".replace("-", "_"))
        row.activated.connect(self.link_activated)
        return row
