"""The confirmed figures of a desk, looked up by the words around them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from threading import Lock

from fact_desk.text.checks import Mention

Vocabulary = Mapping[str, frozenset[str]]
"""The words near an article's figures, by the measure that the figures are compared in."""

SHARED = 2
"""Words that two mentions must share to be compared at all."""

_COMMON = 192
"""A word near more confirmed figures than this tells nothing apart."""


class ConfirmedIndex:
    """Mentions by measure and word; may be asked in one thread while another changes it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._by_article: dict[str, frozenset[Mention]] = {}
        self._rows: defaultdict[tuple[str, str], set[Mention]] = defaultdict(set)

    def replace(self, article: str, mentions: Iterable[Mention]) -> frozenset[Mention]:
        """Puts the mentions in the place of the article's former ones; returns what differs."""
        with self._lock:
            before = self._by_article.pop(article, frozenset())
            after = frozenset(mentions)
            if after:
                self._by_article[article] = after
            for mention in before - after:
                for row in _rows_of(mention):
                    self._rows[row].discard(mention)
            for mention in after - before:
                for row in _rows_of(mention):
                    self._rows[row].add(mention)
        return before ^ after

    def relevant(self, article: str, vocabulary: Vocabulary) -> list[Mention]:
        """The mentions of other articles that may tell a quantity of this one, in fixed order."""
        shared: Counter[Mention] = Counter()
        with self._lock:
            for measure, words in vocabulary.items():
                for word in words:
                    row = self._rows.get((measure, word), ())
                    if len(row) <= _COMMON:
                        shared.update(row)
        found = [
            mention
            for mention, words in shared.items()
            if words >= SHARED and mention.article != article
        ]
        return sorted(found, key=lambda one: (one.article, one.span, one.exact))


def vocabulary_of(mentions: Iterable[Mention]) -> dict[str, frozenset[str]]:
    """The words near the mentions by measure."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        measured = mention.measured
        if measured is not None:
            found[measured.unit] |= mention.words
    return {measure: frozenset(words) for measure, words in found.items()}


def touches(vocabulary: Vocabulary, mention: Mention) -> bool:
    """Whether an article of that vocabulary may be told something by the mention."""
    measured = mention.measured
    words = vocabulary.get(measured.unit) if measured is not None else None
    return words is not None and len(words & mention.words) >= SHARED


def _rows_of(mention: Mention) -> list[tuple[str, str]]:
    measured = mention.measured
    return [] if measured is None else [(measured.unit, word) for word in mention.words]
