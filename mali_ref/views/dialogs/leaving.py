"""Leaving a form with something unsaved in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

SAVE, DISCARD, STAY = "save", "discard", "stay"


def ask_leaving(title: str, fields: Sequence[str], parent: QWidget | None = None) -> str:
    """Ask what becomes of what was typed; answers SAVE, DISCARD or STAY."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("leaving_form")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Leaving", "Not saved"))
    box.setText(translate("Leaving", "“{title}” has changes that are not saved.").format(title=title))
    box.setInformativeText(", ".join(fields))
    save = box.addButton(translate("Leaving", "Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("Leaving", "Drop the changes"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("Leaving", "Go on editing"), QMessageBox.ButtonRole.RejectRole)
    for button, name in ((save, "leaving_save"), (discard, "leaving_discard"), (stay, "leaving_stay")):
        button.setObjectName(name)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    answer = {save: SAVE, discard: DISCARD}.get(box.clickedButton(), STAY)
    box.deleteLater()
    return answer
