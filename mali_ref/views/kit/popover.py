"""A small panel that opens beside what called it, stays on the screen, and gives the focus back when it closes."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from mali_ref.views.kit.theme import theme

_SHADOW = 14
_KIND = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint


class Popover(QFrame):
    """Fill ``body``, then ``open_at`` a global point.

    Attributes:
        body: the layout inside the panel.

    Signals:
        closed: the panel went away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, padding: int = 16) -> None:
        super().__init__(parent, _KIND)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._opener: QWidget | None = None
        self._backdrop = QPixmap()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_SHADOW, _SHADOW, _SHADOW, _SHADOW)
        self.panel = QFrame()
        self.panel.setProperty("kit", "popover")
        outer.addWidget(self.panel)
        self.body = QVBoxLayout(self.panel)
        inner = theme().px(padding)
        self.body.setContentsMargins(inner, inner, inner, inner)
        self.body.setSpacing(theme().px(8))

    def open_at(self, point: QPoint, above: int = 0, focus: QWidget | None = None) -> None:
        """Show the panel's top-left corner at a global point.

        Where there is no room below it opens ``above`` pixels and its own height higher; ``focus`` gets the keyboard.
        """
        self._opener = QApplication.focusWidget()
        self.adjustSize()
        place = self._place(point, above)
        self._backdrop = self._screen_behind(place)
        self.setGeometry(place)
        self.show()
        (focus or self._first_stop() or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def renew_backdrop(self) -> None:
        """Take a new picture of the window below, after what the panel does has changed it or the panel has grown."""
        below = self.parentWidget().window() if self.parentWidget() is not None else None
        if below is None or self._backdrop.isNull():
            return
        fresh = QPixmap(self.size() * self._backdrop.devicePixelRatio())
        fresh.setDevicePixelRatio(self._backdrop.devicePixelRatio())
        fresh.fill(theme().color("canvas"))
        covered = QRect(below.mapFromGlobal(self.geometry().topLeft()), self.size()) & below.rect()
        painter = QPainter(fresh)
        painter.drawPixmap(0, 0, self._backdrop)
        painter.drawPixmap(below.mapToGlobal(covered.topLeft()) - self.geometry().topLeft(), below.grab(covered))
        painter.end()
        self._backdrop = fresh
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self.renew_backdrop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        opener, self._opener = self._opener, None
        if opener is not None and isValid(opener):
            opener.activateWindow()
            _stop_from(opener).setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._backdrop.isNull():
            painter.drawPixmap(0, 0, self._backdrop)
        painter.setPen(Qt.PenStyle.NoPen)
        panel = QRectF(self.panel.geometry()).translated(0, 3)
        radius = theme().size("radius_popover")
        shade = theme().color("shadow")
        for spread in range(_SHADOW - 4, 0, -1):
            painter.setBrush(QColor(shade.red(), shade.green(), shade.blue(), max(1, shade.alpha() // (_SHADOW - 3))))
            painter.drawRoundedRect(panel.adjusted(-spread, -spread, spread, spread), radius + spread, radius + spread)

    def _place(self, point: QPoint, above: int) -> QRect:
        size = self.size()
        room = _screen_at(point).availableGeometry()
        left = min(point.x() - _SHADOW, room.right() + _SHADOW - size.width())
        top = point.y() - _SHADOW
        if top + size.height() - _SHADOW > room.bottom():
            higher = point.y() - above - size.height() + _SHADOW
            top = higher if higher >= room.top() - _SHADOW else room.bottom() + _SHADOW - size.height()
        return QRect(QPoint(max(left, room.left() - _SHADOW), max(top, room.top() - _SHADOW)), QSize(size))

    def _screen_behind(self, place: QRect) -> QPixmap:
        """What lies under the panel: an X display without compositor would show black where the shadow fades."""
        if QGuiApplication.platformName() != "xcb":
            return QPixmap()
        screen = _screen_at(place.center())
        origin = place.topLeft() - screen.geometry().topLeft()
        return screen.grabWindow(0, origin.x(), origin.y(), place.width(), place.height())

    def _first_stop(self) -> QWidget | None:
        stop = self.panel.nextInFocusChain()
        while stop is not None and stop is not self.panel:
            if self.isAncestorOf(stop) and stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isEnabled():
                return stop
            stop = stop.nextInFocusChain()
        return None


def _stop_from(opener: QWidget) -> QWidget:
    """What opened the panel; where what was chosen took it away, the next that keys reach."""
    stop: QWidget = opener
    while not (stop.isVisible() and stop.isEnabled()) or stop.focusPolicy() == Qt.FocusPolicy.NoFocus:
        stop = stop.nextInFocusChain()
        if stop is opener or stop is None:
            return opener
    return stop


def _screen_at(point: QPoint) -> QScreen:
    return QGuiApplication.screenAt(point) or QGuiApplication.primaryScreen()
