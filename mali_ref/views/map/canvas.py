"""The map to look at: ground and names, and room for what others draw upon them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mali_ref.models.map_ground import Ground
from mali_ref.models.map_labels import Placed
from mali_ref.models.map_projection import Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.backdrop import Backdrop
from mali_ref.views.map.frame_time import GROUND, OVERLAY, WORDS, FrameTime
from mali_ref.views.map.furniture import bar_box, line_box, paint_furniture
from mali_ref.views.map.ground_painter import GroundLook, ground_steps
from mali_ref.views.map.motion import MapMotion
from mali_ref.views.map.names_painter import NamesPainter
from mali_ref.views.map.stamps import Stamps

# Names find room anew this long after the map came to rest, in milliseconds, or when it has moved or grown so much.
_REST: Final = 90
_NEAR: Final = 0.3
_ALIKE: Final = 1.3


class MapCanvas(MapMotion):
    """A map of the ground with its names.

    A subclass draws upon it with `under_steps`, `paint_marks` and `paint_over`, keeps names away from what it draws
    with `taken`, and answers the mouse with `press_at` and `hover_at`.

    Attributes:
        ground: what it is a map of.
        names: what is written on it.
        ground_look: what of the ground is wanted.
        shows_towns: whether towns are.
        stamps: its drawings.
        reserved: boxes of the widget that other controls cover; names keep away.
        has_under: whether anything lies below names.
        has_words: whether there is time in this frame for what finds its place by the frame, such as names.
    """

    has_under = False
    has_words = True

    def __init__(self, ground: Ground, names: MapNames, is_live: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(ground.box, is_live, parent)
        self.ground = ground
        self.names = names
        self.ground_look = GroundLook()
        self.shows_towns = True
        self.stamps = Stamps(self)
        self.reserved: list[Box] = []
        self._names_painter = NamesPainter(names, self.stamps, self)
        self._placed: tuple[MapFrame | None, list[Placed]] = (None, [])
        self._is_moving = False
        self._is_patient = False
        self._scale = theme().scale
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.backdrop = Backdrop(self._ground_steps, self, ground.box)
        self.overlay = Backdrop(self.under_steps, self)
        for picture in (self.backdrop, self.overlay):
            picture.renewed.connect(self.update)
        self.moved.connect(self._on_canvas_moved)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme().changed.connect(self._on_theme_changed)

    def set_ground_look(self, look: GroundLook) -> None:
        """Show more or less of the ground."""
        if look != self.ground_look:
            self.ground_look = look
            self.backdrop.forget()
            self.update()

    def set_towns(self, shown: bool) -> None:
        """Show towns or not."""
        self.shows_towns = shown
        self.renew_names()

    def settle(self) -> None:
        """Draw everything as sharp as it gets and every name in its best place, now."""
        self._is_moving = False
        self._is_patient = True
        self._rest.stop()
        for picture in (self.backdrop, self.overlay):
            if not picture.is_sharp(self.frame):
                picture.finish(self.frame, self.devicePixelRatioF())
        self.update()

    def taken(self) -> list[Box]:
        """Where something is drawn that names keep away from, in pixels."""
        return []

    def covers(self) -> list[Box]:
        """The marks that may stand on a town; its name then stands beside them."""
        return []

    def spared_names(self) -> list[str]:
        """The areas whose name is written otherwise."""
        return []

    def under_steps(self, painter: QPainter, frame: MapFrame) -> Iterator[None]:
        """Draw piece by piece what lies below names; it is kept as a picture until `renew_under`."""
        return iter(())

    def place_words(self) -> None:
        """Find room for what is written besides names, before they do."""

    def paint_marks(self, painter: QPainter) -> None:
        """Draw what lies above names."""

    def paint_over(self, painter: QPainter) -> None:
        """Draw what only the screen shows, above everything."""

    def renew_under(self) -> None:
        """What lies below names looks otherwise now."""
        self.overlay.forget()
        self.renew_names()

    def renew_names(self) -> None:
        """Find room for names anew: something else is drawn now."""
        self._placed = (None, [])
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(480), theme().px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(100))

    def focus_rect(self) -> QRectF:
        """The ring lies inside: the map fills its place to the edge."""
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        time, self._is_patient = FrameTime(self._is_patient), False
        self.stamps.begin(time)
        self.backdrop.draw(painter, self.frame, self.devicePixelRatioF(), time.until(GROUND))
        if self.has_under:
            self.overlay.draw(painter, self.frame, self.devicePixelRatioF(), time.until(OVERLAY))
        self.has_words = self._keeps_words() or self._has_time_for_words(time)
        self._paint_all(painter)
        self.paint_over(painter)
        painter.end()
        if self.stamps.is_short or not self.has_words:
            QTimer.singleShot(0, self, self._on_frame_continued)

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Draw what is seen at another size, lines as lines, for a file."""
        own, reserved = self.frame, self.reserved
        factor = min(size.width() / max(1.0, own.width), size.height() / max(1.0, own.height))
        self.frame = replace(own, width=size.width(), height=size.height(), scale=own.scale * factor)
        self.stamps.is_direct, self.reserved, self.has_words = True, [], True
        self._placed = (None, [])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
        for _ in chain(self._ground_steps(painter, self.frame), self.under_steps(painter, self.frame)):
            pass
        self._paint_all(painter)
        painter.restore()
        self.frame, self.stamps.is_direct, self.reserved = own, False, reserved
        self._placed = (None, [])

    def placed_names(self) -> list[Placed]:
        """The names in view and where they stand; while the map moves, they move with it."""
        own, placed = self._placed
        if own is None or not self._keeps_words():
            self.place_words()
            taken = [*self.taken(), *self.reserved, bar_box(self.frame), line_box(self.frame)]
            covers, spared = self.covers(), self.spared_names()
            placed = self._names_painter.place(self.frame, taken, self.shows_towns, covers, spared)
            self._placed = own, placed = self.frame, placed
        return placed if own == self.frame else [label.seen_in(own, self.frame) for label in placed]

    def keeps_words(self, own: MapFrame) -> bool:
        """Whether words placed in a frame may stay as they are: in that very one, or while the map moves near it."""
        here = self.frame
        if own == here or not self._is_moving:
            return own == here
        x, y = here.to_screen(own.center)
        is_near = abs(x - here.width / 2) < _NEAR * here.width and abs(y - here.height / 2) < _NEAR * here.height
        is_alike = 1 / _ALIKE < own.scale / here.scale < _ALIKE
        return is_near and is_alike and (own.width, own.height) == (here.width, here.height)

    def _keeps_words(self) -> bool:
        own = self._placed[0]
        return own is not None and self.keeps_words(own)

    def tell(self, name: str) -> None:
        """Say what the map is on now."""
        self.setAccessibleName(name)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _ground_steps(self, painter: QPainter, frame: MapFrame) -> Iterator[None]:
        return ground_steps(self.ground, painter, frame, self.ground_look)

    def _paint_all(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.has_words:
            self._names_painter.draw(painter, self.placed_names())
        self.paint_marks(painter)
        paint_furniture(painter, self.frame, self.stamps)

    def _has_time_for_words(self, time: FrameTime) -> bool:
        return time.is_patient or (self.names.is_read() and not time.is_over(WORDS))

    def _on_frame_continued(self) -> None:
        if not self.names.is_read():
            self.names.read_part()
        self.update()

    def _on_canvas_moved(self) -> None:
        self._is_moving = True
        self._rest.start()

    def _on_rest_timeout(self) -> None:
        self._is_moving = False
        self.update()

    def _on_theme_changed(self) -> None:
        self.backdrop.forget()
        self.overlay.forget()
        # Other colours leave every name where it stands.
        if theme().scale != self._scale:
            self._scale = theme().scale
            self.renew_names()
        self.update()
