"""Builds the book when the package is built, and lays it and the resources into the wheel."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BookBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling calls this before it collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the book; an editable install keeps it in the checkout, a wheel carries it."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from mali_ref.exchange.book_build import build_book

        book = root / "build" / "mali-reference.book"
        build_book(root / "db", book)
        if version != "editable":
            build_data["force_include"][str(book)] = "mali_ref/_bundled/mali-reference.book"
            build_data["force_include"][str(root / "resources")] = "mali_ref/_bundled/resources"
