"""A draft made ready for the rules: sentences, blocks and mentions, each worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from fact_desk.model.layout import Block, BlockKind
from fact_desk.model.span import Span
from fact_desk.text.checks.facts import CheckFacts
from fact_desk.text.checks.marked import Sentence, mark
from fact_desk.text.checks.mentions import Mention, mention_of
from fact_desk.text.figures import FoundFigure
from fact_desk.text.sentences import sentences

LONGEST = 2_000
"""Code points of the longest sentence that is looked at in one piece."""


class Page:
    """What the rules share about one draft."""

    def __init__(self, facts: CheckFacts) -> None:
        """Look at the facts; nothing is worked out before a rule asks for it."""
        self.facts = facts
        self.text = facts.text

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks with a line of their own."""
        return tuple(block for block in self.facts.layout.blocks if block.has_line)

    @cached_property
    def by_block(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences of each of `blocks`; code has none."""
        figures = sorted(self.facts.figures, key=lambda found: found.span)
        made: list[tuple[Sentence, ...]] = []
        start = number = 0
        for block in self.blocks:
            end = start
            while end < len(figures) and figures[end].span.start < block.span.end:
                end += 1
            row = tuple(self._sentences(block, figures[start:end], number))
            number += len(row)
            made.append(row)
            start = end
        return tuple(made)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences; a sentence's `number` is its place here."""
        return tuple(sentence for row in self.by_block for sentence in row)

    @cached_property
    def telling(self) -> tuple[Sentence, ...]:
        """The sentences of running text that hold a figure."""
        return tuple(
            sentence
            for sentence in self.sentences
            if sentence.figures and sentence.block.kind is not BlockKind.CELL
        )

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The figures of running text that tell a quantity, with the words around them."""
        return tuple(
            mention
            for sentence in self.telling
            for index in range(len(sentence.figures))
            if (mention := mention_of(sentence, index, self.text)) is not None
        )

    def exact(self, found: FoundFigure) -> str:
        """A figure as it stands."""
        return found.span.of(self.text)

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before it in the same block."""
        if not sentence.number:
            return None
        other = self.sentences[sentence.number - 1]
        return other if other.block is sentence.block else None

    def _pieces(self, span: Span) -> Iterator[Span]:
        """The sentences of a stretch, the endless ones cut up."""
        for sentence in sentences(self.text, span):
            start = sentence.start
            while sentence.end - start > LONGEST:
                cut = self.text.rfind(" ", start, start + LONGEST) + 1 or start + LONGEST
                yield Span(start, cut)
                start = cut
            yield Span(start, sentence.end)

    def _sentences(
        self, block: Block, figures: list[FoundFigure], number: int
    ) -> Iterator[Sentence]:
        if block.kind is BlockKind.CODE:
            return
        spans = list(self._pieces(block.span))
        start = 0
        for place, span in enumerate(spans):
            end = start
            limit = spans[place + 1].start if place + 1 < len(spans) else block.span.end
            while end < len(figures) and figures[end].span.start < limit:
                end += 1
            yield mark(self.text, span, block, number + place, tuple(figures[start:end]))
            start = end
