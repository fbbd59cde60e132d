"""The small markup of long texts, and the spans it becomes.

``[[actor:jnim]]`` links to a record under its own title, ``[[actor:jnim|the coalition]]`` under other words,
``{¶9b}`` cites the edition's own document and ``{ucdp@p. 3}`` any other. A blank line ends a paragraph, a line
that starts with ``- `` is a list item, one that starts with ``## `` a heading. Everything else is only text.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from mali_ref.domain.refs import Ref


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words; strong ones are what a sentence is about."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A link to a record; an empty label stands for its own title. A strong one is what a sentence is about."""

    ref: Ref
    label: str = ""
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation chip; an empty source stands for the edition's own document."""

    locator: str
    source: str = ""


Span = Words | LinkTo | Cited


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item (``bullet``) or ``heading``."""

    style: str
    spans: tuple[Span, ...]


_MARKS = re.compile(r"\[\[([a-z_]+:\s*[^\]|\s][^\]|]*)(?:\|([^\]]+))?\]\]|\{([^{}]*[^{}\s][^{}]*)\}")


def parse(text: str) -> tuple[Block, ...]:
    """Split a long text into blocks of spans; never raises."""
    blocks: list[Block] = []
    paragraph: list[str] = []

    def close() -> None:
        if paragraph:
            blocks.append(Block("paragraph", tuple(_spans(" ".join(paragraph)))))
            paragraph.clear()

    item: list[str] | None = None
    for line in [*text.splitlines(), ""]:
        stripped = line.strip()
        starts_block = stripped.startswith(("- ", "## "))
        if item is not None and (not stripped or starts_block):
            blocks.append(Block("bullet", tuple(_spans(" ".join(item)))))
            item = None
        if stripped.startswith("- "):
            close()
            item = [stripped[2:]]
        elif stripped.startswith("## "):
            close()
            blocks.append(Block("heading", tuple(_spans(stripped[3:]))))
        elif not stripped:
            close()
        elif item is not None:
            item.append(stripped)
        else:
            paragraph.append(stripped)
    return tuple(blocks)


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for match in _MARKS.finditer(text):
        if match.start() > at:
            yield Words(text[at : match.start()])
        target, label, cited = match.groups()
        if cited is not None:
            yield parse_citation(cited)
        else:
            yield LinkTo(Ref.parse(target), label or "")
        at = match.end()
    if at < len(text):
        yield Words(text[at:])


def parse_citation(text: str) -> Cited:
    """Read ``¶9b`` or ``source-key@locator`` or ``source-key``."""
    text = text.strip()
    if text.startswith("¶"):
        return Cited(text)
    source, _, locator = text.partition("@")
    return Cited(locator.strip(), source.strip())


def references(text: str) -> tuple[Ref, ...]:
    """The records a text links to, in order, each once."""
    found = (span.ref for block in parse(text) for span in block.spans if isinstance(span, LinkTo))
    return tuple(dict.fromkeys(found))


def without_links(text: str, going: Collection[Ref], title_of: Callable[[Ref], str]) -> str:
    """The text with links to these records as plain words, and citations of them left out."""

    def freed(match: re.Match[str]) -> str:
        target, label, cited = match.groups()
        if cited is not None:
            source = parse_citation(cited).source
            return "" if source and Ref("source", source) in going else match[0]
        ref = Ref.parse(target)
        return (label or title_of(ref)) if ref in going else match[0]

    return _MARKS.sub(freed, text)


def plain(text: str, title_of: Callable[[Ref], str] = lambda ref: ref.key.replace("-", " ")) -> str:
    """The words alone, for search, export and screen readers: links by label, citations left out.

    Args:
        title_of: the words of a link without a label; its key where nothing better is known.
    """
    lines = []
    for block in parse(text):
        words = "".join(_words(span, title_of) for span in block.spans)
        lines.append(("- " if block.style == "bullet" else "") + re.sub(r"\s+([.,;:])", r"\1", words).strip())
    return "\n".join(lines)


def _words(span: Span, title_of: Callable[[Ref], str]) -> str:
    if isinstance(span, Words):
        return span.text
    return (span.label or title_of(span.ref)) if isinstance(span, LinkTo) else ""
