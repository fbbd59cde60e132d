"""One record of the book, whatever its kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mali_ref.domain.refs import Ref

# The ways a name can stand; the order is the order in which names are shown.
NAME_TYPES = ("name", "acronym", "alias", "former", "translit", "printed", "weak", "term")
# “weak”: an acronym that stands for several records, found but never taken as certain. “term”: a search word only.
LANGUAGES = ("en", "fr", "ar", "bm", "ha", "ff", "taq", "")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a record in one language (ISO 639 code, empty where it makes no difference)."""

    text: str
    language: str = ""
    type: str = "name"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a record, or one of its fields, is found: a source's key and a place in it such as ``¶9b``.

    An empty field name means the record as a whole.
    """

    source: str
    locator: str = ""
    field: str = ""


# How well a later edition's page is backed: two pages of different origin, one page, or none found.
CONFIDENCES = {"confirmed": "two sources", "single": "one source", "general": "not supported by a page"}

# How far the book's keepers have come with a record; empty where nobody has said.
STATUSES = {"draft": "draft", "reviewed": "reviewed", "disputed": "disputed"}

# The edition of the document the book is made from; that document is the source of the same key.
ESTIMATE = "estimate-2017"
# The edition of records and second statements that the reader adds; it is never hidden.
OWN_EDITION = "own"


@dataclass(frozen=True, slots=True)
class Statement:
    """What another edition says of a field that already has a value; both stay visible.

    Attributes:
        text: the value as the seed files write it, which the field can read.
    """

    field: str
    text: str
    edition: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A record as read from the book or the seed files; field values are those of its kind's description.

    Attributes:
        confidence: one of CONFIDENCES for a record of a later edition; empty for one that rests on the estimate.
        status: one of STATUSES, or empty.
        private: it never leaves the laptop in an export or a change file.
    """

    kind: str
    key: str
    title: str
    edition: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    citations: tuple[Citation, ...] = ()
    confidence: str = ""
    statements: tuple[Statement, ...] = ()
    status: str = ""
    private: bool = False

    @property
    def ref(self) -> Ref:
        """The pointer to this record."""
        return Ref(self.kind, self.key)

    def get(self, name: str) -> Any:
        """A field's value, or None."""
        return self.fields.get(name)

    def cited(self, field_name: str) -> tuple[Citation, ...]:
        """The citations of one field, else those of the whole record."""
        own = tuple(citation for citation in self.citations if citation.field == field_name)
        return own or tuple(citation for citation in self.citations if not citation.field)

    def names_of(self, *types: str) -> tuple[Name, ...]:
        """The names of the given types, in their order."""
        return tuple(name for name in self.names if name.type in types)

    @property
    def acronym(self) -> str:
        """The acronym in use in English, else the first one, or nothing."""
        acronyms = self.names_of("acronym")
        english = (name.text for name in acronyms if name.language in ("", "en"))
        return next(english, acronyms[0].text if acronyms else "")


class Heading(NamedTuple):
    """What is needed to show a record's name as a link.

    Attributes:
        group: the kind's group (an actor's camp, an indicator's topic); decides the mark.
        from_day, to_day: ISO days between which the record holds; empty where it has no time.
    """

    ref: Ref
    title: str
    group: str = ""
    edition: str = ""
    acronym: str = ""
    from_day: str = ""
    to_day: str = ""

    def is_after(self, day: str) -> bool:
        """Whether the record begins only after the given day (empty: the book is not set to a day)."""
        return bool(day) and bool(self.from_day) and self.from_day > day
