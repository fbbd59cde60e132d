"""The text files under ``db/`` as raw records: words with the file and line they stand on.

A folder is an edition. ``<kind>.yaml`` maps record keys to records; ``<kind>.csv`` has a record a line, for long
tables of figures. Nothing is interpreted here: every scalar is text, so that `no`, `2017` and `1e3` stay words.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from mali_ref.domain.errors import SeedError
from mali_ref.exchange.book_inputs import edition_files

try:  # The C reader is ten times as fast; PyYAML is also shipped without it.
    from yaml import CSafeLoader as Loader
except ImportError:  # pragma: no cover - depends on the wheel
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or text as written.

    Attributes:
        label: the mapping key it stood under in a list: a role, a language.
        origin: the later edition's record it was taken from when editions were joined; None for its own record.
    """

    text: str
    line: int
    label: str = ""
    origin: "RawRecord | None" = None


@dataclass(frozen=True, slots=True)
class RawStatement:
    """What a later edition writes of a field that has a value already, and the citations of the whole record."""

    field: str
    written: "Scalar | list[Scalar]"
    record: "RawRecord"


@dataclass(slots=True)
class RawRecord:
    """A record as written; each field is a scalar or a list of scalars.

    Attributes:
        statements: what later editions say otherwise; filled when editions are joined.
    """

    kind: str
    key: str
    edition: str
    file: Path
    line: int
    fields: dict[str, Scalar | list[Scalar]] = field(default_factory=dict)
    statements: list[RawStatement] = field(default_factory=list)

    def where(self, line: int | None = None) -> str:
        """File and line for a message."""
        return f"{self.edition}/{self.file.name}:{line or self.line}"


def read_edition(folder: Path, kinds: tuple[str, ...]) -> list[RawRecord]:
    """All raw records of an edition, kind by kind in the book's order; raises SeedError.

    A kind may have a part of its own for a long table: ``observation-monthly-strength.csv``.
    """
    files: dict[str, list[Path]] = {kind: [] for kind in kinds}
    strangers = []
    for path in edition_files(folder):
        kind = path.stem.partition("-")[0]
        if kind in files and path.suffix in _READERS:
            files[kind].append(path)
        else:
            strangers.append(path.name)
    if strangers:
        raise SeedError(f"{folder.name}: no kind of record is written in {', '.join(strangers)}.")
    # What is written at length comes before tables.
    ordered = [(kind, path) for kind in kinds for path in sorted(files[kind], key=lambda path: path.suffix == ".csv")]
    return [raw for kind, path in ordered for raw in _READERS[path.suffix](path, kind, folder.name)]


def _read_yaml(path: Path, kind: str, edition: str) -> Iterator[RawRecord]:
    text = _text(path, edition)
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        raise SeedError(f"{edition}/{path.name}:{_line_of(error, text)}: {_problem(error)}") from error
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise SeedError(f"{edition}/{path.name}:1: the file must map record keys to records.")
    for key, body in root.value:
        record = RawRecord(kind, _word(key, path, edition), edition, path, key.start_mark.line + 1)
        if not isinstance(body, yaml.MappingNode):
            raise SeedError(f"{record.where()}: “{key.value}” has no fields.")
        for name_node, value in body.value:
            name = _word(name_node, path, edition)
            if name in record.fields:
                raise SeedError(f"{record.where(name_node.start_mark.line + 1)}: “{name}” stands twice.")
            record.fields[name] = _value(value, record)
        yield record


def _text(path: Path, edition: str) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SeedError(f"{edition}/{path.name}:{line}: the file is not UTF-8 text.") from error


def _line_of(error: yaml.YAMLError, text: str) -> int:
    """The line of a fault; of a sign that may not stand in YAML the reader gives only the place in the text."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return int(mark.line) + 1
    return text.count("\n", 0, getattr(error, "position", 0)) + 1


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _word(node: yaml.Node, path: Path, edition: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value:
        raise SeedError(f"{edition}/{path.name}:{node.start_mark.line + 1}: a key must be a word.")
    return str(node.value)


def _value(node: yaml.Node, record: RawRecord) -> Scalar | list[Scalar]:
    if isinstance(node, yaml.ScalarNode):
        # YAML folds the blank line between two paragraphs of a “>” text into a single line break.
        text = node.value.replace("\n", "\n\n") if node.style == ">" else node.value
        return Scalar(text, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_item(item, record) for item in node.value]
    raise SeedError(f"{record.where(node.start_mark.line + 1)}: a mapping cannot stand here.")


def _item(node: yaml.Node, record: RawRecord) -> Scalar:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, line)
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        label, value = node.value[0]
        if isinstance(value, yaml.ScalarNode) and isinstance(label, yaml.ScalarNode):
            return Scalar(value.value, line, label.value)
    raise SeedError(f"{record.where(line)}: a list item is a word or one “label: word”.")


def _read_csv(path: Path, kind: str, edition: str) -> Iterator[RawRecord]:
    reader = csv.DictReader(io.StringIO(_text(path, edition), newline=""), strict=True)
    try:
        for row in reader:
            yield _csv_record(row, RawRecord(kind, row.pop("key", "") or "", edition, path, reader.line_num))
    except csv.Error as error:
        raise SeedError(f"{edition}/{path.name}:{reader.reader.line_num}: {error}") from error


def _csv_record(row: dict[str, str], record: RawRecord) -> RawRecord:
    line = record.line
    if not record.key:
        raise SeedError(f"{record.where()}: the line has no key.")
    for name, text in row.items():
        if text is None or name is None:
            raise SeedError(f"{record.where()}: the line has not as many cells as the header.")
        if name in ("cite", "names"):
            record.fields[name] = [_labelled(part, line) for part in text.split(";") if part.strip()]
        elif text:
            record.fields[name] = Scalar(text, line)
    return record


def _labelled(text: str, line: int) -> Scalar:
    label, separator, rest = text.strip().partition(": ")
    return Scalar(rest, line, label) if separator else Scalar(text.strip(), line)


_READERS = {".yaml": _read_yaml, ".csv": _read_csv}
