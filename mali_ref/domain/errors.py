"""The errors a caller is expected to handle; all else is a bug.

Each message is a sentence for the user: what is wrong, where, and what to do.
"""


class MaliRefError(Exception):
    """Root of every error the program raises on purpose."""


class InputError(MaliRefError):
    """Something typed or read does not fit its field."""


class EnvironmentProblem(MaliRefError):  # noqa: N818 - no error of the program
    """The machine is in the way: disk full, folder not writable, no display."""


class BookProblem(MaliRefError):  # noqa: N818
    """A file is not a book that this program can open."""


class NewerBook(BookProblem):
    """The book was written by a later version of the program."""


class BookBusy(BookProblem):
    """Another program holds the book."""


class SeedError(MaliRefError):
    """The text files under ``db/`` do not make a book; one line for each fault."""
