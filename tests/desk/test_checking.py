"""Findings follow the text, the dates, the values set by hand and the other articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from fact_desk.desk.checking import Checker, refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs import annotations, articles, checking
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import DraftText, Shelf
from fact_desk.model.event import Event
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.finding import Finding
from fact_desk.model.flag import FlagState, Severity
from fact_desk.model.operation import Operation
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from tests.desks import EDITOR, add_article, files_in, mark

CHANGE = "Ferry traffic\nPassengers rose from 310 to 341 in May, a rise of 12%, the harbour said."
WAR = "Two years on\nThe siege of Ostrelle will soon enter its third year, its mayor said."
TRAM = "Tram\nThe tram extension in Ostrelle will cost €48 million, the council said."
TRAM_ELSEWHERE = "Trams\nThe tram extension in Ostrelle is to cost €52 million, it said."


@pytest.fixture
def checker(desk: Desk) -> Generator[Checker]:
    """A checker that listens to the desk."""
    with closing(Checker(desk)) as made:
        yield made


def found(desk: Desk, draft: DraftText) -> list[tuple[str, Severity, str]]:
    """Rule, severity and figure of what is more than a reminder."""
    return [
        (one.flag.rule, one.flag.severity, one.exact)
        for one in desk.look.findings(draft.draft.article)
        if one.flag.severity is not Severity.INFO
    ]


def the_one(desk: Desk, draft: DraftText, rule: str) -> Finding:
    """The finding of that rule."""
    (finding,) = (one for one in desk.look.findings(draft.draft.article) if one.flag.rule == rule)
    return finding


def confirm(desk: Desk, annotation: Annotation) -> Operation:
    """Confirms the annotation as it stands by now."""
    now = desk.look.annotation(annotation.id)
    return desk.run(annotations.set_status(desk.stamp(), now, Status.CONFIRMED))


def set_value(desk: Desk, annotation: Annotation, value: str) -> Operation:
    """Sets its value by hand."""
    now = desk.look.annotation(annotation.id)
    figure = replace(now.figure, value=Decimal(value), by_hand=True)
    return desk.run(annotations.set_figure(desk.stamp(), now, figure))


def test_a_wrong_change_is_found_with_its_arithmetic(desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    assert desk.look.findings(draft.draft.article) == []
    assert refresh_findings(desk, draft.draft.article)
    finding = the_one(desk, draft, "change")
    assert (finding.flag.severity, finding.exact, finding.annotation) == (Severity.ERROR, "12%", "")
    assert finding.span.of(draft.text) == "12%"
    assert "10%" in finding.flag.explanation
    assert {"310", "341"} <= {place.exact for place in finding.flag.evidence}
    assert not refresh_findings(desk, draft.draft.article)


def test_a_mark_carries_what_was_found_under_it(desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    before = mark(desk, draft, "a rise of 12%", Tag.FIGURE)
    elsewhere = mark(desk, draft, "310", Tag.FIGURE)
    refresh_findings(desk, draft.draft.article)
    after = mark(desk, draft, "12%", Tag.CLAIM)
    around = mark(desk, draft, "a rise of 12%", Tag.CLAIM)
    flagged = {one.id: one.is_flagged for one in desk.look.annotations(draft.draft.id)}
    assert flagged == {before.id: True, elsewhere.id: False, after.id: True, around.id: False}
    for name, expected in flagged.items():
        assert desk.look.annotation(name).is_flagged == expected
    assert the_one(desk, draft, "change").annotation == before.id
    (progress,) = desk.look.progress()
    assert (progress.annotations, progress.flagged) == (4, 2)


MOVES: dict[str, tuple[Callable[[Desk, Annotation, DraftText], Operation], bool]] = {
    # what is done to an annotation that carries a finding, and whether it carries it then
    "to a claim": (
        lambda desk, one, _: annotations.retag(desk.stamp(), one, Tag.CLAIM),
        False,
    ),
    "away": (
        lambda desk, one, draft: annotations.move_edges(desk.stamp(), one, draft, Span(0, 5)),
        False,
    ),
    "inwards": (
        lambda desk, one, draft: annotations.move_edges(
            desk.stamp(), one, draft, Span(one.span.end - 2, one.span.end)
        ),
        True,
    ),
    "a note": (lambda desk, one, _: annotations.set_note(desk.stamp(), one, "ask"), True),
}


@pytest.mark.parametrize("case", MOVES)
def test_the_link_follows_the_annotation(case: str, desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    refresh_findings(desk, draft.draft.article)
    marked = mark(desk, draft, "a rise of 12%", Tag.FIGURE)
    move, carries = MOVES[case]
    desk.run(move(desk, desk.look.annotation(marked.id), draft))
    assert desk.look.annotation(marked.id).is_flagged == carries
    desk.undo()
    assert desk.look.annotation(marked.id).is_flagged


def test_deleting_takes_no_finding_along(desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    refresh_findings(desk, draft.draft.article)
    marked = mark(desk, draft, "12%", Tag.FIGURE)
    desk.run(annotations.delete(desk.stamp(), desk.look.annotation(marked.id)))
    assert the_one(desk, draft, "change").annotation == ""
    desk.undo()
    assert desk.look.annotation(marked.id).is_flagged


def test_a_draft_that_was_taken_back_takes_its_findings_along(desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    refresh_findings(desk, draft.draft.article)
    assert desk.undo() is not None
    assert desk.look.findings_of_desk() == []
    assert all(finding.sound for finding in desk.look.examine())
    desk.redo()
    assert refresh_findings(desk, draft.draft.article)


def test_known_dates_decide(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, WAR)
    checker.refresh_due()
    assert found(desk, draft) == [("elapsed", Severity.WARNING, "third year")]
    article = desk.look.article(draft.draft.article)
    desk.run(articles.set_published(desk.stamp(), article, "2025-02-13"))
    event = Event(new_id(), "siege", "2022-02-24", article.id)
    desk.run(checking.add_event(desk.stamp(), event))
    checker.refresh_due()
    assert found(desk, draft) == [("elapsed", Severity.ERROR, "third year")]
    desk.run(checking.change_event(desk.stamp(), event, replace(event, date="2023-03-01")))
    checker.refresh_due()
    assert found(desk, draft) == []
    desk.run(checking.remove_event(desk.stamp(), desk.look.events(article.id)[0]))
    checker.refresh_due()
    assert found(desk, draft) == [("elapsed", Severity.WARNING, "third year")]


def test_an_articles_own_date_goes_before_the_desks(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, WAR)
    article = desk.look.article(draft.draft.article)
    desk.run(articles.set_published(desk.stamp(), article, "2025-02-13"))
    desk.run(checking.add_event(desk.stamp(), Event(new_id(), "siege", "2022-02-24")))
    checker.refresh_due()
    assert found(desk, draft) == [("elapsed", Severity.ERROR, "third year")]
    own = Event(new_id(), "siege", "2023-03-01", article.id)
    desk.run(checking.add_event(desk.stamp(), own, desk.look.events(article.id)))
    checker.refresh_due()
    assert found(desk, draft) == []


def test_dates_may_be_tried_without_being_kept(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, WAR)
    checker.refresh_due()
    job = checker.job(draft.draft.article, date(2025, 2, 13), {"siege": date(2022, 2, 24)})
    assert job is not None
    assert [flag.severity for flag in job.flags()] == [Severity.ERROR]
    assert found(desk, draft) == [("elapsed", Severity.WARNING, "third year")]
    assert checker.due() == []


def test_a_rule_that_is_off_finds_nothing(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, CHANGE)
    checker.refresh_due()
    desk.run(checking.switch_rule(desk.stamp(), "change", on=False, off=frozenset()))
    checker.refresh_due()
    assert found(desk, draft) == []
    desk.undo()
    checker.refresh_due()
    assert found(desk, draft) == [("change", Severity.ERROR, "12%")]


def test_her_value_wins(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, CHANGE)
    marked = mark(desk, draft, "a rise of 12%", Tag.FIGURE)
    set_value(desk, marked, "10")
    checker.refresh_due()
    assert found(desk, draft) == []
    desk.undo()
    checker.refresh_due()
    assert found(desk, draft) == [("change", Severity.ERROR, "12%")]


def test_her_value_is_kept_when_edges_and_tag_change(desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    marked = mark(desk, draft, "a rise of 12%", Tag.FIGURE)
    hers = Figure(Decimal(10), unit="percent", kind=FigureKind.PERCENT, by_hand=True)
    desk.run(annotations.set_figure(desk.stamp(), marked, hers))
    start = marked.span.start
    verbs: tuple[Callable[[Annotation], Operation], ...] = (
        lambda one: annotations.move_edges(desk.stamp(), one, draft, Span(start + 10, start + 13)),
        lambda one: annotations.retag(desk.stamp(), one, Tag.CLAIM),
        lambda one: annotations.retag(desk.stamp(), one, Tag.FIGURE),
    )
    for verb in verbs:
        desk.run(verb(desk.look.annotation(marked.id)))
        assert desk.look.annotation(marked.id).figure == hers
    refresh_findings(desk, draft.draft.article)
    assert found(desk, draft) == []


def test_another_articles_confirmed_figure(desk: Desk, checker: Checker) -> None:
    here, there = add_article(desk, TRAM), add_article(desk, TRAM_ELSEWHERE)
    marked = mark(desk, there, "€52 million", Tag.FIGURE)
    checker.refresh_due()
    assert found(desk, here) == []
    confirm(desk, marked)
    assert here.draft.article in checker.due()
    checker.refresh_due()
    assert found(desk, here) == [("elsewhere", Severity.WARNING, "€48 million")]
    assert "€52 million" in the_one(desk, here, "elsewhere").flag.explanation
    assert found(desk, there) == []
    set_value(desk, marked, "48000000")
    checker.refresh_due()
    assert found(desk, here) == []


WITHDRAWALS: dict[str, Callable[[Desk, Annotation], Operation]] = {
    "reopened": lambda desk, one: annotations.set_status(
        desk.stamp(), desk.look.annotation(one.id), Status.OPEN
    ),
    "deleted": lambda desk, one: annotations.delete(desk.stamp(), desk.look.annotation(one.id)),
    "with its article": lambda desk, one: articles.put_on_shelf(
        desk.stamp(), desk.look.article(one.article), Shelf.DELETED
    ),
    "no figure": lambda desk, one: annotations.retag(
        desk.stamp(), desk.look.annotation(one.id), Tag.CLAIM
    ),
}


@pytest.mark.parametrize("case", WITHDRAWALS)
def test_what_is_no_longer_confirmed_contradicts_nothing(
    case: str, desk: Desk, checker: Checker
) -> None:
    here, there = add_article(desk, TRAM), add_article(desk, TRAM_ELSEWHERE)
    marked = mark(desk, there, "€52 million", Tag.FIGURE)
    confirm(desk, marked)
    checker.refresh_due()
    assert len(found(desk, here)) == 1
    desk.run(WITHDRAWALS[case](desk, marked))
    checker.refresh_due()
    assert found(desk, here) == []
    desk.undo()
    checker.refresh_due()
    assert len(found(desk, here)) == 1


def test_a_late_checker_catches_up(desk: Desk) -> None:
    here, there = add_article(desk, TRAM), add_article(desk, TRAM_ELSEWHERE)
    marked = mark(desk, there, "€52 million", Tag.FIGURE)
    for draft in (here, there):
        refresh_findings(desk, draft.draft.article)
    done = confirm(desk, marked)
    with closing(Checker(desk)) as late:
        late.catch_up(done)
        late.refresh_due()
    assert len(found(desk, here)) == 1


def test_what_touches_no_figure_has_nothing_due(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, CHANGE)
    checker.refresh_due()
    claim = mark(desk, draft, "Passengers")
    desk.run(annotations.set_note(desk.stamp(), claim, "ask them"))
    mark(desk, draft, "310", Tag.FIGURE)
    assert checker.due() == []


def test_looking_over_finds_nothing_new_where_nothing_changed(desk: Desk, checker: Checker) -> None:
    for text in (CHANGE, WAR, TRAM):
        add_article(desk, text)
    checker.refresh_due()
    heard: list[str] = []
    desk.subscribe_findings(heard.append)
    with closing(Checker(desk)) as again:
        again.look_over()
        assert len(again.due()) == 3
        again.refresh_due()
    assert heard == []


def test_never_checked(desk: Desk) -> None:
    first, second = add_article(desk, CHANGE), add_article(desk, WAR)
    assert desk.look.unchecked() == [second.draft.article, first.draft.article]
    refresh_findings(desk, second.draft.article)
    assert desk.look.unchecked() == [first.draft.article]


def test_the_reckoning_may_be_done_in_another_thread(desk: Desk, checker: Checker) -> None:
    draft = add_article(desk, CHANGE)
    job = checker.job(draft.draft.article)
    assert job is not None
    with ThreadPoolExecutor(1) as pool:
        checked = pool.submit(job.run).result()
    assert checked is not None
    heard: list[str] = []
    desk.subscribe_findings(heard.append)
    assert desk.keep_check(checked)
    assert heard == [draft.draft.article]
    assert found(desk, draft) == [("change", Severity.ERROR, "12%")]


def test_a_check_of_a_draft_that_is_gone_is_not_kept(desk: Desk, checker: Checker) -> None:
    job = checker.job(add_article(desk, CHANGE).draft.article)
    assert job is not None
    checked = job.run()
    assert checked is not None
    desk.undo()
    assert not desk.keep_check(checked)
    assert checker.job(checked.article) is None


def test_another_program_hears_of_a_check(desk: Desk, tmp_path: Path) -> None:
    draft = add_article(desk, CHANGE)
    with closing(Desk(tmp_path / "a.factdesk", "Tomas Rell")) as other:
        heard: list[str] = []
        other.subscribe_findings(heard.append)
        refresh_findings(desk, draft.draft.article)
        other.poll()
        assert heard == [draft.draft.article]
        assert not refresh_findings(other, draft.draft.article)
        other.poll()
        assert heard == [draft.draft.article]


def test_a_desk_that_is_only_read_is_not_written_to(desk: Desk, tmp_path: Path) -> None:
    draft = add_article(desk, CHANGE)
    desk.close()
    before = files_in(tmp_path)
    with closing(Desk(tmp_path / "a.factdesk", EDITOR, read_only=True)) as reader:
        assert not refresh_findings(reader, draft.draft.article)
    assert files_in(tmp_path) == before


def test_damaged_findings_are_left_out_and_come_back(desk: Desk) -> None:
    draft = add_article(desk, CHANGE)
    refresh_findings(desk, draft.draft.article)
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute("UPDATE finding SET evidence = '[[4,0]]'")
        connection.execute("UPDATE mention SET told = '[]'")
    assert desk.look.findings(draft.draft.article) == []
    mark(desk, draft, "12%", Tag.FIGURE)
    assert [one.flags for one in desk.look.annotations(draft.draft.id)] == [()]
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute("DELETE FROM checking")
    assert refresh_findings(desk, draft.draft.article)
    assert found(desk, draft) == [("change", Severity.ERROR, "12%")]


def test_the_queue_of_the_desk(desk: Desk, checker: Checker) -> None:
    first, second = add_article(desk, WAR), add_article(desk, CHANGE)
    gone = add_article(desk, TRAM, "Another tram")
    checker.refresh_due()
    by_hand = mark(desk, first, "third", Tag.FIGURE)
    mark(desk, first, "siege")
    flag = new_id()
    desk.run(raise_flag(desk.stamp(), by_hand, flag, "ask the mayor"))
    article = desk.look.article(gone.draft.article)
    desk.run(articles.put_on_shelf(desk.stamp(), article, Shelf.DELETED))
    queue = [one for one in desk.look.findings_of_desk() if one.flag.severity is not Severity.INFO]
    assert [(one.article, one.flag.rule) for one in queue] == [
        (second.draft.article, "change"),
        (first.draft.article, "by hand"),
        (first.draft.article, "elapsed"),
    ]
    assert (queue[1].flag.id, queue[1].annotation) == (flag, by_hand.id)
    assert all(one.flag.state is FlagState.OPEN for one in queue)
    assert desk.look.findings(first.draft.article) == [
        one for one in desk.look.findings_of_desk() if one.article == first.draft.article
    ]
