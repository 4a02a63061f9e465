"""A quotation as it was found."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.annotation import QuoteKind
from fact_desk.model.span import Span


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quotation with its marks.

    `speaker` is the fullest name that the text has, `speaker_span` the words beside the quotation
    that name the speaker ("she"; it may stand in another paragraph), None where nobody is named.
    Quotations with the same `group` are parts of one: halves around "he said", or paragraphs.
    `score` runs from 0 to 1; `reason` says in words why it is taken for a quotation.
    """

    span: Span
    kind: QuoteKind
    speaker: str
    speaker_span: Span | None
    group: int
    score: float
    reason: str
