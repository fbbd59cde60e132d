"""“Compare…” as an action of a page that shows a record."""

from PySide6.QtGui import QAction

from mali_ref.models.comparison import can_compare
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme
from mali_ref.views.screen import Screen

_ICON = "columns-2"


class CompareAction(QAction):
    """Asks to compare what its screen shows."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.setText(self.tr("Compare…"))
        self.setIcon(icon(_ICON))
        self.setObjectName("compare_record")
        self.setToolTip(self.tr("Show this record beside one or two others"))
        self.triggered.connect(self._on_triggered)
        theme().changed.connect(self._on_theme_changed)

    def renewed(self) -> "CompareAction":
        """The same, to be seen only where what is shown can be compared."""
        self.setVisible(can_compare(self._screen.current_ref()))
        return self

    def _on_triggered(self) -> None:
        self._screen.compare_wanted.emit(self._screen.current_ref())

    def _on_theme_changed(self) -> None:
        self.setIcon(icon(_ICON))
