"""One harsh edit of a sample: moved, corrected, doubled, cut and wrapped anew, all at once."""

from __future__ import annotations

import re
import textwrap

import pytest

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.resources import seed
from fact_desk.text.anchoring import Fate, Mark, Outcome, carry_over
from fact_desk.text.reading import read_file
from fact_desk.text.sentences import sentences

_CUT = "“We have 38 containers of clementines out there,” Overly said, "
_DOUBLED = "Only one ship has used them."


@pytest.fixture(scope="module")
def before() -> str:
    """The sample as its readers see it."""
    return read_file(seed("harbour-strike.md")).text


@pytest.fixture(scope="module")
def after(before: str) -> str:
    """The same text, edited harshly."""
    lines = before.split("\n")
    moved = next(line for line in lines if line.startswith("Merrowshire county council"))
    lines.remove(moved)
    lines.insert(2, moved)
    text = "\n".join(lines)
    text = text.replace("1,240 people", "1,420 people").replace(_CUT, "Overly said: ")
    text = text.replace(_DOUBLED, f"{_DOUBLED} {_DOUBLED}")
    wrapped = (textwrap.fill(line, 40, break_on_hyphens=False) for line in text.split("\n"))
    return "\r\n\r\n".join(wrapped).replace("“", '"').replace("”", '"')


def _became(before: str, after: str, words: str, tag: Tag) -> Outcome:
    start = before.index(words)
    (outcome,) = carry_over(before, after, [Mark(Span(start, start + len(words)), tag)])
    return outcome


@pytest.mark.parametrize(
    ("words", "tag", "fate"),
    [
        ("1,240", Tag.FIGURE, Fate.RECHECK),
        ("1,240 people have stopped work", Tag.CLAIM, Fate.RECHECK),
        ("610 dockers", Tag.FIGURE, Fate.UNCHANGED),
        ("£96,000", Tag.FIGURE, Fate.MOVED),
        ("Neither side should mistake stubbornness for strength", Tag.QUOTE, Fate.MOVED),
        ("We have 38 containers of clementines out there", Tag.QUOTE, Fate.LOST),
        ("38 containers", Tag.FIGURE, Fate.LOST),
        (_DOUBLED, Tag.CLAIM, Fate.AMBIGUOUS),
        ("one ship", Tag.FIGURE, Fate.AMBIGUOUS),
        ("on its way to becoming marmalade", Tag.QUOTE, Fate.UNCHANGED),
        ("NO PAY, NO QUAY ✊🏽", Tag.QUOTE, Fate.UNCHANGED),
        ("But you can’t eat ‘final’, and you can’t pay the rent", Tag.QUOTE, Fate.UNCHANGED),
    ],
)
def test_one_mark(before: str, after: str, words: str, tag: Tag, fate: Fate) -> None:
    outcome = _became(before, after, words, tag)
    assert outcome.fate is fate
    if fate in (Fate.UNCHANGED, Fate.MOVED):
        assert outcome.span is not None
        assert _letters(outcome.span.of(after)) == _letters(words)


def test_all_other_sentences_are_found(before: str, after: str) -> None:
    spans = [each for line in _lines(before) for each in sentences(before, line)]
    outcomes = carry_over(before, after, [Mark(span, Tag.CLAIM) for span in spans])
    told = {span.of(before): outcome for span, outcome in zip(spans, outcomes, strict=True)}
    unsure = {words for words, one in told.items() if one.fate not in (Fate.UNCHANGED, Fate.MOVED)}
    assert {words[:20] for words in unsure} == {
        "According to the uni",
        "“We have 38 containe",
        _DOUBLED[:20],
    }
    for words, outcome in told.items():
        if outcome.span and words not in unsure:
            assert _letters(outcome.span.of(after)) == _letters(words)


def _lines(text: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer(r"[^\n]+", text)]


def _letters(words: str) -> list[str]:
    return [letter for letter in words if letter.isalnum()]
