"""The buttons that float on the graph: larger, smaller, all of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mali_ref.views.kit.theme import theme
from mali_ref.views.map.controls import FloatingButton

_GAP = 5


class ZoomButtons(QWidget):
    """What keys, wheel and touchpad do, for the mouse alone."""

    def __init__(
        self, zoom_in: Callable[[], object], zoom_out: Callable[[], object], fit: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(_GAP))
        for name, icon, words, do in (
            ("in", "plus", self.tr("Zoom in (+)"), zoom_in),
            ("out", "minus", self.tr("Zoom out (−)"), zoom_out),
            ("fit", "maximize", self.tr("Show the whole graph (0)"), fit),
        ):
            button = FloatingButton(icon, words)
            button.setObjectName(f"graph_zoom_{name}")
            button.clicked.connect(do)
            column.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def stay_in_corner(self) -> None:
        """Go to the lower right of what it floats on."""
        self.adjustSize()
        gap = theme().px(10)
        over = self.parentWidget()
        self.move(over.width() - self.width() - gap, over.height() - self.height() - gap)
