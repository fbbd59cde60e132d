"""The look of the window that its user chooses: text size, theme, and what the menu says of both."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mali_ref.app import settings as remembered
from mali_ref.app.actions import Choice, theme_choice
from mali_ref.app.settings import Settings
from mali_ref.views.kit.theme import SCALES, theme


class Appearance(QObject):
    """Changes the look and remembers it."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "text_larger": lambda: self.change_scale(1),
            "text_smaller": lambda: self.change_scale(-1),
            "text_normal": lambda: self.set_scale(1.0),
        }

    def change_scale(self, step: int) -> None:
        """Take a larger or smaller text size, as far as there is one."""
        scales = list(SCALES)
        wanted = scales.index(theme().scale) + step
        self.set_scale(scales[max(0, min(wanted, len(scales) - 1))])

    def set_scale(self, scale: float) -> None:
        """Take a text size."""
        theme().scale = scale
        self._settings.set(remembered.TEXT_SCALE, scale)

    def set_theme(self, mode: str) -> None:
        """Take a theme: ``system``, ``light``, ``dark`` or ``sunlight``."""
        theme().mode = mode
        self._settings.set(remembered.THEME, mode)

    def themes(self) -> Choice:
        """The themes, for the menu."""
        return theme_choice(theme().mode, self.set_theme)
