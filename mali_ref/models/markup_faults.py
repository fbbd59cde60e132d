"""What is wrong with the links and citations of a long text while it is written."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, LinkTo, parse

# What looks like a link or citation, whether or not it is one.
MARK = re.compile(r"\[\[[^\[\]]*\]\]|\{[^{}]*\}")
_LINK = re.compile(r"\[\[[a-z_]+:\s*[^\]|\s][^\]|]*(?:\|[^\]]+)?\]\]")
_A_LINK, _A_CITATION = "[[actor:jnim]]", "{¶9b}"
_STRAY = re.compile(r"\[\[|\]\]|[{}]")


def markup_fault(text: str, exists: Callable[[Ref], bool]) -> str:
    """The first thing that is wrong, in a sentence; empty where nothing is."""
    for mark in MARK.findall(text):
        if fault := mark_fault(mark, exists):
            return fault
    if stray := _STRAY.search(MARK.sub("", text)):
        sentence = QCoreApplication.translate(
            "MarkupFaults", "A “{sign}” stands alone. A link is written {link}, a citation {citation}."
        )
        return sentence.format(sign=stray[0], link=_A_LINK, citation=_A_CITATION)
    return ""


def mark_fault(mark: str, exists: Callable[[Ref], bool]) -> str:
    """What is wrong with one link or citation."""
    translate = QCoreApplication.translate
    if mark.startswith("[[") and not _LINK.fullmatch(mark):
        sentence = translate("MarkupFaults", "“{mark}” is no link. Write kind and key, such as {link}.")
        return sentence.format(mark=mark, link=_A_LINK)
    if mark.startswith("{") and not mark.strip("{}¶ "):
        sentence = translate("MarkupFaults", "A citation is empty. Write where it stands, such as {citation}.")
        return sentence.format(citation=_A_CITATION)
    ref = _target(mark)
    if ref is not None and not exists(ref):
        return translate("MarkupFaults", "“{mark}” leads to no record of the book.").format(mark=mark)
    return ""


def _target(mark: str) -> Ref | None:
    """The record or source a mark leads to; a citation of the edition's own document leads to none."""
    spans = [span for block in parse(mark) for span in block.spans]
    for span in spans:
        if isinstance(span, LinkTo):
            return span.ref
        if isinstance(span, Cited) and span.source:
            return Ref("source", span.source)
    return None
