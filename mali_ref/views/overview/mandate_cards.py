"""The cards of words: the mandate, the mission's leadership, and what happened last."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.records.mandate import TASK_STATUSES
from mali_ref.domain.refs import Ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Happening, Leader, Mandate, cited_of, commonest
from mali_ref.models.labels import date_text, label
from mali_ref.models.language import phrase
from mali_ref.views.kit.bars import ProgressTrack
from mali_ref.views.kit.chips import Pill
from mali_ref.views.kit.labels import Divider, ElidedLabel, text_label
from mali_ref.views.kit.marks import DateMark, GroupMark
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, bare_grid, side_by_side
from mali_ref.views.overview.links import FigureLine, LinkText, step_back

_EVENTS_SHOWN = 5
_DAY_WIDTH = 84
_POST_SHARE = 0.36


class MandateCard(GlanceCard):
    """Until when the mandate runs, and its main tasks."""

    def __init__(self) -> None:
        super().__init__("mandate", QCoreApplication.translate("MandateCard", "Mandate"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        mandate = glance.mandate()
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
        if not mandate.tasks:
            silent = self.tr("The book lists no tasks under this resolution.")
            column.addWidget(text_label(silent, "body", "ink2", wrap=True))
            column.addStretch(1)
        for task in mandate.tasks:
            if task.fields["status"] != "other":
                column.addLayout(self._task(task))
                column.addStretch(1)

    def _add_time(self, glance: Glance, mandate: Mandate, column: QVBoxLayout) -> None:
        resolution = mandate.resolution
        until = self.tr("Expires {day}") if mandate.days_left >= 0 else self.tr("Expired {day}")
        words = phrase(until, day=date_text(mandate.ends.text))
        left = self._left(mandate)
        main = self.live(FigureLine(words, "", resolution.ref, "subtitle", height=30), "mandate_end")
        beside = LinkText(left, resolution.ref, "body", "ink2", right=True, height=30) if left else None
        column.addLayout(side_by_side(main, self.live(beside, "mandate_left") if beside is not None else None))
        spoken = f"{words}, {left}" if left else words
        column.addWidget(self.live(ProgressTrack(mandate.share, spoken, payload=resolution.ref), "mandate_track"))
        begun = self.live(
            LinkText(date_text(mandate.begins.text, short=True), resolution.ref, "caption", "ink2", height=20),
            "mandate_begin",
        )
        name = self.tr("UNSCR {number}").format(number=resolution.get("number") or "")
        cited = self.live(LinkText(name, resolution.ref, "caption", "ink2", True, 20), "mandate_resolution")
        column.addLayout(side_by_side(begun, cited))

    def _left(self, mandate: Mandate) -> str:
        if mandate.later or mandate.days_left < 0:
            return ""
        if mandate.days_left == 1:
            return self.tr("1 day left")
        return self.tr("{count} days left").format(count=mandate.days_left)

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
        super().__init__("leadership", QCoreApplication.translate("LeadershipCard", "Leadership"))
        self._lines: list[LeaderLine] = []

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        leaders = glance.leaders()
        if not leaders:
            self.say_nothing(column)
            return
        self._lines = []
        self.set_chips(commonest((cited for leader in leaders for cited in cited_of(leader.post)), 1))
        if all(leader.later for leader in leaders):
            self.set_corner_text(self.tr("after this day"))
        for leader in leaders:
            line = LeaderLine(leader)
            for part in line.links:
                self.live(part)
            if leader.later:
                step_back(line)
            self._lines.append(line)
            column.addWidget(line)
        column.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Align the posts, and set the lines smaller where one of them would not fit."""
        if not self._lines:
            return
        room = self.width() - 2 * theme().size("card_padding") - 2
        # A long post gives way to names: it is shortened before they are.
        posts = min(max(line.links[0].sizeHint().width() for line in self._lines), int(room * _POST_SHARE))
        small = any(line.needed(posts) > room for line in self._lines)
        for line in self._lines:
            line.fit(posts, small)


class LeaderLine(QWidget):
    """Post, name and country of one leader, each a link."""

    _GAP = 12
    _SMALL_GAP = 6

    def __init__(self, leader: Leader) -> None:
        super().__init__()
        post, person, country = leader.post, leader.person, leader.country
        self.links = [LinkText(post.fields["short_role"], post.ref, "caption", "ink2", height=23)]
        self.links.append(LinkText(person.title, person.ref, "medium", height=23))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.links[0])
        self._row.addWidget(self.links[1])
        self._row.addStretch(1)
        if country is not None:
            self.links.append(LinkText(country.title, country.ref, "caption", "ink2", right=True, height=23))
            self._row.addWidget(self.links[2])
        for part, link in zip(("post", "person", "country"), self.links, strict=False):
            link.setObjectName(f"leadership_{post.key}_{part}")
        self.fit(self.links[0].sizeHint().width(), small=False)

    def needed(self, posts: int) -> int:
        """The width at full size when the posts have ``posts`` pixels."""
        name = QFontMetrics(theme().font("medium")).horizontalAdvance(self.links[1].text())
        countries = sum(link.sizeHint().width() for link in self.links[2:])
        return posts + name + countries + 2 * theme().px(self._GAP)

    def fit(self, posts: int, small: bool) -> None:
        """Give the post its width and the name its size."""
        self.links[0].setFixedWidth(posts)
        self.links[1].set_role("caption_medium" if small else "medium")
        self._row.setSpacing(theme().px(self._SMALL_GAP if small else self._GAP))


class EventsCard(GlanceCard):
    """The latest events by the day."""

    def __init__(self) -> None:
        super().__init__("events", QCoreApplication.translate("EventsCard", "Latest events"))

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
            exact = event.date.mark == "exact"
            day = ElidedLabel(days[at], "caption", "ink2")
            day.setMaximumWidth(theme().px(_DAY_WIDTH))
            grid.addWidget(day, 2 * at, 0, 1, 2 if exact else 1)
            if not exact:
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
        link = LinkText(words, Ref("event", newest.record.key), "caption_medium", "accent", right=True)
        link.setAccessibleName(self.tr("All events, {number}").format(number=glance.event_count()))
        self.set_corner(self.live(link, "events_all"))

    def _day(self, glance: Glance, event: Happening) -> str:
        """The date in short, without its year where that is the year of the day."""
        return date_text(event.date.text, short=True).removesuffix(f" {glance.day[:4]}")
