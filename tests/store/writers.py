"""Writers in processes of their own, for tests that kill them, starve them of disk, or let two of them write at once.

Each command prints one line of JSON. The parent of the writers is a process without Qt and without an open book, so
that it can be forked.
"""

import ctypes
import errno
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mali_ref.domain.edits import Change, Edit, same
from mali_ref.domain.errors import BookBusy, EnvironmentProblem, MaliRefError, StaleRecord
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.editing import Applied, Editor
from mali_ref.store.journal import Journal
from tests.samples import BRANCH, EVENT, FIGURE, GAO, GROUP, MALI, MISSION, made, titled

Everything = dict[Ref, Record]
RENAMED = (BRANCH, GROUP, MISSION, MALI, EVENT)


def everything(book: Book) -> Everything:
    """All records of a book."""
    return {record.ref: record for kind in RECORD_TYPES for record in book.records(kind)}


def renamed(record: Record, title: str) -> Change:
    """The record under another title."""
    return Change(record, replace(record, title=title))


def do_something(book: Book, chance: random.Random, author: str) -> Applied | None:
    """One deed of some kind, signed with the author's name."""
    editor = Editor(book)
    kind = chance.choice(["rename", "rename", "figure", "create", "many", "delete", "undo", "redo"])
    if kind in ("undo", "redo"):
        return getattr(editor, kind)(author)
    changes: list[Change] = []
    if kind == "rename":
        changes = [renamed(book.get(chance.choice(RENAMED)), f"By {author}")]
    elif kind == "figure":
        record = book.get(FIGURE)
        changes = [Change(record, replace(record, fields={**record.fields, "value": Figure(chance.randrange(9**9))}))]
    elif kind == "create":
        changes = [Change(None, made(Ref("place", f"by-{author}"), f"By {author}", type="town", part_of=GAO))]
    elif kind == "many":
        changes = [renamed(book.get(ref), f"By {author} too") for ref in RENAMED]
    else:
        own = [record for record in book.records("place") if record.key.startswith("by-")]
        changes = [Change(record, None) for record in own[:3]]
    return editor.apply(Edit(tuple(changes), author, "a reason")) if changes else None


# Killed at any moment


def write_until_killed(path: Path, number: int, out: int) -> None:
    """Do one deed after another, and say of each when it is done."""
    book = Book(path)
    chance = random.Random(number)
    for count in range(100_000):
        author = f"{number}.{count}"
        if do_something(book, chance, author) is not None:
            os.write(out, f"{author}\n".encode())


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Run work in a process of its own; answers its id and where to read what it says."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        os.close(reading)
        work(writing)
        os._exit(0)
    except BaseException as error:
        os.write(writing, f"! {type(error).__name__}: {error}\n".encode())
        os._exit(1)


def said(reading: int) -> list[str]:
    """All lines a process has said until its end; a line cut short by its end does not count."""
    with os.fdopen(reading) as file:
        return [line.strip() for line in file if line.endswith("\n")]


class Witness:
    """Knows what the book must hold, from what it held before and from the journal since."""

    def __init__(self, path: Path) -> None:
        self.path = path
        book = Book(path)
        self.records = everything(book)
        self.entries = Journal(book).count()
        book.close()

    def look(self, acknowledged: list[str]) -> int:
        """Compare the book with what was acknowledged; answers how many deeds were done but not acknowledged."""
        book = Book(self.path)
        fresh = Journal(book).entries(limit=Journal(book).count() - self.entries)[::-1]
        done = [entry.edit.author for entry in fresh]
        assert done[: len(acknowledged)] == acknowledged, (done, acknowledged)
        assert len(done) - len(acknowledged) in (0, 1), (done, acknowledged)
        for entry in fresh:
            for change in entry.edit.changes:
                assert same(self.records.pop(change.ref, None), change.before)
                if change.after is not None:
                    self.records[change.ref] = change.after
        self.records = titled(self.records)
        self.entries += len(fresh)
        assert everything(book) == self.records
        assert [row[0] for row in book.rows("PRAGMA quick_check")] == ["ok"]
        book.close()
        return len(done) - len(acknowledged)


def kill(path: str, rounds: str) -> dict[str, Any]:
    """Kill a writer again and again, and look at the book each time."""
    witness = Witness(Path(path))
    chance = random.Random()
    result = {"rounds": int(rounds), "acknowledged": 0, "unacknowledged": 0}
    for number in range(int(rounds)):
        pid, reading = forked(lambda out, number=number: write_until_killed(Path(path), number, out))
        # Mostly a few saves; now and then enough for the log to be taken into the book.
        time.sleep(chance.choice([0.01, 0.03, 0.05, 0.2]) * chance.random() + 0.002)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        acknowledged = said(reading)
        assert not any(line.startswith("!") for line in acknowledged), acknowledged[-1]
        result["unacknowledged"] += witness.look(acknowledged)
        result["acknowledged"] += len(acknowledged)
    book = Book(Path(path))
    result["faults"] = faults(book)
    book.close()
    return result


# A disk that fails


def starve(path: str, library: str, scenario: str, code: str, sticky: str) -> dict[str, Any]:
    """Fail the first, the second … write of a save, until a save goes through untouched."""
    layer = ctypes.CDLL(library)
    start = Path(path).read_bytes()
    folder = Path(path).parent / "starved"
    outcomes: dict[str, int] = {}
    for at in range(1, 1000):
        folder.mkdir()
        outcome, calls = starve_once(folder / "small.book", start, scenario, layer, (at, getattr(errno, code), sticky))
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
        if calls < at:
            return {"writes": calls, "outcomes": outcomes}
    raise AssertionError("The save never ends.")


def starve_once(path: Path, start: bytes, scenario: str, layer: Any, fault: tuple[int, int, str]) -> tuple[str, int]:
    """One save on a fresh book with one fault; answers how it ended and how many writes it tried."""
    path.write_bytes(start)
    book = Book(path)
    if scenario != "first":
        do_something(book, random.Random(1), "before")
    if scenario == "checkpoint":
        book.rows("PRAGMA wal_autocheckpoint = 1")
    before = everything(book)
    edit = Edit(
        (renamed(book.get(BRANCH), "River Branch"), Change(None, made(Ref("place", "new"), "New", type="town"))),
        reason="a reason",
    )
    at, code, sticky = fault
    layer.arm(at, code, int(sticky))
    try:
        Editor(book).apply(edit)
        outcome = "saved"
    except EnvironmentProblem as problem:
        outcome = str(problem).replace(str(path), "…")
    calls = layer.arm(0, 0, 0)
    after = titled({**before, **{change.ref: change.after for change in edit.changes if change.after}})
    look_after_a_fault(book, path, before if outcome != "saved" else after, after)
    if outcome != "saved":
        # What was typed is still there, and saving it again does it.
        Editor(book).apply(edit)
    assert everything(book) == after
    book.close()
    again = Book(path)
    assert everything(again) == after
    assert faults(again) == []
    again.close()
    return outcome, calls


def look_after_a_fault(book: Book, path: Path, now: Everything, after: Everything) -> None:
    """The book is as it was told to be, for the one who wrote and for everyone else; or, after a crash, whole."""
    assert everything(book) == now
    assert book.headings() == Book(path).headings()
    copy = path.with_name("crashed.book")
    for ending in ("", "-wal"):
        log = path.with_name(path.name + ending)
        if log.exists():
            copy.with_name(copy.name + ending).write_bytes(log.read_bytes())
    crashed = Book(copy)
    assert everything(crashed) in (now, after)
    assert faults(crashed) == []
    crashed.close()


# Two at once


def write_for_a_while(path: Path, name: str, seconds: float, out: int) -> None:
    """Edit records that the other edits too, some of them from a form that has been open for a while."""
    book = Book(path)
    chance = random.Random(name)
    until = time.monotonic() + seconds
    count = 0
    while time.monotonic() < until:
        count += 1
        author = f"{name}.{count}"
        ref = chance.choice(RENAMED)
        record = book.get(ref)
        time.sleep(chance.choice([0.0, 0.0, 0.005]))
        try:
            if chance.random() < 0.7:
                Editor(book).apply(Edit((renamed(record, f"By {author}"),), author, "a reason"))
                os.write(out, f"+{author}\n".encode())
            elif do_something(book, chance, author) is not None:
                os.write(out, f"+{author}\n".encode())
        except StaleRecord:
            os.write(out, b"stale\n")
        except BookBusy:
            os.write(out, b"busy\n")


def together(path: str, seconds: str) -> dict[str, Any]:
    """Let two processes edit one book, and find every acknowledged edit in it."""
    start = Book(Path(path))
    records = everything(start)
    start.close()
    children = [
        forked(lambda out, name=name: write_for_a_while(Path(path), name, float(seconds), out)) for name in ("a", "b")
    ]
    lines = []
    for pid, reading in children:
        lines.append(said(reading))
        os.waitpid(pid, 0)
    failed = [line for told in lines for line in told if line.startswith("!")]
    assert not failed, failed
    book = Book(Path(path))
    entries = Journal(book).entries()[::-1]
    for entry in entries:
        for change in entry.edit.changes:
            assert same(records.pop(change.ref, None), change.before), entry
            if change.after is not None:
                records[change.ref] = change.after
    assert everything(book) == titled(records)
    done = [entry.edit.author for entry in entries]
    for told in lines:
        own = [line[1:] for line in told if line.startswith("+")]
        assert own == [author for author in done if author.partition(".")[0] == own[0].partition(".")[0]]
    result = {
        "edits": [sum(line.startswith("+") for line in told) for told in lines],
        **{word: sum(told.count(word) for told in lines) for word in ("stale", "busy")},
        "faults": faults(book),
    }
    book.close()
    return result


COMMANDS: dict[str, Callable[..., dict[str, Any]]] = {"kill": kill, "starve": starve, "together": together}

if __name__ == "__main__":
    try:
        print(json.dumps(COMMANDS[sys.argv[1]](*sys.argv[2:])))
    except MaliRefError as problem:
        raise SystemExit(str(problem)) from problem
