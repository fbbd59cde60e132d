"""Edits as values: what differs, the way back, and what of an old change still stands."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.edits import COMMON, Change, Edit, field_changes, part, reverted, same, with_part
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from tests.samples import EVENT, GAO, MALI, RELATION, TASK, records_of, small_records

RECORDS = {record.ref: record for record in small_records()}


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """A record changed, created or deleted."""
    before = draw(records_of().filter(_equals_itself))
    after = replace(draw(records_of(before.kind).filter(_equals_itself)), key=before.key)
    return draw(st.sampled_from([Change(before, after), Change(None, after), Change(before, None)]))


def _equals_itself(record: Record) -> bool:
    """What is not a number does not, and never stands in a book."""
    return all(value == value for value in record.fields.values())


def parts_of(record: Record) -> dict[str, Any]:
    """Every part that has a value."""
    names = [*COMMON, *RECORD_TYPES[record.kind].by_name]
    return {name: part(record, name) for name in names if part(record, name) is not None}


@given(changes())
def test_the_inverse_of_the_inverse_is_the_change_itself(change: Change) -> None:
    assert change.inverse().inverse() == change


@given(st.lists(changes(), max_size=3, unique_by=lambda change: change.ref))
def test_the_inverse_of_the_inverse_is_the_edit_itself(changed: list[Change]) -> None:
    edit = Edit(tuple(changed), "A. Author", "a reason", "A label")
    assert edit.inverse().inverse() == edit
    assert edit.inverse().refs == edit.refs


@given(changes())
def test_a_change_and_its_inverse_differ_in_the_same_parts(change: Change) -> None:
    there, back = field_changes(change), field_changes(change.inverse())
    assert [(item.field, item.before, item.after) for item in there] == [
        (item.field, item.after, item.before) for item in back
    ]


@given(changes())
def test_putting_every_changed_part_makes_the_record_after(change: Change) -> None:
    if change.before is None or change.after is None:
        return
    made = change.before
    for item in field_changes(change):
        made = with_part(made, item.field, item.after)
    assert same(made, change.after)
    assert not field_changes(Change(made, change.after))


@given(changes())
def test_a_change_is_reverted_whole_where_nothing_happened_since(change: Change) -> None:
    then, left = reverted(change.after, change)
    assert same(then, change.before)
    assert left == []


@given(changes(), st.data())
def test_reverting_leaves_what_was_changed_since_and_names_it(change: Change, data: st.DataObject) -> None:
    if change.before is None or change.after is None:
        return
    later = replace(data.draw(records_of(change.ref.kind).filter(_equals_itself)), key=change.ref.key)
    then, left = reverted(later, change)
    assert then is not None
    now, old, new, result = (parts_of(record) for record in (later, change.before, change.after, then))
    changed = {item.field for item in field_changes(change)}
    for name in {*COMMON, *RECORD_TYPES[change.ref.kind].by_name} - {"title"}:
        undone = name in changed and now.get(name) == new.get(name)
        assert result.get(name) == (old if undone else now).get(name), name
        assert (name in left) == (name in changed and now.get(name) not in (new.get(name), old.get(name)))


def test_a_record_created_is_deleted_by_reverting_unless_it_was_changed_since() -> None:
    place = RECORDS[GAO]
    changed = replace(place, title="Gao town")
    assert reverted(place, Change(None, place)) == (None, [])
    assert reverted(changed, Change(None, place)) == (changed, ["record"])
    assert reverted(None, Change(None, place)) == (None, [])


def test_a_deleted_record_comes_back_by_reverting_unless_another_took_its_place() -> None:
    place = RECORDS[GAO]
    other = replace(place, title="Another")
    assert reverted(None, Change(place, None)) == (place, [])
    assert reverted(other, Change(place, None)) == (other, ["record"])
    assert reverted(place, Change(place, None)) == (place, [])


def test_a_change_of_a_record_that_is_gone_cannot_be_reverted() -> None:
    place = RECORDS[GAO]
    assert reverted(None, Change(place, replace(place, title="Gao town"))) == (None, ["record"])


def test_what_was_set_back_by_hand_is_not_said_to_be_left() -> None:
    place = RECORDS[GAO]
    assert reverted(place, Change(place, replace(place, title="Gao town"))) == (place, [])


@pytest.mark.parametrize(
    ("ref", "name", "value"),
    [(MALI, "longitude", 0.0), (TASK, "police", False), (Ref("issue", "roads"), "order", 0.0)],
)
def test_nought_and_no_are_values(ref: Ref, name: str, value: Any) -> None:
    record = RECORDS[ref]
    [found] = field_changes(Change(record, with_part(record, name, None)))
    assert (found.field, found.before, found.after) == (name, value, None)


def test_the_status_of_a_record_is_told_from_a_field_called_status() -> None:
    event = RECORDS[EVENT]
    both = with_part(replace(event, status="disputed"), "status", "claimed")
    assert [(item.field, item.before, item.after) for item in field_changes(Change(event, both))] == [
        ("status", "reported", "claimed"),
        ("review", None, "disputed"),
    ]


def test_no_kind_has_a_field_that_is_called_like_a_part_of_every_record() -> None:
    for record_type in RECORD_TYPES.values():
        assert not {*COMMON, "record"} & record_type.by_name.keys()


def test_a_title_made_from_other_records_is_no_part_that_changes() -> None:
    relation = RECORDS[RELATION]
    assert same(relation, replace(relation, title="made since"))
    assert not same(RECORDS[GAO], replace(RECORDS[GAO], title="typed since"))


def test_parts_are_told_in_the_order_of_the_form() -> None:
    event = RECORDS[EVENT]
    changed = replace(
        event,
        title="Another clash",
        names=(Name("Combat", "fr"),),
        citations=(Citation("other"),),
        private=True,
        fields={**event.fields, "type": "security", "toll": "two"},
    )
    assert [item.field for item in field_changes(Change(event, changed))] == [
        *("title", "names", "type", "toll", "citations", "private")
    ]


def test_a_new_record_has_all_its_parts_and_no_others() -> None:
    event = RECORDS[EVENT]
    found = {item.field: item.after for item in field_changes(Change(None, event))}
    assert found == parts_of(event)


def test_a_change_is_of_one_record() -> None:
    with pytest.raises(ValueError, match="one record"):
        Change(RECORDS[GAO], RECORDS[MALI])
    with pytest.raises(ValueError, match="one record"):
        Change(None, None)


def test_an_edit_changes_each_record_once() -> None:
    with pytest.raises(ValueError, match="once"):
        Edit((Change(RECORDS[GAO], None), Change(None, RECORDS[GAO])))
