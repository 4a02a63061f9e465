"""Keeps the index of a desk's confirmed figures in step with what is done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from fact_desk.desk.confirmed_index import ConfirmedIndex
from fact_desk.desk.lookup import Lookup
from fact_desk.desk.mention_rows import mention_from
from fact_desk.model.operation import Entity, Operation
from fact_desk.store.mentions import PlacedMention
from fact_desk.text.checks import Mention

_SHARED = 2
"""Words that two mentions share at the least where one may contradict the other."""


class ConfirmedWatch:
    """Notes what may have changed, and looks it up when it is asked for."""

    def __init__(self, look: Lookup) -> None:
        self._look = look
        self.index = ConfirmedIndex()
        self._marks: defaultdict[str, set[str]] = defaultdict(set)
        """The annotations by which an article's figures are confirmed."""
        self._readings: dict[str, str] = {}
        """The readings of articles that were looked at since they were checked."""
        self._stirred_marks: dict[str, str] = {}
        self._stirred_articles: set[str] = set()
        self._knows_all = False

    def note(self, operation: Operation) -> None:
        """Notes that the operation was done."""
        for name in operation.touched(Entity.ANNOTATION):
            self._stirred_marks[name] = operation.article
        if operation.touched(Entity.ARTICLE):
            self._stirred_articles.add(operation.article)

    def note_check(self, article: str) -> None:
        """Notes that the article was checked: its figures may read otherwise."""
        reading = self._reading_of(article)
        if self._readings.get(article) != reading:
            self._readings[article] = reading
            self._stirred_articles.add(article)

    def settle(self) -> set[str]:
        """Brings the index up to date; returns the articles that a change in it may concern."""
        if not self._knows_all:
            # The first time there is nothing to compare with: all is taken as it stands.
            self._knows_all = True
            self._take_all()
            return set()
        changed: set[Mention] = set()
        while self._stirred_articles:
            changed |= self._take_article(self._stirred_articles.pop())
        while self._stirred_marks:
            name, article = self._stirred_marks.popitem()
            changed |= self._take(article, name, self._look.confirmed_by(name))
        return self.concerned_by(changed)

    def concerned_by(self, mentions: Iterable[Mention]) -> set[str]:
        """The other articles that tell something with the same words around it."""
        found: set[str] = set()
        by_measure: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            if mention.measured is not None:
                by_measure[mention.measured.unit].append(mention)
        for measure, alike in by_measure.items():
            for article, words in self._look.words_by(measure):
                near = set(words.split())
                for mention in alike:
                    if article != mention.article and len(near & mention.words) >= _SHARED:
                        found.add(article)
        return found

    def _take_all(self) -> None:
        self._stirred_articles.clear()
        self._stirred_marks.clear()
        by_mark: defaultdict[str, list[PlacedMention]] = defaultdict(list)
        for name, placed in self._look.confirmed_mentions():
            by_mark[name].append(placed)
        for name, told in by_mark.items():
            self._take(told[0].article, name, told)

    def _take_article(self, article: str) -> frozenset[Mention]:
        by_mark: defaultdict[str, list[PlacedMention]] = defaultdict(list)
        for name, placed in self._look.confirmed_mentions(article):
            by_mark[name].append(placed)
        changed: frozenset[Mention] = frozenset()
        for name in self._marks[article] | by_mark.keys():
            changed |= self._take(article, name, by_mark[name])
        return changed

    def _take(
        self, article: str, annotation: str, told: Iterable[PlacedMention]
    ) -> frozenset[Mention]:
        mentions = [mention for one in told if (mention := mention_from(one)) is not None]
        if mentions:
            self._marks[article].add(annotation)
        else:
            self._marks[article].discard(annotation)
        return self.index.put(annotation, mentions)

    def _reading_of(self, article: str) -> str:
        drafts = self._look.drafts(article)
        key = self._look.check_key(drafts[-1].id) if drafts else None
        return "" if key is None else key.reading
