"""Dates as front matter gives them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = [
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"(?:[A-Za-z]+,?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?:[A-Za-z]+,\s+)?{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})(?!\d)",
        # Only Europe parts by full stops, and puts the day first.
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",
    )
]
_MONTH_NAMES = (
    "january february march april may june july august september october november december sept"
).split()


def iso_date(words: str) -> str:
    """The date at the start of the words as `YYYY-MM-DD`; empty where it can't be told.

    A time after it is passed over. "3/4/2025" is two dates, and so none.
    """
    found = next((match for form in _FORMS if (match := form.match(words.strip()))), None)
    if found is None:
        return ""
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else _month_number(parts["name"])
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return ""


def _month_number(name: str) -> int:
    name = name.lower()
    if name not in _MONTHS and name not in _MONTH_NAMES:
        return 0
    return _MONTHS.index(name[:3]) + 1
