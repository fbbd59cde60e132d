"""The relations of a record as a list: grouped by their words, each with its date, how sure it is, and its citation."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.rich_text import LinkTo
from mali_ref.models.citations import edition_mark
from mali_ref.models.record_links import RelationGroup, RelationItem
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.record.part import FOLD_AFTER, Part


class RelationsList(Part):
    """Each line leads to the other end; the words after it lead to the relation itself."""

    def __init__(
        self,
        groups: Iterable[RelationGroup],
        resolver: Resolver,
        width: int,
        budget: int = 30,
        parent: QWidget | None = None,
    ) -> None:
        """``width`` is the room there will be, in pixels at 100 % text; a line that needs more is broken in two.

        After about ``budget`` relations the other groups wait until the user asks for them.
        """
        super().__init__(parent)
        self._room = theme().px(width)
        self.setObjectName("relations_list")
        self._resolver = resolver
        groups = list(groups)
        first_hidden = _first_hidden(groups, budget)
        self._add_groups(groups[:first_hidden])
        if first_hidden < len(groups):
            more = link_button(
                self.tr("Show all {count}").format(count=sum(len(group.items) for group in groups)), flush=True
            )
            more.setObjectName("relations_show_all")
            more.clicked.connect(lambda: self._show_groups(more, groups[first_hidden:]))
            self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_groups(self, more: QWidget, groups: list[RelationGroup]) -> None:
        more.hide()
        more.deleteLater()
        self._add_groups(groups)

    def _add_groups(self, groups: list[RelationGroup]) -> None:
        for group in groups:
            if self.column.count():
                self.column.addSpacing(theme().px(8))
            words = text_label(group.words[:1].upper() + group.words[1:], "caption", "ink2", wrap=True)
            self.column.addWidget(words)
            self.column.addSpacing(theme().px(2))
            self._add_items(group.items)

    def _add_items(self, items: tuple[RelationItem, ...]) -> None:
        shown = FOLD_AFTER if len(items) > FOLD_AFTER + 2 else len(items)
        for item in items[:shown]:
            self.column.addWidget(self._line(item))
        if shown < len(items):
            more = link_button(self.tr("Show all {count}").format(count=len(items)), flush=True)
            more.setObjectName(f"relations_{items[0].relation.group}_show_all")
            more.clicked.connect(lambda: self._show_rest(more, items[shown:]))
            self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_rest(self, more: QWidget, items: tuple[RelationItem, ...]) -> None:
        place = self.column.indexOf(more)
        lines = [self._line(item) for item in items]
        for offset, line in enumerate(lines):
            self.column.insertWidget(place + offset, line)
        lines[0].findChild(RichText).setFocus(Qt.FocusReason.TabFocusReason)
        more.hide()
        more.deleteLater()

    def _line(self, item: RelationItem) -> QWidget:
        line = QWidget()
        end, details = self._end(item), self._details(item)
        if end.sizeHint().width() + details.sizeHint().width() + theme().px(10) <= self._room:
            row = QHBoxLayout(line)
            row.setSpacing(theme().px(10))
            row.addWidget(end, 0, Qt.AlignmentFlag.AlignBottom)
            row.addWidget(details, 0, Qt.AlignmentFlag.AlignBottom)
            row.addStretch(1)
            row.setContentsMargins(0, theme().px(2), 0, theme().px(3))
        else:
            column = QVBoxLayout(line)
            column.setContentsMargins(0, theme().px(2), 0, theme().px(5))
            column.setSpacing(theme().px(2))
            column.addWidget(end)
            # Under the words, not under the mark before them.
            row = QHBoxLayout()
            row.addSpacing(theme().px(13 if item.other.group else 0))
            row.addWidget(details, 1)
            column.addLayout(row)
        if item.later:
            faded = QGraphicsOpacityEffect(line)
            faded.setOpacity(FADED)
            line.setGraphicsEffect(faded)
        return line

    def _end(self, item: RelationItem) -> RichText:
        end = RichText("body")
        end.setObjectName(f"relation_{item.relation.ref.key}".replace("-", "_"))
        end.setAccessibleName(item.relation.title)
        end.set_spans((LinkTo(item.other.ref), *item.cited), self._resolver)
        self.pass_on(end)
        return end

    def _details(self, item: RelationItem) -> RichText:
        later = self.tr("after this day") if item.later else ""
        edition = edition_mark(item.relation.edition)
        told = ", ".join(part for part in (item.when, item.certainty, later) if part) or self.tr("details")
        told = f"{told}, {edition}" if edition else told
        details = RichText("caption", "ink2")
        details.setObjectName(f"open_relation_{item.relation.ref.key}".replace("-", "_"))
        details.setAccessibleName(self.tr("{words}: open the relation").format(words=item.relation.title))
        details.setToolTip(item.relation.title)
        details.set_spans((LinkTo(item.relation.ref, told),), self._resolver)
        self.pass_on(details)
        return details


def _first_hidden(groups: list[RelationGroup], budget: int) -> int:
    """The place of the first group beyond the budget."""
    used = 0
    for place, group in enumerate(groups):
        if used >= budget:
            return place
        used += min(len(group.items), FOLD_AFTER)
    return len(groups)
