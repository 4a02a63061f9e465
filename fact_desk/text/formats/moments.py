"""Times that files give, as the desk writes them."""

from __future__ import annotations

from datetime import UTC, datetime


def moment(given: str) -> str:
    """An ISO 8601 time in UTC to the millisecond; empty where it is none.

    A time without a zone is taken for UTC: nobody knows where it was written.
    """
    try:
        at = datetime.fromisoformat(given.strip())
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
