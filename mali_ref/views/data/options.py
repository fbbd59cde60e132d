"""What each choice of a data set offers, with the number of rows it would leave."""

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.fields import Choice, Field
from mali_ref.domain.text import sort_key
from mali_ref.models.data_filter import choice_key, count_choices
from mali_ref.models.data_words import value_words
from mali_ref.models.labels import label
from mali_ref.models.workspace import Workspace
from mali_ref.views.filters.option_list import Option


def choice_options(field: Field, rows: list[DataRow], chosen: frozenset[str], workspace: Workspace) -> list[Option]:
    """The values of a field: those of a fixed choice in its own order, all others with most rows first."""
    counts = count_choices(rows, field.name)
    if isinstance(field, Choice):
        known = [(key, label(words)) for key, words in field.choices.items() if counts[key] or key in chosen]
        return [Option(key, words, count=counts[key], chosen=key in chosen) for key, words in known]
    values = {choice_key(value): value for row in rows if (value := row.get(field.name)) is not None}
    names = {key: value_words(field, value, workspace) for key, value in values.items()}
    keys = sorted({*counts, *chosen}, key=lambda key: (-counts[key], sort_key(names.get(key, key))))
    return [Option(key, names.get(key, key), count=counts[key], chosen=key in chosen) for key in keys]
