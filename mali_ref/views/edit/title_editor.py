"""The title of a record in English, and its name in French, in one field with two segments."""

from typing import Any

from mali_ref.views.edit.field_editor import FieldEditor, GrowingLine
from mali_ref.views.kit.buttons import SegmentedControl

ENGLISH, FRENCH = "en", "fr"


class TwoTongues(FieldEditor):
    """One text in English and one in French; the segment says which is shown.

    The value is a mapping from language to text.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._texts = {ENGLISH: "", FRENCH: ""}
        self.segments = SegmentedControl([(ENGLISH, self.tr("English")), (FRENCH, self.tr("French"))])
        self.segments.setAccessibleName(self.tr("Language"))
        for language in self._texts:
            self.segments.button(language).setObjectName(f"{name}_{language}")
        self.segments.chosen.connect(self._on_segments_chosen)
        self.head = self.segments
        self.line = GrowingLine()
        self.line.textChanged.connect(self._on_line_changed)
        self._hold(self.line)

    def value(self) -> Any:
        return dict(self._texts)

    def set_value(self, value: Any) -> None:
        self._texts = {language: (value or {}).get(language, "") for language in self._texts}
        self._show()

    def text(self) -> str:
        return self._texts[ENGLISH]

    def set_text(self, text: str) -> None:
        self._texts[ENGLISH] = text
        self._show()

    def _show(self) -> None:
        self.line.blockSignals(True)
        self.line.set_text(self._texts[self.segments.value()])
        self.line.blockSignals(False)

    def _on_segments_chosen(self) -> None:
        self._show()

    def _on_line_changed(self) -> None:
        self._texts[self.segments.value()] = self.line.text()
        self.edited.emit()
