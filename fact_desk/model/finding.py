"""What the rules found in a draft, and what an editor decided about it."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.flag import BY_HAND, Flag, FlagState
from fact_desk.model.span import Span


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about a rule's flag; it holds for every draft in which the fingerprint is found.

    `state` is accepted or dismissed: a flag without a ruling is open.
    """

    id: str
    article: str
    rule: str
    fingerprint: str
    state: FlagState
    reason: str = ""
    decided_by: str = ""
    decided_at: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A flag in a draft, at the figure in doubt; `annotation` is empty where nobody marked it."""

    article: str
    draft: str
    flag: Flag
    span: Span
    exact: str
    annotation: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether an editor raised it rather than a rule."""
        return self.flag.rule == BY_HAND
