"""A protected book on the command line: the passphrase from the environment or the terminal, protect and unprotect."""

import getpass
import sys
from pathlib import Path

import pytest

from mali_ref.app import paths, unlocking
from mali_ref.app.book_renewal import replace_by_bundled
from mali_ref.app.opening import open_for_window
from mali_ref.app.start import main
from mali_ref.store import keys, protection
from mali_ref.store.backup_files import AUTOMATIC
from mali_ref.store.backups import make_backup
from mali_ref.store.files import copy_book

PASSPHRASE = "harmattan tea at noon"


@pytest.fixture(autouse=True)
def own_book(book_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own book; what keys cost is not what is tested."""
    monkeypatch.setattr(keys, "_ROUNDS", 1)
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "bundled_book", lambda: book_path)
    monkeypatch.delenv(unlocking.VARIABLE, raising=False)
    copy_book(book_path, paths.user_book())
    return paths.user_book()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Runs a command; answers its status, output and complaints."""

    def answer(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return answer


@pytest.fixture
def type_at_terminal(monkeypatch: pytest.MonkeyPatch):
    """Answers questions on a terminal with the given words, then with its end."""

    def prepare(*words: str) -> None:
        given = iter(words)

        def ask(_: str) -> str:
            try:
                return next(given)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(getpass, "getpass", ask)

    return prepare


def test_the_passphrase_is_taken_from_the_environment(run, own_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    protection.protect(own_book, PASSPHRASE)
    monkeypatch.setenv(unlocking.VARIABLE, PASSPHRASE)
    status, out, _ = run("search", "keita")
    assert status == 0
    assert out.startswith("person:ibrahim-boubacar-keita")
    assert run("check")[0] == 0


def test_on_a_terminal_it_is_asked_for(run, own_book: Path, type_at_terminal) -> None:
    protection.protect(own_book, PASSPHRASE)
    type_at_terminal(PASSPHRASE)
    assert run("search", "keita")[0] == 0


def test_where_nobody_can_be_asked_it_says_how_to_give_it(run, own_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    protection.protect(own_book, PASSPHRASE)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    status, out, err = run("search", "keita")
    assert (status, out) == (1, "")
    assert err == (
        f"mali-ref: {own_book} cannot be read as it is. It may be protected: give its passphrase. "
        "Set MALI_REF_PASSPHRASE, or run this on a terminal to be asked for it.\n"
    )


def test_a_wrong_one_is_refused_in_a_sentence(run, own_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    protection.protect(own_book, PASSPHRASE)
    monkeypatch.setenv(unlocking.VARIABLE, "another one of some length")
    assert run("show", "actor", "minusma") == (1, "", f"mali-ref: This passphrase does not open {own_book}.\n")


def test_who_types_nothing_is_told_so(run, own_book: Path, type_at_terminal) -> None:
    protection.protect(own_book, PASSPHRASE)
    type_at_terminal()
    assert run("check") == (1, "", "mali-ref: No passphrase was given.\n")


def test_a_book_is_protected_with_its_backups_and_made_plain_again(
    run, own_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = make_backup(own_book, AUTOMATIC).path
    monkeypatch.setenv(unlocking.VARIABLE, PASSPHRASE)
    status, out, _ = run("protect")
    assert (status, out) == (0, f"{own_book} is protected. Without the passphrase nobody can open it.\n")
    assert protection.is_protected(own_book)
    assert protection.is_protected(backup)
    assert run("protect")[2].endswith("is protected already. Its passphrase is changed in the window.\n")
    status, out, _ = run("unprotect")
    assert status == 0
    assert "Backups made until now still need the passphrase." in out
    assert not protection.is_protected(own_book)
    assert run("unprotect")[2] == f"mali-ref: {own_book} is not protected.\n"


def test_copies_left_plain_are_named(run, own_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backup = make_backup(own_book, AUTOMATIC).path
    monkeypatch.setenv(unlocking.VARIABLE, PASSPHRASE)
    status, out, _ = run("protect", "--copies", "leave")
    assert status == 0
    assert out.endswith(f"These copies of it are not protected:\n    {backup}\n")
    assert not protection.is_protected(backup)


def test_a_new_passphrase_is_asked_for_twice(run, own_book: Path, type_at_terminal) -> None:
    type_at_terminal(PASSPHRASE, "harmattan tea at noo")
    assert run("protect") == (1, "", "mali-ref: The two passphrases differ. Nothing was changed.\n")
    assert not protection.is_protected(own_book)
    type_at_terminal("short", "short")
    assert run("protect")[2] == "mali-ref: A passphrase has 12 characters or more; this one has 5.\n"
    type_at_terminal(PASSPHRASE, PASSPHRASE)
    assert run("protect")[0] == 0


def test_where_there_is_no_own_book_there_is_nothing_to_protect(run, own_book: Path) -> None:
    own_book.unlink()
    assert "There is no book at" in run("protect")[2]
    assert not own_book.exists()


def test_a_newer_edition_takes_the_place_of_a_protected_book_protected(own_book: Path) -> None:
    key = protection.protect(own_book, PASSPHRASE)
    replace_by_bundled(own_book, key).close()
    assert protection.unlock(own_book, PASSPHRASE) == key


def test_the_window_opens_a_protected_book_with_its_key(own_book: Path) -> None:
    key = protection.protect(own_book, PASSPHRASE)
    opened = open_for_window(key=key)
    assert opened.book.key == key
    assert opened.book.path == own_book
    opened.book.close()
