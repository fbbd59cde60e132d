"""What edits of many records call themselves: stored as English text, shown in the language of the screen.

The words after the pattern's places are a field's own English label and a count, so that a label can be taken apart
again and put together in another language.
"""

import re

from PySide6.QtCore import QCoreApplication

from mali_ref.models.labels import label
from mali_ref.models.language import number_text

# One record and several; {field} is an English label of a description.
SET_FIELD = ("Set {field} of 1 record", "Set {field} of {count} records")
SET_REVIEW = ("Set review of 1 record", "Set review of {count} records")
MARK_PRIVATE = ("Mark 1 record as private", "Mark {count} records as private")
MARK_OPEN = ("Mark 1 record as not private", "Mark {count} records as not private")
ADD_CITATION = ("Add a citation to 1 record", "Add a citation to {count} records")
DELETE = ("Delete 1 record", "Delete {count} records")
ADD_FIGURES = ("Add 1 figure", "Add {count} figures")


def edit_label(pattern: tuple[str, str], count: int, field: str = "") -> str:
    """The English label of an edit, for the journal."""
    return pattern[count != 1].format(count=count, field=field)


def shown_edit_label(english: str) -> str:
    """A stored label in the language of the screen; one that is not known here is translated as a whole, if at all."""
    for pattern, translated in _translated().items():
        found = _shape(pattern).fullmatch(english)
        if found is not None:
            words = {name: _word(name, text) for name, text in found.groupdict().items()}
            return translated.format(**words)
    return label(english)


def _shape(pattern: str) -> re.Pattern[str]:
    escaped = re.escape(pattern).replace(r"\{count\}", "(?P<count>[0-9]+)").replace(r"\{field\}", "(?P<field>.+)")
    return re.compile(escaped)


def _word(name: str, text: str) -> str:
    return number_text(int(text)) if name == "count" else label(text)


def _translated() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        SET_FIELD[0]: translate("EditLabels", "Set {field} of 1 record"),
        SET_FIELD[1]: translate("EditLabels", "Set {field} of {count} records"),
        SET_REVIEW[0]: translate("EditLabels", "Set review of 1 record"),
        SET_REVIEW[1]: translate("EditLabels", "Set review of {count} records"),
        MARK_PRIVATE[0]: translate("EditLabels", "Mark 1 record as private"),
        MARK_PRIVATE[1]: translate("EditLabels", "Mark {count} records as private"),
        MARK_OPEN[0]: translate("EditLabels", "Mark 1 record as not private"),
        MARK_OPEN[1]: translate("EditLabels", "Mark {count} records as not private"),
        ADD_CITATION[0]: translate("EditLabels", "Add a citation to 1 record"),
        ADD_CITATION[1]: translate("EditLabels", "Add a citation to {count} records"),
        DELETE[0]: translate("EditLabels", "Delete 1 record"),
        DELETE[1]: translate("EditLabels", "Delete {count} records"),
        ADD_FIGURES[0]: translate("EditLabels", "Add 1 figure"),
        ADD_FIGURES[1]: translate("EditLabels", "Add {count} figures"),
    }
