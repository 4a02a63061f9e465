"""Suggestions are taken in whole, and stay away once they are dismissed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.accounting import SentenceState
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.proposing import Proposal
from fact_desk.desk.revising import revise
from fact_desk.desk.surveying import Survey, survey
from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.desk.verbs.no_facts import declare_no_fact, take_back_no_fact
from fact_desk.desk.verbs.suggestions import accept, bring_back, dismiss
from fact_desk.errors import BadRequest, Conflict
from fact_desk.model.annotation import QuoteKind, Status, Tag
from fact_desk.model.article import Shelf
from fact_desk.model.operation import Entity
from fact_desk.model.stamps import new_id
from tests.desks import EDITOR, add_article, manuscript, rows_of

TEXT = (
    "Ferry late again\n"
    "About 310 people waited at Barrow on Monday, the harbour board said.\n"
    "“We will not wait,” said Ada Ostrander, “and we will not pay.”\n"
    "About 310 people waited at Barrow on Monday, the harbour board said."
)


@pytest.fixture
def article(desk: Desk) -> str:
    """The id of an article on the desk."""
    return add_article(desk, TEXT).draft.article


def _the(found: Survey, words: str, tag: Tag | None = None) -> list[Proposal]:
    return [
        one
        for one in found.standing
        if words in one.span.of(found.draft.text) and tag in (None, one.tag)
    ]


def _accept(desk: Desk, found: Survey, chosen: list[Proposal], status: Status) -> list[str]:
    names = [new_id() for _ in chosen]
    desk.run(accept(desk.stamp(), found.draft, chosen, names, status))
    return names


def _dismiss(desk: Desk, found: Survey, chosen: list[Proposal]) -> None:
    desk.run(dismiss(desk.stamp(), found.draft, chosen, [new_id() for _ in chosen]))


def test_halves_of_a_quotation_are_linked(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    names = _accept(desk, found, _the(found, "“", Tag.QUOTE), Status.OPEN)
    first, second = map(desk.look.annotation, names)
    assert (first.target.exact, second.target.exact) == (
        "“We will not wait,”",
        "“and we will not pay.”",
    )
    assert {first.quote.speaker, second.quote.speaker} == {"Ada Ostrander"}
    assert first.quote.kind in QuoteKind
    assert first.quote.utterance == second.quote.utterance != ""


def test_a_figure_comes_with_its_value_and_a_verdict(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    (name,) = _accept(desk, found, _the(found, "310 people", Tag.FIGURE)[:1], Status.CONFIRMED)
    made = desk.look.annotation(name)
    assert (str(made.figure.value), made.figure.unit) == ("310", "people")
    assert (made.status, made.checked_by, made.made_by) == (Status.CONFIRMED, EDITOR, EDITOR)
    assert made.checked_at == made.made_at != ""
    assert len(desk.look.log()) == 2


def test_taking_in_is_undone_at_once(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    names = _accept(desk, found, found.standing, Status.OPEN)
    assert survey(desk, article).standing == []
    marks = [desk.look.annotation(name) for name in names]
    desk.undo()
    assert survey(desk, article).standing == found.standing
    desk.redo()
    assert [desk.look.annotation(name) for name in names] == marks


def test_a_correction_needs_its_wording(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    with pytest.raises(BadRequest, match="wording"):
        accept(desk.stamp(), found.draft, found.standing, ["a"], Status.NEEDS_CORRECTION)
    with pytest.raises(BadRequest, match="nothing was changed"):
        accept(desk.stamp(), found.draft, [], [])


def test_a_dismissed_one_stays_away_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        article = add_article(desk, TEXT).draft.article
        found = survey(desk, article)
        _dismiss(desk, found, _the(found, "310 people", Tag.FIGURE)[:1])
    with closing(Desk(path, EDITOR)) as desk:
        after = survey(desk, article)
        assert len(after.standing) == len(found.standing) - 1
        # Its twin in the last line is another thing.
        assert len(_the(after, "310 people", Tag.FIGURE)) == 1
        desk.undo()
        assert survey(desk, article).standing == found.standing


def test_dismissed_twice_is_a_conflict(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    _dismiss(desk, found, found.standing[:2])
    with pytest.raises(Conflict, match="This suggestion was changed in the meantime"):
        _dismiss(desk, found, found.standing[1:3])
    assert len(desk.look.dismissals(article)) == 2


def test_bringing_back(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    _dismiss(desk, found, found.standing)
    kept, *others = desk.look.dismissals(article)
    assert (kept.exact, kept.made_by) == (found.standing[0].span.of(TEXT), EDITOR)
    desk.run(bring_back(desk.stamp(), article, others))
    assert survey(desk, article).standing == found.standing[1:]
    assert desk.look.dismissed_keys(article) == {found.standing[0].key}


def test_a_new_draft_brings_back_only_what_changed(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    _dismiss(desk, found, found.standing)
    changed = TEXT.replace("not pay", "never pay").replace("on Monday", "on Friday", 1)
    revise(desk, article, manuscript(f"A new line.\n{changed}"))
    after = survey(desk, article)
    first, last = changed.index("About"), changed.rindex("About")
    back = {one.span.of(after.draft.text) for one in after.standing}
    assert {"Friday", "“and we will never pay.”"} <= back
    assert all(one.span.start < last + len("A new line.\n") for one in after.standing)
    assert [one for one in after.standing if one.span.start < first] == []
    desk.undo()
    assert survey(desk, article).standing == []


def test_what_is_declared_holds_in_a_new_draft(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    first, *_, last = found.accounting.sentences
    desk.run(declare_no_fact(desk.stamp(), found.draft, [first, last], ["n1", "n2"]))
    revise(desk, article, manuscript(f"A new line.\n{TEXT}"))
    after = survey(desk, article).accounting
    assert [
        one.span.of(f"A new line.\n{TEXT}") for one in after.in_state(SentenceState.NO_FACT)
    ] == [
        "Ferry late again",
        TEXT.rsplit("\n", 1)[1],
    ]
    declared = desk.look.no_facts(article)
    assert [one.exact for one in declared] == [first.span.of(TEXT), last.span.of(TEXT)]
    desk.run(take_back_no_fact(desk.stamp(), article, declared[:1]))
    assert desk.look.no_fact_keys(article) == {last.key}
    desk.undo()
    assert desk.look.no_fact_keys(article) == {first.key, last.key}


def test_erasing_the_article_takes_all_of_it_along(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    _dismiss(desk, found, found.standing)
    rest = found.accounting.left()
    desk.run(declare_no_fact(desk.stamp(), found.draft, rest, [new_id() for _ in rest]))
    refresh_findings(desk, article)
    desk.run(survey(desk, article).cleared(desk.stamp(), "seal"))
    desk.run(put_on_shelf(desk.stamp(), desk.look.article(article), Shelf.DELETED))
    desk.forget([article])
    rows = rows_of(desk.path)
    assert rows[Entity.DISMISSAL] == rows[Entity.NO_FACT] == rows[Entity.CLEARANCE] == []
    assert desk.look.log() == []
    assert b"310 people" not in desk.path.read_bytes()
