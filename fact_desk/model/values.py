"""Values out of a file, taken for what they should be or refused."""

from __future__ import annotations

from fact_desk.model.operation import Value


def as_text(value: Value) -> str:
    """The value itself; raises ValueError where it is no text."""
    if not isinstance(value, str):
        raise ValueError(f"expected a text, found {value!r}")
    return value


def as_whole(value: Value) -> int:
    """The value itself; raises ValueError where it is no whole number."""
    if not isinstance(value, int):
        raise ValueError(f"expected a whole number, found {value!r}")
    return value
