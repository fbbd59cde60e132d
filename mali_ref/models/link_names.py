"""Names behind links and citations: what a link shows, and which section a locator such as ``¶9b`` stands for."""

from collections.abc import Iterable
from functools import cached_property

from mali_ref.domain.record import Citation, Heading
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.workspace import Workspace


def as_cited(citation: Citation, edition: str) -> Cited:
    """A record's citation as a chip; the edition's own document is not named again."""
    return Cited(citation.locator, "" if citation.source == edition else citation.source)


def chips(citations: Iterable[Citation], edition: str) -> tuple[Cited, ...]:
    """Citations as chips, each once, in their order."""
    return tuple(dict.fromkeys(as_cited(citation, edition) for citation in citations))


class LinkNames:
    """Headings for the links of one book."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def resolve(self, ref: Ref) -> Heading | None:
        """The heading a link shows; only actors keep their group, because only theirs has a mark."""
        heading = self._workspace.heading(ref)
        return heading if heading is None or ref.kind == "actor" else heading._replace(group="")

    def cited_record(self, cited: Cited, edition: str) -> Heading | None:
        """The section a citation of the edition's document means, or the other document itself."""
        if cited.source:
            return self._workspace.heading(Ref("source", cited.source))
        section = self._sections.get((edition, cited.locator.lstrip("¶").strip().casefold()))
        return section or self._workspace.heading(Ref("source", edition))

    @cached_property
    def _sections(self) -> dict[tuple[str, str], Heading]:
        found: dict[tuple[str, str], Heading] = {}
        for record in self._workspace.records("section"):
            heading = self._workspace.heading(record.ref)
            if heading is not None:
                found[record.edition, str(record.get("number")).casefold()] = heading
        return found
