"""Words and figures that open a record: one line each, by mouse, Enter or Space."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QSizePolicy, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.glance_facts import Fact
from mali_ref.views.kit.bars import PaintedButton
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import FADED

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEADING = 17
_MOST_LINES = 3
_TALL = 1000
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def ref_of(payload: object) -> Ref | None:
    """The record that a link, bar or figure opens."""
    if isinstance(payload, Fact):
        return payload.ref
    return payload if isinstance(payload, Ref) else None


def step_back(widget: QWidget) -> None:
    """Let a widget step back: what it shows is of a day after the one the book is set to."""
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(FADED)
    widget.setGraphicsEffect(effect)


class LinkText(PaintedButton):
    """One line of words that opens a record, shortened with an ellipsis where it does not fit.

    Heights are pixels at 100 % text; ``digits`` sets figures of one width; ``small_role`` is taken where the words
    then fit, or where those set beside them need it.
    """

    def __init__(
        self,
        text: str,
        payload: object,
        role: str = "body",
        tone: str = "ink",
        right: bool = False,
        height: int = 24,
        digits: bool = False,
        small_role: str = "",
    ) -> None:
        super().__init__(payload)
        self._role = role
        self._small_role = small_role
        self._tone = tone
        self._right = right
        self._height = height
        self._digits = digits
        self._peers: tuple[LinkText, ...] = (self,)
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str) -> None:
        """Set the words in another kind of text."""
        self._role = role
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._metrics().horizontalAdvance(self.text()) + 2, theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(40)), self.sizeHint().height())

    def shown_role(self) -> str:
        """The kind of text the words are set in at the width they have."""
        if not self._small_role or all(link._fits(link._role, link.width()) for link in self._peers):
            return self._role
        return self._small_role

    def set_peers(self, links: Sequence["LinkText"]) -> None:
        """Be of one size with these: one line of a list is not smaller than the others."""
        self._peers = tuple(links)

    def resizeEvent(self, event: object) -> None:
        for link in self._peers:
            link.update()
        cut = not self._fits(self.shown_role(), self.width())
        fact = self.payload
        self.setToolTip(fact.line if isinstance(fact, Fact) else self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme().font(self.shown_role())
        painter.setFont(tabular(font) if self._digits else font)
        painter.setPen(theme().color("accent" if self.lit() else self._tone))
        painter.drawText(self.rect(), _RIGHT if self._right else _LEFT, self.shown_text())

    def shown_text(self) -> str:
        """The words as far as they fit."""
        font = theme().font(self.shown_role())
        metrics = QFontMetrics(tabular(font) if self._digits else font)
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def _fits(self, role: str, width: int) -> bool:
        # Letters may reach a little beyond their whole pixels.
        return QFontMetrics(theme().font(role)).horizontalAdvance(self.text()) + 2 <= width

    def _metrics(self) -> QFontMetrics:
        font = theme().font(self._role)
        return QFontMetrics(tabular(font) if self._digits else font)


class LinkLines(LinkText):
    """Words in as many lines as they need at a width; one line where they fit in their role or in the smaller one."""

    _lines = 1

    def fit(self, width: int) -> int:
        """Break the words for a width; answers the height they take."""
        role = self._small_role or self._role
        metrics = QFontMetrics(theme().font(role))
        self._lines = 1
        if not self._fits(role, width):
            box = metrics.boundingRect(QRect(0, 0, width - 2, _TALL), Qt.TextFlag.TextWordWrap, self._broken())
            self._lines = min(_MOST_LINES, max(2, round(box.height() / metrics.lineSpacing())))
        self.updateGeometry()
        return self.sizeHint().height()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint if self._lines == 1 else QSize(hint.width(), theme().px(_LEADING * self._lines + 4))

    def resizeEvent(self, event: object) -> None:
        self.fit(self.width())
        super().resizeEvent(event)
        if self._lines > 1:
            self.setToolTip("")

    def shown_text(self) -> str:
        return self.text() if self._lines > 1 else super().shown_text()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lines == 1:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(theme().font(self._small_role or self._role))
        painter.setPen(theme().color("accent" if self.lit() else self._tone))
        painter.drawText(self.rect().adjusted(0, 0, -2, 0), _LEFT | Qt.TextFlag.TextWordWrap, self._broken())

    def _broken(self) -> str:
        """The words, to be broken between them and never within “RC/HC”."""
        return self.text().replace("/", "/\N{WORD JOINER}")


class FigureLine(PaintedButton):
    """A figure and, on its baseline, the words that say of what: ``14,043 people deployed``.

    ``baseline_of`` names the kind of text of a larger figure in the same line, so that both stand on one baseline.
    """

    def __init__(
        self,
        number: str,
        words: str,
        payload: object,
        role: str = "strong",
        words_role: str = "body",
        tone: str = "ink",
        height: int = 24,
        baseline_of: str = "",
    ) -> None:
        super().__init__(payload)
        self._number = number
        self._words = words
        self._role = role
        self._words_role = words_role
        self._tone = tone
        self._height = height
        self._baseline_of = baseline_of or role
        self.setText(f"{number} {words}".strip())
        self.setAccessibleName(self.text())
        if isinstance(payload, Fact):
            self.setToolTip(payload.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self._number_width() + (self._gap() + self._words_width() if self._words else 0)
        return QSize(width + 1, theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._number_width() + 2, theme().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = theme().font(self._role)
        baseline = round((self.height() + QFontMetrics(theme().font(self._baseline_of)).capHeight()) / 2)
        painter.setFont(font)
        painter.setPen(theme().color("accent" if self.lit() else self._tone))
        painter.drawText(0, baseline, self._number)
        left = self._number_width() + self._gap()
        room = max(0, self.width() - left)
        # Words that are a little too long are set a little smaller.
        painter.setFont(theme().font(self._words_role if self._words_width() <= room else "caption"))
        painter.setPen(theme().color("ink2"))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, baseline, words)

    def _gap(self) -> int:
        return theme().px(8 if self._role.startswith("figure") else 5)

    def _number_width(self) -> int:
        return QFontMetrics(theme().font(self._role)).horizontalAdvance(self._number)

    def _words_width(self) -> int:
        return QFontMetrics(theme().font(self._words_role)).horizontalAdvance(self._words)


class WarnLink(WarnLine):
    """A warn line that opens its note.

    Signals:
        activated: the note's Ref.
    """

    activated = Signal(object)

    def __init__(self, text: str, note: Ref) -> None:
        super().__init__(text)
        self._note = note
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.activated.emit(self._note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit(self._note)
        else:
            super().keyPressEvent(event)
