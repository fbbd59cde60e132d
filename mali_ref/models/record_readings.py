"""The long texts of a record as its page shows them, with what other editions say in their place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from mali_ref.domain import rich_text
from mali_ref.domain.fields import Field, LongText
from mali_ref.domain.record import Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.rich_text import Block
from mali_ref.models.labels import label
from mali_ref.models.link_names import chips


@dataclass(frozen=True, slots=True)
class Reading:
    """A long text under its heading."""

    name: str
    heading: str
    blocks: tuple[Block, ...]


def readings_of(record: Record, record_type: RecordType, sides: bool) -> tuple[Reading, ...]:
    """The long texts of a record: the two sides of a note, or all but those."""
    return tuple(
        reading
        for field in record_type.fields
        if isinstance(field, LongText)
        and record.get(field.name)
        and (record.kind == "note" and field.name.endswith("_statement")) is sides
        for reading in (
            Reading(field.name, label(field.label), rich_text.parse(record.fields[field.name])),
            *_said_elsewhere(record, field),
        )
    )


def _said_elsewhere(record: Record, field: Field) -> Iterator[Reading]:
    """What other editions say in the place of a long text, each with its own source."""
    for number, said in enumerate(said for said in record.statements if said.field == field.name):
        heading = QCoreApplication.translate("RecordFacts", "{label}, elsewhere").format(label=label(field.label))
        blocks = list(rich_text.parse(said.text))
        if blocks:
            blocks[-1] = replace(blocks[-1], spans=(*blocks[-1].spans, *chips(said.citations, record.edition)))
        yield Reading(f"{field.name}_elsewhere_{number}", heading, tuple(blocks))
