"""Builds the book and the translations when the package is built, and lays them into the wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BookBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling calls this before it collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build both; an editable install keeps them in the checkout, a wheel carries them."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from mali_ref.exchange.book_build import build_book

        book = root / "build" / "mali-reference.book"
        build_book(root / "db", book)
        if version != "editable":
            # A checkout compiles its translations when the window first needs them.
            from mali_ref.app.translation_files import build_translations

            translations = root / "build" / "translations"
            build_translations(root / "resources" / "translations", translations)
            build_data["force_include"][str(translations)] = "mali_ref/_bundled/translations"
            build_data["force_include"][str(book)] = "mali_ref/_bundled/mali-reference.book"
