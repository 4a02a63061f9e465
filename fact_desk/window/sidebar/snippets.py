"""The snippet of a search hit taken apart into what was found and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fact_desk.store.search import MARK_END, MARK_START

_PARTS = re.compile(f"{MARK_START}([^{MARK_START}{MARK_END}]*){MARK_END}")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet on one line, and whether it was found."""

    text: str
    found: bool


def pieces_of(snippet: str) -> list[Piece]:
    """The pieces in order; a mark without its partner is left out."""
    pieces: list[Piece] = []
    for number, part in enumerate(_PARTS.split(snippet)):
        text = _BLANKS.sub(" ", part.replace(MARK_START, "").replace(MARK_END, ""))
        if text:
            pieces.append(Piece(text, bool(number % 2)))
    return pieces


def plain(snippet: str) -> str:
    """The snippet without its marks, on one line."""
    return "".join(piece.text for piece in pieces_of(snippet)).strip()
