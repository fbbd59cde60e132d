"""What the card of an event says that no other record does: its toll, and the counts others give of it."""

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.labels import date_text, figure_text
from mali_ref.models.workspace import Workspace

_VIOLENT = frozenset(("attack", "security", "protest"))
_MOST_COUNTS = 2


def is_violent(event: Record) -> bool:
    """Whether people may have been killed or hurt."""
    return event.get("type") in _VIOLENT or bool(event.get("killed") or event.get("injured"))


def toll_words(name: str) -> str:
    """The word after a toll."""
    if name == "killed":
        return QCoreApplication.translate("Events", "killed")
    return QCoreApplication.translate("Events", "injured")


def copied_figure(event: Record) -> str:
    """“80 killed, 18 January 2017, ¶ES”: value, as of, citation; empty where no toll is stated."""
    name = next((name for name in ("killed", "injured") if isinstance(event.get(name), Figure)), "")
    if not name:
        return ""
    places = (citation.locator or citation.source for citation in event.cited(name))
    parts = [f"{figure_text(event.fields[name])} {toll_words(name)}", date_text(event.fields["date"].text), *places]
    return ", ".join(dict.fromkeys(parts))


def other_counts(event: Record, workspace: Workspace) -> list[tuple[Record, str]]:
    """The figures whose subject is this event, each with the words after it, the preferred one first."""
    pointers = workspace.book.pointing_to(event.ref)
    refs = [pointer.heading.ref for pointer in pointers if pointer.field == "subject"]
    found = [record for ref in refs if ref.kind == "observation" and (record := workspace.record(ref))]
    found.sort(key=lambda record: not record.get("preferred"))
    return [(record, _indicator_words(record, workspace)) for record in found[:_MOST_COUNTS]]


def _indicator_words(observation: Record, workspace: Workspace) -> str:
    heading = workspace.heading(observation.get("indicator") or Ref("", ""))
    words = heading.title if heading else ""
    return words[:1].lower() + words[1:]
