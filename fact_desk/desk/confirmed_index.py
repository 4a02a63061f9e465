"""The confirmed figures of a desk, looked up by the words around them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from threading import Lock

from fact_desk.text.checks import Mention
from fact_desk.text.checks.pairs import is_comparable
from fact_desk.text.checks.same_quantity import is_about_the_same

_COMMON = 192
"""A word near more confirmed figures than this tells nothing apart."""

# By article: an article is never compared with itself.
_Row = defaultdict[str, set[Mention]]


class ConfirmedIndex:
    """Mentions by measure and word; may be asked in one thread while another changes it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._by_annotation: dict[str, frozenset[Mention]] = {}
        self._held: Counter[Mention] = Counter()
        self._rows: defaultdict[tuple[str, str], _Row] = defaultdict(_row)

    def put(self, annotation: str, mentions: Iterable[Mention]) -> frozenset[Mention]:
        """Has the annotation confirm just these mentions; returns those that differ from before."""
        with self._lock:
            before = self._by_annotation.pop(annotation, frozenset())
            after = frozenset(filter(is_comparable, mentions))
            if after:
                self._by_annotation[annotation] = after
            for mention in after - before:
                self._hold(mention)
            for mention in before - after:
                self._release(mention)
        return before ^ after

    def relevant(self, article: str, mentions: Iterable[Mention]) -> list[Mention]:
        """The mentions of other articles that seem to tell the same as one of these, in order."""
        found: set[Mention] = set()
        for mention in filter(is_comparable, mentions):
            found.update(self._alike(mention, article))
        return sorted(found, key=lambda one: (one.article, one.span, one.exact))

    def _alike(self, mention: Mention, article: str) -> list[Mention]:
        measured = mention.measured
        if measured is None:
            return []
        shared: Counter[Mention] = Counter()
        with self._lock:
            for word in mention.words:
                row = self._rows.get((measured.unit, word))
                if row is not None and sum(map(len, row.values())) <= _COMMON:
                    for home, mentions in row.items():
                        if home != article:
                            shared.update(mentions)
        return [
            other for other, words in shared.items() if is_about_the_same(mention, other, words)
        ]

    def _hold(self, mention: Mention) -> None:
        self._held[mention] += 1
        for row in _rows_of(mention):
            self._rows[row][mention.article].add(mention)

    def _release(self, mention: Mention) -> None:
        self._held[mention] -= 1
        if self._held[mention]:
            # Another annotation confirms it too.
            return
        del self._held[mention]
        for row in _rows_of(mention):
            self._rows[row][mention.article].discard(mention)


def _row() -> _Row:
    return defaultdict(set)


def _rows_of(mention: Mention) -> list[tuple[str, str]]:
    measured = mention.measured
    return [] if measured is None else [(measured.unit, word) for word in mention.words]
