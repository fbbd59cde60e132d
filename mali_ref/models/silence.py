"""What is said where a source says nothing, and where it says so; the estimate goes by its name."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import ESTIMATE, OWN_EDITION
from mali_ref.domain.rich_text import Cited


def not_stated(edition: str) -> str:
    """An empty field of a record of this edition."""
    if edition == ESTIMATE:
        return QCoreApplication.translate("Silence", "Not stated in the estimate")
    if edition == OWN_EDITION:
        return QCoreApplication.translate("Silence", "Not stated")
    return QCoreApplication.translate("Silence", "Not stated by its source")


def no_date(edition: str) -> str:
    """A figure of this edition without its day."""
    if edition == ESTIMATE:
        return QCoreApplication.translate("Silence", "No date stated in the estimate")
    return QCoreApplication.translate("Silence", "No date stated")


def where_stated(cited: Iterable[Cited]) -> str:
    """The heading above the places a record rests on."""
    if any(item.source for item in cited):
        return QCoreApplication.translate("Silence", "Where its sources say so")
    return QCoreApplication.translate("Silence", "Where the estimate says so")
