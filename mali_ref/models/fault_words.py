"""The sentences of the book's checks in the language of the screen; the checks themselves know no Qt."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mali_ref.models.labels import label

# Words that the checks put into their sentences and that are labels of the record descriptions.
_LABELS = ("field", "kind", "other")


def fault_words(sentence: str) -> str:
    """A sentence of `mali_ref.domain.checks` or of the store, translated where it is known; else as it stands."""
    for pattern, words in _PATTERNS:
        found = pattern.fullmatch(sentence)
        if found is not None:
            parts = {name: _part(name, part) for name, part in found.groupdict().items()}
            return words().format(**parts)
    return sentence


def _part(name: str, words: str) -> str:
    """A label in the language of the screen, in small letters where it was."""
    if name not in _LABELS:
        return words
    translated = label(words[:1].upper() + words[1:])
    return translated if words[:1].isupper() else translated[:1].lower() + translated[1:]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(text)))


translate = QCoreApplication.translate
_SENTENCES: dict[str, Callable[[], str]] = {
    "The title holds a sign that is no text. Type it again.": lambda: translate(
        "FaultWords", "The title holds a sign that is no text. Type it again."
    ),
    "Write a title with at least one letter or digit of the Latin alphabet.": lambda: translate(
        "FaultWords", "Write a title with at least one letter or digit of the Latin alphabet."
    ),
    "The text holds a sign that is no text. Type it again.": lambda: translate(
        "FaultWords", "The text holds a sign that is no text. Type it again."
    ),
    "Write a number.": lambda: translate("FaultWords", "Write a number."),
    "{field} runs from {low} to {high}.": lambda: translate("FaultWords", "{field} runs from {low} to {high}."),
    "Write the lowest figure first, then the best, then the highest.": lambda: translate(
        "FaultWords", "Write the lowest figure first, then the best, then the highest."
    ),
    "{field} takes no {kind}.": lambda: translate("FaultWords", "{field} takes no {kind}."),
    "A record cannot point at itself here.": lambda: translate("FaultWords", "A record cannot point at itself here."),
    "The book has no record “{ref}”. Choose one from the list.": lambda: translate(
        "FaultWords", "The book has no record “{ref}”. Choose one from the list."
    ),
    "The text cites “{source}”, which is no source of the book.": lambda: translate(
        "FaultWords", "The text cites “{source}”, which is no source of the book."
    ),
    "This is before “{other}”.": lambda: translate("FaultWords", "This is before “{other}”."),
    "Give both latitude and longitude, or neither.": lambda: translate(
        "FaultWords", "Give both latitude and longitude, or neither."
    ),
    "A name is empty, or holds a sign that is no text.": lambda: translate(
        "FaultWords", "A name is empty, or holds a sign that is no text."
    ),
    "Choose a language and a kind for the name “{name}”.": lambda: translate(
        "FaultWords", "Choose a language and a kind for the name “{name}”."
    ),
    "The book has no source “{source}”. Choose one from the list.": lambda: translate(
        "FaultWords", "The book has no source “{source}”. Choose one from the list."
    ),
    "The place in the source holds a sign that is no text.": lambda: translate(
        "FaultWords", "The place in the source holds a sign that is no text."
    ),
    "Say why in a few words, so others can follow the change.": lambda: translate(
        "FaultWords", "Say why in a few words, so others can follow the change."
    ),
    "it would be a part of itself, by way of {others}.": lambda: translate(
        "FaultWords", "It would be a part of itself, by way of {others}."
    ),
    "its unit {unit} cannot be compared with {usual}, the unit of its indicator.": lambda: translate(
        "FaultWords", "This unit cannot be compared with that of the indicator."
    ),
}
_PATTERNS = tuple((_pattern(text), words) for text, words in _SENTENCES.items())
