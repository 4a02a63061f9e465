"""A suggestion as the annotation that it would be, so that it is kept, drawn and gone to alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fact_desk.desk.filtering import Filter
from fact_desk.model.annotation import Annotation, Claim, Quote
from fact_desk.model.article import DraftText
from fact_desk.model.figure import Figure
from fact_desk.model.target import Target

if TYPE_CHECKING:
    from fact_desk.desk.proposing import Proposal


def would_be(draft: DraftText, proposal: Proposal) -> Annotation:
    """What accepting would make of it, called by the suggestion's key and made by nobody.

    In text order it stands behind all annotations of the same span: once one of several
    suggestions for a span is accepted, the others follow it.
    """
    told, span = proposal.suggestion, proposal.span
    return Annotation(
        id=proposal.key,
        article=draft.draft.article,
        draft=draft.draft.id,
        tag=proposal.tag,
        target=Target(span, span.of(draft.text), "", ""),
        figure=told.figure or _FIGURE,
        quote=told.quote or _QUOTE,
        claim=told.claim or _CLAIM,
        made_at=_BEHIND_ALL,
    )


def passes(suggested: Annotation, chosen: Filter) -> bool:
    """Whether the panel's filter lets a suggestion pass: it has no status, and no flag."""
    return not chosen.statuses and not chosen.flagged and chosen.passes(suggested)


_BEHIND_ALL = "~"
"""Behind every time that an annotation can have been made at."""

_FIGURE, _QUOTE, _CLAIM = Figure(), Quote(), Claim()
