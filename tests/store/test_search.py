"""Search: what readers type finds what they look for, and whatever they type is only text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.store.book import Book
from mali_ref.store.search import MOST_WORDS, Search, typed_words

# What is typed, and the records of which one must stand among the first five.
LOOKUPS = {
    # Names, in any spelling
    "minusma": "actor:minusma",
    "MINUSMA": "actor:minusma",
    "keita": "person:ibrahim-boubacar-keita",
    "Ibrahim Boubacar Keïta": "person:ibrahim-boubacar-keita",
    "modibo keita": "person:modibo-keita",
    "annadif": "person:mahamat-saleh-annadif",
    "iyad ag ghali": "person:iyad-ag-ghaly",
    "amadou koufa": "person:amadou-koufa",
    "shekau": "person:abubakar-shekau",
    "sanogo": "person:amadou-sanogo",
    "amadou toumani toure": "person:amadou-toumani-toure",
    "deconinck": "person:jean-paul-deconinck",
    "kidal": "place:kidal",
    "tombouctou": "place:timbuktu",
    "Ségou": "place:segou",
    "segou": "place:segou",
    "cote d'ivoire": "place:cote-divoire actor:cote-divoire",
    "Côte d’Ivoire": "place:cote-divoire actor:cote-divoire",
    "ivory coast": "place:cote-divoire actor:cote-divoire",
    "boko haram": "actor:boko-haram",
    "macina liberation front": "actor:flm",
    "algiers agreement": "event:algiers-agreement-2015",
    "barkhane": "actor:operation-barkhane",
    "g5 sahel": "actor:g5-sahel",
    "al mourabitoun": "actor:al-mourabitoun",
    # Acronyms and aliases
    "IBK": "person:ibrahim-boubacar-keita",
    "ATT": "person:amadou-toumani-toure",
    "SRSG": "post:annadif-srsg person:mahamat-saleh-annadif",
    "JNIM": "actor:jnim",
    "GSIM": "actor:jnim",
    "AQIM": "actor:aqim",
    "AQMI": "actor:aqim",
    "MNLA": "actor:mnla",
    "HCUA": "actor:hcua",
    "FAMA": "actor:fama",
    "EUTM": "actor:eutm-mali",
    "CPA": "actor:cpa",
    "MAA": "actor:maa",
    "ISIS": "actor:isil",
    "CEDEAO": "actor:ecowas",
    "UA": "actor:au",
    "IDPs": "indicator:idps",
    "2364": "resolution:unscr-2364",
    "S/RES/2364": "resolution:unscr-2364",
    "unscr 2295": "resolution:unscr-2295",
    # Arabic
    "تمبكتو": "place:timbuktu",
    "مالي": "place:mali",
    "بوكو حرام": "actor:boko-haram",
    # Slips of the finger
    "Mourabitun": "actor:al-mourabitoun",
    "Tinbuktu": "place:timbuktu",
    "GATAI": "actor:gatia",
    "Bakrhane": "actor:operation-barkhane",
    "Anadif": "person:mahamat-saleh-annadif",
    "Ouagadugou": "event:ouagadougou-agreement place:ouagadougou",
    "Deconnick": "person:jean-paul-deconinck",
    "minsuma": "actor:minusma",
    "Gasarbwe": "person:mbaranga-gasarabwe",
    "azwad": "place:azawad",
    # French
    "élections locales": "event:local-elections-2016",
    "elections locales": "event:local-elections-2016",
    "espérance de vie": "indicator:life-expectancy",
    "chômage": "indicator:unemployment",
    "effectifs": "indicator:strength-total",
    "casques bleus": "indicator:strength-uniformed",
    "réfugiés": "indicator:refugees",
    "pauvreté": "indicator:poverty-share",
    "alphabétisation": "indicator:literacy-adult",
    "accord d'Alger": "event:algiers-agreement-2015",
    "coup d'état": "event:coup-2012",
    "armée malienne": "actor:fama",
    "nations unies": "actor:un",
    "otages": "event:hostage-video-2017",
    "bérets rouges": "actor:red-berets event:red-berets-disappeared-2012",
    "protection des civils": "mandate_task:protect-civilians section:17b",
    "budget de la mission": "indicator:mission-budget",
    "premier ministre": "person:modibo-keita post:modibo-keita-prime-minister",
    "état islamique": "actor:isil",
    # Everyday questions
    "who leads MNLA": "actor:mnla",
    "senegal troops": "indicator:troops-contributed observation:troops-contributed--senegal--2017-06",
    "women in minusma": "indicator:women-uniformed indicator:women-share",
    "budget 2017": "event:budget-approved-2017 indicator:mission-budget source:minusma-budget-2017-2018",
    "when does the mandate expire": "event:mandate-expiry-2018 event:mandate-extension-2017",
    "deaths chad": "indicator:fatalities-by-nationality",
    "literacy": "indicator:literacy-adult",
    "boko haram leader": "person:abubakar-shekau post:shekau-boko-haram",
    "who is the force commander": "person:jean-paul-deconinck post:deconinck-force-commander",
    "head of minusma": "person:mahamat-saleh-annadif post:annadif-srsg",
    "president of mali": "person:ibrahim-boubacar-keita post:keita-president",
    "prime minister": "person:modibo-keita post:modibo-keita-prime-minister",
    "how many police": "indicator:strength-police",
    "how many peacekeepers died": "indicator:fatalities-total",
    "troop ceiling": "indicator:ceiling-military",
    "gao bombing": "event:gao-bombing-2017",
    "car bomb january 2017": "event:gao-bombing-2017",
    "kidal forum": "event:kidal-forum-2016",
    "hotel attack bamako": "event:hotel-attack-2017",
    "peace agreement 2015": "event:algiers-agreement-2015",
    "tuareg rebellion 2012": "event:rebellion-2012",
    "life expectancy": "indicator:life-expectancy",
    "unemployment rate": "indicator:unemployment",
    "refugees": "indicator:refugees",
    "displaced people": "indicator:idps",
    "child soldiers": "indicator:child-soldier-age",
    "human rights": "section:11c",
    "executive summary": "section:es",
    "key documents": "section:21",
    "drone": "actor:dutch-isr-unit actor:german-reconnaissance section:15",
    "intelligence unit": "actor:asifu actor:swedish-intelligence-unit",
    "french soldiers killed": "indicator:french-fatalities",
    "constitutional referendum": "event:referendum-postponed-2017",
    "recommendations to the UN": "section:20b",
    "UN police": "indicator:strength-police",
    "un attentat à Gao": "event:gao-bombing-2017",
    "UN missions": "indicator:un-missions-active",
    "DDR": "recommendation:minusma-prioritise-ddr",
    "protect civilians": "mandate_task:protect-civilians",
    "world bank": "actor:world-bank",
    "radio": "actor:radio-mikado section:13",
    "population": "indicator:population",
    "ethnic groups": "indicator:ethnic-share",
    "imf": "actor:imf",
    "who commands minusma troops": "person:jean-paul-deconinck post:deconinck-force-commander",
    "deputy srsg": "person:koen-davidse post:davidse-dsrsg post:gasarabwe-dsrsg",
    "humanitarian coordinator": "person:mbaranga-gasarabwe post:gasarabwe-dsrsg",
    "who is karim keita": "person:karim-keita",
    "imam dicko": "person:mahmoud-dicko",
    "speaker of parliament": "person:issiaka-sidibe post:sidibe-speaker",
    "captain sanogo coup": "person:amadou-sanogo event:coup-2012",
    "al mahdi icc": "person:ahmad-al-faqi-al-mahdi event:al-mahdi-prosecution",
    "bangladesh troops": "observation:troops-contributed--bangladesh--2017-06",
    "egypt police": "indicator:strength-police",
    "troop contributing countries": "indicator:troops-contributed source:un-troop-contributors-june-2017",
    "number of troops": "indicator:strength-troops",
    "number of civilians": "indicator:strength-civilians",
    "un volunteers": "indicator:strength-volunteers",
    "military observers": "indicator:strength-observers",
    "staff officers": "indicator:strength-staff-officers",
    "authorized strength": "indicator:ceiling-authorised",
    "authorised strength": "indicator:ceiling-authorised",
    "most dangerous mission": "indicator:deadliness-rank section:4",
    "malicious acts": "indicator:fatalities-malicious",
    "female peacekeepers": "indicator:women-uniformed indicator:women-share",
    "femmes": "indicator:women-uniformed indicator:women-share",
    "cost of minusma": "indicator:mission-budget",
    "933 million": "indicator:mission-budget event:budget-approved-2017 section:18",
    "mandate end": "event:mandate-expiry-2018 event:mandate-extension-2017",
    "mandate renewal": "event:mandate-extension-2017",
    "fin du mandat": "event:mandate-expiry-2018 event:mandate-extension-2017",
    "french operation in mali": "actor:operation-barkhane actor:operation-serval",
    "opération serval": "actor:operation-serval",
    "opération barkhane": "actor:operation-barkhane",
    "eu training mission": "actor:eutm-mali",
    "armed groups": "actor:non-state-armed-groups indicator:armed-groups-count section:9b",
    "groupes armés": "actor:non-state-armed-groups issue:disarming-three-kinds-of-group section:9b",
    "jihadist merger": "event:islamist-merger-2017 actor:jnim",
    "al-qaeda in the islamic maghreb": "actor:aqim",
    "ansar eddine": "actor:ansar-dine",
    "ansar al-din": "actor:ansar-dine",
    "coordination of movements of azawad": "actor:cma",
    "plateforme": "actor:platform",
    "fulani": "actor:fulani",
    "peul": "actor:fulani",
    "touareg": "actor:tuareg",
    "poverty": "indicator:poverty-share",
    "fertility": "indicator:fertility-rate",
    "exports": "indicator:export-partner-share",
    "gold": "section:10",
    "mobile phones": "indicator:mobile-phones",
    "roads": "indicator:paved-roads",
    "téléphones portables": "indicator:mobile-phones",
    "religion": "indicator:religion-share",
    "muslims": "indicator:religion-share",
    "languages": "indicator:language-share indicator:languages-national",
    "french language": "indicator:language-share",
    "voting age": "indicator:suffrage-age",
    "presidential election 2018": "event:elections-2018",
    "élection présidentielle 2013": "event:presidential-election-2013",
    "local elections boycott": "event:local-elections-2016",
    "drought": "place:mali section:7",
    "flood": "indicator:flood-level event:niger-delta-flood-2017 indicator:coastal-flooding",
    "food insecurity": "indicator:food-insecure",
    "insécurité alimentaire": "indicator:food-insecure",
    "malnutrition": "indicator:acute-malnutrition",
    "child labour": "indicator:child-labour",
    "child labor": "indicator:child-labour",
    "human trafficking": "section:11c source:trafficking-report",
    "drug trafficking": "actor:organised-crime issue:terrorism-and-trafficking-in-the-north",
    "organised crime": "actor:organised-crime",
    "organized crime": "actor:organised-crime",
    "social media": "event:social-media-blackout",
    "community liaison assistants": "actor:minusma-clas",
    "intelligence fusion unit": "actor:asifu",
    "force intervention brigade": "actor:fib",
    "police mandate": "source:minusma-police-mandate section:2",
    "quick reaction force": "section:3",
    "tasks of minusma": "section:2",
    "mandate tasks": "section:2",
    "mandat": "section:2 event:mandate-extension-2017",
    "french woman kidnapped": "event:gao-abduction-2016",
    "hostages video": "event:hostage-video-2017",
    "attack on airport": "event:airport-attacks-2016",
    "timbuktu monuments": "event:timbuktu-monuments-2012",
    "mausolées": "event:timbuktu-monuments-2012",
    "truck bomb gao january 2017": "event:gao-bombing-2017",
    "moc attack": "event:gao-bombing-2017",
    "first joint patrol": "event:moc-first-patrol-2017",
    "red cross killed": "event:red-cross-killing",
    "burkinabe soldiers": "event:burkinabe-soldiers-killed-2016",
    "chadian peacekeepers": "event:chadian-peacekeepers-killed-2016",
    "six french soldiers": "event:french-six-killed-2017",
    "state of emergency niger": "event:niger-emergency-2017",
    "russian visit": "event:russia-visit",
    "g5 sahel force strength": "indicator:fc-g5s-strength",
    "5,000 troops": (
        "indicator:fc-g5s-strength event:g5-force-announced-2017 observation:fc-g5s-strength--fc-g5s--2017-07"
    ),
    "chinese peacekeepers": "actor:china source:china-peacekeepers-analysis",
    "trump": "person:donald-trump",
    "ACOTA": "actor:acota",
    "US recommendations": "section:20a",
    "interim authorities": "actor:interim-authorities-mali event:interim-authorities-2017",
    "autorités intérimaires": "actor:interim-authorities-mali event:interim-authorities-2017",
    "referendum": "event:referendum-postponed-2017",
    "référendum": "event:referendum-postponed-2017",
    "peace forum": "event:peace-forum-2017",
    "security sector reform": "recommendation:mali-reform-and-elections",
    "two thirds": "indicator:fatalities-malicious-share",
    "dutch intelligence": "actor:dutch-isr-unit",
    "swedish": "actor:sweden actor:swedish-intelligence-unit",
    "german helicopters": "actor:german-reconnaissance actor:germany",
    "mopti": "place:mopti place:mopti-region",
    "adrar": "place:adrar-des-ifoghas",
    "niger river": "place:niger-river",
    "fleuve niger": "place:niger-river",
    "capital of mali": "place:bamako",
    "capitale": "place:bamako",
    "neighbours of mali": "indicator:neighbouring-countries place:mali",
    "secretary general report": "event:sg-report-2017 source:sg-report-january-2017 source:sg-report-december-2016",
    "human rights watch": "source:hrw-mali-2017",
    "world factbook": "source:cia-world-factbook-mali",
    "international crisis group": "source:icg-central-mali-july-2016",
    "cultural heritage timbuktu": "event:timbuktu-monuments-2012 person:ahmad-al-faqi-al-mahdi",
}

ODD = [
    "",
    " ",
    '"',
    '"keita',
    "'keita'",
    "keita*",
    "*",
    "NEAR(keita mali, 5)",
    "title:keita",
    "-keita",
    "keita AND",
    "OR",
    "NOT NOT",
    "{keita mali}",
    "keita^2",
    "(((",
    "👩🏽‍🚒 keita",
    "🙂",
    "keita\x00mali",
    "\x00\x01\x1b[31m",
    "\ud800",
    "x" * 10_000,
    "keita " * 5_000,
    "' OR 1=1 --",
    "%_%",
    "\u202ekeita",
    "𞤀𞤁𞤂",
    "ﷺ",
    "² ½ ™",
    "a" * 63 + "é",
    "\n\t\r",
]


def found(search: Search, text: str, limit: int = 5) -> list[str]:
    return [str(hit.heading.ref) for hit in search.find(text, limit=limit)]


def test_nineteen_of_twenty_lookups_are_answered_in_the_first_five(search: Search, book: Book) -> None:
    missed = {}
    for typed, expected in LOOKUPS.items():
        keys = expected.split()
        assert all(book.id_of(next(h.ref for h in book.headings() if str(h.ref) == key)) > 0 for key in keys)
        answers = found(search, typed)
        if not set(keys) & set(answers):
            missed[typed] = f"wanted {expected}, found {', '.join(answers) or 'nothing'}"
    rate = 1 - len(missed) / len(LOOKUPS)
    print(f"{rate:.1%} of {len(LOOKUPS)} lookups answered")
    print("\n".join(f"  {typed}: {what}" for typed, what in missed.items()))
    assert len(LOOKUPS) >= 60
    assert rate >= 0.95, missed


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("minusma", "actor:minusma"),
        ("ibk", "person:ibrahim-boubacar-keita"),
        ("GATIA", "actor:gatia"),
        ("gao", "place:gao"),
        ("mali", "place:mali"),
        ("un", "actor:un"),
        ("life expectancy", "indicator:life-expectancy"),
        ("population", "indicator:population"),
    ],
)
def test_a_name_or_acronym_typed_in_full_comes_first(search: Search, typed: str, first: str) -> None:
    assert found(search, typed)[0] == first


@given(st.one_of(st.text(max_size=200), st.text('"*()^:-+{} NEARORANDT', max_size=40)), st.integers(1, 30))
@example("", 1)
def test_whatever_is_typed_is_only_text(search: Search, text: str, limit: int) -> None:
    assert len(search.find(text, limit=limit)) <= limit


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text)[:20])
def test_odd_text_is_only_text(search: Search, text: str) -> None:
    hits = search.find(text)
    assert len(hits) <= 20
    if "keita" in text:
        assert any("keita" in str(hit.heading.ref) for hit in hits)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_search_can_be_kept_to_one_kind(search: Search, kind: str) -> None:
    hits = search.find("mali", [kind])
    assert hits
    assert {hit.heading.ref.kind for hit in hits} == {kind}


def test_search_can_be_kept_to_several_kinds(search: Search) -> None:
    hits = search.find("mali peace agreement", ["place", "event"], 200)
    assert {hit.heading.ref.kind for hit in hits} == {"place", "event"}


@given(st.sampled_from(sorted(LOOKUPS)))
def test_case_and_accents_do_not_matter(search: Search, typed: str) -> None:
    plain = found(search, typed.lower())
    assert found(search, typed.upper()) == plain
    assert found(search, typed.title()) == plain
    swapped = typed.lower().translate(str.maketrans("éèêïôç’", "eeeioc'"))
    assert found(search, swapped) == plain


@pytest.mark.parametrize("typed", ["minus", "timbuk", "algiers agr", "boko h", "life exp"])
def test_the_last_word_may_be_unfinished(search: Search, typed: str) -> None:
    assert any(word in answer for answer in found(search, typed) for word in typed.split()[:1])


def test_an_answer_says_which_name_matched_where_the_title_does_not(search: Search) -> None:
    [hit, *_] = search.find("IBK")
    assert hit.alias == "IBK"
    assert "ibk" in hit.matched
    [titled, *_] = search.find("boko haram")
    assert titled.alias == ""


def test_a_slip_marks_the_word_that_was_meant(search: Search) -> None:
    [hit, *_] = search.find("Tinbuktu")
    assert "timbuktu" in hit.matched


def test_a_snippet_is_one_line_of_plain_text(search: Search) -> None:
    for hit in search.find("peace agreement", limit=50):
        assert "\n" not in hit.snippet
        assert "[[" not in hit.snippet
        assert "{¶" not in hit.snippet


def test_the_same_words_give_the_same_answers(book: Book, search: Search) -> None:
    assert found(Search(book), "attack gao", 50) == found(search, "attack gao", 50)


def test_words_that_say_nothing_are_left_out_unless_they_are_all() -> None:
    assert typed_words("who is the leader of l'Azawad") == ["leader", "azawad"]
    assert typed_words("who is") == ["who", "is"]
    assert len(typed_words(" ".join(map(str, range(100))))) == MOST_WORDS


def test_every_actor_person_and_place_is_found_by_its_own_title(search: Search, book: Book) -> None:
    lost = []
    for kind in ("actor", "person", "place"):
        for heading in book.headings(kind):
            if heading.ref not in [hit.heading.ref for hit in search.find(heading.title, limit=5)]:
                lost.append(str(heading.ref))
    assert not lost
