"""Which sentences of a draft are accounted for, kept in step while it is being marked."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from fact_desk.desk.fingerprints import Sentence, Sentences
from fact_desk.desk.proposing import Proposal, answers
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import SentenceState
from fact_desk.model.span import Span
from fact_desk.text.names import holding_names


class Marks(Protocol):
    """The annotations of the draft, asked for by place; a `Book` is one."""

    def overlapping(self, span: Span) -> Sequence[Annotation]:
        """The annotations that share a code point with the span."""
        ...


class Facts:
    """What of a draft never changes: its sentences, and which of them hold a name.

    Slow for a long text (a quarter of a second for 200,000 words), and safe in any thread.
    """

    def __init__(self, draft: DraftText, sentences: Sentences | None = None) -> None:
        self.sentences = Sentences(draft) if sentences is None else sentences
        self.names = holding_names(draft.text, (one.span for one in self.sentences))


class Accounting:
    """The state of each sentence.

    A sentence is accounted for where it is declared to hold no fact, or has a mark and no figure
    or quotation is proposed in it outside every mark. A name that is not marked tells only an
    untouched sentence from one that holds something; it asks for no mark of its own.
    """

    def __init__(
        self,
        facts: Facts,
        marks: Marks,
        proposals: Iterable[Proposal] | None = None,
        dismissed: Iterable[str] = (),
        no_facts: Iterable[str] = (),
    ) -> None:
        """`dismissed` are keys of proposals, `no_facts` of sentences; unknown ones do nothing.

        `proposals` are None as long as they are not known: then more may look accounted for.
        `marks` is asked again after each `marks_changed`: it is to be up to date by then.
        """
        self.sentences = facts.sentences
        self._names = facts.names
        self._marks = marks
        self._dismissed, self._no_facts = frozenset(dismissed), frozenset(no_facts)
        self._proposals: dict[int, list[Proposal]] = {}
        self._places: dict[str, list[int]] = {}
        self._states = [SentenceState.UNTOUCHED] * len(self.sentences)
        self._left: list[int] = []
        self.counts: Counter[SentenceState] = Counter()
        self.complete = False
        """Whether all that is proposed in the draft is known."""
        self.set_proposals(proposals or (), complete=proposals is not None)

    @property
    def total(self) -> int:
        """How many sentences there are."""
        return len(self._states)

    @property
    def accounted(self) -> int:
        """How many of them are accounted for."""
        return len(self._states) - len(self._left)

    def state(self, sentence: Sentence) -> SentenceState:
        """How far the sentence has been gone through."""
        return self._states[sentence.number]

    def at(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset, else the last one before it."""
        return self.sentences.at(offset)

    def in_state(self, *states: SentenceState) -> list[Sentence]:
        """The sentences in one of these states, in text order."""
        return [self.sentences[n] for n, state in enumerate(self._states) if state in states]

    def unmarked(self, sentence: Sentence) -> list[Proposal]:
        """The figures and quotations proposed in the sentence that wait for an answer."""
        marks = self._marks.overlapping(sentence.span)
        proposals = self._proposals.get(sentence.number, ())
        return [one for one in proposals if self._is_open(one, sentence.span, marks)]

    def left(self) -> list[Sentence]:
        """The sentences that are not accounted for, in text order."""
        return [self.sentences[number] for number in self._left]

    def next_left(self, offset: int) -> Sentence | None:
        """The first sentence behind that of the offset that is not accounted for, or None."""
        here = self.sentences.at(offset)
        place = 0 if here is None else bisect_left(self._left, here.number + 1)
        return self.sentences[self._left[place]] if place < len(self._left) else None

    def previous_left(self, offset: int) -> Sentence | None:
        """The last sentence before that of the offset that is not accounted for, or None."""
        here = self.sentences.at(offset)
        place = 0 if here is None else bisect_left(self._left, here.number)
        return self.sentences[self._left[place - 1]] if place else None

    def set_proposals(self, proposals: Iterable[Proposal], *, complete: bool = True) -> None:
        """Takes these in the place of those known; `complete` says whether they are all."""
        self.complete = complete
        self._proposals, self._places = defaultdict(list), defaultdict(list)
        for one in proposals:
            if one.tag is not Tag.CLAIM:
                for sentence in self.sentences.over(one.span):
                    self._proposals[sentence.number].append(one)
                    self._places[one.key].append(sentence.number)
        self._states = [self._state(sentence) for sentence in self.sentences]
        self._left = [n for n, state in enumerate(self._states) if not state.is_accounted]
        self.counts = Counter(self._states)

    def set_dismissed(self, keys: Iterable[str]) -> list[Sentence]:
        """Takes these as the dismissed proposals; returns the sentences that changed."""
        changed, self._dismissed = self._dismissed ^ frozenset(keys), frozenset(keys)
        return self._update({n for key in changed for n in self._places.get(key, ())})

    def set_no_facts(self, keys: Iterable[str]) -> list[Sentence]:
        """Takes these as the sentences without a fact; returns the sentences that changed."""
        changed, self._no_facts = self._no_facts ^ frozenset(keys), frozenset(keys)
        return self._update(one.number for one in self.sentences if one.key in changed)

    def marks_changed(self, spans: Iterable[Span]) -> list[Sentence]:
        """Looks again where marks came, went or moved (both places); returns what changed."""
        numbers: set[int] = set()
        for span in spans:
            for sentence in self.sentences.over(span):
                numbers.add(sentence.number)
                # A quotation goes over several sentences, and one mark answers all of it.
                for one in self._proposals.get(sentence.number, ()):
                    numbers.update(each.number for each in self.sentences.over(one.span))
        return self._update(numbers)

    def _update(self, numbers: Iterable[int]) -> list[Sentence]:
        changed = [n for n in sorted(numbers) if self._renew(n)]
        return [self.sentences[number] for number in changed]

    def _renew(self, number: int) -> bool:
        before, after = self._states[number], self._state(self.sentences[number])
        if before is after:
            return False
        self._states[number] = after
        self.counts[before] -= 1
        self.counts[after] += 1
        if before.is_accounted and not after.is_accounted:
            insort(self._left, number)
        elif after.is_accounted and not before.is_accounted:
            del self._left[bisect_left(self._left, number)]
        return True

    def _state(self, sentence: Sentence) -> SentenceState:
        if sentence.key in self._no_facts:
            return SentenceState.NO_FACT
        marks = self._marks.overlapping(sentence.span)
        proposals = self._proposals.get(sentence.number, ())
        if any(self._is_open(one, sentence.span, marks) for one in proposals):
            return SentenceState.HOLDS_UNMARKED
        if marks:
            return SentenceState.MARKED
        names = self._names[sentence.number]
        return SentenceState.HOLDS_UNMARKED if names else SentenceState.UNTOUCHED

    def _is_open(self, one: Proposal, sentence: Span, near: Sequence[Annotation]) -> bool:
        """Whether nobody has dismissed what is proposed, marked it, or marked around it."""
        if one.key in self._dismissed:
            return False
        marks = near if sentence.contains(one.span) else self._marks.overlapping(one.span)
        return not any(answers(each, one) or each.span.contains(one.span) for each in marks)
