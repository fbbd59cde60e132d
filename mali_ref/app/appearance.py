"""What the user chooses of how the window looks and speaks: text size, theme, language, and their lines in the menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mali_ref.app import settings as remembered
from mali_ref.app.actions import Choice, language_choice, theme_choice
from mali_ref.app.settings import Settings
from mali_ref.app.translation import LANGUAGES, language_for, use_language
from mali_ref.models.language import current_language
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SCALES


class Appearance(QObject):
    """Changes the look and the language, and remembers both.

    Signals:
        language_changed: the window speaks another language from now on; what is on screen is to be built again.
    """

    language_changed = Signal()

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

    def choose_language(self, choice: str) -> None:
        """Speak another language: ``system``, ``en`` or ``fr``."""
        before = current_language()
        self._settings.set(remembered.LANGUAGE, choice)
        use_language(language_for(choice))
        if current_language() != before:
            self.language_changed.emit()

    def choices(self) -> tuple[Choice, ...]:
        """The themes and the languages, for the menu."""
        language = str(self._settings.get(remembered.LANGUAGE))
        themes = theme_choice(theme().mode, self.set_theme)
        return themes, language_choice(LANGUAGES, language, self.choose_language)
