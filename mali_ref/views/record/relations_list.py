"""The relations of a record as a list: grouped by their words, each with its date, how sure it is, and its citation."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from mali_ref.domain.rich_text import LinkTo, Span, Words
from mali_ref.models.record_links import RelationGroup, RelationItem
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.record.part import Part


class RelationsList(Part):
    """Each line leads to the other end; the words after it lead to the relation itself."""

    def __init__(self, groups: Iterable[RelationGroup], resolver: Resolver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("relations_list")
        self._resolver = resolver
        for index, group in enumerate(groups):
            if index:
                self.column.addSpacing(theme().px(8))
            self.column.addWidget(text_label(group.words[:1].upper() + group.words[1:], "caption", "ink2"))
            self.column.addSpacing(theme().px(2))
            for item in group.items:
                self.column.addWidget(self._line(item))
                self.column.addSpacing(theme().px(4))

    def _line(self, item: RelationItem) -> RichText:
        line = RichText("body")
        line.setObjectName(f"relation_{item.relation.ref.key}".replace("-", "_"))
        line.setAccessibleName(item.relation.title)
        line.set_spans(self._spans(item), self._resolver)
        self.pass_on(line)
        if item.later:
            faded = QGraphicsOpacityEffect(line)
            faded.setOpacity(FADED)
            line.setGraphicsEffect(faded)
        return line

    def _spans(self, item: RelationItem) -> tuple[Span, ...]:
        later = self.tr("after this day") if item.later else ""
        told = ", ".join(part for part in (item.when, item.certainty, later) if part) or self.tr("details")
        return LinkTo(item.other.ref), *item.cited, Words("  "), LinkTo(item.relation.ref, told)
