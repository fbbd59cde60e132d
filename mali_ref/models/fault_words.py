"""The sentences of the book's checks in the language of the screen; the checks themselves know no Qt."""

import re
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.errors import BrokenRule, MaliRefError
from mali_ref.models.labels import label

# Words that the checks put into their sentences and that are labels of the record descriptions.
_LABELS = ("field", "kind", "other")


def fault_words(sentence: str) -> str:
    """A sentence of `mali_ref.domain.checks` or of the store, translated where it is known; else as it stands."""
    if not sentence:
        return ""
    for pattern, words in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            parts = {name: _part(name, part) for name, part in found.groupdict().items()}
            return words().format(**parts)
    return sentence


def error_words(error: MaliRefError) -> str:
    """What an edit was refused for, in the language of the screen where the sentence is known."""
    if isinstance(error, BrokenRule):
        return " ".join(dict.fromkeys(fault_words(fault.sentence) for fault in error.faults))
    return fault_words(str(error))


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
    # What the store says where it cannot write, or refuses to.
    "It cannot go while other records point to it: {names}.": lambda: translate(
        "FaultWords", "It cannot go while other records point to it: {names}."
    ),
    "Nothing was changed.": lambda: translate("FaultWords", "Nothing was changed."),
    "“{title}” was changed in the meantime. Nothing was saved; compare the two and save again.": lambda: translate(
        "FaultWords", "“{title}” was changed in the meantime. Nothing was saved; compare the two and save again."
    ),
    "Another program is writing to {path}. Close it, or try again in a moment.": lambda: translate(
        "FaultWords", "Another program is writing to {path}. Close it, or try again in a moment."
    ),
    "The disk that holds {path} is full. Free some space and try again.": lambda: translate(
        "FaultWords", "The disk that holds {path} is full. Free some space and try again."
    ),
    "{path} may not be written to. Check its folder's permissions.": lambda: translate(
        "FaultWords", "{path} may not be written to. Check its folder's permissions."
    ),
    "The disk that holds {path} could not be read or written. Check the medium.": lambda: translate(
        "FaultWords", "The disk that holds {path} could not be read or written. Check the medium."
    ),
    "Open data of the book rest on this record, so it cannot be deleted.": lambda: translate(
        "FaultWords", "Open data of the book rest on this record, so it cannot be deleted."
    ),
    "The folder {path} may not be written to: you can read the book there, but not change it.": lambda: translate(
        "FaultWords", "The folder {path} may not be written to: you can read the book there, but not change it."
    ),
    "{path} is marked as read-only: you can read it, but not change it.": lambda: translate(
        "FaultWords", "{path} is marked as read-only: you can read it, but not change it."
    ),
    "This is the book that came with the program: you can read it, but not change it.": lambda: translate(
        "FaultWords", "This is the book that came with the program: you can read it, but not change it."
    ),
    "This book has an earlier format: you can read it. Open it in the window to bring it up to date.": lambda: (
        translate(
            "FaultWords",
            "This book has an earlier format: you can read it. Open it in the window to bring it up to date.",
        )
    ),
}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[], str]], ...]:
    # Most starts of the program need none.
    return tuple((_pattern(text), words) for text, words in _SENTENCES.items())
