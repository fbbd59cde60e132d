"""The errors a caller is expected to handle; all else is a bug.

Each message is a sentence for the user: what is wrong, where, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # A record may raise these errors itself.
    from mali_ref.domain.record import Record
    from mali_ref.domain.refs import Ref


class MaliRefError(Exception):
    """Root of every error the program raises on purpose."""


class InputError(MaliRefError):
    """Something typed or read does not fit its field."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one record.

    Attributes:
        field: the field it stands at: a field's name, or ``title``, ``names``, ``citations``, ``statements``.
        sentence: for the user.
    """

    ref: Ref
    field: str
    sentence: str


class BrokenRule(InputError):  # noqa: N818 - no error of the program
    """A record that may not be written as it is; nothing was written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(dict.fromkeys(fault.sentence for fault in self.faults)))


class StaleRecord(MaliRefError):  # noqa: N818
    """The record was changed in the meantime; nothing was written.

    Attributes:
        expected: the record as it was when editing began; None where there was none.
        found: the record as it is now; None where it is gone.
    """

    def __init__(self, ref: Ref, expected: Record | None, found: Record | None) -> None:
        self.ref = ref
        self.expected = expected
        self.found = found
        title = next((record.title for record in (found, expected) if record is not None), str(ref))
        super().__init__(f"“{title}” was changed in the meantime. Nothing was saved; compare the two and save again.")


class EnvironmentProblem(MaliRefError):  # noqa: N818 - no error of the program
    """The machine is in the way: disk full, folder not writable, no display."""


class BookProblem(MaliRefError):  # noqa: N818
    """A file is not a book that this program can open."""


class NewerBook(BookProblem):
    """The book was written by a later version of the program."""


class BookBusy(BookProblem):
    """Another program holds the book."""


class PassphraseNeeded(BookProblem):
    """The file is no plain book; it may be a protected one."""


class WrongPassphrase(BookProblem):
    """The passphrase does not open the book."""


class SeedError(MaliRefError):
    """The text files under ``db/`` do not make a book; one line for each fault."""
