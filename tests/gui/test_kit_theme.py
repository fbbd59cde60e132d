"""The theme: every colour readable, fonts of the right weight, icons and marks in the theme's colours."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from mali_ref.views.kit.icons import app_icon, icon, pixmap
from mali_ref.views.kit.marks import DATE_MARKS, date_mark_name, group_name, paint_date_mark, paint_group_mark
from mali_ref.views.kit.style_sheet import build_style_sheet
from mali_ref.views.kit.theme import set_role, set_tone, tabular, theme
from mali_ref.views.kit.tokens import GROUP_SHAPES, GROUPS, SCALES, THEMES, TYPEFACES, Tokens

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp)
    theme().mode = "light"
    yield theme()
    theme().mode = "light"
    theme().scale = 1.0


def luminance(color: str) -> float:
    shares = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in rgb(color)]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def rgb(color: str) -> tuple[float, float, float]:
    found = QColor(color)
    return found.redF(), found.greenF(), found.blueF()


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_ink_is_readable_on_every_ground(name):
    tokens = THEMES[name]
    for ink in (tokens.ink, tokens.ink2, tokens.ink3):
        for ground in (tokens.canvas, tokens.surface, tokens.sunken):
            assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_words_on_coloured_grounds_are_readable(name):
    tokens = THEMES[name]
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.accent, tokens.tint) >= 4.5
    assert contrast(tokens.warn, tokens.warn_ground) >= 4.5
    assert contrast(tokens.danger, tokens.danger_ground) >= 4.5
    assert contrast(tokens.ink, tokens.match) >= 4.5
    assert contrast(tokens.line_strong, tokens.surface) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_group_marks_stand_out_from_surface_and_canvas(name):
    tokens = THEMES[name]
    for color in tokens.groups:
        assert contrast(color, tokens.surface) >= 3.2
        assert contrast(color, tokens.canvas) >= 3.2


def test_every_group_has_a_shape_of_its_own_and_a_name():
    assert set(GROUPS) == set(GROUP_SHAPES)
    assert len(set(GROUP_SHAPES.values())) == len(GROUPS)
    assert len({group_name(group) for group in GROUPS}) == len(GROUPS)
    assert len({date_mark_name(mark) for mark in DATE_MARKS}) == len(DATE_MARKS)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_style_sheet_leaves_no_name_unfilled_and_sets_no_font(name, scale):
    sheet = build_style_sheet(THEMES[name], lambda size: int(size * scale + 0.5))
    assert "$" not in sheet
    assert "%(" not in sheet
    assert "font" not in sheet


def test_every_token_answers_a_colour():
    for name in Tokens._fields:
        if name != "groups":
            assert theme().color(name).isValid()


def test_a_change_of_mode_or_scale_is_announced_once(qtbot):
    heard = []
    theme().changed.connect(lambda: heard.append(theme().shown))
    theme().mode = "dark"
    theme().mode = "dark"
    theme().scale = 1.5
    assert heard == ["dark", "dark"]
    assert theme().px(32) == 48


def test_an_unknown_mode_or_scale_is_refused():
    with pytest.raises(ValueError, match="purple"):
        theme().mode = "purple"
    with pytest.raises(ValueError, match="3"):
        theme().scale = 3.0


def test_inter_is_loaded_and_its_weights_differ():
    assert QFontInfo(theme().font("body")).family() == "Inter"
    plain = QFontMetricsF(theme().font("body")).horizontalAdvance("Peacekeeper deaths")
    strong = QFontMetricsF(theme().font("strong")).horizontalAdvance("Peacekeeper deaths")
    assert strong > plain


def test_tabular_digits_are_all_as_wide():
    metrics = QFontMetricsF(tabular(theme().font("body")))
    assert metrics.horizontalAdvance("1,111") == metrics.horizontalAdvance("8,888")


@pytest.mark.parametrize("role", TYPEFACES)
def test_no_text_is_smaller_than_eleven_pixels_or_hinted(role):
    font = theme().font(role)
    assert font.pixelSize() >= 11
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_a_label_keeps_its_kind_of_text_when_the_scale_changes(qtbot):
    label = QLabel("Strength")
    qtbot.addWidget(label)
    set_role(label, "strong", "ink2")
    label.show()
    theme().scale = 1.5
    set_tone(label, "warn")
    assert label.font().pixelSize() == 20
    assert label.font().weight() == 600


def test_icons_take_the_colour_of_the_theme():
    light = pixmap("search", "ink2").toImage()
    theme().mode = "dark"
    dark = pixmap("search", "ink2").toImage()
    assert light != dark
    assert not icon("pencil").isNull()
    assert len(app_icon().availableSizes()) >= 5


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_mark_is_drawn_in_its_colour(group):
    drawn = canvas(lambda painter, rect: paint_group_mark(painter, rect, group))
    assert theme().group_color(group).name() in colors_of(drawn)


@pytest.mark.parametrize("mark", DATE_MARKS)
def test_each_date_mark_looks_different(mark):
    drawings = {name: canvas(lambda p, r, n=name: paint_date_mark(p, r, n)).toImage() for name in DATE_MARKS}
    assert all(drawings[mark] != drawings[other] for other in DATE_MARKS if other != mark)


def test_the_kit_starts_quickly_and_without_chart_libraries():
    script = (
        "import sys, time\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "import mali_ref.views.kit.controls, mali_ref.views.kit.bars, mali_ref.views.kit.rich_text\n"
        "from mali_ref.views.kit.theme import theme\n"
        "start = time.perf_counter(); theme().install(app)\n"
        "print(round((time.perf_counter() - start) * 1000))\n"
        "print([name for name in ('numpy', 'pyqtgraph', 'lucide', 'xml.etree') if name in sys.modules])\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    took, loaded = run.stdout.splitlines()
    assert int(took) < 500, "installing the theme takes tens of milliseconds, even on a busy machine"
    assert loaded == "[]"
    assert run.stderr == ""


def canvas(paint) -> QPixmap:
    drawn = QPixmap(24, 24)
    drawn.fill(theme().color("surface"))
    painter = QPainter(drawn)
    paint(painter, QRectF(2, 2, 20, 20))
    painter.end()
    return drawn


def colors_of(drawn: QPixmap) -> set[str]:
    image = drawn.toImage()
    return {image.pixelColor(x, y).name() for x in range(24) for y in range(24)}


def test_one_application_theme_exists():
    assert theme() is theme()
    assert QApplication.instance() is not None
