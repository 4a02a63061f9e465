"""Contradicts: a value other than the one confirmed for the same quantity in another article."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.mentions import Mention
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.pairs import (
    MOST,
    Pair,
    are_close,
    are_told_apart,
    differ,
    is_comparable,
    shared_words,
    slip,
)
from fact_desk.text.checks.same_quantity import is_about_the_same, value_words
from fact_desk.text.checks.written import said

_MOST_ON_DESK = 4 * MOST


def find_contradictions_elsewhere(page: Page) -> Iterator[Doubt]:
    """Doubts like: contradicts "about 18%", confirmed in another article."""
    index = page.facts.confirmed.index
    for mention in page.mentions:
        if not is_comparable(mention):
            continue
        others = [
            (shared, other)
            for other, shared in index.alike(mention, _MOST_ON_DESK)
            if other.article != page.facts.article and _contradicts(mention, other, shared)
        ]
        if others:
            yield _elsewhere(mention, max(others, key=lambda one: (one[0], one[1].title))[1])


def _elsewhere(mention: Mention, other: Mention) -> Doubt:
    by = slip(Pair(other, mention, 0))
    times = ""
    if by is not None:
        larger = (mention.figure.value or 0) > (other.figure.value or 0)
        times = f", {said(by)} times {'less' if larger else 'more'}"
    explanation = (
        f"Contradicts “{other.exact}”, confirmed in “{other.title}”{times}: the text says "
        f"{mention.exact} ({shared_words(mention, other)})."
    )
    known = (other.article, other.exact, value_words(other.figure))
    return Doubt(Severity.WARNING, explanation, (mention.span,), known)


def _contradicts(mention: Mention, other: Mention, shared: int) -> bool:
    if not is_about_the_same(mention, other, shared) or not is_comparable(other):
        return False
    if are_told_apart(mention, other):
        return False
    pair = Pair(other, mention, shared)
    return differ(other, mention) and (are_close(pair) or slip(pair) is not None)
