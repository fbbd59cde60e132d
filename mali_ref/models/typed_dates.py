"""A date typed where there is room for one sentence below the field, and none for a choice: filters, the book's day."""

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.date_reading import read_date
from mali_ref.domain.dates import Edtf
from mali_ref.domain.errors import InputError
from mali_ref.models.labels import date_text
from mali_ref.models.reading_words import fault_text


def typed_date(text: str) -> Edtf | None:
    """The one date that a text means; None where nothing is typed.

    Raises InputError with a sentence in the language of the screen, also where the text can be taken in two ways.
    """
    if not text.strip():
        return None
    try:
        reading = read_date(text)
    except InputError as fault:
        raise InputError(fault_text(fault)) from fault
    if reading.is_unknown:
        raise InputError(QCoreApplication.translate("TypedDate", "Enter a date, or leave the field empty."))
    if reading.is_question:
        first, second, *_ = (date_text(choice.text) for choice in reading.choices)
        words = QCoreApplication.translate("TypedDate", "{first}, or {second}? Write the month as a word.")
        raise InputError(words.format(first=first, second=second))
    return reading.choices[0]
