"""Taking a new draft of an article in, with what becomes of every annotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fact_desk.desk.bringing_in import body_of
from fact_desk.desk.commenting import from_comments
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.drafts import add_draft, carried_to, place, to_recheck
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.article import Draft, DraftText
from fact_desk.model.kept import is_kept, original_of
from fact_desk.model.manuscript import Manuscript
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from fact_desk.model.target import Target
from fact_desk.store.bodies import Body
from fact_desk.text.anchoring import Fate, Mark, Outcome, carry_over


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of one annotation.

    `before` is as it stands in the old draft, `number` that draft's number. `here` is as it
    stands in the new one, None where it has no place there: then it stays with the old draft,
    and `outcome.candidates` are the places it may be put on.
    """

    before: Annotation
    number: int
    outcome: Outcome
    here: Annotation | None = None

    @property
    def fate(self) -> Fate:
        """What became of it."""
        return self.outcome.fate


@dataclass(frozen=True, slots=True)
class Revision:
    """A new draft of an article, with its text, and the annotations in text order of the old."""

    draft: Draft
    body: Body
    carried: tuple[Carried, ...]
    comments: tuple[Annotation, ...] = ()
    """What comments in the draft's file became that were in no earlier draft's."""
    waiting: tuple[Carried, ...] = ()
    """What is to be settled, in the same order; `unsettled` finds the same once it is taken in.

    A mark that waits since an earlier draft is told of as it stood when it last had a verdict.
    """

    def operation(self, stamp: Stamp) -> Operation:
        """The one operation that takes it in."""
        placed = [(one.before, one.here) for one in self.carried if one.here]
        return add_draft(stamp, self.draft, placed, self.comments)


def plan_revision(desk: Desk, article: str, manuscript: Manuscript) -> Revision:
    """What would become of the article's annotations; nothing is stored.

    Those that earlier drafts left behind are tried again. Raises BadRequest for a source that is
    the newest draft already, NoSuchThing for an unknown article.
    """
    drafts = desk.look.drafts(article)
    newest = desk.look.newest_draft(article)
    body = body_of(manuscript)
    if body.id == newest.body:
        raise BadRequest("That is the newest draft already, letter for letter.")
    stamp = desk.stamp()
    draft = Draft(
        id=new_id(),
        article=article,
        number=newest.number + 1,
        body=body.id,
        origin=manuscript.origin,
        format=manuscript.format,
        words=manuscript.words,
        received_at=stamp.at,
    )
    found = tuple(
        each for old in reversed(drafts) for each in _carried(desk, old, draft, body.text)
    )
    known = (each for old in drafts for each in desk.look.annotations(old.id))
    comments = from_comments(manuscript, draft, stamp, known) if manuscript.comments else ()
    return Revision(draft, body, found, tuple(comments), tuple(_waiting(desk, found, drafts)))


def revise(desk: Desk, article: str, manuscript: Manuscript) -> Revision:
    """Takes the manuscript in as the article's next draft, in one operation; raises as planning."""
    revision = plan_revision(desk, article, manuscript)
    desk.run(revision.operation(desk.stamp()), [revision.body])
    return revision


def unsettled(desk: Desk, article: str) -> list[Carried]:
    """What earlier drafts left to settle: to be checked again, or without a place in the newest.

    In text order, the newest draft's first. Places for what was left behind are looked for anew.
    """
    drafts = desk.look.drafts(article)
    newest = desk.look.draft_text(desk.look.newest_draft(article))
    waiting = _to_recheck(desk, newest, drafts)
    for old in reversed(drafts[:-1]):
        waiting += [
            Carried(one.before, one.number, _unplaced(one.outcome))
            for one in _carried(desk, old, newest.draft, newest.text)
        ]
    return waiting


def settle_place(desk: Desk, annotation: Annotation, span: Span) -> Operation:
    """Puts an annotation that was left behind on a place of the newest draft.

    Raises BadRequest for a span without words, and for one that is in the newest draft already.
    """
    newest = desk.look.draft_text(desk.look.newest_draft(annotation.article))
    if annotation.draft == newest.draft.id or is_kept(annotation.id):
        raise BadRequest("Only a mark that an earlier draft left behind can be placed anew.")
    try:
        target = Target.in_text(newest.text, span)
    except ValueError as error:
        raise BadRequest("There are no words at that place; select some first.") from error
    return desk.run(place(desk.stamp(), annotation, newest.draft, target))


def _carried(desk: Desk, old: Draft, new: Draft, text: str) -> Iterable[Carried]:
    """What becomes of the annotations that live in an old draft; copies stay as they are."""
    living = [each for each in desk.look.annotations(old.id) if not is_kept(each.id)]
    if not living:
        return
    before = desk.look.draft_text(old).text
    outcomes = carry_over(before, text, [Mark(each.span, each.tag) for each in living])
    for annotation, outcome in zip(living, outcomes, strict=True):
        yield Carried(annotation, old.number, outcome, _here(annotation, outcome, new, text))


def _here(annotation: Annotation, outcome: Outcome, draft: Draft, text: str) -> Annotation | None:
    if outcome.span is None:
        return None
    after = carried_to(draft, annotation, Target.in_text(text, outcome.span))
    return to_recheck(after) if outcome.fate is Fate.RECHECK else after


def _unplaced(outcome: Outcome) -> Outcome:
    """The outcome of a mark that stayed behind: a place found now is one to choose, no more."""
    if outcome.span is None:
        return outcome
    return Outcome(Fate.LOST, None, outcome.score, (outcome.span, *outcome.candidates))


def _waiting(desk: Desk, found: Iterable[Carried], drafts: Sequence[Draft]) -> Iterable[Carried]:
    """Those among what was found that are to be settled, beside what they were last judged by."""
    loose = [one for one in found if one.here is None or one.here.status is Status.RECHECK]
    since = [one.here for one in loose if one.here and one.before.status is Status.RECHECK]
    copies = _copies(desk, since, drafts)
    for one in loose:
        judged = copies.get(one.before.id)
        if judged:
            yield Carried(judged[0], judged[1], Outcome(Fate.RECHECK, one.outcome.span), one.here)
        elif one.here is None or one.fate is Fate.RECHECK:
            yield one


def _to_recheck(desk: Desk, newest: DraftText, drafts: Sequence[Draft]) -> list[Carried]:
    there = desk.look.annotations(newest.draft.id)
    waiting = [one for one in there if one.status is Status.RECHECK and not is_kept(one.id)]
    copies = _copies(desk, waiting, drafts[:-1])
    found: list[Carried] = []
    for annotation in waiting:
        if annotation.id in copies:
            before, number = copies[annotation.id]
            outcome = Outcome(Fate.RECHECK, annotation.span)
            found.append(Carried(before, number, outcome, annotation))
    return found


def _copies(
    desk: Desk, waiting: Sequence[Annotation], drafts: Sequence[Draft]
) -> dict[str, tuple[Annotation, int]]:
    """For each annotation the last copy of it that was not waiting itself, if there is one.

    With each is the number of its draft.
    """
    found: dict[str, tuple[Annotation, int]] = {}
    for draft in reversed(drafts) if waiting else ():
        there = desk.look.annotations(draft.id)
        kept = {original_of(each.id): each for each in there if is_kept(each.id)}
        for annotation in waiting:
            copy = kept.get(annotation.id)
            if copy and copy.status is not Status.RECHECK and annotation.id not in found:
                found[annotation.id] = copy, draft.number
    return found
