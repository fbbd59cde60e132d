"""What a deed would do to each chosen record: refused first, then old and new values, then what is so already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.edits import Change
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.bulk_edit import CHANGED, PRIVATE, REFUSED, SAME, BulkPlan, Outcome
from mali_ref.models.change_words import ChangeWords
from mali_ref.models.language import number_text
from mali_ref.models.workspace import Workspace
from mali_ref.views.edit.change_chips import ValueChip, change_chips
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import italic, theme

_STEP = 60
_MOST_NAMED = 30


class DraftWords(ChangeWords):
    """Writes changes that may lead to records not in the book yet."""

    def __init__(self, workspace: Workspace, created: Mapping[Ref, Record]) -> None:
        super().__init__(workspace)
        self._created = created

    def _title(self, ref: Ref) -> str:
        record = self._created.get(ref)
        return record.title if record is not None else super()._title(ref)


class BulkPreview(QWidget):
    """Shows a plan."""

    def __init__(self, words: ChangeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_preview")
        self._words = words
        self._plan = BulkPlan()
        self._most = _STEP
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(8))
        self._body: QWidget | None = None

    def show_plan(self, plan: BulkPlan, silence: str) -> None:
        """Show another plan; one without outcomes says why with ``silence``."""
        self._plan = plan
        self._silence = silence
        self._most = _STEP
        self._rebuild()

    def _rebuild(self) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for part in self._parts():
            column.addWidget(part)
        self._column.addWidget(self._body)
        self.setAccessibleName(self.tr("Preview"))

    def _parts(self) -> list[QWidget]:
        plan = self._plan
        if not plan.outcomes:
            told = text_label(self._silence, "body", "ink3", wrap=True)
            told.setFont(italic(told.font()))
            return [told]
        parts: list[QWidget] = []
        refused, changed, same = (plan.of(fate) for fate in (REFUSED, CHANGED, SAME))
        if refused:
            parts += [_head(self.tr("Refused"), len(refused), "danger"), *self._listed(refused)]
        if changed:
            is_going = changed[0].change is not None and changed[0].change.after is None
            head = self.tr("Goes to the deleted records") if is_going else self.tr("Changes")
            parts += [_head(head, len(changed)), *self._listed(changed)]
        if plan.pointing:
            parts += [_head(self.tr("These lose a link in the same step"), len(plan.pointing))]
            parts += [_names(heading.title for heading in plan.pointing)]
        if same:
            parts += [_head(self.tr("Already so"), len(same)), _names(item.record.title for item in same)]
        return parts

    def _listed(self, outcomes: Sequence[Outcome]) -> list[QWidget]:
        lines: list[QWidget] = []
        for outcome in outcomes[: self._most]:
            lines += [self._line(outcome), Divider()]
        rest = len(outcomes) - self._most
        if rest > 0:
            more = link_button(self.tr("Show more ({count})").format(count=number_text(rest)))
            more.setObjectName("bulk_more")
            more.setAutoDefault(False)
            more.setAccessibleName(more.text())
            more.clicked.connect(self._on_more_clicked)
            lines.append(more)
        return lines

    def _line(self, outcome: Outcome) -> QWidget:
        if outcome.change is not None and outcome.change.after is None:
            return _struck(outcome.record.title)
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(14))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        title = text_label(outcome.record.title, "medium", wrap=True)
        title.setContentsMargins(0, theme().px(2), 0, 0)
        grid.addWidget(title, 0, 0, Qt.AlignmentFlag.AlignTop)
        fate = self._values(outcome.change) if outcome.change is not None else _refusal(outcome.sentence)
        grid.addWidget(fate, 0, 1, Qt.AlignmentFlag.AlignTop)
        return line

    def _values(self, change: Change) -> QWidget:
        """Old and new value; of the citations only those that come or go."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        for part in self._words.parts(change):
            if part.field == "citations":
                column.addWidget(self._citations(change))
            elif part.field == PRIVATE:
                words = (self.tr("not private"), self.tr("private"))
                before, after = words if change.after is not None and change.after.private else words[::-1]
                column.addWidget(change_chips(replace(part, before=before, after=after)))
            else:
                column.addWidget(change_chips(part))
        return place

    def _citations(self, change: Change) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, 6, 4)
        before = change.before.citations if change.before is not None else ()
        after = change.after.citations if change.after is not None else ()
        record_type = RECORD_TYPES[change.ref.kind]
        for found, others, is_old in ((before, after, True), (after, before, False)):
            for citation in (citation for citation in found if citation not in others):
                words = self._words.words(record_type, "citations", (citation,))
                flow.addWidget(ValueChip(words, is_old))
        return place

    def _on_more_clicked(self) -> None:
        self._most += _STEP
        self._rebuild()


def _head(words: str, count: int, tone: str = "ink") -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, theme().px(6), 0, 0)
    row.setSpacing(theme().px(6))
    row.addWidget(text_label(words, "label", tone))
    row.addWidget(text_label(number_text(count), "caption", "ink2", digits=True))
    row.addStretch(1)
    return line


def _names(titles: Iterable[str]) -> QWidget:
    found = list(titles)
    words = ", ".join(found[:_MOST_NAMED])
    return text_label(words + (", …" if len(found) > _MOST_NAMED else ""), "body", "ink2", wrap=True)


def _struck(title: str) -> QWidget:
    place = QWidget()
    FlowLayout(place, 0, 0).addWidget(ValueChip(title, is_old=True))
    return place


def _refusal(sentence: str) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(6))
    row.addWidget(IconLabel("circle-alert", "danger", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(sentence, "caption_medium", "danger", wrap=True), 1)
    return place
