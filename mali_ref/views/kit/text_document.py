"""Writes spans into a ``QTextDocument`` and finds them again: formats, gluing, chip places."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextListFormat,
)

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Cited, LinkTo, Span, Words
from mali_ref.views.kit.citation_words import citation_label
from mali_ref.views.kit.theme import italic, theme, with_weight
from mali_ref.views.kit.tokens import GROUP_SHAPES

JOINER: Final = "\u2060"
NO_BREAK: Final = "\u00a0"
PAD: Final = "\u2007"
_STRONG: Final = 600
_CLOSING: Final = ".,;:!?)]}’”»%\u2026"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link or chip in a document: its span and characters from ``start`` to before ``end``."""

    href: str
    span: LinkTo | Cited
    start: int
    end: int
    group: str = ""


class TextWriter:
    """Fills one document with blocks, in one kind of text."""

    def __init__(self, document: QTextDocument, role: str, tone: str, slanted: bool, line: int) -> None:
        self._document = document
        self._font = italic(theme().font(role)) if slanted else theme().font(role)
        self._tone = tone
        self._line = line
        self._anchors: list[Anchor] = []
        self._cursor = QTextCursor(document)

    def write(self, blocks: Iterable[Block], resolver: Callable[[Ref], Any]) -> list[Anchor]:
        """Replace the document's content; answers its anchors in reading order."""
        self._document.clear()
        self._document.setDefaultFont(self._font)
        self._document.setIndentWidth(theme().px(20))
        self._cursor = QTextCursor(self._document)
        self._cursor.beginEditBlock()
        blocks = tuple(blocks)
        for index, block in enumerate(blocks):
            self._start_block(block, index == 0, blocks[index + 1 : index + 2])
            self._write_spans(block, resolver)
        self._cursor.endEditBlock()
        self._leave_room_for_chips()
        return self._anchors

    def _leave_room_for_chips(self) -> None:
        """A chip rises above its line, also above the first; a single value keeps its middle."""
        frame = self._document.rootFrame().frameFormat()
        frame.setTopMargin(theme().px(3))
        frame.setBottomMargin(0 if self._line else theme().px(3))
        self._document.rootFrame().setFrameFormat(frame)

    def _start_block(self, block: Block, first: bool, following: tuple[Block, ...]) -> None:
        form = QTextBlockFormat()
        if self._line:
            form.setLineHeight(self._line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if following:
            # The points of a list stand closer to each other than the list to what comes after it.
            in_list = block.style == following[0].style == "bullet"
            form.setBottomMargin(theme().px(3 if in_list else 6))
        if block.style == "heading" and not first:
            form.setTopMargin(theme().px(10))
        words = QTextCharFormat()
        words.setFont(self._font_of(block))
        if first:
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(words)
        else:
            self._cursor.insertBlock(form, words)
        if block.style == "bullet":
            bullets = QTextListFormat()
            bullets.setStyle(QTextListFormat.Style.ListDisc)
            bullets.setIndent(1)
            self._cursor.createList(bullets)
        elif self._cursor.currentList() is not None:
            self._cursor.currentList().remove(self._cursor.block())
            self._cursor.setBlockFormat(form)

    def _write_spans(self, block: Block, resolver: Callable[[Ref], Any]) -> None:
        font = self._font_of(block)
        after_chip = False
        for index, span in enumerate(block.spans):
            if isinstance(span, Cited):
                self._write_chip(span, follows_chip=after_chip, leads=index == 0)
            elif isinstance(span, LinkTo):
                self._write_link(span, resolver(span.ref), font)
            else:
                self._write_words(span, font, block.spans[index + 1 : index + 2], after_chip)
            after_chip = isinstance(span, Cited)

    def _write_words(self, span: Words, font: QFont, following: tuple[Span, ...], after_chip: bool) -> None:
        text = span.text
        if following and isinstance(following[0], Cited):
            # The chip brings its own gap; a space left here would be a place to break the line.
            text = text.rstrip()
        if after_chip and text[:1] and text[0] in _CLOSING:
            text = JOINER + text
        self._cursor.insertText(text, self._plain(with_weight(font, _STRONG) if span.is_strong else font))

    def _write_link(self, span: LinkTo, heading: Any, font: QFont) -> None:
        if heading is None:
            self._cursor.insertText(span.label or span.ref.key.replace("-", " "), self._plain(font))
            return
        form = self._plain(with_weight(font, _STRONG) if span.is_strong else font)
        if span.is_strong:
            form.setForeground(theme().color("accent"))
        href = self._open_anchor(form)
        start = self._cursor.position()
        group = heading.group if heading.group in GROUP_SHAPES else ""
        if group:
            self._pad(theme().px(13), form)
        underlined = QTextCharFormat(form)
        underlined.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        underlined.setUnderlineColor(theme().color("ink3"))
        # A name breaks between its words, never at a hyphen.
        self._cursor.insertText((span.label or heading.title).replace("-", f"-{JOINER}"), underlined)
        self._anchors.append(Anchor(href, span, start, self._cursor.position(), group))

    def _write_chip(self, span: Cited, follows_chip: bool, leads: bool) -> None:
        if not leads:
            gap = self._plain(self._font)
            self._cursor.insertText(JOINER, gap)
            self._pad(theme().px(3 if follows_chip else 6 if self._line else 4), gap, NO_BREAK)
        form = QTextCharFormat()
        font = theme().font("chip")
        form.setFont(font)
        form.setForeground(theme().color("accent"))
        metrics = QFontMetricsF(font)
        form.setBaselineOffset(theme().size("citation_raise") * 100 / metrics.height())
        href = self._open_anchor(form)
        start = self._cursor.position()
        self._pad(theme().px(4), form)
        self._cursor.insertText(_unbreakable(citation_label(span)), form)
        self._pad(theme().px(4), form)
        self._anchors.append(Anchor(href, span, start, self._cursor.position()))

    def _open_anchor(self, form: QTextCharFormat) -> str:
        href = f"anchor:{len(self._anchors)}"
        form.setAnchor(True)
        form.setAnchorHref(href)
        return href

    def _pad(self, width: float, form: QTextCharFormat, sign: str = PAD) -> None:
        """A gap of exactly ``width`` pixels where no line can break; only ``NO_BREAK`` is copied as a space."""
        font = QFont(form.font())
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        natural = QFontMetricsF(font).horizontalAdvance(sign)
        gap = QTextCharFormat(form)
        gap.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        gap.setFontLetterSpacing(width - natural)
        self._cursor.insertText(sign, gap)

    def _plain(self, font: QFont) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(theme().color(self._tone))
        return form

    def _font_of(self, block: Block) -> QFont:
        return with_weight(self._font, 600) if block.style == "heading" else self._font


def anchor_rects(document: QTextDocument, anchor: Anchor) -> list[QRectF]:
    """Where an anchor lies in the document, one rectangle a line; chips have the height of the design's chip."""
    block = document.findBlock(anchor.start)
    layout = block.layout()
    origin = layout.position()
    first = anchor.start - block.position()
    last = anchor.end - block.position()
    rects = []
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        start = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        if start >= end:
            continue
        left, right = _x_of(line, start), _x_of(line, end)
        baseline = origin.y() + line.y() + line.ascent()
        top, bottom = _extent(anchor, baseline, line.ascent(), line.descent())
        x = origin.x() + min(left, right)
        rects.append(QRectF(x, top, abs(right - left), bottom - top))
    return rects


def _x_of(line: QTextLine, place: int) -> float:
    # PySide answers the position and the place it was rounded to; its stubs say only that it answers something.
    return cast("tuple[float, int]", line.cursorToX(place))[0]


def _extent(anchor: Anchor, baseline: float, ascent: float, descent: float) -> tuple[float, float]:
    if not isinstance(anchor.span, Cited):
        return baseline - ascent, baseline + descent
    height = theme().size("citation")
    bottom = baseline - theme().size("citation_raise") + height * 0.25
    return bottom - height, bottom


def clean_copy(text: str) -> str:
    """Text without the signs that only keep words together."""
    return text.replace(JOINER, "").replace(PAD, "").replace(NO_BREAK, " ").replace("\u2029", "\n").strip()


def _unbreakable(text: str) -> str:
    return JOINER.join(text.replace(" ", NO_BREAK))
