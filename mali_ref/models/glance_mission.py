"""What At a glance tells of the mission itself: its mandate, those that went before, who leads it, when it closed."""

from collections.abc import Iterable
from datetime import date

from mali_ref.domain.dates import LAST_DAY, Edtf
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.glance import MISSION, Glance
from mali_ref.models.glance_facts import Leader, Mandate, Term

# A post held for the time being is the same post.
_ACTING = ", acting"
_HEAD = "SRSG"


def mandate_of(glance: Glance) -> Mandate | None:
    """The resolution that set the mandate's end as it stood on the day."""
    terms = _terms(glance)
    if not terms:
        return None
    past = [term for term in terms if term.begins.earliest <= glance.day]
    record, begins, ends = past[-1] if past else terms[0]
    total, gone = _days(begins.earliest, ends.latest), _days(begins.earliest, glance.day)
    # The resolution that ended the mission set its end on the day it was adopted.
    share = min(1.0, max(0.0, gone / total)) if total > 0 else float(gone >= 0)
    tasks = _tasks(glance, record.ref)
    return Mandate(record, begins, ends, _days(glance.day, ends.latest), share, tasks, not past)


def earlier_mandates(glance: Glance) -> list[Term]:
    """The mandates before the one in force, the newest first."""
    return [term for term in reversed(_terms(glance)) if term.begins.earliest <= glance.day][1:]


def closing_day(glance: Glance) -> Edtf | None:
    """The day on which the mission's last head went, where it has ended by the day of the book."""
    mission = glance.workspace.record(MISSION)
    ended: Edtf | None = mission.get("ended") if mission else None
    if ended is None or ended.latest >= glance.day:
        return None
    ends = [post.fields["end"] for post in _posts(glance) if post.fields["short_role"] == _HEAD and post.get("end")]
    last = max(ends, key=lambda end: end.latest, default=None)
    return last if last is not None and last.latest < glance.day else None


def leaders_of(glance: Glance) -> list[Leader]:
    """Who holds each of the mission's posts that have a short name, the head first.

    Once it has closed, those who held them last.
    """
    posts = list(_posts(glance))
    held = posts if closing_day(glance) else [post for post in posts if not _ended(post, glance.day)]
    begun = [post for post in held if _known_held(post) <= glance.day] or held
    ranks = _ranks(posts)
    found = (_leader(glance, post) for post in sorted(_one_a_role(begun), key=lambda post: ranks[_role(post)]))
    return [leader for leader in found if leader]


def _terms(glance: Glance) -> list[Term]:
    """The resolutions that set an end to the mandate, in the order of time."""
    found = (
        Term(record, record.fields["adopted"], record.fields["mandate_until"])
        for record in glance.workspace.records("resolution")
        if record.get("adopted") and record.get("mandate_until")
    )
    return sorted(found, key=lambda term: term.begins.earliest)


def _tasks(glance: Glance, resolution: Ref) -> tuple[Record, ...]:
    tasks = [task for task in glance.workspace.records("mandate_task") if task.get("resolution") == resolution]
    return tuple(sorted(tasks, key=lambda task: task.fields["order"]))


def _posts(glance: Glance) -> Iterable[Record]:
    posts = glance.workspace.records("post")
    return (post for post in posts if post.get("body") == MISSION and post.get("short_role"))


def _role(post: Record) -> str:
    role: str = post.fields["short_role"]
    return role.removesuffix(_ACTING)


def _ranks(posts: list[Record]) -> dict[str, tuple[float, int, str]]:
    """Where each role stands: by the book's order; of the others the shorter title, as a deputy's is longer."""
    ranks: dict[str, tuple[float, int, str]] = {}
    for post in posts:
        role = _role(post)
        order = float(post.get("order") or "inf")
        ranks[role] = min(ranks.get(role, (order, len(role), role)), (order, len(role), role))
    return ranks


def _leader(glance: Glance, post: Record) -> Leader | None:
    workspace, day = glance.workspace, glance.day
    person, heading = workspace.record(post.fields["holder"]), workspace.heading(post.fields["holder"])
    if person is None or heading is None:
        return None
    country = person.get("country")
    # Of a post without a start the book knows only the day on which it was seen held.
    seen: Edtf | None = None if post.get("start") else post.get("observed")
    later = glance.is_later(post) or (seen is not None and seen.earliest > day)
    acting = post.fields["short_role"].endswith(_ACTING)
    return Leader(post, _role(post), heading, workspace.heading(country) if country else None, acting, later)


def _ended(post: Record, day: str) -> bool:
    end: Edtf | None = post.get("end")
    return end is not None and end.latest < day


def _one_a_role(posts: list[Record]) -> list[Record]:
    """Of the holders of one post, the one known to have held it last."""
    newest: dict[str, Record] = {}
    for post in sorted(posts, key=_known_held):
        newest[_role(post)] = post
    return list(newest.values())


def _known_held(post: Record) -> str:
    """The last day on which a post is known to have been held or taken up."""
    dates: list[Edtf | None] = [post.get("start"), post.get("observed")]
    return max((known.earliest for known in dates if known), default="")


def _days(first: str, last: str) -> int:
    if LAST_DAY in (first, last):
        return 0
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
