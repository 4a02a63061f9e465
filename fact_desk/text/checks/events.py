"""Which known event a sentence speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fact_desk.model.span import Span
from fact_desk.text.checks.content_words import content_words
from fact_desk.text.checks.folding import folded
from fact_desk.text.checks.marked import Sentence
from fact_desk.text.checks.page import Page

_ALIKE = (
    frozenset("war invasion conflict fighting attack offensive".split()),
    frozenset("strike walkout stoppage".split()),
    frozenset("pandemic outbreak epidemic".split()),
)
_IDLE = frozenset("start began beginning begin since full-scale date day launch outbreak".split())


@dataclass(frozen=True, slots=True)
class Told:
    """An event and its day; `near` says that the sentence itself has a word of it."""

    name: str
    day: date
    near: bool


class Events:
    """The known events, to be matched with the words of sentences."""

    def __init__(self, page: Page) -> None:
        """Take the events of the page's facts."""
        self._page = page
        self._told: dict[int, Told | None] = {}
        self._events = {
            name: (_words(name), day) for name, day in sorted(page.facts.events.items())
        }

    @cached_property
    def _article(self) -> frozenset[str]:
        return _widened(content_words(folded(self._page.text)))

    def of(self, sentence: Sentence, around: Span) -> Told | None:
        """The event that the sentence speaks of, by its words, those around it, then the article's.

        None where no event has a word in common with it, or two have as much.
        """
        if not self._events:
            return None
        if sentence.number not in self._told:
            self._told[sentence.number] = self._best(sentence, around)
        return self._told[sentence.number]

    def _best(self, sentence: Sentence, around: Span) -> Told | None:
        near = _widened(content_words(folded(sentence.span.of(self._page.text))))
        wide = _widened(content_words(folded(around.of(self._page.text))))
        scores = sorted(
            (
                (self._score(name, words, near, wide), name)
                for name, (words, _) in self._events.items()
            ),
            reverse=True,
        )
        best, name = scores[0]
        if best == (0, 0, 0) or (len(scores) > 1 and scores[1][0] == best):
            return None
        return Told(name, self._events[name][1], near=best[0] > 0)

    def _score(
        self, name: str, words: frozenset[str], near: frozenset[str], wide: frozenset[str]
    ) -> tuple[int, int, int]:
        names = _names(name)
        if not words & self._article or (names and not names & self._article):
            return 0, 0, 0
        return len(words & near), len(words & wide), len(words & self._article)


def _words(name: str) -> frozenset[str]:
    words = frozenset(content_words(folded(name)))
    return words - _IDLE or words


def _names(name: str) -> frozenset[str]:
    """The words of an event's name that begin with a capital, but for the first."""
    capital = (word for word in name.split()[1:] if word[:1].isupper())
    return frozenset(content_words(folded(" ".join(capital))))


def _widened(words: list[str]) -> frozenset[str]:
    """The words with those that mean the same event."""
    own = set(words)
    for alike in _ALIKE:
        if own & alike:
            own |= alike
    return frozenset(own)
