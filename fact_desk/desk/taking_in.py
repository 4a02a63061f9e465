"""Taking annotations that were made elsewhere into an article's newest draft."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fact_desk.desk.desk import Desk
from fact_desk.desk.figure_reading import figure_under
from fact_desk.desk.verbs.foreign import take_in
from fact_desk.exports.web_annotation import ANNOTATION_NAME
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.figure import Figure
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.target import Target
from fact_desk.text.foreign.marks import ForeignMark
from fact_desk.text.foreign.placing import Fit, Placed, place_all

_OWN = re.compile(f"{re.escape(ANNOTATION_NAME)}([0-9a-f]{{16}})")


@dataclass(frozen=True, slots=True)
class TakingIn:
    """What becomes of the annotations of a file; nothing is stored yet.

    `new` come in, by their ids; `known` are in the article already; `unplaced` do not fit.
    """

    draft: DraftText
    new: tuple[tuple[str, Placed], ...]
    known: int
    unplaced: tuple[Placed, ...]

    @property
    def to_recheck(self) -> int:
        """How many come in at words that differ from those quoted."""
        return sum(placed.fit is Fit.RECHECK for _, placed in self.new)

    def operation(self, stamp: Stamp) -> Operation:
        """The one operation that takes the new ones in; raises BadRequest where there are none."""
        made = [_annotation(stamp, self.draft, name, placed) for name, placed in self.new]
        return take_in(stamp, self.draft.draft.article, made)


def plan_taking_in(desk: Desk, article: str, marks: Sequence[ForeignMark]) -> TakingIn:
    """What would become of the annotations in the article's newest draft.

    Raises NoSuchThing for an unknown article.
    """
    draft = desk.look.draft_text(desk.look.newest_draft(article))
    named = dict(_named(desk, article, marks))
    fresh = {name: mark for name, mark in named.items() if not _is_there(desk, name)}
    placed = place_all([*fresh.values()], draft.text)
    pairs = [*zip(fresh, placed, strict=True)]
    return TakingIn(
        draft,
        tuple((name, one) for name, one in pairs if one.span is not None),
        len(marks) - len(fresh),
        tuple(one for _, one in pairs if one.span is None),
    )


def _named(
    desk: Desk, article: str, marks: Iterable[ForeignMark]
) -> Iterator[tuple[str, ForeignMark]]:
    """Each with the id that it has here: the same again for the same annotation."""
    for mark in marks:
        own = _OWN.fullmatch(mark.name)
        there = desk.look.annotation_or_none(own[1]) if own else None
        if own and (there is None or there.article == article):
            # One of a desk of ours keeps its id, and so is known wherever it goes.
            yield own[1], mark
        else:
            digest = hashlib.sha256(f"{article}\n{mark.name}".encode())
            yield digest.hexdigest()[:16], mark


def _is_there(desk: Desk, name: str) -> bool:
    return desk.look.annotation_or_none(name) is not None


def _annotation(stamp: Stamp, draft: DraftText, name: str, placed: Placed) -> Annotation:
    mark, span = placed.mark, placed.span
    if span is None:
        raise ValueError(f"{mark.name} has no place")
    target = Target.in_text(draft.text, span)
    return Annotation(
        id=name,
        article=draft.draft.article,
        draft=draft.draft.id,
        tag=mark.tag,
        target=target,
        status=Status.RECHECK if placed.fit is Fit.RECHECK else Status.OPEN,
        note=mark.note,
        figure=figure_under(target) if mark.tag is Tag.FIGURE else Figure(),
        made_by=mark.made_by or stamp.editor,
        made_at=mark.made_at or stamp.at,
    )
