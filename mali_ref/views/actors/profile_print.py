"""Printing a profile: a plain document in the light theme, with every citation beside its words."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from mali_ref.domain.rich_text import Block, Cited, LinkTo, Span
from mali_ref.models.record_links import MentionGroup, RelationGroup
from mali_ref.models.record_view import RecordView, RecordViews
from mali_ref.views.kit.citation_words import citation_label
from mali_ref.views.kit.tokens import LIGHT

_TAGS = {"heading": "h3", "bullet": "li"}


def print_profile(view: RecordView, views: RecordViews, parent: QWidget) -> None:
    """Ask for a printer and print; nothing happens if the user puts the dialog away."""
    # Printing loads the system's printing libraries (30 ms and a look at its printers); few visits print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(view.record.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("ProfilePrint", "Print profile"))
    if dialog.exec():
        profile_document(view, views).print_(printer)


def profile_document(view: RecordView, views: RecordViews) -> QTextDocument:
    """The profile as a document for paper."""
    document = QTextDocument()
    document.setDefaultStyleSheet(
        f"body {{ color: {LIGHT.ink}; font-family: Inter; }} .chip {{ color: {LIGHT.accent}; }}"
        f" .quiet {{ color: {LIGHT.ink2}; }} td {{ padding-right: 16px; }}"
    )
    document.setHtml(f"<body>{''.join(_pieces(view, views))}</body>")
    return document


def _pieces(view: RecordView, views: RecordViews) -> Iterator[str]:
    pills = "".join(f" ({escape(text)})" for text in view.acronyms)
    yield f"<h1>{escape(view.record.title)}{pills}</h1>"
    yield from (f"<p class='quiet'>{escape(text)}</p>" for _, text in view.other_names)
    yield from (f"<p><b>{escape(warning.text)}</b></p>" for warning in view.warnings)
    rows = (
        f"<tr><td class='quiet'>{escape(fact.label)}</td><td>"
        f"{_words((*fact.spans, *fact.cited), views) if fact.stated else f'<i>{escape(fact.silence)}</i>'}</td></tr>"
        for fact in view.facts
    )
    yield f"<table>{''.join(rows)}</table>"
    for reading in (*view.statements, *view.texts):
        yield f"<h2>{escape(reading.heading)}</h2>" + "".join(_block(block, views) for block in reading.blocks)
    yield from _relations(view.relations)
    yield from (piece for group in view.mentions for piece in _mentions(group))
    yield f"<hr><p class='quiet'>{escape(views.citation_text(view.record))}</p>"


def _relations(groups: tuple[RelationGroup, ...]) -> Iterator[str]:
    if groups:
        yield f"<h2>{escape(QCoreApplication.translate('ProfilePrint', 'Relations'))}</h2>"
    for group in groups:
        named = (
            ", ".join(part for part in (item.other.title, item.when, item.certainty) if part) for item in group.items
        )
        yield f"<p><span class='quiet'>{escape(group.words)}</span> {escape('; '.join(named))}</p>"


def _mentions(group: MentionGroup) -> Iterator[str]:
    if group.kind == "event":
        yield f"<h2>{escape(group.label)}</h2>"
        for item in group.items:
            told = ", ".join(part for part in (item.note, item.status) if part)
            yield f"<p>{escape(item.heading.title)} <span class='quiet'>{escape(told)}</span></p>"


def _block(block: Block, views: RecordViews) -> str:
    tag = _TAGS.get(block.style, "p")
    return f"<{tag}>{_words(block.spans, views)}</{tag}>"


def _words(spans: tuple[Span, ...], views: RecordViews) -> str:
    return "".join(_span(span, views) for span in spans)


def _span(span: Span, views: RecordViews) -> str:
    if isinstance(span, Cited):
        return f"<span class='chip'> [{escape(citation_label(span))}]</span>"
    return escape((span.label or views.title_of(span.ref)) if isinstance(span, LinkTo) else span.text)
