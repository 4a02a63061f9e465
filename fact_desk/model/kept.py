"""How annotations that stay with an old draft are called.

An annotation goes with its id to the newest draft, so that its history and what others know it
by stay its own. What stood in the old draft stays there as a copy called "<draft's id>@<id>".
Desks of the first version have the draft's number instead; but two editors' desks may have
different drafts of one number.
"""

from __future__ import annotations

SIGN = "@"
"""Stands in the ids of copies only."""


def kept_id(draft: str, name: str) -> str:
    """What the copy of a thing called `name` is called in the draft of that id."""
    return f"{draft}{SIGN}{name}"


def original_of(name: str) -> str:
    """What the thing is called of which `name` is a copy; any other is its own original."""
    return name.rpartition(SIGN)[2]


def is_kept(name: str) -> bool:
    """Whether that is the id of a copy in an old draft."""
    return SIGN in name
