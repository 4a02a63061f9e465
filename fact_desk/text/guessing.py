"""Which old encoding a text without a mark is in."""

from __future__ import annotations

import re
from itertools import islice

from charset_normalizer import from_bytes

_CANDIDATES = 8
# Encodings that nobody's article is in, but that fit many a text as well as its own does.
_FORGOTTEN = ["cp1006", "cp720", "hp_roman8", "koi8_t", "kz1048", "ptcp154"]
_ENOUGH = 50_000
"""Bytes that are looked at."""

# What copy in Western languages holds beside ASCII. There is often too little of it for statistics,
# which then take Baltic, Central European or DOS pages for likelier. Left out are ð, þ and ý, in
# whose places Turkish and the Baltic languages have letters of their own; õ counts only beside ã
# or ç, since Hungarian has another letter there.
_WESTERN_MARKS = frozenset(bytes.fromhex("80 82 84 85 8b 91 92 93 94 95 96 97 99 9b")) | frozenset(
    range(0xA0, 0xC0)
)
_WESTERN_LETTERS = frozenset(range(0xC0, 0x100)) | {0x8C, 0x9C}
_NOT_WESTERN = frozenset(bytes.fromhex("d0 dd de f0 fd fe"))
_O_TILDE, _PORTUGUESE = 0xF5, {0xE3, 0xE7}
_MISPLACED = re.compile(r"[^\W\d_](?:[€‚„‹¡-³¶¸-¿](?=[^\W\d_])|[‚„‹](?!\w))")
_MAC_BYTES = frozenset(
    bytes.fromhex(
        "80 83 85 86 87 88 89 8a 8d 8e 8f 90 91 92 94 95 96 97 99 9a 9c 9d 9e 9f a1 a3 a4"
    )
    + bytes.fromhex("a5 a7 a8 a9 aa c7 c8 c9 ca ce cf d0 d1 d2 d3 d4 d5 db e5 e6 e7 e8 e9 ea eb")
)
_MOST_LETTERS = 0.15
_CAPITAL_IN_WORD = re.compile(r"[a-z][À-Þ]|[a-z][ŠŽ]")
_FITTING = re.compile(r"[\s–—‘’‚“”„«»‹›…•·€£¥§©®™°¡¿。、，！？：；（）「」『』《》]|[^\W\d²³¹¼½¾]")


def guess(source: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding, or None where no encoding fits.

    Bytes that would be the same text in several encodings may get the name of any.
    """
    # NUL is half of many a letter in UTF-16.
    if b"\0" not in source:
        if _is_old_mac(source):
            return source.decode("mac_roman"), "mac_roman"
        if _is_western(source):
            return source.decode("cp1252"), "cp1252"
    matches = list(from_bytes(_sample(source), cp_exclusion=_FORGOTTEN))[:_CANDIDATES]
    ranked = sorted(matches, key=lambda match: _fitness(str(match)), reverse=True)
    names = [match.encoding for match in ranked]
    return next((found for name in names if (found := _decoded(source, name))), None)


def _decoded(source: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        text = source.decode(encoding)
        return text, "cp1252" if source == text.encode("cp1252") else encoding
    except UnicodeEncodeError:
        return source.decode(encoding), encoding
    except UnicodeDecodeError:
        return None


def _sample(source: bytes) -> bytes:
    """Enough of the source to tell by: for a long one the lines that hold more than ASCII."""
    if len(source) <= _ENOUGH:
        return source
    if b"\0" in source:
        return source[:_ENOUGH]
    telling = (line for line in source.splitlines(keepends=True) if not line.isascii())
    lines = b"".join(islice(telling, _ENOUGH // 10))
    end = lines.rfind(b" ", 0, _ENOUGH)
    return lines[: end if end > 0 else _ENOUGH]


def _fitness(text: str) -> float:
    """The share of characters beyond ASCII that are letters or usual marks, in hundredths."""
    beyond = re.sub(r"[\0-\x7f]", "", text)
    return round(len(_FITTING.findall(beyond)) / max(1, len(beyond)), 2)


def _is_western(source: bytes) -> bool:
    beyond = _beyond_ascii(source)
    found = set(beyond)
    if not found <= (_WESTERN_MARKS | _WESTERN_LETTERS) - _NOT_WESTERN:
        return False
    if _O_TILDE in found and not found & _PORTUGUESE:
        return False
    letters = len(beyond) - len(beyond.translate(None, bytes(_WESTERN_LETTERS)))
    return letters <= _MOST_LETTERS * len(source) and not _MISPLACED.search(source.decode("cp1252"))


def _is_old_mac(source: bytes) -> bool:
    if not set(_beyond_ascii(source)) <= _MAC_BYTES:
        return False
    return bool(_CAPITAL_IN_WORD.search(source.decode("cp1252", "replace")))


def _beyond_ascii(source: bytes) -> bytes:
    return source.translate(None, bytes(range(128)))
