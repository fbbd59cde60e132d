"""Figures pasted as a table: each row read whole or refused with a sentence, doubles named; and the edit of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.checks import faults_of
from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import InputError
from mali_ref.domain.record import OWN_EDITION, Citation, Record
from mali_ref.domain.records.observation import OBSERVATION
from mali_ref.domain.refs import Ref
from mali_ref.domain.rules import broken_rules
from mali_ref.models import edit_labels
from mali_ref.models.edit_labels import edit_label
from mali_ref.models.figure_doubles import Doubles
from mali_ref.models.made_in_passing import with_citations
from mali_ref.models.name_finder import NameFinder
from mali_ref.models.pasted_cells import Answers, CellReader
from mali_ref.models.pasted_columns import UNUSED, part_words
from mali_ref.models.pasted_table import Cells
from mali_ref.models.record_keys import key_words
from mali_ref.models.workspace import Workspace

# What becomes of a row: it is taken; it is taken beside another value; it is there already; it is refused.
TAKEN, BESIDE, DOUBLE, FAULTY = "taken", "beside", "double", "faulty"
# The unit before the value, which is counted in it.
_IN_READING_ORDER = ("indicator", "subject", "category", "as_of", "unit", "value", "status", "remark")
_SUBJECTS = OBSERVATION.by_name["subject"].targets  # type: ignore[attr-defined]
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ForAll:
    """What holds for every row, or for those that leave it open.

    Attributes:
        columns: the part of a figure in each column; empty for one that is not used.
        indicator, subject: for rows that name none.
    """

    columns: tuple[str, ...]
    indicator: Ref | None = None
    subject: Ref | None = None
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True, slots=True)
class PastedFigure:
    """A row as it was read.

    Attributes:
        words: the figure's title, or the cells as pasted.
        record: the figure; None where the row is refused or there already.
        sentence: what is wrong or to be known; empty where there is nothing to say.
    """

    number: int
    line: int
    fate: str
    words: str
    record: Record | None = None
    sentence: str = ""

    @property
    def is_taken(self) -> bool:
        """Whether the row becomes a figure of the book."""
        return self.record is not None


class _Refused(InputError):  # noqa: N818 - no error of the program
    """The sentences of a row that is not whole."""


@dataclass
class FigureReader:
    """Reads the rows of one table for one book.

    Args:
        created: records made in passing, by which rows may call their indicator.
    """

    workspace: Workspace
    settings: ForAll
    created: Mapping[Ref, Record] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._indicators = {record.ref: record for record in self.workspace.book.all_records("indicator")}
        self._indicators |= {ref: record for ref, record in self.created.items() if ref.kind == "indicator"}
        self._finder = NameFinder([*self._indicators.values(), *self._subjects()])
        self._cells = CellReader(self._finder, self.settings.answers)
        self._doubles = Doubles(self.workspace.book.all_records("observation"))
        self._last_number: dict[str, int] = {}

    def read(self, rows: Iterable[Cells]) -> Iterator[PastedFigure]:
        """The rows one by one, in their order."""
        for row in rows:
            try:
                record = self._record(row)
            except _Refused as refused:
                words = " · ".join(cell for cell in row.cells if cell)
                yield PastedFigure(row.number, row.line, FAULTY, words, sentence=str(refused))
            else:
                yield self._weighed(row, record)

    def _subjects(self) -> list[Record]:
        found = [record for kind in _SUBJECTS for record in self.workspace.book.all_records(kind)]
        return found + [record for ref, record in self.created.items() if ref.kind in _SUBJECTS]

    # One row

    def _record(self, row: Cells) -> Record:
        fields, sentences = self._fields(row)
        if sentences:
            raise _Refused(" ".join(sentences))
        record = Record("observation", "new", "", OWN_EDITION, fields)
        sentence = self._fault(record)
        if sentence:
            raise _Refused(sentence)
        return record

    def _fields(self, row: Cells) -> tuple[dict[str, object], list[str]]:
        """The values of a row, and a sentence for each that is missing or not understood."""
        texts = {part: cell for part, cell in zip(self.settings.columns, row.cells, strict=False) if part and cell}
        fields: dict[str, object] = {}
        sentences = list(self._stray_cells(row))
        for part in _IN_READING_ORDER:
            try:
                value = self._value(part, texts.get(part, ""), fields)
            except InputError as fault:
                sentences.append(str(fault))
            else:
                if value is not None:
                    fields[part] = value
        return fields, sentences

    def _stray_cells(self, row: Cells) -> Iterator[str]:
        if any(row.cells[len(self.settings.columns) :]):
            yield translate("PastedFigures", "The row has more cells than there are columns.")

    def _value(self, part: str, text: str, fields: Mapping[str, object]) -> object:
        """One value; those of the parts before it are known."""
        if part in ("indicator", "subject"):
            return self._link(part, text)
        if not text:
            if part == "value":
                raise InputError(_missing(part))
            return None
        usual = self._unit_of(fields.get("indicator"))
        if part == "as_of":
            return self._cells.date(text)
        if part == "value":
            return self._cells.figure(text, str(fields.get("unit") or usual))
        if part == "unit":
            unit = self._cells.unit(text, usual)
            return unit if unit != usual else None
        return {"status": self._cells.status, "remark": self._cells.remark, "category": str}[part](text)

    def _link(self, part: str, text: str) -> Ref:
        if text:
            return self._cells.link(part, text)
        chosen = self.settings.indicator if part == "indicator" else self.settings.subject
        if chosen is None:
            raise InputError(_missing(part))
        return chosen

    def _unit_of(self, indicator: object) -> str:
        record = self._indicators.get(indicator) if isinstance(indicator, Ref) else None
        return str(record.get("unit") or "") if record is not None else ""

    def _fault(self, record: Record) -> str:
        """What else the book's own rules say, apart from the source, which is asked for all rows at once."""
        faults = faults_of(record, lambda ref: ref in self.created or self.workspace.exists(ref))
        sentences = [fault.sentence for fault in faults if fault.field != "citations"]
        indicator = self._indicators[record.fields["indicator"]]
        if not sentences and any(broken_rules({record.ref: record, indicator.ref: indicator})):
            sentence = translate("PastedFigures", "The unit cannot be compared with that of the indicator, {unit}.")
            return sentence.format(unit=indicator.fields["unit"])
        return " ".join(dict.fromkeys(sentences))

    def _weighed(self, row: Cells, record: Record) -> PastedFigure:
        """The row as a figure to take, unless the book or the table has it already."""
        words = self._title(record)
        same = self._doubles.same(record)
        if same:
            return PastedFigure(row.number, row.line, DOUBLE, words, sentence=same)
        other = self._doubles.other(record)
        self._doubles.add(record, row.number)
        return PastedFigure(row.number, row.line, BESIDE if other else TAKEN, words, self._with_key(record), other)

    def _with_key(self, record: Record) -> Record:
        words = key_words(record)
        number = self._last_number.get(words, 0) + 1
        while self.workspace.exists(Ref("observation", _numbered(words, number))):
            number += 1
        self._last_number[words] = number
        return replace(record, key=_numbered(words, number))

    def _title(self, record: Record) -> str:
        make = OBSERVATION.make_title
        return make(record, lambda ref: self._finder.title(ref)) if make is not None else ""  # type: ignore[arg-type]


def figures_edit(
    rows: Iterable[PastedFigure], citation: Citation, created: Mapping[Ref, Record], author: str, reason: str
) -> Edit:
    """The one edit that adds the rows to be taken, with the records made in passing that they use.

    Args:
        citation: where all of them are found.
    """
    records = [replace(row.record, citations=(citation,)) for row in rows if row.record is not None]
    used = {ref for record in records for ref in (record.fields["indicator"], record.fields["subject"])}
    used.add(Ref("source", citation.source))
    made = [Change(None, with_citations(record, (citation,))) for ref, record in created.items() if ref in used]
    added = [Change(None, record) for record in records]
    return Edit((*made, *added), author, " ".join(reason.split()), edit_label(edit_labels.ADD_FIGURES, len(records)))


def twice_used(columns: Sequence[str]) -> str:
    """The words of a part that two columns are read as; empty where there is none."""
    used = [column for column in columns if column != UNUSED]
    return next((part_words(part) for part in used if used.count(part) > 1), "")


def _missing(part: str) -> str:
    words = part_words(part)
    if part == "value":
        return translate("PastedFigures", "{part} is missing.").format(part=words)
    return translate("PastedFigures", "{part} is missing; choose one for all rows, or fill the column.").format(
        part=words
    )


def _numbered(words: str, number: int) -> str:
    return words if number == 1 else f"{words}-{number}"
