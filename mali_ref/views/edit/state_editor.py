"""How far the book's keepers have come with a record, and whether it may leave the laptop."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from mali_ref.domain.record import CONFIDENCES, STATUSES
from mali_ref.models.labels import label
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.plain_editors import ChoiceEditor
from mali_ref.views.kit.buttons import SegmentedControl
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import set_role, theme

_NONE = "none"


def status_words(status: str) -> str:
    """A status on screen."""
    translate = QCoreApplication.translate
    return {
        "draft": translate("StatusEditor", "Draft"),
        "reviewed": translate("StatusEditor", "Reviewed"),
        "disputed": translate("StatusEditor", "Disputed"),
    }.get(status, translate("StatusEditor", "None"))


class StatusEditor(FieldEditor):
    """Draft, reviewed, disputed, or nothing said."""

    def __init__(self) -> None:
        super().__init__()
        self.segments = SegmentedControl([(word or _NONE, status_words(word)) for word in ("", *STATUSES)])
        for word in (_NONE, *STATUSES):
            self.segments.button(word).setObjectName(f"status_{word}")
        self.segments.chosen.connect(self.edited)
        self.head = self.segments
        self.setFocusProxy(self.segments.button(_NONE))

    def value(self) -> Any:
        chosen = self.segments.value()
        return "" if chosen == _NONE else chosen

    def set_value(self, value: Any) -> None:
        self.segments.set_value(value or _NONE)

    def text(self) -> str:
        return str(self.value())


class PrivateSwitch(FieldEditor):
    """Keeps a record on this laptop, and says what that means."""

    def __init__(self) -> None:
        super().__init__()
        self.box = CheckBox(self.tr("Private"))
        self.box.clicked.connect(self.edited)
        meaning = text_label(self.tr("stays on this laptop, left out of every export and change file"), wrap=True)
        set_role(meaning, "caption", "ink2")
        row = QHBoxLayout()
        row.setSpacing(theme().px(10))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(meaning, 1)
        self.column.addLayout(row)
        self.setFocusProxy(self.box)
        self._meaning = meaning.text()

    def name_target(self, name: str, spoken: str) -> None:
        super().name_target(name, f"{self.box.text()}, {self._meaning}")

    def value(self) -> Any:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))

    def text(self) -> str:
        return "yes" if self.value() else ""


def confidence_editor() -> ChoiceEditor:
    """How well a later edition's record is backed."""
    return ChoiceEditor(((word, label(words)) for word, words in CONFIDENCES.items()), required=False)
