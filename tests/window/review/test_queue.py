"""The queue: what is in it, in which order, and that nothing leaves it."""

from __future__ import annotations

import pytest

from fact_desk.model.annotation import Status
from fact_desk.model.finding import Finding
from fact_desk.model.flag import BY_HAND, Flag, FlagState, Severity
from fact_desk.model.span import Span
from fact_desk.window.review.queue import Item, Queue
from fact_desk.window.review.wording import decision_words, progress_words, queue_words, why_words


def item(
    name: str,
    article: str = "a",
    start: int = 0,
    severity: Severity = Severity.ERROR,
    *,
    rule: str = "sum",
    state: FlagState = FlagState.OPEN,
    status: Status = Status.OPEN,
) -> Item:
    """A doubt about a figure, called by its fingerprint."""
    flag = Flag(name, rule, severity, f"why {name}", (), state, fingerprint=name)
    return Item(Finding(article, f"draft of {article}", flag, Span(start, start + 3), name), status)


def names(queue: Queue) -> list[str]:
    return [one.finding.flag.id for one in queue.shown]


def test_errors_come_first_within_each_article() -> None:
    items = [
        item("late error", "b", 90),
        item("warning", "b", 10, Severity.WARNING),
        item("early error", "b", 20),
        item("other", "a", 50, Severity.WARNING),
        item("reminder", "a", 5, Severity.INFO),
    ]
    queue = Queue.of(items, ["b", "a"])
    assert names(queue) == ["early error", "late error", "warning", "other"]


@pytest.mark.parametrize(
    "settled",
    [
        item("x", state=FlagState.DISMISSED),
        item("x", state=FlagState.ACCEPTED),
        item("x", state=FlagState.DISMISSED, status=Status.CONFIRMED),
    ],
)
def test_what_is_settled_is_not_queued_but_stays_once_it_is_there(settled: Item) -> None:
    assert names(Queue.of([settled], ["a"])) == []
    queue = Queue.of([item("x"), item("y", start=9)], ["a"])
    after = queue.refreshed("a", [settled, item("y", start=9)])
    assert names(after) == ["x", "y"]
    assert (after.left, after.decided) == (1, 1)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("rule", ["sum", BY_HAND])
def test_an_open_doubt_is_queued_whatever_the_figures_verdict(rule: str, status: Status) -> None:
    doubt = item("x", rule=rule, status=status)
    assert Queue.of([doubt], ["a"]).left == 1
    assert decision_words(doubt) == ""


def test_what_is_no_longer_found_stays_as_gone_and_what_is_new_comes_in() -> None:
    queue = Queue.of([item("x"), item("else", "b")], ["a", "b"])
    after = queue.refreshed("a", [item("new", start=40), item("hint", severity=Severity.INFO)])
    assert names(after) == ["x", "new", "else"]
    assert [one.gone for one in after.items] == [True, False, False]
    assert names(after.refreshed("a", [item("x")]).narrowed("Sum"))[:1] == ["x"]


def test_an_undone_decision_is_to_be_made_again() -> None:
    queue = Queue.of([item("x")], ["a"]).refreshed("a", [item("x", state=FlagState.DISMISSED)])
    assert queue.left == 0
    assert queue.refreshed("a", [item("x")]).left == 1


def test_the_next_one_is_behind_or_from_the_top_and_within_the_reason() -> None:
    done = item("done", start=20, state=FlagState.DISMISSED)
    queue = Queue.of([item("one"), item("done", start=20), item("two", start=30)], ["a"])
    queue = queue.refreshed("a", [item("one"), done, item("two", start=30)])
    first, _, last = queue.items
    assert queue.next_open(first.key) == last
    assert queue.next_open(last.key) == first
    assert queue.narrowed("Change").next_open(first.key) is None


def test_reasons_are_counted_by_what_is_left_and_by_hand_comes_last() -> None:
    by_hand = item("hand", start=70, rule=BY_HAND)
    items = [by_hand, item("s"), item("t", start=8), item("c", start=9, rule="change")]
    queue = Queue.of(items, ["a"])
    assert list(queue.reasons().items()) == [("Change", 1), ("Sum", 2), ("By hand", 1)]
    done = [item("s", state=FlagState.ACCEPTED)]
    after = queue.refreshed("a", [by_hand, *done, *items[2:]])
    assert after.reasons()["Sum"] == 1


def test_the_words_of_the_head() -> None:
    queue = Queue.of([item("x"), item("y", "b"), item("z", "b", 4)], ["a", "b"])
    assert queue_words(queue) == "3 to review in 2 articles"
    assert progress_words(queue) == "0 of 3 decided"
    assert queue_words(Queue()) == "Nothing to review"


@pytest.mark.parametrize(
    ("rule", "explanation", "words"),
    [
        ("sum", "1 + 1 = 2.", ("Sum", ": 1 + 1 = 2.")),
        ("elsewhere", "Contradicts “a fifth”.", ("Contradicts", " “a fifth”.")),
        (BY_HAND, "flagged by the editor", ("By hand", ": flagged by the editor")),
    ],
)
def test_why_begins_with_the_reason(rule: str, explanation: str, words: tuple[str, str]) -> None:
    flag = Flag("f", rule, explanation=explanation)
    assert why_words(Finding("a", "d", flag, Span(0, 1), "1")) == words
