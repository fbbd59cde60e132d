"""What goes along with the picture of the map of events: its rows as a table, and where they come from."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import ESTIMATE, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.labels import date_text, figure_text
from mali_ref.models.map_projection import XY
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_words import coordinates_words
from mali_ref.models.workspace import Workspace
from mali_ref.views.map.event_items import Content
from mali_ref.views.map.furniture import attribution


def event_rows(content: Content, names: MapNames) -> list[list[str]]:
    """What the map shows: each event with its coordinates, or the area it is known no closer than."""
    head = [
        QCoreApplication.translate("EventPicture", "Date"),
        QCoreApplication.translate("EventPicture", "Event"),
        QCoreApplication.translate("EventPicture", "Killed"),
        QCoreApplication.translate("EventPicture", "Latitude, longitude"),
        QCoreApplication.translate("EventPicture", "Known"),
    ]
    return [head, *_point_rows(content), *_area_rows(content, names)]


def source_line(workspace: Workspace, layer_source: str, year: int) -> str:
    """Where the events come from, and the map.

    Args:
        layer_source: the key of the source of the layer; empty where it is not shown.
        year: of the bases; 0 where they are not shown.
    """
    parts = [workspace.book.title(Ref("source", key)) for key in (ESTIMATE, layer_source) if key]
    if year:
        parts.append(QCoreApplication.translate("EventPicture", "Geo-PKO, {year}").format(year=year))
    words = QCoreApplication.translate("EventPicture", "Source: {sources}. {map}")
    return words.format(sources=", ".join(filter(None, parts)), map=attribution())


def _point_rows(content: Content) -> Iterator[list[str]]:
    for mark in content.events.marks:
        yield [*_cells(mark.event), *_position(mark.point, mark.is_exact)]
    for row, (point, _, is_exact) in zip(content.layer.rows, content.layer.grid.dots, strict=True):
        yield [*_cells(row), *_position(point, is_exact)]


def _area_rows(content: Content, names: MapNames) -> Iterator[list[str]]:
    words = QCoreApplication.translate("EventPicture", "only the area: {name}")
    for area in content.events.areas:
        for event in (*area.events, *area.rows):
            yield [*_cells(event), "", words.format(name=names.name_of(area.shape))]


def _position(point: XY, is_exact: bool) -> list[str]:
    exact = QCoreApplication.translate("EventPicture", "the place")
    near = QCoreApplication.translate("EventPicture", "near the place")
    return [coordinates_words(point), exact if is_exact else near]


def _cells(event: Record) -> list[str]:
    date, killed = event.get("date"), event.get("killed")
    return [date_text(date.text) if date else "", event.title, figure_text(killed) if killed is not None else ""]
