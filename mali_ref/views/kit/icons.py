"""Line icons by name, drawn from the Lucide package in a colour of the theme, and the application's own mark."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from mali_ref.views.kit.every_widget import every_widget
from mali_ref.views.kit.icon_archive import read_entry
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import ICON_STROKE

_WORD_GAP = 3
_pixmaps: dict[tuple[object, ...], QPixmap] = {}


def pixmap(name: str, color: str = "ink2", size: int = 16) -> QPixmap:
    """An icon at the screen's pixel ratio; ``color`` is a name of the tokens, ``size`` pixels at 100 % text."""
    ratio = _pixel_ratio()
    side = theme().px(size)
    key = (name, theme().color(color).name(), side, ratio)
    if key not in _pixmaps:
        _pixmaps[key] = _draw(name, theme().color(color).name(), side, ratio)
    return _pixmaps[key]


def paint_icon(painter: QPainter, name: str, color: str, box: QRectF) -> None:
    """Draw an icon as lines, which stay sharp in a picture of any size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, theme().color(color).name()).render(painter, box)


def icon(name: str, color: str = "ink2", size: int = 16, gap: int = 0) -> QIcon:
    """The same as a ``QIcon``, paler when its control is off; ``gap`` keeps words away at the right."""
    made = QIcon(_spaced(pixmap(name, color, size), gap))
    made.addPixmap(_spaced(pixmap(name, "line_strong", size), gap), QIcon.Mode.Disabled)
    return made


def set_icon(button: QAbstractButton, name: str, color: str = "ink2", size: int = 16) -> None:
    """Give a button an icon that follows the theme."""
    button.setProperty("icon_spec", f"{name}|{color}|{size}")
    _renew_icon(button)


def set_icon_beside_words(button: QAbstractButton, drawn: QIcon, size: int = 16) -> None:
    """Give a button the icon of its action, for as long as the theme stays."""
    side = theme().px(size)
    button.setIcon(QIcon(_spaced(drawn.pixmap(QSize(side, side), _pixel_ratio()), _WORD_GAP)))
    button.setIconSize(QSize(side + theme().px(_WORD_GAP), side))


def app_icon() -> QIcon:
    """The green rounded square with the open book, at every size a desktop asks for."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(app_mark(side))
    return made


def app_mark(side: int, ratio: float = 1.0) -> QPixmap:
    """The application's mark, ``side`` pixels wide on screen."""
    drawn = _blank(side, ratio)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent"))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.2, side * 0.2)
    inset = side / 6
    area = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
    _renderer("book-open", theme().color("on_accent").name()).render(painter, area)
    painter.end()
    return drawn


def _renew_icon(button: QAbstractButton) -> None:
    spec = button.property("icon_spec")
    if not spec:
        return
    name, color, size = spec.split("|")
    # Qt leaves too little between an icon and its words and offers no way to say more, so the icon is wider.
    gap = _WORD_GAP if button.text() else 0
    button.setIcon(icon(name, color, int(size), gap))
    side = theme().px(int(size))
    button.setIconSize(QSize(side + theme().px(gap), side))


def _renew_all() -> None:
    _pixmaps.clear()
    if isinstance(QApplication.instance(), QApplication):
        for widget in every_widget():
            if isinstance(widget, QAbstractButton):
                _renew_icon(widget)


theme().changed.connect(_renew_all)


def _spaced(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(theme().px(gap) * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def _draw(name: str, color: str, side: int, ratio: float) -> QPixmap:
    drawn = _blank(side, ratio)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, color).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = _source(name).replace("currentColor", color)
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{ICON_STROKE}"')
    return QSvgRenderer(QByteArray(drawing.encode()))


def _blank(side: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    return drawn


def _pixel_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache(maxsize=1)
def _archive() -> Path:
    # The package's own module reads XML and Jinja; only its archive is wanted, so it is found and not imported.
    spec = find_spec("lucide")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("lucide")
    return Path(spec.origin).with_name("lucide.zip")


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return read_entry(_archive(), f"{name}.svg").decode()
