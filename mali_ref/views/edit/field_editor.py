"""What every editor of a field is able to do, and the fields it is made of."""

from typing import Any

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from mali_ref.views.kit.buttons import Choice
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import set_flag, set_role, theme

# The fields that the style sheet gives another border.
_BORDERED = (QLineEdit, QPlainTextEdit, QComboBox)


class FieldEditor(QWidget):
    """One field of a form.

    Attributes:
        head: what belongs at the right of the field's label, such as segments or “Add actor”; None for nothing.

    Signals:
        edited: the user changed something; not sent by `set_value` and `set_text`.
    """

    edited = Signal()
    head: QWidget | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def value(self) -> Any:
        """The value as the field's kind has it; None where it is empty or not understood."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value, or nothing for None."""
        raise NotImplementedError

    def text(self) -> str:
        """What was typed, to be kept while it is not understood."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show what was typed, understood or not."""
        raise NotImplementedError

    def check(self) -> str:
        """What is wrong, in a sentence; empty where nothing is."""
        return ""

    def offer(self) -> None:
        """Be ready for a first value, in the form of a new record."""

    def target(self) -> QWidget:
        """The control the keyboard reaches first."""
        widget: QWidget = self
        while widget.focusProxy() is not None:
            widget = widget.focusProxy()
        return widget

    def name_target(self, name: str, spoken: str) -> None:
        """Name that control, for tests and for screen readers."""
        self.target().setObjectName(name)
        self.target().setAccessibleName(spoken)

    def set_wrong(self, is_wrong: bool) -> None:
        """Draw the border of what is not right."""
        field = self.focusProxy()
        if isinstance(field, _BORDERED):
            set_flag(field, "wrong", is_wrong)

    def wrong_part(self) -> QWidget | None:
        """The control that is not right, where the editor has several; None for the first one."""
        return None

    def _hold(self, field: QWidget) -> None:
        """Let a field be what the label names and the keyboard reaches."""
        self.column.addWidget(field)
        self.setFocusProxy(field)


class FormLine(QLineEdit):
    """A line of a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("form", True)
        set_role(self, "body")


class FormChoice(Choice):
    """A choice of a form; the wheel scrolls the form, and never changes what is chosen in passing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("form", True)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(14)
        # The box's own delegate draws a frame around the current row; this one takes the look of lists.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:
        """Open the list as wide as its longest words, which a narrow box cuts."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + theme().px(24))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words up to the chevron; Qt would cut them well before it, in the middle of a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.rect().adjusted(theme().px(11), 0, -theme().px(28), 0)
        is_empty = self.currentIndex() < 0 or not self.currentData()
        words = self.placeholderText() if self.currentIndex() < 0 else self.currentText()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(theme().color("ink3" if is_empty or not self.isEnabled() else "ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self.setToolTip(words if shown != words else "")
        side = theme().px(14)
        chevron = pixmap("chevron-down", "ink2" if self.isEnabled() else "line_strong", 14)
        painter.drawPixmap(self.width() - theme().px(9) - side, (self.height() - side) // 2, chevron)


def beside_field(control: QWidget) -> QWidget:
    """A small control in the middle of a field's height, to stand beside a field that may grow."""
    holder = QWidget()
    holder.setFixedHeight(theme().size("field"))
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
    return holder


class GrowingLine(QPlainTextEdit):
    """One line of text that wraps instead of hiding its end, and is as high as it needs to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "body")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The letters begin where those of a line do.
        self.document().setDocumentMargin(2)
        self.setViewportMargins(3, 0, 3, 0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What stands there, on one line."""
        return self.toPlainText().replace("\n", " ")

    def set_text(self, text: str) -> None:
        """Show a text, with nothing to undo."""
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        # A text pasted from a document brings its line ends along.
        self.insertPlainText(" ".join(source.text().split()))

    def _fit(self) -> None:
        # The layout of a plain text counts lines, not pixels.
        lines = max(1, round(self.document().size().height()))
        line = self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(theme().size("field"), (lines - 1) * line + theme().size("field")))


class Boxed(QWidget):
    """A control in a box of a field's height, so that it stands in line with fields."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(10), 0, theme().px(10), 0)
        row.addWidget(control)
        self.setFixedHeight(theme().size("field"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line_strong"), 1))
        painter.setBrush(theme().color("surface"))
        radius = theme().size("radius_control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
