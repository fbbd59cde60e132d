"""Deleting many records at once: those that others need stay, and the rest goes with the links to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mali_ref.domain.edits import Change
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.severing import severed
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
    around = _Around(workspace, list(dict.fromkeys(refs)))
    blocked: dict[Ref, tuple[Heading, ...]] = {}
    while found := around.blocked():
        blocked |= found
        around.keep(found)
    plan = plan_deletion(workspace, around.going)
    gone = tuple(change for change in plan.changes if change.after is None)
    freed = tuple(change for change in plan.changes if change.after is not None)
    return BulkDeletion(gone, freed, plan.pointing, blocked)


class _Around:
    """The records that are to go, and those that depend on them, each read once."""

    def __init__(self, workspace: Workspace, going: list[Ref]) -> None:
        self._workspace = workspace
        self._records: dict[Ref, Record | None] = {}
        self._dependents = {ref: workspace.depending_on(ref) for ref in going}
        self.going = going

    def keep(self, refs: Iterable[Ref]) -> None:
        """Let these stay."""
        staying = set(refs)
        self.going = [ref for ref in self.going if ref not in staying]

    def blocked(self) -> dict[Ref, tuple[Heading, ...]]:
        """The records that cannot go, with those that cannot be without them."""
        going = set(self.going)
        staying = dict.fromkeys(item for ref in self.going for item in self._dependents[ref] if item.ref not in going)
        blocking = {heading.ref for heading in staying if self._needs(heading, going)}
        found = {
            ref: tuple(item for item in self._dependents[ref] if item.ref in blocking and self._needs(item, {ref}))
            for ref in self.going
        }
        alone = {ref: needing for ref, needing in found.items() if needing}
        if alone or not blocking:
            return alone
        # Where a record could be without each by itself but not without all, as with its sources, all of them stay.
        together = {ref: tuple(item for item in self._dependents[ref] if item.ref in blocking) for ref in self.going}
        return {ref: needing for ref, needing in together.items() if needing}

    def _needs(self, heading: Heading, going: set[Ref]) -> bool:
        if heading.ref not in self._records:
            self._records[heading.ref] = self._workspace.whole_record(heading.ref)
        record = self._records[heading.ref]
        return record is None or severed(record, going, self._workspace.book.title) is None
