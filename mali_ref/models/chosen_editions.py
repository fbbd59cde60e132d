"""Which editions of the book are shown: what can be chosen, and what a choice hides."""

from typing import Final

from mali_ref.domain.record import ESTIMATE
from mali_ref.models.shown_book import ShownBook

# As the day asks for, the estimate alone, what later pages add to it, or all.
BY_DAY: Final = "by_day"
ESTIMATE_ONLY: Final = "estimate"
LATER_ONLY: Final = "later"
ALL_EDITIONS: Final = "all"


def show_chosen(book: ShownBook, choice: str, early_day: str) -> None:
    """Hide the editions that a choice leaves out.

    Args:
        early_day: the ISO day the book is set to where that is not after the estimate's; empty otherwise.
    """
    later = [edition for edition in book.editions if edition != ESTIMATE]
    if choice == LATER_ONLY:
        # The records that are left stay whole: they may well cite the estimate.
        book.hide([ESTIMATE], whole=True)
    elif choice == ESTIMATE_ONLY:
        book.hide(later)
    elif choice == BY_DAY and early_day:
        book.hide(later, open_until=early_day)
    else:
        book.hide(())
