"""Which encoding a rich text file's bytes are in: that of the font, else of the whole file."""

from __future__ import annotations

import codecs

from striprtf.striprtf import charset_map

_WHOLE = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_MAC = {
    "mac_japanese": "shift_jis",
    "mac_chinesetrad": "big5",
    "mac_korean": "euc_kr",
    "mac_arabic": "cp1256",
    "mac_hebrew": "cp1255",
    "mac_chinesesimp": "gb2312",
    "mac_rumanian": "mac_romanian",
    "mac_ukrainian": "mac_cyrillic",
    "mac_thai": "cp874",
    "mac_ce": "mac_latin2",
    "cp1361": "johab",
}
"""Names of the Macintosh's encodings that Python calls otherwise, or knows only as near ones."""

_SYMBOLS = 2


class Fonts:
    """The encodings of a file's fonts, by their numbers."""

    def __init__(self) -> None:
        self._whole = "cp1252"
        self._by_font: dict[int, str] = {}

    def say(self, word: str, number: int | None) -> bool:
        """Takes in what a control word says of the whole file; whether it says any of that."""
        if word in _WHOLE:
            self._whole = _WHOLE[word]
        elif word == "ansicpg":
            self._whole = _known(f"cp{number}") or ("utf-8" if number == 65001 else self._whole)
        else:
            return False
        return True

    def say_charset(self, font: int, charset: int) -> None:
        """Takes in the character set of a font."""
        name = "cp1252" if charset == _SYMBOLS else charset_map.get(charset, "")
        encoding = _known(_MAC.get(name, name))
        # Number 0 says ANSI, which is what the whole file says it is; 1 says nothing.
        if encoding and charset > 1:
            self._by_font[font] = encoding

    def say_code_page(self, font: int, page: int) -> None:
        """Takes in the code page of a font."""
        if encoding := _known(f"cp{page}"):
            self._by_font[font] = encoding

    def decoded(self, raw: str, font: int) -> str:
        """Bytes, each as the code point of its number, as letters; U+FFFD where they fit none."""
        if raw.isascii():
            return raw
        encoding = self._by_font.get(font, self._whole)
        return raw.encode("latin-1", "replace").decode(encoding, "replace")


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
