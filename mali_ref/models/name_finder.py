"""Records by what a person may write for them: key, title, acronym or another name; exactly, and never by likeness."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold

# A search term is nobody's name; an acronym of several is asked about.
_NAMES = ("name", "acronym", "alias", "former", "translit", "printed")
_WEAK = ("weak",)


@dataclass(frozen=True, slots=True)
class Found:
    """The records a text stands for.

    Attributes:
        refs: none, the one, or several to choose from.
        is_certain: whether there is one, and it is not merely hinted at.
    """

    refs: tuple[Ref, ...]
    is_certain: bool


class NameFinder:
    """Finds records of some kinds by name."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._titles: dict[Ref, str] = {}
        self._strong: dict[str, list[Ref]] = defaultdict(list)
        self._weak: dict[str, list[Ref]] = defaultdict(list)
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """Let another record be found."""
        self._titles[record.ref] = record.title
        for text in (record.title, *(name.text for name in record.names_of(*_NAMES))):
            _add(self._strong[fold(text)], record.ref)
        for name in record.names_of(*_WEAK):
            _add(self._weak[fold(name.text)], record.ref)

    def title(self, ref: Ref) -> str:
        """A record's title; its key where it is not known here."""
        return self._titles.get(ref, str(ref))

    def find(self, text: str, kinds: Sequence[str]) -> Found:
        """The records of these kinds that the text is the key or a name of; ``kind:key`` is never in doubt."""
        kind, colon, key = (part.strip() for part in text.partition(":"))
        if colon and kind in RECORD_TYPES:
            named = Ref(kind, key)
            is_known = kind in kinds and named in self._titles
            return Found((named,) if is_known else (), is_known)
        folded = fold(text)
        keyed = [ref for ref in (Ref(kind, text.strip()) for kind in kinds) if ref in self._titles]
        strong = self._of(self._strong, folded, kinds)
        found = tuple(dict.fromkeys((*keyed, *strong)))
        return Found(found or self._of(self._weak, folded, kinds), len(found) == 1)

    def _of(self, names: dict[str, list[Ref]], folded: str, kinds: Sequence[str]) -> tuple[Ref, ...]:
        return tuple(ref for ref in names.get(folded, ()) if ref.kind in kinds) if folded else ()


def _add(found: list[Ref], ref: Ref) -> None:
    if ref not in found:
        found.append(ref)
