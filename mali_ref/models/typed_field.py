"""What stands in one field while it is being edited, understood or not, and what to say of it where it is not."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.errors import InputError
from mali_ref.domain.fields import Field, Link, LinkList, LongText, Number
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.labels import label
from mali_ref.models.reading_words import fault_text


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field.

    Attributes:
        text: as typed, or as the field writes its value.
        value: what it means; None where it is empty or not understood.
    """

    text: str = ""
    value: Any = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return self.value in (None, "", ()) and not self.text.strip()


NOTHING = Typed()


def typed_text(field: Field, text: str) -> Typed:
    """A text with what it means."""
    return Typed(text, read_typed(field, Typed(text)))


def read_typed(field: Field, typed: Typed) -> Any:
    """A value, read from its text where it was not understood while typing; None where it cannot be."""
    if typed.value is not None:
        return typed.value
    return None if typed.is_empty or unread(field, typed) else field.read(typed.text, trusted)


def unread(field: Field, typed: Typed) -> str:
    """What is wrong with a text that is not understood; empty where it is."""
    if typed.value is not None or typed.is_empty:
        return ""
    try:
        field.read(typed.text, trusted)
    except (InputError, ValueError) as error:
        return _sentence(field, typed.text) or (fault_text(error) if isinstance(error, InputError) else str(error))
    return ""


def needed(field: Field) -> str:
    """What to say of a field that must not be empty."""
    return QCoreApplication.translate("RecordDraft", "{field} is needed.").format(field=label(field.label))


def not_chosen(words: str) -> str:
    """What to say where a record was typed and not taken from the list."""
    sentence = QCoreApplication.translate(
        "RecordDraft", "“{words}” is not chosen yet. Take it from the list, or create it."
    )
    return sentence.format(words=words)


def not_a_number() -> str:
    """What to say where a plain number was expected."""
    return QCoreApplication.translate("RecordDraft", "Enter a number, such as 16.27.")


def trusted(text: str, kinds: tuple[str, ...]) -> Ref:
    """Read a pointer in full; whether it leads anywhere is checked later. Raises InputError, ValueError."""
    ref = Ref.parse(text)
    if ref.kind not in kinds:
        raise InputError(f"“{text}” is not {', '.join(kinds)}.")
    return ref


def _sentence(field: Field, text: str) -> str:
    """The sentence for kinds of field whose own error speaks to writers of text files."""
    if isinstance(field, Number):
        return not_a_number()
    if isinstance(field, Link | LinkList):
        return not_chosen(_first_words(text))
    if isinstance(field, LongText):
        return QCoreApplication.translate("RecordDraft", "A link in the text is not written as kind and key.")
    return ""


def _first_words(text: str) -> str:
    """What was typed into a list of links in the first row that is no pointer."""
    items = (item.strip().rpartition(": ")[2] for item in text.split(";"))
    return next((item for item in items if item.partition(":")[0] not in RECORD_TYPES), text)
