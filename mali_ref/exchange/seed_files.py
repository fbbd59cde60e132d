"""The text files under ``db/`` as raw records: words with the file and line they stand on.

A folder is an edition. ``<kind>.yaml`` maps record keys to records; ``<kind>.csv`` has a record a line, for long
tables of figures. Nothing is interpreted here: every scalar is text, so that `no`, `2017` and `1e3` stay words.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from mali_ref.domain.errors import SeedError

try:  # The C reader is ten times as fast; PyYAML is also shipped without it.
    from yaml import CSafeLoader as Loader
except ImportError:  # pragma: no cover - depends on the wheel
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or text, the mapping key it stood under in a list (a role, a language), and its line."""

    text: str
    line: int
    label: str = ""


@dataclass(slots=True)
class RawRecord:
    """A record as written; each field is a scalar or a list of scalars."""

    kind: str
    key: str
    edition: str
    file: Path
    line: int
    fields: dict[str, Scalar | list[Scalar]] = field(default_factory=dict)

    def where(self, line: int | None = None) -> str:
        """File and line for a message."""
        return f"{self.edition}/{self.file.name}:{line or self.line}"


def read_edition(folder: Path, kinds: tuple[str, ...]) -> list[RawRecord]:
    """All raw records of an edition, kind by kind in the book's order; raises SeedError."""
    strangers = [path.name for path in sorted(folder.iterdir()) if path.stem not in kinds]
    if strangers:
        raise SeedError(f"{folder.name}: no record kind is called {', '.join(strangers)}.")
    found: list[RawRecord] = []
    for kind in kinds:
        for suffix, read in ((".yaml", _read_yaml), (".csv", _read_csv)):
            path = folder / f"{kind}{suffix}"
            if path.exists():
                found.extend(read(path, kind, folder.name))
    return found


def _read_yaml(path: Path, kind: str, edition: str) -> Iterator[RawRecord]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise SeedError(f"{edition}/{path.name}:{line}: {getattr(error, 'problem', error)}") from error
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise SeedError(f"{edition}/{path.name}:1: the file must map record keys to records.")
    for key, body in root.value:
        record = RawRecord(kind, key.value, edition, path, key.start_mark.line + 1)
        if not isinstance(body, yaml.MappingNode):
            raise SeedError(f"{record.where()}: “{key.value}” has no fields.")
        for name, value in body.value:
            if name.value in record.fields:
                raise SeedError(f"{record.where(name.start_mark.line + 1)}: “{name.value}” stands twice.")
            record.fields[name.value] = _value(value, record)
        yield record


def _value(node: yaml.Node, record: RawRecord) -> Scalar | list[Scalar]:
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_item(item, record) for item in node.value]
    raise SeedError(f"{record.where(node.start_mark.line + 1)}: a mapping cannot stand here.")


def _item(node: yaml.Node, record: RawRecord) -> Scalar:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, line)
    if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
        label, value = node.value[0]
        if isinstance(value, yaml.ScalarNode):
            return Scalar(value.value, line, label.value)
    raise SeedError(f"{record.where(line)}: a list item is a word or one “label: word”.")


def _read_csv(path: Path, kind: str, edition: str) -> Iterator[RawRecord]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        for row in reader:
            line = reader.line_num
            record = RawRecord(kind, row.pop("key") or "", edition, path, line)
            for name, text in row.items():
                if text is None or name is None:
                    raise SeedError(f"{record.where()}: the line has not as many cells as the header.")
                if name in ("cite", "names"):
                    record.fields[name] = [_labelled(part, line) for part in text.split(";") if part.strip()]
                elif text:
                    record.fields[name] = Scalar(text, line)
            yield record


def _labelled(text: str, line: int) -> Scalar:
    label, separator, rest = text.strip().partition(": ")
    return Scalar(rest, line, label) if separator else Scalar(text.strip(), line)
