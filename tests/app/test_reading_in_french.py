"""Dates and faults in the French of the screen: what it prints it can read, and what is wrong it says in French."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from mali_ref.app import paths
from mali_ref.app.translation import use_language
from mali_ref.app.translation_files import build_translations, qt_tool
from mali_ref.domain.date_reading import read_date
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.figure_reading import read_figure
from mali_ref.domain.figures import Figure
from mali_ref.models.labels import date_text, figure_text
from mali_ref.models.reading_words import date_note, fault_text, figure_words

SOURCES = Path(__file__).resolve().parent.parent.parent / "resources" / "translations"

try:
    qt_tool("lrelease")
except FileNotFoundError:
    pytestmark = pytest.mark.skip("Qt's translation tools are missing")

days = st.dates().map(lambda day: day.isoformat())
months = st.tuples(st.integers(1, 9999), st.integers(1, 12)).map(lambda pair: f"{pair[0]:04d}-{pair[1]:02d}")
years = st.integers(1, 9999).map(lambda year: f"{year:04d}")
doubts = st.sampled_from(["", "~", "?", "%"])
moments = st.tuples(st.one_of(days, months, years), doubts).map("".join)
expressions = st.one_of(
    moments,
    moments.map(lambda moment: f"{moment}/.."),
    moments.map(lambda moment: f"../{moment}"),
    moments.map(lambda moment: f"[..{moment}]"),
    moments.map(lambda moment: f"[{moment}..]"),
    st.tuples(moments, moments).map("/".join),
    st.tuples(moments, moments).map(lambda ends: f"[{ends[0]}..{ends[1]}]"),
)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    build_translations(SOURCES, folder)
    return folder


@pytest.fixture(autouse=True)
def french(qapp: QApplication, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "translations", lambda: compiled)
    use_language("fr")
    yield
    use_language("en")


@given(expressions, st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("2017-05-01", False)
@example("2017-05-01/2017-05-05", False)
@example("[..2017-01-21~]", True)
@example("../2012~", False)
@example("[2016-08-05..2016-08-07]", False)
def test_what_the_screen_prints_it_can_read(expression: str, short: bool) -> None:
    try:
        written = parse_edtf(expression)
    except InputError:
        assume(False)
    printed = date_text(expression, short)
    reading = read_date(printed)
    assert reading.date is not None, printed
    assert (reading.date.earliest, reading.date.latest) == (written.earliest, written.latest)
    ends = expression.strip("[]").replace("..", "/").split("/")
    assert date_text(reading.date.text, short) == printed or ends[0] == ends[-1]


@given(st.integers(0, 10**9), st.sampled_from(["", ">=", "<=", ">", "<", "~"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_figures_the_screen_prints_it_can_read(number: int, sign: str) -> None:
    figure = Figure(float(number), qualifier=sign)
    assert read_figure(figure_text(figure), ",").figure == figure


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2017-13-02", "Il n’y a pas de mois 13. Les mois vont de 01 à 12."),
        ("30/02/2017", "Il n’y a pas de 30 février 2017."),
        ("mardi 22 mai 2017", "Le 22 mai 2017 n’est pas un mardi."),
        ("17 mai", "Quelle année\u202f? Écrivez-la aussi, comme dans 22 mai 2017."),
    ],
)
def test_what_is_wrong_with_a_date_is_said_in_french(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read_date(text)
    assert fault_text(caught.value) == sentence


def test_what_is_understood_is_said_in_french() -> None:
    assert date_note(parse_edtf("2017-05-22/2017-05-23")) == "période, les deux jours connus"
    assert figure_words(Figure(5, qualifier=">="), counted="tués") == "au moins 5 tués"
    assert figure_words(Figure(1120), "usd_million").replace("\N{NO-BREAK SPACE}", " ") == "1,12 Md $"
    with pytest.raises(InputError) as caught:
        read_figure("beaucoup")
    assert fault_text(caught.value).startswith("«\u202fbeaucoup\u202f» ne se lit pas comme un chiffre.")
