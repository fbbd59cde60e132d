"""A part of a form that is folded away until it is asked for, under a line that says what is in it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.icons import set_icon
from mali_ref.views.kit.labels import ElidedLabel
from mali_ref.views.kit.theme import theme


class Fold(QWidget):
    """A button, the names of what lies behind it, and the layout ``body``.

    Attributes:
        body: the layout to fill.
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        line = QHBoxLayout()
        line.setSpacing(theme().px(8))
        self.button = link_button(words, "chevron-right")
        self.button.setObjectName("more_fields")
        self.button.clicked.connect(self._on_button_clicked)
        self._told = ""
        self._names = ElidedLabel("", "caption", "ink2")
        line.addWidget(self.button)
        line.addWidget(self._names, 1)
        column.addLayout(line)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme().px(10))
        column.addWidget(self._inside)
        self._inside.hide()

    @property
    def is_open(self) -> bool:
        """Whether what is in it is shown."""
        return self._inside.isVisibleTo(self)

    def say(self, names: Sequence[str]) -> None:
        """Name what is in it."""
        self._told = ", ".join(names)
        self._names.set_text(self._told)
        self.button.setAccessibleDescription(self._told)

    def open(self) -> None:
        """Show what is in it."""
        self._set_open(True)

    def _set_open(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._names.set_text("" if is_open else self._told)
        set_icon(self.button, "chevron-down" if is_open else "chevron-right", "accent")

    def _on_button_clicked(self) -> None:
        self._set_open(not self.is_open)
