"""The card of the latest events: as many as can be read whole."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_events import event_count, latest_events
from mali_ref.models.glance_facts import Happening, cited_of, commonest
from mali_ref.models.labels import date_text
from mali_ref.views.kit.labels import Divider, ElidedLabel, text_label
from mali_ref.views.kit.marks import DateMark, GroupMark
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.links import LinkLines, LinkText

_SHOWN = 5
_LEAST = 3
_HEIGHT = 130
_DAY_WIDTH = 84
_MARK = 12
_GROUP = 10
_GAP = 6


class EventsCard(GlanceCard):
    """The latest events by the day."""

    def __init__(self) -> None:
        super().__init__("events", QCoreApplication.translate("EventsCard", "Latest events"))
        self._lines: list[EventLine] = []

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        self._lines = []
        events = latest_events(glance, _SHOWN)
        if not events:
            column.addWidget(text_label(self.tr("No event is known by this day."), "body", "ink3", wrap=True))
            column.addStretch(1)
            return
        self.set_chips(commonest((cited for event in events for cited in cited_of(event.record)), 1))
        self._add_all(glance, events[0])
        for event in events:
            line = EventLine(event, self._day(glance, event), is_first=not self._lines)
            self.live(line.title, f"events_{event.record.key}")
            self._lines.append(line)
            column.addWidget(line)
        for line in self._lines:
            line.title.set_peers([line.title for line in self._lines])
        column.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Align the titles, and leave out the oldest events where long titles take their lines."""
        if not self._lines:
            return
        days = max(line.needed_days() for line in self._lines)
        room = self.width() - 2 * theme().size("card_padding") - 2
        height, most = 0, theme().px(_HEIGHT)
        for at, line in enumerate(self._lines):
            height += line.fit(days, room)
            line.setVisible(at < _LEAST or height <= most)

    def _add_all(self, glance: Glance, newest: Happening) -> None:
        words = self.tr("All {number}").format(number=event_count(glance))
        link = LinkText(words, Ref("event", newest.record.key), "caption_medium", "accent", right=True)
        link.setAccessibleName(self.tr("All events, {number}").format(number=event_count(glance)))
        self.set_corner(self.live(link, "events_all"))

    def _day(self, glance: Glance, event: Happening) -> str:
        """The date in short, without its year where that is the year of the day."""
        return date_text(event.date.text, short=True).removesuffix(f" {glance.day[:4]}")


class EventLine(QWidget):
    """One event: its day and how well that is known, the mark of who acted, and its title."""

    def __init__(self, event: Happening, day: str, is_first: bool) -> None:
        super().__init__()
        self.title = LinkLines(event.record.title, event.record.ref, small_role="caption")
        self._day = ElidedLabel(day, "caption", "ink2")
        self._day.setMaximumWidth(theme().px(_DAY_WIDTH))
        self._is_exact = event.date.mark == "exact"
        self._is_first = is_first
        row = QHBoxLayout()
        row.setSpacing(theme().px(_GAP))
        row.addWidget(self._day)
        if not self._is_exact:
            row.addWidget(DateMark(event.date.mark, _MARK))
        row.addWidget(GroupMark(event.group, _GROUP))
        row.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not is_first:
            column.addWidget(Divider())
        column.addLayout(row)

    def needed_days(self) -> int:
        """The width of its day, with the mark of how well it is known."""
        mark = 0 if self._is_exact else theme().px(_GAP + _MARK)
        return min(self._day.sizeHint().width(), theme().px(_DAY_WIDTH)) + mark

    def fit(self, days: int, room: int) -> int:
        """Give the days their width and the title the lines that it needs; answers the height."""
        self._day.setFixedWidth(days - (0 if self._is_exact else theme().px(_GAP + _MARK)))
        height = self.title.fit(room - days - theme().px(_GROUP + 2 * _GAP))
        return height + (0 if self._is_first else 1)
