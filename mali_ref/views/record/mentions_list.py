"""What points at a record, grouped by kind with counts; long groups fold."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from mali_ref.models.record_links import Mention, MentionGroup
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import FoldedRows, Part


class MentionsList(Part):
    """The groups one below the other, each under its kind and count."""

    def __init__(self, groups: Iterable[MentionGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mentions_list")
        for index, group in enumerate(groups):
            if index:
                self.column.addSpacing(theme().px(10))
            self.column.addWidget(text_label(f"{group.label}  {len(group.items)}", "caption", "ink2"))
            self.column.addSpacing(theme().px(2))
            rows = FoldedRows(f"mentions_{group.kind}", group.items)
            rows.link_activated.connect(self.link_activated)
            self.column.addWidget(rows)


class EventsList(Part):
    """Events with date and status under the title, parted by hairlines, for a card."""

    def __init__(self, mentions: tuple[Mention, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("events_list")
        rows = FoldedRows("events", mentions, two_lines=True, marked=False)
        rows.link_activated.connect(self.link_activated)
        self.column.addWidget(rows)
