"""Finding records by the words a reader types.

Accents, case and apostrophes do not matter; the last word may be unfinished; a word that the book does not hold is
replaced by the nearest ones that it does. Whatever is typed is only text: no sign has a meaning for the index.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log1p

from mali_ref.domain.query import Hit
from mali_ref.domain.record import Heading
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.text import fold
from mali_ref.store.book import Book
from mali_ref.store.index import WEIGHTS
from mali_ref.store.rows import Row

MOST_WORDS = 16
_CANDIDATES = 250
# What a record loses that holds only some of the words; a name typed in full outweighs it.
_SOME = 40.0
_APOSTROPHES = re.compile(r"[’‘'ʼʿʾ`´]")
# Words that say nothing about the record wanted; they are kept where nothing else is typed. The French “un” is not
# among them, since it is the United Nations here.
_STOP_WORDS = """
    a an and are as at by did do does for from had has have how in is it its many much of on or s that the their
    there to was were what when where which who whom whose why will with
    au aux avec ce ces combien d dans de des du elle en est et il ils l la le les leur ou par pour qu que quel
    quelle quelles quels qui quand sa se ses son sont sur une y
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())


@dataclass(frozen=True, slots=True)
class _Word:
    """A typed word and the words of the index it may stand for."""

    typed: str
    prefixes: tuple[str, ...]
    exact: tuple[str, ...] = ()

    def expression(self) -> str:
        terms = [f'"{prefix}" *' for prefix in self.prefixes] + [f'"{word}"' for word in self.exact]
        return f"({' OR '.join(terms)})"

    def matches(self, word: str) -> bool:
        return word in self.exact or word.startswith(self.prefixes)


class Search:
    """Search over one open book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def find(self, text: str, kinds: Sequence[str] = (), limit: int = 20) -> list[Hit]:
        """The best answers first.

        Args:
            kinds: only records of these kinds; all where empty.
            limit: at most so many.
        """
        with self._book.in_step():
            return self._find(text, kinds, limit)

    def _find(self, text: str, kinds: Sequence[str], limit: int) -> list[Hit]:
        words = [self._word(word) for word in typed_words(text)]
        if not words:
            return []
        hits = self._ranked(text, words, kinds, " AND ")
        if len(words) > 1:
            seen = {hit.heading.ref for hit in hits}
            some = self._ranked(text, words, kinds, " OR ")
            hits += [replace(hit, score=hit.score - _SOME) for hit in some if hit.heading.ref not in seen]
            hits.sort(key=lambda hit: -hit.score)
        return [self._explained(hit, words) for hit in hits[:limit]]

    @cached_property
    def _vocabulary(self) -> list[str]:
        return [row["term"] for row in self._book.rows('SELECT "term" FROM "search_word" ORDER BY "term"')]

    @cached_property
    def _pointers(self) -> dict[int, int]:
        """How many records point at each."""
        sql = 'SELECT "target_id", count(DISTINCT "record_id") AS "count" FROM "pointer" GROUP BY "target_id"'
        return {row["target_id"]: row["count"] for row in self._book.rows(sql)}

    @cached_property
    def _names(self) -> dict[int, list[tuple[str, str, str]]]:
        """Each record's names: as written, folded, and their type."""
        names: dict[int, list[tuple[str, str, str]]] = {}
        for row in self._book.rows('SELECT "record_id", "text", "folded", "type" FROM "name"'):
            names.setdefault(row["record_id"], []).append((row["text"], row["folded"], row["type"]))
        return names

    @cached_property
    def _named(self) -> dict[str, set[int]]:
        """The records that have a folded text as their title or one of their names."""
        named: dict[str, set[int]] = {}
        for record_id, names in self._names.items():
            for _, folded, type_ in names:
                if type_ != "term":
                    named.setdefault(folded, set()).add(record_id)
        for heading in self._book.headings():
            named.setdefault(fold(heading.title), set()).add(self._book.id_of(heading.ref))
        return named

    def _word(self, typed: str) -> _Word:
        prefixes = tuple(dict.fromkeys((typed, _stem(typed))))
        if self._is_known(prefixes):
            return _Word(typed, prefixes)
        return _Word(typed, prefixes, self._nearest(typed))

    def _is_known(self, prefixes: Iterable[str]) -> bool:
        for prefix in prefixes:
            at = bisect_left(self._vocabulary, prefix)
            if at < len(self._vocabulary) and self._vocabulary[at].startswith(prefix):
                return True
        return False

    def _nearest(self, typed: str) -> tuple[str, ...]:
        """The words of the book within one slip of the typed one, or two in a long word."""
        if len(typed) < 4 or not typed.isalpha():
            return ()
        # Only a typo needs the library, so a start without one does not load it.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 1 if len(typed) < 7 else 2
        near = process.extract(typed, self._vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=8)
        # A word still being typed is compared with beginnings of the same length.
        if not near and len(typed) >= 5:
            starts = {word[: len(typed)]: word for word in self._vocabulary if len(word) > len(typed)}
            found = process.extract(typed, list(starts), scorer=OSA.distance, score_cutoff=1, limit=4)
            return tuple(starts[start] for start, _, _ in found)
        best = min((distance for _, distance, _ in near), default=0)
        return tuple(word for word, distance, _ in near if distance == best)

    def _ranked(self, text: str, words: list[_Word], kinds: Sequence[str], joiner: str) -> list[Hit]:
        query = fold(text)
        named = sorted(set().union(*(self._named.get(name, ()) for name in (query, *(word.typed for word in words)))))
        wanted, first = (", ".join("?" * len(values)) for values in (kinds, named))
        sql = (
            'SELECT s.rowid AS "id", bm25("search", ' + ", ".join(map(str, WEIGHTS)) + ') AS "distance", '
            'snippet("search", 4, \'\', \'\', \'…\', 18) AS "snippet", s."title", s."names", s."terms" FROM "search" s '
            + ('JOIN "record" r ON r."id" = s.rowid ' if kinds else "")
            + 'WHERE "search" MATCH ? '
            + (f'AND r."kind" IN ({wanted}) ' if kinds else "")
            # A record that is called so is a candidate even where, as for “Mali”, hundreds say the word more often.
            + f'ORDER BY s.rowid IN ({first}) DESC, "distance" LIMIT {_CANDIDATES}'
        )
        expression = joiner.join(word.expression() for word in words)
        hits = []
        for row in self._book.rows(sql, [expression, *kinds, *named]):
            heading = self._book.heading_of_id(row["id"])
            score = self._score(row, heading, query, words)
            snippet = " · ".join(line for line in row["snippet"].splitlines() if line.strip())
            hits.append(Hit(heading, snippet, score=score))
        return sorted(hits, key=lambda hit: -hit.score)

    def _score(self, row: Row, heading: Heading, query: str, words: list[_Word]) -> float:
        """Exact names and acronyms first, then names that begin so, then names that hold all words, then text."""
        title = fold(heading.title)
        names = [(folded, type_) for _, folded, type_ in self._names.get(row["id"], []) if type_ != "term"]
        rank = RECORD_TYPES[heading.ref.kind].rank
        wanted = " ".join(word.exact[0] if word.exact else word.typed for word in words)
        score = -float(row["distance"])
        typed_alone = {word.exact[0] if word.exact else word.typed for word in words if len(word.typed) > 2}
        for typed in {query, wanted}:
            if typed == title or any(typed == name and type_ != "weak" for name, type_ in names):
                score += 400
            elif any(typed == name for name, _ in names):
                score += 300
            elif title.startswith(typed) or any(name.startswith(typed) for name, _ in names):
                score += 80
            elif any(typed in (title, *(name for name, type_ in names if type_ != "weak")) for typed in typed_alone):
                score += 60
        in_title = _share(words, title)
        in_names = max((_share(words, name) for name, _ in names), default=0.0)
        in_terms = _share(words, str(row["terms"]))
        score += 60 * in_title**2 + 40 * in_names**2 + 25 * in_terms**2
        score += 30 * _share(words, f"{row['title']} {row['names']} {row['terms']}") ** 2
        # Among equals, the record that more others point to: of three Keïtas, the President.
        return (score + 4 * log1p(self._pointers.get(row["id"], 0))) * rank

    def _explained(self, hit: Hit, words: list[_Word]) -> Hit:
        """Say which name matched where the title does not show it, and which words to mark."""
        title_words = fold(hit.heading.title).split()
        matched = tuple(dict.fromkeys(found for word in words for found in (*word.prefixes, *word.exact)))
        if all(any(word.matches(other) for other in title_words) for word in words):
            return replace(hit, matched=matched)
        record_id = self._book.id_of(hit.heading.ref)
        alias = next(
            (
                name
                for name, folded, type_ in self._names.get(record_id, [])
                if type_ != "term" and all(any(word.matches(other) for other in folded.split()) for word in words)
            ),
            "",
        )
        return replace(hit, matched=matched, alias=alias)


def typed_words(text: str) -> list[str]:
    """The words of a query, folded; words that say nothing are left out unless they are all there is."""
    words = fold(_APOSTROPHES.sub(" ", text[:400])).split()
    joined = fold(text[:400]).split()
    # “Jama’at” is looked for as “jamaat”, but “l’Azawad” as “Azawad”.
    if len(joined) < len(words) and not any(len(word) == 1 for word in words):
        words = joined
    telling = [word for word in words if word not in STOP_WORDS]
    return list(dict.fromkeys(telling or words))[:MOST_WORDS]


def _stem(word: str) -> str:
    """The word without an English or French plural ending, as another beginning to look for."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3]
    if len(word) > 3 and word.endswith(("s", "x")) and not word.endswith("ss"):
        return word[:-1]
    return word


def _share(words: Sequence[_Word], text: str) -> float:
    """How many of the words, and of the text, match: a short name that says just that beats a long one."""
    found = text.split()
    if not found:
        return 0.0
    hit = sum(any(word.matches(other) for other in found) for word in words)
    return hit / len(words)
