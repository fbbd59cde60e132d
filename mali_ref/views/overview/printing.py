"""Pages on paper: a plain text document in dark ink on white, whatever the theme on screen."""

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.rich_text import Block, Cited, LinkTo, Span, parse
from mali_ref.models.glance_facts import cited_text
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.theme import theme


def lines_document(title: str, lines: Iterable[str]) -> QTextDocument:
    """A title and a list of lines."""
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return _document(f"<h1>{escape(title)}</h1><ul>{items}</ul>")


def record_document(workspace: Workspace, record: Record) -> QTextDocument:
    """A section, or another record's summary, with its citations in brackets."""
    title = f"{record.get('number') or ''} {record.title}".strip()
    text = record.get("body") or record.get("summary") or ""
    parts = [f"<h1>{escape(title)}</h1>", *(_block(workspace, block) for block in parse(text))]
    return _document("".join(parts))


def print_document(document: QTextDocument, parent: QWidget) -> bool:
    """Ask for a printer and print; False where the user thought better of it."""
    # Loading the print system takes as long as the rest of the window, and few sessions ever print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    document.print_(printer)
    return True


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    font = theme().font("body")
    font.setPointSizeF(10)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet("body { color: black; }")
    document.setHtml(f"<body>{html}</body>")
    return document


def _block(workspace: Workspace, block: Block) -> str:
    words = "".join(_span(workspace, span) for span in block.spans)
    tag = {"heading": "h2", "bullet": "li"}.get(block.style, "p")
    return f"<{tag}>{words}</{tag}>"


def _span(workspace: Workspace, span: Span) -> str:
    if isinstance(span, Cited):
        return f"[{escape(cited_text(span))}]"
    if isinstance(span, LinkTo):
        heading = workspace.heading(span.ref)
        return escape(span.label or (heading.title if heading else span.ref.key))
    return escape(span.text)
