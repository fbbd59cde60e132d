"""Can a window be opened here? Asked before Qt is, because Qt would abort instead of answering."""

import os
import sys
from pathlib import Path

# The Debian package of each library that Qt loads, for the sentence that names what to install.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
}
# Platforms of Qt that draw on no screen, or bring their own.
_WITHOUT_DISPLAY = ("offscreen", "minimal", "vnc")


def problem() -> str:
    """Why no window can be opened, as one sentence that says what to do; empty where one can."""
    try:
        import PySide6.QtGui
        import PySide6.QtWidgets  # loads the libraries that may be missing
    except ImportError as error:
        return _missing_library(str(error))
    if not sys.platform.startswith("linux"):
        return ""
    asked = [part.partition(":")[0] for part in os.environ.get("QT_QPA_PLATFORM", "").split(";") if part]
    platforms = asked or ["wayland", "xcb"]
    if any(platform in _WITHOUT_DISPLAY for platform in platforms):
        return ""
    if any(platform.startswith("wayland") for platform in platforms) and _wayland_answers():
        return ""
    if not os.environ.get("DISPLAY"):
        return (
            "There is no display to open a window on. "
            "Start Mali Reference from a desktop, or use a command: mali-ref --help."
        )
    if "xcb" not in platforms:
        return f"Qt cannot draw on “{asked[0]}” here. Unset QT_QPA_PLATFORM and start again."
    return _x11_problem(Path(PySide6.QtGui.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so")


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket  # each way to a display loads only what it is asked with

    with socket.socket(socket.AF_UNIX) as end:
        try:
            end.connect(os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name))
        except OSError:
            return False
    return True


def _missing_library(message: str) -> str:
    library = message.partition(":")[0].strip()
    package = _PACKAGES.get(library)
    if package:
        return (
            f"Qt needs the system library {library}, which is missing. On Debian or Ubuntu: sudo apt install {package}"
        )
    return f"Qt could not be loaded: {message}. Install the package PySide6-Essentials anew."


def _x11_problem(plugin: Path) -> str:
    import ctypes  # as above

    try:
        if plugin.exists():
            ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return _missing_library(str(error))
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(ctypes.c_void_p(connection))
    xcb.xcb_disconnect(ctypes.c_void_p(connection))
    if failed:
        shown = os.environ["DISPLAY"]
        return f"The display {shown} does not answer. Start Mali Reference from a desktop, or set DISPLAY."
    return ""
