"""``mali-ref protect`` and ``mali-ref unprotect``."""

import argparse
import os
from pathlib import Path

from mali_ref.app import paths, unlocking
from mali_ref.app.exit_status import DONE, FAULT
from mali_ref.domain.errors import BookProblem
from mali_ref.store import protection
from mali_ref.store.kept_copies import Treatment, open_copies, remove_unfinished, treat


def protect(arguments: argparse.Namespace) -> int:
    """Protect the book, and its copies as was asked."""
    path = _path(arguments)
    if protection.is_protected(path):
        raise BookProblem(f"{path} is protected already. Its passphrase is changed in the window.")
    key = protection.protect(path, unlocking.new_passphrase())
    remove_unfinished(path)
    print(f"{path} is protected. Without the passphrase nobody can open it.")
    copies = open_copies(path, None)
    treatment = Treatment(arguments.copies)
    failed = treat(copies, treatment, None, key)
    left = copies if treatment is Treatment.LEAVE else failed
    if left:
        print("These copies of it are not protected:", *left, sep="\n    ")
    return FAULT if failed else DONE


def unprotect(arguments: argparse.Namespace) -> int:
    """Make the book plain again; its copies stay as they are."""
    path = _path(arguments)
    if not protection.is_protected(path):
        raise BookProblem(f"{path} is not protected.")
    protection.unprotect(path, unlocking.passphrase_of(path))
    print(f"{path} is not protected any more. Backups made until now still need the passphrase.")
    return DONE


def _path(arguments: argparse.Namespace) -> Path:
    path: Path = arguments.db or paths.user_book()
    if not os.path.exists(path):
        raise BookProblem(f"There is no book at {path}. Your own is made when the window is first opened.")
    return path
