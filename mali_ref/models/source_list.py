"""The list of the Sources tab: documents, resolutions, data sets, and the editors' notes by kind."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from mali_ref.domain.record import ESTIMATE, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.data_address import DATA
from mali_ref.models.data_links import every_data_set
from mali_ref.models.grouped_list import GroupedList, ListRow
from mali_ref.models.labels import date_text
from mali_ref.models.record_links import Mention
from mali_ref.models.workspace import Workspace

KINDS = ("source", "resolution", "note")


class SourceList(GroupedList):
    """Every source, resolution, data set and note."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(group_names(), parent)
        self._workspace = workspace
        self.set_rows(self._make_rows())
        workspace.as_of_changed.connect(self._on_workspace_as_of_changed)

    def _make_rows(self) -> Iterator[ListRow]:
        yield from (_row(record, self._workspace) for kind in KINDS for record in self._workspace.records(kind))
        yield from map(_data_row, every_data_set(self._workspace))

    def _on_workspace_as_of_changed(self) -> None:
        self.set_rows(self._make_rows())


def group_names() -> dict[str, str]:
    """The groups in their order, with their names."""
    translate = QCoreApplication.translate
    return {
        "source": translate("SourceList", "Documents"),
        DATA: translate("SourceList", "Data sets"),
        "resolution": translate("SourceList", "Resolutions"),
        "contradiction": translate("SourceList", "Notes: contradictions"),
        "slip": translate("SourceList", "Notes: printing slips"),
        "naming": translate("SourceList", "Notes: naming"),
        "outside": translate("SourceList", "Notes: other sources differ"),
        "unclear": translate("SourceList", "Notes: unclear or undated"),
    }


def group_of(record: Record) -> str:
    """The group a record stands in."""
    return str(record.get("type")) if record.kind == "note" else record.kind


def contradictions(workspace: Workspace) -> tuple[Mention, ...]:
    """The notes on contradictions, each with its warn line."""
    found = []
    for record in workspace.records("note"):
        heading = workspace.heading(record.ref)
        if record.get("type") == "contradiction" and heading is not None:
            found.append(Mention(heading, str(record.get("warning") or "")))
    return tuple(found)


def made_from_words(workspace: Workspace) -> str:
    """What the book as it is shown is made from, with ``{document}`` for its first source."""
    translate = QCoreApplication.translate
    if any(heading.edition != ESTIMATE for heading in workspace.book.headings("event")):
        return translate(
            "SourcesHome",
            "The book begins with one document, {document}, told in its own words; later sources carry it on, and "
            "every figure, name and event says which it rests on. Notes say where texts contradict each other, where "
            "they are misprinted, and what stays unclear.",
        )
    if any(heading.edition != ESTIMATE for heading in workspace.book.headings("source")):
        return translate(
            "SourcesHome",
            "Every name and event of this edition comes from one document, {document}, and is told in the book's own "
            "words. Yearly and monthly figures from open data stand beside its own, each with its source; the other "
            "documents are those it lists or names. Notes say where its text contradicts itself, where it is "
            "misprinted, and what stays unclear.",
        )
    return translate(
        "SourcesHome",
        "Every figure, name and event of this edition comes from one document, {document}, and is told in the "
        "book's own words. The other documents are those it lists or names. Notes say where its text contradicts "
        "itself, where it is misprinted, and what stays unclear.",
    )


def main_source(workspace: Workspace) -> Record | None:
    """The document the book retells."""
    return workspace.record(Ref("source", ESTIMATE))


def _row(record: Record, workspace: Workspace) -> ListRow:
    heading = workspace.heading(record.ref)
    later = heading is not None and workspace.is_later(heading)
    told = [record.title, _note(record)]
    if later:
        told.append(QCoreApplication.translate("SourceList", "after this day"))
    words = fold(" ".join((record.title, _note(record), *(name.text for name in record.names))))
    return ListRow(record.ref, group_of(record), record.title, words, later, ", ".join(part for part in told if part))


def _data_row(data_set: Mention) -> ListRow:
    told = f"{data_set.heading.title}, {data_set.note}"
    return ListRow(data_set.heading.ref, DATA, data_set.heading.title, fold(told), False, told)


def _note(record: Record) -> str:
    if record.kind == "source":
        date = record.get("date")
        parts = (record.get("publisher"), date_text(date.text) if date is not None else "")
        return ", ".join(str(part) for part in parts if part)
    return str(record.get("subject" if record.kind == "resolution" else "warning") or "")
