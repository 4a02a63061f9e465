"""What the rules look at, and what they find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from fact_desk.model.flag import Evidence, Severity
from fact_desk.model.layout import Layout
from fact_desk.model.span import Span
from fact_desk.text.checks.mention_index import NOTHING_CONFIRMED, ConfirmedFigures
from fact_desk.text.figures import FoundFigure


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """A draft and what is known beside it.

    `figures` are in text order. `events` are known dates by the event's name. `confirmed` holds
    the confirmed figures of the desk; those of `article` itself (its id) are passed over. `off`
    names the rules that are switched off.
    """

    text: str
    layout: Layout
    figures: Sequence[FoundFigure]
    published: date | None = None
    events: Mapping[str, date] = field(default_factory=dict[str, date])
    confirmed: ConfirmedFigures = NOTHING_CONFIRMED
    article: str = ""
    off: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RuleFlag:
    """A doubt that a rule raises, in plain words with the arithmetic.

    The first evidence is the figure in doubt, the others are what proves it wrong. `fingerprint`
    stays the same as long as the words and the numbers that the doubt rests on do, wherever they
    stand; a dismissal is remembered under it.
    """

    rule: str
    severity: Severity
    explanation: str
    evidence: tuple[Evidence, ...]
    fingerprint: str

    @property
    def span(self) -> Span:
        """Where the figure in doubt stands."""
        return self.evidence[0].span


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a rule hands back: the spans, the one in doubt first, and the facts from outside.

    `known` are the dates and other articles' figures that the doubt rests on, as words.
    """

    severity: Severity
    explanation: str
    spans: tuple[Span, ...]
    known: tuple[str, ...] = ()
