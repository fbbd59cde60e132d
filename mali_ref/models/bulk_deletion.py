"""Deleting many records at once: those that others need stay, and the rest goes with the links to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mali_ref.domain.edits import Change
from mali_ref.domain.record import Heading
from mali_ref.domain.refs import Ref
from mali_ref.models.deletion import plan_deletion
from mali_ref.models.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BulkDeletion:
    """What goes, what stays, and who loses a link.

    Attributes:
        gone: the changes that delete.
        freed: the changes that take links out of other records.
        pointing: those other records.
        blocked: each record that stays, with those that cannot be without it.
    """

    gone: tuple[Change, ...]
    freed: tuple[Change, ...]
    pointing: tuple[Heading, ...]
    blocked: Mapping[Ref, tuple[Heading, ...]]


def plan_bulk_deletion(workspace: Workspace, refs: Iterable[Ref]) -> BulkDeletion:
    """Delete as many of these as others can be without; a record that stays may in its turn keep another."""
    going = list(dict.fromkeys(refs))
    blocked: dict[Ref, tuple[Heading, ...]] = {}
    plan = plan_deletion(workspace, going)
    while plan.blocking:
        blocked |= _blocked(workspace, going, {heading.ref for heading in plan.blocking})
        going = [ref for ref in going if ref not in blocked]
        plan = plan_deletion(workspace, going)
    gone = tuple(change for change in plan.changes if change.after is None)
    freed = tuple(change for change in plan.changes if change.after is not None)
    return BulkDeletion(gone, freed, plan.pointing, blocked)


def _blocked(workspace: Workspace, going: list[Ref], blocking: set[Ref]) -> dict[Ref, tuple[Heading, ...]]:
    """The records among these that blocking ones lead to, with those that need them."""
    found = {ref: tuple(item for item in workspace.depending_on(ref) if item.ref in blocking) for ref in going}
    candidates = {ref: needing for ref, needing in found.items() if needing}
    needed = {ref: _needing(workspace, ref, blocking) for ref in candidates}
    alone = {ref: needing for ref, needing in needed.items() if needing}
    # Where a record could be without each by itself but not without all, as with its sources, all of them stay.
    return alone or candidates


def _needing(workspace: Workspace, ref: Ref, blocking: set[Ref]) -> tuple[Heading, ...]:
    return tuple(item for item in plan_deletion(workspace, [ref]).blocking if item.ref in blocking)
