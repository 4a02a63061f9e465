"""Who speaks where nothing beside the quotation says so: the turns of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fact_desk.model.span import Span
from fact_desk.text.quotes.addressing import addressed, narrator
from fact_desk.text.quotes.clauses import Surroundings
from fact_desk.text.quotes.cue import Cue, Strength
from fact_desk.text.quotes.found import FoundQuote
from fact_desk.text.quotes.judging import kind_of
from fact_desk.text.quotes.nearby import signed_below, subject_before_it, subject_behind_it
from fact_desk.text.quotes.pairing import Passage
from fact_desk.text.quotes.paragraphs import Paragraph
from fact_desk.text.quotes.people import People
from fact_desk.text.quotes.person import is_same
from fact_desk.text.quotes.phrases import Phrase
from fact_desk.text.quotes.speech_table import FEMALE, MALE, PEOPLE, PRONOUNS, REPLIES
from fact_desk.text.quotes.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Speech:
    """A passage that is taken for a quotation, and what stands beside it."""

    passage: Passage
    around: Surroundings
    cue: Cue | None
    score: float


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name, where it stands, and how it is known."""

    name: str
    span: Span | None
    how: str


_NOBODY = Speaker("", None, "words between quotation marks")
_CLOSE, _LATELY = 3, 8


class Speeches:
    """The quotations of a text in order, and who speaks each."""

    def __init__(
        self,
        tokens: Tokens,
        rows: Sequence[Paragraph],
        speeches: Sequence[Speech],
        people: People,
    ) -> None:
        """Takes what was found; `found` works out the speakers."""
        self._tokens = tokens
        self._rows = rows
        self._speeches = speeches
        self._people = people
        self._addressed = [addressed(tokens, one.passage, people) for one in speeches]
        self._speakers: list[Speaker] = []
        self._groups: list[int] = []
        self._next_group = 0

    def found(self) -> list[FoundQuote]:
        """The quotations with their speakers."""
        for index in range(len(self._speeches)):
            self._speakers.append(self._speaker(index))
            self._groups.append(self._group(index))
        self._name_chains()
        self._name_narrator()
        return [self._made(index) for index in range(len(self._speeches))]

    def _made(self, index: int) -> FoundQuote:
        speech, speaker = self._speeches[index], self._speakers[index]
        return FoundQuote(
            speech.passage.span,
            kind_of(self._tokens, speech.passage),
            speaker.name,
            speaker.span,
            self._groups[index],
            round(speech.score, 2),
            speaker.how,
        )

    def _group(self, index: int) -> int:
        if index and (self._is_chained(index) or self._is_second_half(index)):
            return self._groups[index - 1]
        self._next_group += 1
        return self._next_group - 1

    def _is_chained(self, index: int) -> bool:
        before, here = self._speeches[index - 1].passage, self._speeches[index].passage
        return before.chain == here.chain

    def _is_second_half(self, index: int) -> bool:
        """Whether only "she said" stands between this passage and the one before."""
        before, here = self._speeches[index - 1], self._speeches[index]
        if before.passage.paragraph != here.passage.paragraph:
            return False
        cue = before.cue
        if cue is None or not cue.behind or cue.strength is not Strength.BESIDE:
            return False
        own = here.cue
        if own is not None and not own.behind and own.verb != cue.verb:
            return False
        gap = self._tokens.words(before.around.closing, here.around.opening)
        return len(gap) < 14 and before.around.stop >= here.around.opening

    def _name_chains(self) -> None:
        """A quotation over several paragraphs may name its speaker in any of them."""
        for index in range(len(self._speeches) - 1, 0, -1):
            before, here = self._speeches[index - 1].cue, self._speakers[index]
            if self._is_chained(index) and before is None and here.name:
                self._speakers[index - 1] = here

    def _name_narrator(self) -> None:
        """Who "I" is, where others call the narrator by name."""
        name = narrator(self._addressed, [speaker.name for speaker in self._speakers])
        if name:
            full = self._people.full(name)
            self._speakers = [
                replace(speaker, name=full) if speaker.name == "I" else speaker
                for speaker in self._speakers
            ]

    def _speaker(self, index: int) -> Speaker:
        speech = self._speeches[index]
        if index and self._is_chained(index) and speech.cue is None:
            return self._again(index - 1)
        if index and self._is_second_half(index):
            return self._again(index - 1)
        if speech.cue is not None and not self._is_taken(index):
            return self._named(speech.cue.speaker, index, self._how(speech.cue))
        if index:
            return self._from_before(index)
        return (
            self._signed_below(index)
            or self._by_sentence_before(index)
            or self._from_behind(index)
            or _NOBODY
        )

    def _is_taken(self, index: int) -> bool:
        """Whether the cue before this passage belongs to the one before: "A," he said, "b"."""
        if not index:
            return False
        cue, before = self._speeches[index].cue, self._speeches[index - 1]
        return cue is not None and before.cue is not None and before.cue.verb == cue.verb

    def _again(self, index: int) -> Speaker:
        speaker = self._speakers[index]
        how = f"goes on with the words of {speaker.name}" if speaker.name else speaker.how
        return Speaker(speaker.name, speaker.span, how)

    def _how(self, cue: Cue) -> str:
        where = "behind" if cue.behind else "before"
        return f"“{self._tokens[cue.verb].text}” {where} it"

    def _named(self, phrase: Phrase, index: int, how: str) -> Speaker:
        span = self._tokens.span(phrase.first, phrase.last)
        low = self._tokens[phrase.first].low
        if low in PRONOUNS | MALE | FEMALE and phrase.last - phrase.first == 1:
            name = self._meant(low, phrase.first, index)
            return Speaker(name or span.of(self._tokens.text), span, how)
        return Speaker(self._people.named(phrase), span, how)

    def _meant(self, pronoun: str, at: int, index: int) -> str | None:
        """Whom the pronoun means: the speaker before, where nobody else fits closer."""
        if pronoun in MALE or pronoun in FEMALE:
            names = self._people.meant_at(at)
            if names and self._is_spoken_to(names[0], index):
                heard = self._another(pronoun, index)
                others = [name for name in names if not self._is_spoken_to(name, index)]
                return heard or next(iter(others), names[0])
            return names[0] if names else None
        if index and pronoun in ("they", "it", "who"):
            return self._speakers[index - 1].name or None
        return None

    def _is_spoken_to(self, name: str | None, index: int) -> bool:
        """Whether the passage is said to the one of that name, or answers her."""
        if not name:
            return False
        return is_same(name, self._addressed[index]) or (
            self._answers(index) and is_same(name, self._speakers[index - 1].name)
        )

    def _answers(self, index: int) -> bool:
        """Whether "he replied" stands behind it, and another passage right before it."""
        cue, around = self._speeches[index].cue, self._speeches[index].around
        if not index or cue is None or self._tokens[cue.verb].low not in REPLIES:
            return False
        gap = around.opening - self._speeches[index - 1].around.stop
        return gap < _CLOSE and not self._is_second_half(index)

    def _another(self, pronoun: str, index: int) -> str | None:
        """The last of those heard or spoken to lately whom the pronoun fits."""
        own = self._addressed[index]
        if not own and index:
            own = self._speakers[index - 1].name
        for earlier in range(index - 1, max(-1, index - _LATELY), -1):
            for name in (self._addressed[earlier], self._speakers[earlier].name):
                if name and not is_same(name, own) and self._people.fits(name, pronoun):
                    return name
        return None

    def _from_before(self, index: int) -> Speaker:
        before, here = self._speeches[index - 1], self._speeches[index]
        if before.passage.paragraph == here.passage.paragraph:
            return self._in_same_paragraph(index)
        return self._in_next_paragraph(index)

    def _in_same_paragraph(self, index: int) -> Speaker:
        before, here = self._speeches[index - 1], self._speeches[index]
        gap = self._tokens.words(before.around.closing, here.around.opening)
        if not gap and not before.around.ended:
            return self._again(index - 1)
        if not gap:
            return self._other(index) or self._from_behind(index) or _NOBODY
        close = len(gap) < 14 or before.cue is not None
        if close and self._speakers[index - 1].name:
            return self._again(index - 1)
        return self._by_sentence_before(index) or self._again(index - 1)

    def _in_next_paragraph(self, index: int) -> Speaker:
        return (
            self._signed_below(index)
            or self._by_sentence_before(index)
            or self._carried(index)
            or _NOBODY
        )

    def _carried(self, index: int) -> Speaker | None:
        before, here = self._speeches[index - 1], self._speeches[index]
        apart = here.passage.paragraph - before.passage.paragraph > 1
        if apart or here.around.opening > here.around.floor:
            return None
        other = self._other(index)
        asks = any(
            one.passage.inner.of(self._tokens.text).rstrip().endswith("?") for one in (before, here)
        )
        return other if asks and other is not None else self._again(index - 1)

    def _other(self, index: int) -> Speaker | None:
        """The one who takes turns with the speaker before."""
        last, own = self._speakers[index - 1].name, self._addressed[index]
        for earlier in range(index - 1, max(-1, index - _LATELY), -1):
            before, called = self._speakers[earlier], self._addressed[earlier]
            if before.name == last:
                before = Speaker(self._people.full(called), None, "")
            if before.name and before.name != last and not is_same(before.name, own):
                return replace(before, how=f"{before.name} answers {last}")
        return None

    def _by_sentence_before(self, index: int) -> Speaker | None:
        phrase = subject_before_it(self._tokens, self._speeches[index].around)
        return self._known(phrase, index, "who the sentence before it is about")

    def _from_behind(self, index: int) -> Speaker | None:
        phrase = subject_behind_it(self._tokens, self._speeches[index].around)
        return self._known(phrase, index, "who the sentence behind it is about")

    def _signed_below(self, index: int) -> Speaker | None:
        speech = self._speeches[index]
        phrase = signed_below(self._tokens, self._rows, speech.passage.paragraph, speech.around)
        return self._known(phrase, index, "signed below")

    def _known(self, phrase: Phrase | None, index: int, how: str) -> Speaker | None:
        """The speaker, where the phrase is more than the capital of a sentence's first word."""
        if phrase is None:
            return None
        words = self._tokens.words(phrase.first, phrase.last)
        lone = len(words) == 1 and words[0].is_capital
        if lone and words[0].low not in PRONOUNS | PEOPLE and not self._people.knows(words[0].text):
            return None
        return self._named(phrase, index, how)
