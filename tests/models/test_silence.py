"""What is not stated is said by the name of what is silent, and addresses keep their letters."""

import pytest

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.rich_text import Cited
from mali_ref.models.record_facts import facts_of, value_spans
from mali_ref.models.silence import no_date, not_stated, where_stated
from mali_ref.models.workspace import LATEST, Workspace


def test_the_estimate_is_silent_by_its_name_and_other_sources_by_theirs() -> None:
    assert not_stated("estimate-2017") == "Not stated in the estimate"
    assert not_stated("after-2017") == "Not stated by its source"
    assert not_stated("own") == "Not stated"
    assert no_date("after-2017") == "No date stated"


def test_the_places_a_record_rests_on_are_the_estimates_only_where_they_all_are() -> None:
    assert where_stated([Cited("¶9b")]) == "Where the estimate says so"
    assert where_stated([Cited("¶9b"), Cited("p. 3", "ucdp")]) == "Where its sources say so"


def test_no_record_of_the_later_edition_speaks_of_the_estimates_silence(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    later = [record for kind in RECORD_TYPES for record in workspace.records(kind) if record.edition == "after-2017"]
    silent = [fact for record in later for fact in facts_of(record, RECORD_TYPES[record.kind]) if not fact.stated]

    assert silent
    assert {fact.silence for fact in silent} == {"Not stated by its source"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://www.geonames.org", "https://www.geonames.org"),
        ("unscr.com (copy)", "unscr.com (copy)"),
        ("aBamako", "aBamako"),
        ("public domain", "Public domain"),
    ],
)
def test_values_begin_with_a_capital_but_addresses_and_names_keep_theirs(text: str, shown: str) -> None:
    field = next(field for field in RECORD_TYPES["source"].fields if field.name == "publisher")
    assert [span.text for span in value_spans(field, text)] == [shown]
