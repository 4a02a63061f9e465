"""Bytes of a file as text: never garbled in silence."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.cleaning import REPLACEMENT
from fact_desk.text.file_kinds import kind_of_file

_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32's mark in little endian begins like UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.1
"""Share of control bytes above which bytes are no UTF-8 or single-byte text."""

_GOOD_FOR_ONE_BAD = 4
_BEYOND_ASCII = re.compile(f"[^\0-\x7f{REPLACEMENT}]")
_GARBLED = re.compile("â€[™œ˜“”\u009d\u009c¦]|Ã[©¨¤¶¼±§\u00a0]|Â[£§°»«\u00a0]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of the encoding it was read in, and what an editor should know of it.

    `bad` counts the places that did not fit the encoding.
    """

    text: str
    encoding: str
    notices: tuple[str, ...] = ()
    bad: int = 0


def decode(source: bytes, name: str) -> Decoded:
    """The text of a file of that name.

    An encoding's mark at the start decides; else it is UTF-8 where that fits; else the encoding is
    guessed, with a notice. Raises ArticleUnreadable for what is no text.
    """
    if kind := kind_of_file(source):
        raise ArticleUnreadable(f"{name} is {kind}; {_OPEN_TEXT}")
    return decode_text(source, name)


def decode_text(source: bytes, name: str, declared: str = "") -> Decoded:
    """As `decode`, whatever kind of text it is; `declared` is the encoding that it says it has.

    That is believed where there is no mark and the bytes are no UTF-8.
    """
    found = _marked(source) or _as_utf8(source) or _as_declared(source, declared)
    decoded = found or _guessed(source)
    if decoded is None or _is_binary(decoded):
        raise ArticleUnreadable(f"{name} is not a text file; {_OPEN_TEXT}")
    if len(_GARBLED.findall(decoded.text)) > 1:
        return replace(decoded, notices=(*decoded.notices, _GARBLED_NOTICE))
    return decoded


def _as_declared(source: bytes, declared: str) -> Decoded | None:
    """The text in the encoding that it says it has, None where that is none of text.

    What is called Latin-1 is Windows-1252 (WHATWG Encoding Standard, section 4.2).
    """
    try:
        name = codecs.lookup(declared).name if declared else ""
        encoding = "cp1252" if name in ("iso8859-1", "ascii") else name
        return Decoded(source.decode(encoding, "replace"), encoding) if encoding else None
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None


def _marked(source: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            text = source[len(mark) :].decode(encoding, "replace")
            bad = text.count(REPLACEMENT) - source.count(REPLACEMENT.encode(encoding))
            return Decoded(text, encoding, _bad_notice(bad, encoding), bad)
    return None


def _as_utf8(source: bytes) -> Decoded | None:
    """The text where the bytes are UTF-8, or nearly: a few bad ones in much that fits."""
    if len(source) - len(source.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(source):
        return None
    try:
        return Decoded(source.decode(), "utf-8")
    except UnicodeDecodeError:
        text = source.decode(errors="replace")
    bad = text.count(REPLACEMENT) - source.count(REPLACEMENT.encode())
    if len(_BEYOND_ASCII.findall(text)) < bad * _GOOD_FOR_ONE_BAD:
        return None
    return Decoded(text, "utf-8", _bad_notice(bad, "utf-8"), bad)


def _guessed(source: bytes) -> Decoded | None:
    # Most articles are UTF-8 and never need what this takes to load.
    from fact_desk.text.guessing import guess

    guessed = guess(source)
    if guessed is None:
        return None
    text, encoding = guessed
    return Decoded(text, encoding, (_guess_notice(encoding),))


def _is_binary(decoded: Decoded) -> bool:
    controls = len(re.findall("[\0-\x08\x0e-\x1a\x1c-\x1f]", decoded.text))
    return controls + decoded.bad > _MOST_CONTROLS * len(decoded.text)


def _bad_notice(bad: int, encoding: str) -> tuple[str, ...]:
    if bad <= 0:
        return ()
    places = "1 place" if bad == 1 else f"{bad:,} places"
    return (
        f"In {places} the file is not valid {encoding.upper()}; “{REPLACEMENT}” stands there now. "
        "Compare with the original.",
    )


def _guess_notice(encoding: str) -> str:
    return (
        f"The file does not say how its letters are encoded; it was read as {encoding}. "
        "Check accented letters, quotation marks and signs of currency."
    )


_OPEN_TEXT = (
    "open the article as text, Markdown, Word (.docx), OpenDocument text, RTF, PDF, web page or "
    "mail, or paste its text."
)
_GARBLED_NOTICE = (
    "Some letters look garbled (such as “â€™” for an apostrophe): the file was saved that way. "
    "Ask for a clean copy."
)
