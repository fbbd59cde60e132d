"""Making what was written last through a power cut, and what was removed hard to read again."""

import os
import stat
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has none.
    fcntl = None  # type: ignore[assignment]

_BLOCK = 1 << 20
# On macOS a disk only promises to write, unless it is asked like this.
_FULL_FLUSH = getattr(fcntl, "F_FULLFSYNC", None)


def flush_file(path: Path) -> None:
    """Return only when the file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        if _FULL_FLUSH is not None:
            with suppress(OSError):  # A network disk knows no such request.
                fcntl.fcntl(file.fileno(), _FULL_FLUSH)


def flush_folder(folder: Path) -> None:
    """Make new and changed names in a folder last, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows cannot open a folder.
    # Some file systems flush no folders.
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)


def overwrite(handle: int) -> None:
    """Write zeros over all of an open file. Flash memory and some file systems put them elsewhere all the same."""
    left = os.fstat(handle).st_size
    os.lseek(handle, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(handle, bytes(min(left, _BLOCK)))
    os.fsync(handle)


def erase(path: Path) -> None:
    """Overwrite a file, unless it has another name too, and remove it; raises OSError where it cannot be removed."""
    with path.open("rb+") as file:
        if os.fstat(file.fileno()).st_nlink <= 1:
            overwrite(file.fileno())
    path.unlink()


def make_empty(path: Path, like: Path) -> None:
    """Make a new file that may be read by whoever may read another one, and by nobody else at any moment."""
    mode = stat.S_IMODE(os.stat(like).st_mode)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
