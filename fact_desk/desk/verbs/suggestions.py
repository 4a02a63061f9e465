"""Taking suggestions in, and setting them aside."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.desk.proposing import Proposal
from fact_desk.desk.verbs.building import operation_of
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Claim, Quote, Status
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import Dismissal
from fact_desk.model.coverage_fields import dismissal_fields
from fact_desk.model.fields import annotation_fields
from fact_desk.model.figure import Figure
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.target import Target


def accept(
    stamp: Stamp,
    draft: DraftText,
    proposals: Sequence[Proposal],
    names: Sequence[str],
    status: Status = Status.OPEN,
) -> Operation:
    """Marks what was proposed, with its value, speaker or claimant; `names` are the new ids.

    Another status than open is a verdict given by the same step. Raises BadRequest for a needed
    correction, which takes a wording, and where nothing is proposed.
    """
    if status is Status.NEEDS_CORRECTION:
        raise BadRequest("Say how it should read: a correction needs its wording.")
    made = (
        _annotation(stamp, draft, proposal, name, status)
        for proposal, name in zip(proposals, names, strict=True)
    )
    changes = [Change(Entity.ANNOTATION, one.id, None, annotation_fields(one)) for one in made]
    return operation_of(stamp, "accept_suggestion", draft.draft.article, *changes)


def dismiss(
    stamp: Stamp, draft: DraftText, proposals: Sequence[Proposal], names: Sequence[str]
) -> Operation:
    """Says that these are not wanted, in this draft or a later one; `names` are the new ids."""
    changes = [
        Change(Entity.DISMISSAL, name, None, dismissal_fields(_dismissal(stamp, draft, one, name)))
        for one, name in zip(proposals, names, strict=True)
    ]
    return operation_of(stamp, "dismiss_suggestion", draft.draft.article, *changes)


def bring_back(stamp: Stamp, article: str, dismissals: Sequence[Dismissal]) -> Operation:
    """Takes it back that these suggestions of the article were dismissed."""
    changes = [Change(Entity.DISMISSAL, one.id, dismissal_fields(one), None) for one in dismissals]
    return operation_of(stamp, "bring_back_suggestion", article, *changes)


def _annotation(
    stamp: Stamp, draft: DraftText, proposal: Proposal, name: str, status: Status
) -> Annotation:
    told = proposal.suggestion
    return Annotation(
        id=name,
        article=draft.draft.article,
        draft=draft.draft.id,
        tag=proposal.tag,
        target=Target.in_text(draft.text, proposal.span),
        status=status,
        figure=told.figure or Figure(),
        quote=_quote(proposal),
        claim=told.claim or Claim(),
        made_by=stamp.editor,
        made_at=stamp.at,
        checked_by=stamp.editor if status.is_checked else "",
        checked_at=stamp.at if status.is_checked else "",
    )


def _quote(proposal: Proposal) -> Quote:
    told = proposal.suggestion.quote or Quote()
    return Quote(told.speaker, told.said_where, told.said_when, told.kind, proposal.utterance)


def _dismissal(stamp: Stamp, draft: DraftText, proposal: Proposal, name: str) -> Dismissal:
    return Dismissal(
        name,
        draft.draft.article,
        proposal.key,
        proposal.tag,
        proposal.span.of(draft.text),
        stamp.editor,
        stamp.at,
    )
