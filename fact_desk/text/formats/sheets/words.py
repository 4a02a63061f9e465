"""The words of a page of a PDF with their places."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from fact_desk.text.formats.sheets.line import HYPHEN, Word

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB06: "st"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FIGURES = frozenset("0123456789")
_SMALLER, _HIGHER = 0.85, 0.12
"""Shares of a word's size under which a letter is small, and over which it stands high."""

_FOOT = 0.42
"""Share of a font's box above which a figure's foot stands in the air."""

_BOLD = 600
_UPRIGHT = 0.1
"""Radians of slope within which two words run the same way."""

_UNKNOWN = (0, 0xFFFD, 0xFFFE, 0xFFFF)


@dataclass(slots=True)
class PageWords:
    """The words of a page that run the way most do.

    `unknown` counts letters that can't be told, `turned` the words that run another way.
    """

    words: list[Word]
    letters: int = 0
    unknown: int = 0
    turned: int = 0


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter with its font's box; `foot` is where a figure itself begins."""

    text: str
    left: float
    right: float
    base: float
    top: float
    at: int
    foot: float | None = None

    @property
    def size(self) -> float:
        return self.top - self.base


def words_on(page: pdfium.PdfTextPage) -> PageWords:
    """All words of the page, which is turned so that most of them are upright."""
    found = PageWords([])
    groups = [group for group in _groups(page, found) if group]
    slopes = [raw.FPDFText_GetCharAngle(page, group[0].at) for group in groups]
    main = _main_slope(slopes, groups)
    seen: set[tuple[str, int, int]] = set()
    for group, slope in zip(groups, slopes, strict=True):
        if not _alike(slope, main):
            found.turned += 1
            continue
        word = _word([_turned(letter, main) for letter in group], page)
        # Some programs make words bold by setting them twice.
        place = (word.text, round(word.left), round(word.base))
        if place not in seen:
            seen.add(place)
            found.words.append(word)
    return found


def _groups(page: pdfium.PdfTextPage, found: PageWords) -> Iterator[list[_Letter]]:
    """The letters of each word."""
    group: list[_Letter] = []
    box = raw.FS_RECTF()
    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, at)
        text = _LIGATURES.get(code) or (chr(code) if code not in _UNKNOWN else "\ufffd")
        if text.isspace() or 0xD800 <= code < 0xE000:
            yield group
            group = []
            continue
        found.letters += 1
        found.unknown += text == "\ufffd" or 0xE000 <= code < 0xF900
        if raw.FPDFText_GetLooseCharBox(page, at, box) and text not in ("\ufffe", "\u200b"):
            foot = _foot(page, at) if text in _FIGURES else None
            letter = _Letter(text, box.left, box.right, box.bottom, box.top, at, foot)
            if group and _is_apart(group[-1], letter):
                yield group
                group = []
            group.append(letter)
        if text == HYPHEN:
            yield group
            group = []
    yield group


def _is_apart(last: _Letter, letter: _Letter) -> bool:
    """Whether the letter stands on another line, or a column further, with no blank between."""
    height = max(abs(last.size), abs(letter.size), 1.0)
    return (
        abs(last.base - letter.base) > height * 1.2 or letter.left - last.right > height * 1.5
    ) and abs(last.left - letter.left) > height * 0.05


def _main_slope(slopes: Sequence[float], groups: Sequence[Sequence[_Letter]]) -> float:
    letters: Counter[float] = Counter()
    for slope, group in zip(slopes, groups, strict=True):
        letters[round(slope, 1)] += len(group)
    return letters.most_common(1)[0][0] if letters else 0.0


def _alike(slope: float, other: float) -> bool:
    return abs(math.remainder(slope - other, math.tau)) <= _UPRIGHT


def _turned(letter: _Letter, slope: float) -> _Letter:
    if abs(math.remainder(slope, math.tau)) <= _UPRIGHT:
        return letter
    # Quarter turns are all that is set in practice.
    turns = round(slope / (math.pi / 2)) % 4
    left, base, right, top = letter.left, letter.base, letter.right, letter.top
    if turns == 1:
        left, right, base, top = base, top, -right, -left
    elif turns == 2:
        left, right, base, top = -right, -left, -top, -base
    elif turns == 3:
        left, right, base, top = -top, -base, left, right
    return _Letter(letter.text, left, right, base, top, letter.at)


def _word(letters: Sequence[_Letter], page: pdfium.PdfTextPage) -> Word:
    main = max(letters, key=lambda letter: letter.size)
    text = "".join(_as_set(letter, main) for letter in letters)
    return Word(
        text=text,
        left=min(letter.left for letter in letters),
        right=max(letter.right for letter in letters),
        base=main.base,
        size=max(main.size, 0.1),
        strong=raw.FPDFText_GetFontWeight(page, main.at) >= _BOLD,
        at=letters[0].at,
    )


def _as_set(letter: _Letter, main: _Letter) -> str:
    """The letter; raised figures are another letter, so that no note's number ends a figure."""
    small = letter.size < _SMALLER * main.size
    high = letter.base - main.base > _HIGHER * main.size
    in_the_air = letter.foot is not None and letter.foot > main.base + _FOOT * main.size
    return letter.text.translate(_RAISED) if in_the_air or (small and high) else letter.text


def _foot(page: pdfium.PdfTextPage, at: int) -> float | None:
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    found = raw.FPDFText_GetCharBox(page, at, left, right, bottom, top)
    return bottom.value if found else None
