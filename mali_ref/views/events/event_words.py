"""What the Events tab says about events and filters, in the language of the screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import Record
from mali_ref.domain.records.event import TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.brief_words import short_name, time_words
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.models.workspace import Workspace


def part_label(part: str) -> str:
    """The name of a part of the filter, as on its button."""
    names = {
        "text": QCoreApplication.translate("Events", "Text"),
        "actors": QCoreApplication.translate("Events", "Actor"),
        "places": QCoreApplication.translate("Events", "Place"),
        "types": QCoreApplication.translate("Events", "Type"),
        "dates": QCoreApplication.translate("Events", "Date"),
        "killed": QCoreApplication.translate("Events", "Killed"),
    }
    return names[part]


def part_value(part: str, chosen: EventFilter, workspace: Workspace) -> str:
    """What is chosen in one part of the filter; empty where nothing is."""
    if part == "text":
        return QCoreApplication.translate("Events", "“{text}”").format(text=chosen.text) if chosen.text else ""
    if part == "types":
        names = [label(name) for key, name in TYPES.items() if key in chosen.types]
        return ", ".join(names[:1] + [name.lower() for name in names[1:]])
    if part == "dates":
        return time_words(chosen.since, chosen.until)
    if part == "killed":
        return f"≥ {chosen.killed}" if chosen.killed else ""
    return ", ".join(sorted(record_name(ref, workspace) for ref in getattr(chosen, part)))


def chip_text(part: str, chosen: EventFilter, workspace: Workspace) -> str:
    """A part of the filter as its chip says it, understandable without the button."""
    if part == "killed":
        return QCoreApplication.translate("Events", "≥ {count} killed").format(count=chosen.killed)
    return part_value(part, chosen, workspace)


def sentence_part(part: str, chosen: EventFilter, workspace: Workspace) -> str:
    """A part of the filter within the sentence that says why nothing is left."""
    value = part_value(part, chosen, workspace)
    sentences = {
        "text": QCoreApplication.translate("Events", "text {value}"),
        "actors": QCoreApplication.translate("Events", "actor {value}"),
        "places": QCoreApplication.translate("Events", "place {value}"),
        "types": QCoreApplication.translate("Events", "type {value}"),
        "dates": "{value}",
        "killed": QCoreApplication.translate("Events", "killed {value} or more"),
    }
    return sentences[part].format(value=str(chosen.killed) if part == "killed" else value)


def record_name(ref: Ref, workspace: Workspace) -> str:
    """The short name of a record."""
    heading = workspace.heading(ref)
    return short_name(heading) if heading else ref.key.replace("-", " ")


def place_words(workspace: Workspace) -> Callable[[Record], str]:
    """Writes where an event took place, as closely as the source says: “near Gao”, “between Gao and Kidal”."""

    def write(event: Record) -> str:
        places: tuple[RoleRef, ...] = event.get("places") or ()
        between = [record_name(place.ref, workspace) for place in places if place.role == "between"]
        parts = [_place_part(place, workspace) for place in places if place.role != "between"]
        if between:
            words = QCoreApplication.translate("Events", "between {places}")
            parts.append(words.format(places=QCoreApplication.translate("Events", " and ").join(between)))
        text = ", ".join(parts)
        return text[:1].upper() + text[1:]

    return write


def events_counted(shown: int, total: int) -> str:
    """“25 of 86 events”, or how many there are where no filter is set."""
    if shown == total:
        return QCoreApplication.translate("Events", "{count} events").format(count=total)
    return QCoreApplication.translate("Events", "{shown} of {total} events").format(shown=shown, total=total)


def layer_counted(shown: int, code: str) -> str:
    """“312 of UCDP”, counted apart from the events of the book."""
    return QCoreApplication.translate("Events", "{count} of {source}").format(count=number_text(shown), source=code)


def place_prefix(role: str, number: int) -> str:
    """The words before a place, by its role; ``number`` counts the places named before it."""
    if role == "near":
        return QCoreApplication.translate("Events", "near ")
    if role == "from":
        return QCoreApplication.translate("Events", "from ")
    return QCoreApplication.translate("Events", "between ") if role == "between" and not number else ""


def _place_part(place: RoleRef, workspace: Workspace) -> str:
    return place_prefix(place.role, 1) + record_name(place.ref, workspace)
