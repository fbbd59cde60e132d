"""The packaged program, started as a user's laptop would start it: no Python on its path, no checkout."""

import os
import subprocess
from pathlib import Path

import pytest

PROGRAM = Path(__file__).resolve().parents[2] / "dist" / "mali-ref" / "mali-ref"

pytestmark = pytest.mark.package


def _run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "MALI_REF_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": "/nonexistent",
        "HOME": str(home),
        "LANG": "C",
    }
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return subprocess.run(
        [str(PROGRAM), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        cwd=home,
    )


def test_the_window_opens_on_the_book_and_finds_keita(tmp_path: Path) -> None:
    done = _run(tmp_path, "--self-test", "keita")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("person:")
    assert "Keïta" in done.stdout
    assert (tmp_path / "mali-reference.book").is_file()


def test_commands_work_without_a_window(tmp_path: Path) -> None:
    found = _run(tmp_path, "search", "Mourabitun", "--limit", "1")
    assert found.returncode == 0, found.stderr
    assert "actor:al-mourabitoun" in found.stdout
    assert _run(tmp_path, "check").stdout.startswith("whole")


def test_what_the_window_does_not_use_stays_out() -> None:
    names = {path.name for path in PROGRAM.parent.rglob("*")}
    assert not [name for name in names if "Qt6Qml" in name or "Qt6Quick" in name or "Qt6Network" in name]
