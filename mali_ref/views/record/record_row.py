"""A row that names a record and opens it: mark, title, a note, and the status of an event."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mali_ref.domain.record import Heading
from mali_ref.models.citations import edition_mark
from mali_ref.models.record_links import Mention
from mali_ref.views.kit.painted import wrapped
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.record.kind_icons import CENTER, paint_heading_mark

_LINE = 18
_AFTER_MARK = 21


class RecordRow(QAbstractButton):
    """One record; ``two_lines`` puts the note under the title, ``marked`` a mark or icon before it.

    Attributes:
        ruled: whether a hairline parts the row from the one above.
        calm: whether the title is plain words rather than a name.

    Signals:
        activated: the Ref of the record, on a click or Enter.
    """

    activated = Signal(object)

    def __init__(
        self, mention: Mention, two_lines: bool = False, marked: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mention = mention
        self._two_lines = two_lines
        self._marked = marked
        self.ruled = False
        self.calm = False
        edition = edition_mark(mention.heading.edition)
        self._note = ", ".join(part for part in (mention.note, self._later_words(), edition) if part)
        self.setText(mention.heading.title)
        self.setAccessibleName(", ".join(part for part in (mention.heading.title, self._note, mention.status) if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme().changed.connect(self._on_theme_changed)

    @property
    def heading(self) -> Heading:
        """The record the row stands for."""
        return self._mention.heading

    def sizeHint(self) -> QSize:
        height = theme().px(40) if self._two_lines else theme().size("list_row")
        return QSize(theme().px(200), height + (len(self._lines(self.width())) - 1) * theme().px(_LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        """The title as it is broken; a row whose note stands beside it keeps to one line."""
        if not (self._two_lines or self.calm):
            return [self.text()]
        left = theme().px(_AFTER_MARK) if self._marked else 0
        metrics = QFontMetrics(theme().font("body" if self.calm else "medium"))
        return wrapped(self.text(), metrics, width - left - theme().px(4)) or [""]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("hover"))
            radius = theme().size("radius_small")
            painter.drawRoundedRect(self.rect(), radius, radius)
        if self.ruled:
            painter.fillRect(0, 0, self.width(), 1, theme().color("line"))
        if self._mention.later:
            painter.setOpacity(FADED)
        left = self._paint_mark(painter)
        if self._two_lines:
            self._paint_two_lines(painter, left)
        else:
            self._paint_one_line(painter, left)

    def _paint_mark(self, painter: QPainter) -> int:
        if not self._marked:
            return 0
        size = 10 if self.heading.ref.kind == "actor" else 14
        side = theme().px(size)
        middle = self.height() / 2
        paint_heading_mark(painter, QRectF(theme().px(7) - side / 2, middle - side / 2, side, side), self.heading, size)
        return theme().px(_AFTER_MARK)

    def _paint_one_line(self, painter: QPainter, left: int) -> None:
        role, tone = ("body", "ink2") if self.calm else ("medium", "ink")
        title, note = theme().font(role), theme().font("caption")
        room = self.width() - left - theme().px(4)
        gap = theme().px(10)
        lines = self._lines(self.width())
        if len(lines) > 1:
            top = (self.height() - len(lines) * theme().px(_LINE)) // 2
            self._draw_lines(painter, QRect(left, top, room, theme().px(_LINE)), lines, role, tone)
            return
        note_width = sum(
            QFontMetrics(note).horizontalAdvance(text) for text in (self._note, self._mention.status) if text
        )
        title_width = QFontMetrics(title).horizontalAdvance(self.text())
        wanted = max(room - note_width - 2 * gap, room // 2) if note_width else room
        used = self._draw(painter, QRect(left, 0, min(title_width + 2, wanted), self.height()), self.text(), role, tone)
        self._paint_note(painter, QRect(left + used + gap, 0, room - used - gap, self.height()))

    def _paint_two_lines(self, painter: QPainter, left: int) -> None:
        room = self.width() - left
        half, lines = theme().px(_LINE), self._lines(self.width())
        has_note = bool(self._note or self._mention.status)
        top = (self.height() - (len(lines) + has_note) * half) // 2
        self._draw_lines(painter, QRect(left, top, room, half), lines, "medium", "ink")
        self._paint_note(painter, QRect(left, top + len(lines) * half, room, half))

    def _draw_lines(self, painter: QPainter, room: QRect, lines: list[str], role: str, tone: str) -> None:
        for number, line in enumerate(lines):
            self._draw(painter, room.translated(0, number * room.height()), line, role, tone)
        if " ".join(lines) != self.text():
            self.setToolTip(self.accessibleName())

    def _paint_note(self, painter: QPainter, room: QRect) -> None:
        used = self._draw(painter, room, self._note, "caption", "ink2")
        if used and self._mention.status:
            used += self._draw(painter, room.adjusted(used, 0, 0, 0), " · ", "caption", "ink3")
        tone = "warn" if self._mention.doubtful else "ink2"
        self._draw(painter, room.adjusted(used, 0, 0, 0), self._mention.status, "caption", tone)

    def _draw(self, painter: QPainter, room: QRect, text: str, role: str, tone: str) -> int:
        """Write one piece of text; answers the width it took."""
        if not text or room.width() <= 0:
            return 0
        font = theme().font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if shown != text:
            self.setToolTip(self.accessibleName())
        painter.setFont(font)
        painter.setPen(QPen(theme().color(tone)))
        painter.drawText(room, CENTER, shown)
        return metrics.horizontalAdvance(shown)

    def _later_words(self) -> str:
        return QCoreApplication.translate("RecordRow", "after this day") if self._mention.later else ""

    def _on_clicked(self) -> None:
        self.activated.emit(self.heading.ref)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
