"""Names and dates where there is little room: in columns, on buttons and chips."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Heading
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase

_SHORT: Final = 14


def short_name(heading: Heading) -> str:
    """A record's name where there is little room: its title, or the acronym of a long one."""
    return heading.acronym if heading.acronym and len(heading.title) > _SHORT else heading.title


def brief_date(text: str) -> str:
    """A date short enough for a column, beside the sign that it is a range.

    One day out of a span is written as the span; a span over several months is written without its days, one over
    several years without its months.
    """
    first, _, last = text.strip("[]").replace("..", "/").partition("/")
    if not (first and last) or any(sign in text for sign in ",~?%X"):
        return date_text(text, short=True)
    if first[:7] != last[:7]:
        length = 7 if first[:4] == last[:4] else 4
        first, last = first[:length], last[:length]
    return date_text(f"{first}/{last}", short=True)


def time_words(since: Edtf | None, until: Edtf | None) -> str:
    """The time a filter asks for; empty where it asks for none."""
    start = date_text(since.text, short=True) if since else ""
    end = date_text(until.text, short=True) if until else ""
    if start and end:
        return start if start == end else f"{start} – {end}"
    if start:
        return phrase(QCoreApplication.translate("Events", "from {date}"), date=start)
    return phrase(QCoreApplication.translate("Events", "until {date}"), date=end) if end else ""
