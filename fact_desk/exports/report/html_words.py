"""Words and pieces of an article as HTML; nothing that stands in them becomes markup."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from fact_desk.exports.dossier import Numbered
from fact_desk.exports.links import safe_link
from fact_desk.exports.printable import printable
from fact_desk.exports.report.lanes import Mark
from fact_desk.exports.report.setting import Piece
from fact_desk.exports.report.signs import Sign, sign_of
from fact_desk.model.annotation import Tag
from fact_desk.model.layout import Run, RunKind

_LETTERS = {Tag.CLAIM: "c", Tag.FIGURE: "f", Tag.QUOTE: "q"}
_ELEMENTS = {
    RunKind.EMPHASIS: "em",
    RunKind.STRONG: "strong",
    RunKind.STRIKE: "s",
    RunKind.CODE: "code",
}
_LINE = 90
"""Code points that stand on one line at most."""

_BESIDE = 3
"""So many numbers stand beside one another in the margin."""

_AT_ONE_PLACE = 5
"""So many numbers are shown of annotations that begin with the same letter; the rest is counted."""

_CLASSES = {Sign.DOUBT: "doubt", Sign.GOOD: "good"}


def safe(text: str) -> str:
    """The text for an element or a quoted attribute."""
    return escape(printable(text))


def bidi(text: str) -> str:
    """The text where its direction can't turn what stands around it."""
    return f"<bdi>{safe(text)}</bdi>"


class Margin:
    """Gives the numbers of one paragraph, or of one row of a table, their places in the margin.

    What begins within a line's length of another may stand on the same line: it goes beside it,
    then below. Where a line ends only the browser knows.
    """

    def __init__(self) -> None:
        self._slot = -1
        self._last = 0

    def place(self, offset: int) -> str:
        """The classes of the place for a number whose words begin at the offset."""
        near = self._slot >= 0 and offset - self._last < _LINE
        self._slot = (self._slot + 1) % (2 * _BESIDE) if near else 0
        self._last = offset
        low = " low" if self._slot >= _BESIDE else ""
        return f"n at{self._slot % _BESIDE}{low}"


def line_html(pieces: Sequence[Piece], margin: Margin) -> str:
    """The pieces, with the numbers for the margin before the words at which they begin."""
    return "".join(_numbers_html(piece, margin) + _piece_html(piece) for piece in pieces)


def _numbers_html(piece: Piece, margin: Margin) -> str:
    shown, more = piece.begins[:_AT_ONE_PLACE], piece.begins[_AT_ONE_PLACE:]
    numbers = [_number_html(mark, margin.place(piece.start)) for mark in shown]
    if more:
        places = "".join(f'<a id="m{mark.number}"></a>' for mark in more)
        place, first = margin.place(piece.start), more[0].number
        numbers.append(f'<a class="{place}" href="#r{first}">+ {len(more):,}</a>{places}')
    return "".join(numbers)


def _piece_html(piece: Piece) -> str:
    if piece.aside is RunKind.FOOTNOTE_REFERENCE:
        return f'<sup class="aside">{safe(piece.words)}</sup>'
    if piece.aside is not None:
        return f'<span class="aside">{safe(piece.words)}</span>'
    # Escaped only: the article was made printable as a whole.
    words = escape(piece.words)
    for run in reversed(piece.runs):
        words = _in_run(run, words)
    for mark in reversed(piece.marks):
        words = f'<span class="{_mark_classes(mark)}">{words}</span>'
    return words


def _number_html(mark: Numbered, place: str) -> str:
    """The number in the shape of its mark, leading to its row of the sheet."""
    sign, letter = sign_of(mark.annotation), _LETTERS[mark.annotation.tag]
    kind = f" {_CLASSES[sign]}" if sign in _CLASSES else ""
    return (
        f'<a class="{place}" id="m{mark.number}" href="#r{mark.number}">'
        f'<span class="sign{kind}">{sign.value}</span><b class="{letter}n">{mark.number}</b></a>'
    )


def _mark_classes(mark: Mark) -> str:
    names = [_LETTERS[mark.tag]]
    if mark.lane:
        names.append(f"lane{mark.lane}")
    if mark.starts:
        names.append("from")
    if mark.ends:
        names.append("to")
    return " ".join(names)


def _in_run(run: Run, words: str) -> str:
    if run.kind is RunKind.LINK:
        address = safe_link(run.address)
        if not address:
            return words
        return f'<a href="{escape(address)}" rel="noreferrer">{words}</a>'
    element = _ELEMENTS.get(run.kind)
    return f"<{element}>{words}</{element}>" if element else words
