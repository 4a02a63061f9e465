"""White space as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from fact_desk.text.formats.web.pieces import Piece

_SPACES = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_SOFT_HYPHEN = "\u00ad"


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces on one line: white space run together, none at the ends, breaks as blanks."""
    tidied: list[Piece] = []
    blank = True
    for piece in pieces:
        words = piece.words
        if not piece.manner.code or piece.breaks:
            words = words.replace(_SOFT_HYPHEN, "")
        words = _SPACES.sub(" ", words)
        if blank and piece.picture is None:
            words = words.lstrip(" ")
        if words or piece.picture is not None:
            tidied.append(replace(piece, words=words, breaks=False))
            blank = words.endswith(" ")
    while tidied and tidied[-1].picture is None:
        words = tidied[-1].words.rstrip(" ")
        if words:
            tidied[-1] = replace(tidied[-1], words=words)
            break
        tidied.pop()
    return tidied


def lines_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Paragraphs: two breaks in a row part them, one stays as a break between two lines."""
    paragraphs: list[list[Piece]] = [[]]
    broken = 0
    for line in _split(pieces):
        tidied = tidy(line)
        if not tidied:
            broken += 1
            continue
        if broken and paragraphs[-1]:
            paragraphs.append([])
        if paragraphs[-1]:
            paragraphs[-1].append(Piece("", breaks=True))
        paragraphs[-1].extend(tidied)
        broken = 0
    return [paragraph for paragraph in paragraphs if paragraph]


def _split(pieces: Sequence[Piece]) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.breaks:
            lines.append([])
        else:
            lines[-1].append(piece)
    return lines
