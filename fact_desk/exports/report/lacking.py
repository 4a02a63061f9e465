"""Letters for which no typeface of this computer has a shape, such as a new emoji."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from fact_desk.pdfium import PDFIUM

if TYPE_CHECKING:
    import pypdfium2
    import typst

_ODD = re.compile("[^\x00-\u024f\u2010-\u2027\u2030-\u205e]")
_SHAPELESS = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200c-\u200f\ufe00-\ufe0f]")
_PROBE = b"""
#set page(width: 2cm, height: 1cm, margin: 1mm)
#set text(font: ("Source Serif Pro", "Noto Serif", "DejaVu Serif"), size: 8pt)
#for letter in json(bytes(sys.inputs.letters)) { page(text(letter)) }
"""


def lacking_letters(words: str, fonts: typst.Fonts) -> dict[str, str]:
    """The letters of `words` that the fonts lack, each with its name ("raised fist").

    Each odd letter is set on a page of its own: one that has no shape says nothing there.
    """
    letters = sorted(one for one in set(_ODD.findall(words)) if not _SHAPELESS.match(one))
    if not letters:
        return {}
    said = _said(letters, fonts)
    return {
        letter: unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
        for letter, shown in zip(letters, said, strict=True)
        if not shown
    }


def _said(letters: list[str], fonts: typst.Fonts) -> list[bool]:
    import pypdfium2
    import typst

    probe = typst.compile(
        _PROBE, font_paths=fonts, format="pdf", sys_inputs={"letters": json.dumps(letters)}
    )
    with PDFIUM:
        document = pypdfium2.PdfDocument(probe)
        try:
            return [_says_something(document[number]) for number in range(len(letters))]
        finally:
            document.close()


def _says_something(page: pypdfium2.PdfPage) -> bool:
    return any(letter > " " for letter in page.get_textpage().get_text_range())
