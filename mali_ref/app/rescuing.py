"""A damaged book: asking what to do, and doing it, at the start or while the window is open."""

import atexit
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mali_ref.app.opening import Opened
from mali_ref.domain.errors import BookProblem, MaliRefError
from mali_ref.models.language import number_text
from mali_ref.store.assessing import Assessment, assess, readable_copy
from mali_ref.store.book import Book
from mali_ref.store.header import RENAME
from mali_ref.store.keys import Key
from mali_ref.store.repair import repair, rescue
from mali_ref.views.dialogs.damage import Way, ask_way


def open_damaged(
    book_path: Path, bundled: Path, problem: MaliRefError, key: Key | None = None, is_own: bool = True
) -> Opened | None:
    """Open a damaged book in the way the user chooses; None where they choose to quit.

    Args:
        is_own: whether it is the user's own; another file of which nothing can be had is not replaced by a book.

    Raises:
        MaliRefError: what was chosen could not be done, or nothing can be; the damaged file is as it was.
    """
    found = assess(book_path, bundled, key)
    if not (is_own or found.readable or found.backup):
        raise problem
    is_damage = str(problem).endswith(RENAME)
    way = ask_way(_damage_words(book_path) if is_damage else str(problem), found, is_open=False)
    if way is Way.NOTHING:
        return None
    if way is Way.READ:
        return _read_only(book_path, key)
    notice = put_right(book_path, found, way, key)
    return Opened(Book(book_path, key=key), notice=notice)


def ask_while_open(book_path: Path, bundled: Path, key: Key | None, parent: QWidget | None) -> str:
    """Ask and put right a book that a window shows; answers what was done, empty where nothing was.

    Raises:
        MaliRefError: what was chosen could not be done; the damaged file is as it was.
    """
    found = assess(book_path, bundled, key)
    way = ask_way(_damage_words(book_path), found, is_open=True, parent=parent)
    return "" if way is Way.NOTHING else put_right(book_path, found, way, key)


def _damage_words(book_path: Path) -> str:
    words = QCoreApplication.translate("rescuing", "{path} is damaged: a part of it cannot be read.")
    return words.format(path=book_path)


def put_right(book_path: Path, found: Assessment, way: Way, key: Key | None = None) -> str:
    """Mend a book, or go back to a whole one with the later edits; answers a sentence of what was done.

    Raises:
        MaliRefError: it could not be done; the damaged file is as it was.
    """
    translate = QCoreApplication.translate
    if way is Way.MEND:
        mended = repair(book_path, key)
        if not mended.fixed:
            raise BookProblem(" ".join(mended.left) or f"{book_path} is whole.")
        kept = mended.kept
        words = translate("rescuing", "The book was mended.")
    else:
        done = rescue(book_path, found.base, key)
        kept = done.kept
        one = translate("rescuing", "The book was put right; one later edit was carried over.")
        many = translate("rescuing", "The book was put right; later edits carried over: {count}.")
        words = one if done.carried == 1 else many.format(count=number_text(done.carried))
        if done.left:
            pattern = translate("rescuing", "Edits that need what is lost, and so could not be: {count}.")
            words = f"{words} {pattern.format(count=number_text(len(done.left)))}"
    if kept is not None:
        pattern = translate("rescuing", "The damaged file is kept as {name}.")
        words = f"{words} {pattern.format(name=kept.name)}"
    return words


def _read_only(book_path: Path, key: Key | None) -> Opened:
    """What can be read, in a file of its own that is gone when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="mali-ref-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    count = readable_copy(book_path, folder / book_path.name, key)
    book = Book(folder / book_path.name, immutable=True, key=key)
    words = QCoreApplication.translate(
        "rescuing", "You are reading what is left of a damaged book: {count} records. Nothing can be changed in it."
    )
    book.read_only_reason = words.format(count=number_text(count))
    return Opened(book, notice=book.read_only_reason)
