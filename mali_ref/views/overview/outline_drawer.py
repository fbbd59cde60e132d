"""The outline in a drawer, for a window too narrow to show it beside the page."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QWidget

from mali_ref.views.kit.popover import Popover
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.outline import OutlineModel
from mali_ref.views.overview.outline_list import WIDTH, OutlineList

_HEIGHT = 560


def open_drawer(screen: QWidget, model: OutlineModel, button: QWidget) -> Any:
    """Open the drawer below a button; answers the signal of what is chosen in it."""
    drawer = Popover(screen)
    drawer.setObjectName("overview_drawer")
    drawer.setAccessibleName(QCoreApplication.translate("OverviewScreen", "Sections"))
    outline = OutlineList(model)
    outline.setFixedWidth(theme().px(WIDTH))
    outline.setFixedHeight(min(outline.whole_height(), theme().px(_HEIGHT), screen.height()))
    outline.opened.connect(lambda _ref: drawer.close())
    drawer.body.addWidget(outline)
    drawer.closed.connect(drawer.deleteLater)
    drawer.open_at(button.mapToGlobal(QPoint(0, button.height() + theme().px(4))), button.height(), outline)
    return outline.opened
