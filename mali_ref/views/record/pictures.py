"""Taking the pictures of a record page along: the small graph, the lineage, and the map of a place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import citation_line
from mali_ref.models.graph_ego import Ego
from mali_ref.models.graph_strands import Lineage
from mali_ref.models.record_view import RecordView
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import Button, link_button
from mali_ref.views.kit.picture_export import Paint, PictureExport, as_of_words
from mali_ref.views.map.furniture import attribution
from mali_ref.views.map.place_map import PlaceMap

Rows = Sequence[Sequence[object]]
Told = Callable[[object], object]


def take_button(export: PictureExport) -> Button:
    """The words that open the menu of a picture."""
    button = link_button(QCoreApplication.translate("RecordPictures", "Save picture"), "image")
    button.setObjectName(f"{export.name}_save")
    menu = QMenu(button)
    menu.setObjectName(f"{export.name}_save_menu")
    menu.addActions(export.actions(menu))
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
    return button


class PagePictures:
    """Makes what saves and copies the pictures of one record."""

    def __init__(self, view: RecordView, workspace: Workspace, told: Told) -> None:
        """``told`` gets a line about what was saved or copied."""
        self._view = view
        self._workspace = workspace
        self._told = told

    def ego(self, picture: QWidget, ego: Ego) -> PictureExport:
        """Of the small graph."""
        ties = [tie for spoke in ego.spokes for tie in spoke.edge.ties]
        refs = [ego.focus, *(spoke.ref for spoke in ego.spokes), *(tie.record for tie in ties)]
        title = QCoreApplication.translate("RecordPictures", "{name} and those around it")
        return self._export(picture, title, self._relation_rows, "ego_picture", refs)

    def lineage(self, picture: QWidget, lineage: Lineage, title: str) -> PictureExport:
        """Of the lineage."""
        refs = [*(strand.ref for strand in lineage.strands), *(join.record for join in lineage.joins)]
        name = f"{{name}}: {title}"
        return self._export(picture, name, lambda: self._lineage_rows(lineage), "lineage", refs)

    def place(self, found: PlaceMap) -> PictureExport:
        """Of the map of a place, without the buttons around it."""
        title = QCoreApplication.translate("RecordPictures", "Map of {name}")
        ref, draw = self._view.record.ref, found.canvas.paint_picture
        return self._export(found.canvas, title, self._place_rows, "place_picture", [ref], attribution(), draw)

    def _export(
        self,
        picture: QWidget,
        title: str,
        rows: Callable[[], Rows],
        name: str,
        refs: list[Ref],
        map_words: str = "",
        draw: Paint | None = None,
    ) -> PictureExport:
        export = PictureExport(
            draw or (lambda painter, size: _draw(picture, painter)),
            title.format(name=self._view.record.title),
            lambda: as_of_words(self._workspace.as_of),
            lambda: " ".join(part for part in (self._source(), map_words) if part),
            parent=picture,
            size=picture.size,
            rows=rows,
            name=name,
            is_private=lambda: self._workspace.book.has_private(refs),
        )
        export.finished.connect(self._told)
        return export

    def _source(self) -> str:
        """The documents the record rests on, the estimate by its full line."""
        cited = dict.fromkeys(place.cited.source for place in self._view.citations)
        lines = [citation_line(Cited("", source), self._workspace) for source in list(cited)[:3]]
        words = QCoreApplication.translate("RecordPictures", "Mali Reference, from: {source}")
        return words.format(source=" ".join(lines)) if lines else ""

    def _relation_rows(self) -> Rows:
        translate = QCoreApplication.translate
        head = [
            translate("RecordPictures", "Relation"),
            translate("RecordPictures", "Actor"),
            translate("RecordPictures", "When"),
            translate("RecordPictures", "How sure"),
        ]
        hidden = self._workspace.book.private_refs()
        return [
            head,
            *(
                [group.words, item.other.title, item.when, item.certainty]
                for group in self._view.relations
                for item in group.items
                if item.other.ref not in hidden and item.relation.ref not in hidden
            ),
        ]

    def _lineage_rows(self, lineage: Lineage) -> Rows:
        head = [QCoreApplication.translate("RecordPictures", "What happened")]
        return [head, *([join.told] for join in lineage.joins)]

    def _place_rows(self) -> Rows:
        translate = QCoreApplication.translate
        head = [
            translate("RecordPictures", "Place"),
            translate("RecordPictures", "Latitude"),
            translate("RecordPictures", "Longitude"),
            translate("RecordPictures", "P-code (OCHA)"),
        ]
        record = self._view.record
        found = (record.get(name) for name in ("latitude", "longitude", "pcode"))
        return [head, [record.title, *("" if value is None else value for value in found)]]


def _draw(picture: QWidget, painter: QPainter) -> None:
    """Draw a widget as it stands, on the ground of the picture."""
    picture.render(painter, picture.rect().topLeft(), renderFlags=QWidget.RenderFlag.DrawChildren)
