"""The small map on the page of a place: where it lies, to look at."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.models.map_ground import Ground, GroundShape, ground_of
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_whereabouts import Spot, Whereabouts
from mali_ref.models.map_words import coordinates_words
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.area_painter import paint_tinted
from mali_ref.views.map.canvas import MapCanvas
from mali_ref.views.map.inks import veiled

_HEIGHT: Final = 210
# How near a point is shown: as near as its country is still known again.
_POINT_SCALE: Final = 34.0
_AREA_SCALE: Final = 60.0
_PADDING: Final = 26
_DOT: Final = 5.0
_RING: Final = 13.0


class PlaceCanvas(MapCanvas):
    """A map of one place that stays where it is."""

    has_under = True

    def __init__(self, ground: Ground, names: MapNames, spot: Spot | None, shape: GroundShape | None) -> None:
        self._spot = spot
        self._shape = shape
        super().__init__(ground, names, is_live=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def home_frame(self) -> MapFrame:
        if self._shape is not None and self._spot is None:
            return self.frame.fitted(self._shape.box, theme().px(_PADDING), _AREA_SCALE)
        assert self._spot is not None
        return replace(self.frame, center=self._spot.point, scale=_POINT_SCALE * theme().scale)

    def under_steps(self, painter: QPainter, frame: MapFrame) -> Iterator[None]:
        if self._shape is not None and self._spot is None:
            paint_tinted(painter, frame, self.ground, self._shape)
            yield

    def paint_marks(self, painter: QPainter) -> None:
        if self._spot is None:
            return
        at = QPointF(*self.frame.to_screen(self._spot.point))
        scale = theme().scale
        pen = QPen(theme().color("accent"), 2 * scale)
        if not self._spot.is_exact:
            pen.setDashPattern([2.4, 2.0])
        painter.setPen(pen)
        painter.setBrush(veiled("accent", 0.16))
        painter.drawEllipse(at, _RING * scale, _RING * scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(at, _DOT * scale, _DOT * scale)

    def paint_over(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def taken(self) -> list[Box]:
        return self.covers()

    def covers(self) -> list[Box]:
        if self._spot is None:
            return []
        x, y = self.frame.to_screen(self._spot.point)
        half = _RING * theme().scale
        return [Box(x - half, y - half, x + half, y + half)]


class PlaceMap(QWidget):
    """The map with what can be copied from it: coordinates, and the code with its scheme.

    Signals:
        notified: a quiet line for the status bar; carries text.
    """

    notified = Signal(object)

    def __init__(
        self, ground: Ground, names: MapNames, place: Record, spot: Spot | None, shape: GroundShape | None
    ) -> None:
        super().__init__()
        self.setObjectName("place_map")
        # What the place's own facts say, and let be copied with its source, is not said twice.
        self._is_told = place.get("latitude") is not None
        self._point = spot.point if spot is not None else None
        self.canvas = PlaceCanvas(ground, names, spot, shape)
        self.canvas.setObjectName("place_canvas")
        self.canvas.setFixedHeight(theme().px(_HEIGHT))
        words = self._words(spot, shape)
        self.canvas.setAccessibleName(self.tr("Map of {title}").format(title=place.title))
        self.canvas.setAccessibleDescription(words)
        self.canvas.set_spoken_value(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(self.canvas)
        column.addLayout(self._foot(words))

    def add_deed(self, button: QWidget) -> None:
        """Put a button beside the words below the map."""
        self._below.addWidget(button)

    def _foot(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        self._below = row
        label = text_label("" if self._is_told else words, "caption", "ink2", wrap=True)
        label.setObjectName("place_position")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(label, 1)
        if self._point is not None and not self._is_told:
            button = link_button(self.tr("Copy coordinates"), "copy")
            button.setObjectName("copy_coordinates")
            button.clicked.connect(self._on_copy_clicked)
            row.addWidget(button)
        return row

    def _words(self, spot: Spot | None, shape: GroundShape | None) -> str:
        if spot is not None:
            position = coordinates_words(spot.point)
            return position if spot.is_exact else self.tr("Near {position}").format(position=position)
        is_part = shape is not None and shape.layer in ("region", "cercle")
        return self.tr("Borders as they were before 2016") if is_part else ""

    def _on_copy_clicked(self) -> None:
        assert self._point is not None
        text = coordinates_words(self._point)
        QGuiApplication.clipboard().setText(text)
        self.notified.emit(self.tr("Copied: {text}").format(text=text))


def place_map(place: Record, workspace: Workspace) -> PlaceMap | None:
    """The map of a place; None where the book knows neither its point nor its outline, or has no map so far away."""
    ground = ground_of(workspace)
    places = Whereabouts(workspace, ground)
    spot, shape = places.spot(place.ref), places.area(place.ref)
    if shape is None and (spot is None or not _is_near(ground, spot.point)):
        return None
    return PlaceMap(ground, MapNames(workspace, ground), place, spot, shape)


def _is_near(ground: Ground, point: XY) -> bool:
    """Whether a point lies on the part of the world that is drawn."""
    return ground.box.holds(point)
