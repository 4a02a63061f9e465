"""What somebody wrote beside the text in its file, as annotations to check."""

from __future__ import annotations

from collections.abc import Iterable

from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import Draft
from fact_desk.model.manuscript import Manuscript, PlacedComment
from fact_desk.model.operation import Stamp
from fact_desk.model.stamps import new_id
from fact_desk.model.target import Target


def from_comments(
    manuscript: Manuscript, draft: Draft, stamp: Stamp, known: Iterable[Annotation] = ()
) -> list[Annotation]:
    """An open claim for each comment, its author the maker; those that are `known` are left out.

    A comment comes again with every draft of its file, and is known by its author and its words.
    """
    there = {(each.made_by, each.note) for each in known}
    made = [_annotation(manuscript, draft, stamp, comment) for comment in manuscript.comments]
    return [each for each in made if (each.made_by, each.note) not in there]


def _annotation(
    manuscript: Manuscript, draft: Draft, stamp: Stamp, comment: PlacedComment
) -> Annotation:
    author = comment.author
    return Annotation(
        id=new_id(),
        article=draft.article,
        draft=draft.id,
        tag=Tag.CLAIM,
        target=Target.in_text(manuscript.text, comment.span),
        status=Status.OPEN,
        note=f"{author}: {comment.words}" if author else comment.words,
        made_by=author or stamp.editor,
        made_at=comment.at or stamp.at,
    )
