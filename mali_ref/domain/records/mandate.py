"""What the Security Council decided: resolutions and the tasks they give the mission."""

from mali_ref.domain.fields import Choice, DateField, FigureField, Flag, Link, LongText, Number, Text
from mali_ref.domain.record_type import RecordType

RESOLUTION = RecordType(
    name="resolution",
    label="Resolution",
    plural="Resolutions",
    tab="sources",
    begins="adopted",
    subtitle=("subject",),
    fields=(
        Text(name="number", label="UNSCR", required=True, column=True, featured=True),
        Text(
            name="symbol", label="Symbol", column=True, featured=True, help="As printed by the UN: S/RES/2364 (2017)."
        ),
        DateField(name="adopted", label="Adopted", column=True, featured=True),
        Text(name="subject", label="Subject", column=True, featured=True),
        FigureField(name="military_ceiling", label="Military ceiling", column=True),
        FigureField(name="police_ceiling", label="Police ceiling", column=True),
        DateField(name="mandate_until", label="Mandate until", column=True, featured=True),
        LongText(name="summary", label="Summary"),
        LongText(name="later", label="In other sources"),
    ),
)

TASK_STATUSES = {"first_priority": "first priority", "priority": "priority", "new": "new", "other": "also authorised"}

MANDATE_TASK = RecordType(
    name="mandate_task",
    label="Mandate task",
    plural="Mandate tasks",
    tab="overview",
    subtitle=("resolution",),
    fields=(
        Number(name="order", label="Order", required=True, searched=False),
        Choice(name="status", label="Status", choices=TASK_STATUSES, required=True, column=True, featured=True),
        Link(name="resolution", label="Resolution", targets=("resolution",), column=True, featured=True),
        Flag(name="police", label="Part of the police mandate", searched=False),
        LongText(name="summary", label="What it asks"),
    ),
)
