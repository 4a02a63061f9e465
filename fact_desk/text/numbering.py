"""Paragraphs and sentences of a draft, numbered from 1."""

from __future__ import annotations

from bisect import bisect_right

from fact_desk.model.layout import Layout
from fact_desk.model.span import Span
from fact_desk.text.sentences import sentence_ends


class Numbering:
    """Numbers paragraphs and sentences of one draft.

    A paragraph is a block with words, together with the blocks that continue it: titles, headings,
    cells and footnotes count as well. Sentences never run over a paragraph's end; they are looked
    for once, at the first question, up to the paragraph that is asked about.
    """

    def __init__(self, text: str, layout: Layout) -> None:
        self._text = text
        self._paragraphs = _paragraphs(layout)
        self._starts = [paragraph.start for paragraph in self._paragraphs]
        self._ends: list[list[int]] = []
        self._sentences_before = [0]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds the code point at `offset`.

        A line end belongs to the paragraph before it.
        """
        return max(1, bisect_right(self._starts, offset))

    def sentence(self, offset: int) -> int:
        """The number within the draft of the sentence that holds the code point at `offset`."""
        if not self._paragraphs:
            return 1
        number = self.paragraph(offset) - 1
        self._find_up_to(number)
        ends = self._ends[number]
        within = min(bisect_right(ends, offset), len(ends) - 1)
        return self._sentences_before[number] + within + 1

    def _find_up_to(self, number: int) -> None:
        for paragraph in self._paragraphs[len(self._ends) : number + 1]:
            ends = sentence_ends(self._text, paragraph)
            self._ends.append(ends)
            self._sentences_before.append(self._sentences_before[-1] + len(ends))


def _paragraphs(layout: Layout) -> list[Span]:
    spans: list[Span] = []
    for block in layout.blocks:
        if not block.has_line or not len(block.span):
            continue
        if block.continues and spans:
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            spans.append(block.span)
    return spans
