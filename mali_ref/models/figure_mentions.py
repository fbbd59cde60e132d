"""What points at an indicator or at one of its figures: notes that warn, and records that mention it."""

from collections.abc import Iterator
from functools import cached_property

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.record_links import Mention, MentionGroup
from mali_ref.models.record_view import RecordView, RecordViews, Warning
from mali_ref.models.series import Series
from mali_ref.models.workspace import Workspace


class PointedAt:
    """Notes and mentions of a series, read once for its page."""

    def __init__(self, series: Series, workspace: Workspace, views: RecordViews) -> None:
        self._series = series
        self._workspace = workspace
        self._views = views

    @cached_property
    def warnings(self) -> tuple[Warning, ...]:
        """What notes warn of, each once."""
        found: dict[Ref, Warning] = {}
        for view in self._pointed:
            for warning in view.warnings:
                found.setdefault(warning.note, warning)
        return tuple(found.values())

    @cached_property
    def mentions(self) -> tuple[MentionGroup, ...]:
        """What mentions the indicator or a figure of it, each once; its own figures are in the table."""
        found: dict[str, tuple[str, dict[Ref, Mention]]] = {}
        warned = {warning.note for warning in self.warnings}
        for view in self._pointed:
            for group in view.mentions:
                if group.kind != "observation":
                    _, items = found.setdefault(group.kind, (group.label, {}))
                    items.update((item.heading.ref, item) for item in group.items if item.heading.ref not in warned)
        return tuple(MentionGroup(kind, name, tuple(items.values())) for kind, (name, items) in found.items() if items)

    @cached_property
    def _pointed(self) -> tuple[RecordView, ...]:
        return tuple(map(self._views.view, self._records()))

    def _records(self) -> Iterator[Record]:
        yield self._series.indicator
        # Most figures of a long series are mentioned nowhere; to make a view of each would take the most time of all.
        for item in self._series.observed:
            if self._workspace.book.pointing_to(item.ref):
                yield item.record
