"""A small book with a few records of every kind, and records of any kind for properties that must hold for all."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.fields import (
    Choice,
    DateField,
    Field,
    FigureField,
    Flag,
    Link,
    LinkList,
    LongText,
    Number,
    UnitChoice,
)
from mali_ref.domain.figures import QUALIFIERS, Figure, parse_figure
from mali_ref.domain.record import CONFIDENCES, LANGUAGES, NAME_TYPES, STATUSES, Citation, Name, Record, Statement
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.units import UNITS
from mali_ref.store.writing import create_book

MALI, GAO, MENAKA = (Ref("place", key) for key in ("mali", "gao", "menaka"))
MISSION, GROUP, BRANCH = (Ref("actor", key) for key in ("mission", "group", "branch"))
PERSON, POST, RELATION = (
    Ref("person", "someone"),
    Ref("post", "someone-head"),
    Ref("relation", "branch--part-of--group"),
)
EVENT, INDICATOR, FIGURE = Ref("event", "clash"), Ref("indicator", "troops"), Ref("observation", "troops-2017")
NOTE, PAPER, OTHER, UNUSED = Ref("note", "spelling"), *(Ref("source", key) for key in ("paper", "other", "unused"))
SECTION, TASK, RESOLUTION = Ref("section", "s1"), Ref("mandate_task", "protect"), Ref("resolution", "r1")
CITED = (Citation("paper", "¶1"),)


def made(ref: Ref, title: str, **more: Any) -> Record:
    """A record that rests on the paper; what is no part of every record is a field."""
    common = {name: more.pop(name) for name in ("names", "citations", "statements", "private") if name in more}
    return Record(ref.kind, ref.key, title, "first", more, **{"citations": CITED, **common})


def small_records() -> list[Record]:
    """The records of the small book, without the titles that are made."""
    return [
        made(
            SECTION,
            "Beginnings",
            number="1",
            order=1.0,
            group="summary",
            body="Of [[actor:mission]] {¶2} {other@p. 3}.",
        ),
        made(
            GROUP,
            "Free Company",
            group="cma",
            type="armed_group",
            names=(Name("FC", "", "acronym"), Name("Compagnie libre", "fr")),
            summary="Its branch is [[actor:branch]], and [[relation:branch--part-of--group]] says so.",
        ),
        made(BRANCH, "Northern Branch", group="cma", type="armed_group", part_of=GROUP, areas=(RoleRef(GAO),)),
        made(MISSION, "Peace Mission", group="other", type="coalition", status="at work"),
        made(PERSON, "Some One", country=MALI),
        made(POST, "", role="Head", holder=PERSON, body=MISSION, start=parse_edtf("2015"), end=parse_edtf("2017-05")),
        made(RELATION, "", **{"from": BRANCH, "type": "part_of", "to": GROUP}),
        made(MALI, "Mali", type="country", latitude=17.0, longitude=0.0),
        made(GAO, "Gao", type="town", part_of=MALI, latitude=16.27, longitude=-0.04),
        made(MENAKA, "Ménaka", type="town", part_of=MALI),
        made(
            EVENT,
            "A clash",
            date=parse_edtf("2017-05-22/2017-05-23"),
            type="attack",
            status="reported",
            places=(RoleRef(GAO, "at"),),
            actors=(RoleRef(GROUP, "perpetrator"), RoleRef(MISSION, "target")),
            killed=parse_figure("5..10"),
            injured=parse_figure(">=4"),
            statements=(Statement("killed", "12", "later", (Citation("other", "p. 3", "killed"),)),),
        ),
        made(INDICATOR, "Troops", topic="strength", unit="people"),
        made(
            FIGURE, "", indicator=INDICATOR, subject=MISSION, as_of=parse_edtf("2017-05"), value=parse_figure("10,591")
        ),
        made(RESOLUTION, "Resolution 1", number="1", adopted=parse_edtf("2013-04-25")),
        made(TASK, "Protect", order=1.0, status="priority", resolution=RESOLUTION, police=False),
        made(Ref("issue", "roads"), "Roads", order=0.0, summary="Few are paved.", about=(RoleRef(GAO),)),
        made(Ref("recommendation", "pave"), "Pave", order=1.0, addressee="mali", summary="Pave [[place:gao|them]]."),
        made(PAPER, "The paper", type="report"),
        made(OTHER, "Another paper", type="book"),
        made(UNUSED, "A paper nobody cites", type="book"),
        made(NOTE, "Spelling", type="contradiction", about=(RoleRef(RELATION), RoleRef(FIGURE)), shown="See {other}."),
    ]


def build_small_book(path: Path) -> None:
    """Write the small book to a new file."""
    records = {record.ref: record for record in small_records()}
    for ref, record in records.items():
        make = RECORD_TYPES[ref.kind].make_title
        if make is not None:
            records[ref] = replace(record, title=make(record, lambda other: records[other].title))
    create_book(path, list(records.values()), {"editions": "first later"})


# Words with all that keyboards, other programs and web pages put into them, and some that must be refused.
LETTERS = 'aéZß–’"\\;|:,[]{}¶@ \u00a0\u2028العِ\U0001f4da\n\t'
words = st.text(LETTERS, max_size=12)
odd_words = st.text(LETTERS + "\x00\x0b\x1f\ud800", max_size=8)
DATES = (
    "2017-05-22",
    "2017-05",
    "2017",
    "~2017",
    "2017-05-22/2017-05-23",
    "2015/..",
    "201X",
    "2017-21",
    "[2012..2013]",
)
numbers = st.floats(-1e6, 1e6).map(lambda number: round(number, 4)) | st.sampled_from([0.0, -0.0, 90.0, 180.0])
KEYS = ("mali", "gao", "group", "branch", "mission", "paper", "troops", "nobody", "of; all: things")
refs = st.builds(Ref, st.sampled_from([*RECORD_TYPES, "riddle"]), st.sampled_from(KEYS))


def figures() -> st.SearchStrategy[Figure]:
    """Figures with low and high ends in any order."""
    ends = st.none() | numbers
    return st.builds(Figure, ends, ends, ends, st.sampled_from(["", *QUALIFIERS]))


def values_of(field: Field) -> st.SearchStrategy[Any]:
    """Values that a field's kind can have, right or wrong."""
    known = st.sampled_from([record.ref for record in small_records()])
    if isinstance(field, Choice):
        return st.sampled_from([*field.choices, "neither"])
    if isinstance(field, UnitChoice):
        return st.sampled_from([*UNITS, "furlong"])
    if isinstance(field, Number):
        return numbers | st.sampled_from([float("nan"), float("inf")])
    if isinstance(field, Flag):
        return st.booleans()
    if isinstance(field, FigureField):
        return figures()
    if isinstance(field, DateField):
        return st.sampled_from(DATES).map(parse_edtf)
    if isinstance(field, LinkList):
        roles = st.sampled_from([*(field.roles or {""}), "onlooker"])
        return st.lists(st.builds(RoleRef, known | refs, roles), max_size=3).map(tuple)
    if isinstance(field, Link):
        return known.filter(lambda ref: ref.kind in field.targets) | refs
    return (
        words | odd_words | (st.just("Of [[place:gao]] {paper@p. 1}.") if isinstance(field, LongText) else st.nothing())
    )


citations = st.lists(
    st.builds(
        Citation, st.sampled_from(["paper", "other", "nobody"]), words, st.sampled_from(["", "summary", "names"])
    ),
    max_size=3,
).map(tuple)
names = st.lists(
    st.builds(Name, words, st.sampled_from([*LANGUAGES, "xx"]), st.sampled_from([*NAME_TYPES, "riddle"])), max_size=3
).map(tuple)


@st.composite
def statements(draw: st.DrawFn, kind: str) -> Statement:
    """A second value for one of a kind's fields, as text that may be wrong."""
    field = draw(st.sampled_from(RECORD_TYPES[kind].fields))
    text = words
    if not isinstance(field, Choice | UnitChoice | Number | FigureField | Link | LinkList):
        text = text | values_of(field).map(field.write)
    return Statement(field.name, draw(text), draw(st.sampled_from(["first", "own"])), draw(citations))


@st.composite
def records_of(draw: st.DrawFn, kind: str = "") -> Record:
    """A record of one kind, or of any, with any of its fields; mostly one that the book would refuse."""
    kind = kind or draw(st.sampled_from(list(RECORD_TYPES)))
    record_type = RECORD_TYPES[kind]
    chosen = draw(st.sets(st.sampled_from(list(record_type.by_name)), max_size=4))
    fields = [field for field in record_type.fields if field.required or field.name in chosen]
    return Record(
        kind,
        draw(st.sampled_from(["new", "another-one", "Not A Key", ""])),
        draw(words),
        draw(st.sampled_from(["own", "first", ""])),
        {field.name: draw(values_of(field)) for field in fields},
        draw(names),
        draw(citations),
        draw(st.sampled_from(["", *CONFIDENCES, "sure"])),
        tuple(draw(st.lists(statements(kind), max_size=2))),
        draw(st.sampled_from(["", *STATUSES, "good"])),
        draw(st.booleans()),
    )


def likely_records() -> st.SearchStrategy[Record]:
    """Records of which many can stand in the small book: one of its own with some parts changed."""
    return st.sampled_from(small_records()).flatmap(_varied)


@st.composite
def _varied(draw: st.DrawFn, record: Record) -> Record:
    fields = dict(record.fields)
    for field in draw(st.lists(st.sampled_from(RECORD_TYPES[record.kind].fields), max_size=2)):
        fields[field.name] = draw(values_of(field))
    other = draw(records_of(record.kind))
    parts = draw(
        st.sets(st.sampled_from(["title", "names", "citations", "statements", "status", "private"]), max_size=2)
    )
    return replace(record, fields=fields, **{part: getattr(other, part) for part in parts})
