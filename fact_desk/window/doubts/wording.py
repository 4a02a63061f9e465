"""Doubts about figures that nobody marked, in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from fact_desk.model.finding import Finding


def doubts_words(number: int) -> str:
    """How many there are: "1 doubt unmarked"; nothing for none."""
    if not number:
        return ""
    return f"{number:,} doubt unmarked" if number == 1 else f"{number:,} doubts unmarked"


def told_words(why: str, key: str) -> str:
    """What is said of one in the status line, `key` being that of the review."""
    return f"{why} {key} reviews it." if key else why


def tip_words(doubts: Sequence[Finding]) -> str:
    """What is said where the mouse rests, a line each; escaped, for a tip guesses at markup."""
    return "<br>".join(f"{escape(one.exact)}: {escape(one.flag.explanation)}" for one in doubts)
