"""Shares: parts of a whole in percent that do not come to 100."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import PERCENT, POINTS, QUANTITY, Sentence
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import last_place, said
from fact_desk.text.figures import FoundFigure

_WHOLE = Decimal(100)
_FEWEST = 3
_PARTING = re.compile(
    r"\b(?:comes? from|came from|goes to|went to|go to|goes on|went on|split|divided|broken? down|"
    r"break down|made up|consists? of|composed|comprises?|the rest|the remaining|the remainder|"
    r"undecided|no opinion|don't know|did not know|didn't know|abstained|derives? from|"
    r"is spent on|was spent on)\b"
)
_EXHAUSTIVE = re.compile(r"\b(?:split|divided|broken? down|made up|consists? of|composed)\b")
_OVERLAPPING = re.compile(
    r"\b(?:also|both|more than one|multiple|several answers|including|of which|of whom|of them|"
    r"up from|down from|compared|than|while|whereas|respectively|but|although|ago|previous|rose|"
    r"fell|increase|decrease|grew)\b"
)
_FAR = Decimal(15)


def find_shares(page: Page) -> Iterator[Doubt]:
    """Doubts like: 46 + 31 + 15 + 11 = 103 percent, 3 more than the whole."""
    for sentence in page.telling:
        if sentence.marked.count(PERCENT) >= _FEWEST and _is_parted(sentence):
            doubt = _doubt(page, _percents(sentence))
            if doubt is not None:
                yield doubt


def _percents(sentence: Sentence) -> list[FoundFigure]:
    return [
        found
        for index, found in enumerate(sentence.figures)
        if sentence.marked[sentence.place(index)] == PERCENT
    ]


def _is_parted(sentence: Sentence) -> bool:
    """Whether the percentages part one whole: a list with one preposition, and words of parting."""
    marked = sentence.marked
    behind = marked[marked.index(PERCENT) :]
    if any(sign in behind for sign in (QUANTITY, POINTS)) or _OVERLAPPING.search(marked):
        return False
    pieces = marked.split(PERCENT)
    joints = pieces[1:-1]
    if not joints or not re.search(r"\b(?:and|or)\b[^,]{0,40}$", joints[-1]):
        return False
    if any(";" in joint or "." in joint for joint in joints):
        return False
    return _PARTING.search(marked) is not None


def _doubt(page: Page, shares: Sequence[FoundFigure]) -> Doubt | None:
    values = [found.figure.value for found in shares]
    if any(value is None for value in values):
        return None
    numbers = [value for value in values if value is not None]
    total = sum(numbers, Decimal(0))
    places = [last_place(page.exact(found)) for found in shares]
    rounding = sum(places, Decimal(0)) / 2
    over = total - _WHOLE
    exhaustive = _EXHAUSTIVE.search(page.text[shares[0].span.start - 60 : shares[-1].span.end])
    if abs(over) <= rounding or (over < 0 and not exhaustive and -over > _FAR):
        return None
    hedged = any(found.figure.approximation for found in shares)
    sure = over > 0 and not hedged and over <= _WHOLE
    summed = " + ".join(said(number) for number in numbers)
    gap = f"{said(abs(over))} {'more' if over > 0 else 'less'} than the whole"
    explanation = f"{summed} = {said(total)} percent, which is {gap}."
    spans = (shares[-1].span, *(found.span for found in shares[:-1]))
    return Doubt(Severity.ERROR if sure else Severity.WARNING, explanation, spans)
