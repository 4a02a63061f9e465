"""How annotations that stay with an old draft are called.

An annotation goes with its id to the newest draft, so that its history and what others know it
by stay its own. What stood in the old draft stays there as a copy called "<draft number>@<id>".
"""

from __future__ import annotations

SIGN = "@"
"""Stands in the ids of copies only."""


def kept_id(number: int, name: str) -> str:
    """What the copy of a thing called `name` is called in the draft of that number."""
    return f"{number}{SIGN}{name}"


def is_kept(name: str) -> bool:
    """Whether that is the id of a copy in an old draft."""
    return SIGN in name
