"""The words and signs that a rich text file is written in (RTF specification 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\([A-Za-z]{1,32})(-?[0-9]{1,10})?[ ]?"
    r"|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_GROUP = re.compile(r"\\bin([0-9]{1,9}) ?|\\.|[{}]", re.DOTALL)


class Token(NamedTuple):
    """One of: a control word with its number, a sign behind a backslash, a brace, bytes."""

    word: str = ""
    number: int | None = None
    sign: str = ""
    brace: str = ""
    raw: str = ""
    """Bytes of text, each as the code point of its number."""


class Tokens:
    """Goes through a file, each byte as the code point of its number."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def __iter__(self) -> Iterator[Token]:
        while found := _TOKEN.match(self._text, self._at):
            self._at = found.end()
            word, number, code, sign, brace, raw = found.groups()
            if word == "bin":
                self._at += int(number or 0) if int(number or 0) > 0 else 0
            elif word:
                yield Token(word=word, number=int(number) if number else None)
            elif code:
                yield Token(raw=chr(int(code, 16)))
            elif sign:
                yield Token(sign=sign)
            elif brace or raw:
                yield Token(brace=brace or "", raw=raw or "")

    def skip_group(self) -> None:
        """Goes on behind the group that is open, whatever it holds."""
        depth = 1
        while depth and (found := _GROUP.search(self._text, self._at)):
            self._at = found.end()
            if found[1]:
                self._at += int(found[1])
            elif found[0] in "{}":
                depth += 1 if found[0] == "{" else -1
        if depth:
            self._at = len(self._text)
