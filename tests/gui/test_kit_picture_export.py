"""A picture leaves the program with its title, day and source, as pixels, as lines, and as the rows behind it."""

import errno
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QGraphicsScene, QGraphicsView, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.picture_export import PictureExport, as_lines, as_of_words, file_name
from mali_ref.views.kit.saving import save_bytes
from mali_ref.views.kit.theme import tabular, theme

# The offscreen platform says of each new window what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ROWS = [["Year", "Troops"], [2014, 6000], [2015, "9,000\nor so"]]
SIZE = QSize(300, 160)
SVG = "{http://www.w3.org/2000/svg}"


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


def test_an_svg_keeps_its_words_and_needs_no_font(owner: QWidget, tmp_path: Path) -> None:
    assert export(owner).save(tmp_path / "strength.svg")
    root = ElementTree.parse(tmp_path / "strength.svg").getroot()
    words = {group.get("aria-label", "") for group in root.iter(f"{SVG}g")}
    assert {"Strength by year", "As of 10 July 2017", "Inside", "Source: the estimate"} <= words
    assert not list(root.iter(f"{SVG}text")) and not list(root.iter(f"{SVG}image"))
    assert not any(name.startswith("font-") for element in root.iter() for name in element.attrib)


def test_the_letters_of_an_svg_stand_where_they_stood_on_screen(owner: QWidget) -> None:
    font = tabular(theme().font("body"))

    def write(painter: QPainter, size: QSize) -> None:
        painter.setFont(font)
        painter.drawText(10, 30, "1111 AVAV")

    made = PictureExport(write, "", "", "", parent=owner, size=lambda: SIZE)
    root = ElementTree.fromstring(made.drawing())
    group = next(group for group in root.iter(f"{SVG}g") if group.get("aria-label") == "1111 AVAV")
    lefts = [float(letter.get("x", "nan")) for letter in group]
    metrics = QFontMetricsF(font)
    assert lefts[0] == pytest.approx(10, abs=0.02)
    # Whole up to the last letter, whose own width is left out.
    assert lefts[-1] - 10 == pytest.approx(
        metrics.horizontalAdvance("1111 AVAV") - metrics.horizontalAdvance("V"), abs=0.1
    )


def test_a_line_of_fixed_width_is_written_with_the_width_that_is_seen(owner: QWidget) -> None:
    def draw(painter: QPainter, size: QSize) -> None:
        pen = QPen(Qt.GlobalColor.blue, 3)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.scale(20, 0.5)
        painter.drawLine(1, 10, 5, 100)

    drawn = PictureExport(draw, "", "", "", parent=owner, size=lambda: SIZE).drawing().decode()
    assert "vector-effect" not in drawn
    root = ElementTree.fromstring(drawn)
    line = next(element for element in root.iter() if element.get("points") or "L" in element.get("d", ""))
    numbers = [float(number) for number in re.findall(r"[\d.]+", line.get("points") or line.get("d", ""))]
    assert numbers[:4] == pytest.approx([20, 5, 100, 50])
    assert not line.get("transform")


def test_an_svg_refers_to_nothing_outside_itself_and_runs_nothing(owner: QWidget) -> None:
    root = ElementTree.fromstring(export(owner).drawing())
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
    assert links and all(link.startswith("#") for link in links)
    assert not list(root.iter(f"{SVG}script")) and not list(root.iter(f"{SVG}style"))


def test_what_lies_beyond_the_edge_of_the_picture_is_cut_off(owner: QWidget) -> None:
    def draw(painter: QPainter, size: QSize) -> None:
        painter.fillRect(QRect(-500, -500, 2000, 2000), Qt.GlobalColor.red)

    drawn = PictureExport(draw, "Title", "", "", parent=owner, size=lambda: SIZE).drawing()
    renderer = QSvgRenderer(drawn)
    root = ElementTree.fromstring(drawn)
    clip = next(root.iter(f"{SVG}clipPath"))
    assert renderer.isValid() and clip.get("id") == "picture"
    assert [clip[0].get("width"), clip[0].get("height")] == ["300", "160"]


def test_a_picture_that_shows_its_title_does_not_name_it_twice(owner: QWidget) -> None:
    plain, named = export(owner), export(owner, is_named=True)
    words = [
        g.get("aria-label") for g in ElementTree.fromstring(named.drawing()).iter(f"{SVG}g") if g.get("aria-label")
    ]
    assert "Strength by year" not in words
    assert "As of 10 July 2017. Source: the estimate" in words
    assert named.whole_size().height() < plain.whole_size().height()
    assert named.image().text("Title") == "Strength by year"


def test_small_icons_are_as_sharp_as_the_picture(owner: QWidget) -> None:
    sign = IconLabel("info", "warn", 14)
    sign.show()
    made = PictureExport(sign, "", "", "", parent=owner)
    root = ElementTree.fromstring(made.drawing())
    assert not list(root.iter(f"{SVG}image"))
    sign.close()


def test_what_is_private_is_neither_saved_nor_copied(owner: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    made = export(owner, rows=lambda: ROWS, is_private=lambda: True)
    QGuiApplication.clipboard().setText("before")
    for do in (lambda: made.save(tmp_path / "strength.png"), made.copy_picture, made.copy_data):
        with qtbot.waitSignal(made.finished) as finished:
            do()
        assert "private" in finished.args[0]
    assert not list(tmp_path.iterdir())
    assert QGuiApplication.clipboard().text() == "before"


def test_a_file_that_is_there_stays_whole_where_the_new_one_cannot_be_written(owner: QWidget, tmp_path: Path) -> None:
    (tmp_path / "strength.svg").write_text("before")
    (tmp_path / ".strength.svg.unfinished").mkdir()
    assert not export(owner).save(tmp_path / "strength.svg")
    assert (tmp_path / "strength.svg").read_text() == "before"


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "cannot be written to"), (errno.ENOENT, "no longer there")],
)
def test_why_a_file_cannot_be_written_is_told(number: int, told: str, tmp_path: Path, monkeypatch) -> None:
    def refuse(path: Path, data: bytes) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert told in save_bytes(tmp_path / "a.png", b"")


def test_the_dialog_proposes_a_name_and_asks_before_it_replaces(owner: QWidget, tmp_path: Path, monkeypatch) -> None:
    seen: list[QFileDialog] = []

    def take(dialog: QFileDialog) -> int:
        seen.append(dialog)
        assert dialog.defaultSuffix() == "png"
        assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        assert [Path(name).name for name in dialog.selectedFiles()] == ["strength-by-year.png"]
        return 0

    monkeypatch.setattr(QFileDialog, "exec", take)
    next(action for action in export(owner).actions(owner) if action.objectName() == "picture_png").trigger()
    assert len(seen) == 1


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
        assert finished.args[0].startswith(f"strength.{ending} could not be written: the folder")


def test_files_are_named_after_their_title() -> None:
    assert file_name("Décès par mois (2016–2017)") == "deces-par-mois-2016-2017"
    assert file_name("…") == "picture"
    assert len(file_name("long words " * 30)) <= 60


def test_the_day_is_said_in_words() -> None:
    assert as_of_words("2017-07-10") == "As of 10 July 2017"
    assert as_of_words("") == "All the book holds"
    assert as_lines([["a\tb", 1], []]) == "a b\t1\n"
