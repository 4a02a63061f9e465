"""Dates as editors give them to the verbs."""

from __future__ import annotations

import re
from datetime import date

from fact_desk.errors import BadRequest

_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def iso_date(written: str) -> str:
    """The date as year-month-day (ISO 8601); raises BadRequest for what no calendar has."""
    plain = written.strip()
    try:
        if _ISO.fullmatch(plain):
            return date.fromisoformat(plain).isoformat()
    except ValueError:
        pass
    raise BadRequest(f"“{plain}” is no date; give year, month and day as in 2025-02-13.")
