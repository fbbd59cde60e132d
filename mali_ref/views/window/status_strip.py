"""The line at the bottom: offline, where the book comes from, the last notice, text size."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.models.language import current_language, with_signs
from mali_ref.views.kit.buttons import link_button, quiet_button
from mali_ref.views.kit.labels import ElidedLabel, set_ground, text_label
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import set_flag, set_role, theme

_HEIGHT = 26
_NOTICE_MILLISECONDS = 8000


class StatusStrip(QWidget):
    """The status bar.

    Signals:
        smaller, larger: the user asks for another text size.
        language_chosen: the user asks for another language; carries its code.
    """

    smaller = Signal()
    larger = Signal()
    language_chosen = Signal(object)

    def __init__(self, source: str, languages: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_strip")
        set_ground(self, "surface")
        self._row = QHBoxLayout(self)
        self._offline = self._part("wifi-off", self.tr("Works offline"))
        self._source = self._part("file-text", source)
        self._notice = ElidedLabel("", "caption", "ink2")
        self._notice.setObjectName("status_notice")
        self._row.addWidget(self._notice)
        self._deed = link_button("")
        self._deed.setAccessibleName(self.tr("Undo"))
        self._deed.setObjectName("status_deed")
        self._deed.hide()
        self._deed.clicked.connect(self._on_deed_clicked)
        self._row.addWidget(self._deed)
        self._row.addStretch(1)
        self._do: Callable[[], object] | None = None
        self._add_languages(languages)
        self._size = text_label("100%", "caption", "ink2", digits=True)
        self._size.setAccessibleName(self.tr("Text size"))
        for text, name, words, signal in (
            ("A−", "text_smaller", self.tr("Smaller text"), self.smaller),
            ("A+", "text_larger", self.tr("Larger text"), self.larger),
        ):
            button = quiet_button(text)
            set_flag(button, "small", True)
            button.setObjectName(name)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(signal)
            self._row.addWidget(button)
        self._row.addWidget(self._size)
        self._timer = QTimer(self, singleShot=True, interval=_NOTICE_MILLISECONDS)
        self._timer.timeout.connect(lambda: self.notify(""))
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _add_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        for code, name in languages:
            button = link_button(code.upper()) if code == current_language() else quiet_button(code.upper())
            if code == current_language():
                set_role(button, "label")
            set_flag(button, "small", True)
            button.setObjectName(f"language_{code}")
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _checked=False, code=code: self.language_chosen.emit(code))
            self._row.addWidget(button)
        if languages:
            self._row.addSpacing(theme().px(8))

    def _part(self, icon: str, words: str) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(icon, "ink2", 14))
        row.addWidget(text_label(words, "caption", "ink2"))
        self._row.addWidget(part)
        return part

    def notify(self, text: str, deed: str = "", do: Callable[[], object] | None = None, stays: bool = False) -> None:
        """Show a quiet line for eight seconds; a screen reader hears it as the label's name.

        Args:
            deed: the word of a button beside it, such as “Undo”.
            do: what the button does.
            stays: the line stays until another takes its place.
        """
        self._notice.set_text(text)
        self._deed.setText(deed)
        self._deed.setAccessibleName(f"{deed}: {text}" if deed else self.tr("Undo"))
        self._deed.setVisible(bool(deed))
        self._do = do
        self._timer.stop()
        if text and not stays:
            self._timer.start()

    def _on_deed_clicked(self) -> None:
        do = self._do
        self.notify("")
        if do is not None:
            do()

    def notice(self) -> str:
        """The line that is shown now."""
        return self._notice.text()

    def set_width_class(self, name: str) -> None:
        """The source steps out where there is little room."""
        self._source.setVisible(name != "tight")

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
        self._row.setContentsMargins(theme().px(14), 0, theme().px(14), 0)
        self._row.setSpacing(theme().px(8))
        percent = with_signs(str(round(theme().scale * 100)), "percent")
        self._size.setText(percent)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme().color("line"))
        painter.end()
