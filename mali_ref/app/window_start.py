"""Opening the window: application, theme, book, and what to say where one of them fails."""

import gc
import logging
import os
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication

from mali_ref.app import paths
from mali_ref.app import settings as remembered
from mali_ref.app.exit_status import FAULT
from mali_ref.app.look_through import LookThrough, damage_raised
from mali_ref.app.main_window import MainWindow
from mali_ref.app.opening import Opened, open_for_window
from mali_ref.app.settings import Settings
from mali_ref.app.translation import language_for, use_language
from mali_ref.app.window_options import WindowOptions
from mali_ref.domain.errors import BookProblem, MaliRefError, PassphraseNeeded
from mali_ref.models.workspace import ESTIMATE_DAY, Workspace
from mali_ref.store.book import Book
from mali_ref.views.kit.icons import app_icon
from mali_ref.views.kit.theme import theme

# Looking through the file and making a backup wait until the window has settled.
_CALM_MILLISECONDS = 1500

_given_up: list[MainWindow] = []


def open_window(options: WindowOptions, look: LookThrough) -> int:
    """Open the window and stay until it is closed; answers the exit status."""
    app = _application()
    settings = Settings(paths.settings_file())
    use_language(language_for(settings.get(remembered.LANGUAGE)))
    theme().mode = settings.get(remembered.THEME)
    theme().scale = settings.get(remembered.TEXT_SCALE)
    theme().install(app, in_fusion=True)
    opened = _opened(options)
    if opened is None:
        return FAULT
    try:
        window = _window(opened, look, options, settings)
    except BookProblem as problem:
        opened.book.close()
        opened = _told(options, problem)
        if opened is None:
            return FAULT
        window = _window(opened, look, options, settings)
    window.show()
    if message := opened.message or _welcome(opened):
        window.status_strip.notify(message)
    _catch_bugs(window)
    if options.self_test:
        _start_self_test(window, options.self_test)
    else:
        QTimer.singleShot(_CALM_MILLISECONDS, lambda: window.safekeeping.start())
    gc.freeze()
    gc.enable()
    status = app.exec()
    opened.book.close()
    return status


def _window(opened: Opened, look: LookThrough, options: WindowOptions, settings: Settings) -> MainWindow:
    """The window, built but not shown; raises BookProblem where the book is damaged."""
    workspace = Workspace(opened.book, options.as_of or ESTIMATE_DAY, laptop=settings.laptop())
    window = MainWindow(workspace, settings, opened.notice)
    _place(window, settings)
    try:
        with damage_raised():
            _build(window, look, opened.book)
    except BookProblem:
        for timer in window.findChildren(QTimer):
            timer.stop()
        # Taking a half-built screen apart may end the program.
        _given_up.append(window)
        raise
    return window


def _build(window: MainWindow, look: LookThrough, book: Book) -> None:
    """Build the first screen while the book is looked through; raises BookProblem where it is damaged."""
    try:
        window.open_start()
    except BookProblem:
        raise
    except Exception:
        # What a damaged page holds may be nonsense of any kind.
        look.wait(book)
        raise
    look.wait(book)


def _start_self_test(window: MainWindow, words: str) -> None:
    # Only the packaged program's own test needs it.
    from mali_ref.app import self_test

    QTimer.singleShot(0, lambda: self_test.run(window, words))


def _welcome(opened: Opened) -> str:
    """On the first start, what is on the laptop now."""
    if not opened.is_first_start:
        return ""
    counts = opened.book.counts()
    words = QCoreApplication.translate(
        "start", "Your book is ready: {sections} sections, {actors} actors and {events} events. No network is needed."
    )
    return words.format(sections=counts["section"], actors=counts["actor"], events=counts["event"])


def _application() -> QApplication:
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QCoreApplication.setApplicationName("mali-ref")
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationDisplayName("Mali Reference")
    app.setDesktopFileName("mali-ref")
    app.setWindowIcon(app_icon())
    return app


def _opened(options: WindowOptions) -> Opened | None:
    """The book, or None after the user was told why not."""
    try:
        opened = open_for_window(options.db)
        # The window begins with the headings: what is damaged there is found before it is built.
        opened.book.counts()
        return opened
    except MaliRefError as problem:
        if not isinstance(problem, PassphraseNeeded) or options.self_test:
            print(f"mali-ref: {problem}", file=sys.stderr)
        if options.self_test:
            return None
        return _told(options, problem)


def _told(options: WindowOptions, problem: MaliRefError) -> Opened | None:
    """Tell the user why the book cannot be opened, and offer what can be had of a damaged one."""
    # A start without trouble does not load the dialogs.
    from mali_ref.views.dialogs.problem import show_problem

    if isinstance(problem, PassphraseNeeded):
        from mali_ref.app.unlocking_window import open_with_passphrase

        return open_with_passphrase(options.db)
    if type(problem) is not BookProblem or not os.path.exists(options.db or paths.user_book()):
        show_problem(str(problem))
        return None
    from mali_ref.app.rescuing import open_damaged

    path = options.db or paths.user_book()
    try:
        return open_damaged(path, paths.bundled_book(), problem, is_own=options.db is None)
    except MaliRefError as second:
        show_problem(str(second))
        return None


def _place(window: MainWindow, settings: Settings) -> None:
    """Where the window was, or a size that fits a small screen."""
    if not window.restoreGeometry(settings.get(remembered.WINDOW)):
        room = QApplication.primaryScreen().availableSize()
        window.resize(min(1366, room.width()), min(768, room.height()))


def _catch_bugs(window: MainWindow) -> None:
    """An error nobody expected is written down and shown; the window goes on."""
    log = logging.getLogger("mali_ref")

    def on_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if window.workspace.is_protected:
            # What went wrong may quote the book; where it did may not.
            log.error("unexpected error %s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))
        else:
            log.error("unexpected error", exc_info=(kind, error, trace))
        if isinstance(error, MaliRefError):
            window.status_strip.notify(str(error))
        else:
            from mali_ref.views.dialogs.problem import show_bug  # loaded when a bug is met, which should be never

            show_bug(window, str(paths.log_file()))

    try:
        paths.log_file().parent.mkdir(parents=True, exist_ok=True)
        log.addHandler(logging.FileHandler(paths.log_file(), encoding="utf-8", delay=True))
    except OSError:
        log.addHandler(logging.StreamHandler())
    sys.excepthook = on_bug
