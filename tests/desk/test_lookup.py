"""Questions to a desk: counts, order, and names in short."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.book import order_key
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import annotate, delete, set_status
from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.desk.verbs.flags import raise_flag, take_back_flag
from fact_desk.errors import NoSuchThing
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import ArticleProgress, Shelf
from fact_desk.model.operation import Entity
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from tests.desks import EDITOR, add_article, mark

STORIES = [f"Story {number}\n" + f"Boat {number} is back. " * 20 for number in range(4)]


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    """An empty desk."""
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as made:
        yield made


def test_progress_counts_what_stands(desk: Desk) -> None:
    dice = random.Random(7)
    for text in STORIES:
        draft = add_article(desk, text)
        for start in dice.sample(range(300), 25):
            name = new_id()
            span = Span(start, start + dice.randint(1, 30))
            desk.run(annotate(desk.stamp(), draft, span, dice.choice([*Tag]), name))
            if dice.random() < 0.5:
                status = dice.choice([status for status in Status if status is not Status.OPEN])
                found = desk.look.annotation(name)
                desk.run(set_status(desk.stamp(), found, status, "so"))
            if dice.random() < 0.3:
                desk.run(raise_flag(desk.stamp(), desk.look.annotation(name), new_id()))
    assert [one.article.title for one in desk.look.progress()] == [
        f"Story {number}" for number in (3, 2, 1, 0)
    ]
    for one in desk.look.progress():
        assert one == _counted(desk, one)
        assert one == desk.look.progress_of(one.article.id)
        assert 0 < one.flagged < one.annotations > one.checked > 0


def test_progress_follows_verdicts_and_flags(desk: Desk) -> None:
    draft = add_article(desk)
    marked = mark(desk, draft, "14 per cent")
    counts = [_counts(desk)]
    desk.run(set_status(desk.stamp(), marked, Status.CONFIRMED))
    counts.append(_counts(desk))
    desk.run(raise_flag(desk.stamp(), desk.look.annotation(marked.id), new_id()))
    counts.append(_counts(desk))
    desk.run(set_status(desk.stamp(), desk.look.annotation(marked.id), Status.RECHECK))
    counts.append(_counts(desk))
    desk.run(take_back_flag(desk.stamp(), desk.look.annotation(marked.id)))
    counts.append(_counts(desk))
    desk.run(delete(desk.stamp(), desk.look.annotation(marked.id)))
    counts.append(_counts(desk))
    assert counts == [(1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1), (1, 0, 0), (0, 0, 0)]


FLAGS: list[tuple[str, str, int]] = [
    # a flag's severity and state, and whether it counts
    ("error", "open", 1),
    ("warning", "accepted", 1),
    ("warning", "dismissed", 0),
    ("info", "open", 0),
]


@pytest.mark.parametrize(("severity", "state", "counts"), FLAGS)
def test_flag_that_counts(severity: str, state: str, counts: int, desk: Desk) -> None:
    marked = mark(desk, add_article(desk), "14 per cent")
    with closing(sqlite3.connect(desk.path)) as connection:
        for number in range(2):
            connection.execute(
                "INSERT INTO flag VALUES (NULL, ?, ?, 'r', ?, '', '[]', ?, '')",
                (f"flag {number}", marked.id, severity, state),
            )
        connection.commit()
    assert _counts(desk) == (1, 0, counts)
    assert desk.look.annotation(marked.id).is_flagged == bool(counts)


def test_progress_leaves_out_what_is_deleted(desk: Desk) -> None:
    kept, gone = (desk.look.article(add_article(desk, text).draft.article) for text in STORIES[:2])
    desk.run(put_on_shelf(desk.stamp(), kept, Shelf.ARCHIVED))
    desk.run(put_on_shelf(desk.stamp(), gone, Shelf.DELETED))
    assert [one.article.id for one in desk.look.progress()] == [kept.id]
    assert desk.look.progress_of(gone.id) is None
    assert desk.look.progress_of("nothing") is None
    assert [article.id for article in desk.look.articles()] == [gone.id, kept.id]


def test_annotations_are_in_text_order_whatever_was_undone(desk: Desk) -> None:
    draft = add_article(desk)
    dice = random.Random(3)
    for _ in range(60):
        start = dice.randrange(9)
        span = Span(start, start + dice.randint(1, 4))
        desk.run(annotate(desk.stamp(), draft, span, dice.choice([*Tag]), new_id()))
    before = desk.look.annotations(draft.draft.id)
    assert before == sorted(before, key=order_key)
    for marked in before[::3]:
        desk.run(delete(desk.stamp(), marked))
    for _ in before[::3]:
        desk.undo()
    assert desk.look.annotations(draft.draft.id) == before


def test_names_in_short(desk: Desk) -> None:
    draft = add_article(desk)
    for name in ("abc1", "abd2", "x*?["):
        desk.run(annotate(desk.stamp(), draft, Span(0, 5), Tag.CLAIM, name))
    assert desk.look.full_id(Entity.ANNOTATION, "abc") == "abc1"
    assert desk.look.full_id(Entity.ANNOTATION, "abd2") == "abd2"
    with pytest.raises(NoSuchThing, match="More than one annotation is called ab…"):
        desk.look.full_id(Entity.ANNOTATION, "ab")
    for start in (
        "",
        "q",
        "abc12",
        "ABC",
        "a'; --",
        "abc%",
        "ab?1",
        "a*1",
        "ab[c]",
        "a*bc1",
        "[abc1",
    ):
        with pytest.raises(NoSuchThing):
            desk.look.full_id(Entity.ANNOTATION, start)
    assert desk.look.full_id(Entity.ANNOTATION, "x*?[") == "x*?["


@pytest.mark.parametrize("ask", ["article", "newest_draft", "annotation"])
def test_what_is_not_there(ask: str, desk: Desk) -> None:
    with pytest.raises(NoSuchThing, match=r"The desk has no \w+ nothing; look it up"):
        getattr(desk.look, ask)("nothing")


def test_log_and_history(desk: Desk) -> None:
    first, second = (add_article(desk, text) for text in STORIES[:2])
    marked = mark(desk, first, "Boat")
    mark(desk, second, "Boat")
    desk.undo()
    assert [operation.verb for operation in desk.look.log()] == [
        "add_article",
        "add_article",
        "annotate",
        "annotate",
        "undo",
    ]
    assert [operation.verb for operation in desk.look.log(first.draft.article)] == [
        "add_article",
        "annotate",
    ]
    assert [operation.verb for operation in desk.look.history(marked.id)] == ["annotate"]
    assert desk.look.history("nothing") == desk.look.log("nothing") == []


def _counts(desk: Desk) -> tuple[int, int, int]:
    one = desk.look.progress()[0]
    return one.annotations, one.checked, one.flagged


def _counted(desk: Desk, one: ArticleProgress) -> ArticleProgress:
    found = desk.look.annotations(one.draft.id)
    return ArticleProgress(
        desk.look.article(one.article.id),
        desk.look.newest_draft(one.article.id),
        len(found),
        sum(annotation.status.is_checked for annotation in found),
        sum(annotation.is_flagged for annotation in found),
    )
