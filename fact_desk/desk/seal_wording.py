"""A seal in words, for the window and for what leaves the desk."""

from __future__ import annotations

from fact_desk.model.coverage import Clearance, Seal
from fact_desk.model.wording import local_time, one_line

_DIGITS = 8


def cleared_words(clearance: Clearance) -> str:
    """Who cleared it, and when: "Cleared by Ida Quist on 12 Feb 2026, 14:03"."""
    by = f" by {one_line(clearance.cleared_by)}" if clearance.cleared_by else ""
    return f"Cleared{by} on {local_time(clearance.cleared_at)}"


def short_digest(digest: str) -> str:
    """The first digits of a text's digest, which are enough to compare two by eye."""
    return digest[:_DIGITS]


def seal_words(seal: Seal) -> str:
    """The seal in a line."""
    cleared = cleared_words(seal.clearance)
    if seal.intact:
        return f"{cleared} · text {short_digest(seal.clearance.digest)}"
    return f"Seal broken: {'; '.join(seal.changes)}. {cleared}."
