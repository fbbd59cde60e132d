"""Backups: whole, thinned by age, and never in the way of the book."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import BookProblem, EnvironmentProblem, PassphraseNeeded
from mali_ref.domain.refs import Ref
from mali_ref.store import access, backup_files, backups, copies, disk, protection
from mali_ref.store.backup_files import ASKED, AUTOMATIC, BEFORE_IMPORT, Backup, backups_folder, files_of, thin
from mali_ref.store.backups import backups_of, make_backup, make_due_backup, newest_whole, what_would_be_lost
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor

EVENT = Ref("event", "coup-2012")
NOW = datetime(2017, 7, 12, 14, 30, tzinfo=UTC)


def retitle(path: Path, title: str) -> None:
    """An edit like any other."""
    book = Book(path)
    record = book.get(EVENT)
    assert record is not None
    Editor(book, "laptop-1").apply(Edit((Change(record, replace(record, title=title)),), "S. Keller", "as the UN says"))
    book.close()


def title_in(path: Path) -> str:
    book = Book(path)
    title = book.title(EVENT)
    book.close()
    return title


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Sets the clock by which backups are made."""
    return lambda moment: monkeypatch.setattr(backups, "_now", lambda: moment)


def test_a_backup_is_one_whole_file_with_all_that_was_saved(small_book: Path) -> None:
    open_elsewhere = Book(small_book)
    retitle(small_book, "Overthrow")
    made = make_backup(small_book, ASKED)
    assert list(made.path.parent.iterdir()) == [made.path]
    assert title_in(made.path) == "Overthrow"
    assert (made.records, made.size, made.reason) == (101, made.path.stat().st_size, ASKED)
    assert made.last_change[:4] == str(datetime.now(UTC).year)
    open_elsewhere.close()


def test_a_backup_is_listed_with_what_it_holds(small_book: Path) -> None:
    made = [make_backup(small_book, reason) for reason in (ASKED, BEFORE_IMPORT, AUTOMATIC)]
    assert backups_of(small_book) == made[::-1]


def test_backups_of_other_books_and_other_files_are_not_listed(small_book: Path) -> None:
    other = small_book.with_name("my book too.book")
    other.write_bytes(small_book.read_bytes())
    made = make_backup(small_book, ASKED)
    make_backup(other, ASKED)
    for name in ("letter.txt", "my book_2017-99-99T00-00-00.000Z_asked.book", ".my book_x.unfinished"):
        (backups_folder(small_book) / name).touch()
    assert backups_of(small_book) == [made]


def test_a_backup_that_cannot_be_read_says_why_and_is_passed_over(small_book: Path) -> None:
    whole = make_backup(small_book, ASKED)
    short = make_backup(small_book, ASKED)
    zeroed = make_backup(small_book, ASKED)
    short.path.write_bytes(short.path.read_bytes()[:9000])
    content = bytearray(zeroed.path.read_bytes())
    content[40 * 4096 : 41 * 4096] = bytes(4096)
    zeroed.path.write_bytes(content)
    listed = {backup.path: backup for backup in backups_of(small_book)}
    assert "cut short" in listed[short.path].problem
    assert newest_whole(small_book) == whole


def test_a_damaged_book_makes_no_backup_and_costs_none(small_book: Path) -> None:
    kept = make_backup(small_book, AUTOMATIC)
    content = bytearray(small_book.read_bytes())
    content[40 * 4096 : 41 * 4096] = bytes(4096)
    small_book.write_bytes(content)
    with pytest.raises(BookProblem, match="damaged"):
        make_backup(small_book, AUTOMATIC)
    assert [path for path in backups_folder(small_book).iterdir()] == [kept.path]


@pytest.mark.parametrize("failing", ["flush_file", "flush_folder"])
def test_a_full_disk_leaves_no_half_backup(small_book: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, failing, fail)
    with pytest.raises(EnvironmentProblem, match="The disk is full"):
        make_backup(small_book, ASKED)
    left = [path.name for path in backups_folder(small_book).iterdir()]
    assert not [name for name in left if name.startswith(".")]
    assert all(not backup.problem for backup in backups_of(small_book))


def test_what_a_killed_copy_left_is_swept_when_it_is_old(small_book: Path) -> None:
    folder = backups_folder(small_book)
    folder.mkdir()
    for name, age in ((".old.book.1.unfinished", 3600), (".old.book.1.unfinished-wal", 3600), (".new.unfinished", 0)):
        (folder / name).touch()
        os.utime(folder / name, (1e9, (folder / name).stat().st_mtime - age))
    made = make_backup(small_book, ASKED)
    assert sorted(folder.iterdir()) == [folder / ".new.unfinished", made.path]


def test_a_protected_book_has_protected_backups(small_book: Path) -> None:
    key = protection.protect(small_book, "four common words here")
    made = make_backup(small_book, ASKED, key)
    assert b"Mali" not in made.path.read_bytes()
    assert backups_of(small_book, key) == [made]
    assert "passphrase" in backups_of(small_book)[0].problem
    with pytest.raises(PassphraseNeeded):
        make_backup(small_book, ASKED)


def test_automatic_backups_are_made_when_an_hour_is_over_and_something_changed(
    small_book: Path, at: Callable[[datetime], None]
) -> None:
    at(NOW)
    assert make_due_backup(small_book) is not None
    retitle(small_book, "Overthrow")
    at(NOW + timedelta(minutes=59))
    assert make_due_backup(small_book) is None
    at(NOW + timedelta(minutes=60))
    assert make_due_backup(small_book) is not None
    at(NOW + timedelta(hours=5))
    assert make_due_backup(small_book) is None
    assert len(files_of(small_book)) == 2


def test_a_clock_set_back_does_not_stop_backups(small_book: Path, at: Callable[[datetime], None]) -> None:
    at(NOW)
    make_due_backup(small_book)
    retitle(small_book, "Overthrow")
    at(NOW - timedelta(days=400))
    assert make_due_backup(small_book) is not None
    assert len(files_of(small_book)) == 2


def test_what_would_be_lost_are_the_edits_made_since(small_book: Path) -> None:
    retitle(small_book, "One")
    made = make_backup(small_book, ASKED)
    assert what_would_be_lost(small_book, made.path) == []
    retitle(small_book, "Two")
    retitle(small_book, "Three")
    lost = what_would_be_lost(small_book, made.path)
    assert [entry.edit.changes[0].title for entry in lost] == ["Three", "Two"]


def test_a_book_older_than_journals_would_lose_every_edit(small_book: Path, tmp_path: Path) -> None:
    retitle(small_book, "One")
    old = Path(__file__).parent.parent / "upgrades" / "schema-1.book"
    assert len(what_would_be_lost(small_book, old)) == 1


def test_a_copy_does_not_replace_a_file_unless_it_may(small_book: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.book"
    target.write_bytes(b"a letter")
    with pytest.raises(EnvironmentProblem, match="is there already"):
        copies.write_copy(small_book, target)
    assert target.read_bytes() == b"a letter"
    assert copies.write_copy(small_book, target, replace=True).records == 101
    assert access.open_book_file(target, immutable=True).close() is None
    assert [path for path in tmp_path.iterdir() if path.is_file()] == [target]


# Thinning

_ages = st.integers(0, 200 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
_reasons = st.sampled_from([AUTOMATIC, AUTOMATIC, AUTOMATIC, ASKED, BEFORE_IMPORT])
_made = st.lists(
    st.builds(lambda age, reason: Backup(Path(f"{age}-{reason}"), NOW - age, reason), _ages, _reasons),
    unique_by=lambda backup: backup.time,
    max_size=60,
)


@given(_made)
def test_thinning_keeps_the_newest_and_what_was_made_before_something_big(made: list[Backup]) -> None:
    gone = thin(made, NOW)
    kept = [backup for backup in made if backup not in gone]
    assert bool(kept) == bool(made)
    if made:
        assert max(made, key=lambda backup: backup.time) in kept
    assert all(backup.reason == AUTOMATIC or NOW - backup.time >= timedelta(days=92) for backup in gone)


@given(_made)
def test_thinning_twice_is_thinning_once(made: list[Backup]) -> None:
    gone = thin(made, NOW)
    assert thin([backup for backup in made if backup not in gone], NOW) == []


@given(_made)
def test_what_goes_has_a_newer_one_of_its_hour_day_or_week(made: list[Backup]) -> None:
    kept = [backup for backup in made if backup not in thin(made, NOW) and backup.reason == AUTOMATIC]
    spans = ((timedelta(days=1), timedelta(hours=1)), (timedelta(days=7), timedelta(days=1)))
    for backup in thin(made, NOW):
        age = NOW - backup.time
        if age < timedelta(days=92):
            span = next((span for limit, span in spans if age < limit), timedelta(days=7))
            assert any(backup.time < other.time < backup.time + span for other in kept)


@given(_made)
def test_few_automatic_backups_stay(made: list[Backup]) -> None:
    gone = thin(made, NOW)
    assert len([backup for backup in made if backup not in gone and backup.reason == AUTOMATIC]) <= 25 + 8 + 14 + 1


def test_hourly_backups_of_half_a_year_leave_hours_days_and_weeks() -> None:
    """As they come: thinned after each."""
    kept: list[Backup] = []
    for hour in range(24 * 120):
        now = NOW + timedelta(hours=hour)
        kept.append(Backup(Path(str(hour)), now, AUTOMATIC))
        gone = thin(kept, now)
        kept = [backup for backup in kept if backup not in gone]
    ages = [now - backup.time for backup in kept]
    assert len([age for age in ages if age < timedelta(days=1)]) == 24
    assert 6 <= len([age for age in ages if timedelta(days=1) <= age < timedelta(days=7)]) <= 7
    assert 12 <= len([age for age in ages if age >= timedelta(days=7)]) <= 13


def test_the_name_of_a_backup_tells_its_time_and_reason(small_book: Path) -> None:
    moment = NOW.replace(microsecond=7000)
    path = backup_files.backup_path(small_book, moment, BEFORE_IMPORT)
    assert path.name == "my book_2017-07-12T14-30-00.007Z_before-import.book"
    path.parent.mkdir()
    path.touch()
    assert [(backup.time, backup.reason) for backup in files_of(small_book)] == [(moment, BEFORE_IMPORT)]
