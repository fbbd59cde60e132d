"""Folding text so that spelling habits do not matter: accents, case, apostrophes, hyphens."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile(r"[’‘'ʼʿʾ`´]")
# Letters that Unicode does not take apart, among them those of Fula, Hausa, Bambara and Tamasheq.
_LETTERS = str.maketrans(
    {
        **dict(zip("ıøđłɓɗƙƴɛǝəɔŋɲɣħðŧ", "iodlbdkyeeeonnghdt", strict=True)),
        **{"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"},
    }
)


def fold(text: str) -> str:
    """Lower case without accents, apostrophes dropped and all other signs turned into single spaces.

    Arabic keeps its letters but loses its vowel marks.
    """
    if text.isascii():
        return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", text.lower())).strip()
    # Twice, since taking “™” apart gives capitals, and lowering “İ” gives a mark of its own.
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).casefold())
    decomposed = unicodedata.normalize("NFKD", decomposed.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", bare).translate(_LETTERS)).strip()


def sort_key(text: str) -> str:
    """A key that sorts é with e and digits before letters."""
    return fold(text)
