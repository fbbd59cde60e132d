"""A record while it is being edited: what stands in each field, right or wrong, until it is saved or dropped.

It holds no widgets, so that a half-filled form can be kept in the book, brought back after a crash, and tested without
a window. Wrong text is kept as typed; a value that was understood is kept beside it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from mali_ref.domain.errors import BrokenRule, Fault
from mali_ref.domain.record import NAME_TYPES, OWN_EDITION, Citation, Name, Record, Statement
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.typed_field import NOTHING, Typed, read_typed, typed_text, unread

TitleOf = Callable[[Ref], str]


@dataclass(frozen=True, slots=True)
class Said:
    """A second value of a field, with its own source."""

    field: str
    typed: Typed = NOTHING
    edition: str = OWN_EDITION
    citations: tuple[Citation, ...] = ()


class RecordDraft:
    """What a form holds.

    Attributes:
        base: the record as it was when editing began, whole and not as one edition shows it; None for a new one.
        key: empty until a new record is saved.
        citations: those without a source yet are kept, and left out of the record.
        created: records made in passing, such as a place that the book did not have; saved by the same edit.
    """

    def __init__(self, kind: str, edition: str = OWN_EDITION, base: Record | None = None) -> None:
        self.kind = kind
        self.edition = edition
        self.base = base
        self.key = base.key if base is not None else ""
        self.title = ""
        self.names: list[Name] = []
        self.citations: list[Citation] = []
        self.statements: list[Said] = []
        self.status = ""
        self.private = False
        self.confidence = ""
        self.reason = ""
        self.created: dict[Ref, Record] = {}
        self._fields: dict[str, Typed] = {}

    @classmethod
    def of(cls, record: Record) -> "RecordDraft":
        """The form of a record that is in the book."""
        draft = cls(record.kind, record.edition, record)
        draft._take(record)
        return draft

    @classmethod
    def copy_of(cls, record: Record) -> "RecordDraft":
        """The form of a new record that begins like another one."""
        draft = cls(record.kind)
        draft._take(record)
        draft.status = ""
        return draft

    def _take(self, record: Record) -> None:
        by_name = self.record_type.by_name
        self.title = record.title if self.has_title else ""
        self.names = list(record.names)
        self.citations = list(record.citations)
        self.statements = [
            Said(said.field, typed_text(by_name[said.field], said.text), said.edition, said.citations)
            for said in record.statements
        ]
        self.status, self.private, self.confidence = record.status, record.private, record.confidence
        self._fields = {name: Typed(by_name[name].write(value), value) for name, value in record.fields.items()}

    @property
    def record_type(self) -> RecordType:
        """The description of the record's kind."""
        return RECORD_TYPES[self.kind]

    @property
    def has_title(self) -> bool:
        """Whether the title is written, and not made from the fields."""
        return self.record_type.make_title is None

    @property
    def ref(self) -> Ref:
        """The pointer to the record; that of a new one is not final before it is saved."""
        return Ref(self.kind, self.key or "new")

    # What stands in the fields

    def typed(self, name: str) -> Typed:
        """What stands in a field of the kind."""
        return self._fields.get(name, NOTHING)

    def fields(self) -> dict[str, Typed]:
        """What stands in all fields that are not empty."""
        return dict(self._fields)

    def put(self, name: str, typed: Typed) -> None:
        """Write into a field."""
        if typed.is_empty:
            self._fields.pop(name, None)
        else:
            self._fields[name] = typed

    def title_in(self, language: str) -> str:
        """The title in English, or the name in another language."""
        if language == "en":
            return self.title
        return next((name.text for name in self.names if _is_title(name, language)), "")

    def set_title_in(self, language: str, text: str) -> None:
        """Change the title, or the first name in another language; the other names keep their place."""
        if language == "en":
            self.title = text
            return
        at = next((number for number, name in enumerate(self.names) if _is_title(name, language)), len(self.names))
        self.names[at : at + 1] = [Name(text, language)] if text else []

    def prefer(self, number: int, edition_of: Callable[[str], str]) -> None:
        """Let a second value change places with the one shown first; both keep their sources.

        Args:
            edition_of: the edition a source belongs to, by its key.
        """
        said = self.statements[number]
        shown = self.typed(said.field)
        own = [citation for citation in self.citations if citation.field == said.field]
        general = [citation for citation in self.citations if not citation.field]
        cited = own or [item for item in general if item.source == self.edition] or general
        edition = edition_of(cited[0].source) if cited else self.edition
        backed = tuple(replace(citation, field=said.field) for citation in cited)
        self.statements[number : number + 1] = [] if shown.is_empty else [Said(said.field, shown, edition, backed)]
        self.put(said.field, said.typed)
        self.citations = [citation for citation in self.citations if citation.field != said.field]
        self.citations += [replace(citation, field=said.field) for citation in said.citations]

    # What it comes to

    def record(self) -> Record:
        """The record these fields make; a title that is made from them is left to the store.

        Raises:
            BrokenRule: a text is not understood; a sentence for each field.
        """
        faults = list(self._unread())
        if faults:
            raise BrokenRule(faults)
        return self.understood()

    def understood(self) -> Record:
        """The record as far as the fields are understood; what is not is left out."""
        by_name = self.record_type.by_name
        values = {name: read_typed(by_name[name], typed) for name, typed in self._fields.items()}
        names = (replace(name, text=" ".join(name.text.split())) for name in self.names if name.text.strip())
        return Record(
            self.kind,
            self.ref.key,
            " ".join(self.title.split()) if self.has_title else self.base.title if self.base else "",
            self.edition,
            {name: value for name, value in values.items() if value not in (None, "", ())},
            tuple(sorted(names, key=lambda name: NAME_TYPES.index(name.type))),
            self._cited(),
            self.confidence,
            tuple(self._statement(said) for said in self.statements if not said.typed.is_empty),
            self.status,
            self.private,
        )

    def made_title(self, title_of: TitleOf) -> str:
        """The title: as written, or made from the fields once those it needs are filled in."""
        make = self.record_type.make_title
        if make is None:
            return " ".join(self.title.split())
        record = self.understood()
        needs = (field.name for field in self.record_type.fields if field.required)
        return make(record, lambda ref: title_of(ref)) if all(name in record.fields for name in needs) else ""  # type: ignore[arg-type]

    def changed_fields(self) -> tuple[str, ...]:
        """The parts that differ from the record as it was, in the order of the form.

        A part is a field's name or one of `mali_ref.domain.edits.COMMON`; the reason is none.
        """
        now, then = self._parts(), (RecordDraft.of(self.base) if self.base else RecordDraft(self.kind))._parts()
        return tuple(name for name in now if now[name] != then[name])

    @property
    def is_touched(self) -> bool:
        """Whether something would be lost if the form were dropped."""
        return bool(self.changed_fields() or self.reason.strip() or self.created)

    # Within

    def _statement(self, said: Said) -> Statement:
        field = self.record_type.by_name[said.field]
        value = read_typed(field, said.typed)
        return Statement(
            said.field, said.typed.text if value is None else field.write(value), said.edition, said.citations
        )

    def _cited(self) -> tuple[Citation, ...]:
        named = tuple(dict.fromkeys(citation for citation in self.citations if citation.source))
        # A new source needs no other to vouch for it.
        return named or ((Citation(self.ref.key),) if self.kind == "source" and self.base is None else ())

    def _parts(self) -> dict[str, Any]:
        """Each part in a form that can be compared."""
        fields = {
            name: typed.value if typed.value is not None else typed.text.strip() for name, typed in self._fields.items()
        }
        return {
            "title": " ".join(self.title.split()),
            **{name: fields.get(name) for name in self.record_type.by_name},
            "names": [name for name in self.names if name.text.strip()],
            "statements": [(said.field, said.typed.text.strip(), said.citations) for said in self.statements],
            "confidence": self.confidence,
            "review": self.status,
            "private": self.private,
            "citations": [citation for citation in self.citations if citation.source or citation.locator],
        }

    def _unread(self) -> Iterator[Fault]:
        by_name = self.record_type.by_name
        for name, typed in self._fields.items():
            if sentence := unread(by_name[name], typed):
                yield Fault(self.ref, name, sentence)
        for said in self.statements:
            if sentence := unread(by_name[said.field], said.typed):
                yield Fault(self.ref, "statements", sentence)


def _is_title(name: Name, language: str) -> bool:
    return name.type == "name" and name.language == language
