"""The application's one style sheet, written from the tokens.

It never sets a font: weights of a variable font come from ``theme.set_role``, and a font in a style sheet would
override them.
"""

from collections.abc import Callable

from mali_ref.views.kit.tokens import SIZES, Tokens

_RULES = """
QWidget { color: $ink; }
QMainWindow, QDialog { background: $canvas; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="canvas"] { background: $canvas; }
QWidget[ground="sunken"] { background: $sunken; }
QWidget[ground="tint"] { background: $tint; }
QWidget[ground="clear"] { background: transparent; }
QWidget[ground="line"] { background: $line; }

QLabel { background: transparent; }
QLabel[tone="ink"] { color: $ink; }
QLabel[tone="ink2"] { color: $ink2; }
QLabel[tone="ink3"] { color: $ink3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="on_accent"] { color: $on_accent; }
QLabel[kit="keycap"] { color: $ink2; background: $surface; border: 1px solid $line; border-radius: %(4)px;
  padding: 0 %(4)px; min-height: %(16)px; }
QLabel[kit="pill"] { color: $accent; background: $tint; border-radius: %(pill)px; padding: 0 %(6)px;
  min-height: %(18)px; max-height: %(18)px; }
QLabel[kit="pill"][plain="true"] { color: $ink2; background: $sunken; }
QLabel[kit="pill"][square="true"] { border-radius: %(4)px; color: $ink; background: $sunken; padding: 0 %(8)px;
  min-height: %(24)px; max-height: %(24)px; }

QFrame[kit="card"] { background: $surface; border: 1px solid $line; border-radius: %(8)px; }
QFrame[kit="popover"] { background: $surface; border: 1px solid $line; border-radius: %(10)px; }
QFrame[kit="notice"] { border-radius: %(8)px; }
QFrame[kit="notice"][spanning="true"] { border-radius: 0; }
QFrame[kit="notice"][kind="danger"] { background: $danger_ground; }
QFrame[kit="notice"][kind="warn"] { background: $warn_ground; }
QFrame[kit="notice"][kind="done"] { background: $tint; }
QFrame[kit="warn_bar"] { background: $warn_ground; border-radius: %(6)px; }
QFrame[kit="divider"] { background: $line; border: none; }
QFrame[kit="segments"] { background: $sunken; border-radius: %(8)px; }

QPushButton { background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: %(6)px;
  padding: 0 %(13)px; min-height: %(control)px; max-height: %(control)px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $sunken; }
QPushButton:disabled { background: $canvas; color: $ink3; border-color: $line; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed { background: $accent_hover;
  border-color: $accent_hover; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $ink3; border-color: $sunken; }
QPushButton[quiet="true"] { background: transparent; color: $ink2; border-color: transparent;
  padding: 0 %(6)px; }
QPushButton[quiet="true"]:hover { background: $hover; }
QPushButton[quiet="true"][accent="true"] { color: $accent; }
QPushButton[quiet="true"]:disabled { color: $ink3; }
QPushButton[quiet="true"][small="true"] { min-height: %(24)px; max-height: %(24)px; padding: 0 %(2)px; }
QPushButton[flush="true"] { min-height: %(24)px; max-height: %(24)px; padding: 0; border-width: 0;
  text-align: left; }
QPushButton[flush="true"]:hover { background: transparent; color: $accent_hover; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; color: $ink2; border: 1px solid transparent; border-radius: %(6)px;
  padding: 0 %(5)px; min-height: %(24)px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $sunken; }
QToolButton:disabled { color: $ink3; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[kit="chip"] { min-height: 0; padding: 0; border: none; }
QToolButton[bordered="true"] { background: $surface; color: $ink; border-color: $line_strong;
  min-height: %(control)px; max-height: %(control)px; padding: 0 %(10)px; }
QToolButton[bordered="true"]:hover { background: $hover; }
QToolButton[bordered="true"]:checked, QToolButton[tinted="true"] { background: $tint; color: $accent;
  border-color: $accent; }
QToolButton[filled="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton[kit="segment"] { color: $ink2; border-radius: %(6)px; padding: 0 %(10)px; min-height: %(26)px;
  max-height: %(26)px; }
QToolButton[kit="segment"]:checked { background: $surface; color: $ink; border-color: $line; }

QLineEdit, QPlainTextEdit, QTextEdit[field="true"], QAbstractSpinBox { background: $surface; color: $ink;
  border: 1px solid $line_strong; border-radius: %(6)px; padding: 0 %(9)px; selection-background-color: $match;
  selection-color: $ink; placeholder-text-color: $ink3; }
QLineEdit, QAbstractSpinBox { min-height: %(control)px; max-height: %(control)px; }
QLineEdit[form="true"], QComboBox[form="true"] { min-height: %(field)px; max-height: %(field)px; }
QPlainTextEdit, QTextEdit[field="true"] { padding: %(6)px %(6)px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[field="true"]:focus { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $canvas; color: $ink3; border-color: $line; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $danger; }
QLineEdit[bare="true"] { background: transparent; border: none; }
QTextBrowser { background: transparent; border: none; padding: 0; selection-background-color: $match;
  selection-color: $ink; }

QComboBox { background: $surface; color: $ink; border: 1px solid $line_strong; border-radius: %(6)px;
  padding: 0 %(26)px 0 %(9)px; min-height: %(control)px; max-height: %(control)px; }
QComboBox:hover { background: $hover; }
QComboBox:disabled { background: $canvas; color: $ink3; border-color: $line; }
QComboBox::drop-down { border: none; width: %(24)px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; padding: %(4)px; outline: none;
  selection-background-color: $selected; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: %(26)px; padding: 0 %(6)px; border-radius: %(4)px; }

QRadioButton { spacing: %(8)px; }

QAbstractItemView { background: $surface; border: none; outline: none; selection-background-color: $selected;
  selection-color: $ink; alternate-background-color: $surface; }
QTableView { gridline-color: transparent; }
QTableView::item { padding: 0 %(8)px; border: none; border-bottom: 1px solid $line; }
QListView::item, QTreeView::item { min-height: %(26)px; padding: 0 %(8)px; border: none; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: $selected; color: $ink; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $ink2; border: none; border-bottom: 1px solid $line;
  padding: 0 %(8)px; min-height: %(29)px; }
QHeaderView::section:hover { background: $hover; }
QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $line; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: %(scroll_bar)px; }
QScrollBar:horizontal { height: %(scroll_bar)px; }
QScrollBar::handle { background: $handle; border-radius: %(handle)px; }
QScrollBar::handle:vertical { min-height: %(32)px; margin: %(2)px; }
QScrollBar::handle:horizontal { min-width: %(32)px; margin: %(2)px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $line_strong; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QMenu { background: $surface; border: 1px solid $line_strong; padding: %(4)px; }
QMenu::item { padding: %(5)px %(24)px %(5)px %(10)px; border-radius: %(4)px; background: transparent; color: $ink; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: %(4)px %(6)px; }
QMenu::icon { padding-left: %(6)px; }
QMenuBar { background: $surface; }
QMenuBar::item { padding: %(4)px %(8)px; background: transparent; }
QMenuBar::item:selected { background: $hover; }

QToolTip { background: $ink; color: $canvas; border: 1px solid $ink; padding: %(4)px %(6)px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $track; border: none; border-radius: %(progress)px; min-height: %(6)px;
  max-height: %(6)px; }
QProgressBar::chunk { background: $accent; border-radius: %(progress)px; }
QStatusBar { background: $surface; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
"""


def build_style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """Write the sheet for one theme and text size; ``px`` scales a size."""
    colors = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    text = _RULES
    for name in sorted(colors, key=len, reverse=True):
        text = text.replace(f"${name}", colors[name])
    inner = _computed_sizes(px)
    parts = text.split("%(")
    scaled = [parts[0]]
    for part in parts[1:]:
        size, _, rest = part.partition(")px")
        scaled.append(f"{inner[size] if size in inner else px(int(size))}px{rest}")
    return "".join(scaled)


def _computed_sizes(px: Callable[[float], int]) -> dict[str, int]:
    """Sizes that depend on another: a border adds to a minimum height, a radius above half a height is dropped."""
    return {
        "control": px(SIZES.control) - 2,
        "field": px(SIZES.field) - 2,
        "pill": px(SIZES.pill) // 2,
        "scroll_bar": px(SIZES.scroll_bar),
        "handle": (px(SIZES.scroll_bar) - 2 * px(2)) // 2,
        "progress": px(6) // 2,
    }
