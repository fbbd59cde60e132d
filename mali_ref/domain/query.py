"""What the store answers: search hits and pointers, as values."""

from dataclasses import dataclass

from mali_ref.domain.record import Heading


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of a search.

    Attributes:
        snippet: a line of the record's text with the words found, or what tells it from others.
        alias: the name that matched where the title did not, such as ``IBK``; empty otherwise.
        matched: the words that were found, folded, for marking; they may differ from those typed (a typo).
    """

    heading: Heading
    snippet: str = ""
    alias: str = ""
    matched: tuple[str, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Pointer:
    """A record that points at another, and the field it does so in."""

    heading: Heading
    field: str
