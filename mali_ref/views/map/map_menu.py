"""The menu of the map of events: copies coordinates and codes of a point, and takes the map along."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.models.map_projection import XY
from mali_ref.models.map_words import coordinates_words
from mali_ref.views.kit.picture_export import PictureExport
from mali_ref.views.map.event_canvas import EventCanvas


class MapMenu(QObject):
    """Opens where the mouse asks, or at what the keyboard is on.

    Signals:
        notified: a quiet line for the status bar; carries text.
    """

    notified = Signal(object)

    def __init__(self, canvas: EventCanvas, picture: PictureExport, window: QWidget) -> None:
        super().__init__(window)
        self._canvas = canvas
        self._picture = picture
        self._window = window

    def open(self, event: QContextMenuEvent) -> None:
        """Answer an event of the canvas."""
        menu = QMenu(self._window)
        menu.setObjectName("map_menu")
        for action in (*self.copies(self._point_of(event), menu), *self._picture.actions(menu)):
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def copies(self, point: XY, menu: QObject) -> list[QAction]:
        """What can be copied of a point of the plane: its coordinates, and the codes of what it lies in."""
        translate = QCoreApplication.translate
        copied = [(translate("EventMap", "Copy coordinates {text}"), coordinates_words(point))]
        copied += [
            (translate("EventMap", "Copy P-code {text} (OCHA)"), area.key)
            for area in self._canvas.ground.areas_at(point)
            if area.layer != "country"
        ]
        made = []
        for words, text in copied:
            action = QAction(words.format(text=text), menu)
            action.setObjectName("map_copy")
            action.triggered.connect(lambda _=False, text=text: self.copy(text))
            made.append(action)
        return made

    def copy(self, text: str) -> None:
        """Put coordinates or a code on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(text)
        self.notified.emit(QCoreApplication.translate("EventMap", "Copied: {text}").format(text=text))

    def _point_of(self, event: QContextMenuEvent) -> XY:
        """What the menu is about: the thing that is lit, else what is under the mouse, or the middle for a key."""
        frame, item = self._canvas.frame, self._canvas.lit_item()
        if item is not None:
            return frame.to_plane(item.at)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            return frame.center
        return frame.to_plane((event.pos().x(), event.pos().y()))
