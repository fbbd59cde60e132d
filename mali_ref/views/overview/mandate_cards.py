"""The cards of words: the mandate, the mission's leadership, and what happened last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mali_ref.domain.record import Record
from mali_ref.domain.records.mandate import TASK_STATUSES
from mali_ref.domain.refs import Ref
from mali_ref.models.glance import Glance, Happening, Mandate, cited_of, commonest
from mali_ref.models.labels import date_text, label
from mali_ref.views.kit.bars import ProgressTrack
from mali_ref.views.kit.chips import Pill
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.marks import DateMark, GroupMark
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, bare_grid, side_by_side
from mali_ref.views.overview.links import FigureLine, LinkText, step_back

_EVENTS_SHOWN = 5


class MandateCard(GlanceCard):
    """Until when the mandate runs, and its main tasks."""

    def __init__(self) -> None:
        super().__init__("mandate", self.tr("Mandate"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        mandate = glance.mandate()
        if mandate is None:
            self.say_nothing(column)
            return
        cited = [
            cited for record in (mandate.resolution, *mandate.tasks) for cited in cited_of(record) if not cited.source
        ]
        self.set_chips(commonest(cited, 1))
        if mandate.later:
            self.put_back()
        self._add_time(glance, mandate, column)
        column.addSpacing(theme().px(8))
        column.addWidget(Divider())
        column.addSpacing(theme().px(6))
        for task in mandate.tasks:
            if task.fields["status"] != "other":
                column.addLayout(self._task(task), 1)

    def _add_time(self, glance: Glance, mandate: Mandate, column: QVBoxLayout) -> None:
        resolution = mandate.resolution
        until = self.tr("Expires {day}") if mandate.days_left >= 0 else self.tr("Expired {day}")
        words = until.format(day=date_text(mandate.ends.text))
        left = self._left(mandate)
        main = self.live(FigureLine(words, "", resolution.ref, "subtitle", height=30), "mandate_end")
        column.addLayout(side_by_side(main, text_label(left, "body", "ink2")))
        spoken = f"{words}, {left}" if left else words
        column.addWidget(self.live(ProgressTrack(mandate.share, spoken, payload=resolution.ref), "mandate_track"))
        begun = self.live(
            LinkText(date_text(mandate.begins.text, short=True), resolution.ref, "caption", "ink2", height=20),
            "mandate_begin",
        )
        name = self.tr("UNSCR {number}").format(number=resolution.get("number") or "")
        cited = self.live(LinkText(name, resolution.ref, "caption", "ink2", height=20), "mandate_resolution")
        column.addLayout(side_by_side(begun, cited))

    def _left(self, mandate: Mandate) -> str:
        if mandate.later or mandate.days_left < 0:
            return ""
        return self.tr("%n days left", "", mandate.days_left).replace("%n", str(mandate.days_left))

    def _task(self, task: Record) -> QHBoxLayout:
        new = task.fields["status"] == "new"
        number = text_label("+" if new else f"{task.fields['order']:.0f}", "label", "accent")
        number.setFixedWidth(theme().px(18))
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        row.addWidget(number)
        row.addWidget(self.live(LinkText(task.title, task.ref), f"mandate_{task.key}"), 1)
        if task.fields["status"] in ("first_priority", "new"):
            row.addWidget(Pill(label(TASK_STATUSES[task.fields["status"]])))
        return row


class LeadershipCard(GlanceCard):
    """Who leads the mission."""

    def __init__(self) -> None:
        super().__init__("leadership", self.tr("Leadership"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        leaders = glance.leaders()
        if not leaders:
            self.say_nothing(column)
            return
        self.set_chips(commonest((cited for leader in leaders for cited in cited_of(leader.post)), 1))
        grid = bare_grid(12)
        for row, leader in enumerate(leaders):
            post, person = leader.post, leader.person
            cells = [
                LinkText(post.fields["short_role"], post.ref, "caption", "ink2", height=23),
                LinkText(person.title, person.ref, "medium", height=23),
            ]
            if leader.country is not None:
                cells.append(LinkText(leader.country.title, leader.country.ref, "caption", "ink2", True, 23))
            for at, cell in enumerate(cells):
                grid.addWidget(self.live(cell, f"leadership_{post.key}_{at}"), row, at)
                if leader.later:
                    step_back(cell)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        column.addStretch(1)


class EventsCard(GlanceCard):
    """The latest events by the day."""

    def __init__(self) -> None:
        super().__init__("events", self.tr("Latest events"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        events = glance.latest_events(_EVENTS_SHOWN)
        if not events:
            column.addWidget(text_label(self.tr("No event is known by this day."), "body", "ink3", wrap=True))
            column.addStretch(1)
            return
        self.set_chips(commonest((cited for event in events for cited in cited_of(event.record)), 1))
        self._add_all(glance, events[0])
        days = [self._day(glance, event) for event in events]
        grid = bare_grid(8)
        for at, event in enumerate(events):
            if at:
                grid.addWidget(Divider(), 2 * at - 1, 0, 1, 4)
            grid.addWidget(text_label(days[at], "caption", "ink2"), 2 * at, 0)
            if event.date.mark != "exact":
                grid.addWidget(DateMark(event.date.mark, 12), 2 * at, 1)
            grid.addWidget(GroupMark(event.group, 10), 2 * at, 2)
            title = LinkText(event.record.title, event.record.ref, height=24)
            grid.addWidget(self.live(title, f"events_{event.record.key}"), 2 * at, 3)
        grid.setColumnMinimumWidth(1, theme().px(12))
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        column.addStretch(1)

    def _add_all(self, glance: Glance, newest: Happening) -> None:
        words = self.tr("All {number}").format(number=glance.event_count())
        link = LinkText(words, Ref("event", newest.record.key), "caption_medium", "accent")
        link.setAccessibleName(self.tr("All events, {number}").format(number=glance.event_count()))
        self.set_corner(self.live(link, "events_all"))

    def _day(self, glance: Glance, event: Happening) -> str:
        """The date in short, without its year where that is the year of the day."""
        return date_text(event.date.text, short=True).removesuffix(f" {glance.day[:4]}")
