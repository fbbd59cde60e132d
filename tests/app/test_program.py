"""The program as a process: any locale, a closed pipe, a full disk, no display; never a traceback, never an abort."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def home(tmp_path: Path, book_path: Path) -> Path:
    """A folder of the user's, with accents and a sign outside the first plane, that holds the book."""
    folder = tmp_path / "Élève à Ménaka 📚"
    folder.mkdir()
    (folder / "mali-reference.book").write_bytes(book_path.read_bytes())
    return folder


@pytest.fixture
def program(home: Path):
    """Runs the program in an environment of its own; words that are None are taken out of it."""

    def run(*arguments: str, output: object = subprocess.PIPE, **changes: str | None):
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "MALI_REF_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "LANG": "C",
            "LC_ALL": "C",
            **{name: value for name, value in changes.items() if value is not None},
        }
        for name, value in changes.items():
            if value is None:
                environment.pop(name, None)
        done = subprocess.run(
            [sys.executable, "-m", "mali_ref", *arguments],
            env=environment,
            stdout=output,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return done

    return run


def test_signs_outside_ascii_are_written_whatever_the_locale(program) -> None:
    for changes in ({}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}):
        done = program("search", "Keïta", "--json", **changes)
        assert done.returncode == 0
        titles = [hit["title"] for hit in json.loads(done.stdout.decode("utf-8"))]
        assert "Ibrahim Boubacar Keïta" in titles


def test_a_complaint_is_one_line_in_utf8(program, home: Path) -> None:
    done = program("show", "person", "Keïta")
    assert done.returncode == 1
    assert "“Keïta”" in done.stderr.decode("utf-8")
    assert len(done.stderr.splitlines()) == 1


def test_words_that_are_no_utf8_are_only_words(home: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("words are UTF-16 there")
    done = subprocess.run(
        [sys.executable.encode(), b"-m", b"mali_ref", b"show", b"actor", b"min\xff\xfe"],
        env={**os.environ, "MALI_REF_HOME": str(home), "PYTHONPATH": str(ROOT), "LC_ALL": "C"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_fault(program) -> None:
    for command in (("export",), ("search", "mali"), ("check",)):
        reading, writing = os.pipe()
        os.close(reading)
        done = program(*command, output=writing)
        os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full device here")
@pytest.mark.parametrize("command", [("export",), ("check",)])
def test_a_full_disk_behind_the_output_is_told(program, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = program(*command, output=full)
    assert done.returncode == 1
    assert done.stderr.decode() == "mali-ref: the answer could not be written: No space left on device.\n"


def test_a_command_loads_no_window_and_no_builder(home: Path) -> None:
    look = (
        "import sys; from mali_ref.app.start import main; main(['search', 'keita']); "
        "print([name for name in ('PySide6', 'yaml', 'sqlite_utils', 'edtf', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", look],
        env={**os.environ, "MALI_REF_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == b"[]"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display may be missing")
@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({}, "There is no display to open a window on."),
        ({"DISPLAY": ":999"}, "The display :999 does not answer."),
        ({"DISPLAY": "nowhere.invalid:0"}, "The display nowhere.invalid:0 does not answer."),
        ({"WAYLAND_DISPLAY": "wayland-999"}, "There is no display to open a window on."),
        ({"QT_QPA_PLATFORM": "wayland"}, "There is no display to open a window on."),
        ({"QT_QPA_PLATFORM": "no-such-platform"}, "There is no display to open a window on."),
    ],
    ids=str,
)
def test_without_a_display_one_sentence_says_what_to_do(program, environment, sentence: str) -> None:
    done = program(**{"QT_QPA_PLATFORM": None, **environment})
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"mali-ref: {sentence}")
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == b""


def test_wrong_use_loads_no_window(program) -> None:
    done = program("--no-such-option", QT_QPA_PLATFORM=None)
    assert done.returncode == 2
    assert b"usage: mali-ref" in done.stderr


def test_another_process_builds_the_same_book_byte_for_byte(tmp_path: Path, book_path: Path) -> None:
    out = tmp_path / "out é" / "book"
    done = subprocess.run(
        [sys.executable, str(ROOT / "db" / "build.py"), str(out)], capture_output=True, timeout=60, check=True
    )
    assert b"records" in done.stdout
    assert out.read_bytes() == book_path.read_bytes()
