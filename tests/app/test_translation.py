"""The window speaks French: every text is translated, and the language changes while the window is open."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from mali_ref.app import paths
from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import LANGUAGE, Settings
from mali_ref.app.translation import language_for, use_language
from mali_ref.app.translation_files import build_translations, qt_tool
from mali_ref.domain.figures import Figure
from mali_ref.domain.refs import Ref
from mali_ref.models.labels import date_text, figure_text, label
from mali_ref.models.language import current_language, phrase
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.theme import theme

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "resources" / "translations"
FRENCH = SOURCES / "mali_ref_fr.ts"
NARROW = "\N{NARROW NO-BREAK SPACE}"
SPACE = "\N{NO-BREAK SPACE}"

try:
    qt_tool("lrelease")
except FileNotFoundError:
    pytestmark = pytest.mark.skip("Qt's translation tools are missing")


def _messages(path: Path = FRENCH) -> dict[tuple[str, str, str], ElementTree.Element]:
    """Each message's translation, by context, source and comment."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): translation
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    build_translations(SOURCES, folder)
    return folder


@pytest.fixture
def french(qapp: QApplication, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The words of French, for one test."""
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "translations", lambda: compiled)
    use_language("fr")
    yield
    use_language("en")


@pytest.fixture
def window(qtbot, workspace, tmp_path, french) -> Iterator[MainWindow]:
    """The window in English, with French at hand."""
    use_language("en")
    theme().install(QApplication.instance())
    made = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_codes(lambda source: "")


def _tab_titles(window: MainWindow) -> list[str]:
    tabs = window.tab_strip.tabs
    return [tabs.tabText(index) for index in range(tabs.count())]


def test_every_text_has_a_finished_translation():
    unfinished = [key for key, translation in _messages().items() if not translation.text or translation.attrib]
    assert unfinished == []


def test_every_translation_has_the_placeholders_of_its_source():
    names = re.compile(r"\{(\w*)\}")
    differing = [
        key
        for key, translation in _messages().items()
        if sorted(names.findall(key[1])) != sorted(names.findall(translation.text or ""))
    ]
    assert differing == []


def test_french_signs_have_narrow_no_break_spaces_before_them():
    wrong = re.compile(rf"(?<![{NARROW}/])[;!?%»](?!\w)|(?<![{NARROW}])(?<!^):(?!//)|«(?!{NARROW})|\d \d{{3}}|'")
    found = [
        (key[1], translation.text)
        for key, translation in _messages().items()
        if translation.text and wrong.search(translation.text)
    ]
    assert found == []


def test_the_translation_is_up_to_date_with_the_sources(tmp_path):
    fresh = tmp_path / "fresh_fr.ts"
    subprocess.run([sys.executable, str(SOURCES / "collect_labels.py"), str(fresh)], check=True, timeout=120)
    now, then = set(_messages(fresh)), set(_messages())
    assert (now - then, then - now) == (set(), set()), "run: make translations, and translate what is new"


def test_the_translation_names_no_place_in_a_source_file():
    assert "<location" not in FRENCH.read_text(encoding="utf-8")


def test_the_words_of_record_descriptions_are_french(french):
    assert label("Troop contributors") == "Troop contributors"  # not a word of a description
    assert label("Mandate until") == "Mandat jusqu’au"
    assert label("is a member of") == "est membre de"


@pytest.mark.parametrize(
    ("edtf", "long", "short"),
    [
        ("2017-07-10", "10 juillet 2017", "10 juil. 2017"),
        ("2017-07-01", "1er juillet 2017", "1er juil. 2017"),
        ("2017-07-01/2017-07-05", "1er–5 juillet 2017", "1er–5 juil. 2017"),
        ("2013-07-11/..", "depuis le 11 juillet 2013", "depuis le 11 juil. 2013"),
        ("2013-07/..", "depuis juillet 2013", "depuis juil. 2013"),
        ("../2015", "jusqu’en 2015", "jusqu’en 2015"),
        ("[..2017-03-02]", "au plus tard le 2 mars 2017", "au plus tard le 2 mars 2017"),
    ],
)
def test_dates_are_french(french, edtf, long, short):
    assert date_text(edtf) == long
    assert date_text(edtf, short=True) == short


def test_a_date_in_a_sentence_has_the_word_that_fits_it(french):
    pattern = "situation [au |en ]{date}"
    assert phrase(pattern, date=date_text("2017-07-10")) == "situation au 10 juillet 2017"
    assert phrase(pattern, date=date_text("2017-06")) == "situation en juin 2017"
    assert phrase(pattern, date=date_text("2012~")) == "situation vers 2012"


@pytest.mark.parametrize(
    ("figure", "unit", "text"),
    [
        (Figure(14043), "people", f"14{NARROW}043"),
        (Figure(1120), "usd_million", f"1,12{SPACE}Md{SPACE}$"),
        (Figure(53.5), "usd_million", f"53,5{SPACE}M$"),
        (Figure(36), "percent", f"36{NARROW}%"),
        (Figure(-4.2), "percent_gdp", f"−4,2{NARROW}%"),
        (Figure(5, qualifier=">="), "people", f"≥{SPACE}5"),
        (Figure(None, 5, 10), "", "5–10"),
    ],
)
def test_figures_are_french(french, figure, unit, text):
    assert figure_text(figure, unit) == text


def test_the_system_setting_asks_for_a_language_the_window_speaks():
    assert language_for("fr") == "fr"
    assert language_for("system") in ("en", "fr")


def test_without_the_compiled_file_the_window_stays_english(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "translations", lambda: tmp_path / "none")
    use_language("fr")
    assert current_language() == "en"
    assert date_text("2017-07-10") == "10 July 2017"


def test_the_language_changes_live_and_back(window):
    english = _tab_titles(window)
    window.appearance.choose_language("fr")
    assert _tab_titles(window) == ["Aperçu", "Acteurs", "Événements", "Indicateurs", "Sources"]
    assert date_text("2017-07-10") == "10 juillet 2017"
    window.appearance.choose_language("en")
    assert _tab_titles(window) == english
    assert date_text("2017-07-10") == "10 July 2017"


def test_the_status_strip_offers_both_languages(window):
    window.status_strip.findChild(QAbstractButton, "language_fr").click()
    assert current_language() == "fr"
    assert QCoreApplication.translate("tabs", "Overview") == "Aperçu"
    assert window.status_strip.findChild(QAbstractButton, "language_fr").accessibleName() == "Français"


def test_the_chosen_language_is_remembered(window, tmp_path):
    window.appearance.choose_language("fr")
    assert Settings(tmp_path / "settings.ini").get(LANGUAGE) == "fr"


def test_record_day_and_other_tabs_stay_when_the_language_changes(window):
    window.open_record(Ref("actor", "minusma"))
    window.open_tab(2)
    window.workspace.set_as_of("2017-03-01")
    window.appearance.choose_language("fr")
    assert (window.tab, window.workspace.as_of) == ("events", "2017-03-01")
    window.open_tab(1)
    assert window.screen.current_ref() == Ref("actor", "minusma")
    window.go_back()
    assert window.tab == "events"
