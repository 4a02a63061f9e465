"""One height for all words that are set alike.

Some fonts do not say how high and deep they reach; PDFium then gives what the letters themselves
take, other for each word, so that no line would be as large as the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from ctypes import c_double, c_int, create_string_buffer
from dataclasses import replace
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from fact_desk.text.formats.sheets.line import Word

_STEADY = 1.2
"""How many times higher most words of a font may be than others, where it says its height."""

_RARE = 10
_LONGEST_NAME = 128
_LEAST, _MOST = 0.8, 2.0
_DEPTH = 0.22
"""The share of a font's size that is under the line."""


class _Font(NamedTuple):
    name: bytes
    size: float


def evened(words: Sequence[Word], page: pdfium.PdfTextPage) -> list[Word]:
    """The words, those in fonts of unsteady height with the size that they are set in."""
    fonts = [_font_at(page, word.at) for word in words]
    heights: dict[_Font, list[float]] = {}
    for word, font in zip(words, fonts, strict=True):
        heights.setdefault(font, []).append(word.size)
    unsteady = {font for font, sizes in heights.items() if _is_unsteady(font.size, sizes)}
    return [
        _set_in(page, word, font.size) if font in unsteady else word
        for word, font in zip(words, fonts, strict=True)
    ]


def _is_unsteady(size: float, heights: list[float]) -> bool:
    ordered = sorted(heights)
    rare = len(ordered) // _RARE
    low, high = ordered[rare], ordered[-1 - rare]
    return high > _STEADY * low and _LEAST * high < size < _MOST * low


def _font_at(page: pdfium.PdfTextPage, at: int) -> _Font:
    name, flags, matrix = create_string_buffer(_LONGEST_NAME), c_int(), raw.FS_MATRIX()
    raw.FPDFText_GetFontInfo(page, at, name, _LONGEST_NAME, flags)
    if not raw.FPDFText_GetMatrix(page, at, matrix):
        return _Font(name.value, 0.0)
    return _Font(name.value, round(abs(matrix.d) * raw.FPDFText_GetFontSize(page, at), 1))


def _set_in(page: pdfium.PdfTextPage, word: Word, size: float) -> Word:
    x, y = c_double(), c_double()
    if not raw.FPDFText_GetCharOrigin(page, word.at, x, y):
        return word
    return replace(word, base=y.value - _DEPTH * size, size=size)
