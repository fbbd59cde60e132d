"""Every command of the window in one table: its name, words, keys and place in the menu."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.views.kit.icons import icon


class Command(NamedTuple):
    """A command of the window.

    Attributes:
        name: the action's objectName, and what the window calls when it is triggered.
        words: English source text (context "commands").
        keys: key sequences; the first is shown in the menu. A second one covers keyboards where the first needs
            another row (AZERTY digits).
        in_menu: whether it stands in the menu; tabs do not.
        submenu: the English title of the menu inside the menu where it stands; empty for the menu itself.
    """

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    in_menu: bool = True
    ends_group: bool = False
    submenu: str = ""


def _tab(number: int, words: str, azerty: str) -> Command:
    return Command(f"open_tab_{number}", words, (f"Ctrl+{number}", f"Ctrl+{azerty}"), in_menu=False)


_BOOK = "The book’s file"

COMMANDS = (
    Command("search", "Search everything", ("Ctrl+K", "Ctrl+F"), "search"),
    Command("filter_list", "Filter this list", ("/",), "list-filter"),
    Command("go_back", "Back", ("Alt+Left",), "arrow-left"),
    Command("go_forward", "Forward", ("Alt+Right",), "arrow-right", ends_group=True),
    Command("set_as_of", "Set the day of the book…", ("Ctrl+D",), "calendar-clock"),
    Command("copy_figure", "Copy value, as of, citation", ("Ctrl+Shift+C",), "copy"),
    Command("print_page", "Print this page…", ("Ctrl+P",), "printer"),
    Command("export_view", "Export this view…", ("Ctrl+Shift+E",), "download"),
    Command("compare", "Compare…", ("Ctrl+Shift+M",), "columns-2"),
    Command("edit_record", "Edit this record", ("F2", "Ctrl+E"), "pencil"),
    Command("new_record", "New record of this kind", ("Ctrl+N",), "plus"),
    Command("duplicate_record", "Duplicate this record", ("Ctrl+Shift+D",), "copy-plus"),
    Command("delete_record", "Delete this record…", ("Ctrl+Del",), "trash-2"),
    Command("edit_several", "Edit several records…", ("Ctrl+Shift+B",), "list-checks"),
    Command("paste_figures", "Paste figures…", (), "clipboard-paste"),
    Command("undo", "Undo", ("Ctrl+Z",), "undo-2"),
    Command("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Command("show_changes", "Changes to the book", ("Ctrl+H",), "history"),
    Command("change_author", "Your name…", (), "user-round-pen", ends_group=True),
    Command("restore_book", "Restore an earlier state…", (), "archive-restore", ends_group=True, submenu=_BOOK),
    Command("protect_book", "Protect with a passphrase…", (), "lock", submenu=_BOOK),
    Command("change_passphrase", "Change the passphrase…", (), "key-round", submenu=_BOOK),
    Command("remove_protection", "Remove the protection…", (), "lock-open", ends_group=True, submenu=_BOOK),
    Command("text_larger", "Larger text", ("Ctrl++", "Ctrl+=")),
    Command("text_smaller", "Smaller text", ("Ctrl+-",)),
    Command("text_normal", "Text at 100 %", ("Ctrl+0", "Ctrl+à"), ends_group=True),
    Command("next_pane", "Next pane", ("F6",)),
    Command("previous_pane", "Previous pane", ("Shift+F6",), ends_group=True),
    Command("show_keys", "Keys of this screen", ("F1", "?"), "keyboard"),
    Command("show_about", "About, sources and licences", (), "info"),
    Command("quit", "Quit", ("Ctrl+Q",), "log-out"),
    _tab(1, "Overview", "&"),
    _tab(2, "Actors", "É"),
    _tab(3, "Events", '"'),
    _tab(4, "Indicators", "'"),
    _tab(5, "Sources", "("),
)

THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"), ("sunlight", "Sunlight"))


def words(english: str) -> str:
    """A command's words on screen."""
    return QCoreApplication.translate("commands", english)


def make_actions(owner: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action for each command, added to the owner so that its keys work in the whole window."""
    actions = {}
    for command in COMMANDS:
        action = QAction(words(command.words), owner)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(lambda _checked=False, run=handlers[command.name]: run())
        owner.addAction(action)
        actions[command.name] = action
    return actions


class Choice(NamedTuple):
    """A setting that stands in the menu with all its values.

    Attributes:
        options: each value's name, and its words on screen.
        choose: called with the name of the value chosen.
    """

    name: str
    words: str
    options: tuple[tuple[str, str], ...]
    current: str
    choose: Callable[[str], None]


def fill_menu(menu: QMenu, actions: Mapping[str, QAction], choices: Iterable[Choice]) -> None:
    """Every command with its keys, and the settings that are chosen here."""
    for command in COMMANDS:
        if not command.in_menu:
            continue
        if command.icon:
            # Only the menu shows them: here they have the colours of the theme, and the start does not wait for them.
            actions[command.name].setIcon(icon(command.icon))
        (_submenu(menu, command.submenu) if command.submenu else menu).addAction(actions[command.name])
        if command.name == "text_normal":
            for choice in choices:
                _add_choice(menu, choice)
        if command.ends_group:
            menu.addSeparator()


def _submenu(menu: QMenu, title: str) -> QMenu:
    """The menu inside the menu with an English title, made when first asked for."""
    known = menu.findChild(QMenu, title)
    if known is None:
        known = menu.addMenu(words(title))
        known.setObjectName(title)
    return known


def theme_choice(current: str, choose: Callable[[str], None]) -> Choice:
    """Light, dark, sunlight."""
    options = tuple((name, words(english)) for name, english in THEMES)
    return Choice("theme", QCoreApplication.translate("commands", "Theme"), options, current, choose)


def language_choice(languages: Iterable[tuple[str, str]], current: str, choose: Callable[[str], None]) -> Choice:
    """The languages of the window, each in its own words, after that of the system."""
    options = (("system", words("As the system")), *languages)
    return Choice("language", QCoreApplication.translate("commands", "Language"), options, current, choose)


def _add_choice(menu: QMenu, choice: Choice) -> None:
    submenu = menu.addMenu(choice.words)
    submenu.setObjectName(f"{choice.name}_menu")
    for name, option in choice.options:
        action = submenu.addAction(option)
        action.setObjectName(f"{choice.name}_{name}")
        action.setCheckable(True)
        action.setChecked(name == choice.current)
        action.triggered.connect(lambda _checked=False, name=name: choice.choose(name))
