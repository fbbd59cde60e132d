"""What leaves the page: lines for the clipboard and for a file, and a page on paper."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QWidget

from mali_ref.views.kit.saving import ask_save_path
from mali_ref.views.kit.tokens import LIGHT

Lines = Sequence[Sequence[str]]


def ask_path(name: str, parent: QWidget) -> Path | None:
    """Where to write a file; None if the user puts the dialog away."""
    title = QCoreApplication.translate("CompareScreen", "Export comparison")
    return ask_save_path(parent, title, name, "csv")


def print_lines(title: str, lines: Lines, parent: QWidget) -> None:
    """Ask for a printer and print; nothing happens if the user puts the dialog away."""
    # Printing loads the system's printing libraries (30 ms and a look at its printers); few visits print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("CompareScreen", "Print comparison"))
    if dialog.exec():
        document_of(title, lines).print_(printer)


def document_of(title: str, lines: Lines) -> QTextDocument:
    """The table as a document for paper, in the light theme; a line with one cell spans the page."""
    document = QTextDocument()
    # The window's fonts are sized in pixels of a screen, which would be specks on paper.
    document.setDefaultFont(QFont("Inter", 9))
    document.setDefaultStyleSheet(
        f"body {{ color: {LIGHT.ink}; font-family: Inter; font-size: 9pt; }} h1 {{ font-size: 15pt; }}"
        f" .quiet {{ color: {LIGHT.ink2}; }} td, th {{ padding: 3px 10px 3px 0; }} th {{ text-align: left; }}"
    )
    width = max(map(len, lines))
    head = "".join(f"<th>{escape(cell)}</th>" for cell in lines[0])
    body = "".join(_row(line, width) for line in lines[1:])
    document.setHtml(f"<body><h1>{escape(title)}</h1><table width='100%'><tr>{head}</tr>{body}</table></body>")
    return document


def _row(line: Sequence[str], width: int) -> str:
    if not any(line[1:]):
        return f"<tr><td colspan='{width}'><b>{escape(line[0] if line else '')}</b></td></tr>"
    first, *rest = (escape(cell) for cell in line)
    return f"<tr><td class='quiet'>{first}</td>{''.join(f'<td>{cell}</td>' for cell in rest)}</tr>"
