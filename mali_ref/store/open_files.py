"""Which database files this process has open.

On POSIX systems, closing any handle of a file drops every lock the process holds on it, the engine's own included;
another program could then write into the midst of a transaction. So what the engine has open is never opened by us a
second time: whoever wants to look at a file's bytes asks here first, and looks while holding `lock`.
"""

import os
import threading
from collections.abc import Callable
from pathlib import Path

from mali_ref.store.keys import Key

Identity = tuple[int, int]

lock = threading.RLock()
_open: dict[Identity, list[Key | None]] = {}


def identity_of(path: Path) -> Identity | None:
    """What stays the same however a file is called; None where there is no file, or it may not be asked."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def remember(path: Path, key: Key | None) -> Callable[[], None]:
    """Count a connection that was just opened, while holding `lock`; answers what to call when it is closed."""
    identity = identity_of(path)
    if identity is None:
        return lambda: None
    _open.setdefault(identity, []).append(key)

    def forget() -> None:
        with lock:
            _open[identity].remove(key)
            if not _open[identity]:
                del _open[identity]

    return forget


def keys_of(path: Path) -> list[Key | None]:
    """The key of each connection to a file, None for a plain one; empty where it is not open."""
    identity = identity_of(path)
    return _open.get(identity, []) if identity is not None else []
