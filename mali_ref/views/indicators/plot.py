"""What the charts have in common: keyboard, read-out, spoken value, colours of the theme. Loads pyqtgraph."""

from collections.abc import Callable, Sequence
from typing import Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QMouseEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.indicator_words import about_text, value_words, when_text
from mali_ref.models.series import Observed, Series
from mali_ref.views.kit.theme import theme

Ink = Callable[[str], QColor]
_NEXT: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_PREVIOUS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A chart that shows one figure at a time in its read-out; arrows or the mouse move it, Enter opens the figure.

    Signals:
        lit: the read-out moved; carries the Ref of the figure, or None.
        entered_record: the user opens a figure; carries its Ref.
    """

    lit = Signal(object)
    entered_record = Signal(object)

    def __init__(self, series: Series, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=ink("surface"))
        self.setObjectName("indicator_chart")
        self.series = series
        self.ink = ink
        self.stops: Sequence[Observed | None] = ()
        self.at = -1
        self._dress()
        self.draw_all()
        self._renew_name()
        theme().changed.connect(self._on_theme_changed)

    def draw_all(self) -> None:
        """Draw everything afresh and set `stops`, the figures the read-out visits in turn."""
        raise NotImplementedError

    def fit(self) -> None:
        """Leave room for the labels; called whenever the size changed."""

    def draw_light(self) -> None:
        """Show which figure the read-out is on (`at`; −1 for none)."""

    def stop_at(self, position: QPointF) -> int:
        """The stop nearest to a point of the scene; −1 for none."""
        return -1

    def light(self, ref: Ref | None) -> None:
        """Move the read-out without a signal."""
        found = [number for number, item in enumerate(self.stops) if item is not None and item.ref == ref]
        self._move(found[0] if found else -1, quiet=True)

    def lit_figure(self) -> Observed | None:
        """The figure the read-out is on."""
        return self.stops[self.at] if 0 <= self.at < len(self.stops) else None

    def describe(self, item: Observed) -> str:
        """A figure as the read-out says it."""
        return f"{about_text(item, True)}, {when_text(item)}: {value_words(self.series, item)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.stops) - 1
        figure = self.lit_figure()
        if event.key() in _NEXT and self.at < last:
            self._move(self.at + 1)
        elif event.key() in _PREVIOUS and self.at > 0:
            self._move(self.at - 1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move(0 if event.key() == Qt.Key.Key_Home else last)
        elif event.key() in _ENTER and figure is not None:
            self.entered_record.emit(figure.ref)
        elif event.key() not in (*_NEXT, *_PREVIOUS):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        stop = self.stop_at(self.mapToScene(event.position().toPoint()))
        if stop >= 0 and stop != self.at:
            self._move(stop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        figure = self.lit_figure()
        if event.button() == Qt.MouseButton.LeftButton and figure is not None:
            self.entered_record.emit(figure.ref)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls; a chart of a few figures has nothing to zoom.
        event.ignore()

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

    def _move(self, stop: int, quiet: bool = False) -> None:
        if stop == self.at:
            return
        self.at = stop
        self.draw_light()
        self._renew_name()
        if not quiet:
            figure = self.lit_figure()
            self.lit.emit(figure.ref if figure is not None else None)

    def _renew_name(self) -> None:
        figure = self.lit_figure()
        title = QCoreApplication.translate("Plot", "Chart: {title}").format(title=self.series.indicator.title)
        self.setAccessibleName(f"{title}. {self.describe(figure)}" if figure is not None else title)
        told = "; ".join(self.describe(item) for item in self.stops if item is not None)
        self.setAccessibleDescription(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

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
