"""The quiet line under an article's title."""

from __future__ import annotations

from datetime import datetime

from fact_desk.model.article import Article, Draft


def dateline(article: Article, draft: Draft) -> str:
    """Byline, draft, when it was received (local time) and how long it is."""
    received = datetime.fromisoformat(draft.received_at).astimezone()
    parts = [
        article.byline,
        f"Draft {draft.number}",
        f"received {received.day} {received:%b %Y, %H:%M}",
        f"{draft.words:,} words",
    ]
    return " · ".join(part for part in parts if part)
