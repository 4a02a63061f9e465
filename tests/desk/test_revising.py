"""A new draft: every annotation gets an outcome, nothing is lost, one undo takes it all back."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fact_desk.desk.desk import Desk
from fact_desk.desk.revising import Carried, plan_revision, revise, settle_place, unsettled
from fact_desk.desk.verbs.annotations import set_status
from fact_desk.desk.verbs.drafts import drop
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.desk.verbs.sources import attach_source
from fact_desk.errors import BadRequest, Conflict
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.source import Citation, Source
from fact_desk.model.span import Span
from fact_desk.text.anchoring import Fate
from tests.desks import TEXT, add_article, manuscript, mark, rows_of
from tests.text.anchoring.articles import edited_elsewhere, new_article, new_span

NEXT = (
    TEXT.replace("rise by 14 per cent", "rise by 15 per cent")
    .replace("“We held out for six years”, said its chair, Odile Marrin 😀.\n", "")
    .replace("About 66,000", "Some 66,000")
    + "\nThe board meets in April."
)
"""One figure corrected, the quote cut, a hedge changed, a sentence added."""


def _confirmed(desk: Desk, annotation: Annotation) -> Annotation:
    desk.run(set_status(desk.stamp(), annotation, Status.CONFIRMED))
    return desk.look.annotation(annotation.id)


def test_every_annotation_gets_an_outcome(desk: Desk) -> None:
    draft = add_article(desk)
    marks = {
        "14 per cent": _confirmed(desk, mark(desk, draft, "14 per cent", Tag.FIGURE)),
        "chair": mark(desk, draft, "We held out for six years", Tag.QUOTE),
        "May": _confirmed(desk, mark(desk, draft, "in May", Tag.CLAIM)),
    }
    revision = revise(desk, draft.draft.article, manuscript(NEXT))
    fates = {one.before.id: one.fate for one in revision.carried}
    assert fates == {
        marks["14 per cent"].id: Fate.RECHECK,
        marks["chair"].id: Fate.LOST,
        marks["May"].id: Fate.UNCHANGED,
    }
    newest = desk.look.draft_text(desk.look.newest_draft(draft.draft.article))
    assert (newest.draft.number, newest.text) == (2, NEXT)
    there = {one.id: one for one in desk.look.annotations(newest.draft.id)}
    changed, same = there[marks["14 per cent"].id], there[marks["May"].id]
    assert (changed.status, changed.target.exact) == (Status.RECHECK, "15 per cent")
    assert (str(changed.figure.value), changed.checked_by) == ("15", "")
    assert (same.status, same.checked_by) == (Status.CONFIRMED, marks["May"].checked_by)
    assert all(one.target.fits(NEXT) for one in there.values())


def test_the_old_draft_stays_whole(desk: Desk) -> None:
    draft = add_article(desk)
    figure = _confirmed(desk, mark(desk, draft, "14 per cent", Tag.FIGURE))
    desk.run(raise_flag(desk.stamp(), figure, "f1", "which one?"))
    cited = Citation("c1", Source("s1", "Board minutes"), "p. 4")
    desk.run(attach_source(desk.stamp(), figure, cited, new=True))
    quote = mark(desk, draft, "We held out", Tag.QUOTE)
    before = [_told(one) for one in desk.look.annotations(draft.draft.id)]
    revise(desk, draft.draft.article, manuscript(NEXT))
    assert [_told(one) for one in desk.look.annotations(draft.draft.id)] == before
    assert desk.look.draft_text(draft.draft).text == TEXT
    carried = desk.look.annotation(figure.id)
    assert [flag.id for flag in carried.flags if not flag.fingerprint] == ["f1"]
    assert [citation.id for citation in carried.sources] == ["c1"]
    assert desk.look.annotation(quote.id).draft == draft.draft.id
    assert desk.look.sources() == [cited.source]
    assert desk.look.annotations_citing("s1") == [figure.id]
    assert [hit.annotation for hit in desk.look.search("per cent") if hit.annotation] == [figure.id]


def _told(one: Annotation) -> tuple[object, ...]:
    """All of an annotation but ids."""
    flags = tuple((flag.rule, flag.reason) for flag in one.flags if not flag.fingerprint)
    cited = tuple((each.source, each.locator) for each in one.sources)
    return one.target, one.tag, one.status, one.figure, one.checked_by, flags, cited


def test_copies_are_not_exported_beside_what_has_gone_on(desk: Desk) -> None:
    draft = add_article(desk)
    mark(desk, draft, "in May")
    mark(desk, draft, "We held out", Tag.QUOTE)
    revise(desk, draft.draft.article, manuscript(NEXT))
    drafts = desk.look.walk(frozenset())
    assert [(one.number, [each.exact for each in one.marks]) for one in drafts] == [
        (1, ["We held out"]),
        (2, ["in May"]),
    ]


def test_undo_gives_back_the_same_desk_and_redo_the_new_one(desk: Desk) -> None:
    draft = add_article(desk)
    figure = _confirmed(desk, mark(desk, draft, "14 per cent", Tag.FIGURE))
    desk.run(raise_flag(desk.stamp(), figure, "f1"))
    mark(desk, draft, "We held out", Tag.QUOTE)
    before = _state(desk)
    revise(desk, draft.draft.article, manuscript(NEXT))
    after = _state(desk)
    done = desk.undo()
    assert done is not None
    assert done.verb == "add_draft"
    assert _state(desk) == before
    assert desk.redo() is not None
    assert _state(desk) == after


@given(st.integers(0, 10**9).map(Random))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undo_gives_back_any_desk(desk: Desk, random: Random) -> None:
    article = new_article(random)
    draft = add_article(desk, article.text, f"No. {random.random()}")
    for _ in range(4):
        sentence = random.choice(article.sentences)
        span = article.place_of(sentence, new_span(random, sentence))
        mark(desk, draft, span.of(article.text), random.choice(list(Tag)))
    before = _state(desk)
    after = edited_elsewhere(random, article, random.choice(article.sentences))
    if after.text == article.text:
        return
    revision = revise(desk, draft.draft.article, manuscript(after.text))
    assert len(revision.carried) == 4
    assert all(finding.sound for finding in desk.look.examine())
    desk.undo()
    assert _state(desk) == before


def _state(desk: Desk) -> object:
    # The words of a draft that was taken back stay in the file, for redo.
    return {name: rows for name, rows in rows_of(desk.path).items() if name != "body"}


def test_planning_changes_nothing(desk: Desk) -> None:
    draft = add_article(desk)
    mark(desk, draft, "14 per cent", Tag.FIGURE)
    before = rows_of(desk.path)
    plan = plan_revision(desk, draft.draft.article, manuscript(NEXT))
    assert [one.fate for one in plan.carried] == [Fate.RECHECK]
    assert rows_of(desk.path) == before


def test_the_same_text_again_is_no_new_draft(desk: Desk) -> None:
    draft = add_article(desk)
    with pytest.raises(BadRequest):
        revise(desk, draft.draft.article, manuscript(TEXT))


def test_two_editors_revise_at_once(desk: Desk) -> None:
    draft = add_article(desk)
    mark(desk, draft, "in May")
    plan = plan_revision(desk, draft.draft.article, manuscript(NEXT))
    revise(desk, draft.draft.article, manuscript(NEXT + " "))
    before = rows_of(desk.path)
    with pytest.raises(Conflict):
        desk.run(plan.operation(desk.stamp()), [plan.body])
    assert rows_of(desk.path) == before


def test_what_was_left_behind_comes_back_with_its_words(desk: Desk) -> None:
    draft = add_article(desk)
    quote = _confirmed(desk, mark(desk, draft, "We held out for six years", Tag.QUOTE))
    revise(desk, draft.draft.article, manuscript(NEXT))
    revision = revise(desk, draft.draft.article, manuscript(TEXT + "\nThe board meets in April."))
    (found,) = revision.carried
    assert (found.before.id, found.number, found.fate) == (quote.id, 1, Fate.UNCHANGED)
    back = desk.look.annotation(quote.id)
    assert (back.draft, back.status) == (revision.draft.id, Status.CONFIRMED)


def test_dropping_leaves_the_old_draft_as_it_was(desk: Desk) -> None:
    draft = add_article(desk)
    quote = mark(desk, draft, "We held out", Tag.QUOTE)
    desk.run(raise_flag(desk.stamp(), quote, "f1", "who said it?"))
    before = [_told(one) for one in desk.look.annotations(draft.draft.id)]
    revise(desk, draft.draft.article, manuscript(NEXT))
    (waiting,) = unsettled(desk, draft.draft.article)
    desk.run(drop(desk.stamp(), waiting.before))
    assert [_told(one) for one in desk.look.annotations(draft.draft.id)] == before
    assert unsettled(desk, draft.draft.article) == []
    assert desk.look.annotation_or_none(quote.id) is None
    desk.undo()
    assert [one.before.id for one in unsettled(desk, draft.draft.article)] == [quote.id]


def test_what_is_unsettled_is_listed_until_it_is_settled(desk: Desk) -> None:
    draft = add_article(desk)
    figure = _confirmed(desk, mark(desk, draft, "14 per cent", Tag.FIGURE))
    quote = mark(desk, draft, "We held out", Tag.QUOTE)
    revise(desk, draft.draft.article, manuscript(NEXT))
    revise(desk, draft.draft.article, manuscript(NEXT + "\nIt will vote in June."))
    waiting = unsettled(desk, draft.draft.article)
    assert [(one.fate, one.number) for one in waiting] == [(Fate.RECHECK, 1), (Fate.LOST, 1)]
    assert waiting[0].before.target.exact == "14 per cent"
    assert waiting[0].here == desk.look.annotation(figure.id)
    desk.run(set_status(desk.stamp(), desk.look.annotation(figure.id), Status.CONFIRMED))
    place = Span(NEXT.index("The board meets"), len(NEXT))
    settle_place(desk, desk.look.annotation(quote.id), place)
    placed = desk.look.annotation(quote.id)
    assert (placed.status, placed.target.exact) == (Status.RECHECK, "The board meets in April.")
    assert [one.before.target.exact for one in unsettled(desk, draft.draft.article)] == [
        "We held out"
    ]
    with pytest.raises(BadRequest):
        settle_place(desk, placed, place)


def test_what_waits_since_an_earlier_draft_is_told_of_by_its_last_verdict(desk: Desk) -> None:
    draft = add_article(desk)
    figure = _confirmed(desk, mark(desk, draft, "14 per cent", Tag.FIGURE))
    mark(desk, draft, "We held out", Tag.QUOTE)
    same = _confirmed(desk, mark(desk, draft, "in May"))
    article = draft.draft.article
    first = revise(desk, article, manuscript(NEXT))
    assert first.waiting == tuple(one for one in first.carried if one.before.id != same.id)
    later = revise(desk, article, manuscript(NEXT + "\nIt will vote in June."))
    assert [one.fate for one in later.carried if one.before.id == figure.id] == [Fate.UNCHANGED]
    assert {one.before.id for one in later.carried} >= {figure.id, same.id}
    again = unsettled(desk, article)
    assert [_shown(one) for one in later.waiting] == [_shown(one) for one in again]
    assert _shown(again[0]) == (Fate.RECHECK, 1, "14 per cent", Status.CONFIRMED, "15 per cent")


def _shown(one: Carried) -> tuple[object, ...]:
    here = one.here.target.exact if one.here else ""
    return one.fate, one.number, one.before.target.exact, one.before.status, here
