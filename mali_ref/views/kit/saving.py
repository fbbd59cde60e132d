"""Where a file is to be saved, and saving it in one step, or saying in a sentence why that could not be done."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

# Where the last file of this visit went.
_folders: list[str] = []


def ask_save_path(parent: QWidget, title: str, name: str, ending: str) -> Path | None:
    """Ask where to save a file, and whether to replace one that is there; None if the user puts the dialog away."""
    dialog = QFileDialog(parent, title, _folder(), f"{ending.upper()} (*.{ending})")
    dialog.setObjectName("save_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # The dialog adds it before it looks whether there is such a file.
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(f"{name}.{ending}")
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return None
    _folders[:] = [str(Path(chosen[0]).parent)]
    return Path(chosen[0])


def save_bytes(path: Path, data: bytes) -> str:
    """Write a file as a whole or not at all; answers why it could not be written, empty where it was."""
    # A link stays a link; a pipe or a device is written to and not replaced, and a folder refuses.
    target = Path(os.path.realpath(path))
    is_plain = not target.exists() or target.is_file()
    unfinished = target.with_name(f".{target.name}.unfinished") if is_plain else target
    try:
        unfinished.write_bytes(data)
        if is_plain:
            unfinished.replace(target)
    except OSError as error:
        return _why(path.name, error)
    finally:
        with suppress(OSError):
            if is_plain:
                unfinished.unlink(missing_ok=True)
    return ""


def _folder() -> str:
    known = [*_folders, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)]
    return next((folder for folder in known if folder and Path(folder).is_dir()), str(Path.home()))


def _why(name: str, error: OSError) -> str:
    translate = QCoreApplication.translate
    words = translate("Saving", "{name} could not be written.")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        words = translate("Saving", "{name} could not be written: the disk is full.")
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        words = translate("Saving", "{name} could not be written: this folder cannot be written to. Choose another.")
    elif error.errno in (errno.ENOENT, errno.ENOTDIR):
        words = translate("Saving", "{name} could not be written: the folder is no longer there. Choose another.")
    return words.format(name=name)
