"""What stops the program or surprises it, said in plain words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def show_problem(sentence: str) -> None:
    """Say why the program cannot go on."""
    box = _box(QCoreApplication.translate("problem", "The book cannot be opened"), sentence)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.exec()


def ask_start_afresh(sentence: str) -> bool:
    """Offer to set a damaged book aside and begin with the one that came with the program."""
    box = _box(QCoreApplication.translate("problem", "Your book cannot be opened"), sentence)
    box.setInformativeText(
        QCoreApplication.translate(
            "problem", "It can be kept under another name, untouched, while you go on with a fresh book."
        )
    )
    fresh = box.addButton(
        QCoreApplication.translate("problem", "Keep it and start fresh"), QMessageBox.ButtonRole.AcceptRole
    )
    fresh.setObjectName("start_fresh")
    quit_button = box.addButton(QCoreApplication.translate("problem", "Quit"), QMessageBox.ButtonRole.RejectRole)
    quit_button.setObjectName("quit_program")
    box.setDefaultButton(quit_button)
    box.exec()
    return box.clickedButton() is fresh


def show_bug(parent: QWidget, log: str) -> None:
    """Say that something unexpected happened and where it is written down; the program goes on."""
    words = QCoreApplication.translate(
        "problem",
        "Something went wrong that should not. Your book is unchanged and you can go on. Details are in {log}.",
    )
    box = _box(QCoreApplication.translate("problem", "An unexpected error"), words.format(log=log), parent)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()


def _box(title: str, sentence: str, parent: QWidget | None = None) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Warning, title, title, QMessageBox.StandardButton.NoButton, parent)
    box.setObjectName("problem")
    box.setText(sentence)
    return box
