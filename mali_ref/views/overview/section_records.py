"""What the book took from one paragraph: its records by kind, each a link, long lists folded."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Heading
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.records.actor import GROUPS as ACTOR_GROUPS
from mali_ref.models.citations import edition_mark
from mali_ref.models.labels import date_text, label
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.marks import DateMark, GroupMark
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import LinkLines, LinkText, step_back

_SHOWN_FIRST = 6


class SectionRecords(QWidget):
    """The records that cite a paragraph, grouped by kind with counts.

    Signals:
        opened: the Ref of the record asked for.
    """

    opened = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._column = QVBoxLayout(self)
        self.setObjectName("section_records")
        self.setAccessibleName(self.tr("Records from this paragraph"))

    def show_headings(self, headings: Iterable[Heading]) -> None:
        """Show other records."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        side = theme().px(16)
        self._column.setContentsMargins(side, side, side + theme().px(8), side)
        self._column.setSpacing(theme().size("gutter"))
        found = list(headings)
        title = self.tr("Records from this paragraph") if found else self.tr("No record cites this paragraph")
        self._column.addWidget(text_label(title, "strong" if found else "body", "ink" if found else "ink3", wrap=True))
        for kind in RECORD_TYPES:
            of_kind = [heading for heading in found if heading.ref.kind == kind]
            if of_kind:
                self._column.addWidget(KindCard(self._workspace, kind, of_kind, self.opened.emit))
        self._column.addStretch(1)


class KindCard(Card):
    """The records of one kind; a long list shows its beginning and a button for the rest."""

    def __init__(self, workspace: Workspace, kind: str, headings: list[Heading], opening: object) -> None:
        super().__init__(label(RECORD_TYPES[kind].plural), corner_text=str(len(headings)))
        self.setObjectName(f"section_records_{kind}")
        self._workspace = workspace
        self._opening = opening
        if kind == "event":
            headings = sorted(headings, key=lambda heading: heading.from_day, reverse=True)
        self._rest = headings[_SHOWN_FIRST:] if len(headings) > _SHOWN_FIRST + 1 else []
        self.body.setSpacing(0)
        for heading in headings[: len(headings) - len(self._rest)]:
            self.body.addWidget(self._row(heading))
        if self._rest:
            self._more = link_button(self.tr("Show all {count}").format(count=len(headings)), flush=True)
            self._more.setObjectName(f"section_records_{kind}_all")
            self._more.clicked.connect(self._on_more_clicked)
            line = QHBoxLayout()
            line.addWidget(self._more)
            line.addStretch(1)
            self.body.addLayout(line)

    def _row(self, heading: Heading) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(7))
        self._add_signs(heading, line)
        link = LinkLines(heading.title, heading.ref)
        link.setObjectName(f"section_record_{heading.ref.kind}_{heading.ref.key}")
        link.activated.connect(self._opening)
        line.addWidget(link, 1)
        if edition := edition_mark(heading.edition):
            line.addWidget(text_label(edition, "caption", "ink3"))
        if self._workspace.is_later(heading):
            line.addWidget(text_label(self.tr("after this day"), "caption", "ink3"))
            step_back(row)
        return row

    def _add_signs(self, heading: Heading, line: QHBoxLayout) -> None:
        if heading.ref.kind == "actor" and heading.group in ACTOR_GROUPS:
            line.addWidget(GroupMark(heading.group, 10))
        if heading.ref.kind != "event":
            return
        event = self._workspace.record(heading.ref)
        if event is None:
            return
        date = event.fields["date"]
        when = text_label(date_text(date.text, short=True), "caption", "ink2")
        when.setMinimumWidth(theme().px(74))
        line.addWidget(when)
        if date.mark != "exact":
            line.addWidget(DateMark(date.mark, 12))

    def _on_more_clicked(self) -> None:
        self._more.hide()
        first = None
        for heading in self._rest:
            row = self._row(heading)
            self.body.addWidget(row)
            first = first or row
        self._rest = []
        link = first.findChild(LinkText) if first is not None else None
        if link is not None:
            link.setFocus()
