"""What tells articles of the same title apart: the file they came from, or when they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime

from fact_desk.model.article import ArticleProgress, Draft


def told_apart(articles: Iterable[ArticleProgress]) -> dict[str, str]:
    """By article, what is to be said beside a title that another one has as well."""
    alike: dict[str, list[ArticleProgress]] = defaultdict(list)
    for one in articles:
        alike[" ".join(one.article.title.split()).casefold()].append(one)
    told: dict[str, str] = {}
    for group in alike.values():
        if len(group) > 1:
            say = _best_for([one.draft for one in group])
            told |= {one.article.id: say(one.draft) for one in group}
    return told


def _best_for(drafts: list[Draft]) -> Callable[[Draft], str]:
    """The shortest words that differ from draft to draft; the most exact ones where none do."""
    ways = (_origin, _day, _moment)
    return next((way for way in ways if len({way(one) for one in drafts}) == len(drafts)), _second)


def _origin(draft: Draft) -> str:
    return draft.origin


def _day(draft: Draft) -> str:
    received = _received(draft)
    return f"{received.day} {received:%b %Y}"


def _moment(draft: Draft) -> str:
    return f"{_day(draft)}, {_received(draft):%H:%M}"


def _second(draft: Draft) -> str:
    return f"{draft.origin} · {_day(draft)}, {_received(draft):%H:%M:%S}"


def _received(draft: Draft) -> datetime:
    return datetime.fromisoformat(draft.received_at).astimezone()
