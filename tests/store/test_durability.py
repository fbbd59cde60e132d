"""What was acknowledged is in the book: whoever is killed, whatever the disk refuses, and whoever else writes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.samples import write_small_book

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = 200
# A minute with `MALI_REF_EDITING_SECONDS=60`.
SECONDS = os.environ.get("MALI_REF_EDITING_SECONDS", "4")
FULL = "The disk that holds … is full. Free some space and try again."
BROKEN = "The disk that holds … could not be read or written. Check the medium."

posix = pytest.mark.skipif(os.name == "nt", reason="processes are forked and killed as POSIX has it")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_small_book(tmp_path / "small.book")


def run(*arguments: object, **environment: str) -> dict[str, Any]:
    """Run a command of `tests.store.writers` in a process without Qt."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.writers", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@posix
def test_a_book_whose_writer_is_killed_holds_what_was_acknowledged(path: Path) -> None:
    """And at most the one edit that was done but not yet acknowledged; it is compared after every kill."""
    told = run("kill", path, KILLS)
    assert told["rounds"] == KILLS
    assert told["acknowledged"] > KILLS
    assert told["faults"] == []


@posix
def test_two_programs_that_edit_at_once_lose_no_edit(path: Path) -> None:
    """Each change begins where the last one ended, and what was changed in between is refused as stale."""
    told = run("together", path, SECONDS)
    assert min(told["edits"]) > 20
    assert told["stale"] > 0
    assert told["faults"] == []


@pytest.fixture(scope="module")
def failing_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled fault layer."""
    compiler = shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        pytest.skip("the fault layer is compiled with gcc and loaded as Linux does it")
    library = tmp_path_factory.mktemp("layer") / "failing_disk.so"
    source = Path(__file__).with_name("failing_disk.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"], check=True)
    return library


@posix
@pytest.mark.parametrize("sticky", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("code", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("scenario", ["first", "later", "checkpoint"])
def test_whichever_write_fails_the_book_is_whole_and_the_user_is_told(
    path: Path, failing_disk: Path, scenario: str, code: str, sticky: bool
) -> None:
    """The first save of a book, a later one, and one after which the log is taken into the book.

    After an error the book is as before; after success it is as wanted; the same save works once the disk does. A copy
    made at that moment, as a crash would leave it, is whole too.
    """
    environment = {"LD_PRELOAD": str(failing_disk), "FAILING_FOLDER": str(path.parent)}
    told = run("starve", path, failing_disk, scenario, code, int(sticky), **environment)
    assert told["writes"] > 20
    assert told["outcomes"].keys() <= {"saved", FULL, BROKEN}
    assert told["outcomes"][FULL if code == "ENOSPC" else BROKEN] > 10
    # The last run always: no write failed in it. With a log, a failure while tidying up costs nothing.
    assert told["outcomes"]["saved"] >= (10 if scenario == "checkpoint" else 1)
