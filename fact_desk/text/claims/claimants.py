"""Who claims what a sentence states, where that is not the article itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from fact_desk.model.span import Span
from fact_desk.text.claims.cue_table import FINDING, FINDINGS
from fact_desk.text.claims.grammar_table import BEING
from fact_desk.text.quotes import FoundQuote
from fact_desk.text.quotes.cue import accorded
from fact_desk.text.quotes.people import People
from fact_desk.text.quotes.phrases import Phrase, phrase_behind, subject_before
from fact_desk.text.quotes.speech_table import DETERMINERS, PRONOUNS, SPEECH, WEAK
from fact_desk.text.quotes.tokens import Tokens

_RELATIVE = ("who", "which", "that")
_ENOUGH = 3
_HALF, _MUCH = 0.5, 0.4
_OWN = frozenset(("i", "we", "you", "it"))


class Claimants:
    """The claimants of a text's sentences: speakers of quotations, and whom it goes by."""

    def __init__(self, tokens: Tokens, quotes: Sequence[FoundQuote]) -> None:
        """`quotes` are those of the text, in text order."""
        self._tokens = tokens
        self._quotes: list[FoundQuote] = []
        for quote in quotes:
            if not self._quotes or quote.span.start >= self._quotes[-1].span.end:
                self._quotes.append(quote)
        self._ends = [quote.span.end for quote in self._quotes]
        self._people: People | None = None

    def of(self, claim: Span, sentence: Span) -> str:
        """The claimant's fullest name; empty where the article itself claims it."""
        quoted = self._speaker(claim)
        if quoted is not None:
            return quoted
        first, last = self._tokens.at(sentence.start), self._tokens.at(sentence.end)
        phrase = self._accorded(first, last) or self._said(first, last)
        return "" if phrase is None else self._name(phrase)

    def said_in(self, sentence: Span) -> Span | None:
        """The longest quotation of a sentence in which not much more than who said it is left."""
        parts = [part for part, _ in self._parts(sentence)]
        if sum(map(len, parts)) <= _MUCH * len(sentence):
            return None
        return max(parts, key=len)

    def _speaker(self, claim: Span) -> str | None:
        """The speaker of the quotation that most of the claim stands in; None for none."""
        for part, quote in self._parts(claim):
            if len(part) > _HALF * len(claim):
                return quote.speaker
        return None

    def _parts(self, span: Span) -> Iterator[tuple[Span, FoundQuote]]:
        """What is quoted of a stretch, with the quotation that each part is of."""
        at = bisect_left(self._ends, span.start + 1)
        while at < len(self._quotes) and self._quotes[at].span.start < span.end:
            quote = self._quotes[at]
            part = Span(max(quote.span.start, span.start), min(quote.span.end, span.end))
            yield part, quote
            at += 1

    def _accorded(self, first: int, last: int) -> Phrase | None:
        for at in range(first, last):
            if self._tokens[at].low in ("according", "per", "in"):
                found = accorded(self._tokens, at, last)
                if found is not None:
                    return found
        return None

    def _said(self, first: int, last: int) -> Phrase | None:
        """The subject of "X said that …", or of ", X said" at the end."""
        comma = first
        for at in range(first, last):
            if self._tokens[at].text == ",":
                comma = at
            elif self._tells(at):
                phrase = self._subject(at, first, comma, last)
                if phrase is not None and self._tokens[phrase.first].low not in _OWN:
                    return phrase
        return None

    def _tells(self, at: int) -> bool:
        """Whether the token is a verb that gives what follows, or went before, as told."""
        low, before = self._tokens[at].low, self._tokens[at - 1].low
        if before in BEING or before in DETERMINERS or before in _RELATIVE or before == "to":
            return False
        if low in SPEECH and low not in WEAK:
            return not self._tokens[at].is_capital
        return low in FINDING or (low in WEAK and self._tokens[at + 1].low == "that")

    def _subject(self, at: int, first: int, comma: int, last: int) -> Phrase | None:
        tokens = self._tokens
        behind = len(tokens.words(at + 1, last))
        start = first if behind >= _ENOUGH else comma
        found = subject_before(tokens, at, start) if at > start else None
        if found is None and at == comma + 1:
            found = phrase_behind(tokens, at + 1, last)
        if found is None or tokens[at].low not in FINDING or tokens[at + 1].low == "that":
            return found
        return found if self._is_source(found) else None

    def _is_source(self, phrase: Phrase) -> bool:
        words = self._tokens.words(phrase.first, phrase.last)
        return any(word.low in FINDINGS for word in words)

    def _name(self, phrase: Phrase) -> str:
        if self._people is None:
            self._people = People(self._tokens, [quote.span for quote in self._quotes])
        if self._tokens[phrase.first].low in PRONOUNS and phrase.last - phrase.first == 1:
            return next(iter(self._people.meant_at(phrase.first)), "")
        return self._people.named(phrase)
