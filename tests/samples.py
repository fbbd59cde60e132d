"""A small book with a few records of every kind, and records of any kind for properties that must hold for all."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.fields import (
    Choice,
    DateField,
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
from mali_ref.domain.series import SeriesValues
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


def write_small_book(path: Path, series: Sequence[SeriesValues] = ()) -> Path:
    """Write the small book to a new file, and answer its path."""
    records = titled({record.ref: record for record in small_records()})
    create_book(path, list(records.values()), {"editions": "first later"}, series)
    return path


def titled(records: dict[Ref, Record]) -> dict[Ref, Record]:
    """The records with the titles that are made from others."""
    found = dict(records)
    for ref, record in records.items():
        make = RECORD_TYPES[ref.kind].make_title
        if make is not None:
            found[ref] = replace(record, title=make(record, lambda other: found[other].title if other else ""))
    return found


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
known_refs = st.sampled_from([record.ref for record in small_records()])
dates = st.sampled_from([parse_edtf(text) for text in DATES])


# Low and high ends in any order.
figures = st.builds(Figure, *([st.none() | numbers] * 3), st.sampled_from(["", *QUALIFIERS]))


@cache
def values_of(kind: str, name: str) -> st.SearchStrategy[Any]:
    """Values that a field of a kind can have, right or wrong."""
    field = RECORD_TYPES[kind].by_name[name]
    if isinstance(field, Choice):
        return st.sampled_from([*field.choices, "neither"])
    if isinstance(field, UnitChoice):
        return st.sampled_from([*UNITS, "furlong"])
    if isinstance(field, Number):
        return numbers | st.sampled_from([float("nan"), float("inf")])
    if isinstance(field, Flag):
        return st.booleans()
    if isinstance(field, FigureField):
        return figures
    if isinstance(field, DateField):
        return dates
    if isinstance(field, LinkList):
        roles = st.sampled_from([*(field.roles or {""}), "onlooker"])
        return st.lists(st.builds(RoleRef, known_refs | refs, roles), max_size=3).map(tuple)
    if isinstance(field, Link):
        fitting = [record.ref for record in small_records() if record.kind in field.targets]
        return st.sampled_from(fitting) | refs
    return words | odd_words | st.just("Of [[place:gao]] {paper@p. 1}.")


citations = st.lists(
    st.builds(
        Citation, st.sampled_from(["paper", "other", "nobody"]), words, st.sampled_from(["", "summary", "names"])
    ),
    max_size=3,
).map(tuple)
names = st.lists(
    st.builds(Name, words, st.sampled_from([*LANGUAGES, "xx"]), st.sampled_from([*NAME_TYPES, "riddle"])), max_size=3
).map(tuple)


@cache
def statements_of(kind: str) -> st.SearchStrategy[tuple[Statement, ...]]:
    """Second values of a kind's fields, as text that may be wrong."""
    written = [
        values_of(kind, field.name).map(field.write)
        for field in RECORD_TYPES[kind].fields
        if isinstance(field, DateField | Flag | LongText | LinkList)
    ]
    texts = st.one_of(words, *written, st.just("12"), st.just("place:gao"))
    fields = st.sampled_from([*RECORD_TYPES[kind].by_name, "riddle"])
    return st.lists(st.builds(Statement, fields, texts, st.sampled_from(["first", "own"]), citations), max_size=2).map(
        tuple
    )


@cache
def records_of(kind: str = "") -> st.SearchStrategy[Record]:
    """Records of one kind, or of any, with any of its fields; most of them the book would refuse."""
    if not kind:
        return st.sampled_from(list(RECORD_TYPES)).flatmap(records_of)
    fields = RECORD_TYPES[kind].fields
    return st.builds(
        Record,
        st.just(kind),
        st.sampled_from(["new", "another-one", "Not A Key", ""]),
        words,
        st.sampled_from(["own", "first", ""]),
        st.fixed_dictionaries(
            {field.name: values_of(kind, field.name) for field in fields if field.required},
            optional={field.name: values_of(kind, field.name) for field in fields if not field.required},
        ),
        names,
        citations,
        st.sampled_from(["", *CONFIDENCES, "sure"]),
        statements_of(kind),
        st.sampled_from(["", *STATUSES, "good"]),
        st.booleans(),
    )


@cache
def likely_records() -> st.SearchStrategy[Record]:
    """Records of which many can stand in the small book: one of its own with a few parts changed."""
    return st.sampled_from(small_records()).flatmap(_varied)


@st.composite
def _varied(draw: st.DrawFn, record: Record) -> Record:
    fields = dict(record.fields)
    for name in draw(st.sets(st.sampled_from(list(RECORD_TYPES[record.kind].by_name)), max_size=2)):
        fields[name] = draw(values_of(record.kind, name))
    changed: dict[str, Any] = {
        part: draw(values)
        for part, values in (
            ("title", words),
            ("names", names),
            ("citations", citations),
            ("statements", statements_of(record.kind)),
            ("status", st.sampled_from(["", *STATUSES, "good"])),
        )
        if draw(st.integers(0, 4)) == 0
    }
    return replace(record, fields=fields, **changed)
