"""The pictures of a record page and the chart of an indicator leave the program whole, sharp and with their source."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.store.book import Book
from mali_ref.views.indicators.picture_look import drawn_for_picture
from mali_ref.views.indicators.screen import IndicatorsScreen
from mali_ref.views.kit.buttons import Button
from mali_ref.views.kit.picture_export import PictureExport
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.page import RecordPage
from mali_ref.views.screen import Screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MNLA, KIDAL = Ref("actor", "mnla"), Ref("place", "kidal")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def own(book_path: Path, tmp_path: Path, qapp: QApplication) -> Workspace:
    theme().install(qapp)
    shutil.copy(book_path, tmp_path / "own.book")
    return Workspace(Book(tmp_path / "own.book"))


@pytest.fixture
def page(own: Workspace, qtbot: QtBot) -> Iterator[RecordPage]:
    made = RecordPage(own)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made


def show(page: RecordPage, own: Workspace, ref: Ref) -> dict[str, PictureExport]:
    record = own.record(ref)
    assert record is not None
    page.show_record(record)
    QApplication.processEvents()
    body = page.scroll_area.widget()
    assert body is not None
    return {export.name: export for export in body.findChildren(PictureExport)}


def words(drawing: bytes) -> set[str]:
    return {group.get("aria-label", "") for group in ElementTree.fromstring(drawing).iter(f"{SVG}g")}


def test_the_small_graph_the_lineage_and_the_map_are_taken_along(
    page: RecordPage, own: Workspace, tmp_path: Path
) -> None:
    found = {**show(page, own, MNLA)}
    titles = {name: words(export.drawing()) for name, export in found.items()}
    assert "MNLA and those around it" in titles["ego_picture"] and "Ansar Dine" in titles["ego_picture"]
    assert any(word.startswith("MNLA: ") for word in titles["lineage"])
    found["lineage"].copy_data()
    assert len(QGuiApplication.clipboard().text().splitlines()) > 1

    place = show(page, own, KIDAL)["place_picture"]
    assert {"Map of Kidal", "As of 10 July 2017", "Timbuktu"} <= words(place.drawing())
    assert place.save(tmp_path / "kidal.png")
    assert QImage(str(tmp_path / "kidal.png")).width() == 2 * place.whole_size().width()


def test_a_beginning_that_fades_is_no_black_bar_in_a_drawing(page: RecordPage, own: Workspace) -> None:
    drawn = ElementTree.fromstring(show(page, own, MNLA)["lineage"].drawing())
    assert any(element.get("fill", "").startswith("url(") for element in drawn.iter())
    assert not any(element.get("stroke", "").startswith("url(") for element in drawn.iter())


def test_the_words_that_save_a_picture_are_reached_by_keyboard(page: RecordPage, own: Workspace) -> None:
    show(page, own, KIDAL)
    button = page.findChild(Button, "place_picture_save")
    assert button is not None and button.text() and button.focusPolicy()
    menu = button.findChild(object, "place_picture_save_menu")
    assert menu is not None


def test_pictures_of_private_actors_stay(page: RecordPage, own: Workspace, tmp_path: Path) -> None:
    own.author = "A"
    own.set_as_of(LATEST)
    record = own.record(MNLA)
    assert record is not None
    own.do(Edit((Change(record, replace(record, private=True)),), "A", "secret"))
    exports = show(page, own, MNLA)
    assert exports
    assert not any(export.save(tmp_path / "mnla.svg") for export in exports.values())
    assert not (tmp_path / "mnla.svg").exists()


def chart(screen: Screen, ref: Ref) -> Any:
    screen.show_record(ref)
    QApplication.processEvents()
    return next(export for export in screen.findChildren(PictureExport) if export.name == "figures")


def test_a_chart_is_drawn_with_shapes_and_lines_as_wide_as_on_screen(own: Workspace, qtbot: QtBot) -> None:
    screen = IndicatorsScreen(own)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    qtbot.waitExposed(screen)
    picture = chart(screen, Ref("indicator", "population"))
    root = ElementTree.fromstring(picture.drawing())
    assert not list(root.iter(f"{SVG}image"))
    assert not any(element.get("vector-effect") for element in root.iter())

    shown = screen.page.main_chart()
    widths = [item.opts["pen"].widthF() for item in shown.scene().items() if hasattr(item, "getPath")]
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    with drawn_for_picture(shown, painter):
        wider = [item.opts["pen"].widthF() for item in shown.scene().items() if hasattr(item, "getPath")]
    painter.end()
    assert max(wider) == 2 * max(widths) > 0
    assert [item.opts["pen"].widthF() for item in shown.scene().items() if hasattr(item, "getPath")] == widths


def test_a_chart_names_the_documents_its_figures_rest_on(own: Workspace, qtbot: QtBot) -> None:
    screen = IndicatorsScreen(own)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    qtbot.waitExposed(screen)
    told = " ".join(words(chart(screen, Ref("indicator", "strength-uniformed")).drawing()))
    assert "International Peace Institute" in told and "Peace Operations Estimate" in told
