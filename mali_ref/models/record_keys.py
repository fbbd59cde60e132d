"""Keys of new records: words a person can read in a link or a change file, unlike any key that is taken."""

import re
from collections.abc import Callable, Iterator

from mali_ref.domain.dates import Edtf
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold

_LONGEST = 60
_NOT_KEY = re.compile(r"[^a-z0-9]+")


def key_words(record: Record) -> str:
    """What a record's key is made of: its title, or else what it links, as in ``maa--member-of--platform``."""
    record_type = RECORD_TYPES[record.kind]
    if record_type.make_title is None:
        return _slug(record.title)
    return "--".join(part for part in _parts(record) if part)


def free_key(words: str, is_taken: Callable[[str], bool]) -> str:
    """A key from these words, with a number where another record has it; where no Latin letter is left, ``own``."""
    key = words or "own"
    number = 2
    while is_taken(key):
        key = f"{words or 'own'}-{number}"
        number += 1
    return key


def _parts(record: Record) -> Iterator[str]:
    record_type = RECORD_TYPES[record.kind]
    for field in record_type.fields:
        value = record.get(field.name)
        if isinstance(value, Edtf) and field.name == record_type.begins:
            yield _slug(value.text)
        elif field.required and not isinstance(value, Figure):
            yield value.key if isinstance(value, Ref) else _slug(str(value or ""))


def _slug(text: str) -> str:
    key = _NOT_KEY.sub("-", fold(text)).strip("-")
    if len(key) > _LONGEST:
        key = key[: _LONGEST + 1].rpartition("-")[0] or key[:_LONGEST]
    return key
