"""Taking a suggestion in as something else than it was proposed as."""

from __future__ import annotations

from fact_desk.desk.proposing import Proposal
from fact_desk.desk.verbs.annotations import annotate
from fact_desk.desk.verbs.building import operation_of
from fact_desk.desk.verbs.suggestions import dismiss
from fact_desk.model.annotation import Tag
from fact_desk.model.article import DraftText
from fact_desk.model.operation import Operation, Stamp


def accept_as(
    stamp: Stamp, draft: DraftText, proposal: Proposal, tag: Tag, names: tuple[str, str]
) -> Operation:
    """Marks the words under another tag, and dismisses what they were proposed as.

    `names` are the new ids of the mark and of the dismissal.
    """
    marked = annotate(stamp, draft, proposal.span, tag, names[0])
    dismissed = dismiss(stamp, draft, [proposal], names[1:])
    changes = (*marked.changes, *dismissed.changes)
    return operation_of(stamp, "accept_suggestion", draft.draft.article, *changes)
