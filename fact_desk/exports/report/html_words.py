"""Words and pieces of an article as HTML; nothing that stands in them becomes markup."""

from __future__ import annotations

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
_CLASSES = {Sign.DOUBT: "doubt", Sign.GOOD: "good"}


def safe(text: str) -> str:
    """The text for an element or a quoted attribute."""
    return escape(printable(text))


def bidi(text: str) -> str:
    """The text where its direction can't turn what stands around it."""
    return f"<bdi>{safe(text)}</bdi>"


def piece_html(piece: Piece) -> str:
    """The piece with the numbers that begin at it, its marks around its setting."""
    numbers = "".join(number_html(mark) for mark in piece.begins)
    if piece.aside is RunKind.FOOTNOTE_REFERENCE:
        return f'{numbers}<sup class="aside">{safe(piece.words)}</sup>'
    if piece.aside is not None:
        return f'{numbers}<span class="aside">{safe(piece.words)}</span>'
    # Escaped only: the article was made printable as a whole.
    words = escape(piece.words)
    for run in reversed(piece.runs):
        words = _in_run(run, words)
    for mark in reversed(piece.marks):
        words = f'<span class="{_mark_classes(mark)}">{words}</span>'
    return f"{numbers}{words}"


def number_html(mark: Numbered) -> str:
    """The number for the margin, in the shape of its mark, leading to its row of the sheet."""
    sign, letter = sign_of(mark.annotation), _LETTERS[mark.annotation.tag]
    kind = f" {_CLASSES[sign]}" if sign in _CLASSES else ""
    return (
        f'<a class="n" id="m{mark.number}" href="#r{mark.number}">'
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
