"""The palette: one field over the whole book, answers as you type."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from mali_ref.domain.record import Heading
from mali_ref.models.palette_results import EVERYTHING, PaletteResults, group_title
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.chips import FilterChip, KeyCap
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.notices import EmptyState, IconLabel
from mali_ref.views.kit.theme import set_flag, set_role, theme
from mali_ref.views.palette.answer import AnswerPane
from mali_ref.views.palette.rows import PaletteRows, enter_key

_SIZE = (920, 560)
_TOP = 64
_ANSWER_WIDTH = 360
_NARROW = 760
_LONGEST_TEXT = 10_000


class Palette(QWidget):
    """Lies over the window while it is open; Esc, a click beside it or a choice closes it.

    Signals:
        chosen: a record was chosen; carries its Ref.
    """

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Search everything"))
        self._workspace = workspace
        self._results = PaletteResults(
            workspace, [action for action in actions if action.objectName() != "search"], self
        )
        self._actions = tuple(actions)
        self._opener: QWidget | None = None
        self._build()
        # Typing stays smooth on a slow machine: the answer pane follows once the hand rests.
        self._answer_timer = QTimer(self, singleShot=True, interval=40)
        self._answer_timer.timeout.connect(self._show_answer)
        self._connect()
        parent.installEventFilter(self)
        theme().changed.connect(self._arrange)
        self.hide()

    # Building

    def _build(self) -> None:
        self._panel = QFrame(self)
        self._panel.setProperty("kit", "popover")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Divider())
        self._chips = FlowLayout()
        column.addLayout(self._chips)
        column.addLayout(self._middle(), 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(theme().px(18), theme().px(10), theme().px(17), theme().px(10))
        row.setSpacing(theme().px(10))
        self.field = QLineEdit()
        self.field.setObjectName("palette_field")
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.setPlaceholderText(self.tr("Search actors, events, figures…"))
        self.field.setMaxLength(_LONGEST_TEXT)
        set_flag(self.field, "bare", True)
        set_role(self.field, "panel_title")
        self._count = text_label("", "caption", "ink2")
        self._count.setObjectName("palette_count")
        row.addWidget(IconLabel("search", "accent", 18))
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        return head

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self.list = QListView()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(self.tr("Answers"))
        self.list.setModel(self._results)
        self.list.setItemDelegate(PaletteRows(self.list, self._results))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty = EmptyState("search-x", "", "")
        self._empty.hide()
        self._answer = AnswerPane(self._workspace)
        self._answer_line = Divider(vertical=True)
        row.addWidget(self.list, 1)
        row.addWidget(self._empty, 1)
        row.addWidget(self._answer_line)
        row.addWidget(self._answer)
        return row

    def _foot(self) -> QWidget:
        foot = QWidget()
        set_ground(foot, "canvas")
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme().px(18), theme().px(9), theme().px(18), theme().px(9))
        row.setSpacing(theme().px(6))
        for keys, words in (
            (("↑", "↓"), self.tr("move")),
            ((enter_key(),), self.tr("open")),
            (("Tab",), self.tr("next group")),
            ((self.tr("Esc"),), self.tr("close")),
        ):
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(text_label(words, "caption", "ink2"))
            row.addSpacing(theme().px(12))
        row.addStretch(1)
        self._hint = text_label(self.tr("Accents and capitals do not matter"), "caption", "ink2")
        row.addWidget(self._hint)
        return foot

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_text_changed)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._answer_timer.start())
        self._answer.link_activated.connect(self._open)

    # Opening and closing

    def open_with(self, text: str = "") -> None:
        """Open, with these words typed; the words of the last search stay selected where none are given."""
        if self.isHidden():
            self._opener = QApplication.focusWidget()
        self._arrange()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self._on_text_changed(self.field.text())

    def close_palette(self) -> None:
        """Close, and give the focus back."""
        opener, self._opener = self._opener, None
        self.hide()
        if opener is not None and isValid(opener):
            opener.setFocus(Qt.FocusReason.PopupFocusReason)

    def first_answer(self) -> Heading | None:
        """The first record among the answers, or None."""
        row = self._results.row_at(self._results.first_choice())
        return row.hit.heading if row is not None and row.hit is not None else None

    # Searching

    def _on_text_changed(self, text: str) -> None:
        self._results.search(text)
        self._renew_chips()
        self._select(self._results.first_choice())
        total = self._results.total()
        typed = bool(text.strip())
        words = self.tr("1 result") if total == 1 else self.tr("{count} results").format(count=total)
        self._count.setText(words if typed else "")
        self._say_empty(text)

    def _say_empty(self, text: str) -> None:
        nothing = self._results.rowCount() == 0
        self._empty.setVisible(nothing)
        self.list.setVisible(not nothing)
        if nothing:
            shown = text.strip()[:60]
            self._empty.set_words(
                self.tr("Nothing in the book matches “{text}”").format(text=shown),
                self.tr("Try a name, an acronym, a place or fewer words."),
            )

    def _renew_chips(self) -> None:
        self._chips.clear()
        self._chips.setContentsMargins(theme().px(15), theme().px(8), theme().px(15), theme().px(4))
        counts = self._results.counts()
        for group, count in [(EVERYTHING, None), *counts.items()]:
            chip = FilterChip(group_title(group), count)
            chip.setObjectName(f"palette_group_{group or 'everything'}")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setChecked(group == self._results.group)
            chip.clicked.connect(lambda _checked=False, group=group: self._show_group(group))
            self._chips.addWidget(chip)

    def _show_group(self, group: str) -> None:
        self._results.show_group(group)
        self._renew_chips()
        self._select(self._results.first_choice())

    def _next_group(self, step: int) -> None:
        groups = [EVERYTHING, *self._results.counts()]
        self._show_group(groups[(groups.index(self._results.group) + step) % len(groups)])

    # Choosing

    def _select(self, number: int) -> None:
        index = self._results.index(number) if number >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(self._results.index(0) if number <= 1 else index)
            self.field.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        self._answer_timer.start()

    def _move(self, step: int) -> None:
        number = self.list.currentIndex().row() + step
        row = self._results.row_at(number)
        while row is not None and row.is_header:
            number += step
            row = self._results.row_at(number)
        if row is not None:
            self._select(number)

    def _show_answer(self) -> None:
        row = self._results.row_at(self.list.currentIndex().row())
        ref = row.ref if row is not None else None
        self._answer.show_record(self._workspace.record(ref) if ref is not None else None)

    def _choose(self, index: QModelIndex) -> None:
        row = self._results.row_at(index.row())
        if row is None or row.is_header:
            return
        if row.ref is not None:
            self._open(row.ref)
        elif row.action is not None:
            self.close_palette()
            row.action.trigger()

    def _open(self, ref: object) -> None:
        self.close_palette()
        self.chosen.emit(ref)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._arrange()
        elif watched is self.field and event.type() == QEvent.Type.ShortcutOverride:
            self._make_way(event)  # type: ignore[arg-type]
        elif watched is self.field and event.type() == QEvent.Type.KeyPress:
            return self._on_field_key(event)  # type: ignore[arg-type]
        return super().eventFilter(watched, event)

    def _make_way(self, event: QKeyEvent) -> None:
        """Close before a command of the window runs by its keys, which would otherwise act unseen behind."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.text().isprintable() and event.text() and not held:
            return  # “/” and “?” are letters here
        pressed = QKeySequence(event.keyCombination())
        for action in self._actions:
            stays = action.objectName() == "search" or action.objectName().startswith("text_")
            if not stays and action.isEnabled() and pressed in action.shortcuts():
                self.close_palette()

    def _on_field_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        page = max(1, self.list.height() // theme().px(45))
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }
        if key in steps:
            for _ in range(abs(steps[Qt.Key(key)])):
                self._move(1 if steps[Qt.Key(key)] > 0 else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Tab:
            self._next_group(1)
        elif key == Qt.Key.Key_Backtab:
            self._next_group(-1)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("veil"))
        painter.end()

    def _arrange(self) -> None:
        window = self.parentWidget().rect()
        self.setGeometry(window)
        px = theme().px
        narrow = window.width() < px(_NARROW) + px(_ANSWER_WIDTH)
        self._answer.setVisible(not narrow)
        self._answer_line.setVisible(not narrow)
        self._hint.setVisible(not narrow)
        self._answer.setFixedWidth(px(_ANSWER_WIDTH))
        width = min(px(720 if narrow else _SIZE[0]), window.width() - px(24))
        top = min(px(_TOP), window.height() // 10)
        height = min(px(_SIZE[1]), window.height() - top - px(12))
        self._panel.setGeometry((window.width() - width) // 2, top, width, height)
