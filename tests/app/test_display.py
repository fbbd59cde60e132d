"""What is said where a window cannot be opened."""

import os
import socket
import sys
from pathlib import Path

import pytest

from mali_ref.app import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display may be missing")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:port=5901", "xcb;offscreen"])
def test_a_platform_without_a_screen_needs_no_display(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display.problem() == ""


def test_a_wayland_that_answers_is_a_display(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    assert display.problem().startswith("There is no display")
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind("wayland-7")
        compositor.listen()
        assert display.problem() == ""


def test_a_missing_library_is_named_with_its_package() -> None:
    sentence = display._missing_library("libxcb-cursor.so.0: cannot open shared object file: No such file")
    assert sentence == (
        "Qt needs the system library libxcb-cursor.so.0, which is missing. "
        "On Debian or Ubuntu: sudo apt install libxcb-cursor0"
    )


def test_an_unknown_fault_of_qt_is_told() -> None:
    assert "libfoo.so.1: cannot open" in display._missing_library("libfoo.so.1: cannot open")


def test_a_display_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":998")
    assert display.problem().startswith("The display :998 does not answer.")
    assert os.environ["DISPLAY"] == ":998"


def test_a_platform_that_qt_cannot_use_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":998")
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    assert "no-such-platform" in display.problem()
