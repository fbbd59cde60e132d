"""A record's page in the Overview tab, below a strip that leads to the outline where that is hidden."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.page import RecordPage


class RecordHolder(QWidget):
    """The page and its strip.

    Attributes:
        page: the record's page.
        strip: what a narrow window shows above it.
    """

    def __init__(self, workspace: Workspace, sections_button: QWidget) -> None:
        super().__init__()
        self.page = RecordPage(workspace)
        self.strip = QWidget()
        set_ground(self.strip, "surface")
        line = QHBoxLayout(self.strip)
        line.setContentsMargins(theme().px(28), theme().px(14), theme().px(28), 0)
        line.addWidget(sections_button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.page, 1)
