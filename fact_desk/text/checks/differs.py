"""Contradicts: the same quantity with another value, or a thousand times it, in the article."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.pairs import Pair, are_close, differ, pairs, shared_words, slip
from fact_desk.text.checks.written import said

_SURE_WORDS = 3
_SURE_COVER = 0.6
_PERCENT_COVER = 0.8
_SLIP_COVER = 0.3
_FEW = Decimal(12)


def find_differences(page: Page) -> Iterator[Doubt]:
    """Doubts like: $2.4 million in one place, $2.7 million for the same in another."""
    for pair in pairs(page):
        if slip(pair) is None and differ(pair.first, pair.second):
            sure = _is_sure(pair)
            if not sure and not _is_likely(pair):
                continue
            common = shared_words(pair.first, pair.second)
            explanation = (
                f"{pair.first.exact} before, {pair.second.exact} here, with the same words around "
                f"both: {common}."
            )
            severity = Severity.ERROR if sure else Severity.WARNING
            yield Doubt(severity, explanation, (pair.second.span, pair.first.span))


def find_slips(page: Page) -> Iterator[Doubt]:
    """Doubts like: €48 billion is 1,000 times the €48 million given for the same."""
    for pair in pairs(page):
        times = slip(pair)
        if times is None:
            continue
        small, large = sorted(
            (pair.first, pair.second), key=lambda one: one.figure.value or Decimal(0)
        )
        common = shared_words(small, large)
        explanation = (
            f"{large.exact} is {said(times)} times {small.exact}, with the same words around both: "
            f"{common}."
        )
        alike = small.figure.value is not None and small.figure.value * times == large.figure.value
        severity = Severity.ERROR if alike and pair.cover >= _SLIP_COVER else Severity.WARNING
        yield Doubt(severity, explanation, (pair.second.span, pair.first.span))


def _is_sure(pair: Pair) -> bool:
    """Whether so much is alike that only one of the two values can be right."""
    exact = not (pair.first.figure.approximation or pair.second.figure.approximation)
    amounts = pair.first.figure.kind is FigureKind.AMOUNT
    alike = pair.shared >= _SURE_WORDS and pair.cover >= _SURE_COVER
    return exact and amounts and alike and are_close(pair)


def _is_likely(pair: Pair) -> bool:
    """Whether it is worth a look: shares and counts of many things need more in common."""
    if not are_close(pair):
        return False
    if pair.first.figure.kind is FigureKind.AMOUNT:
        return pair.cover >= _SURE_COVER
    if pair.first.figure.kind is FigureKind.PERCENT:
        return pair.shared >= _SURE_WORDS and pair.cover >= _PERCENT_COVER
    small = max(pair.first.figure.value or 0, pair.second.figure.value or 0) <= _FEW
    return (
        pair.shared >= _SURE_WORDS
        and pair.cover >= _SURE_COVER
        and not (small and pair.first.figure.kind is FigureKind.COUNT)
    )
