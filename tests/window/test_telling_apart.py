"""Articles of the same title are told apart by what differs, and others are left alone."""

from __future__ import annotations

import pytest

from fact_desk.model.article import Article, ArticleProgress, Draft
from fact_desk.window.sidebar.rows import row_said, rows_of
from fact_desk.window.telling_apart import told_apart

MORNING, NOON, NEXT = (f"2025-02-{time}:00.000Z" for time in ("13T08:15", "13T12:30", "15T12:30"))


def article(number: int, title: str, origin: str, received: str) -> ArticleProgress:
    draft = Draft(f"d{number}", str(number), 1, "b", origin, "plain", 3, received)
    return ArticleProgress(Article(str(number), title), draft, 0, 0, 0)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([("The ferry", "b.md", MORNING)], ["a.md", "b.md"]),
        ([("the  FERRY", "b.md", MORNING)], ["a.md", "b.md"]),
        ([("The ferries", "b.md", MORNING)], []),
        ([("The ferry", "a.md", NEXT)], ["13 Feb 2025", "15 Feb 2025"]),
        ([("The ferry", "b.md", NEXT), ("The mule", "c.md", NEXT)], ["a.md", "b.md"]),
    ],
)
def test_what_differs_is_said(others: list[tuple[str, str, str]], told: list[str]) -> None:
    articles = [article(0, "The ferry", "a.md", MORNING)]
    articles += [article(1 + number, *other) for number, other in enumerate(others)]
    assert [*told_apart(articles).values()] == told


def test_copies_of_one_day_are_told_by_their_time() -> None:
    same = [article(n, "The ferry", "a.md", at) for n, at in enumerate((MORNING, NOON))]
    told = [*told_apart(same).values()]
    assert len(set(told)) == 2
    assert all(said.startswith("13 Feb 2025, ") for said in told)


def test_the_row_says_it() -> None:
    same = [article(n, "The ferry", f"{n}.md", MORNING) for n in range(2)]
    said = [row_said(row) for row in rows_of(same, expanded=False)]
    assert said == ["The ferry, 0.md, No marks yet", "The ferry, 1.md, No marks yet"]
