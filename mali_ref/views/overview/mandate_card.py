"""The card of the mandate: until when it runs, its main tasks, and those that went before."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.records.mandate import TASK_STATUSES
from mali_ref.models.glance import MISSION, Glance
from mali_ref.models.glance_facts import Mandate, Term, cited_of, commonest
from mali_ref.models.glance_mission import closing_day, earlier_mandates, mandate_of
from mali_ref.models.labels import date_text, label
from mali_ref.models.language import phrase
from mali_ref.views.kit.bars import ProgressTrack
from mali_ref.views.kit.chips import Pill
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, side_by_side
from mali_ref.views.overview.links import FigureLine, LinkText

# So many lines fill the card; where there are fewer tasks, earlier mandates take their place.
_LINES = 7
_BETWEEN = 5


class MandateCard(GlanceCard):
    """Until when the mandate runs, and its main tasks."""

    def __init__(self) -> None:
        super().__init__("mandate", QCoreApplication.translate("MandateCard", "Mandate"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        mandate = mandate_of(glance)
        if mandate is None:
            self.say_nothing(column)
            return
        cited = [cited for record in (mandate.resolution, *mandate.tasks) for cited in cited_of(record)]
        # Where the estimate tells of it, its paragraph is what the page is about.
        self.set_chips(commonest([item for item in cited if not item.source] or cited, 1))
        if mandate.later:
            self.put_back()
        self._add_time(glance, mandate, column)
        column.addSpacing(theme().px(8))
        column.addWidget(Divider())
        column.addSpacing(theme().px(6))
        tasks = [task for task in mandate.tasks if task.fields["status"] != "other"]
        self._add_tasks(tasks, column)
        room = max(0, _LINES - max(1, len(tasks)) - 1)
        self._add_earlier([] if mandate.later else earlier_mandates(glance)[:room], column)
        column.addStretch(1)

    def _add_time(self, glance: Glance, mandate: Mandate, column: QVBoxLayout) -> None:
        if mandate.was_ended:
            self._add_end(glance, mandate, column)
            return
        resolution = mandate.resolution
        until = self.tr("Expires {day}") if mandate.days_left >= 0 else self.tr("Expired {day}")
        words, left = phrase(until, day=date_text(mandate.ends.text)), self._left(mandate)
        main = self.live(FigureLine(words, "", resolution.ref, "subtitle", height=30), "mandate_end")
        beside = LinkText(left, resolution.ref, "body", "ink2", right=True, height=30) if left else None
        column.addLayout(side_by_side(main, self.live(beside, "mandate_left") if beside is not None else None))
        spoken = f"{words}, {left}" if left else words
        column.addWidget(self.live(ProgressTrack(mandate.share, spoken, payload=resolution.ref), "mandate_track"))
        day = date_text(mandate.begins.text, short=True)
        begun = self.live(LinkText(day, resolution.ref, "caption", "ink2", height=20), "mandate_begin")
        column.addLayout(side_by_side(begun, self._resolution_link(mandate)))

    def _add_end(self, glance: Glance, mandate: Mandate, column: QVBoxLayout) -> None:
        """The resolution that ended the mandate leaves no time to run; the mission closed some months later."""
        words = phrase(self.tr("Ended {day}"), day=date_text(mandate.ends.text))
        main = FigureLine(words, "", mandate.resolution.ref, "subtitle", height=30)
        column.addLayout(side_by_side(self.live(main, "mandate_end"), self._resolution_link(mandate)))
        closed = closing_day(glance)
        if closed is not None:
            words = phrase(self.tr("The mission closed on {day}"), day=date_text(closed.text))
            column.addWidget(self.live(LinkText(words, MISSION, "body", "ink2"), "mandate_closed"))

    def _resolution_link(self, mandate: Mandate) -> QWidget:
        name = self.tr("UNSCR {number}").format(number=mandate.resolution.get("number") or "")
        return self.live(LinkText(name, mandate.resolution.ref, "caption", "ink2", True, 20), "mandate_resolution")

    def _left(self, mandate: Mandate) -> str:
        if mandate.later or mandate.days_left < 0:
            return ""
        if mandate.days_left == 1:
            return self.tr("1 day left")
        return self.tr("{count} days left").format(count=mandate.days_left)

    def _add_tasks(self, tasks: Sequence[Record], column: QVBoxLayout) -> None:
        if not tasks:
            silent = self.tr("The book lists no tasks under this resolution.")
            column.addWidget(text_label(silent, "body", "ink2", wrap=True))
        links = [LinkText(task.title, task.ref, small_role="caption") for task in tasks]
        for at, (task, link) in enumerate(zip(tasks, links, strict=True)):
            if at:
                column.addSpacing(theme().px(_BETWEEN))
            link.set_peers(links)
            column.addLayout(self._task(task, link))

    def _task(self, task: Record, link: LinkText) -> QHBoxLayout:
        new = task.fields["status"] == "new"
        number = text_label("+" if new else f"{task.fields['order']:.0f}", "label", "accent")
        number.setFixedWidth(theme().px(18))
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        row.addWidget(number)
        row.addWidget(self.live(link, f"mandate_{task.key}"), 1)
        if task.fields["status"] in ("first_priority", "new"):
            row.addWidget(Pill(label(TASK_STATUSES[task.fields["status"]])))
        return row

    def _add_earlier(self, terms: Sequence[Term], column: QVBoxLayout) -> None:
        if not terms:
            return
        column.addSpacing(theme().px(8))
        column.addWidget(Divider())
        column.addSpacing(theme().px(6))
        column.addWidget(text_label(self.tr("Earlier mandates"), "label", "ink2"))
        for term in terms:
            column.addLayout(self._term(term))

    def _term(self, term: Term) -> QHBoxLayout:
        name = self.tr("UNSCR {number}").format(number=term.resolution.get("number") or "")
        link = self.live(LinkText(name, term.resolution.ref), f"mandate_{term.resolution.key}")
        begins, ends = (date_text(day.text, short=True) for day in (term.begins, term.ends))
        time = phrase(self.tr("{begins} to {ends}"), begins=begins, ends=ends)
        link.setAccessibleName(f"{name}, {time}")
        return side_by_side(link, text_label(time, "caption", "ink2"))
