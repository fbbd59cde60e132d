"""The program's beginning: a command without a window, or the window."""

import gc
import sys
from collections.abc import Sequence

from mali_ref.app import command_line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``mali-ref``; answers the exit status: 0 done, 1 a fault in the book or the input, 2 wrong use."""
    _speak_utf8()
    asked = sys.argv[1:] if arguments is None else arguments
    options = command_line.parser().parse_args(asked) if asked else command_line.NOTHING_ASKED
    if options.command:
        # The window starts faster without what only the commands need.
        from mali_ref.app import commands

        return commands.run(options)
    # What is made until the window stands is kept; looking for rubbish among it takes a tenth of the start.
    # `open_window` lets the collector go on.
    gc.disable()
    # Commands and wrong use never load Qt.
    from mali_ref.app import display

    problem = display.problem()
    if problem:
        print(f"mali-ref: {problem}", file=sys.stderr)
        return command_line.WRONG_USE
    from mali_ref.app.window_start import open_window

    return open_window(options)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says (LANG=C, a Windows code page), and never fail on a sign."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
