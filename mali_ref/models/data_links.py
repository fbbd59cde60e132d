"""The ways from records to data sets: from a source to its rows, from an indicator to what its figures are made of."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.record import Heading
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import choice_ref, data_ref, data_set_at
from mali_ref.models.data_words import rows_counted
from mali_ref.models.labels import label
from mali_ref.models.record_links import Mention
from mali_ref.models.workspace import Workspace

# By the keys of indicators; a source alone would not do, since it stands behind other figures too.
_BEHIND: Final = {
    "refugees": choice_ref("refugee", "direction", "from_mali"),
    "refugees-hosted": choice_ref("refugee", "direction", "in_mali"),
    "fatalities-malicious": choice_ref("mission_death", "cause", "malicious_act"),
    **dict.fromkeys(
        ("fatalities-total", "fatalities-by-nationality", "fatalities-by-cause", "fatalities-by-staff"),
        data_ref("mission_death"),
    ),
    "fatalities-year": data_ref("mission_death"),
}


def every_data_set(workspace: Workspace) -> tuple[Mention, ...]:
    """Each data set the book holds rows of, with how many."""
    return _mentions(DATA_SETS.values(), workspace)


def data_sets_for(ref: Ref, workspace: Workspace) -> tuple[Mention, ...]:
    """The data sets that the page of a record leads to."""
    if ref.kind == "source":
        return data_sets_of(ref, workspace)
    return data_behind(ref, workspace) if ref.kind == "indicator" else ()


def data_sets_of(source: Ref, workspace: Workspace) -> tuple[Mention, ...]:
    """The data sets that come from a source."""
    return _mentions(workspace.book.data_sets_of(source.key), workspace)


def data_behind(indicator: Ref, workspace: Workspace) -> tuple[Mention, ...]:
    """The rows that an indicator's figures are summed from, where the book holds them."""
    address = _BEHIND.get(indicator.key)
    data_set = data_set_at(address)
    if address is None or data_set is None:
        return ()
    return tuple(
        replace(mention, heading=mention.heading._replace(ref=address)) for mention in _mentions([data_set], workspace)
    )


def _mentions(data_sets: Iterable[DataSet], workspace: Workspace) -> tuple[Mention, ...]:
    counts = workspace.book.data_counts()
    found = [data_set for data_set in data_sets if counts.get(data_set.name)]
    return tuple(
        Mention(Heading(data_ref(data_set.name), label(data_set.label)), rows_counted(counts[data_set.name]))
        for data_set in found
    )
