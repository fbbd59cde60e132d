"""Which column of the pasted table is which part of a figure: a chooser for each, under its name or a sample of it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.models.pasted_columns import PARTS, UNUSED, part_words
from mali_ref.views.edit.field_editor import FormChoice
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import ElidedLabel
from mali_ref.views.kit.theme import theme

_WIDTH = 114


class PasteColumns(QWidget):
    """The choosers.

    Signals:
        edited: the user chose another part for a column.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, 8, 8)
        self._choosers: list[FormChoice] = []

    def columns(self) -> tuple[str, ...]:
        """The part of each column; empty for one that is not used."""
        return tuple(chooser.currentData() or UNUSED for chooser in self._choosers)

    def set_columns(self, names: Sequence[str], samples: Sequence[str], columns: Sequence[str]) -> None:
        """Ask about these columns.

        Args:
            names: what stands above each; empty for a table without a heading.
            samples: the first thing that stands in each; shown where there is no heading.
            columns: the part each is taken for.
        """
        self._flow.clear()
        self._choosers = []
        for number, part in enumerate(columns):
            sample = samples[number] if number < len(samples) else ""
            named = names[number] if number < len(names) else self.tr("“{sample}”").format(sample=sample)
            plain = self.tr("Column {number}").format(number=number + 1)
            self._flow.addWidget(self._column(number, named if named and (names or sample) else plain, sample, part))
        self.updateGeometry()

    def _column(self, number: int, named: str, sample: str, part: str) -> QWidget:
        place = _Narrow()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(3))
        chooser = FormChoice()
        chooser.setObjectName(f"paste_column_{number + 1}")
        chooser.setMinimumContentsLength(2)
        chooser.setAccessibleName(self.tr("{column} is read as").format(column=named))
        chooser.setAccessibleDescription(sample)
        chooser.addItem(self.tr("Not used"), UNUSED)
        for known in PARTS:
            chooser.addItem(part_words(known), known)
        chooser.setCurrentIndex(max(0, chooser.findData(part)))
        chooser.currentIndexChanged.connect(self.edited)
        self._choosers.append(chooser)
        column.addWidget(ElidedLabel(named, "label" if not named.startswith("“") else "caption"))
        column.addWidget(chooser)
        place.setToolTip(sample)
        return place


class _Narrow(QWidget):
    """A column of its own width, whatever its words."""

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), super().sizeHint().height())
