"""Words on screen that are not rich text: labels in the design's kinds of text, shortened labels, dividers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from mali_ref.views.kit.theme import set_flag, set_role, theme


def text_label(text: str, role: str = "body", tone: str = "ink", wrap: bool = False, digits: bool = False) -> QLabel:
    """A label in one kind of text; ``digits`` sets figures of one width. The text is never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    set_role(label, role, tone, tabular_digits=digits)
    return label


def set_ground(widget: QWidget, name: str) -> None:
    """Paint a plain widget's background: ``surface``, ``canvas``, ``sunken``, ``tint``, ``line`` or ``clear``."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_flag(widget, "ground", name)


class Divider(QFrame):
    """A hairline between parts; horizontal unless told otherwise."""

    def __init__(self, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "divider")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class ElidedLabel(QWidget):
    """One line that ends in an ellipsis when it does not fit; the full text stays in the tip and the spoken name."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = tone
        set_role(self, role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._on_theme_changed)
        self.set_text(text)

    def text(self) -> str:
        """The full text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._renew_tip()
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Change the ink."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(40)), self.fontMetrics().height())

    def resizeEvent(self, event: object) -> None:
        self._renew_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme().color(self._tone))
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _renew_tip(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self._text) > self.width()
        self.setToolTip(self._text if cut else "")

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
