"""``mali-ref backup``, ``restore`` and ``check --repair``."""

from dataclasses import replace
from pathlib import Path

import pytest

from mali_ref.app import paths
from mali_ref.app.start import main
from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.refs import Ref
from mali_ref.store import engine, protection
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor

EVENT = Ref("event", "coup-2012")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Runs a command; answers its status, output and complaints."""

    def answer(*arguments: object) -> tuple[int, str, str]:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as wrong_use:
            status = int(wrong_use.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return status, said.out, said.err

    return answer


@pytest.fixture
def own(small_book_path: Path) -> Path:
    """The user's own book."""
    paths.user_book().parent.mkdir(parents=True)
    paths.user_book().write_bytes(small_book_path.read_bytes())
    return paths.user_book()


def retitle(path: Path, title: str) -> None:
    book = Book(path)
    record = book.get(EVENT)
    assert record is not None
    Editor(book).apply(Edit((Change(record, replace(record, title=title)),), "S. Keller", "as the UN says"))
    book.close()


def title_in(path: Path) -> str:
    book = Book(path)
    title = book.title(EVENT)
    book.close()
    return title


def spoil(path: Path, table: str) -> None:
    connection = engine.connect(path, "rw")
    [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_backup_is_one_whole_file(run, own: Path, tmp_path: Path) -> None:
    out = tmp_path / "sicher é.book"
    assert run("backup", out) == (0, f"backed up: 101 records in {out}\n", "")
    assert run("check", "--db", out)[0] == 0
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [out.name]


def test_a_backup_replaces_no_file_unless_told_to(run, own: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.book"
    out.write_bytes(b"a letter")
    status, _, err = run("backup", out)
    assert status == 1
    assert "is there already" in err
    assert out.read_bytes() == b"a letter"
    assert run("backup", out, "--force")[0] == 0
    assert title_in(out)
    status, _, err = run("backup", own, "--force")
    assert status == 1
    assert "is the book itself" in err


def test_a_backup_into_a_folder_is_named_after_the_moment(run, own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    assert run("backup", folder)[0] == 0
    [made] = folder.iterdir()
    assert made.name.startswith("mali-reference-20")


def test_a_backup_to_where_nothing_can_be_written_is_a_fault(run, own: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status, out, err = run("backup", tmp_path / "file" / "out.book")
    assert (status, out) == (1, "")
    assert err.startswith("mali-ref: ")


def test_a_restore_goes_back_and_says_how_to_go_forth(run, own: Path, tmp_path: Path) -> None:
    retitle(own, "One")
    run("backup", tmp_path / "out.book")
    retitle(own, "Two")
    status, out, _ = run("restore", tmp_path / "out.book")
    assert status == 0
    assert out.startswith("restored: 101 records, last change 20")
    assert "only there now: 1" in out
    assert title_in(own) == "One"
    [kept] = (own.parent / "backups").iterdir()
    assert str(kept) in out
    assert run("restore", kept)[0] == 0
    assert title_in(own) == "Two"


def test_a_restore_without_a_file_lists_the_backups(run, own: Path, tmp_path: Path) -> None:
    assert run("restore")[1].startswith("There are no backups of ")
    run("backup", tmp_path / "out.book")
    run("restore", tmp_path / "out.book")
    status, out, _ = run("restore")
    assert status == 0
    assert "before-restore" in out
    assert "101 records, last change never" in out


def test_a_restore_makes_a_book_where_none_is(run, own: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "out.book")
    own.unlink()
    assert run("restore", tmp_path / "out.book")[0] == 0
    assert title_in(own)


def test_what_is_no_book_is_not_restored(run, own: Path, tmp_path: Path) -> None:
    before = own.read_bytes()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleagues, " * 100)
    for path in (letter, tmp_path / "none", tmp_path):
        status, out, err = run("restore", path)
        assert (status, out) == (1, "")
        assert len(err.splitlines()) == 1
        assert str(path) in err
    assert own.read_bytes() == before
    assert list(own.parent.iterdir()) == [own]


def test_a_damaged_book_is_restored_with_its_later_edits(run, own: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "out.book")
    retitle(own, "Two")
    spoil(own, "person")
    assert run("check")[0] == 1
    status, out, _ = run("check", "--repair")
    assert status == 1
    assert "left: Rows of “person” cannot be read." in out
    assert "There is no whole backup of this book." in out
    status, out, _ = run("restore", tmp_path / "out.book")
    assert status == 0
    assert "with 1 later edit that the damaged book still held" in out
    assert title_in(own) == "Two"
    assert (own.parent / "mali-reference-damaged-1.book").exists()


def test_a_repair_advises_the_newest_whole_backup(run, own: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "out.book")
    run("restore", tmp_path / "out.book")
    spoil(own, "person")
    status, out, _ = run("check", "--repair")
    assert status == 1
    [backup] = (own.parent / "backups").iterdir()
    assert f"mali-ref restore '{backup}'" in out


def test_a_repair_rebuilds_what_is_out_of_step(run, own: Path) -> None:
    connection = engine.connect(own, "rw")
    connection.execute("DELETE FROM search WHERE rowid = 3")
    connection.execute("DELETE FROM pointer WHERE target_id = (SELECT target_id FROM pointer LIMIT 1)")
    connection.close()
    assert run("check")[0] == 1
    status, out, _ = run("check", "--repair")
    assert status == 0
    assert out.count("fixed: ") >= 2
    assert out.splitlines()[-1] == "whole again"
    assert run("check")[0] == 0
    assert run("check", "--repair") == (0, "whole\n", "")


def test_a_protected_book_is_backed_up_and_restored_under_its_passphrase(
    run, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MALI_REF_PASSPHRASE", "four common words here")
    protection.protect(own, "four common words here")
    out = tmp_path / "out.book"
    assert run("backup", out)[0] == 0
    assert protection.is_protected(out)
    assert run("restore", out)[0] == 0
    assert run("check", "--repair")[0] == 0
    monkeypatch.setenv("MALI_REF_PASSPHRASE", "four other words here")
    for command in (("backup", tmp_path / "two.book"), ("restore", out), ("check", "--repair")):
        status, _, err = run(*command)
        assert status == 1
        assert "passphrase" in err


@pytest.mark.parametrize("arguments", [("backup",), ("restore", "a", "b"), ("backup", "a", "--repair")])
def test_wrong_use_is_told(run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[0] == 2
