"""The ring around what has the keyboard: two pixels of accent, just outside the control.

A style sheet can only draw inside a control, so one see-through widget follows the focus instead. Widgets that show
focus themselves (rows, links in texts) set the property ``own_focus``.
"""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from mali_ref.views.kit.tokens import SIZES

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_REACH = SIZES.focus_ring + SIZES.focus_gap


class Look(Protocol):
    """What the ring asks of the theme."""

    def color(self, name: str) -> QColor: ...

    def size(self, name: str) -> int: ...


class FocusRing(QWidget):
    """Lies over the parent of the focused widget, lets every click through."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("accent"), SIZES.focus_ring))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = min(self._look.size("radius_control") + _REACH, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)


class _Followed(QObject):
    """One ring, and the widget it stays around while that widget or a parent moves."""

    def __init__(self, look: Look, target: QWidget, host: QWidget) -> None:
        super().__init__()
        self._target = target
        self._host = host
        self._ring = FocusRing(look, host)
        self._watched: list[QWidget] = []
        widget: QWidget | None = target
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._arrange()
        return False

    def let_go(self) -> None:
        """Take the ring away."""
        for widget in self._watched:
            if isValid(widget) and isValid(self):
                widget.removeEventFilter(self)
        if isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()

    def _arrange(self) -> None:
        if not (isValid(self._target) and isValid(self._ring)):
            return
        place = _place_in(self._target, self._host)
        self._ring.setGeometry(place.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self._ring.setVisible(self._target.isVisible())
        self._ring.raise_()


class FocusFollower(QObject):
    """Moves the ring to each widget the keyboard reaches; make one for the application.

    What opened a popup keeps its ring while the popup has the keyboard.
    """

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._look = look
        self._below: list[_Followed] = []
        self._last: QWidget | None = None
        self._followed: _Followed | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        popup = new.window() if new is not None and _in_popup(new) else None
        if self._followed is not None:
            if popup is not None and old is not None and isValid(old) and old.window() is not popup:
                self._below.append(self._followed)
            else:
                self._followed.let_go()
            self._followed = None
        if new is not None and popup is None:
            self._drop_below()
        arrived = old is not None or new is self._last or _reached_by_key(new)
        wanted = new is not None and _wants_ring(new) and (arrived or _typed_in(new))
        host = _host_of(new) if new is not None and wanted else None
        self._last = new if new is not None else old
        if new is not None and host is not None:
            self._followed = _Followed(self._look, new, host)

    def _drop_below(self) -> None:
        for followed in self._below:
            followed.let_go()
        self._below.clear()


def _in_popup(widget: QWidget) -> bool:
    return widget.window().windowType() == Qt.WindowType.Popup


def _place_in(target: QWidget, host: QWidget) -> QRect:
    inner = _inner_rect(target)
    return QRect(target.mapTo(host, inner.topLeft()), inner.size())


def _inner_rect(target: QWidget) -> QRect:
    rect_of = getattr(target, "focus_rect", None)
    if rect_of is not None:
        return rect_of().toAlignedRect()
    # A page fills its place to the edge, so its ring lies inside.
    edge = _REACH + 1
    return target.rect().adjusted(edge, edge, -edge, -edge) if isinstance(target, QScrollArea) else target.rect()


def _reached_by_key(widget: QWidget | None) -> bool:
    """A window just shown gives the focus to its first control; that alone is no reason for a ring."""
    return widget is not None and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def _typed_in(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit)


def _wants_ring(widget: QWidget) -> bool:
    if widget.property("own_focus") or isinstance(widget, QAbstractItemView) or widget.isWindow():
        return False
    if isinstance(widget, QScrollArea):
        # A page also has the focus after a click on it, or when what had it is gone.
        return bool(getattr(widget, "reached_by_key", False))
    if isinstance(widget, QAbstractScrollArea) and not _typed_in(widget) and not widget.property("field"):
        return False
    if widget.property("bare"):
        return False
    # A click leaves no ring on a button: while focus moves by mouse, a button of the mouse is down.
    return _typed_in(widget) or QApplication.mouseButtons() == Qt.MouseButton.NoButton


def _host_of(target: QWidget) -> QWidget | None:
    """The nearest ancestor with room for the ring that still scrolls with the target."""
    host = target.parentWidget()
    while host is not None and not host.isWindow():
        ring = _place_in(target, host).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        parent = host.parentWidget()
        if host.rect().contains(ring) or isinstance(parent, QAbstractScrollArea):
            return host
        host = parent
    return host
