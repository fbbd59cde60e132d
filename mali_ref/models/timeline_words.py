"""What a timeline says: names of its parts, what its read-out tells of an event or a month, its ticks."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Record
from mali_ref.domain.records.event import STATUSES, TYPES
from mali_ref.models.brief_words import time_words
from mali_ref.models.event_moments import AGREEMENT, ATTACK, MISSION, POLITICAL, SECURITY, EventMoment
from mali_ref.models.labels import date_text, figure_text, label
from mali_ref.models.language import number_text
from mali_ref.models.time_scale import DAY, DECADE, MONTH, QUARTER, WEEK, YEAR, Tick, iso_day
from mali_ref.models.timeline import Counted, Timeline
from mali_ref.models.timeline_boxes import Layout


def family_name(family: str) -> str:
    """What a colour and shape stand for, as in the legend."""
    names = {
        ATTACK: QCoreApplication.translate("Timeline", "Attack"),
        SECURITY: QCoreApplication.translate("Timeline", "Security"),
        POLITICAL: QCoreApplication.translate("Timeline", "Political"),
        AGREEMENT: QCoreApplication.translate("Timeline", "Agreement"),
        MISSION: QCoreApplication.translate("Timeline", "Mission, aid"),
    }
    return names[family]


def family_tip() -> str:
    """Which types of events share a sign."""
    return QCoreApplication.translate(
        "Timeline",
        "Political: also protests and justice. Mission, aid: the mission, humanitarian and economic events. "
        "A brick is one event. Below the axis stands what is dated less closely: the line is the time it may have "
        "been in, a bar what lasted; where a line fades, its end is not known or about right.",
    )


def layer_name(code: str, unit: str, most: int) -> str:
    """The legend of the layer; its bars have a scale of their own, so it says how high they are."""
    patterns = {
        DAY: QCoreApplication.translate("Timeline", "{source} events, up to {count} a day"),
        WEEK: QCoreApplication.translate("Timeline", "{source} events, up to {count} a week"),
        MONTH: QCoreApplication.translate("Timeline", "{source} events, up to {count} a month"),
        QUARTER: QCoreApplication.translate("Timeline", "{source} events, up to {count} a quarter"),
        YEAR: QCoreApplication.translate("Timeline", "{source} events, up to {count} a year"),
        DECADE: QCoreApplication.translate("Timeline", "{source} events, up to {count} a decade"),
    }
    return patterns[unit].format(source=code, count=number_text(most))


def upcoming() -> str:
    """What lies right of the line of the day."""
    return QCoreApplication.translate("Timeline", "Upcoming")


def earlier(count: int) -> str:
    """How many events lie left of what is shown."""
    return QCoreApplication.translate("Timeline", "‹ {count} earlier").format(count=number_text(count))


def later(count: int) -> str:
    """How many events lie right of what is shown."""
    return QCoreApplication.translate("Timeline", "{count} later ›").format(count=number_text(count))


def tick_text(tick: Tick) -> str:
    """What stands beside a tick; the first of a year says the year as well."""
    day = date.fromordinal(tick.day)
    if tick.unit in (YEAR, DECADE):
        return str(day.year)
    if tick.unit in (MONTH, QUARTER):
        words = date_text(iso_day(tick.day)[:7], short=True)
        return words if day.month == 1 else words.removesuffix(str(day.year)).strip()
    words = date_text(iso_day(tick.day), short=True)
    return words.removesuffix(str(day.year)).strip() if day.timetuple().tm_yday > 7 else words


def unit_text(first: int, end: int, unit: str) -> str:
    """A day, month or year in words: the title of what a bar counts."""
    start, last = iso_day(first), iso_day(end - 1)
    if unit == DAY:
        return date_text(start)
    if unit in (MONTH, YEAR):
        return date_text(start[: 7 if unit == MONTH else 4])
    length = {WEEK: 10, QUARTER: 7, DECADE: 4}[unit]
    return date_text(f"{start[:length]}/{last[:length]}", short=unit == WEEK)


def moment_lines(moment: EventMoment, event: Record | None) -> tuple[str, str, str]:
    """What the read-out says of an event: date and type, its title, and what else is known."""
    kind = label(TYPES.get(str(event.get("type")), "")) if event is not None else family_name(moment.family)
    head = " · ".join(part for part in (date_text(moment.date.text), kind) if part)
    return head, moment.title, " · ".join(_known(moment, event))


def _known(moment: EventMoment, event: Record | None) -> list[str]:
    found = []
    killed = event.get("killed") if event is not None else None
    if killed is not None:
        found.append(QCoreApplication.translate("Timeline", "{count} killed").format(count=figure_text(killed)))
    status = str(event.get("status") or "") if event is not None else ""
    if status not in ("", "stated"):
        found.append(label(STATUSES.get(status, "")))
    if moment.later and not moment.due:
        found.append(QCoreApplication.translate("Timeline", "after this day"))
    return found


def family_lines(counted: Mapping[str, int]) -> Iterator[str]:
    """“14 events: 9 Attack, 5 Political”, by families; nothing where none is counted."""
    total = sum(counted.values())
    if total == 1:
        yield QCoreApplication.translate("Timeline", "1 event: {families}").format(families=_families(counted))
    elif total:
        words = QCoreApplication.translate("Timeline", "{count} events: {families}")
        yield words.format(count=number_text(total), families=_families(counted))


def _families(counted: Mapping[str, int]) -> str:
    if sum(counted.values()) == 1:
        return ", ".join(map(family_name, counted))
    return " · ".join(f"{family_name(family)} {number_text(count)}" for family, count in counted.items())


def closer_hint() -> str:
    """How to tell apart what a heap holds."""
    return QCoreApplication.translate("Timeline", "Enter or double-click: closer")


def counted_text(counted: Counted, code: str) -> str:
    """“14 events of UCDP, 37 killed”."""
    words = QCoreApplication.translate("Timeline", "{events}, {killed} killed")
    return words.format(events=events_of(counted, code), killed=number_text(counted.killed))


def events_of(counted: Counted, code: str) -> str:
    """“14 events of UCDP”."""
    if counted.events == 1:
        return QCoreApplication.translate("Timeline", "1 event of {source}").format(source=code)
    words = QCoreApplication.translate("Timeline", "{count} events of {source}")
    return words.format(count=number_text(counted.events), source=code)


def since_name(since: Edtf | None) -> str:
    """What the left handle is called, with its value."""
    return QCoreApplication.translate("Timeline", "Shown from: {value}").format(value=limit_words(since))


def until_name(until: Edtf | None) -> str:
    """What the right handle is called, with its value."""
    return QCoreApplication.translate("Timeline", "Shown up to: {value}").format(value=limit_words(until))


def limit_words(date: Edtf | None) -> str:
    """Where a handle stands."""
    return time_words(date, date) or QCoreApplication.translate("Timeline", "no limit")


def keys_help() -> str:
    """What keys do on the strip, for those who cannot see it."""
    return QCoreApplication.translate(
        "Timeline",
        "Left and right: events. Page up and page down: what is counted in a month. Plus, minus and 0: zoom. "
        "Enter: choose. Tab: the two ends of the time that is filtered for.",
    )


def chosen_words(event: str) -> str:
    """Which event is shown beside the timeline."""
    return QCoreApplication.translate("Timeline", "Chosen: {event}").format(event=event)


def view_words(first: int, end: int) -> str:
    """The months in view."""
    return date_text(f"{iso_day(first)[:7]}/{iso_day(end - 1)[:7]}")


def timeline_name(count: int, first: int, end: int) -> str:
    """What the timeline is called: how many events it holds, and what is in view."""
    words = QCoreApplication.translate("Timeline", "Timeline, {count} events; in view: {time}")
    return words.format(count=number_text(count), time=view_words(first, end))


def event_rows(events: Iterable[Record]) -> Iterator[list[str]]:
    """Events as cells for a table, head first; dates as the source knows them."""
    yield [
        QCoreApplication.translate("Timeline", "Date"),
        QCoreApplication.translate("Timeline", "Event"),
        QCoreApplication.translate("Timeline", "Type"),
        QCoreApplication.translate("Timeline", "Killed"),
    ]
    for event in events:
        kind, killed = label(TYPES.get(str(event.get("type")), "")), event.get("killed")
        yield [event.fields["date"].text, event.title, kind, figure_text(killed) if killed is not None else ""]


def counted_rows(layout: Layout, timeline: Timeline, code: str) -> Iterator[list[str]]:
    """What the layer counts in each unit in view, as cells of the same table."""
    for bar in layout.bars:
        counted = timeline.counts.between(bar.first, bar.end)
        time = unit_text(bar.first, bar.end, layout.scale.unit)
        yield [time, events_of(counted, code), "", number_text(counted.killed)]
