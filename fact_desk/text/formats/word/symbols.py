"""Symbols that Word names by a font and a number, as letters."""

from __future__ import annotations

from fact_desk.text.formats.marks import without_marks

_PRIVATE = range(0xF000, 0xF100)


def letter_of(font: str, number: str) -> str:
    """The letter that the font shows for a hexadecimal number; empty where nobody knows."""
    # Loaded late: few documents hold any.
    from mammoth.docx.dingbats import dingbats

    try:
        code = int(number, 16)
    except ValueError:
        return ""
    bare = code & 0xFF if code in _PRIVATE else code
    letter = dingbats.get((font, bare)) or dingbats.get((font, code))
    if letter is not None:
        return chr(letter)
    if code in _PRIVATE or not 0x20 < code < 0x110000 or font.startswith("Wingdings"):
        return ""
    return without_marks(chr(code)) if not 0xD800 <= code < 0xE000 else ""
