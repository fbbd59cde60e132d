"""The language of the window: which one is asked for, and putting its translation in place."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mali_ref.app import paths
from mali_ref.models.labels import forget_language
from mali_ref.models.language import ENGLISH, FRENCH, current_language, speak

SYSTEM = "system"
# Each in its own words: who looks for a language reads that one.
LANGUAGES = ((ENGLISH, "English"), (FRENCH, "Français"))

_installed: list[QTranslator] = []


def language_for(choice: str) -> str:
    """The language a setting asks for: the one named, or the system's where the window speaks it."""
    if choice != SYSTEM:
        return choice
    return FRENCH if QLocale.system().language() is QLocale.Language.French else ENGLISH


def use_language(language: str) -> None:
    """Speak a language from now on; whatever is already on screen must be built again.

    English needs no translation, so nothing is loaded. Where the translation cannot be had the window stays English.
    """
    if language == current_language():
        return
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    speak(ENGLISH)
    if language != ENGLISH and _install(_compiled(language)):
        _install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm")
        speak(language)
    forget_language()


def _install(file: Path) -> bool:
    translator = QTranslator()
    if not (file.is_file() and translator.load(str(file))):
        return False
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)
    return True


def _compiled(language: str) -> Path:
    root = paths.checkout()
    if root is not None:
        # An installed program has its translations compiled, and never loads what compiles them.
        from mali_ref.app.translation_files import build_translations

        try:
            build_translations(root / "resources" / "translations", paths.translations())
        except OSError as error:
            logging.getLogger("mali_ref").warning("translations: %s", error)
    return paths.translations() / f"mali_ref_{language}.qm"
