"""What to propose for marking in a draft, each known by a fingerprint, and what still waits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from fact_desk.desk.fingerprints import Sentences, digest, plain
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.layout import Layout
from fact_desk.model.span import Span
from fact_desk.text.suggesting import Suggestion, suggest

_MARGIN = 2_000
"""Code points on either side of a stretch that are read along with it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion in a draft.

    `key` is its fingerprint: a digest of its tag, its words, the words of its sentence, its place
    in that, and which one the sentence is among equal ones of the article. So it stays the same
    in a new draft as long as nothing of that changes. `reach` is where a mark of the same tag
    answers it: its own span, but for a claim its whole sentence. `utterance` is the same for the
    parts of one quotation, empty for one that is whole.
    """

    key: str
    suggestion: Suggestion
    reach: Span
    utterance: str = ""

    @property
    def tag(self) -> Tag:
        """What it is to be marked as."""
        return self.suggestion.tag

    @property
    def span(self) -> Span:
        """What is to be marked."""
        return self.suggestion.span

    @property
    def score(self) -> float:
        """How sure it is, from 0 to 1."""
        return self.suggestion.score


def propose(draft: DraftText, sentences: Sentences | None = None) -> list[Proposal]:
    """What to mark in the draft, by start; of what starts together the longest first.

    Slow for a long text (a second for 30,000 words), and safe in any thread. `sentences` are the
    draft's, where they have been looked for already.
    """
    known = Sentences(draft) if sentences is None else sentences
    return _proposals(draft, suggest(draft.text, draft.layout), known)


def propose_first(
    draft: DraftText, span: Span, sentences: Sentences | None = None
) -> list[Proposal]:
    """What to mark in the blocks around the span, sooner than in all of a long draft.

    For a first look: `propose` has the last word, as a speaker may be named far away. What stands
    around the blocks is read too, so that a quotation is not cut; the keys are those of the whole.
    """
    wanted, part = _lines_around(draft.text, span), _lines_around(draft.text, span, _MARGIN)
    found = suggest(part.of(draft.text), _layout_of(draft.layout, part))
    moved = [_moved(one, part.start) for one in found]
    inside = [one for one in moved if one.span.overlaps(wanted)]
    return _proposals(draft, inside, Sentences(draft) if sentences is None else sentences)


class Answer(StrEnum):
    """What an editor has said to a proposal."""

    OPEN = "open"
    MARKED = "marked"
    DISMISSED = "dismissed"


def answered(
    proposals: Iterable[Proposal], annotations: Iterable[Annotation], dismissed: Container[str]
) -> list[tuple[Proposal, Answer]]:
    """The proposals with what was said to each; `dismissed` are the keys of those not wanted."""
    marks = _Marks(annotations)
    return [(one, marks.answer(one, dismissed)) for one in proposals]


def standing(
    proposals: Iterable[Proposal], annotations: Iterable[Annotation], dismissed: Container[str]
) -> list[Proposal]:
    """The proposals that nobody has dismissed, and nobody has marked as that already."""
    found = answered(proposals, annotations, dismissed)
    return [one for one, answer in found if answer is Answer.OPEN]


def inside(proposals: Iterable[Proposal], annotations: Iterable[Annotation]) -> list[Proposal]:
    """The proposals that stand within a mark of whatever tag."""
    spans = sorted(one.span for one in annotations)
    starts = [span.start for span in spans]
    # How far the marks reach that begin no later than each.
    ends = [*accumulate((span.end for span in spans), max)]

    def is_within(span: Span) -> bool:
        before = bisect_right(starts, span.start)
        return before > 0 and ends[before - 1] >= span.end

    return [one for one in proposals if is_within(one.span)]


def answers(annotation: Annotation, proposal: Proposal) -> bool:
    """Whether the mark is what was proposed, or stands in its place."""
    return annotation.tag is proposal.tag and annotation.span.overlaps(proposal.reach)


class _Marks:
    """Marks by tag, so that each is asked for in the time of a look into an index."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        spans: defaultdict[Tag, list[Span]] = defaultdict(list)
        for one in annotations:
            spans[one.tag].append(one.span)
        for found in spans.values():
            found.sort()
        self._starts = {tag: [span.start for span in found] for tag, found in spans.items()}
        # How far the marks reach that begin no later than each.
        self._ends = {
            tag: [*accumulate((span.end for span in found), max)] for tag, found in spans.items()
        }

    def answer(self, proposal: Proposal, dismissed: Container[str]) -> Answer:
        tag, reach = proposal.tag, proposal.reach
        before = bisect_left(self._starts.get(tag, ()), reach.end)
        if before and self._ends[tag][before - 1] > reach.start:
            return Answer.MARKED
        return Answer.DISMISSED if proposal.key in dismissed else Answer.OPEN


def _proposals(
    draft: DraftText, suggestions: Sequence[Suggestion], sentences: Sentences
) -> list[Proposal]:
    parts = Counter(one.group for one in suggestions if one.group is not None)
    whole: dict[int, str] = {}
    found: list[Proposal] = []
    for one in suggestions:
        made = _proposal(draft.text, one, sentences)
        if one.group is not None and parts[one.group] > 1:
            made = replace(made, utterance=whole.setdefault(one.group, made.key))
        found.append(made)
    return found


def _proposal(text: str, one: Suggestion, sentences: Sentences) -> Proposal:
    sentence = sentences.at(one.span.start)
    if sentence is None:
        return Proposal(
            digest(one.tag, plain(one.span.of(text)), str(one.span.start)), one, one.span
        )
    before = plain(text[sentence.span.start : one.span.start])
    key = digest(one.tag, plain(one.span.of(text)), sentence.key, str(len(before)))
    return Proposal(key, one, _reach(one, sentence.span))


def _reach(one: Suggestion, sentence: Span) -> Span:
    if one.tag is not Tag.CLAIM:
        return one.span
    return Span(min(one.span.start, sentence.start), max(one.span.end, sentence.end))


def _lines_around(text: str, span: Span, margin: int = 0) -> Span:
    start = text.rfind("\n", 0, max(0, span.start - margin)) + 1
    end = text.find("\n", min(len(text), span.end + margin))
    return Span(start, len(text) if end < 0 else end)


def _layout_of(layout: Layout, part: Span) -> Layout:
    """The layout of a stretch of whole lines, counted from its start."""
    return Layout(
        tuple(
            replace(block, span=_from(block.span, part.start))
            for block in layout.blocks
            if part.contains(block.span)
        ),
        tuple(
            replace(run, span=_from(run.span, part.start))
            for run in layout.runs
            if part.contains(run.span)
        ),
    )


def _moved(one: Suggestion, by: int) -> Suggestion:
    speaker = None if one.speaker_span is None else _from(one.speaker_span, -by)
    return replace(one, span=_from(one.span, -by), speaker_span=speaker)


def _from(span: Span, start: int) -> Span:
    return Span(span.start - start, span.end - start)
