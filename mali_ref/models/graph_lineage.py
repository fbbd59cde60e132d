"""Where an actor comes from and what came of it: strands of time that split and merge, the oldest at the left."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Network, Tie
from mali_ref.models.graph_spans import LATER
from mali_ref.models.graph_strands import MERGER, SPLIT, WING, Join, Life, Lineage, Strand, is_birth, levels_of
from mali_ref.models.graph_ties import MEMBER
from mali_ref.models.graph_words import tie_sentence, tie_when, tie_words
from mali_ref.models.workspace import ESTIMATE_DAY

# What a type of relation makes of its two ends: how they are joined, and whether the first is the elder.
_JOINS: Final = {
    "merged_into": (MERGER, True),
    "remerged_with": (MERGER, True),
    "founded_as": (MERGER, True),
    "renamed_to": (MERGER, True),
    "fragmented_into": (SPLIT, True),
    "split_from": (SPLIT, False),
    "dissident_of": (SPLIT, False),
    "generation_of": (SPLIT, False),
}
# Only what is sent out takes the place of another; China, which took that of the United States, does not come from it.
_SUCCESSIONS: Final = {"preceded": (MERGER, True), "replaced": (MERGER, False)}
_SENT_OUT: Final = frozenset(("mission", "operation", "unit"))
_STEPS_BACK: Final = 2
_STEPS_ON: Final = 1
_MOST_STRANDS: Final = 9
_MOST_WINGS: Final = 2


def lineage_of(network: Network, focus: Ref, as_of: str) -> Lineage | None:
    """The lineage of an actor as it stood on a day, empty for the latest; None where nothing is told of it."""
    last_day = as_of or max((tie.span.begun_by for tie in network.ties), default="") or ESTIMATE_DAY
    joins = [join for join in _joins(network) if join.from_day <= last_day]
    kept = _relevant(joins, focus)
    if not kept:
        return None
    refs = {focus} | {ref for join in kept for ref in (join.elder, join.younger)}
    kept += _wings(network, refs, focus, last_day)
    refs |= {join.elder for join in kept}
    lives = {ref: _life(network, ref, kept, last_day) for ref in refs}
    rows = levels_of(focus, kept, lives)
    strands = [_strand(network, ref, rows[ref], lives[ref], kept) for ref in sorted(refs, key=lambda ref: rows[ref])]
    days = [day for life in lives.values() for day in life[:2] if day] + [
        join.from_day for join in kept if join.from_day
    ]
    first_year = min((int(day[:4]) for day in days), default=int(last_day[:4]))
    return Lineage(focus, tuple(strands), tuple(kept), max(1, min(first_year, int(last_day[:4]) - 1)), last_day)


def _joins(network: Network) -> Iterator[Join]:
    """Each pair once, by the relation that tells its day best."""
    best: dict[tuple[Ref, Ref], Join] = {}
    for tie in network.ties:
        kind, first_is_elder = _kind_of(network, tie)
        if kind:
            join = _join(network, tie, kind, first_is_elder)
            known = best.get((join.elder, join.younger))
            if known is None or (not known.by_day and join.by_day):
                best[join.elder, join.younger] = join
    return iter(best.values())


def _kind_of(network: Network, tie: Tie) -> tuple[str, bool]:
    types = {network.nodes[ref].type for ref in (tie.from_ref, tie.to_ref)}
    found = _JOINS.get(tie.type) or (_SUCCESSIONS.get(tie.type) if types <= _SENT_OUT else None)
    return found or ("", True)


def _join(network: Network, tie: Tie, kind: str, first_is_elder: bool) -> Join:
    ends = (tie.from_ref, tie.to_ref) if first_is_elder else (tie.to_ref, tie.from_ref)
    dated = tie.start is not None
    return Join(
        *ends,
        kind,
        tie.span.begun_from if dated else "",
        tie.span.begun_by if dated else "",
        tie_sentence(network, tie),
        tie.record,
        tie.cited[:1],
        tie.certainty == "unclear",
    )


def _relevant(joins: list[Join], focus: Ref) -> list[Join]:
    """Those that lead to the actor within a few steps, and those that lead away from it."""
    kept: list[Join] = []
    found = {focus}
    for is_back, steps in ((True, _STEPS_BACK), (False, _STEPS_ON)):
        beside = {focus}
        for _ in range(steps):
            beside = _one_step(joins, beside, is_back, focus, kept, found)
    return kept


def _one_step(
    joins: list[Join], here: set[Ref], is_back: bool, focus: Ref, kept: list[Join], found: set[Ref]
) -> set[Ref]:
    """Take in the joins that lead one step further; answers whom they lead to."""
    reached: set[Ref] = set()
    for join in joins:
        start, there = (join.younger, join.elder) if is_back else (join.elder, join.younger)
        # What two of the others have between themselves, and may have had at some time, is told on their own pages.
        is_aside = focus not in (start, there) and (there in found or (join.doubtful and not join.by_day))
        if start not in here or join in kept or is_aside or (there not in found and len(found) >= _MOST_STRANDS):
            continue
        kept.append(join)
        if there not in found:
            found.add(there)
            reached.add(there)
    return reached


def _wings(network: Network, refs: set[Ref], focus: Ref, last_day: str) -> list[Join]:
    """Groups that are told to have become part of one of these, or of the actor itself, on a day."""
    found = []
    for tie in network.ties:
        is_part = tie.kind == MEMBER and tie.type == "part_of" and tie.start is not None and tie.to_ref in refs
        if is_part and tie.from_ref not in refs and tie.span.on(last_day) != LATER:
            found.append(_join(network, tie, WING, True))
    found.sort(key=lambda join: (join.younger != focus, join.from_day))
    return found[:_MOST_WINGS]


def _life(network: Network, ref: Ref, joins: list[Join], last_day: str) -> Life:
    """Between which days a strand begins, and on which it ends."""
    span = network.nodes[ref].life
    left = [join for join in joins if join.younger == ref and join.kind == SPLIT and join.by_day]
    is_known = bool(span.begun_from) or (span.begun_by and span.begun_by < ESTIMATE_DAY)
    first = (span.begun_from, span.begun_by) if is_known else ("", "")
    if not is_known and left:
        first = min((join.from_day, join.by_day) for join in left)
    goes = [join.by_day for join in joins if join.elder == ref and join.kind == MERGER and join.by_day]
    ended = [day for day in (*goes, span.ended_by) if day]
    return first[0], first[1], min(max(ended, default=last_day), last_day)


def _strand(network: Network, ref: Ref, row: float, life: Life, joins: list[Join]) -> Strand:
    node = network.nodes[ref]
    born = [join for join in joins if join.younger == ref and (join.kind == SPLIT or is_birth(join, life))]
    wing = next((join for join in joins if join.elder == ref and join.kind == WING), None)
    told = wing or next(iter(born), None)
    note = _note(network, ref, told, born) if told is not None else ""
    return Strand(ref, node.name, node.group, row, *life, note, told.cited if told is not None else ())


def _note(network: Network, ref: Ref, join: Join, born: list[Join]) -> str:
    """How a strand began, in a few words: “split from AQIM, 2011”."""
    tie = next(tie for tie in network.ties if tie.record == join.record)
    if join.kind == MERGER and sum(other.kind == MERGER for other in born) > 1:
        words = QCoreApplication.translate("Lineage", "merger")
    else:
        words = f"{tie_words(tie, ref)} {network.nodes[tie.other(ref)].name}"
    return ", ".join(part for part in (words, tie_when(tie)) if part)
