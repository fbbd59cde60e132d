"""What may leave the laptop: no private record, no link to one, nothing that rests on one."""

from collections.abc import Collection, Iterable

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.severing import severed

# What stands in a text where the name of a private record was.
_HIDDEN = "[…]"


def shareable(records: Iterable[Record], private: Collection[Ref]) -> list[Record]:
    """The records that may be exported or shared, as they may be seen.

    Args:
        private: every private record of the book.
    """
    found = []
    for record in records:
        if record.ref in private or record.private:
            continue
        seen = severed(record, private, lambda _ref: _HIDDEN) if private else record
        if seen is not None:
            found.append(seen)
    return found
