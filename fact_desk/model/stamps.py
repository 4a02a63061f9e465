"""Names for new things, and the time as it is written down."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from fact_desk.model.operation import Stamp


def new_id() -> str:
    """A name that no other thing has, on this desk or on another: 16 hexadecimal digits."""
    return secrets.token_hex(8)


def now() -> str:
    """The present moment in UTC, ISO 8601 to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_stamp(editor: str) -> Stamp:
    """A stamp for something that the editor does at this moment."""
    return Stamp(new_id(), now(), editor)
