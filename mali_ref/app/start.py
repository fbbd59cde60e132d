"""The program's beginning: a command without a window, or the window."""

import gc
import sys
from collections.abc import Sequence

from mali_ref.app.exit_status import WRONG_USE
from mali_ref.app.window_options import WindowOptions


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``mali-ref``; answers the exit status: 0 done, 1 a fault in the book or the input, 2 wrong use."""
    _speak_utf8()
    asked = sys.argv[1:] if arguments is None else arguments
    if not asked:
        # The usual start of the window spares itself the making of a parser.
        return _open_window(WindowOptions())
    from mali_ref.app import command_line

    options = command_line.parser().parse_args(asked)
    if not options.command:
        return _open_window(WindowOptions(options.db, options.as_of, options.self_test))
    # The window starts faster without what only the commands need.
    from mali_ref.app import commands

    return commands.run(options)


def _open_window(options: WindowOptions) -> int:
    # What is made until the window stands is kept; looking for rubbish among it takes a tenth of the start.
    # `open_window` lets the collector go on.
    gc.disable()
    # Commands and wrong use never load Qt. Looking through the book is begun before Qt is loaded: it has an answer when
    # the window is built.
    from mali_ref.app import display, look_through, paths

    look = look_through.LookThrough(options.db or paths.user_book())
    problem = display.problem()
    if problem:
        print(f"mali-ref: {problem}", file=sys.stderr)
        return WRONG_USE
    from mali_ref.app.window_start import open_window

    return open_window(options, look)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says (LANG=C, a Windows code page), and never fail on a sign."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
