"""One source and the place in it, as it is asked for where a deed rests on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Citation
from mali_ref.views.edit.field_editor import FormLine
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.kit.labels import ElidedLabel, text_label
from mali_ref.views.kit.theme import theme

_PLACE_WIDTH = 112


class SourceRow(QWidget):
    """Asks for a source and a place in it.

    Args:
        name: the beginning of the object names.

    Signals:
        edited: the citation is another one.
    """

    edited = Signal()

    def __init__(self, name: str, editors: FieldEditors, note: str = "") -> None:
        super().__init__()
        self._book = editors.book
        self.source = editors.picker(("source",))
        self.source.line.setObjectName(f"{name}_source")
        self.source.line.setPlaceholderText(self.tr("Type to find, or create one"))
        self.place = FormLine()
        self.place.setObjectName(f"{name}_place")
        self.place.setPlaceholderText(self.tr("¶9b, p. 3"))
        self.place.setFixedWidth(theme().px(_PLACE_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(labelled(self.tr("Source"), self.source, note, self.source.line), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(labelled(self.tr("Place in it"), self.place), 0, Qt.AlignmentFlag.AlignTop)
        self.source.edited.connect(self.edited)
        self.place.textEdited.connect(self.edited)
        self.place.editingFinished.connect(self._on_place_finished)

    def citation(self) -> Citation | None:
        """The citation; None while no source is chosen."""
        ref = self.source.value()
        return Citation(ref.key, " ".join(self.place.text().split())) if ref is not None else None

    def is_half(self) -> bool:
        """Whether something is typed that is no chosen source yet, or a place stands without a source."""
        return self.source.value() is None and bool(self.source.line.text().strip() or self.place.text().strip())

    def _on_place_finished(self) -> None:
        """A paragraph of the estimate is written with its sign."""
        ref, typed = self.source.value(), self.place.text().strip()
        if ref is not None and typed and not typed.startswith("¶") and self._book.section_title(ref.key, typed):
            self.place.setText(f"¶{typed}")
            self.edited.emit()


def labelled(words: str, control: QWidget, note: str = "", target: QWidget | None = None) -> QWidget:
    """A control with its label above it; ``target`` is the field inside that the label names."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(5))
    told = text_label(words, "label")
    named = target or control
    named.setAccessibleName(words)
    named.setAccessibleDescription(note)
    told.setBuddy(named)
    head = QHBoxLayout()
    head.setSpacing(theme().px(8))
    head.addWidget(told)
    head.addWidget(ElidedLabel(note, "caption", "ink2"), 1)
    column.addLayout(head)
    column.addWidget(control)
    return place


class Fields(QWidget):
    """Labelled controls side by side, or one below the other where there is no room."""

    def __init__(self, least_width: int, *parts: tuple[QWidget, int]) -> None:
        super().__init__()
        self._least_width = least_width
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(10))
        for widget, stretch in parts:
            self._row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: object) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        fits = self.width() >= theme().px(self._least_width)
        self._row.setDirection(across if fits else down)
