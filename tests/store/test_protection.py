"""Protecting a book: nothing of it lies on the disk in the clear, and whenever it is stopped one whole book stands."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from mali_ref.domain.errors import (
    BookBusy,
    BookProblem,
    EnvironmentProblem,
    InputError,
    NewerBook,
    PassphraseNeeded,
    WrongPassphrase,
)
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.store import access, checking, copies, disk, engine, exporting, header, keys, protection
from mali_ref.store.book import Book
from mali_ref.store.kept_copies import Treatment, open_copies, remove_unfinished, treat
from mali_ref.store.search import Search

PASSPHRASE = "harmattan tea at noon"
OTHER = "seven pirogues upstream"
# Words in titles, texts, and in what search keeps; the last is written by the tests themselves.
WORDS = ("MINUSMA", "minusma", "Kidal", "kidal", "Azawad", "Keïta", "keita", "zanzibarine")
# What keys cost is not what is tested.
FAST_KEYS = """
import sys
from pathlib import Path
from mali_ref.store import keys, protection
keys._ROUNDS = 1
"""
TURN_ROUND = f"""{FAST_KEYS}
path, passphrase = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
while True:
    if protection.is_protected(path):
        protection.unprotect(path, passphrase)
    else:
        protection.protect(path, passphrase)
"""
DEED = f"{FAST_KEYS}getattr(protection, sys.argv[1])(Path(sys.argv[2]), sys.argv[3])"
EDIT_AND_STAY = f"""{FAST_KEYS}
from mali_ref.store.book import Book
path = Path(sys.argv[1])
book = Book(path, key=protection.unlock(path, sys.argv[2]))
with book.transaction() as connection:
    connection.execute("UPDATE record SET title = title || ' zanzibarine'")
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
print("written", flush=True)
with book.transaction() as connection:
    connection.execute("UPDATE record SET title = title || ' zanzibarine again'")
    print("writing", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(book_path: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "données de l'officier"
    folder.mkdir()
    path = folder / "mali-reference.book"
    path.write_bytes(book_path.read_bytes())
    return path


@pytest.fixture
def fast_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_ROUNDS", 1)


@pytest.fixture
def protected(path: Path, fast_keys: None) -> Path:
    protection.protect(path, PASSPHRASE)
    return path


@pytest.fixture
def protected_book(protected: Path) -> Iterator[Book]:
    book = Book(protected, key=protection.unlock(protected, PASSPHRASE))
    yield book
    book.close()


def plain_words(folder: Path, but: Iterable[Path] = ()) -> dict[str, list[str]]:
    """The files under a folder in which a word of the book can be read, with the words."""
    found = {}
    for file in (file for file in folder.rglob("*") if file.is_file() and file not in but):
        content = file.read_bytes()
        words = [w for w in WORDS if any(w.encode(code) in content for code in ("utf-8", "utf-16-le"))]
        if words:
            found[file.name] = words
    return found


def everything(path: Path, key: keys.Key | None = None) -> dict[str, object]:
    book = Book(path, key=key)
    found: dict[str, object] = {kind: book.records(kind) for kind in RECORD_TYPES}
    found["hits"] = [hit.heading.ref for words in ("keita", "mourabitun") for hit in Search(book).find(words)]
    book.close()
    return found


def test_a_protected_book_says_the_same_and_is_whole(path: Path) -> None:
    before = everything(path)
    key = protection.protect(path, PASSPHRASE)
    assert protection.is_protected(path)
    assert protection.unlock(path, PASSPHRASE) == key
    assert everything(path, key) == before
    book = Book(path, key=key)
    assert checking.faults(book) == []
    assert book.rows("PRAGMA application_id")[0][0] == header.APPLICATION_ID
    assert book.rows("PRAGMA user_version")[0][0] == engine.SCHEMA_VERSION
    assert book.rows("PRAGMA temp_store")[0][0] == 2
    book.close()
    assert list(path.parent.iterdir()) == [path]


def test_any_sqlcipher_4_opens_it_with_the_passphrase_alone(path: Path) -> None:
    protection.protect(path, "l’élève a bu du thé")
    connection = engine.sqlite.connect(str(path))
    connection.execute("PRAGMA key = 'l’élève a bu du thé'")
    assert connection.execute("SELECT count(*) FROM record").fetchone()[0] > 1000
    connection.close()


def test_a_passphrase_may_hold_any_sign_typed_in_any_way(path: Path, fast_keys: None) -> None:
    key = protection.protect(path, "'\"; -- éèà 📚 \\ %s")
    assert protection.unlock(path, "'\"; -- e\u0301e\u0300a\u0300 📚 \\ %s") == key


@pytest.mark.parametrize("short", ["", "short", "eleven sign", "e\u0301" * 11])
def test_a_short_passphrase_is_refused_with_both_lengths_and_nothing_is_written(path: Path, short: str) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError, match=r"has 12 characters or more; this one has \d+\."):
        protection.protect(path, short)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_two_books_under_one_passphrase_have_different_keys(path: Path, tmp_path: Path, fast_keys: None) -> None:
    other = tmp_path / "other.book"
    other.write_bytes(path.read_bytes())
    assert protection.protect(path, PASSPHRASE) != protection.protect(other, PASSPHRASE)


def test_a_key_never_says_what_it_is() -> None:
    key = keys.Key(b"secret", b"salt")
    assert "secret" not in f"{key!r} {key}"


def test_without_or_with_another_passphrase_it_is_refused_in_words(protected: Path) -> None:
    with pytest.raises(PassphraseNeeded, match="It may be protected: give its passphrase"):
        Book(protected)
    with pytest.raises(WrongPassphrase, match="This passphrase does not open"):
        protection.unlock(protected, OTHER)
    with pytest.raises(WrongPassphrase):
        protection.unprotect(protected, OTHER)
    with pytest.raises(BookProblem, match="is protected already"):
        protection.protect(protected, OTHER)
    assert list(protected.parent.iterdir()) == [protected]


def test_a_wrong_passphrase_writes_nothing_on_the_terminal(protected: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongPassphrase):
        protection.unlock(protected, OTHER)
    assert capfd.readouterr() == ("", "")


def test_a_plain_book_needs_no_passphrase_and_takes_no_notice_of_a_key(path: Path) -> None:
    with pytest.raises(BookProblem, match="is not protected; it needs no passphrase"):
        protection.unlock(path, PASSPHRASE)
    book = Book(path, key=keys.Key(bytes(32), bytes(16)))
    assert book.key is None
    book.close()


def test_nothing_of_it_can_be_read_on_the_disk(protected: Path) -> None:
    assert plain_words(protected.parent) == {}


def test_taking_the_protection_away_gives_the_same_book_back(path: Path, fast_keys: None) -> None:
    before = everything(path)
    protection.protect(path, PASSPHRASE)
    protection.unprotect(path, PASSPHRASE)
    assert not protection.is_protected(path)
    assert everything(path) == before
    assert plain_words(path.parent)
    assert list(path.parent.iterdir()) == [path]


def test_another_passphrase_opens_it_and_the_first_one_no_more(protected: Path) -> None:
    before = everything(protected, protection.unlock(protected, PASSPHRASE))
    key = keys.new_key(OTHER)
    protection.rewrite(protected, protection.unlock(protected, PASSPHRASE), key)
    assert everything(protected, key) == before
    with pytest.raises(WrongPassphrase):
        protection.unlock(protected, PASSPHRASE)
    assert plain_words(protected.parent) == {}


def test_what_waits_in_the_log_is_protected_too(path: Path, fast_keys: None) -> None:
    book = Book(path)
    with book.transaction() as connection:
        connection.execute("UPDATE record SET title = 'zanzibarine' WHERE kind = 'actor'")
    log = Path(f"{path}-wal")
    kept = log.read_bytes()
    book.close()
    log.write_bytes(kept)
    key = protection.protect(path, PASSPHRASE)
    assert plain_words(path.parent) == {}
    book = Book(path, key=key)
    assert book.records("actor")[0].title == "zanzibarine"
    book.close()


def test_edits_leave_nothing_in_log_or_journal_nor_does_a_program_that_was_killed(protected: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", EDIT_AND_STAY, str(protected), PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert [other.stdout.readline(), other.stdout.readline()] == ["written\n", "writing\n"]
        assert Path(f"{protected}-wal").stat().st_size > 0
        assert plain_words(protected.parent) == {}
        other.kill()
    assert plain_words(protected.parent) == {}
    book = Book(protected, key=protection.unlock(protected, PASSPHRASE))
    assert all(heading.title.endswith(" zanzibarine") for heading in book.headings())
    book.close()
    assert plain_words(protected.parent) == {}


def test_a_journal_of_the_earlier_kind_is_protected_too(protected: Path) -> None:
    connection = access.open_book_file(protected, "rw", key=protection.unlock(protected, PASSPHRASE))
    connection.execute("PRAGMA cache_size = 10")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE record SET title = title || ' zanzibarine'")
    connection.execute("UPDATE citation SET locator = 'zanzibarine'")
    assert Path(f"{protected}-journal").stat().st_size > 0
    assert plain_words(protected.parent) == {}
    connection.execute("ROLLBACK")
    connection.close()


def test_a_backup_of_a_protected_book_is_protected_with_the_same_passphrase(
    protected_book: Book, tmp_path: Path
) -> None:
    target = tmp_path / "backup.book"
    copies.write_copy(protected_book.path, target, protected_book.key)
    assert protection.unlock(target, PASSPHRASE) == protected_book.key
    assert plain_words(tmp_path, [target.with_name("none")]) == {}
    protected_book.rows("SELECT 1")


def test_a_book_that_is_open_for_reading_can_be_written_out_under_a_key(path: Path, tmp_path: Path) -> None:
    """As where a plain backup goes back into a protected book."""
    key = keys.Key(bytes(range(32)), bytes(range(16)))
    connection = access.open_book_file(path)
    exporting.export(connection, path, tmp_path / "out.book", key)
    with pytest.raises(engine.sqlite.OperationalError, match="readonly"):
        connection.execute("DELETE FROM meta")
    connection.close()
    assert everything(tmp_path / "out.book", key) == everything(path)


def test_the_engine_refuses_to_back_a_protected_book_up_in_the_clear(protected_book: Book, tmp_path: Path) -> None:
    """What `mali_ref.store.exporting` says of the engine."""
    source = access.open_book_file(protected_book.path, key=protected_book.key)
    target = engine.connect(tmp_path / "plain.book", "rwc")
    with pytest.raises(engine.sqlite.OperationalError, match="SQL logic error"):
        source.backup(target)
    target.close()
    source.execute("PRAGMA query_only = OFF")
    source.execute("VACUUM INTO ?", [str(tmp_path / "vacuumed.book")])
    source.close()
    assert plain_words(tmp_path) == {}
    assert protection.unlock(tmp_path / "vacuumed.book", PASSPHRASE) == protected_book.key


def test_a_book_that_is_open_elsewhere_is_left_as_it_is(path: Path, fast_keys: None) -> None:
    before = path.read_bytes()
    book = Book(path)
    with pytest.raises(BookBusy, match="Another window or program has"):
        protection.protect(path, PASSPHRASE)
    book.close()
    assert path.read_bytes() == before


def test_a_book_that_another_program_writes_is_left_as_it_is(protected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", EDIT_AND_STAY, str(protected), PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.stdout.readline()
        monkeypatch.setattr(engine, "BUSY_WAIT_SECONDS", 0.1)
        with pytest.raises(BookBusy, match="Another window or program has"):
            protection.unprotect(protected, PASSPHRASE)
        other.communicate("")
    book = Book(protected, key=protection.unlock(protected, PASSPHRASE))
    assert book.headings()[0].title.endswith("zanzibarine again")
    book.close()


def test_an_open_book_lets_go_answers_meanwhile_and_takes_its_file_up_again(path: Path, fast_keys: None) -> None:
    book = Book(path)
    before = book.records("actor")
    book.let_go()
    assert not book.is_writable
    key = protection.protect(path, PASSPHRASE)
    assert book.records("actor") == before
    assert Search(book).find("keita")
    book.take_up(key)
    assert book.is_writable
    with book.transaction() as connection:
        connection.execute("UPDATE record SET title = 'zanzibarine' WHERE id = 1")
    assert Book(path, key=key).heading_of_id(1).title == "zanzibarine"
    book.close()


def test_a_window_finds_that_its_file_was_protected_by_another(path: Path, fast_keys: None) -> None:
    book = Book(path)
    subprocess.run([sys.executable, "-c", DEED, "protect", str(path), PASSPHRASE], check=True)
    with pytest.raises(PassphraseNeeded, match="has another passphrase now"):
        book.is_changed_elsewhere()
    with pytest.raises(PassphraseNeeded, match="has another passphrase now"), book.transaction():
        pytest.fail("written into a file that is gone")
    book.close()


def test_a_window_follows_when_another_takes_the_protection_away(protected_book: Book) -> None:
    subprocess.run([sys.executable, "-c", DEED, "unprotect", str(protected_book.path), PASSPHRASE], check=True)
    with protected_book.transaction() as connection:
        connection.execute("UPDATE record SET title = 'zanzibarine' WHERE id = 1")
    assert protected_book.key is None
    assert protected_book.heading_of_id(1).title == "zanzibarine"


def test_a_damaged_book_is_left_as_it_is(path: Path, fast_keys: None) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle + 8 : middle + 4000] = bytes(3992)
    path.write_bytes(content)
    with pytest.raises(BookProblem):
        protection.protect(path, PASSPHRASE)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_a_damaged_page_of_a_protected_book_is_told_in_words(protected: Path) -> None:
    key = protection.unlock(protected, PASSPHRASE)
    content = bytearray(protected.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 77] ^= 0xFF
    protected.write_bytes(content)
    with pytest.raises(BookProblem, match="is damaged and cannot be read to the end"):
        everything(protected, key)


@pytest.mark.parametrize("left", [4096 * 100, 4096 * 100 + 17])
def test_a_protected_book_cut_short_is_told_in_words(protected: Path, left: int) -> None:
    key = protection.unlock(protected, PASSPHRASE)
    os.truncate(protected, left)
    with pytest.raises(BookProblem, match="is damaged" if left % 4096 == 0 else "a protected one that is cut short"):
        Book(protected, key=key)


def test_a_full_disk_leaves_the_book_as_it_is(path: Path, fast_keys: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "flush_file", full)
    before = path.read_bytes()
    with pytest.raises(EnvironmentProblem, match=r"No space left on device\. It is as it was"):
        protection.protect(path, PASSPHRASE)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_copy_that_came_out_otherwise_is_not_put_in_place(
    path: Path, fast_keys: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_copy_numbers", lambda *_: None)
    before = path.read_bytes()
    with pytest.raises(BookProblem, match="could not be copied whole"):
        protection.protect(path, PASSPHRASE)
    assert path.read_bytes() == before


def test_a_protected_book_of_an_earlier_format_is_read_and_keeps_its_key(
    protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = protection.unlock(protected, PASSPHRASE)
    monkeypatch.setattr(engine, "SCHEMA_VERSION", engine.SCHEMA_VERSION + 1)
    book = Book(protected, key=key)
    assert book.is_older
    assert book.key == key
    assert book.counts()["actor"] > 0
    book.close()


def test_a_later_programs_protected_book_is_refused(protected: Path) -> None:
    key = protection.unlock(protected, PASSPHRASE)
    connection = engine.connect(protected, "rw", key=key)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(NewerBook):
        protection.unlock(protected, PASSPHRASE)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes and links")
def test_the_file_keeps_its_mode_and_a_link_stays_a_link(path: Path, tmp_path: Path, fast_keys: None) -> None:
    path.chmod(0o600)
    link = tmp_path / "link.book"
    link.symlink_to(path)
    protection.protect(link, PASSPHRASE)
    assert link.is_symlink()
    assert protection.is_protected(path)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="no such links on Windows")
def test_another_name_of_the_plain_file_is_not_spoilt(path: Path, tmp_path: Path, fast_keys: None) -> None:
    other = tmp_path / "other.book"
    os.link(path, other)
    before = other.read_bytes()
    protection.protect(path, PASSPHRASE)
    assert other.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the old file until it is closed")
def test_the_plain_file_is_overwritten_once_its_name_is_gone(path: Path, fast_keys: None) -> None:
    with path.open("rb") as old:
        protection.protect(path, PASSPHRASE)
        assert set(old.read()) == {0}


def test_killed_at_any_moment_one_whole_book_is_there_and_no_plain_copy_beside_a_protected_one(
    path: Path, fast_keys: None
) -> None:
    chance = random.Random(41)
    expected = everything(path)
    states = set()
    for _ in range(30):
        with subprocess.Popen(
            [sys.executable, "-c", TURN_ROUND, str(path), PASSPHRASE], stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.6))
            other.send_signal(signal.SIGKILL)
        is_protected = protection.is_protected(path)
        states.add(is_protected)
        key = protection.unlock(path, PASSPHRASE) if is_protected else None
        connection = access.open_book_file(path, key=key)
        assert copies.first_fault(connection) == ""
        assert connection.execute("SELECT count(*) FROM record").fetchone()[0] == sum(
            len(records) for kind, records in expected.items() if kind != "hits"
        )
        connection.close()
        assert plain_words(path.parent, [] if is_protected else [path]) == {}
    assert states == {True, False}
    assert everything(path, key) == expected


# Copies beside the book


@pytest.fixture
def with_copies(path: Path) -> list[Path]:
    """Copies as backups and earlier starts leave them: two whole ones and a damaged one."""
    folder = path.parent / "backups"
    folder.mkdir()
    backup = folder / f"{path.stem}_2026-11-23T20-15-00.123Z_automatic.book"
    earlier = path.with_name(f"{path.stem}-earlier-1.book")
    damaged = path.with_name(f"{path.stem}-damaged-1.book")
    for copy in (backup, earlier):
        copy.write_bytes(path.read_bytes())
    damaged.write_bytes(path.read_bytes()[:50_000])
    (folder / f".{backup.name}.123.unfinished").write_bytes(path.read_bytes()[:70_000])
    return [backup, damaged, earlier]


def test_copies_follow_the_book_and_those_that_cannot_are_named(
    path: Path, with_copies: list[Path], fast_keys: None
) -> None:
    key = protection.protect(path, PASSPHRASE)
    remove_unfinished(path)
    assert open_copies(path, None) == with_copies
    backup, damaged, earlier = with_copies
    assert treat(with_copies, Treatment.FOLLOW, None, key) == [damaged]
    assert list(plain_words(path.parent)) == [damaged.name]
    assert open_copies(path, key) == [backup, earlier]
    after = keys.new_key(OTHER)
    protection.rewrite(path, key, after)
    assert treat(open_copies(path, key), Treatment.FOLLOW, key, after) == []
    assert protection.unlock(backup, OTHER) == after


def test_copies_can_be_removed(path: Path, with_copies: list[Path], fast_keys: None) -> None:
    key = protection.protect(path, PASSPHRASE)
    remove_unfinished(path)
    assert treat(open_copies(path, None), Treatment.REMOVE, None, key) == []
    assert not any(copy.exists() for copy in with_copies)
    assert plain_words(path.parent) == {}


def test_copies_can_be_left(path: Path, with_copies: list[Path], fast_keys: None) -> None:
    key = protection.protect(path, PASSPHRASE)
    assert treat(with_copies, Treatment.LEAVE, None, key) == []
    assert open_copies(path, None) == with_copies


def test_a_backup_that_is_open_is_named_as_left(path: Path, with_copies: list[Path], fast_keys: None) -> None:
    key = protection.protect(path, PASSPHRASE)
    book = Book(with_copies[0])
    assert treat(with_copies[:1], Treatment.FOLLOW, None, key) == with_copies[:1]
    book.close()
