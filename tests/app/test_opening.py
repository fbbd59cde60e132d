"""Which book is opened, and the user's own on the first start."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mali_ref.app import opening, paths
from mali_ref.app.opening import Opened, open_for_reading, open_for_window, start_afresh
from mali_ref.domain.edits import Change, Edit, with_part
from mali_ref.domain.errors import BookProblem, EnvironmentProblem, SeedError
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.backups import backups_of
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.drafts import Drafts
from mali_ref.store.editing import Editor


@pytest.fixture(autouse=True)
def bundled(book_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "bundled_book", lambda: book_path)


@pytest.fixture
def opened() -> Iterator[list[Opened]]:
    """Books to close after the test."""
    books: list[Opened] = []
    yield books
    for each in books:
        each.book.close()


def test_the_first_start_makes_the_users_own_book(opened, own_folder: Path, book_path: Path) -> None:
    opened.append(open_for_window())
    assert opened[0].is_first_start
    assert opened[0].notice == ""
    assert opened[0].book.path == own_folder / paths.BOOK_NAME
    assert paths.user_book().read_bytes() == book_path.read_bytes()
    opened.append(open_for_window())
    assert not opened[1].is_first_start


def test_two_windows_may_read_the_same_book(opened) -> None:
    opened += [open_for_window(), open_for_window()]
    assert opened[0].book.counts() == opened[1].book.counts()


def test_where_no_own_book_can_be_made_the_bundled_one_is_read_with_a_notice(
    opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("MALI_REF_HOME", str(tmp_path / "file" / "home"))
    opened.append(open_for_window())
    assert opened[0].book.path == book_path
    assert opened[0].book.immutable
    assert "You are reading the book that came with the program." in opened[0].notice


def test_a_full_disk_at_the_first_start_leaves_nothing_and_reads_the_bundled_book(
    opened, own_folder: Path, monkeypatch: pytest.MonkeyPatch, book_path: Path
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    opened.append(open_for_window())
    assert opened[0].book.path == book_path
    assert opened[0].notice.startswith("The disk is full")
    assert not list(own_folder.iterdir())


def test_a_folder_that_may_not_even_be_looked_into_is_no_crash(
    opened, monkeypatch: pytest.MonkeyPatch, book_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse)
    opened.append(open_for_window())
    assert opened[0].book.path == book_path
    opened.append(Opened(open_for_reading()))


def _as_earlier_edition(path: Path) -> None:
    connection = engine.connect(path, "rw")
    connection.execute("UPDATE meta SET value = 'earlier' WHERE name = 'content_hash'")
    connection.close()


def test_a_newer_bundled_book_takes_the_place_of_an_untouched_own_one_which_is_kept(opened, book: Book) -> None:
    open_for_window().book.close()
    _as_earlier_edition(paths.user_book())
    opened.append(open_for_window())
    assert "kept among the backups" in opened[0].message
    assert opened[0].book.meta == book.meta
    [backup] = backups_of(paths.user_book())
    kept = Book(backup.path)
    assert kept.meta["content_hash"] == "earlier"
    kept.close()


def test_a_book_with_changes_of_the_users_own_stays_when_a_newer_edition_comes(opened) -> None:
    first = open_for_window().book
    gatia = first.get(Ref("actor", "gatia"))
    Editor(first).apply(Edit((Change(gatia, with_part(gatia, "aims", "Ours")),), "A. Diarra", "heard it"))
    first.close()
    _as_earlier_edition(paths.user_book())
    opened.append(open_for_window())
    assert "stays as it is" in opened[0].notice
    assert opened[0].book.get(Ref("actor", "gatia")).get("aims") == "Ours"


def test_a_book_with_an_unsaved_form_stays_too(opened) -> None:
    first = open_for_window().book
    Drafts(first).save("event:x", "{}")
    first.close()
    _as_earlier_edition(paths.user_book())
    opened.append(open_for_window())
    assert [draft.key for draft in Drafts(opened[0].book).all()] == ["event:x"]


def test_a_book_of_the_first_format_is_brought_up_to_date_after_a_backup(opened, tmp_path: Path) -> None:
    path = tmp_path / "old.book"
    path.write_bytes((Path(__file__).parents[1] / "upgrades/schema-1.book").read_bytes())
    opened.append(open_for_window(path))
    assert "backup" in opened[0].message
    assert not opened[0].book.is_older
    assert faults(opened[0].book) == []
    assert [backup.reason for backup in backups_of(path)] == ["before-migration"]


def test_a_command_reads_a_book_of_the_first_format_without_touching_it(opened, tmp_path: Path) -> None:
    path = tmp_path / "old.book"
    old = (Path(__file__).parents[1] / "upgrades/schema-1.book").read_bytes()
    path.write_bytes(old)
    opened.append(Opened(open_for_reading(path)))
    assert opened[0].book.get(Ref("actor", "gatia")).title == "GATIA"
    assert opened[0].book.read_only_reason
    assert path.read_bytes() == old


def test_a_damaged_own_book_is_set_aside_only_when_asked(opened, book_path: Path) -> None:
    paths.user_book().parent.mkdir()
    paths.user_book().write_bytes(book_path.read_bytes()[:5000])
    with pytest.raises(BookProblem, match="cut short"):
        open_for_window()
    kept = start_afresh()
    assert kept.read_bytes() == book_path.read_bytes()[:5000]
    opened.append(open_for_window())
    assert opened[0].book.path == paths.user_book()


def test_a_named_book_is_opened_as_it_is(opened, tmp_path: Path, book_path: Path, own_folder: Path) -> None:
    other = tmp_path / "other.book"
    other.write_bytes(book_path.read_bytes())
    opened += [open_for_window(other), Opened(open_for_reading(other))]
    assert all(each.book.path == other for each in opened)
    assert not own_folder.exists()


def test_a_checkout_builds_its_book_where_a_file_is_newer(
    opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = tmp_path / "checkout" / "db" / "estimate-2017"
    seed.mkdir(parents=True)
    (seed / "source.yaml").write_text("estimate-2017:\n  title: It\n  type: report\n  cite: [¶0]\n")
    built = tmp_path / "checkout" / "build" / "x.book"
    monkeypatch.setattr(paths, "checkout", lambda: tmp_path / "checkout")
    monkeypatch.setattr(paths, "bundled_book", lambda: built)
    opened.append(Opened(open_for_reading()))
    assert opened[0].book.counts()["source"] == 1
    (seed / "source.yaml").write_text("estimate-2017:\n  title: It\n  type: riddle\n  cite: [¶0]\n")
    later = built.stat().st_mtime_ns + 10**9
    os.utime(seed / "source.yaml", ns=(later, later))
    with pytest.raises(SeedError, match=r"estimate-2017/source\.yaml:3: "):
        open_for_reading()


def test_a_checkout_that_may_not_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seed = tmp_path / "db" / "estimate-2017"
    seed.mkdir(parents=True)
    (seed / "source.yaml").write_text("estimate-2017:\n  title: It\n  type: report\n  cite: [¶0]\n")
    (tmp_path / "build").touch()
    monkeypatch.setattr(paths, "checkout", lambda: tmp_path)
    monkeypatch.setattr(paths, "bundled_book", lambda: tmp_path / "build" / "x.book")
    with pytest.raises(EnvironmentProblem, match="The book could not be built in"):
        open_for_reading()


def test_the_home_folder_moves_everything(own_folder: Path) -> None:
    assert paths.user_folder() == own_folder
    assert {paths.user_book().parent, paths.settings_file().parent, paths.log_file().parent} == {own_folder}


def test_without_a_home_the_platforms_folder_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALI_REF_HOME", "")
    assert paths.user_folder().name == "mali-ref"
    assert paths.user_folder().is_absolute()


def test_a_home_may_be_written_with_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALI_REF_HOME", "~/mali")
    assert paths.user_folder() == Path.home() / "mali"


def test_an_installed_program_has_its_book_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert paths.checkout() == Path(opening.__file__).parent.parent.parent
    monkeypatch.setattr(paths, "checkout", lambda: None)
    assert paths.bundled_book().parent.name == "_bundled"
    monkeypatch.setattr("sys._MEIPASS", "/program", raising=False)
    assert paths.bundled_book() == Path("/program/bundled") / paths.BOOK_NAME
