"""The bar at the top: name, back and forward, the way into search, the day of the book, Edit, the menu."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from mali_ref.views.kit.buttons import Button, DropButton, icon_button, plain_button
from mali_ref.views.kit.chips import KeyCap
from mali_ref.views.kit.icons import app_mark, pixmap, set_icon
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.theme import set_flag, set_role, theme

_HEIGHT = 52


class SearchButton(Button):
    """Looks like a field and opens the palette; letters typed on it go there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("open_search")
        self.setAccessibleName(self.tr("Search actors, events, figures"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, "body")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme().px(8), 0)
        row.setSpacing(theme().px(5))
        row.addStretch(1)
        self._caps = [KeyCap("Ctrl", self), KeyCap("K", self)]
        for cap in self._caps:
            cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(cap)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(520), theme().size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left = theme().px(11)
        image = pixmap("search", "ink2", 16)
        side = image.deviceIndependentSize().height()
        painter.drawPixmap(left, round((self.height() - side) / 2), image)
        painter.setPen(theme().color("ink3"))
        left += theme().px(26)
        room = self._caps[0].x() - left - theme().px(8)
        words = self.fontMetrics().elidedText(
            self.tr("Search actors, events, figures…"), Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(left, 0, room, self.height(), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class TopBar(QWidget):
    """The top bar.

    Signals:
        back, forward, search, as_of, edit, menu: the user asks for it.
    """

    back = Signal()
    forward = Signal()
    search = Signal()
    as_of = Signal()
    edit = Signal()
    menu = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        set_ground(self, "surface")
        self._mark = QLabel()
        self._name = text_label(self.tr("Mali Reference"), "panel_title")
        self.back_button = self._button("arrow-left", "go_back", self.tr("Back"))
        self.forward_button = self._button("arrow-right", "go_forward", self.tr("Forward"))
        self.search_button = SearchButton()
        self.as_of_button = DropButton(self.tr("As of"), icon="calendar-clock", strong_value=True)
        self.as_of_button.setObjectName("set_as_of")
        self.edit_button = plain_button(self.tr("Edit"), "pencil")
        self.edit_button.setObjectName("edit_record")
        self.menu_button = self._button("ellipsis-vertical", "open_menu", self.tr("Menu"))
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._connect()
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _button(self, icon: str, name: str, words: str) -> QWidget:
        button = icon_button(icon, words)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        row = self._row
        row.addWidget(self._mark)
        row.addSpacing(4)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addSpacing(8)
        row.addWidget(self.search_button, 100)
        row.addStretch(1)
        row.addWidget(self.as_of_button)
        row.addWidget(self.edit_button)
        row.addWidget(self.menu_button)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.forward_button.clicked.connect(self.forward)
        self.search_button.clicked.connect(self.search)
        self.as_of_button.clicked.connect(self.as_of)
        self.edit_button.clicked.connect(self.edit)
        self.menu_button.clicked.connect(self.menu)

    def set_day(self, text: str, is_default: bool) -> None:
        """Show the day of the book; a day other than the default is tinted."""
        self.as_of_button.set_value(text)
        set_flag(self.as_of_button, "tinted", not is_default)

    def set_editing(self, is_editing: bool) -> None:
        """While a record is edited the button is filled, and leaves editing."""
        self.edit_button.setText(self.tr("Editing") if is_editing else self.tr("Edit"))
        self.edit_button.setAccessibleName(self.tr("Leave editing") if is_editing else self.tr("Edit this record"))
        set_flag(self.edit_button, "primary", is_editing)
        set_icon(self.edit_button, "pencil", "on_accent" if is_editing else "ink2")

    def set_width_class(self, name: str) -> None:
        """The name leaves the bar where there is little room."""
        self._name.setVisible(name in ("wide", "normal", "medium"))

    def _on_theme_changed(self) -> None:
        px = theme().px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(14), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self._mark.setPixmap(app_mark(px(24), self.devicePixelRatioF()))
        self.search_button.setMaximumWidth(px(520))
