"""What the month-by-month card says, in the language of the screen."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from mali_ref.models.glance_facts import percent
from mali_ref.models.glance_months import ACCIDENT, CAUSES, ILLNESS, MALICIOUS, UNSETTLED, Counted, MissionMonths, Month
from mali_ref.models.labels import date_text
from mali_ref.models.language import number_text, phrase


def cause_name(cause: str) -> str:
    """A cause, as in the legend."""
    names = {
        MALICIOUS: QCoreApplication.translate("MonthsCard", "malicious acts"),
        ACCIDENT: QCoreApplication.translate("MonthsCard", "accidents"),
        ILLNESS: QCoreApplication.translate("MonthsCard", "illness"),
        UNSETTLED: QCoreApplication.translate("MonthsCard", "other or not settled"),
    }
    return names[cause]


def month_text(month: Month, short: bool = False) -> str:
    """“May 2016”."""
    return date_text(month.text, short=short)


def counted_line(months: MissionMonths, counted: Counted) -> str:
    """“11,935 in uniform, 94% of a ceiling of 12,680”."""
    ceiling = months.ceiling_in(counted.month)
    words = QCoreApplication.translate("MonthsCard", "{count} in uniform").format(count=counted.fact.text)
    if ceiling is None:
        return words
    share = percent(counted.fact.number, ceiling.fact.number)
    of_ceiling = QCoreApplication.translate("MonthsCard", "{share} of a ceiling of {ceiling}")
    return f"{words}, {of_ceiling.format(share=share, ceiling=ceiling.fact.text)}"


def died_line(months: MissionMonths, month: Month) -> str:
    """“15 died: malicious acts 13, accidents 2”."""
    return _died(months.died_in(month))


def all_died_line(months: MissionMonths) -> str:
    """The same for all months together."""
    return _died(sum(months.deaths.values(), Counter()))


def _died(counts: Counter[str]) -> str:
    if not counts:
        return QCoreApplication.translate("MonthsCard", "nobody died")
    parts = ", ".join(f"{cause_name(cause)} {number_text(count)}" for cause, count in counts.most_common())
    words = QCoreApplication.translate("MonthsCard", "{count} died: {parts}")
    return words.format(count=number_text(counts.total()), parts=parts)


def deaths_title(months: MissionMonths) -> str:
    """What to see in the bars: how many, and the worst month."""
    worst = months.worst
    if worst is None:
        return QCoreApplication.translate("MonthsCard", "No death is registered by this day")
    words = QCoreApplication.translate("MonthsCard", "Deaths by month: most in {month}, {count}")
    return phrase(words, month=month_text(worst), count=number_text(months.died_in(worst).total()))


def strength_title(months: MissionMonths) -> str:
    """What to see in the line: the highest count."""
    most = months.most_serving
    if most is None:
        return ""
    words = QCoreApplication.translate("MonthsCard", "In uniform: most in {month}, {count}")
    return phrase(words, month=month_text(most.month), count=most.fact.text)


def few_counts_note(months: MissionMonths) -> str:
    """Why there is no line."""
    if not months.counts:
        return QCoreApplication.translate("MonthsCard", "No count of those in uniform is known by this day.")
    last = months.counts[-1]
    words = QCoreApplication.translate(
        "MonthsCard",
        "Those in uniform: {count} in {month}. Later sources give monthly counts; they show on a later day, or when "
        "all editions are shown.",
    )
    return phrase(words, count=last.fact.text, month=month_text(last.month))


def month_rows(months: MissionMonths) -> list[list[str]]:
    """The months that have something to tell, as cells for a table, head first."""
    translate = QCoreApplication.translate
    head = [
        translate("MonthsCard", "Month"),
        translate("MonthsCard", "In uniform"),
        translate("MonthsCard", "Ceiling"),
        *(cause_name(cause) for cause in CAUSES),
    ]
    return [
        head,
        *(_month_row(months, month) for month in map(months.month, range(months.count)) if _told(months, month)),
    ]


def _told(months: MissionMonths, month: Month) -> bool:
    return bool(months.died_in(month)) or months.counted_in(month) is not None


def _month_row(months: MissionMonths, month: Month) -> list[str]:
    counted, ceiling, died = months.counted_in(month), months.ceiling_in(month), months.died_in(month)
    serving = [item.fact.text if item is not None else "" for item in (counted, ceiling)]
    return [month.text, *serving, *(number_text(died[cause]) for cause in CAUSES)]
