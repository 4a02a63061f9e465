"""Days and times as a report says them: in this place's time, in the same words everywhere."""

from __future__ import annotations

from datetime import date, datetime

_MONTHS = "January February March April May June July August September October November December"
_NAMES = _MONTHS.split()


def day_words(day: str) -> str:
    """An ISO date as "13 March 2026"; as it is where it is none."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {_NAMES[found.month - 1]} {found.year}"


def time_words(moment: str) -> str:
    """An ISO 8601 moment as "13 March 2026, 14:03"; as it is where it is none."""
    local = _local(moment)
    return moment if local is None else f"{day_words(local.date().isoformat())}, {local:%H:%M}"


def zone_words(moment: str) -> str:
    """In what time the other times are told: "UTC+01:00", or nothing where that is unknown."""
    local = _local(moment)
    if local is None:
        return ""
    offset = f"{local:%z}"
    return "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:5]}"


def _local(moment: str) -> datetime | None:
    try:
        return datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
