"""The places of the desk that tell the same quantity as a figure, in its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fact_desk.desk.desk import Desk
from fact_desk.errors import WorldError
from fact_desk.model.figure import Figure
from fact_desk.model.span import Span
from fact_desk.window.panel.wording import figure_words
from fact_desk.window.review.elsewhere import Place

if TYPE_CHECKING:
    from fact_desk.desk.quantities import Elsewhere
    from fact_desk.text.checks import Mention


def places_of(desk: Desk, article: str, draft: str, span: Span) -> list[Place]:
    """All other mentions of the quantity under the span, likest first; none where there is none."""
    # The rules take a while to load: not before there is a figure.
    from fact_desk.desk.quantities import mention_in, same_elsewhere

    try:
        of = mention_in(desk, draft, span)
        found = [] if of is None else same_elsewhere(desk, of)
    except WorldError:
        # It is said where the desk is read for something that she asked for.
        return []
    return [] if of is None else [_place(of, one, article) for one in found]


def _place(of: Mention, other: Elsewhere, article: str) -> Place:
    mention, measured = other.same.mention, other.same.measured
    unit, hedge = of.figure.unit, mention.figure.approximation
    reading = Figure(measured.value, measured.low, measured.high, unit, hedge, of.figure.kind)
    own = of.figure
    said = (measured.value, measured.low, measured.high)
    return Place(
        mention.exact,
        figure_words(reading),
        mention.article,
        "" if mention.article == article else mention.title,
        mention.span,
        "" if other.status is None else str(other.status),
        differs=said != (own.value, own.low, own.high),
    )
