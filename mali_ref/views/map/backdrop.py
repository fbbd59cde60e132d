"""The pictures that frames are drawn from: sharp where the map rests, stretched while it moves.

A picture is larger than the map, so that drawing the map along only moves it, and it is made anew in small steps
between which the window answers. Below that of the ground lies a small one of everything, for what is not made yet.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from mali_ref.models.map_projection import Box, MapFrame

Steps = Callable[[QPainter, MapFrame], Iterator[None]]
_Begun = tuple[QPixmap, MapFrame, QPainter, Iterator[None]]
# How long the map must keep its scale before a picture is made at it, and for how long at once, in milliseconds.
_REST: Final = 60
_SLICE: Final = 3.5
# Nothing moves while there is no picture yet.
_FIRST_SLICE: Final = 20.0
# Between two slices, so that a frame of the screen holds no more than one and a half of them.
_PAUSE: Final = 6
# The margin on each side, as a share of the map.
_MARGIN: Final = 0.35
_WHOLE_WIDTH: Final = 460
_SAME: Final = 1e-9


class Backdrop(QObject):
    """Keeps one picture: of the ground, or of what lies on it and lets it show through.

    Signals:
        renewed: a sharper picture is ready.
    """

    renewed = Signal()

    def __init__(self, steps: Steps, parent: QObject, whole: Box | None = None) -> None:
        """``steps`` paints a frame piece by piece; ``whole`` is all there is of a ground, None for what lies on it."""
        super().__init__(parent)
        self._steps = steps
        self._all_of_it = whole
        self._picture = QPixmap()
        self._shown = MapFrame((0, 0), 1, 0, 0)
        self._whole = QPixmap()
        self._whole_frame = MapFrame((0, 0), 1, 0, 0)
        self._made: _Begun | None = None
        self._wanted: MapFrame | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)

    def draw(self, painter: QPainter, frame: MapFrame, ratio: float, until: float | None = None) -> None:
        """Draw the ground behind a frame as sharp as it is ready, or gets by a moment."""
        if self._picture.isNull() and self._made is None:
            # What is seen comes first; its margin is a matter of moving.
            self._begin(frame, ratio, margin=0.0)
            self._work(until)
        is_there = not self._picture.isNull()
        if self._all_of_it is not None and not (is_there and _covers(self._shown, frame)):
            self._draw_whole(painter, frame, self._all_of_it)
        if is_there:
            _stretch(painter, self._picture, self._shown, frame, ratio)
        self._ask_for(frame, ratio)

    def finish(self, frame: MapFrame, ratio: float) -> None:
        """Make the sharp picture now, however long it takes."""
        self._drop_made()
        self._begin(frame, ratio)
        self._work(until=None)

    def forget(self) -> None:
        """What is drawn looks otherwise now."""
        self._drop_made()
        self._picture = self._whole = QPixmap()

    def is_sharp(self, frame: MapFrame) -> bool:
        """Whether the picture has the scale of a frame and covers it."""
        return not self._picture.isNull() and _is_for(self._shown, frame)

    def is_working(self) -> bool:
        """Whether a sharper picture is being made or will be."""
        return self._timer.isActive()

    def _ask_for(self, frame: MapFrame, ratio: float) -> None:
        is_there = not self._picture.isNull()
        at_rest = not is_there or abs(self._shown.scale - frame.scale) < _SAME
        if is_there and at_rest and _covers(self._shown, frame, _MARGIN / 3):
            return
        if self._made is not None and _is_for(self._made[1], frame):
            if not self._timer.isActive():
                self._timer.start(0)
            return
        self._drop_made()
        self._wanted, self._ratio = frame, ratio
        self._timer.start(0 if at_rest else _REST)

    def _on_timer_timeout(self) -> None:
        if self._made is None and self._wanted is not None:
            self._begin(self._wanted, self._ratio)
        is_first = self._picture.isNull()
        if self._work(until=perf_counter() + (_FIRST_SLICE if is_first else _SLICE) / 1000):
            self._wanted = None
            self.renewed.emit()
        else:
            self._timer.start(1 if is_first else _PAUSE)

    def _begin(self, frame: MapFrame, ratio: float, margin: float = _MARGIN) -> None:
        larger = frame.resized(*(round(side * (1 + 2 * margin)) for side in (frame.width, frame.height)))
        self._made = _begun(larger, ratio, self._steps, see_through=self._all_of_it is None)

    def _work(self, until: float | None) -> bool:
        """Paint until a moment, or to the end; answers whether the end was reached."""
        assert self._made is not None
        picture, frame, painter, steps = self._made
        is_done = _paint_on(picture, painter, steps, until)
        if is_done:
            self._picture, self._shown = picture, frame
            self._made = None
        return is_done

    def _drop_made(self) -> None:
        self._timer.stop()
        self._made = None

    def _draw_whole(self, painter: QPainter, frame: MapFrame, box: Box) -> None:
        if self._whole.isNull():
            scale = _WHOLE_WIDTH / box.width
            small = MapFrame(box.center, scale, _WHOLE_WIDTH, round(box.height * scale))
            picture, self._whole_frame, inner, steps = _begun(small, 1.0, self._steps, see_through=False)
            _paint_on(picture, inner, steps, None)
            self._whole = picture
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _stretch(painter, self._whole, self._whole_frame, frame, 1.0)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)


def _paint_on(picture: QPixmap, painter: QPainter, steps: Iterator[None], until: float | None) -> bool:
    """Paint until a moment, or to the end; answers whether the end was reached."""
    # The painter is let go between two slices: the map may be gone before the next one.
    painter.begin(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_done = all(until is None or perf_counter() < until for _ in steps)
    painter.end()
    return is_done


def _begun(frame: MapFrame, ratio: float, steps: Steps, see_through: bool) -> _Begun:
    picture = QPixmap(round(frame.width * ratio), round(frame.height * ratio))
    picture.setDevicePixelRatio(ratio)
    if see_through:
        picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter()
    return picture, frame, painter, steps(painter, frame)


def _stretch(painter: QPainter, picture: QPixmap, own: MapFrame, frame: MapFrame, ratio: float) -> None:
    """Draw a picture made for one frame where another has it."""
    left, top = frame.to_screen(own.to_plane((0, 0)))
    if abs(own.scale - frame.scale) < _SAME:
        # On a whole pixel of the screen nothing is blurred.
        painter.drawPixmap(
            QRectF(_whole(left, ratio), _whole(top, ratio), own.width, own.height), picture, _all(picture)
        )
        return
    by = frame.scale / own.scale
    painter.drawPixmap(QRectF(left, top, own.width * by, own.height * by), picture, _all(picture))


def _is_for(own: MapFrame, frame: MapFrame) -> bool:
    return abs(own.scale - frame.scale) < _SAME and _covers(own, frame)


def _all(picture: QPixmap) -> QRectF:
    return QRectF(0, 0, picture.width(), picture.height())


def _whole(position: float, ratio: float) -> float:
    return round(position * ratio) / ratio


def _covers(own: MapFrame, frame: MapFrame, reserve: float = 0.0) -> bool:
    """Whether a picture reaches to the edges of a frame, with a share of it to spare."""
    wider = replace(frame, width=frame.width * (1 + 2 * reserve), height=frame.height * (1 + 2 * reserve))
    mine, other = own.shown(), wider.shown()
    return (
        mine.left <= other.left and mine.right >= other.right and mine.top <= other.top and mine.bottom >= other.bottom
    )
