"""Where the program's own files and the user's files lie."""

import os
import sys
from pathlib import Path

BOOK_NAME = "mali-reference.book"
_PACKAGE = Path(__file__).resolve().parent.parent


def checkout() -> Path | None:
    """The checkout the program runs from, or None where it is installed."""
    root = _PACKAGE.parent
    return root if (root / "db" / "build.py").is_file() else None


def bundled_book() -> Path:
    """The book that came with the program; in a checkout it is the built one and may not exist yet."""
    root = checkout()
    return root / "build" / BOOK_NAME if root else _bundle() / BOOK_NAME


def translations() -> Path:
    """The folder of the compiled translations; in a checkout they are built and may not exist yet."""
    root = checkout()
    return root / "build" / "translations" if root else _bundle() / "translations"


def _bundle() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) / "bundled" if frozen else _PACKAGE / "_bundled"


def user_folder() -> Path:
    """The folder of the user's book, settings and log; ``MALI_REF_HOME`` moves all of it, for a copy on a stick."""
    home = os.environ.get("MALI_REF_HOME")
    if home:
        return Path(home).expanduser().absolute()
    import platformdirs  # not needed, and so not loaded, for a portable copy

    return Path(platformdirs.user_data_dir("mali-ref", appauthor=False, roaming=False))


def user_book() -> Path:
    """The user's own book."""
    return user_folder() / BOOK_NAME


def settings_file() -> Path:
    """The window's settings."""
    return user_folder() / "settings.ini"


def graph_file() -> Path:
    """Where the reader has moved the actors of the graph to."""
    return user_folder() / "graph.json"


def log_file() -> Path:
    """Where errors are written down."""
    return user_folder() / "mali-ref.log"
