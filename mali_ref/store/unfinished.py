"""Files that get their name only when they are whole: written hidden beside their place, flushed, then renamed."""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.store import disk, header

# Long enough for a slow stick; a copy that another program was killed over is older.
_ABANDONED_SECONDS = 600


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A hidden path beside the target to write to; whatever is left there afterwards is removed.

    Raises:
        EnvironmentProblem: for an OSError of the body: the folder cannot be made or written, or the disk is full.
    """
    path = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        yield path
    except OSError as error:
        raise EnvironmentProblem(_sentence(target, error)) from error
    finally:
        for left in (path, *header.beside(path)):
            _remove(left)


def put_in_place(path: Path, target: Path, replace: bool = False) -> None:
    """Give a finished file its name.

    Raises:
        OSError: among others FileExistsError, where a file is there that may not go.
    """
    if replace:
        os.replace(path, target)
    else:
        try:
            os.link(path, target)
        except FileExistsError:
            raise
        except OSError:
            # A file system without hard links (FAT on a stick).
            if target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
            os.replace(path, target)
    disk.flush_folder(target.parent)


def _sweep(folder: Path) -> None:
    """Remove what copies that were killed left behind; one that is still being written is younger."""
    for left in folder.glob(".*.unfinished*"):
        try:
            if time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
                left.unlink()
        except OSError:
            continue  # Another program has swept it.


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # The folder went away or may not be written; the sentence about that is already on its way.
        return


def _sentence(target: Path, error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return f"{target} is there already."
    if error.errno == errno.ENOSPC:
        return f"The disk is full: a copy of the book needs a place in {target.parent}. Free some space and try again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"The folder {target.parent} may not be written to. Check its permissions, or choose another folder."
    return f"{target} could not be written: {error.strerror}. Choose another folder."
