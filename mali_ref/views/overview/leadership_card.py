"""The card of those who lead the mission, or led it last."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.glance import MISSION, Glance
from mali_ref.models.glance_facts import Leader, cited_of, commonest
from mali_ref.models.glance_mission import closing_day, leaders_of
from mali_ref.models.labels import date_text
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.links import LinkLines, LinkText, step_back

# The others are on the mission's own page.
_SHOWN = 4
_POST_SHARE = 0.38
_NARROWEST_POST = 72


class LeadershipCard(GlanceCard):
    """Who leads the mission."""

    def __init__(self) -> None:
        super().__init__("leadership", QCoreApplication.translate("LeadershipCard", "Leadership"))
        self._lines: list[LeaderLine] = []

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        self._lines = []
        closed = closing_day(glance) is not None
        self.set_title(self.tr("Leadership, last in post") if closed else self.tr("Leadership"))
        leaders = leaders_of(glance)
        if not leaders:
            self.say_nothing(column)
            return
        shown = leaders[:_SHOWN]
        self.set_chips(commonest((cited for leader in shown for cited in cited_of(leader.post)), 1))
        if all(leader.later for leader in leaders):
            self.set_corner_text(self.tr("after this day"))
        elif len(leaders) > _SHOWN:
            self._add_all(len(leaders))
        for leader in shown:
            line = LeaderLine(leader, self._name(leader))
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

    def _add_all(self, count: int) -> None:
        words = self.tr("All {number}").format(number=count)
        link = LinkText(words, MISSION, "caption_medium", "accent", right=True)
        link.setAccessibleName(self.tr("All posts, {number}").format(number=count))
        self.set_corner(self.live(link, "leadership_all"))

    def _name(self, leader: Leader) -> str:
        if not leader.acting:
            return leader.person.title
        return self.tr("{name}, acting").format(name=leader.person.title)

    def _fit(self) -> None:
        """Align the posts, and set the lines smaller where one of them would not fit."""
        if not self._lines:
            return
        room = self.width() - 2 * theme().size("card_padding") - 2
        # A long post gives way to names: it is broken before they are shortened.
        posts = min(max(line.links[0].sizeHint().width() for line in self._lines), int(room * _POST_SHARE))
        small = any(line.needed(posts, "medium") > room for line in self._lines)
        if small:
            spare = room - max(line.needed(0, "caption_medium") for line in self._lines)
            posts = max(theme().px(_NARROWEST_POST), min(posts, spare))
        for line in self._lines:
            line.fit(posts, small)


class LeaderLine(QWidget):
    """Post, name and country of one leader, each a link."""

    _GAP = 12
    _SMALL_GAP = 4

    def __init__(self, leader: Leader, name: str) -> None:
        super().__init__()
        post, person, country = leader.post, leader.person, leader.country
        self._post = LinkLines(leader.role, post.ref, "caption", "ink2", height=23)
        self.links: list[LinkText] = [self._post]
        self.links.append(LinkText(name, person.ref, "medium", height=23))
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
        self.links[0].setAccessibleDescription(_time(leader))
        self.fit(self.links[0].sizeHint().width(), small=False)

    def needed(self, posts: int, role: str) -> int:
        """The width when the posts have ``posts`` pixels and names are set in a kind of text."""
        name = QFontMetrics(theme().font(role)).horizontalAdvance(self.links[1].text()) + 2
        countries = sum(link.sizeHint().width() for link in self.links[2:])
        return posts + name + countries + 2 * theme().px(self._GAP if role == "medium" else self._SMALL_GAP)

    def fit(self, posts: int, small: bool) -> None:
        """Give the post its width and the name its size."""
        self._post.setFixedWidth(posts)
        self._post.fit(posts)
        self.links[1].set_role("caption_medium" if small else "medium")
        self._row.setSpacing(theme().px(self._SMALL_GAP if small else self._GAP))


def _time(leader: Leader) -> str:
    """From when until when the post was held, as far as the book knows."""
    days = (leader.post.get("start"), leader.post.get("end"))
    return " – ".join(date_text(day.text) for day in days if day is not None)
