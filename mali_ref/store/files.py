"""Making the user's own book from the bundled one: a whole file or none."""

import errno
import os
import time
from pathlib import Path

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.store import access, header

_ABANDONED_SECONDS = 600


def copy_book(bundled: Path, own: Path) -> None:
    """Copy the bundled book to where the user's own lies, unless there is one already.

    The copy is written beside its place, flushed to the disk, opened once to see that it is whole, and renamed.

    Raises:
        EnvironmentProblem: the folder cannot be made or written, or the disk is full; nothing is left behind.
    """
    unfinished = own.with_name(f".{own.name}.{os.getpid()}.unfinished")
    try:
        own.parent.mkdir(parents=True, exist_ok=True)
        _sweep(own)
        _set_orphans_aside(own)
        _copy_bytes(bundled, unfinished)
        access.open_book_file(unfinished, "ro", immutable=True).close()
        _put_in_place(unfinished, own)
    except OSError as error:
        raise EnvironmentProblem(_sentence(own, error)) from error
    finally:
        _remove(unfinished)


def _copy_bytes(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(1 << 20):
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())


def _put_in_place(unfinished: Path, own: Path) -> None:
    """Rename without replacing: of two programs that start for the first time, the first one's book stays."""
    try:
        os.link(unfinished, own)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links (FAT on a stick): a plain rename, which may replace an equal copy.
        if not own.exists():
            os.replace(unfinished, own)


def _set_orphans_aside(own: Path) -> None:
    """A log whose book is gone would be taken for that of the next one."""
    if not os.path.exists(own):
        for left in header.beside(own):
            if os.path.exists(left):
                os.replace(left, left.with_name(f"{left.name}.orphan"))


def _sweep(own: Path) -> None:
    """Remove what copies that were killed left behind; one that is still being written is younger."""
    for left in own.parent.glob(f".{own.name}.*.unfinished"):
        if time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
            _remove(left)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # The folder went away or may not be written; the sentence about that is already on its way.
        return


def _sentence(own: Path, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return f"The disk is full: the book needs a place in {own.parent}. Free some space and start again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"The folder {own.parent} may not be written to, so your own book cannot be kept there. "
            "Change its permissions, or set MALI_REF_HOME to another folder."
        )
    return f"Your own book could not be made in {own.parent}: {error.strerror}. Set MALI_REF_HOME to another folder."


def set_aside(own: Path, why: str) -> Path:
    """Rename a book and what lies beside it, so that nothing in it is lost, and answer its new path.

    Args:
        why: a word for the new name, such as ``damaged``.
    """
    for number in range(1, 1000):
        aside = own.with_name(f"{own.stem}-{why}-{number}{own.suffix}")
        if not aside.exists():
            try:
                os.replace(own, aside)
                for left, name in zip(header.beside(own), header.beside(aside), strict=True):
                    if os.path.exists(left):
                        os.replace(left, name)
            except OSError as error:
                raise EnvironmentProblem(f"{own} could not be renamed: {error.strerror}.") from error
            return aside
    raise EnvironmentProblem(f"Too many earlier books lie in {own.parent}. Move them elsewhere.")
