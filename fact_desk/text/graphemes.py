"""Grapheme clusters: what a reader takes for one character (Unicode Standard Annex 29)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# Of these no two ever join, in a text without CR: Latin and all below the first combining mark,
# Greek, Cyrillic, Armenian, punctuation, signs of currency, kana, Han. Nothing joins a line feed.
_ALONE = (
    "[\0-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20cf"
    "\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]"
)
_SURE = re.compile(f"(?<={_ALONE}){_ALONE}|\n|(?<=\n).")
_NEARBY = 50
_PIECE = 250


def cluster_around(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the cluster that `offset` lies in; the offset twice between two clusters.

    Looks at the nearest code points only, unless they are marks that all may belong together.
    """
    if offset <= 0 or offset >= len(text) or _SURE.match(text, offset):
        return offset, offset
    start, end = _first_reaching(text, _sure_edge_before(text, offset), offset)
    return (start, end) if end > offset else (offset, offset)


def _first_reaching(text: str, start: int, offset: int) -> tuple[int, int]:
    """The first cluster that ends at `offset` or after it, counted from one that begins at `start`.

    Works in pieces, since the library looks back over all flags before each flag.
    """
    size = _PIECE
    while True:
        piece = text[start : start + size]
        done = 0
        for found in _cluster().finditer(piece):
            if found.end() == len(piece) and start + size < len(text):
                break
            done = found.end()
            if start + done >= offset:
                return start + found.start(), start + done
        start += done
        size = _PIECE if done else size * 8


def _sure_edge_before(text: str, offset: int) -> int:
    """The last place before `offset` where clusters part for certain."""
    reach = _NEARBY
    while reach < offset:
        edges = [found.start() for found in _SURE.finditer(text, offset - reach, offset)]
        if edges:
            return edges[-1]
        reach *= 8
    return max((found.start() for found in _SURE.finditer(text, 0, offset)), default=0)


@cache
def _cluster() -> regex.Pattern[str]:
    # The library takes longer to load than all else that a start needs of the text.
    import regex

    return regex.compile(r"\X")
