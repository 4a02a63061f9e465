"""Dates of front matter."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.dates import iso_date

DATES = [
    ("2025-02-13", "2025-02-13"),
    (" 2025-2-3 ", "2025-02-03"),
    ("2025-02-13T08:30:00Z", "2025-02-13"),
    ("2025-02-13 08:30:00 -0400", "2025-02-13"),
    ("2025/02/13", "2025-02-13"),
    ("20250213", "2025-02-13"),
    ("13 February 2025", "2025-02-13"),
    ("Thursday, 13 February 2025", "2025-02-13"),
    ("Thu, 13 Feb 2025 08:30:00 +0000", "2025-02-13"),
    ("13th of February, 2025", "2025-02-13"),
    ("February 13, 2025", "2025-02-13"),
    ("Feb. 13th 2025", "2025-02-13"),
    ("Thursday, Sept. 4, 2025", "2025-09-04"),
    ("13.2.2025", "2025-02-13"),
    ("13. 02. 2025", "2025-02-13"),
    ("3/4/2025", ""),
    ("2025-02-30", ""),
    ("2025-13-01", ""),
    ("February 2025", ""),
    ("2025", ""),
    ("13 Wintermonth 2025", ""),
    ("13 Mark 2025", ""),
    ("20250213123", ""),
    ("next Thursday", ""),
    ("", ""),
]


@pytest.mark.parametrize(("words", "iso"), DATES)
def test_iso_date(words: str, iso: str) -> None:
    assert iso_date(words) == iso


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_in_every_form(day: date) -> None:
    names = "January February March April May June July August September October November December"
    month = names.split()[day.month - 1]
    year = f"{day.year:04}"
    forms = [
        day.isoformat(),
        f"{day.day} {month} {year}",
        f"{month} {day.day}, {year}",
        f"{day.day}.{day.month}.{year}",
    ]
    assert [iso_date(form) for form in forms] == [day.isoformat()] * 4


@given(st.text())
def test_any_words_are_a_date_or_none(words: str) -> None:
    read = iso_date(words)
    assert not read or date.fromisoformat(read)
