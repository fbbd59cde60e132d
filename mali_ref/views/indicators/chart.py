"""What all charts have in common: keyboard, read-out, spoken value, colours of the theme. Loads pyqtgraph."""

from collections.abc import Callable
from typing import Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.views.kit.spoken_value import ValueTold
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES

Ink = Callable[[str], QColor]
_NEXT: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_PREVIOUS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chart(ValueTold, pg.PlotWidget):  # type: ignore[misc]
    """A chart whose read-out stands at one stop at a time; arrows or the mouse move it.

    A subclass calls `begin` when it has what it draws.

    Attributes:
        at: the stop the read-out is on; −1 for none.
        shows_focus: whether the keyboard is here, and not by a click.
    """

    spoken_role = QAccessible.Role.Chart

    def __init__(self, ink: Ink, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=ink("surface"), enableMenu=False)
        # The library makes this menu in any case and leaves it behind; so it goes with the chart.
        self.plotItem.ctrlMenu.setParent(self, Qt.WindowType.Popup)
        self.setObjectName(name)
        self.ink = ink
        self.at = -1
        self.shows_focus = False
        self.setProperty("own_focus", True)

    def begin(self) -> None:
        """Draw for the first time, and follow the theme from now on."""
        self._dress()
        self.draw_all()
        self.setAccessibleName(self.spoken_title())
        self._renew_value()
        self._describe()
        theme().changed.connect(self._on_theme_changed)

    def draw_all(self) -> None:
        """Draw everything afresh."""
        raise NotImplementedError

    def stop_count(self) -> int:
        """How many stops the read-out visits."""
        raise NotImplementedError

    def spoken_title(self) -> str:
        """What the chart is of."""
        raise NotImplementedError

    def spoken_stop(self, stop: int) -> str:
        """What the read-out says at a stop."""
        raise NotImplementedError

    def fit(self) -> None:
        """Leave room for the labels; called whenever the size changed."""

    def draw_light(self) -> None:
        """Show which stop the read-out is on."""

    def stop_at(self, position: QPointF) -> int:
        """The stop nearest to a point of the scene; −1 for none."""
        return -1

    def tell_moved(self) -> None:
        """The user moved the read-out."""

    def enter_stop(self) -> None:
        """The user asks for what the read-out is on."""

    def move_to(self, stop: int, quiet: bool = False) -> None:
        """Move the read-out; quiet: it is not the user who does."""
        if stop == self.at:
            return
        self.at = stop
        self.draw_light()
        self._renew_value()
        if not quiet:
            self.tell_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.stop_count() - 1
        if event.key() in _NEXT and self.at < last:
            self.move_to(self.at + 1)
        elif event.key() in _PREVIOUS and self.at > 0:
            self.move_to(self.at - 1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_to(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in _ENTER and self.at >= 0:
            self.enter_stop()
        elif event.key() not in (*_NEXT, *_PREVIOUS):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        stop = self.stop_at(self.mapToScene(event.position().toPoint()))
        if stop >= 0:
            self.move_to(stop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.at >= 0:
            self.enter_stop()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls; a chart of a few figures has nothing to zoom.
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.shows_focus = False
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.shows_focus:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.ink("accent"), SIZES.focus_ring))
            inset, radius = SIZES.focus_ring / 2, theme().size("radius_small")
            painter.drawRoundedRect(
                QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset), radius, radius
            )
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The plot lays itself out after this event; only then is its width known.
        QTimer.singleShot(0, self, self.fit)

    def showEvent(self, event: QEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self.fit)

    def _dress(self) -> None:
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(False, False)
        # Every range is set by `fit`.
        self.plotItem.disableAutoRange()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setRenderHint(self.renderHints().Antialiasing)
        self.plotItem.setContentsMargins(0, 0, 0, 0)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(tickLength=0, tickAlpha=0, tickTextOffset=theme().px(8), tickFont=theme().font("caption"))
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(self.ink("ink2"))

    def _renew_value(self) -> None:
        self.set_spoken_value(self.spoken_stop(self.at) if self.at >= 0 else "")

    def _describe(self) -> None:
        """All stops in words; they stay the same while the read-out moves."""
        told = (self.spoken_stop(stop) for stop in range(self.stop_count()))
        self.setAccessibleDescription("; ".join(filter(None, told)))

    def _on_theme_changed(self) -> None:
        self.setBackground(self.ink("surface"))
        self.plotItem.clear()
        self._dress()
        self.draw_all()
        self.draw_light()
        QTimer.singleShot(0, self, self.fit)


def text_item(text: str, color: QColor, role: str = "caption", anchor: tuple[float, float] = (0, 0.5)) -> pg.TextItem:
    """Words inside a plot."""
    item = pg.TextItem(text, color=color, anchor=anchor)
    item.setFont(theme().font(role))
    return item
