"""Which mark closes which: the passages between quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from fact_desk.model.span import Span
from fact_desk.text.quotes.marks import (
    CURLY,
    SINGLE,
    STRAIGHT,
    STRAIGHT_SINGLE,
    Mark,
    Side,
    marks,
)
from fact_desk.text.quotes.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands between two marks, with them.

    `inner` is the stretch without the marks. `depth` counts the passages around it. Passages with
    the same `chain` are one quotation that goes on over several paragraphs; `paragraph` is the
    number of the paragraph. `closed` is false where the mark at the end is lacking.
    """

    span: Span
    inner: Span
    depth: int
    paragraph: int
    chain: int
    closed: bool = True


_DEEPEST = 4
_CLOSERS = {
    CURLY: (CURLY, STRAIGHT),
    STRAIGHT: (STRAIGHT, CURLY),
}


class _Pairs:
    """The open marks of a paragraph, and the passages found."""

    def __init__(self, text: str, carried: tuple[Mark, int] | None, chains: count[int]) -> None:
        self.text = text
        self.open: list[Mark] = []
        self.found: list[Passage] = []
        self.carried = carried
        self.chains = chains

    def take(self, mark: Mark, following: Sequence[Mark]) -> None:
        place = self._opener(mark)
        if mark.side is Side.CLOSES or (mark.side is Side.EITHER and place is not None):
            if place is not None and not self._is_apostrophe(mark, following):
                self._close(place, mark)
        elif place is None or mark.family not in (STRAIGHT, STRAIGHT_SINGLE):
            self._push(mark, place, following)
        elif self._begins_line(mark):
            self.open = [mark]
        else:
            # A straight mark that looks like an opening one where one is open: it closes.
            self._reopen(place, mark)

    def _opener(self, mark: Mark) -> int | None:
        families = _CLOSERS.get(mark.family, (mark.family,))
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place].family in families:
                return place
        return None

    def _push(self, mark: Mark, place: int | None, following: Sequence[Mark]) -> None:
        if place is not None and not self._is_nested(mark, following):
            del self.open[place:]
        if len(self.open) < _DEEPEST:
            self.open.append(mark)

    def _reopen(self, place: int, mark: Mark) -> None:
        del self.open[place:]
        self.open.append(mark)

    def _close(self, place: int, mark: Mark) -> None:
        opener = self.open[place]
        del self.open[place:]
        chain = next(self.chains)
        if self.carried is not None and opener is self.carried[0]:
            chain = self.carried[1]
        inner = Span(opener.end, max(opener.end, mark.start))
        if self.text[inner.start : inner.end].strip():
            self.found.append(Passage(Span(opener.start, mark.end), inner, 0, 0, chain))

    def _begins_line(self, mark: Mark) -> bool:
        return mark.start == 0 or self.text[mark.start - 1] == "\n"

    def _is_nested(self, mark: Mark, following: Sequence[Mark]) -> bool:
        """Whether two marks close before another one of the family opens."""
        sides = [one.side for one in following if one.family == mark.family][:2]
        return sides == [Side.CLOSES, Side.CLOSES]

    def _is_apostrophe(self, mark: Mark, following: Sequence[Mark]) -> bool:
        """Whether the mark is a plural's apostrophe: the passage closes further on."""
        if mark.family not in (SINGLE, STRAIGHT_SINGLE) or mark.side is not Side.CLOSES:
            return False
        plural = self.text[max(0, mark.start - 1) : mark.start] in ("s", "S", "n")
        rest = self.text[mark.end : mark.end + 2]
        if not (plural and rest[:1] == " " and rest[1:].islower()):
            return False
        later = next((one for one in following if one.family == mark.family), None)
        return later is not None and later.side is Side.CLOSES


def passages(text: str, rows: Sequence[Paragraph]) -> list[Passage]:
    """The passages between marks, by their start; those around others stand first.

    A passage that is not closed in its paragraph counts where the next paragraph opens with the
    same mark again.
    """
    found: list[Passage] = []
    chains = count()
    carried: tuple[str, int] | None = None
    all_marks = [marks(text, row.span, row.silent) for row in rows]
    for number, row in enumerate(rows):
        row_marks = all_marks[number]
        first = _reopening(text, row, row_marks, carried)
        if first is not None and carried is not None:
            row_marks = [replace(first, side=Side.OPENS), *row_marks[1:]]
            pairs = _Pairs(text, (row_marks[0], carried[1]), chains)
        else:
            pairs = _Pairs(text, None, chains)
        for index, mark in enumerate(row_marks):
            pairs.take(mark, row_marks[index + 1 : index + 9])
        found.extend(replace(passage, paragraph=number) for passage in pairs.found)
        carried = _carried(pairs, rows, number, all_marks)
        if carried is not None:
            found.append(_unclosed(text, pairs.open[0], row, number, carried[1]))
    return _with_depth(sorted(found, key=lambda one: (one.span.start, -one.span.end)))


def _with_depth(found: Sequence[Passage]) -> list[Passage]:
    around: list[Passage] = []
    made: list[Passage] = []
    for passage in found:
        while around and around[-1].span.end <= passage.span.start:
            around.pop()
        made.append(replace(passage, depth=len(around)))
        around.append(passage)
    return made


def _reopening(
    text: str, row: Paragraph, row_marks: Sequence[Mark], carried: tuple[str, int] | None
) -> Mark | None:
    if carried is None or not row_marks or row_marks[0].family != carried[0]:
        return None
    lead = text[row.span.start : row_marks[0].start]
    return row_marks[0] if not lead.strip() else None


def _carried(
    pairs: _Pairs, rows: Sequence[Paragraph], number: int, all_marks: Sequence[Sequence[Mark]]
) -> tuple[str, int] | None:
    """The family and chain of what stays open, where the next paragraph takes it up."""
    if not pairs.open or number + 1 >= len(rows) or rows[number].short:
        return None
    opener = pairs.open[0]
    first = _reopening(pairs.text, rows[number + 1], all_marks[number + 1], (opener.family, 0))
    if first is None or first.side is Side.CLOSES:
        return None
    if pairs.carried is not None and opener is pairs.carried[0]:
        return opener.family, pairs.carried[1]
    return opener.family, next(pairs.chains)


def _unclosed(text: str, opener: Mark, row: Paragraph, number: int, chain: int) -> Passage:
    end = row.span.start + len(row.span.of(text).rstrip())
    end = max(end, opener.end)
    return Passage(Span(opener.start, end), Span(opener.end, end), 0, number, chain, closed=False)
