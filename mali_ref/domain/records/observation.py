"""Observations: one figure of an indicator about a subject at a time."""

from collections.abc import Callable

from mali_ref.domain.date_words import describe
from mali_ref.domain.fields import Choice, DateField, FigureField, Flag, Link, LongText, Text, UnitChoice
from mali_ref.domain.figures import write_figure
from mali_ref.domain.record import Record
from mali_ref.domain.record_type import RecordType

STATUSES = {
    "reported": "reported",
    "estimated": "estimated",
    "projected": "projected",
    "approved": "approved",
    "pledged": "pledged",
    "authorised": "authorised",
    "claimed": "claimed",
    "computed": "computed by this book",
}


def _title(record: Record, title_of: Callable[[object], str]) -> str:
    subject = record.get("category") or title_of(record.get("subject"))
    as_of = record.get("as_of")
    figure = write_figure(record.fields["value"], record.get("unit") or "")
    when = f" ({describe(as_of.text)})" if as_of else ""
    return f"{title_of(record.get('indicator'))}, {subject}: {figure}{when}"


OBSERVATION = RecordType(
    name="observation",
    label="Figure",
    plural="Figures",
    tab="indicators",
    begins="as_of",
    make_title=_title,
    rank=0.8,
    fields=(
        Link(name="indicator", label="Indicator", targets=("indicator",), required=True, column=True, featured=True),
        Link(
            name="subject",
            label="About",
            targets=("actor", "place", "event", "person"),
            required=True,
            column=True,
            featured=True,
        ),
        Text(name="category", label="Part", column=True, help="For a share of a whole: Switzerland, Bambara, police."),
        DateField(name="as_of", label="As of", column=True, featured=True),
        FigureField(name="value", label="Value", required=True, column=True, featured=True),
        UnitChoice(
            name="unit", label="Unit", column=True, searched=False, help="Where it differs from the indicator's."
        ),
        Choice(name="status", label="Status", choices=STATUSES, column=True),
        Flag(name="preferred", label="Preferred", searched=False, help="Of two that disagree, the one shown first."),
        LongText(name="remark", label="Remark"),
    ),
)
