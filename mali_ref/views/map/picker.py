"""Choosing a point on the map: the cross in the middle is the point, and the map is moved under it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.event_layer import EventLayer
from mali_ref.models.map_ground import Ground, ground_of
from mali_ref.models.map_projection import XY, Box, kilometres_between, project, unproject
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_words import MapWords, coordinates_words
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.canvas import MapCanvas
from mali_ref.views.map.controls import map_zoom_buttons

_WIDTH: Final = 720
_HEIGHT: Final = 470
_EDGE: Final = 11
_START_SCALE: Final = 160.0
# What a map of this scale can tell apart: about a hundred metres.
_PLACES: Final = 4
_ARM: Final = 15.0
_HOLE: Final = 4.0


class PickerCanvas(MapCanvas):
    """A map with a cross in its middle; a click brings the point under it."""

    def __init__(self, ground: Ground, names: MapNames, parent: QWidget | None = None) -> None:
        super().__init__(ground, names, parent=parent)
        self.setObjectName("picker_map")
        self.setCursor(Qt.CursorShape.CrossCursor)

    def press_at(self, position: XY) -> None:
        self.see(self.frame.centered(self.frame.to_plane(position)))

    def taken(self) -> list[Box]:
        x, y = self.frame.width / 2, self.frame.height / 2
        return [Box(x - _ARM, y - _ARM, x + _ARM, y + _ARM)]

    def paint_over(self, painter: QPainter) -> None:
        x, y = self.frame.width / 2, self.frame.height / 2
        arm, hole = _ARM * theme().scale, _HOLE * theme().scale
        lines = [
            QLineF(x - arm, y, x - hole, y),
            QLineF(x + hole, y, x + arm, y),
            QLineF(x, y - arm, x, y - hole),
            QLineF(x, y + hole, x, y + arm),
        ]
        for color, width in (("surface", 5.0), ("accent", 2.2)):
            painter.setPen(QPen(theme().color(color), width * theme().scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), arm * 0.62, arm * 0.62)
            painter.drawLines(lines)


class PointPicker(QDialog):
    """Shows the map and says where the cross is."""

    def __init__(
        self, workspace: Workspace, start: tuple[float, float] | None = None, parent: QWidget | None = None
    ) -> None:
        """``start`` is a latitude and a longitude in degrees; without one, all towns are in view."""
        super().__init__(parent)
        self.setObjectName("point_picker")
        self.setWindowTitle(self.tr("Pick a point on the map"))
        ground = ground_of(workspace)
        self._names = MapNames(workspace, ground)
        self._words = MapWords(workspace, ground, self._names, EventLayer(workspace))
        self.canvas = PickerCanvas(ground, self._names, self)
        zoom = map_zoom_buttons(self.canvas, self.canvas)
        self._zoom = zoom
        self._position = text_label("", "strong", digits=True)
        self._position.setObjectName("picker_position")
        self._where = text_label("", "caption", "ink2", wrap=True)
        self._where.setObjectName("picker_where")
        self._arrange()
        self.canvas.moved.connect(self._on_canvas_moved)
        self.resize(theme().px(_WIDTH), theme().px(_HEIGHT))
        if start is not None:
            point = project(start[1], start[0])
            self.canvas.see(replace(self.canvas.frame, center=point, scale=_START_SCALE))
        self.canvas.setFocus()
        self._on_canvas_moved()

    def point(self) -> tuple[float, float]:
        """Latitude and longitude under the cross."""
        longitude, latitude = unproject(self.canvas.frame.center)
        return round(latitude, _PLACES), round(longitude, _PLACES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        foot = QHBoxLayout()
        side = theme().px(16)
        foot.setContentsMargins(side, theme().px(12), side, theme().px(12))
        foot.setSpacing(theme().px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._position)
        words.addWidget(self._where)
        hint = text_label(
            self.tr("Arrow keys move the map, with Shift a little; + and − zoom"), "caption", "ink3", wrap=True
        )
        hint.setObjectName("picker_hint")
        words.addWidget(hint)
        foot.addLayout(words, 1)
        cancel = plain_button(self.tr("Cancel"))
        cancel.setObjectName("picker_cancel")
        cancel.clicked.connect(self.reject)
        use = primary_button(self.tr("Use this point"))
        use.setObjectName("picker_use")
        use.setDefault(True)
        use.clicked.connect(self.accept)
        foot.addWidget(cancel)
        foot.addWidget(use)
        column.addLayout(foot)

    def _on_canvas_moved(self) -> None:
        point = self.canvas.frame.center
        self._position.setText(coordinates_words(point))
        self._where.setText(" · ".join(filter(None, (self._words.of_place(point), self._nearest(point)))))
        told = f"{self._position.text()}. {self._where.text()}"
        self.canvas.tell(self.tr("Map; the point in the middle: {place}").format(place=told))
        self.canvas.set_spoken_value(told)
        edge = theme().px(_EDGE)
        self._zoom.resize(self._zoom.sizeHint())
        self._zoom.move(self.canvas.width() - edge - self._zoom.width(), edge)

    def _nearest(self, point: XY) -> str:
        town = self._names.nearest(point)
        if town is None:
            return ""
        distance = round(kilometres_between(town.point, point))
        if not distance:
            return self.tr("at {town}").format(town=town.name)
        return self.tr("{count} km from {town}").format(count=distance, town=town.name)


def pick_point(
    workspace: Workspace, start: tuple[float, float] | None = None, parent: QWidget | None = None
) -> tuple[float, float] | None:
    """Let the user choose a point; latitude and longitude in degrees, or None where he puts the dialog away."""
    picker = PointPicker(workspace, start, parent)
    try:
        return picker.point() if picker.exec() else None
    finally:
        picker.deleteLater()
