"""Days and times as a report says them: short, in this place's time, and saying which that is."""

from __future__ import annotations

from datetime import date, datetime

_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def day_words(day: str) -> str:
    """An ISO date as "13 Mar 2026"; as it is where it is none."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{found.day} {_NAMES[found.month - 1]} {found.year}"


def time_words(moment: str) -> str:
    """An ISO 8601 moment as "13 Mar 2026, 14:03 UTC+1"; as it is where it is none."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):
        return moment
    return f"{day_words(local.date().isoformat())}, {local:%H:%M} {_zone(local)}"


def _zone(local: datetime) -> str:
    """How far the time is from UTC: "UTC", "UTC+1", "UTC-3:30"."""
    sign, hours, minutes = f"{local:%z}"[0], int(f"{local:%z}"[1:3]), f"{local:%z}"[3:5]
    if not hours and minutes == "00":
        return "UTC"
    return f"UTC{sign}{hours}{'' if minutes == '00' else f':{minutes}'}"
