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
_NEAR = 64
"""Code points within which words mostly stand on one line, so that their numbers do too."""

_BESIDE = 6
"""So many numbers stand together in the margin: three side by side, and three below them."""

_AT_ONE_PLACE = 5
"""So many numbers are shown of annotations that begin with the same letter; the rest is counted."""

_CLASSES = {Sign.DOUBT: "doubt", Sign.GOOD: "good"}


def safe(text: str) -> str:
    """The text for an element or a quoted attribute."""
    return escape(printable(text))


def bidi(text: str) -> str:
    """The text where its direction can't turn what stands around it."""
    return f"<bdi>{safe(text)}</bdi>"


def line_html(pieces: Sequence[Piece]) -> str:
    """The pieces, with the numbers for the margin before the words at which they begin.

    Numbers of words close to one another stand together; what is more goes below them.
    """
    rows = {row[0].start: numbers_html(row) for row in _rows(pieces)}
    return "".join(rows.pop(piece.start, "") + piece_html(piece) for piece in pieces)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces at which marks begin, those together whose numbers stand side by side."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if not piece.begins:
            continue
        near = rows and piece.start - rows[-1][0].start < _NEAR
        if near and sum(len(one.begins) for one in (*rows[-1], piece)) <= _BESIDE:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def numbers_html(pieces: Sequence[Piece]) -> str:
    """The numbers of the marks that begin at the pieces, in the margin; empty without any."""
    numbers = "".join(map(_numbers_at, pieces))
    return f'<span class="n">{numbers}</span>' if numbers else ""


def _numbers_at(piece: Piece) -> str:
    shown, more = piece.begins[:_AT_ONE_PLACE], piece.begins[_AT_ONE_PLACE:]
    numbers = [_number_html(mark) for mark in shown]
    if more:
        places = "".join(f'<a id="m{mark.number}"></a>' for mark in more)
        numbers.append(f'<a href="#r{more[0].number}">+ {len(more):,}</a>{places}')
    return "".join(numbers)


def piece_html(piece: Piece) -> str:
    """The piece's words in their setting, under their marks."""
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


def _number_html(mark: Numbered) -> str:
    """The number in the shape of its mark, leading to its row of the sheet."""
    sign, letter = sign_of(mark.annotation), _LETTERS[mark.annotation.tag]
    kind = f" {_CLASSES[sign]}" if sign in _CLASSES else ""
    return (
        f'<a id="m{mark.number}" href="#r{mark.number}">'
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
