"""What may be asked of the window when it is opened."""

from pathlib import Path
from typing import NamedTuple


class WindowOptions(NamedTuple):
    """What the command line said; empty where it said nothing.

    Attributes:
        db: another book than the user's own.
        as_of: the ISO day the book is set to.
        self_test: words to search, for the packaged program's own test.
    """

    db: Path | None = None
    as_of: str | None = None
    self_test: str | None = None
