"""Sum: parts told in a sentence that do not come to the total named beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.listed import Stretch, stretches
from fact_desk.text.checks.marked import QUANTITY, Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import common_scale, said, slack
from fact_desk.text.figures import FoundFigure

_LEADING = pattern(r"(?:a |the )?{hedge}(?P<part>{Q})")
_JOINT = pattern(r"(?:[,;] (?:and |plus )?| and | plus )(?=(?:a |the )?{hedge}{Q})")
_MORE = re.compile(r" (?:more|less|fewer|higher|lower|above|below|of (?:them|which|whom))\b")
_ENDS_LIST = re.compile("and|plus")
_CLOSE_BEHIND = 24
_ADDABLE = {FigureKind.AMOUNT, FigureKind.COUNT, FigureKind.NUMBER, FigureKind.MEASURE}
_IN_ALL = (
    r"(?P<list>{Q}[^\ue000\ue001;:.!?]{0,60}(?:, {Q}[^\ue000\ue001;:.!?]{0,60})*,? and {Q}"
    r"[^\ue000\ue001;:.!?]{0,60}?),? (?:making|for a total of|a total of|totalling|totaling|or a "
    r"total of) (?P<total>{Q})",
    r"(?P<list>{Q}[^\ue000\ue001;:.!?]{0,60}(?:, {Q}[^\ue000\ue001;:.!?]{0,60})*,? and {Q}"
    r"[^\ue000\ue001;:.!?]{0,60}?),? (?P<total>{Q}) (?:in all|in total|altogether|all told)",
)
_FAR = Decimal("0.25")


def find_sums(page: Page) -> Iterator[Doubt]:
    """Doubts like: 610 + 385 + 235 = 1,230; the text says 1,240."""
    for sentence in page.telling:
        if sentence.marked.count(QUANTITY) < 3:
            continue
        for stretch in stretches(sentence):
            doubt = _listed(page, sentence, stretch)
            if doubt is not None:
                yield doubt
        yield from _in_all(page, sentence)


def _listed(page: Page, sentence: Sentence, stretch: Stretch) -> Doubt | None:
    parts = _parts(sentence, stretch)
    start = _clause_start(sentence.marked, stretch.opens)
    totals = [
        found
        for found in sentence.figures_in(start, stretch.opens)
        if found.figure.kind in _ADDABLE
    ]
    if not totals or parts is None or not _opens_behind(sentence, totals[-1], stretch):
        return None
    return _doubt(page, totals[-1], parts, len(totals) == 1)


def _opens_behind(sentence: Sentence, total: FoundFigure, stretch: Stretch) -> bool:
    """Whether the list belongs to the total: a bracket or a dash must stand close behind it."""
    if sentence.marked.startswith((":", " c", " is", " was"), stretch.opens):
        return True
    place = sentence.place(sentence.figures.index(total))
    between = sentence.marked[place + 1 : stretch.opens]
    return len(between) <= _CLOSE_BEHIND and " and " not in between


def _clause_start(marked: str, end: int) -> int:
    return max(marked.rfind(sign, 0, end) for sign in (";", ":", "(")) + 1


def _parts(sentence: Sentence, stretch: Stretch) -> list[FoundFigure] | None:
    """The quantities with which the items begin, the last behind "and"; None for another list."""
    marked = sentence.marked
    cuts = list(_JOINT.finditer(marked, stretch.start, stretch.end))
    if not cuts or not _ENDS_LIST.search(cuts[-1].group()):
        return None
    starts = [stretch.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), stretch.end]
    parts: list[FoundFigure] = []
    for start, end in zip(starts, ends, strict=True):
        leading = _LEADING.match(marked, start, end)
        if leading is None or _MORE.match(marked, leading.end()):
            return None
        if marked.count(QUANTITY, start, end) != 1:
            return None
        parts.append(sentence.figure(leading, "part"))
    return parts if all(part.figure.kind in _ADDABLE for part in parts) else None


def _in_all(page: Page, sentence: Sentence) -> Iterator[Doubt]:
    for form in _IN_ALL:
        for found in pattern(form).finditer(sentence.marked):
            parts = sentence.figures_in(*found.span("list"))
            parts = tuple(part for part in parts if part.figure.kind in _ADDABLE)
            doubt = _doubt(page, sentence.figure(found, "total"), parts, True)
            if doubt is not None:
                yield doubt


def _doubt(
    page: Page, total: FoundFigure, parts: Sequence[FoundFigure], alone: bool
) -> Doubt | None:
    scaled = _in_one_unit(total, parts)
    whole = total.figure.value
    if scaled is None or whole is None or not whole or len(parts) < 2:
        return None
    summed = sum(scaled, Decimal(0))
    by = slack(whole, page.exact(total), total.figure.kind) + sum(
        (slack(part.figure.value or Decimal(0), page.exact(part)) for part in parts), Decimal(0)
    )
    gap = abs(summed - whole)
    if not gap or (gap > whole * _FAR and not alone):
        return None
    hedged = any(found.figure.approximation for found in (total, *parts))
    if hedged and gap <= whole / 10:
        return None
    sure = alone and not hedged and by < gap <= whole * _FAR
    if gap <= by and gap < _place(page, total):
        return None
    rounded = " (rounding may explain it)" if gap <= by else ""
    explanation = f"{_sum(scaled, summed, whole)}; the text says {page.exact(total)}{rounded}."
    spans = (total.span, *(part.span for part in parts))
    return Doubt(Severity.ERROR if sure else Severity.WARNING, explanation, spans)


def _place(page: Page, total: FoundFigure) -> Decimal:
    """What one more in the last printed place of the total is worth."""
    return 2 * slack(total.figure.value or Decimal(0), page.exact(total), total.figure.kind)


def _in_one_unit(total: FoundFigure, parts: Sequence[FoundFigure]) -> list[Decimal] | None:
    """The parts in the unit of the total, whose scale they may leave out; None if they differ."""
    values = [part.figure.value for part in parts]
    numbers = [value for value in values if value is not None]
    whole = total.figure.value
    if whole is None or len(numbers) < len(values):
        return None
    kinds = {part.figure.kind for part in parts}
    if total.figure.kind in (FigureKind.AMOUNT, FigureKind.MEASURE):
        units = {part.figure.unit for part in parts if part.figure.unit}
        if units - {total.figure.unit}:
            return None
        scale, _ = common_scale([whole])
        bare = kinds == {FigureKind.NUMBER} and scale > 1
        return [number * scale for number in numbers] if bare else numbers
    return numbers if kinds <= {FigureKind.COUNT, FigureKind.NUMBER} else None


def _sum(parts: Sequence[Decimal], summed: Decimal, whole: Decimal) -> str:
    scale, word = common_scale([*parts, whole])
    added = " + ".join(said(part / scale) for part in parts)
    return f"{added} = {said(summed / scale)}{word}"
