"""The words of a page put into lines, a line for each column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fact_desk.text.formats.sheets.line import Line, Word, typical_size

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NEAR, _FAR = 0.45, 1.25
"""Blanks between words of a line, as shares of their size: for sure, and at most."""

_UNLIKE = 2.2
"""How many times larger than the next a word may be on one line."""

_MOST_INITIALS = 12
_INITIAL = 1.8
"""How much larger than the text a letter is that begins an article."""


def lines_of(words: Sequence[Word], page: int) -> list[Line]:
    """The lines, in no order; parts of one line that stand far from one another stay apart."""
    pieces: list[list[Word]] = []
    for word in words:
        if pieces and _follows(pieces[-1][-1], word, _FAR):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    pieces = _joined(pieces)
    return _with_initials([Line(_raised(piece), page) for piece in pieces])


def _follows(last: Word, word: Word, farthest: float) -> bool:
    size = max(last.size, word.size)
    gap = word.left - last.right
    if size > _UNLIKE * min(last.size, word.size):
        return False
    return _level(last, word) and -0.4 * size < gap < farthest * size


def _level(one: Word, other: Word) -> bool:
    """Whether both stand on one line, be one of them raised."""
    overlap = min(one.top, other.top) - max(one.base, other.base)
    return overlap > 0.55 * min(one.size, other.size)


def _joined(pieces: Sequence[list[Word]]) -> list[list[Word]]:
    """Pieces put together that stand close but lie apart in the file."""
    joined: list[list[Word]] = []
    rows: list[list[list[Word]]] = []
    for piece in sorted(pieces, key=lambda piece: -piece[0].base):
        if rows and _level(rows[-1][0][0], piece[0]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        begun: list[list[Word]] = []
        for piece in sorted(row, key=lambda piece: piece[0].left):
            if begun and _follows(begun[-1][-1], piece[0], _NEAR):
                begun[-1].extend(piece)
            else:
                begun.append([*piece])
        joined.extend(begun)
    return joined


def _raised(words: list[Word]) -> list[Word]:
    """Small figures that stand high beside a word become its last letters."""
    raised: list[Word] = []
    for word in words:
        last = raised[-1] if raised else None
        if last and _is_note(last, word):
            text = last.text + word.text.translate(_RAISED)
            raised[-1] = replace(last, text=text, right=word.right)
        else:
            raised.append(word)
    return raised


def _is_note(last: Word, word: Word) -> bool:
    return (
        word.text.strip(",").isdecimal()
        and word.size < 0.85 * last.size
        and word.base > last.base + 0.12 * last.size
        and word.left - last.right < 0.15 * last.size
    )


def _with_initials(lines: list[Line]) -> list[Line]:
    """A large first letter goes to the word that it begins."""
    size = typical_size(lines)
    initials = [
        line
        for line in lines
        if len(line.text) == 1 and line.text.isalpha() and line.size > _INITIAL * size
    ]
    for initial in initials[:_MOST_INITIALS]:
        near = [line for line in lines if _stands_beside(initial, line, size)]
        if near:
            first = max(near, key=lambda line: line.base)
            word = first.words[0]
            first.words[0] = replace(word, text=initial.text + word.text)
            first.measure()
            lines.remove(initial)
    return lines


def _stands_beside(initial: Line, line: Line, size: float) -> bool:
    if line is initial or line.size > 1.3 * size:
        return False
    gap = line.left - initial.right
    return initial.base - size < line.middle < initial.top and -size < gap < 2 * size
