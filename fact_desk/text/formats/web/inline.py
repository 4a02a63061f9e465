"""Pieces of words as a line of Markdown that says the same, word for word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from markdown_it import MarkdownIt

from fact_desk.text.formats.web.pieces import Manner, Piece

_SIGNS = re.compile(r"[\\`*_\[\]<>~|^]|&(?=#?\w+;)|!(?=\[|$)")
_LINE_START = re.compile(r"(\d{1,9})(?=[.)](?:\s|$))|(?=[-+#=:])")
_NO_ADDRESS = re.compile(r"[\s<>\x00-\x1f]")
_BARE = Manner()
_NOTHING = Piece("")

BREAK = "\\\n"


def escaped(words: str) -> str:
    """The words so that Markdown takes none of them for a sign of its own."""
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", words)


def line_start(line: str) -> str:
    """The line so that its beginning is not taken for a list, a heading or a rule."""
    found = _LINE_START.match(line)
    if found is None:
        return line
    return f"{found[0]}\\{line[found.end() :]}"


def inline(pieces: Sequence[Piece]) -> str:
    """The pieces as Markdown; where signs would not be read as they should, words alone."""
    lines = ["".join(_line(line)) for line in _lines(pieces)]
    return BREAK.join(line_start(line) for line in lines)


def _lines(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece.breaks:
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _line(pieces: list[Piece]) -> str:
    plain = all(piece.manner == _BARE and piece.picture is None for piece in pieces)
    bare = "".join(piece.words for piece in pieces)
    if plain:
        return escaped(bare)
    tries = (pieces, _without_cut_words(pieces), [_without_stress(piece) for piece in pieces])
    for tried in tries:
        marked = _nested(_united(tried), _LAYERS)
        if _reading(marked) == bare:
            return marked
    return escaped(bare)


def _without_stress(piece: Piece) -> Piece:
    return replace(piece, manner=Manner(address=piece.manner.address))


def _without_cut_words(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that begin or end within a word without stress."""
    around = ["", *(piece.words for piece in pieces), ""]
    return [
        _without_stress(piece)
        if _cuts(around[at], piece.words) or _cuts(piece.words, around[at + 2])
        else piece
        for at, piece in enumerate(pieces)
    ]


def _cuts(before: str, after: str) -> bool:
    return before[-1:].isalnum() and after[:1].isalnum()


def _united(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbours of one manner as one piece, blanks and signs at its ends moved out of it."""
    united: list[Piece] = []
    for piece in pieces:
        last = united[-1] if united else None
        if last and last.picture is None and piece.picture is None and last.manner == piece.manner:
            united[-1] = replace(last, words=last.words + piece.words)
        else:
            united.append(piece)
    around = [_NOTHING, *united, _NOTHING]
    return [
        part
        for at, piece in enumerate(united)
        for part in _trimmed(piece, around[at], around[at + 2])
    ]


def _trimmed(piece: Piece, before: Piece, after: Piece) -> Iterator[Piece]:
    """Blanks at the ends belong to the words around; signs too where letters touch them there.

    Else Markdown would not take the asterisks for signs (CommonMark 0.31, section 6.2).
    """
    if piece.picture is not None or piece.manner == _BARE:
        yield piece
        return
    words = piece.words
    begin = _loose(words, signs=before.words[-1:].isalnum())
    rest = words[begin:]
    size = len(rest) - _loose(rest[::-1], signs=after.words[:1].isalnum())
    parts = (
        replace(piece, words=words[:begin], manner=_common(piece.manner, before.manner)),
        replace(piece, words=rest[:size]),
        replace(piece, words=rest[size:], manner=_common(piece.manner, after.manner)),
    )
    yield from (part for part in parts if part.words)


def _common(manner: Manner, other: Manner) -> Manner:
    """What of the manner goes on in its neighbour; the address of a link always stays."""
    return Manner(
        manner.strong and other.strong,
        manner.slanted and other.slanted,
        manner.struck and other.struck,
        address=manner.address,
    )


def _loose(words: str, *, signs: bool) -> int:
    """How many blanks, or signs as well, the words begin with."""
    loose = (letter.isspace() or (signs and not letter.isalnum()) for letter in words)
    return next((at for at, is_loose in enumerate(loose) if not is_loose), len(words))


_Layer = tuple[Callable[[Piece], object], Callable[[str, object], str]]


def _nested(pieces: Sequence[Piece], layers: Sequence[_Layer]) -> str:
    if not layers:
        return "".join(map(_bottom, pieces))
    key, wrap = layers[0]
    parts: list[str] = []
    for value, group in groupby(pieces, key):
        inside = _nested(list(group), layers[1:])
        parts.append(wrap(inside, value) if value and inside.strip() else inside)
    return "".join(parts)


def _bottom(piece: Piece) -> str:
    if piece.picture is not None:
        return f"![{escaped(piece.words)}]({_address(piece.picture)})"
    if piece.manner.code and piece.words.strip():
        return _code(piece.words)
    return escaped(piece.words)


def _code(words: str) -> str:
    longest = max(map(len, re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{blank}{words}{blank}{fence}"


def _address(address: str) -> str:
    if address.lower().startswith("data:"):
        return ""
    address = _NO_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", address)
    return f"<{address}>" if address else ""


def _wrap(sign: str) -> Callable[[str, object], str]:
    return lambda inside, _: f"{sign}{inside}{sign}"


_LAYERS: Sequence[_Layer] = (
    (
        lambda piece: piece.manner.address,
        lambda inside, value: f"[{inside}]({_address(str(value))})",
    ),
    (lambda piece: piece.manner.strong, _wrap("**")),
    (lambda piece: piece.manner.slanted, _wrap("*")),
    (lambda piece: piece.manner.struck, _wrap("~~")),
)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["strikethrough"])


def _reading(line: str) -> str:
    """The words that a reader of the Markdown line gets."""
    words: list[str] = []
    for token in _parser().parseInline(line_start(line))[0].children or []:
        if token.type in ("text", "text_special", "code_inline"):
            words.append(token.content)
        elif token.type == "image":
            words.append("".join(child.content for child in token.children or []))
        elif token.type in ("softbreak", "hardbreak"):
            words.append("\n")
    return "".join(words)
