"""The names of a record as a page shows them: full and short, in other languages, and every other spelling."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import Name, Record

_OWN = ("", "en")
# Longer titles do not fit a row of the list beside anything else.
_SHORT = 22


@dataclass(frozen=True, slots=True)
class Spellings:
    """Names of one type: label, and each with its language in words (empty where it makes no difference)."""

    label: str
    names: tuple[tuple[str, str], ...]


def full_name(record: Record) -> str:
    """The title, or the English name where the title is only an acronym."""
    if record.title not in _texts(record.names_of("acronym")):
        return record.title
    return next((name.text for name in record.names_of("name") if name.language in _OWN), record.title)


def short_name(record: Record) -> str:
    """The title, or the acronym in use in English where the title is long."""
    if len(record.title) <= _SHORT or record.title in _texts(record.names_of("acronym")):
        return record.title
    return next((name.text for name in record.names_of("acronym") if name.language in _OWN), record.title)


def pills(record: Record) -> tuple[str, ...]:
    """The acronyms to stand beside the title; one in French stands with the French name instead."""
    has_french = any(name.language == "fr" for name in record.names_of("name"))
    kept = [n.text for n in record.names_of("acronym") if not (n.language == "fr" and has_french)]
    return tuple(
        text for text in dict.fromkeys((short_name(record), *kept)) if text in kept and text != full_name(record)
    )


def other_names(record: Record) -> Iterator[tuple[str, str]]:
    """Names in other languages with their ISO code: French first, Arabic last."""
    french = [n.text for n in record.names_of("acronym") if n.language == "fr"]
    found = [(n.language, n.text) for n in record.names_of("name") if n.language not in _OWN]
    for language, text in sorted(found, key=lambda item: (item[0] == "ar", item[0] != "fr")):
        if text == record.title:
            continue
        yield language, f"{text} ({french.pop(0)})" if language == "fr" and french else text


def spellings(record: Record) -> Iterator[Spellings]:
    """The lines of other spellings: aliases, former names, misprints, and acronyms that others share."""
    translate = QCoreApplication.translate
    rows = (
        (translate("RecordNames", "Also written"), _also_written(record)),
        (translate("RecordNames", "Formerly"), record.names_of("former")),
        (translate("RecordNames", "As printed"), record.names_of("printed")),
        (translate("RecordNames", "Shared acronym"), record.names_of("weak")),
    )
    for words, names in rows:
        if names:
            yield Spellings(words, tuple((name.text, _language(name)) for name in names))


def _also_written(record: Record) -> tuple[Name, ...]:
    """English names and aliases that are not the title; names in other languages stand under the title."""
    names = [n for n in record.names_of("name") if n.language in _OWN] + list(record.names_of("alias", "translit"))
    return tuple(name for name in names if name.text not in (record.title, full_name(record)))


def _language(name: Name) -> str:
    return language_words(name.language) if name.language not in _OWN else ""


def language_words(code: str) -> str:
    """The name of a language in the language of the screen."""
    translate = QCoreApplication.translate
    words = {
        "en": translate("Languages", "English"),
        "fr": translate("Languages", "French"),
        "ar": translate("Languages", "Arabic"),
        "bm": translate("Languages", "Bambara"),
        "ha": translate("Languages", "Hausa"),
        "ff": translate("Languages", "Fula"),
        "taq": translate("Languages", "Tamasheq"),
    }
    return words.get(code, code)


def _texts(names: tuple[Name, ...]) -> list[str]:
    return [name.text for name in names]
