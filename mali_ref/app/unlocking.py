"""The passphrase of a book where there is no window: from the environment, or asked for on the terminal."""

import getpass
import os
import sys
from pathlib import Path

from mali_ref.app import paths
from mali_ref.app.opening import open_for_reading
from mali_ref.domain.errors import InputError, PassphraseNeeded
from mali_ref.store.book import Book
from mali_ref.store.keys import Key
from mali_ref.store.protection import is_protected, unlock

VARIABLE = "MALI_REF_PASSPHRASE"


def open_unlocked(chosen: Path | None = None) -> Book:
    """The book for the command line, as `open_for_reading`; asks for the passphrase of a protected one.

    Raises:
        PassphraseNeeded: nobody can be asked.
        WrongPassphrase: it does not open the book.
    """
    try:
        return open_for_reading(chosen)
    except PassphraseNeeded as problem:
        path = chosen or paths.user_book()
        return open_for_reading(chosen, unlock(path, _given(str(problem))))


def key_of(path: Path) -> Key | None:
    """The key of a book that is not only to be read; None where it is plain. Raises like `open_unlocked`."""
    return unlock(path, passphrase_of(path)) if is_protected(path) else None


def passphrase_of(path: Path) -> str:
    """The passphrase of a protected book, whether or not it is the right one."""
    return _given(f"{path} is protected.")


def new_passphrase() -> str:
    """A passphrase for a book that has none yet; asked for twice on a terminal."""
    passphrase = _given("A book is protected with a passphrase.")
    if VARIABLE not in os.environ and _ask("The same once more: ") != passphrase:
        raise InputError("The two passphrases differ. Nothing was changed.")
    return passphrase


def _given(why: str) -> str:
    from_environment = os.environ.get(VARIABLE)
    if from_environment is not None:
        return from_environment
    if sys.stdin is None or not sys.stdin.isatty():
        raise PassphraseNeeded(f"{why} Set {VARIABLE}, or run this on a terminal to be asked for it.")
    return _ask("Passphrase: ")


def _ask(words: str) -> str:
    try:
        return getpass.getpass(words)
    except EOFError:
        raise PassphraseNeeded("No passphrase was given.") from None
