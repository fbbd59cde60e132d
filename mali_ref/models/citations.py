"""Citations in words: what a chip stands for, and a line to paste into a brief."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import ESTIMATE, OWN_EDITION, Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.labels import date_text
from mali_ref.models.workspace import Workspace


@dataclass(frozen=True)
class CitedPlace:
    """What a citation leads to: the source, and the section where the source is the estimate."""

    source: Record | None
    section: Record | None
    locator: str


def cited_of(citation: Citation) -> Cited:
    """A stored citation as a chip; the estimate's own needs no name."""
    return Cited(citation.locator, "" if citation.source == ESTIMATE else citation.source)


def chip_text(cited: Cited, workspace: Workspace) -> str:
    """What a chip says: ``¶9b``, or the short code of another source."""
    if not cited.source:
        return cited.locator
    source = workspace.record(Ref("source", cited.source))
    return str(source.get("code") or source.title) if source else cited.source


def cited_place(cited: Cited, workspace: Workspace) -> CitedPlace:
    """The records a citation leads to."""
    source = workspace.record(Ref("source", cited.source or ESTIMATE))
    key = cited.locator.removeprefix("¶").lower()
    section = workspace.record(Ref("section", key)) if not cited.source and cited.locator.startswith("¶") else None
    return CitedPlace(source, section, cited.locator)


def citation_line(cited: Cited, workspace: Workspace) -> str:
    """Title, publisher, date and place in the source, such as
    “Peace Operations Estimate: MINUSMA. PKSOI, 10 July 2017, ¶9b.”"""
    place = cited_place(cited, workspace)
    if place.source is None:
        return cited.locator
    date = place.source.get("date")
    parts = [place.source.get("publisher"), date_text(date.text) if date else "", place.locator]
    rest = ", ".join(str(part) for part in parts if part)
    return f"{place.source.title}. {rest}." if rest else f"{place.source.title}."


def edition_words(edition: str) -> str:
    """An edition's name on screen."""
    names = {
        ESTIMATE: QCoreApplication.translate("editions", "Estimate, 10 Jul 2017"),
        "after-2017": QCoreApplication.translate("editions", "Second edition"),
        OWN_EDITION: QCoreApplication.translate("editions", "Your own"),
    }
    return names.get(edition, edition)


def edition_mark(edition: str) -> str:
    """The few letters beside what another edition than the estimate brings; empty for the estimate itself."""
    marks = {
        "after-2017": QCoreApplication.translate("editions", "2nd ed."),
        OWN_EDITION: QCoreApplication.translate("editions", "own"),
    }
    return marks.get(edition, "")
