"""The line below single figures: the documents they stand in with their chips, and open data with their licence."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Cited, Span, Words
from mali_ref.models.link_names import chips
from mali_ref.models.series import Series
from mali_ref.models.workspace import Workspace

# A chart of counts by month cites the same data set again and again; more chips than these say nothing new.
_MOST_CHIPS = 12


def source_block(series: Series, workspace: Workspace) -> Block:
    """Where the figures of a series come from."""
    named = QCoreApplication.translate("IndicatorPage", "Source: {document}").format(
        document="; ".join(_documents(series, workspace))
    )
    return Block("paragraph", (Words(f"{named} "), *_chips(series)[:_MOST_CHIPS], *_breaks(series)))


def _chips(series: Series) -> list[Cited]:
    found = dict.fromkeys(c for item in series.observed for c in chips(item.record.citations, item.record.edition))
    return list(found) or list(chips(series.indicator.citations, series.indicator.edition))


def _documents(series: Series, workspace: Workspace) -> Iterator[str]:
    records = [item.record for item in series.observed] or [series.indicator]
    for key in dict.fromkeys(citation.source for record in records for citation in record.citations):
        source = workspace.record(Ref("source", key))
        if source is not None:
            licence = str(source.get("licence") or "") if source.get("type") == "dataset" else ""
            yield f"{source.title} ({licence})" if licence else source.title


def _breaks(series: Series) -> Iterator[Span]:
    """What the dotted steps of the line mean, where it has some."""
    if series.timeline is not None and any(line.has_breaks for line in series.timeline.lines):
        told = QCoreApplication.translate(
            "IndicatorPage", "Dotted steps join figures of different sources, which may not count alike."
        )
        yield Words(f" {told}")
