"""Folding text so that spelling habits do not matter: accents, case, apostrophes, hyphens."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^\w]+|_")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Lower case without accents, apostrophes dropped and all other signs turned into single spaces.

    Arabic keeps its letters but loses its vowel marks.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    bare = re.sub(r"[’‘'ʼʿʾ`´]", "", bare).translate(_LETTERS)
    return _NOT_WORD.sub(" ", bare).strip()


def sort_key(text: str) -> str:
    """A key that sorts é with e and digits before letters."""
    return fold(text)
