"""Which column of a pasted table is which part of a figure, as far as its first row says so."""

from collections.abc import Sequence
from typing import Final

from mali_ref.domain.records.observation import OBSERVATION
from mali_ref.domain.text import fold
from mali_ref.models.labels import label

# The parts of a figure a column can hold, in the order of the form.
PARTS: Final = ("indicator", "subject", "category", "as_of", "value", "unit", "status", "remark")
UNUSED: Final = ""
# Folded words of English and French headings; what a spreadsheet of figures usually calls its columns.
_HEADINGS: Final = {
    "indicator": "indicator, indicators, measure, metric, series, variable, indicateur, indicateurs, mesure, serie",
    "subject": "about, subject, entity, actor, place, country, organisation, organization, mission, sujet, entite, "
    "porte sur, acteur, lieu, pays, au sujet de, concerne, concernant",
    "category": "part, category, share, component, breakdown, nationality, partie, categorie, composante, ventilation, "
    "nationalite",
    "as_of": "as of, date, day, month, year, period, time, au, en date du, situation au, jour, mois, annee, periode, "
    "a la date du, date de reference",
    "value": "value, values, figure, figures, number, count, total, amount, quantity, valeur, valeurs, chiffre, "
    "chiffres, nombre, montant, quantite",
    "unit": "unit, units, unit of measure, unite, unites, unite de mesure",
    "status": "status, state, nature, statut, etat",
    "remark": "remark, remarks, note, notes, comment, comments, remarque, remarques, commentaire, commentaires",
}


def part_words(part: str) -> str:
    """What a part of a figure is called on screen."""
    return label(OBSERVATION.by_name[part].label)


def heading_columns(cells: Sequence[str]) -> tuple[str, ...] | None:
    """The part of each column where the first row is a heading; None where it does not look like one.

    A single known word among several cells may as well stand in a row of figures.
    """
    columns = columns_named(cells)
    known = sum(column != UNUSED for column in columns)
    filled = sum(bool(cell.strip()) for cell in cells)
    return columns if known >= 2 or (known and known == filled) else None


def columns_named(cells: Sequence[str]) -> tuple[str, ...]:
    """The part each cell names; a part is given to the first column that names it."""
    words = _part_of_words()
    found: list[str] = []
    for cell in cells:
        part = words.get(fold(cell), UNUSED)
        found.append(UNUSED if part in found else part)
    return tuple(found)


def _part_of_words() -> dict[str, str]:
    known = {word.strip(): part for part, words in _HEADINGS.items() for word in words.split(",")}
    for part in PARTS:
        field = OBSERVATION.by_name[part]
        known.update(dict.fromkeys((fold(part), fold(field.label), fold(label(field.label))), part))
    return known
