"""What a field said and says: the old value struck through on danger ground, the new one on tint."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mali_ref.models.change_words import PartChange, difference
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.theme import theme, with_weight

_PADDING, _LINE, _RADIUS = 8, 19, 4


class ValueChip(QWidget):
    """A value as it was (struck) or as it is, on as many lines as it needs."""

    def __init__(self, text: str, is_old: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._is_old = is_old
        translate = QCoreApplication.translate
        pattern = translate("ValueChip", "was: {value}") if is_old else translate("ValueChip", "now: {value}")
        self.setAccessibleName(pattern.format(value=text))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self._text) + 2 * theme().px(_PADDING) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().px(_LINE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(1, len(self._lines(width))) * theme().px(_LINE) + theme().px(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("danger_ground" if self._is_old else "tint"))
        painter.drawRoundedRect(QRectF(self.rect()), theme().px(_RADIUS), theme().px(_RADIUS))
        painter.setFont(self._font())
        painter.setPen(theme().color("danger" if self._is_old else "accent_hover"))
        height = theme().px(_LINE)
        for number, line in enumerate(self._lines(self.width())):
            room = QRectF(theme().px(_PADDING), theme().px(1) + number * height, self.width(), height)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)

    def _font(self) -> QFont:
        font = with_weight(theme().font("body"), 500)
        font.setStrikeOut(self._is_old)
        return font

    def _lines(self, width: int) -> list[str]:
        layout = QTextLayout(self._text, self._font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * theme().px(_PADDING)))
            lines.append(self._text[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return lines


def change_chips(part: PartChange, room: int = 300) -> QWidget:
    """Old and new value of a part, side by side where they fit into so many pixels at 100 % text."""
    place = QWidget()
    before, after = difference(part.before, part.after)
    translate = QCoreApplication.translate
    old = before or (translate("ValueChip", "not given") if part.field != "record" else "")
    chips = [ValueChip(old, is_old=True)] if old else []
    chips.append(ValueChip(after or translate("ValueChip", "emptied"), is_old=False))
    if sum(chip.sizeHint().width() for chip in chips) > theme().px(room):
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        for chip in chips:
            chip.setMaximumWidth(chip.sizeHint().width())
            column.addWidget(chip)
    else:
        flow = FlowLayout(place, 6, 4)
        for chip in chips:
            flow.addWidget(chip)
    return place
