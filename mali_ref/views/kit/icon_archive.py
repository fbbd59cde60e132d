"""One drawing out of an archive of some two thousand.

``zipfile`` first reads the whole list of contents, which takes longer than drawing every icon of the window; here an
entry is found by the bytes of its name. What is unusual about an archive is left to ``zipfile``.
"""

import zlib
from functools import lru_cache
from os import SEEK_END
from pathlib import Path
from struct import Struct, unpack
from zipfile import ZIP_DEFLATED, ZipFile

_END = Struct("<4s6xHII2x")  # how many entries, the size of their list and where it begins
_ENTRY = Struct("<4s6xH8xI4xH12xI")  # method, packed size, length of the name, where the file stands; then the name
_LOCAL_HEADER = 30


def read_entry(archive: Path, name: str) -> bytes:
    """The bytes of one file of an archive; raises KeyError where it has no such file."""
    place = _find(_contents(archive), name.encode())
    if place is None:
        with ZipFile(archive) as whole:
            return whole.read(name)
    offset, size = place
    with archive.open("rb") as file:
        file.seek(offset)
        name_length, extra_length = unpack("<26x2H", file.read(_LOCAL_HEADER))
        file.seek(name_length + extra_length, 1)
        return zlib.decompress(file.read(size), -zlib.MAX_WBITS)


@lru_cache(maxsize=1)
def _contents(archive: Path) -> bytes:
    """The list of contents as it stands at the end of the file."""
    with archive.open("rb") as file:
        file.seek(-_END.size, SEEK_END)
        sign, _, size, offset = _END.unpack(file.read(_END.size))
        if sign != b"PK\5\6":
            return b""
        file.seek(offset)
        return file.read(size)


def _find(contents: bytes, name: bytes) -> tuple[int, int] | None:
    """Where a deflated file's header stands and how long its bytes are."""
    at = contents.find(name)
    while at >= 0:
        start = at - _ENTRY.size
        if start >= 0:
            sign, method, size, length, offset = _ENTRY.unpack_from(contents, start)
            if sign == b"PK\1\2" and length == len(name):
                return (offset, size) if method == ZIP_DEFLATED else None
        at = contents.find(name, at + 1)
    return None
