"""An annotation: a target with a tag, a status, and what an editor found out about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.figure import Figure
from fact_desk.model.flag import Flag
from fact_desk.model.source import Citation
from fact_desk.model.span import Span
from fact_desk.model.target import Target


class Tag(StrEnum):
    """What a span is."""

    CLAIM = "claim"
    FIGURE = "figure"
    QUOTE = "quote"


class Status(StrEnum):
    """Where the check of an annotation stands."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    NEEDS_CORRECTION = "needs correction"
    CORRECTED = "corrected"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKABLE = "not checkable"
    RECHECK = "recheck"

    @property
    def is_checked(self) -> bool:
        """Whether an editor has come to a verdict."""
        return self not in (Status.OPEN, Status.RECHECK)


class QuoteKind(StrEnum):
    """How much of a sentence is quoted."""

    FULL = "full"
    CLAUSE = "clause"
    PARTIAL = "partial"
    ONE_WORD = "one word"


@dataclass(frozen=True, slots=True)
class Quote:
    """Who said it, where and when, and how much of it is quoted.

    `utterance` is the same for the parts of one quotation that is interrupted ("he said") or goes
    over several paragraphs; empty for one that is whole.
    """

    speaker: str = ""
    said_where: str = ""
    said_when: str = ""
    kind: QuoteKind | None = None
    utterance: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who claims it, and whether it can be checked at all (None: not yet said)."""

    claimant: str = ""
    checkable: bool | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """One mark in one draft; times are ISO 8601 in UTC, to the millisecond."""

    id: str
    article: str
    draft: str
    tag: Tag
    target: Target
    status: Status = Status.OPEN
    correction: str = ""
    note: str = ""
    figure: Figure = Figure()
    quote: Quote = Quote()
    claim: Claim = Claim()
    made_by: str = ""
    made_at: str = ""
    checked_by: str = ""
    checked_at: str = ""
    flags: tuple[Flag, ...] = ()
    sources: tuple[Citation, ...] = ()

    @property
    def span(self) -> Span:
        """The target's span."""
        return self.target.span

    @property
    def is_flagged(self) -> bool:
        """Whether a flag that is more than a reminder stands open or accepted."""
        # Nearly all have none, and this is asked of all of them at once.
        return bool(self.flags) and any(flag.raises for flag in self.flags)
