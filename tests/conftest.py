"""What every test stands on: the book built from ``db/``, folders of its own, and nothing left running behind it."""

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

# Before Qt is loaded: no test opens a window on a screen unless it is told to.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from mali_ref.domain.record import Record
from mali_ref.exchange.book_build import build_book
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.restoring import bring_up_to_date
from mali_ref.store.search import Search

ROOT = Path(__file__).resolve().parent.parent

set_hypothesis_home_dir(tempfile.gettempdir() + "/mali-ref-hypothesis")
hypothesis.settings.register_profile("mali-ref", max_examples=80, deadline=None, database=None)
hypothesis.settings.load_profile("mali-ref")


@pytest.fixture(scope="session")
def book_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of ``db/``, built once; a test that changes it copies it first."""
    path = tmp_path_factory.mktemp("book") / "mali-reference.book"
    build_book(ROOT / "db", path)
    return path


@pytest.fixture(scope="session")
def small_book_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of a hundred records in today's format; a test that changes it copies it first."""
    path = tmp_path_factory.mktemp("small") / "small.book"
    path.write_bytes((ROOT / "tests" / "upgrades" / "schema-1.book").read_bytes())
    bring_up_to_date(path)
    return path


@pytest.fixture
def small_book(small_book_path: Path, tmp_path: Path) -> Path:
    """A copy of the small book, to change or to spoil, in a folder of its own."""
    path = tmp_path / "books of é" / "my book.book"
    path.parent.mkdir()
    path.write_bytes(small_book_path.read_bytes())
    return path


@pytest.fixture
def book(book_path: Path) -> Iterator[Book]:
    """The book of ``db/``, open."""
    opened = Book(book_path, immutable=True)
    yield opened
    opened.close()


@pytest.fixture
def workspace(book: Book, qapp: object) -> Workspace:
    """The book of ``db/`` as the window sees it."""
    return Workspace(book)


@pytest.fixture(scope="session")
def search(book_path: Path) -> Iterator[Search]:
    """Search over the book of ``db/``; it keeps what it has read of names and words."""
    opened = Book(book_path, immutable=True)
    yield Search(opened)
    opened.close()


@pytest.fixture(scope="session")
def all_records(book_path: Path) -> dict[str, list[Record]]:
    """Every record of the book, by kind."""
    opened = Book(book_path, immutable=True)
    records = {kind: opened.records(kind) for kind in opened.counts()}
    opened.close()
    return records


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or touches the book and settings of whoever runs it."""
    home = tmp_path / "home of the test"
    monkeypatch.setenv("MALI_REF_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A test ends its threads and repeating timers, and its windows are gone before the next one begins."""
    before = set(threading.enumerate())
    yield
    _delete_closed_windows()
    _forget_the_book()
    left = [thread.name for thread in threading.enumerate() if thread not in before and not thread.daemon]
    assert not left, f"threads left running: {left}"
    assert not _timers(), f"timers left running: {_timers()}"


def _delete_closed_windows() -> None:
    """Without an event loop what asked to be deleted would live on and listen to the theme of later tests."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


def _forget_the_book() -> None:
    """A window teaches citation chips the codes of its book, which is closed by now."""
    words = sys.modules.get("mali_ref.views.kit.citation_words")
    if words is not None:
        words.use_codes(lambda source: "")


def _timers() -> list[str]:
    """The repeating timers that tick in windows still shown; one that is closed is deleted with its timers."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    from PySide6.QtCore import QTimer  # loaded already, or we would not be here

    from mali_ref.views.kit.every_widget import every_widget

    return [
        f"{type(window).__name__} {timer.objectName()}"
        for window in every_widget()
        if window.isWindow() and window.isVisible()
        for timer in window.findChildren(QTimer)
        if timer.isActive() and not timer.isSingleShot()
    ]
