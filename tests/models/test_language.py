"""How the language of the screen sets names into its sentences."""

from collections.abc import Iterator

import pytest

from mali_ref.models.language import ENGLISH, FRENCH, speak, with_place


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    yield
    speak(ENGLISH)


@pytest.mark.parametrize(
    ("place", "told"),
    [("Aguelhok", "Près d’Aguelhok"), ("I-n-Kadagotane", "Près d’I-n-Kadagotane"), ("Kidal", "Près de Kidal")],
)
def test_french_joins_de_with_a_vowel(place: str, told: str) -> None:
    speak(FRENCH)
    assert with_place("Près de {place}", place) == told


def test_other_words_take_a_place_as_it_is() -> None:
    assert with_place("Near {place}", "Aguelhok") == "Near Aguelhok"
