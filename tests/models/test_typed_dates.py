"""Dates typed into filters and into the day of the book."""

import pytest

from mali_ref.domain.errors import InputError
from mali_ref.models.typed_dates import typed_date


@pytest.mark.parametrize("text", ["Jul 2016", "July 2016", "juil. 2016", "2016-07", " 07/2016 "])
def test_a_month_is_read_however_it_is_written(text: str, qapp: object) -> None:
    date = typed_date(text)
    assert date is not None and date.text == "2016-07"


def test_nothing_typed_is_no_date(qapp: object) -> None:
    assert typed_date("  ") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("foo", "cannot be read as a date"),
        ("03/04/2017", "3 April 2017, or 4 March 2017? Write the month as a word."),
        ("not known", "Enter a date, or leave the field empty."),
    ],
)
def test_what_is_not_one_date_is_answered_with_a_sentence(text: str, told: str, qapp: object) -> None:
    with pytest.raises(InputError, match=r".") as fault:
        typed_date(text)
    assert told in str(fault.value)
