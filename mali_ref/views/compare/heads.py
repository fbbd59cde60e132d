"""The heads of the columns, which stay in place while the rows scroll: what each one is, and what changes it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.rich_text import LinkTo
from mali_ref.models.comparison import FEWEST, Column
from mali_ref.models.draft_book import DraftBook
from mali_ref.views.compare.columns import INNER, Columns
from mali_ref.views.compare.picker_head import PickerHead
from mali_ref.views.kit.buttons import icon_button, link_button
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme


class RecordHead(QWidget):
    """The name of a record compared, with “Replace” and a cross.

    Signals:
        opened: the Ref of the record asked for.
        replace_wanted, remove_wanted: what the buttons ask for.
    """

    opened = Signal(object)
    replace_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, number: int, column: Column, resolver: Resolver, can_remove: bool) -> None:
        super().__init__()
        self.setObjectName(f"compare_head_{number}")
        self.setAccessibleName(column.title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme().px(INNER), 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._title_row(number, column, resolver, can_remove))
        words = self.tr("{caption}, after this day") if column.is_later else "{caption}"
        rows.addWidget(text_label(words.format(caption=column.caption), "caption", "ink2", wrap=True))
        self.replace = link_button(self.tr("Replace…"), flush=True)
        self.replace.setObjectName(f"replace_{number}")
        self.replace.setAccessibleName(self.tr("Replace {title}").format(title=column.title))
        self.replace.clicked.connect(self.replace_wanted)
        rows.addWidget(self.replace, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)

    def _title_row(self, number: int, column: Column, resolver: Resolver, can_remove: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        title = RichText("panel_title")
        title.setObjectName(f"compare_title_{number}")
        title.setAccessibleName(column.title)
        title.set_spans((LinkTo(column.heading.ref),), resolver)
        title.link_activated.connect(self.opened)
        row.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        if can_remove:
            remove = icon_button("x", self.tr("Remove {title}").format(title=column.title))
            remove.setObjectName(f"remove_{number}")
            remove.clicked.connect(self.remove_wanted)
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row


class Heads(QWidget):
    """All heads in a row, on the lines of the columns below.

    Signals:
        opened: the Ref of a record asked for.
        replace_wanted, remove_wanted: what a button asks for; carries the number of the column.
        picked: the Ref chosen for the column that is being chosen.
        given_up: the reader wants none there after all.
    """

    opened = Signal(object)
    replace_wanted = Signal(object)
    remove_wanted = Signal(object)
    picked = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_heads")
        set_ground(self, "surface")
        self._heads: list[QWidget] = []
        self._columns: Columns | None = None

    def fill(self, columns: Sequence[Column], slots: int, picking: int, book: DraftBook, resolver: Resolver) -> None:
        """Show these, and a field in the column that is being chosen, or for which there is nothing yet."""
        can_remove = len(columns) >= FEWEST
        self._set_heads(
            [
                self._picker(number, columns[0].heading.ref.kind, book, can_remove)
                if number == picking or number >= len(columns)
                else self._record(number, columns[number], resolver, can_remove)
                for number in range(slots if columns else 0)
            ]
        )

    def _record(self, number: int, column: Column, resolver: Resolver, can_remove: bool) -> QWidget:
        head = RecordHead(number, column, resolver, can_remove)
        head.opened.connect(self.opened)
        head.replace_wanted.connect(lambda: self.replace_wanted.emit(number))
        head.remove_wanted.connect(lambda: self.remove_wanted.emit(number))
        return head

    def _picker(self, number: int, kind: str, book: DraftBook, can_give_up: bool) -> QWidget:
        head = PickerHead(number, kind, book, can_give_up)
        head.picked.connect(self.picked)
        head.given_up.connect(self.given_up)
        return head

    def pickers(self) -> list[PickerHead]:
        """Those in which a record is chosen."""
        return [head for head in self._heads if isinstance(head, PickerHead)]

    def _set_heads(self, heads: Sequence[QWidget]) -> None:
        for old in self._heads:
            old.hide()
            old.deleteLater()
        self._heads = list(heads)
        for head in self._heads:
            head.setParent(self)
            head.show()
        self._arrange()

    def set_columns(self, columns: Columns) -> None:
        """Stand on these lines."""
        self._columns = columns
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._columns is None:
            return
        width = self._columns.width
        heights = [head.heightForWidth(width) if head.hasHeightForWidth() else 0 for head in self._heads]
        needed = max(
            (
                max(known, head.sizeHint().height() if not known else 0)
                for known, head in zip(heights, self._heads, strict=True)
            ),
            default=0,
        )
        for head, left in zip(self._heads, self._columns.lefts, strict=False):
            head.setGeometry(left, 0, width, needed)
        self.setFixedHeight(needed + theme().px(8))
