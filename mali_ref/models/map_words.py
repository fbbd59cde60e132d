"""What the map says of what is under the mouse or chosen by keyboard, in the language of the screen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.models.brief_words import brief_date, short_name
from mali_ref.models.coordinates import write_coordinates
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.labels import figure_text
from mali_ref.models.language import number_text
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_bases import Base
from mali_ref.models.map_dots import Cell, MappedLayer
from mali_ref.models.map_events import EventMark, MappedEvents, MarkGroup
from mali_ref.models.map_ground import Ground, GroundShape
from mali_ref.models.map_projection import XY, unproject
from mali_ref.models.map_towns import MapNames
from mali_ref.models.workspace import Workspace

_MOST_NAMED: Final = 4
# Coordinates are no more exact than the map can be pointed at: a hundred metres.
_PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A line of what is told.

    Attributes:
        tone: ``strong`` for a name, ``plain``, or ``quiet`` for what stands behind.
    """

    text: str
    tone: str = "plain"


class MapWords:
    """Words about the map of one book."""

    def __init__(self, workspace: Workspace, ground: Ground, names: MapNames, layer: EventLayer) -> None:
        self._workspace = workspace
        self._ground = ground
        self._names = names
        self._layer = layer

    def of_group(self, group: MarkGroup) -> list[Told]:
        """The events of one mark: each by name, or the first few of many."""
        if len(group.events) == 1:
            return self.of_event(group.first.event, group.marks)
        names = list(dict.fromkeys(map(self._town_name, group.marks)))
        where = ", ".join(names[:2]) + ("…" if len(names) > 2 else "")
        words = QCoreApplication.translate("Map", "{count} events · {place}")
        return [Told(words.format(count=len(group.events), place=where), "strong"), *_named(group.events)]

    def of_event(self, event: Record, marks: Sequence[object] = ()) -> list[Told]:
        """One event: what, when, how many killed, and how well its place is known."""
        told = [Told(event.title, "strong"), Told(_when_and_toll(event))]
        roles = {place.role for place in event.get("places") or ()}
        if marks and roles & {"near", "between"}:
            told.append(
                Told(QCoreApplication.translate("Map", "Near the mark; the exact place is not stated"), "quiet")
            )
        return told

    def of_cell(self, cell: Cell, layer: MappedLayer) -> list[Told]:
        """The rows of one dot."""
        rows = sorted((layer.rows[number] for number in cell.members), key=lambda row: -_deaths(row))
        if len(rows) == 1:
            return [*self.of_row(rows[0])]
        words = QCoreApplication.translate("Map", "{count} events of {source} · {deaths} deaths")
        deaths = number_text(round(cell.deaths))
        head = words.format(count=number_text(len(rows)), source=self._layer.code, deaths=deaths)
        return [Told(head, "strong"), *_named(rows)]

    def of_row(self, record: Record) -> list[Told]:
        """One row of the layer."""
        words = QCoreApplication.translate("Map", "{source}: open data, no event of the book")
        told = [Told(record.title, "strong"), Told(_when_and_toll(record))]
        return [*told, Told(words.format(source=self._layer.code), "quiet")]

    def of_area(self, area: AreaCount) -> list[Told]:
        """The events somewhere in an area, and its code."""
        told = [Told(self._names.name_of(area.shape), "strong")]
        if area.events:
            words = QCoreApplication.translate("Map", "Where in it is not known: {count} events")
            one = QCoreApplication.translate("Map", "Where in it is not known: 1 event")
            count = len(area.events)
            told += [Told(words.format(count=count) if count > 1 else one), *_named(area.events)]
        if area.rows:
            words = QCoreApplication.translate("Map", "{count} of {source} known no closer")
            told.append(Told(words.format(count=number_text(len(area.rows)), source=self._layer.code)))
        return [*told, Told(code_words(area.shape), "quiet")]

    def of_base(self, base: Base, year: int) -> list[Told]:
        """A base in one year."""
        words = QCoreApplication.translate("Map", "MINUSMA base, {year}").format(year=year)
        told = [Told(f"{base.name} · {words}", "strong")]
        if base.troops:
            troops = QCoreApplication.translate("Map", "About {count} troops, estimated from the units (Geo-PKO)")
            told.append(Told(troops.format(count=number_text(round(base.troops)))))
        return [*told, Told(base.contributors, "quiet")] if base.contributors else told

    def of_place(self, point: XY) -> str:
        """Where a point lies: “Kidal region ML08 · Tessalit cercle ML0804 (OCHA P-codes)”."""
        areas = list(self._ground.areas_at(point))
        parts = [self._area_words(area) for area in areas]
        if any(area.layer != "country" for area in areas):
            parts[-1] += QCoreApplication.translate("Map", " (OCHA P-codes)")
        return " · ".join(parts)

    def counted(self, events: MappedEvents, total: int) -> str:
        """“7 of 25 events can be placed”."""
        words = QCoreApplication.translate("Map", "{placed} of {total} events can be placed")
        return words.format(placed=events.placed, total=total)

    def _town_name(self, mark: EventMark) -> str:
        """The name of a mark's place; a camp goes by the town it lies in."""
        place = self._workspace.record(mark.place)
        town = place.get("part_of") if place is not None and place.get("type") == "camp" else None
        heading = self._workspace.heading(town or mark.place)
        return short_name(heading) if heading is not None else ""

    def _area_words(self, area: GroundShape) -> str:
        name = self._names.name_of(area)
        if area.layer == "country":
            return name
        if area.layer == "cercle":
            name = QCoreApplication.translate("Map", "{name} cercle").format(name=name)
        return f"{name} {area.key}"


def code_words(shape: GroundShape) -> str:
    """“P-code ML08 (OCHA)”, or the ISO code of a country."""
    if shape.layer == "country":
        return QCoreApplication.translate("Map", "{code} (ISO 3166-1)").format(code=shape.key)
    return QCoreApplication.translate("Map", "P-code {code} (OCHA)").format(code=shape.key)


def coordinates_words(point: XY) -> str:
    """Latitude and longitude of a point of the plane, as they are typed into a form."""
    longitude, latitude = unproject(point)
    return write_coordinates(round(latitude, _PLACES), round(longitude, _PLACES))


def _when_and_toll(event: Record) -> str:
    date, killed = event.get("date"), event.get("killed")
    parts = [brief_date(date.text)] if date is not None else []
    if isinstance(killed, Figure):
        words = QCoreApplication.translate("Map", "{count} killed")
        parts.append(words.format(count=figure_text(killed)))
    return " · ".join(parts)


def _named(events: Sequence[Record]) -> Iterator[Told]:
    """The first few by name and date, and how many more there are."""
    shown = events if len(events) <= _MOST_NAMED + 1 else events[:_MOST_NAMED]
    for event in shown:
        date = event.get("date")
        yield Told(f"{event.title}, {brief_date(date.text)}" if date is not None else event.title)
    if len(shown) < len(events):
        words = QCoreApplication.translate("Map", "and {count} more")
        yield Told(words.format(count=number_text(len(events) - len(shown))), "quiet")


def _deaths(row: Record) -> float:
    figure = row.get("killed")
    return float(figure.value or 0) if isinstance(figure, Figure) else 0.0


def spoken(told: Iterable[Told]) -> str:
    """The lines as one sentence for a screen reader."""
    return ". ".join(line.text for line in told if line.text)
