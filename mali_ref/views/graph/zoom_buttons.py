"""The buttons that float on the graph: larger, smaller, all of it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mali_ref.views.kit.floating_buttons import ZoomButtons, ZoomDeed
from mali_ref.views.kit.theme import theme


class GraphZoomButtons(ZoomButtons):
    """What keys, wheel and touchpad do, for the mouse alone."""

    def __init__(
        self, zoom_in: Callable[[], object], zoom_out: Callable[[], object], fit: Callable[[], object], parent: QWidget
    ) -> None:
        translate = QCoreApplication.translate
        deeds = (
            ZoomDeed("in", "plus", translate("ZoomButtons", "Zoom in (+)"), zoom_in),
            ZoomDeed("out", "minus", translate("ZoomButtons", "Zoom out (−)"), zoom_out),
            ZoomDeed("fit", "maximize", translate("ZoomButtons", "Show the whole graph (0)"), fit),
        )
        super().__init__("graph", deeds, parent)

    def stay_in_corner(self) -> None:
        """Go to the lower right of what it floats on."""
        self.adjustSize()
        gap = theme().px(10)
        over = self.parentWidget()
        self.move(over.width() - self.width() - gap, over.height() - self.height() - gap)
