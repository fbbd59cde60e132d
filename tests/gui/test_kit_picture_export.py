"""A picture leaves the program with its title, day and source, as pixels, as lines, and as the rows behind it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.views.kit.picture_export import PictureExport, as_lines, as_of_words, file_name
from mali_ref.views.kit.theme import theme

# The offscreen platform says of each new window what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROWS = [["Year", "Troops"], [2014, 6000], [2015, "9,000\nor so"]]
SIZE = QSize(300, 160)


@pytest.fixture
def owner(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme().install(qapp)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(SIZE)
    column = QVBoxLayout(widget)
    column.addWidget(QLabel("Inside"))
    widget.show()
    return widget


def paint(painter: QPainter, size: QSize) -> None:
    painter.fillRect(QRect(0, 0, size.width(), size.height()), Qt.GlobalColor.red)
    painter.drawText(10, 30, "Inside")


def export(owner: QWidget, **more: object) -> PictureExport:
    told = {"title": "Strength by year", "as_of": "As of 10 July 2017", "source_line": "Source: the estimate"}
    return PictureExport(paint, parent=owner, size=lambda: SIZE, **{**told, **more})  # type: ignore[arg-type]


def test_a_png_is_twice_as_sharp_as_the_screen_and_holds_its_words(owner: QWidget, tmp_path: Path) -> None:
    made = export(owner)
    assert made.save(tmp_path / "strength.png")
    image = QImage(str(tmp_path / "strength.png"))
    assert image.size() == made.whole_size() * 2
    assert image.text("Title") == "Strength by year"
    assert image.text("Source") == "Source: the estimate"


def test_title_and_source_take_room_above_and_below_the_picture(owner: QWidget) -> None:
    made = export(owner)
    image = made.image(1)
    red = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y) == Qt.GlobalColor.red]
    assert len(red) == SIZE.height()
    above, below = image.copy(0, 0, image.width(), red[0]), image.copy(0, red[-1] + 1, image.width(), 999)
    for part in (above, below):
        ground = part.pixelColor(0, 0)
        assert any(part.pixelColor(x, y) != ground for x in range(0, part.width(), 2) for y in range(part.height() - 1))


def test_an_svg_keeps_its_words_as_words(owner: QWidget, tmp_path: Path) -> None:
    assert export(owner).save(tmp_path / "strength.svg")
    root = ElementTree.parse(tmp_path / "strength.svg").getroot()
    words = {"".join(text.itertext()).strip() for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Strength by year", "As of 10 July 2017", "Inside", "Source: the estimate"} <= words
    assert not list(root.iter("{http://www.w3.org/2000/svg}image"))


def test_a_long_title_and_source_are_wrapped_and_make_the_picture_taller(owner: QWidget) -> None:
    short = export(owner).whole_size()
    long = export(owner, title="Strength by year and by kind of staff " * 3, source_line="A source " * 20).whole_size()
    assert long.width() == short.width() and long.height() > short.height() + 40


def test_words_may_be_asked_for_late(owner: QWidget) -> None:
    title = ["First"]
    made = export(owner, title=lambda: title[0])
    title[0] = "Second"
    assert made.image().text("Title") == "Second"


@pytest.mark.parametrize("kind", ["widget", "scene"])
def test_a_widget_or_a_scene_is_drawn_as_it_stands(kind: str, owner: QWidget, qtbot: QtBot) -> None:
    picture: QWidget = owner
    if kind == "scene":
        scene = QGraphicsScene()
        scene.addRect(0, 0, 200, 100, brush=Qt.GlobalColor.blue)
        picture = QGraphicsView(scene)
        picture.resize(SIZE)
        qtbot.addWidget(picture)
        picture.show()
    made = PictureExport(picture, "Title", "Day", "Source", parent=owner)
    image = made.image(1)
    assert image.width() == SIZE.width() + 2 * theme().px(20)
    if kind == "scene":
        # The middle of the scene, below the title.
        blue = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y) == Qt.GlobalColor.blue]
        assert 95 <= len(blue) <= 102


def test_the_picture_goes_to_the_clipboard(owner: QWidget, qtbot: QtBot) -> None:
    made = export(owner)
    with qtbot.waitSignal(made.finished) as finished:
        made.copy_picture()
    assert finished.args == ["Picture copied"]
    assert not QGuiApplication.clipboard().image().isNull()


def test_the_data_go_to_the_clipboard_as_rows(owner: QWidget, qtbot: QtBot) -> None:
    made = export(owner, rows=lambda: ROWS)
    with qtbot.waitSignal(made.finished) as finished:
        made.copy_data()
    assert QGuiApplication.clipboard().text() == "Year\tTroops\n2014\t6000\n2015\t9,000 or so"
    assert finished.args == ["Data copied: 2 rows"]


def test_the_menu_has_no_data_to_copy_where_there_are_none(owner: QWidget) -> None:
    assert [action.objectName() for action in export(owner).actions(owner)] == [
        "picture_png",
        "picture_svg",
        "picture_copy",
    ]
    assert len(export(owner, rows=lambda: ROWS, name="strength").actions(owner)) == 4


def test_what_cannot_be_written_is_said(owner: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    made = export(owner)
    for ending in ("png", "svg"):
        with qtbot.waitSignal(made.finished) as finished:
            assert not made.save(tmp_path / "missing" / f"strength.{ending}")
        assert finished.args == [f"strength.{ending} could not be written."]


def test_files_are_named_after_their_title() -> None:
    assert file_name("Décès par mois (2016–2017)") == "deces-par-mois-2016-2017"
    assert file_name("…") == "picture"
    assert len(file_name("long words " * 30)) <= 60


def test_the_day_is_said_in_words() -> None:
    assert as_of_words("2017-07-10") == "As of 10 July 2017"
    assert as_of_words("") == "All the book holds"
    assert as_lines([["a\tb", 1], []]) == "a b\t1\n"
