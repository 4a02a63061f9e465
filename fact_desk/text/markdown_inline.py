"""Inline Markdown tokens as lines of words and runs."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from fact_desk.model.layout import RunKind
from fact_desk.text.line import Line
from fact_desk.text.reflow import joint

_PAIRS = {
    "em": RunKind.EMPHASIS,
    "strong": RunKind.STRONG,
    "s": RunKind.STRIKE,
    "link": RunKind.LINK,
}
_WORDS = ("text", "text_special", "code_inline")
_LINE_ENDS = ("softbreak", "hardbreak")


def set_inline(tokens: Sequence[Token], *, wrapped: bool) -> list[Line]:
    """The lines that the tokens make; the first is there even if it holds nothing.

    A hard break begins a line that continues. A soft break is a joint where the text is `wrapped`,
    unless a picture stands alone beside it; else it begins a line of its own.
    """
    setter = _InlineSetter(tokens, wrapped)
    for index in range(len(tokens)):
        setter.take(index)
    return setter.lines()


class _InlineSetter:
    """Goes once through the tokens, with the runs that are open at each."""

    def __init__(self, tokens: Sequence[Token], wrapped: bool) -> None:
        self._tokens = tokens
        self._parting = _partings(tokens) if wrapped else None
        self._lines: list[Line] = []
        self._line = Line()
        self._open: list[tuple[RunKind, int, str]] = []

    def lines(self) -> list[Line]:
        self._close_all()
        return [*self._lines, self._line]

    def take(self, index: int) -> None:
        token = self._tokens[index]
        if token.type in ("text", "text_special"):
            self._line.add(token.content)
        elif token.type in _LINE_ENDS:
            self._break(index)
        elif token.type == "image":
            start = len(self._line)
            self._line.add(_alternative(token))
            self._line.mark(RunKind.PICTURE, start, _address(token, "src"))
        elif token.type == "code_inline":
            start = len(self._line)
            self._line.add(token.content)
            self._line.mark(RunKind.CODE, start)
        elif token.type == "footnote_ref":
            label = str(token.meta["id"] + 1)
            self._line.mark(RunKind.FOOTNOTE_REFERENCE, len(self._line), label=label)
        else:
            self._pair(token)

    def _pair(self, token: Token) -> None:
        name, _, end = token.type.rpartition("_")
        if end == "open":
            self._open.append((_PAIRS[name], len(self._line), _address(token, "href")))
        else:
            kind, start, address = self._open.pop()
            self._line.mark(kind, start, address)

    def _break(self, index: int) -> None:
        if self._tokens[index].type == "hardbreak":
            self._begin(Line(continues=True))
        elif self._parting is None or index in self._parting:
            self._begin(Line())
        else:
            self._line.add(joint(self._line.last, _next_words(self._tokens, index)))

    def _begin(self, line: Line) -> None:
        """What is open ends with its line, and opens again in the next."""
        self._close_all()
        self._lines.append(self._line)
        self._line = line
        self._open = [(kind, 0, address) for kind, _, address in self._open]

    def _close_all(self) -> None:
        for kind, start, address in reversed(self._open):
            self._line.mark(kind, start, address)


def _address(token: Token, attribute: str) -> str:
    address = str(token.attrs.get(attribute, ""))
    # The picture itself may lie in its address; it is no part of a layout.
    return address.partition(",")[0] if address.startswith("data:") else address


def _alternative(image: Token) -> str:
    """What the words for a picture say, without their markup."""
    words: list[str] = []
    waiting = list(reversed(image.children or []))
    while waiting:
        token = waiting.pop()
        if token.type in _LINE_ENDS:
            words.append(" ")
        elif token.type == "image":
            waiting.extend(reversed(token.children or []))
        elif token.type in _WORDS:
            words.append(token.content)
    return "".join(words)


def _next_words(tokens: Sequence[Token], index: int) -> str:
    for following in range(index + 1, len(tokens)):
        token = tokens[following]
        if token.type in _WORDS:
            return token.content
        if token.type in ("image", *_LINE_ENDS):
            break
    return ""


def _partings(tokens: Sequence[Token]) -> set[int]:
    """The soft breaks that have nothing but pictures on one side, up to the next line end."""
    partings: set[int] = set()
    before, alone, pictures = -1, True, 0
    for index, token in enumerate(tokens):
        if token.type in _LINE_ENDS:
            if alone and pictures:
                partings.update((before, index))
            before, alone, pictures = index, True, 0
        elif token.type == "image":
            pictures += 1
        elif token.type == "footnote_ref" or token.content.strip():
            alone = False
    if alone and pictures:
        partings.add(before)
    return partings
