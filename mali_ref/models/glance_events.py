"""The latest events of At a glance, and whose mark stands before each."""

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Record
from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Happening

# Whoever acted comes before whoever it befell.
_ACTING_ROLES = ("perpetrator", "claimed", "alleged", "organiser", "speaker", "subject", "signatory", "participant")


def latest_events(glance: Glance, count: int) -> list[Happening]:
    """The latest events not after the day, newest first; what is only planned is left out."""
    workspace, day = glance.workspace, glance.day
    begun = (heading for heading in workspace.book.headings("event") if heading.from_day <= day)
    events: list[Record] = []
    for heading in sorted(begun, key=lambda heading: heading.from_day, reverse=True):
        # They are read until there are enough, and with the last one whatever began on the same day.
        if len(events) >= count and heading.from_day < events[-1].fields["date"].earliest:
            break
        event = workspace.record(heading.ref)
        if event and event.get("status") != "planned" and _has_happened(event.fields["date"], day):
            events.append(event)
    events.sort(key=lambda record: (record.fields["date"].earliest, record.fields["date"].latest), reverse=True)
    return [Happening(record, record.fields["date"], _acting_group(glance, record)) for record in events[:count]]


def event_count(glance: Glance) -> int:
    """How many events the book has."""
    return len(glance.workspace.book.headings("event"))


def _has_happened(when: Edtf, day: str) -> bool:
    """Whether it began by the day; of a moment somewhere between two days the last must have passed."""
    return when.earliest <= day and not (when.text.startswith("[") and when.latest > day)


def _acting_group(glance: Glance, event: Record) -> str:
    actors = event.get("actors") or ()
    for role in _ACTING_ROLES:
        for item in actors:
            heading = glance.workspace.heading(item.ref)
            if item.role == role and heading is not None and heading.group:
                return heading.group
    return ""
