"""What deleting records takes with it: the links that others have to them, and what keeps them from going."""

from collections.abc import Iterable
from dataclasses import dataclass

from mali_ref.domain.edits import Change
from mali_ref.domain.record import Heading
from mali_ref.domain.refs import Ref
from mali_ref.domain.severing import severed
from mali_ref.models.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Deletion:
    """A deletion before it is done.

    Attributes:
        changes: the whole edit: links taken out of other records, then the records themselves.
        pointing: the records that lose a link.
        blocking: the records that cannot be without the link, or rest on it as their source; empty lets it go on.
    """

    changes: tuple[Change, ...]
    pointing: tuple[Heading, ...]
    blocking: tuple[Heading, ...]


def plan_deletion(workspace: Workspace, refs: Iterable[Ref]) -> Deletion:
    """What deleting these records means."""
    going = set(refs)
    around = dict.fromkeys(
        heading for ref in going for heading in workspace.depending_on(ref) if heading.ref not in going
    )
    changes, pointing, blocking = [], [], []
    for heading in around:
        record = workspace.whole_record(heading.ref)
        freed = severed(record, going, workspace.book.title) if record is not None else None
        if record is None or freed is None:
            blocking.append(heading)
        else:
            pointing.append(heading)
            changes.append(Change(record, freed))
    gone = [record for ref in going if (record := workspace.whole_record(ref)) is not None]
    changes += [Change(record, None) for record in gone]
    return Deletion(tuple(changes), tuple(pointing), tuple(blocking))
