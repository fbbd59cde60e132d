"""The book's own rules that bind several records together; single fields check themselves."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from mali_ref.domain.errors import Fault
from mali_ref.domain.figures import Figure, grouped_number
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref

# Each total and the parts it must be the sum of, for one subject, day and edition.
SUMS: dict[str, tuple[str, ...]] = {
    "strength-uniformed": ("strength-troops", "strength-observers", "strength-staff-officers", "strength-police"),
    "strength-total": ("strength-uniformed", "strength-civilians", "strength-volunteers"),
    "strength-civilians": ("strength-civilians-international", "strength-civilians-local"),
    "ceiling-authorised": ("ceiling-military", "ceiling-police"),
}

# What a sum is compared over: the subject, the day and the edition.
_Moment = tuple[Ref, str, str]


def broken_rules(records: Mapping[Ref, Record]) -> Iterator[Fault]:
    """What breaks a rule no edit may break; the sentence goes on after the record's name."""
    yield from _units_that_differ(records)
    yield from _ends_before_begins(records)
    yield from _circles(records)


def doubtful_sums(records: Mapping[Ref, Record]) -> Iterator[tuple[Ref, str]]:
    """Totals that are not the sum of their parts, each with a sentence.

    The book as it comes holds none that a note does not explain; a reader's correction may, since sources disagree.
    """
    figures: dict[_Moment, dict[str, Record]] = defaultdict(dict)
    for record in records.values():
        if record.kind == "observation" and record.get("preferred") is not False and not record.get("category"):
            as_of = record.get("as_of")
            moment = (record.fields["subject"], as_of.text if as_of else "", record.edition)
            figures[moment].setdefault(record.fields["indicator"].key, record)
    for by_indicator in figures.values():
        for total, parts in SUMS.items():
            if total in by_indicator and all(part in by_indicator for part in parts):
                expected = sum(_value(by_indicator[part]) for part in parts)
                found = _value(by_indicator[total])
                if expected != found:
                    yield (
                        by_indicator[total].ref,
                        (f"{total} is {grouped_number(found)}, but {' + '.join(parts)} is {grouped_number(expected)}."),
                    )


def _value(record: Record) -> float:
    figure = record.fields["value"]
    return figure.middle() if isinstance(figure, Figure) else 0.0


def _units_that_differ(records: Mapping[Ref, Record]) -> Iterator[Fault]:
    """A figure's own unit may differ from its indicator's only for money in another currency or scale."""
    for record in records.values():
        unit = record.get("unit")
        if record.kind == "observation" and unit:
            usual = records[record.fields["indicator"]].fields["unit"]
            if unit != usual and not (unit[:3] in ("usd", "eur", "xof") and usual[:3] in ("usd", "eur", "xof")):
                sentence = f"its unit {unit} cannot be compared with {usual}, the unit of its indicator."
                yield Fault(record.ref, "unit", sentence)


def _ends_before_begins(records: Mapping[Ref, Record]) -> Iterator[Fault]:
    for record in records.values():
        record_type = RECORD_TYPES[record.kind]
        if record_type.is_backwards(record):
            begin, end = record.fields[record_type.begins], record.fields[record_type.ends]
            sentence = f"it ends ({end.text}) before it begins ({begin.text})."
            yield Fault(record.ref, record_type.ends, sentence)


def _circles(records: Mapping[Ref, Record]) -> Iterator[Fault]:
    """Nothing is a part of itself, through however many others; each circle is named once."""
    named: set[Ref] = set()
    for record in records.values():
        chain = [record.ref]
        whole = record.get("part_of")
        while whole in records and whole not in chain:
            chain.append(whole)
            whole = records[whole].get("part_of")
        if whole == record.ref and whole not in named:
            named.update(chain)
            others = ", ".join(f"“{records[ref].title}”" for ref in chain[1:]) or f"“{record.title}”"
            yield Fault(record.ref, "part_of", f"it would be a part of itself, by way of {others}.")
