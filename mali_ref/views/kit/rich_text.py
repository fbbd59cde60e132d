"""Long texts and values with links and citations: read-only, as tall as their words, every link reachable by Tab.

Chips and marks are painted under and beside real characters, so selection, copying and screen readers meet words
and not empty objects. Word joiners and no-break spaces keep a chip beside the word it follows.
"""

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QScrollArea, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Cited, LinkTo, Span, Words
from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.tall_text import TallText
from mali_ref.views.kit.text_document import Anchor, TextWriter, anchor_rects, clean_copy
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES


class Heading(Protocol):
    """What a link shows of the record it leads to; ``group`` is an actor's kind or empty."""

    @property
    def title(self) -> str: ...

    @property
    def group(self) -> str: ...


Resolver = Callable[[Ref], Heading | None]
_LINES: Final = {"reading": SIZES.reading_line, "body": SIZES.body_line}


class RichText(TallText):
    """Blocks or spans of text with links and citation chips.

    Signals:
        link_activated: the ``Ref`` of a record link clicked or entered.
        citation_activated: the ``Cited`` of a chip and the global point below it.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, role: str = "body", tone: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._tone = tone
        self._italic = False
        self._single = False
        self._blocks: tuple[Block, ...] = ()
        self._resolver: Resolver = _resolve_nothing
        self._anchors: list[Anchor] = []
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme().changed.connect(self._rebuild)

    def set_blocks(self, blocks: Iterable[Block], resolver: Resolver) -> None:
        """Show paragraphs, list items and headings; ``resolver`` names the records that links lead to."""
        self._show(tuple(blocks), resolver, single=False)

    def set_spans(self, spans: Iterable[Span], resolver: Resolver) -> None:
        """Show one value, at the natural height of its line."""
        self._show((Block("paragraph", tuple(spans)),), resolver, single=True)

    def set_plain(self, text: str) -> None:
        """Show words alone; a blank line parts paragraphs."""
        parts = [part for part in text.split("\n\n") if part.strip()] or [""]
        blocks = tuple(Block("paragraph", (Words(part),)) for part in parts)
        self._show(blocks, _resolve_nothing, single=len(blocks) == 1 and self._role not in _LINES)

    def set_look(self, role: str | None = None, tone: str | None = None, italic: bool | None = None) -> None:
        """Change the kind of text, its ink or its slant."""
        self._role = self._role if role is None else role
        self._tone = self._tone if tone is None else tone
        self._italic = self._italic if italic is None else italic
        self._rebuild()

    def anchors(self) -> list[Anchor]:
        """The links and chips in reading order."""
        return list(self._anchors)

    def focused_link(self) -> int:
        """Which of the links has the keyboard; −1 where none has."""
        anchor = self._focused_anchor()
        return self._anchors.index(anchor) if anchor is not None else -1

    def focus_link(self, number: int) -> None:
        """Give the keyboard to a link, if there is one of this number."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        for anchor in self._anchors[number : number + 1] if number >= 0 else ():
            cursor = self.textCursor()
            cursor.setPosition(anchor.start)
            cursor.setPosition(anchor.end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def words(self) -> str:
        """What is shown, as plain words."""
        return clean_copy(self.toPlainText())

    def _show(self, blocks: tuple[Block, ...], resolver: Resolver, single: bool) -> None:
        self._blocks, self._resolver, self._single = blocks, resolver, single
        self._rebuild()

    def _rebuild(self) -> None:
        line = 0 if self._single else theme().px(_LINES.get(self._role, SIZES.body_line))
        writer = TextWriter(self.document(), self._role, self._tone, self._italic, line)
        self._anchors = writer.write(self._blocks, self._resolver)
        self.setMaximumWidth(theme().size("reading_width") if self._role == "reading" else 16777215)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._anchors else Qt.FocusPolicy.ClickFocus)
        self.measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.Start)
            super().focusNextPrevChild(True)
            # Once the page has brought the text as a whole into view.
            QTimer.singleShot(0, self, self._show_focused)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.End)
            super().focusNextPrevChild(False)
            QTimer.singleShot(0, self, self._show_focused)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        if self.hasFocus():
            self._show_focused()
        return moved

    def focusOutEvent(self, event: QFocusEvent) -> None:
        passing = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if not passing and self._focused_anchor() is not None:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._focused_anchor() if self.hasFocus() else None
        for anchor in self._anchors:
            self._paint_anchor(painter, anchor)
        if focused is None:
            painter.end()
            super().paintEvent(event)
            return
        # The text control draws a focused link as dotted selection; without it the ring is all there is to see.
        self.document().drawContents(painter)
        self._paint_focus(painter, focused)
        painter.end()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(clean_copy(self.textCursor().selectedText()))
        return data

    def _paint_anchor(self, painter: QPainter, anchor: Anchor) -> None:
        if isinstance(anchor.span, Cited):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("tint"))
            radius = theme().size("radius_chip")
            for rect in anchor_rects(self.document(), anchor):
                painter.drawRoundedRect(rect, radius, radius)
        elif anchor.group:
            rects = anchor_rects(self.document(), anchor)
            if rects:
                paint_group_mark(painter, self._mark_rect(rects[0]), anchor.group)

    def _mark_rect(self, rect: QRectF) -> QRectF:
        side = theme().px(9)
        top = rect.center().y() - side / 2 + theme().px(1)
        return QRectF(rect.left() + theme().px(1), top, side, side)

    def _paint_focus(self, painter: QPainter, anchor: Anchor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("accent"), SIZES.focus_ring))
        radius = theme().size("radius_small")
        for rect in anchor_rects(self.document(), anchor):
            painter.drawRoundedRect(rect.adjusted(-1, 0, 0, 0), radius, radius)

    def _show_focused(self) -> None:
        """Scroll the page to the link in focus: the page itself knows only the text, which may be taller than it."""
        anchor = self._focused_anchor()
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        body = page.widget() if page is not None else None
        if anchor is None or page is None or body is None:
            return
        for rect in anchor_rects(self.document(), anchor)[:1]:
            middle = self.viewport().mapTo(body, rect.center().toPoint())
            page.ensureVisible(middle.x(), middle.y(), 0, theme().px(32))

    def _focused_anchor(self) -> Anchor | None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = (cursor.selectionStart(), cursor.selectionEnd())
        return next((anchor for anchor in self._anchors if (anchor.start, anchor.end) == span), None)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        name = url.toString()
        anchor = next((anchor for anchor in self._anchors if anchor.href == name), None)
        if anchor is None:
            return
        if isinstance(anchor.span, LinkTo):
            self.link_activated.emit(anchor.span.ref)
        else:
            self.citation_activated.emit(anchor.span, self._point_below(anchor))

    def _point_below(self, anchor: Anchor) -> QPoint:
        rects = anchor_rects(self.document(), anchor)
        corner = rects[-1].bottomLeft().toPoint() if rects else QPoint()
        return self.viewport().mapToGlobal(corner + QPoint(0, theme().px(4)))


def _resolve_nothing(ref: Ref) -> Heading | None:
    return None
