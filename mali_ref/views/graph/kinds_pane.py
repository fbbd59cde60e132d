"""The pane at the left: which kinds of actor and of tie are drawn, what a line means, who is left out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mali_ref.models.graph_choice import EVERYTHING, Choice, Drawn
from mali_ref.models.graph_ties import MEMBER, tie_label
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.views.graph.lines import LineSample
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.marks import GroupMark, group_name
from mali_ref.views.kit.theme import theme

WIDTH: Final = 236
_ROW: Final = 26


class CheckRow(QWidget):
    """A tick box, the sign it stands for, its name and a count; all of it can be clicked.

    Signals:
        toggled: whether it is ticked now.
    """

    toggled = Signal(object)

    def __init__(self, name: str, words: str, sign: QWidget, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.box = CheckBox("")
        self.box.setObjectName(name)
        self.box.setFixedSize(theme().px(17), theme().size("target"))
        self.box.clicked.connect(lambda: self.toggled.emit(self.box.isChecked()))
        self._count = text_label("", "caption", "ink2", digits=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        row.addWidget(self.box)
        row.addWidget(sign)
        row.addWidget(text_label(words, role, wrap=True), 1)
        row.addWidget(self._count)
        self.setMinimumHeight(theme().px(_ROW))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_state(self, ticked: bool, count: int) -> None:
        """Show whether it is ticked, and how many there are."""
        self.box.setChecked(ticked)
        self._count.setText(str(count))
        self.box.setAccessibleName(f"{self._words}, {count}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()


class KindsPane(QScrollArea):
    """Changes a `Choice`.

    Signals:
        changed: the new Choice.
        reset_wanted: the user wants all actors back where the layout has them.
    """

    changed = Signal(object)
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_kinds")
        self.setAccessibleName(self.tr("Kinds and relations"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_ground(self, "surface")
        self._choice = Choice()
        self._groups: dict[str, CheckRow] = {}
        self._ties: dict[str, CheckRow] = {}
        body = QWidget()
        set_ground(body, "surface")
        self._column = QVBoxLayout(body)
        side = theme().px(16)
        self._column.setContentsMargins(side, theme().px(11), side, side)
        self._column.setSpacing(0)
        self._build()
        self.setWidget(body)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), theme().px(400))

    def show_choice(self, choice: Choice, groups: Mapping[str, int], ties: Mapping[str, int]) -> None:
        """Tick what is chosen, with how much there is of each kind."""
        self._choice = choice
        for rows, counts, chosen, make in (
            (self._groups, groups, choice.groups, self._group_row),
            (self._ties, ties, choice.ties, self._tie_row),
        ):
            for key, count in counts.items():
                if key not in rows:
                    rows[key] = make(key)
                rows[key].set_state(key in chosen, count)
            for key, row in rows.items():
                row.setVisible(key in counts)

    def show_notes(self, drawn: Drawn, since: str, is_moved: bool) -> None:
        """Say who is left out, and from when on a line is new."""
        words = self.tr("New since {date}")
        self._new.setText(phrase(words, date=date_text(since[:7])))
        self._seldom.setText(self.tr("{count} actors named seldom: not drawn.").format(count=drawn.seldom))
        self._seldom.setVisible(bool(drawn.seldom))
        self._all.setText(self.tr("Draw all actors") if drawn.seldom else self.tr("Only the main actors"))
        self._all.setVisible(bool(drawn.seldom) or self._choice.all_actors)
        lonely = (
            self.tr("1 actor has no line: not drawn.")
            if drawn.lonely == 1
            else self.tr("{count} actors have no line: not drawn.")
        )
        self._lonely.setText(lonely.format(count=drawn.lonely))
        self._lonely.setVisible(bool(drawn.lonely))
        self._reset.setVisible(is_moved)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Kinds"), "strong"))
        head.addStretch(1)
        self._every = link_button(self.tr("Show all"))
        self._every.setObjectName("graph_show_all")
        self._every.clicked.connect(self._on_every_clicked)
        head.addWidget(self._every)
        self._group_rows = _rows()
        self._tie_rows = _rows()
        self._column.addLayout(head)
        self._column.addSpacing(theme().px(6))
        self._column.addLayout(self._group_rows)
        self._add_divider()
        self._column.addWidget(text_label(self.tr("Relations"), "strong"))
        self._column.addSpacing(theme().px(5))
        self._column.addLayout(self._tie_rows)
        self._add_divider()
        self._column.addLayout(self._key_of_new())
        self._column.addSpacing(theme().px(8))
        self._add_notes()
        self._column.addStretch(1)

    def _add_divider(self) -> None:
        self._column.addSpacing(theme().px(9))
        self._column.addWidget(Divider())
        self._column.addSpacing(theme().px(9))

    def _key_of_new(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        self._new = text_label("", "body", wrap=True)
        row.addWidget(LineSample(MEMBER, is_new=True))
        row.addWidget(self._new, 1)
        return row

    def _add_notes(self) -> None:
        size = self.tr("Size shows mentions, colour shows kind, not judgement. Paler: not certain on this day.")
        self._column.addWidget(text_label(size, "caption", "ink2", wrap=True))
        self._column.addSpacing(theme().px(6))
        self._seldom = text_label("", "caption", "ink2", wrap=True)
        self._lonely = text_label("", "caption", "ink2", wrap=True)
        self._all = link_button(self.tr("Draw all actors"))
        self._all.setObjectName("graph_all_actors")
        self._all.clicked.connect(self._on_all_clicked)
        self._reset = link_button(self.tr("Put all back in place"))
        self._reset.setObjectName("graph_reset_places")
        self._reset.clicked.connect(self.reset_wanted)
        for words in (self._seldom, self._lonely):
            self._column.addWidget(words)
        for link in (self._all, self._reset):
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _group_row(self, group: str) -> CheckRow:
        row = CheckRow(f"graph_group_{group}", group_name(group), _centred(GroupMark(group, 11)))
        row.toggled.connect(lambda shown: self._change(self._choice.with_group(group, shown)))
        self._group_rows.addWidget(row)
        return row

    def _tie_row(self, tie: str) -> CheckRow:
        row = CheckRow(f"graph_tie_{tie}", tie_label(tie), LineSample(tie, width=24), "caption")
        row.toggled.connect(lambda shown: self._change(self._choice.with_tie(tie, shown)))
        self._tie_rows.addWidget(row)
        return row

    def _change(self, choice: Choice) -> None:
        self.changed.emit(choice)

    def _on_every_clicked(self) -> None:
        self._change(EVERYTHING)

    def _on_all_clicked(self) -> None:
        self._change(replace(self._choice, all_actors=not self._choice.all_actors))


def _rows() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _centred(mark: GroupMark) -> QWidget:
    """A mark as wide as the widest, so that names stand below each other."""
    holder = QWidget()
    holder.setFixedWidth(theme().px(16))
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignCenter)
    return holder
