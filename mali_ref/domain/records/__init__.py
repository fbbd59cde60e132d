"""The kinds of record, in the order of the book. A new kind is one module and one line here."""

from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records.actor import ACTOR
from mali_ref.domain.records.advice import ISSUE, RECOMMENDATION
from mali_ref.domain.records.event import EVENT
from mali_ref.domain.records.indicator import INDICATOR
from mali_ref.domain.records.mandate import MANDATE_TASK, RESOLUTION
from mali_ref.domain.records.note import NOTE
from mali_ref.domain.records.observation import OBSERVATION
from mali_ref.domain.records.person import PERSON
from mali_ref.domain.records.place import PLACE
from mali_ref.domain.records.post import POST
from mali_ref.domain.records.relation import RELATION
from mali_ref.domain.records.section import SECTION
from mali_ref.domain.records.source import SOURCE

RECORD_TYPES: dict[str, RecordType] = {
    record_type.name: record_type
    for record_type in (
        SECTION,
        ACTOR,
        PERSON,
        POST,
        RELATION,
        PLACE,
        EVENT,
        INDICATOR,
        OBSERVATION,
        RESOLUTION,
        MANDATE_TASK,
        ISSUE,
        RECOMMENDATION,
        SOURCE,
        NOTE,
    )
}
