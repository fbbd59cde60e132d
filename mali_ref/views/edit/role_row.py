"""One link of a list of links: the part it plays, the record, and the cross that removes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.domain.fields import LinkList
from mali_ref.domain.refs import RoleRef
from mali_ref.models.labels import label
from mali_ref.views.edit.field_editor import beside_field
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.edit.plain_editors import ChoiceEditor
from mali_ref.views.kit.buttons import icon_button
from mali_ref.views.kit.theme import theme

_ROLE_WIDTH = 140


class RoleRow(QWidget):
    """One link of a list.

    Signals:
        edited: role or record changed.
        removed: the cross was pressed.
        declined: “Source gives no place” was chosen in the list.
    """

    edited = Signal()
    removed = Signal()
    declined = Signal()

    def __init__(self, field: LinkList, picker: LinkPicker, name: str, number: int) -> None:
        super().__init__()
        self.picker = picker
        self.role: ChoiceEditor | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        if field.roles:
            self.role = ChoiceEditor(((word, label(words)) for word, words in field.roles.items()), required=True)
            self.role.setFixedWidth(theme().px(_ROLE_WIDTH))
            self.role.box.setObjectName(f"role_{name}_{number}")
            self.role.box.setAccessibleName(self.tr("Part played"))
            self.role.edited.connect(self.edited)
            row.addWidget(self.role, 0, Qt.AlignmentFlag.AlignTop)
        picker.line.setObjectName(f"link_{name}_{number}")
        picker.line.setAccessibleName(label(field.label))
        picker.edited.connect(self.edited)
        picker.declined.connect(self.declined)
        row.addWidget(picker, 1)
        self.cross = icon_button("x", self.tr("Remove from {field}").format(field=label(field.label)))
        self.cross.setObjectName(f"remove_{name}_{number}")
        self.cross.clicked.connect(self.removed)
        row.addWidget(beside_field(self.cross), 0, Qt.AlignmentFlag.AlignTop)

    def value(self) -> RoleRef | None:
        """The link, or None while no record is chosen or its part is not."""
        ref = self.picker.value()
        if ref is None or (self.role is not None and self.role.value() is None):
            return None
        return RoleRef(ref, self.role.value() if self.role is not None else "")

    def text(self) -> str:
        """The link as a list of links writes it; what is only typed stands as typed."""
        words = self.picker.text().replace(";", ",")
        role = self.role.text() if self.role is not None else ""
        return f"{role}: {words}" if role and words else words

    def is_begun(self) -> bool:
        """Whether anything stands in the row."""
        return bool(self.picker.text())

    def check(self) -> str:
        """What is wrong with the row."""
        if self.picker.value() is not None and self.role is not None and self.role.value() is None:
            return self.tr("Choose what part “{title}” plays.").format(title=self.picker.line.text())
        return self.picker.check()
