"""The heads of the columns, which stay in place while the rows scroll: what each one is, and another in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import LinkTo
from mali_ref.models.comparison import Column
from mali_ref.models.draft_book import DraftBook
from mali_ref.views.compare.columns import INNER, Columns
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.kit.buttons import icon_button, link_button
from mali_ref.views.kit.labels import ElidedLabel, set_ground, text_label
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
        caption = ElidedLabel(words.format(caption=column.caption), "caption", "ink2")
        rows.addWidget(caption)
        self.replace = link_button(self.tr("Replace…"))
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


class PickerHead(QWidget):
    """The field in which another record is looked for.

    Signals:
        picked: the Ref chosen.
        given_up: the reader wants none after all.
    """

    picked = Signal(object)
    given_up = Signal()

    def __init__(self, number: int, kind: str, book: DraftBook, can_give_up: bool) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme().px(4))
        row = QHBoxLayout()
        row.addWidget(text_label(self.tr("Compare with"), "label", "ink2"), 1)
        if can_give_up:
            close = icon_button("x", self.tr("Put the field away"))
            close.setObjectName(f"leave_picker_{number}")
            close.clicked.connect(self.given_up)
            row.addWidget(close)
        rows.addLayout(row)
        self.picker = LinkPicker((kind,), book)
        self.picker.name_target(f"compare_picker_{number}", self.tr("Compare with"))
        self.picker.chosen.connect(self._on_picker_chosen)
        rows.addWidget(self.picker)
        rows.addStretch(1)

    def _on_picker_chosen(self, ref: Ref | None) -> None:
        if ref is not None:
            self.picked.emit(ref)


class Heads(QWidget):
    """All heads in a row, on the lines of the columns below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_heads")
        set_ground(self, "surface")
        self._heads: list[QWidget] = []
        self._columns: Columns | None = None

    def set_heads(self, heads: Sequence[QWidget]) -> None:
        """Show others."""
        for old in self._heads:
            old.hide()
            old.deleteLater()
        self._heads = list(heads)
        for head in self._heads:
            head.setParent(self)
            head.show()
        self._arrange()

    def heads(self) -> list[QWidget]:
        """Those shown."""
        return list(self._heads)

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
