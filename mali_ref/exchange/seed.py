"""From raw seed records to checked records: every fault is named with its file and line, all at once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from mali_ref.domain.errors import InputError, SeedError
from mali_ref.domain.fields import Field, LinkList
from mali_ref.domain.record import CONFIDENCES, LANGUAGES, NAME_TYPES, Citation, Name, Record, Statement
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, parse, parse_citation
from mali_ref.domain.rules import broken_rules, doubtful_sums
from mali_ref.exchange.editions import join_editions
from mali_ref.exchange.seed_files import RawRecord, Scalar

_COMMON = ("title", "names", "cite", "confidence")


def read_records(raw_records: Iterable[RawRecord]) -> list[Record]:
    """Check and read all records of a book together, since they point at each other.

    Raises:
        SeedError: one line for each fault, such as ``estimate-2017/event.yaml:12: There is no month 13.``
    """
    return _Reader(join_editions(raw_records)).read()


class _Reader:
    def __init__(self, raw: list[RawRecord]) -> None:
        self._raw = raw
        self._faults: list[str] = []
        self._places: dict[Ref, RawRecord] = {}
        for record in raw:
            ref = Ref(record.kind, record.key)
            if ref in self._places:
                self._fault(record, record.line, f"“{ref}” stands twice; first at {self._places[ref].where()}.")
            self._places[ref] = record

    def read(self) -> list[Record]:
        records = [self._record(raw) for raw in self._raw]
        if not self._faults:
            records = _titled(records)
            by_ref = {record.ref: record for record in records}
            broken = ((fault.ref, fault.sentence) for fault in broken_rules(by_ref))
            for ref, sentence in (*broken, *doubtful_sums(by_ref)):
                self._fault(self._places[ref], self._places[ref].line, sentence)
        if self._faults:
            raise SeedError("\n".join(self._faults))
        return records

    def _fault(self, record: RawRecord, line: int, sentence: str) -> None:
        self._faults.append(f"{record.where(line)}: {sentence}")

    def _resolve(self, text: str, kinds: tuple[str, ...]) -> Ref:
        named = Ref.parse(text) if ":" in text else None
        if named is not None:
            if named.kind not in kinds:
                raise InputError(f"“{text}” may not be linked here; this field takes {', '.join(kinds)}.")
            candidates = [named]
        else:
            candidates = [Ref(kind, text) for kind in kinds]
        found = [ref for ref in candidates if ref in self._places]
        if not found:
            raise InputError(f"“{text}” is not a record of the book.")
        if len(found) > 1:
            raise InputError(f"“{text}” may be {' or '.join(map(str, found))}; write the kind before it.")
        return found[0]

    def _record(self, raw: RawRecord) -> Record:
        record_type = RECORD_TYPES[raw.kind]
        fields: dict[str, Any] = {}
        for name, written in raw.fields.items():
            if name in _COMMON:
                continue
            field = record_type.by_name.get(name)
            if field is None:
                self._fault(*_stood(written, raw), f"{record_type.label} has no field “{name}”.")
            else:
                value = self._checked(*_stood(written, raw), self._field_value, field, written)
                if value is not None:
                    fields[name] = value
        self._check_required(raw, record_type)
        title = raw.fields.get("title")
        text = " ".join(title.text.split()) if isinstance(title, Scalar) else ""
        if not text and record_type.make_title is None:
            self._fault(raw, raw.line, f"“{raw.key}” has no title.")
        return Record(
            raw.kind,
            raw.key,
            text,
            raw.edition,
            fields,
            self._names(raw),
            self._citations(raw, record_type),
            self._confidence(raw),
            self._statements(raw, record_type),
        )

    def _confidence(self, raw: RawRecord) -> str:
        written = raw.fields.get("confidence")
        if not isinstance(written, Scalar) or not written.text.strip():
            return ""
        word = written.text.strip()
        if word not in CONFIDENCES:
            self._fault(*_stood(written, raw), f"“{word}” is not one of {', '.join(CONFIDENCES)}.")
        return word

    def _statements(self, raw: RawRecord, record_type: RecordType) -> tuple[Statement, ...]:
        """What later editions say otherwise; read like any value, so that no statement is nonsense."""
        statements = []
        for said in raw.statements:
            field = record_type.by_name.get(said.field)
            _, line = _stood(said.written, said.record)
            if field is None:
                self._fault(said.record, line, f"{record_type.label} has no field “{said.field}”.")
                continue
            value = self._checked(said.record, line, self._field_value, field, said.written)
            if value is None:
                continue
            citations = tuple(item for item in self._citations(said.record, record_type) if not item.field)
            statements.append(Statement(said.field, field.write(value), said.record.edition, citations))
        return tuple(statements)

    def _checked(self, raw: RawRecord, line: int, read: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return read(*arguments)
        except (InputError, ValueError) as error:
            self._fault(raw, line, str(error))
            return None

    def _field_value(self, field: Field, written: Scalar | list[Scalar]) -> Any:
        if isinstance(field, LinkList):
            items = written if isinstance(written, list) else [written]
            return tuple(field.read_one(item.text, item.label, self._resolve) for item in items) or None
        if isinstance(written, list):
            raise InputError(f"{field.label} takes one value, not a list.")
        if not written.text.strip():
            return None
        value = field.read(written.text, self._resolve)
        for block in parse(written.text) if isinstance(value, str) else ():
            for span in block.spans:
                if isinstance(span, Cited) and span.source:
                    self._resolve(span.source, ("source",))
        return value

    def _check_required(self, raw: RawRecord, record_type: RecordType) -> None:
        for field in record_type.fields:
            if field.required and _is_blank(raw.fields.get(field.name)):
                self._fault(raw, raw.line, f"“{raw.key}” has no {field.label.lower()}.")

    def _names(self, raw: RawRecord) -> tuple[Name, ...]:
        written = raw.fields.get("names", [])
        names = []
        for item in written if isinstance(written, list) else [written]:
            type_, language = "name", ""
            for word in item.label.split():
                if word in NAME_TYPES:
                    type_ = word
                elif word in LANGUAGES:
                    language = word
                else:
                    self._fault(*_stood(item, raw), f"“{word}” is neither a type of name nor a language.")
            if not item.text.strip():
                self._fault(*_stood(item, raw), "A name is empty.")
            names.append(Name(" ".join(item.text.split()), language, type_))
        return tuple(sorted(dict.fromkeys(names), key=lambda name: NAME_TYPES.index(name.type)))

    def _citations(self, raw: RawRecord, record_type: RecordType) -> tuple[Citation, ...]:
        written = raw.fields.get("cite", [])
        citations = []
        for item in written if isinstance(written, list) else [written]:
            if not item.text.strip():
                self._fault(*_stood(item, raw), "A citation is empty.")
                continue
            cited = parse_citation(item.text)
            source = cited.source or _stood(item, raw)[0].edition
            if item.label and item.label not in record_type.by_name and item.label != "names":
                self._fault(*_stood(item, raw), f"A citation is for “{item.label}”, which is not a field.")
            if Ref("source", source) not in self._places:
                self._fault(*_stood(item, raw), f"The cited source “{source}” is not a record of the book.")
            citations.append(Citation(source, cited.locator, item.label))
        if not written:
            self._fault(raw, raw.line, f"“{raw.key}” has no citation.")
        return tuple(dict.fromkeys(citations))


def _is_blank(written: Scalar | list[Scalar] | None) -> bool:
    return not written or (isinstance(written, Scalar) and not written.text.strip())


def _stood(written: Scalar | list[Scalar], raw: RawRecord) -> tuple[RawRecord, int]:
    """The record and line under which a value was written; a joined record has values of several editions."""
    first = written if isinstance(written, Scalar) else next(iter(written), None)
    return (raw, raw.line) if first is None else (first.origin or raw, first.line)


def _titled(records: list[Record]) -> list[Record]:
    """Give each record without a title the one its kind makes from its links."""
    titles: dict[object, str] = {record.ref: record.title for record in records}
    done = []
    for record in records:
        make = RECORD_TYPES[record.kind].make_title
        if not record.title and make is not None:
            record = replace(record, title=make(record, lambda ref: titles.get(ref, "")))
            titles[record.ref] = record.title
        done.append(record)
    return done
