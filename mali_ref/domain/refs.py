"""Pointers from one record to another."""

from dataclasses import dataclass
from typing import NamedTuple


class Ref(NamedTuple):
    """A record's kind and its stable text key, written ``kind:key``.

    A tuple, since thousands are made and looked up when a book is opened.
    """

    kind: str
    key: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"

    @classmethod
    def parse(cls, text: str) -> "Ref":
        """Read ``kind:key``; raises ValueError without both halves."""
        kind, colon, key = text.strip().partition(":")
        if not (kind and colon and key):
            raise ValueError(f"“{text}” is not written kind:key")
        return cls(kind, key)


@dataclass(frozen=True, slots=True)
class RoleRef:
    """A pointer with the part the target plays (``perpetrator``, ``at`` …); the role may be empty."""

    ref: Ref
    role: str = ""
