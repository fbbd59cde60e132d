"""The few words of a citation chip."""

from collections.abc import Callable

from mali_ref.domain.rich_text import Cited

# A chip stands in running text: what is longer is cut at a word, and said in full when the chip is opened.
_LONGEST = 16


def _key_in_capitals(source: str) -> str:
    return source.replace("-", " ").upper()


_code_of: Callable[[str], str] = _key_in_capitals


def use_codes(code_of: Callable[[str], str]) -> None:
    """Let chips ask for a source's short code by its key; the book that is open knows it."""
    global _code_of
    _code_of = code_of


def citation_label(cited: Cited) -> str:
    """What a chip shows: the paragraph, or the source's short code where another document speaks."""
    if not cited.source:
        return cited.locator
    code = _code_of(cited.source) or _key_in_capitals(cited.source)
    if len(code) <= _LONGEST:
        return code
    words = code.split()
    while len(words) > 1 and len(" ".join(words)) > _LONGEST:
        words.pop()
    return " ".join(words)[:_LONGEST]
