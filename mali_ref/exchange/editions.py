"""Joining editions: a record that a later edition writes under a known key adds to the earlier one, never doubles it.

What the earlier edition leaves open is taken from the later one and cited to it; what both state stands side by side.
"""

from collections.abc import Iterable
from dataclasses import replace

from mali_ref.domain.refs import Ref
from mali_ref.exchange.seed_files import RawRecord, RawStatement, Scalar

# A later edition's own title and confidence never replace those of the record it adds to.
_KEPT = ("title", "confidence")
_ADDED = ("names", "cite")


def join_editions(raw_records: Iterable[RawRecord]) -> list[RawRecord]:
    """One raw record for each thing, in the order of the first mention.

    Two records of one edition under the same key are left for the reader to refuse.
    """
    joined: dict[Ref, RawRecord] = {}
    result = []
    for raw in raw_records:
        ref = Ref(raw.kind, raw.key)
        known = joined.get(ref)
        if known is None or known.edition == raw.edition:
            joined.setdefault(ref, raw)
            result.append(raw)
        else:
            _add(known, raw)
    return result


def _add(known: RawRecord, later: RawRecord) -> None:
    citations = [replace(item, origin=later) for item in _of_record(later)]
    for name, written in later.fields.items():
        if name in _KEPT or name in _ADDED:
            continue
        if name not in known.fields:
            known.fields[name] = _taken(written, later)
            _cite(known, [_for_field(citation, name) for citation in citations])
        elif _same(known.fields[name], written):
            _cite(known, [_for_field(citation, name) for citation in _of_record(known) + citations])
        else:
            known.statements.append(RawStatement(name, written, later))
    for name in _ADDED:
        _extend(known, name, [replace(item, origin=later) for item in _as_list(later.fields.get(name))])


def _of_record(raw: RawRecord) -> list[Scalar]:
    """The citations of the record as a whole."""
    return [item for item in _as_list(raw.fields.get("cite")) if not item.label]


def _for_field(citation: Scalar, name: str) -> Scalar:
    return replace(citation, label=name)


def _taken(written: Scalar | list[Scalar], later: RawRecord) -> Scalar | list[Scalar]:
    if isinstance(written, Scalar):
        return replace(written, origin=later)
    return [replace(item, origin=later) for item in written]


def _cite(known: RawRecord, citations: list[Scalar]) -> None:
    _extend(known, "cite", citations)


def _extend(known: RawRecord, name: str, items: list[Scalar]) -> None:
    have = _as_list(known.fields.get(name))
    seen = {(item.label, item.text) for item in have}
    known.fields[name] = have + [item for item in items if (item.label, item.text) not in seen]


def _as_list(written: Scalar | list[Scalar] | None) -> list[Scalar]:
    if written is None:
        return []
    return list(written) if isinstance(written, list) else [written]


def _same(one: Scalar | list[Scalar], other: Scalar | list[Scalar]) -> bool:
    return {(item.label, item.text.strip()) for item in _as_list(one)} == {
        (item.label, item.text.strip()) for item in _as_list(other)
    }
