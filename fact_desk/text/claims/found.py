"""A claim as it was found."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.span import Span


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A sentence, or a clause of it, that states something checkable.

    `score` runs from 0 to 1; `reason` says in words what makes it worth checking. `claimant` is
    who claims it, empty where the text itself does. `checkable` is true where it surely can be
    checked, None where an editor had better say.
    """

    span: Span
    score: float
    reason: str
    claimant: str = ""
    checkable: bool | None = None
