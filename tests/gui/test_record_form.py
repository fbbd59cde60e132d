"""The form of every kind: built from its description, filled in by keyboard, checked in plain words, saved in one."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from mali_ref.domain.edits import Edit
from mali_ref.domain.errors import Fault
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.coordinates import read_coordinates
from mali_ref.models.kept_draft import draft_of, draft_text
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.typed_field import Typed
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor
from mali_ref.views.edit.edit_page import EditPage
from mali_ref.views.edit.form import RecordForm
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.edit.tab_order import stops
from mali_ref.views.kit.theme import theme

every_kind = pytest.mark.parametrize("kind", RECORD_TYPES)
ATTACK = Ref("event", "gao-bombing-2017")
Find = Callable[[str], QWidget]


@pytest.fixture
def form(qtbot, workspace: Workspace) -> Iterator[RecordForm]:
    """A form in a window that has the keyboard."""
    theme().install(QApplication.instance())
    made = RecordForm(workspace)
    qtbot.addWidget(made)
    made.resize(592, 652)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made


@pytest.fixture
def find(form: RecordForm) -> Find:
    """Finds a control of the form by its name."""

    def by_name(name: str) -> QWidget:
        found = [widget for widget in form.window().findChildren(QWidget, name) if widget.isVisible()]
        assert found, f"no control is called {name}"
        return found[-1]

    return by_name


@pytest.fixture
def records(all_records) -> dict[Ref, Record]:
    return {record.ref: record for found in all_records.values() for record in found}


@pytest.fixture
def attack(form: RecordForm, records) -> RecordForm:
    """The form of an event with several of everything."""
    form.set_draft(RecordDraft.of(records[ATTACK]))
    return form


def keyed(text: str) -> None:
    """Type into what has the keyboard."""
    QTest.keyClicks(QApplication.focusWidget(), text)


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def retype(field: QWidget, text: str) -> None:
    """Go to a field and write something else into it."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    keyed(text)


def leave(field: QWidget) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    pressed(Qt.Key.Key_Tab)


def faults(form: RecordForm) -> dict[str, str]:
    return {block.name: block.fault() for block in form.blocks() if block.fault()}


def block(form: RecordForm, name: str):
    return next(block for block in form.blocks() if block.name == name)


# Every kind


@every_kind
def test_the_form_of_a_record_shows_it_and_changes_nothing(form, all_records, kind):
    for record in all_records[kind][:: max(1, len(all_records[kind]) // 4)]:
        form.set_draft(RecordDraft.of(record))
        assert form.draft().record() == record
        assert form.changed_labels() == ()
        assert {field.name for field in RECORD_TYPES[kind].fields} <= {block.name for block in form.blocks()}


@every_kind
def test_every_editor_gives_back_the_value_it_was_given(form, all_records, kind):
    for record in all_records[kind][:: max(1, len(all_records[kind]) // 6)]:
        form.set_draft(RecordDraft.of(record))
        for name, value in record.fields.items():
            editor = block(form, name).editor
            assert editor.value() == value, (record.ref, name)
            assert editor.check() == ""


@every_kind
def test_the_empty_form_says_what_is_needed(form, kind):
    form.set_draft(RecordDraft(kind))
    form.draft().reason = "heard of it"
    form.draft().private = True
    form.save()
    needed = {field.name for field in RECORD_TYPES[kind].fields if field.required}
    assert needed <= set(faults(form))
    assert all(sentence.endswith(".") for sentence in faults(form).values())


@every_kind
def test_every_control_has_a_name_for_tests_and_one_that_is_spoken(form, all_records, kind):
    form.set_draft(RecordDraft.of(all_records[kind][0]))
    for control in stops(form):
        assert control.objectName(), control
        assert control.accessibleName() or getattr(control, "text", str)(), control.objectName()


@every_kind
def test_an_edit_of_every_kind_is_written_and_read_back(form, qtbot, all_records, kind, book_path, tmp_path):
    record = all_records[kind][-1]
    form.set_draft(RecordDraft.of(record))
    form.draft().private = True
    retype(block(form, "reason").target(), "not for others")
    with qtbot.waitSignal(form.saved) as caught:
        form.save()
    [edit] = caught.args
    assert isinstance(edit, Edit)
    assert edit.reason == "not for others"
    path = tmp_path / "own.book"
    shutil.copy(book_path, path)
    book = Book(path)
    Editor(book).apply(edit)
    assert book.get(record.ref).private
    book.close()


# Checks


def test_a_wrong_date_is_told_of_on_leaving_and_taken_back_when_mended(attack, find):
    retype(find("edit_date"), "2017-13-02")
    assert faults(attack) == {}
    leave(find("edit_date"))
    assert faults(attack) == {"date": "There is no month 13. Months run from 01 to 12."}
    assert attack.draft().typed("date").text == "2017-13-02"
    retype(find("edit_date"), "2017-01-19")
    assert faults(attack) == {}
    assert attack.draft().typed("date").value.text == "2017-01-19"


def test_an_emptied_title_is_told_of(attack, find):
    retype(find("edit_title"), " ")
    leave(find("edit_title"))
    assert faults(attack)["title"] == "Give a title."


def test_a_new_form_blames_nobody_for_what_they_have_not_come_to(form):
    form.set_draft(RecordDraft("event"))
    form.focus_first()
    for _ in range(6):
        pressed(Qt.Key.Key_Tab)
    assert faults(form) == {}


def test_save_goes_to_the_first_part_that_is_not_right(attack, find, qtbot):
    retype(find("edit_date"), "2017-13-02")
    find("edit_toll").setFocus()
    with qtbot.assertNotEmitted(attack.saved):
        find("save_form").click()
    assert focus_name() == "edit_date"
    assert set(faults(attack)) == {"date", "reason"}
    assert attack.fault_count() == 2


def test_a_fault_at_the_field_one_is_in_comes_into_view_whole(attack, find, qtbot):
    retype(find("edit_toll"), "Nobody")
    find("edit_reason").setFocus(Qt.FocusReason.TabFocusReason)
    attack.save()
    block = find("field_reason")
    qtbot.waitUntil(lambda: _bottom(attack, block) <= attack.scroll.viewport().height())


def _bottom(form, block):
    return block.mapTo(form.scroll.viewport(), block.rect().bottomLeft()).y()


def test_a_new_event_has_a_place_or_says_that_its_source_gives_none(form, find):
    form.set_draft(RecordDraft("event"))
    retype(find("edit_title"), "A clash")
    form.save()
    assert faults(form)["places"] == "Choose a place, or say that the source gives none."
    retype(find("link_places_0"), "ga")
    pressed(Qt.Key.Key_Up)
    pressed(Qt.Key.Key_Return)
    form.save()
    assert "places" not in faults(form)


def test_without_a_change_there_is_nothing_to_save(attack, find, qtbot):
    with qtbot.assertNotEmitted(attack.saved):
        find("save_form").click()
    assert "Nothing was changed" in find("unsaved").text()


def test_a_fault_that_only_the_store_knows_stands_at_its_field(attack):
    attack.show_faults([Fault(ATTACK, "killed", "Write a number."), Fault(ATTACK, "record", "It cannot go.")])
    assert faults(attack) == {"title": "It cannot go.", "killed": "Write a number."}


def test_a_fault_in_the_fold_opens_it(form, records, find):
    form.set_draft(
        RecordDraft.of(
            next(record for record in records.values() if record.kind == "place" and not record.get("pcode"))
        )
    )
    form.draft().put("latitude", Typed("95", 95.0))
    form.show_faults([Fault(form.draft().ref, "valid_to", "This is before “Exists since”.")])
    assert focus_name() == "edit_valid_to"
    assert find("edit_valid_to").isVisible()


# Head and foot


def test_the_foot_names_what_is_not_saved(attack, find):
    assert find("unsaved").text() == "Nothing changed yet"
    retype(find("edit_title"), "Truck bomb")
    assert find("unsaved").text() == "1 change not saved: Title"
    retype(find("edit_killed"), "81")
    assert find("unsaved").text() == "2 changes not saved: Title, Killed"
    assert find("form_title").text() == "Truck bomb"


def test_escape_and_cancel_ask_to_leave(attack, find, qtbot):
    for leave_by in (
        lambda: QTest.keyClick(find("edit_title"), Qt.Key.Key_Escape),
        find("cancel_form").click,
        find("close_form").click,
    ):
        with qtbot.waitSignal(attack.cancelled):
            leave_by()


def test_typing_tells_that_something_is_to_be_kept(attack, find, qtbot):
    with qtbot.waitSignal(attack.edited):
        retype(find("edit_toll"), "80 men")
    assert attack.draft().is_touched


# Keyboard


def test_tab_visits_every_control_once_in_the_order_of_the_eye(attack, find):
    order = stops(attack)
    order[0].setFocus(Qt.FocusReason.TabFocusReason)
    for expected in order[1:]:
        pressed(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    for expected in reversed(order[:-1]):
        pressed(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is expected
    names = [control.objectName() for control in order]
    expected = ["close_form", "title_en", "edit_title", "edit_date", "edit_type", "edit_status", "role_places_0"]
    assert [name for name in names if name in expected] == expected
    assert names[-2:] == ["cancel_form", "save_form"]


def test_a_row_added_later_takes_its_place_in_the_order(attack, find):
    find("add_actors").click()
    names = [control.objectName() for control in stops(attack)]
    assert names.index("link_actors_4") == names.index("remove_actors_3") + 2


def test_a_new_event_is_written_with_the_keyboard_alone(form, qtbot, workspace):
    form.set_draft(RecordDraft("event"))
    form.focus_first()
    steps: dict[str, Callable[[], None]] = {
        "edit_title": lambda: keyed("Convoy attacked near Gossi"),
        "edit_date": lambda: keyed("22 May 2017"),
        "edit_type": lambda: keyed("At"),
        "role_places_0": lambda: keyed("ne"),
        "link_places_0": lambda: (keyed("gao"), pressed(Qt.Key.Key_Return)),
        "role_actors_0": lambda: keyed("targ"),
        "link_actors_0": lambda: (keyed("minusma"), pressed(Qt.Key.Key_Return)),
        "edit_killed": lambda: keyed("3"),
        "add_citation": lambda: pressed(Qt.Key.Key_Return),
        "citation_source": lambda: (keyed("peace operations estimate"), pressed(Qt.Key.Key_Return)),
        "citation_place": lambda: keyed("6a"),
        "edit_reason": lambda: keyed("named in the text"),
    }
    for _ in range(90):
        done = steps.pop(focus_name(), None)
        if done is not None:
            done()
            if focus_name() in steps:
                continue
        if not steps:
            break
        pressed(Qt.Key.Key_Tab)
    assert not steps, f"not reached: {list(steps)}; stands at {focus_name()}"
    with qtbot.waitSignal(form.saved) as caught:
        pressed(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    record = caught.args[0].changes[-1].after
    assert record.key == "convoy-attacked-near-gossi"
    assert record.fields["date"].text == "2017-05-22"
    assert record.fields["type"] == "attack"
    assert record.fields["places"] == (RoleRef(Ref("place", "gao"), "near"),)
    assert record.fields["actors"] == (RoleRef(Ref("actor", "minusma"), "target"),)
    assert record.fields["killed"] == Figure(3)
    assert record.citations == (Citation("estimate-2017", "¶6a"),)


# Links


def test_typing_finds_and_enter_takes(attack, find):
    retype(find("link_places_0"), "tinbuktu")
    assert faults(attack) == {}
    pressed(Qt.Key.Key_Return)
    assert find("link_places_0").text() == "Timbuktu"
    assert attack.draft().typed("places").value == (RoleRef(Ref("place", "timbuktu"), "at"),)


def test_the_arrow_keys_move_in_the_list_and_escape_brings_back_what_was_chosen(attack, find, qtbot):
    retype(find("link_places_0"), "ga")
    pressed(Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(attack.cancelled):
        pressed(Qt.Key.Key_Escape)
    assert find("link_places_0").text() == "Gao"
    assert attack.changed_labels() == ()


def test_words_that_are_not_taken_from_the_list_are_told_of(attack, find):
    retype(find("link_places_0"), "nowhere at all")
    leave(find("link_places_0"))
    leave(find("remove_places_0"))
    assert faults(attack)["places"] == "“nowhere at all” is not chosen yet. Take it from the list, or create it."
    attack.save()
    assert focus_name() == "link_places_0"


def test_a_name_typed_in_full_is_taken_on_leaving(attack, find):
    retype(find("link_places_0"), "kidal")
    leave(find("link_places_0"))
    assert attack.draft().typed("places").value[0].ref == Ref("place", "kidal")


def test_a_place_the_book_lacks_is_created_in_the_same_edit(attack, find, qtbot):
    retype(find("link_places_0"), "16.3, -0.2")
    pressed(Qt.Key.Key_Up)
    pressed(Qt.Key.Key_Up)
    pressed(Qt.Key.Key_Return)
    assert focus_name() == "edit_new_title"
    pressed(Qt.Key.Key_Return)
    assert "Give a title." in [label.text() for label in find("new_place").findChildren(QLabel)]
    keyed("Camp on the river")
    pressed(Qt.Key.Key_Tab)
    keyed("Camp")
    pressed(Qt.Key.Key_Return)
    assert find("link_places_0").text() == "Camp on the river"
    retype(find("edit_reason"), "seen there")
    with qtbot.waitSignal(attack.saved) as caught:
        attack.save()
    place, event = (change.after for change in caught.args[0].changes)
    assert place.ref == Ref("place", "camp-on-the-river")
    assert (place.fields["latitude"], place.fields["longitude"]) == (16.3, -0.2)
    assert place.citations
    assert event.fields["places"][0].ref == place.ref


def test_escape_gives_up_a_new_record_and_not_the_form(attack, find, qtbot):
    retype(find("link_places_0"), "Nowhere")
    pressed(Qt.Key.Key_Up)
    pressed(Qt.Key.Key_Up)
    pressed(Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(attack.cancelled):
        pressed(Qt.Key.Key_Escape)
    assert focus_name() == "link_places_0"
    assert attack.draft().created == {}


def test_a_source_that_gives_no_place_is_said_to_give_none(attack, find):
    retype(find("link_places_0"), "ga")
    pressed(Qt.Key.Key_Up)
    pressed(Qt.Key.Key_Return)
    assert find("no_place").isChecked()
    assert attack.draft().typed("places").is_empty
    find("no_place").click()
    assert focus_name() == "role_places_0"


def test_rows_of_actors_are_added_and_removed(attack, find):
    find("remove_actors_0").click()
    assert [item.ref.key for item in attack.draft().typed("actors").value] == ["moc", "fama", "bangladesh"]
    find("add_actors").click()
    assert focus_name() == "role_actors_3"
    find("link_actors_3").setFocus()
    keyed("mnla")
    pressed(Qt.Key.Key_Return)
    leave(find("link_actors_3"))
    attack.save()
    assert faults(attack)["actors"] == "Choose what part “MNLA” plays."
    assert focus_name() == "role_actors_3"


# Names


def test_the_title_has_a_french_side(attack, find):
    find("title_fr").click()
    retype(find("edit_title"), "Attentat de la garnison")
    assert Name("Attentat de la garnison", "fr") in attack.draft().record().names
    find("title_en").click()
    assert find("edit_title").text() == "Truck bomb at the Gao garrison"
    assert attack.changed_labels() == ("Names",)


def test_names_have_a_language_and_a_kind(attack, find, records):
    find("add_name").click()
    keyed("MOC bombing")
    assert attack.draft().names[-1].text != ""
    assert Name("MOC bombing", "", "alias") in attack.draft().record().names
    find("remove_name_0").click()
    assert len(attack.draft().record().names_of("alias")) == len(records[ATTACK].names_of("alias"))


def test_search_words_stand_in_one_line(attack, find, records):
    find("more_fields").click()
    retype(find("edit_search_words"), "car bomb; Gao camp")
    terms = attack.draft().record().names_of("term")
    assert [name.text for name in terms if not name.language] == ["car bomb", "Gao camp"]
    french = [name for name in records[ATTACK].names_of("term") if name.language == "fr"]
    assert [name for name in terms if name.language == "fr"] == french


# Citations


def test_a_citation_is_added_changed_and_removed(attack, find, records):
    before = records[ATTACK].citations
    find("add_citation").click()
    assert focus_name() == "citation_place"
    keyed("9a")
    pressed(Qt.Key.Key_Return)
    assert attack.draft().citations[-1] == Citation("estimate-2017", "¶9a")
    find(f"citation_{len(before)}").click()
    find("citation_place").selectAll()
    keyed("9c")
    pressed(Qt.Key.Key_Return)
    assert attack.draft().citations[-1] == Citation("estimate-2017", "¶9c")
    QTest.keyClick(find(f"citation_{len(before)}"), Qt.Key.Key_Delete)
    assert tuple(attack.draft().citations) == before


def test_a_citation_can_be_for_one_field(attack, find):
    find("add_citation").click()
    purpose = find("citation_purpose")
    purpose.setCurrentIndex(purpose.findData("toll"))
    assert attack.draft().citations[-1] == Citation("estimate-2017", "", "toll")


def test_the_last_citation_gone_is_told_of(form, records, find):
    record = next(item for item in records.values() if item.kind == "indicator" and len(item.citations) == 1)
    form.set_draft(RecordDraft.of(record))
    QTest.keyClick(find("citation_0"), Qt.Key.Key_Delete)
    retype(find("edit_reason"), "none")
    form.save()
    assert faults(form) == {"citations": "Name at least one source."}


# Silence and second values


def test_an_empty_field_offers_a_value_with_its_own_citation(form, records, find):
    form.set_draft(RecordDraft.of(records[Ref("actor", "government-of-mali")]))
    assert block(form, "founded").is_silent
    find("add_value_founded").click()
    assert focus_name() == "edit_founded"
    keyed("1960-09-22")
    pressed(Qt.Key.Key_Tab)
    assert focus_name() == "citation_source"
    keyed("world factbook")
    pressed(Qt.Key.Key_Return)
    keyed("p. 3")
    citation = form.draft().citations[-1]
    assert (citation.locator, citation.field) == ("p. 3", "founded")
    assert form.draft().typed("founded").value.text == "1960-09-22"


def test_a_second_value_stands_under_the_first_with_its_own_source(attack, find):
    attack.findChild(QWidget, "add_statement")
    attack._body.second_values.add("toll")
    number = len(attack.draft().statements) - 1
    keyed("82 dead")
    retype(find("edit_reason"), "two counts")
    attack.save()
    card = find(f"statement_{number}")
    assert card.fault() == "Name the source of the second value: Who was killed or hurt."
    assert focus_name() == "citation_source"
    keyed("world factbook")
    pressed(Qt.Key.Key_Return)
    said = attack.draft().statements[number]
    assert (said.field, said.typed.value, said.edition) == ("toll", "82 dead", "own")
    assert card.fault() == ""


def test_the_second_value_can_be_shown_first(attack, find):
    find("prefer_0").click()
    assert attack.draft().typed("killed").value == Figure(77)
    assert block(attack, "killed").editor.value() == Figure(77)
    assert find("statement_0").said().typed.value == Figure(80)
    find("remove_statement_0").click()
    assert [said.field for said in attack.draft().statements] == ["toll"]


def test_review_and_privacy_are_chosen_in_words(attack, find):
    find("status_disputed").click()
    find("edit_private").click()
    assert (attack.draft().status, attack.draft().private) == ("disputed", True)
    assert attack.changed_labels() == ("Review", "Private")
    assert "stays on this laptop" in find("edit_private").accessibleName()


def test_a_half_filled_form_comes_back_as_it_was(attack, find):
    retype(find("edit_date"), "late sum")
    retype(find("link_places_0"), "gos")
    pressed(Qt.Key.Key_Escape)
    find("add_citation").click()
    draft = draft_of(draft_text(attack.draft()))
    attack.set_draft(draft)
    assert find("edit_date").text() == "late sum"
    assert attack.draft().is_touched


def test_the_value_of_a_figure_counts_in_the_unit_of_its_indicator(form, records):
    record = records[Ref("observation", "strength-total--minusma--2017-06")]
    form.set_draft(RecordDraft.of(record))
    assert "people" in block(form, "value").editor.meaning.text()


def test_a_larger_text_keeps_what_was_typed_and_where_the_keyboard_is(attack, find):
    retype(find("edit_toll"), "82 men")
    theme().scale = 1.25
    assert focus_name() == "edit_toll"
    assert find("edit_toll").text() == "82 men"
    theme().scale = 1.0


# The page


@pytest.fixture
def page(qtbot, workspace: Workspace, records) -> EditPage:
    theme().install(QApplication.instance())
    made = EditPage(workspace)
    qtbot.addWidget(made)
    made.resize(1366, 652)
    made.set_history(QWidget())
    made.edit_draft(RecordDraft.of(records[ATTACK]))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_list_marks_the_record_that_is_edited(page):
    assert page.list_pane.view.current_ref() == ATTACK
    page.edit_draft(RecordDraft("event"))
    assert page.list_pane.view.current_ref() is None


def test_the_filter_narrows_the_list_by_any_name(page):
    page.list_pane.filter.setText("moc camp")
    refs = [record.ref for record in page.list_pane.view.table().records()]
    assert ATTACK in refs
    assert len(refs) < 5
    page.list_pane.filter.setText("no such thing")
    assert page.findChild(QWidget, "edit_list_empty").isVisible()


def test_another_row_and_a_new_record_are_asked_for(page, qtbot):
    page.list_pane.view.setFocus()
    with qtbot.waitSignal(page.opened) as caught:
        QTest.keyClick(page.list_pane.view, Qt.Key.Key_Down)
    assert caught.args[0].kind == "event"
    with qtbot.waitSignal(page.opened) as caught:
        page.findChild(QAbstractButton, "new_record").click()
    assert caught.args == [Ref("event", "")]


@pytest.mark.parametrize(
    ("name", "has_list", "has_rail"),
    [
        ("wide", True, True),
        ("normal", True, True),
        ("medium", True, False),
        ("narrow", False, False),
        ("tight", False, False),
    ],
)
def test_the_panes_give_way_to_the_form(page, name, has_list, has_rail):
    page.set_width_class(name)
    assert page.list_pane.isVisible() is has_list
    assert page.history.isVisible() is has_rail
    assert page.form.isVisible()
    tabs = page.findChild(QWidget, "edit_tabs")
    assert tabs.isVisible() is not has_rail
    if not has_rail:
        page.findChild(QAbstractButton, "segment_history").click()
        assert page.history.isVisible()
        assert not page.form.isVisible()


def test_what_could_not_be_saved_is_said_above_the_form(page):
    page.show_problem("Not saved.", "The disk is full.")
    assert page.findChild(QWidget, "edit_problem").isVisible()
    page.hide_problem()
    assert page._problem is None


def test_a_place_is_picked_on_the_map(attack: RecordForm, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mali_ref.views.map.picker.pick_point", lambda *_: (16.27162, -0.0447))
    picker = LinkPicker(("place",), attack.book)
    qtbot.addWidget(picker)
    picker.show()
    picker.line.setFocus()
    picker._pick_on_map()
    assert read_coordinates(picker.line.text()) == (16.272, -0.045)
    assert picker.list.rows.row(0).title == "Gao"
