"""The words of a page of a PDF with their places."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from fact_desk.text.cleaning import REPLACEMENT
from fact_desk.text.formats.sheets.heights import evened
from fact_desk.text.formats.sheets.line import HYPHEN, Word

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB06: "st"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FIGURES = tuple("0123456789")
_LAST = 0x10FFFF
_SMALLER, _HIGHER = 0.85, 0.33
"""Shares of a word's height under which a figure is small, and over which it stands high."""

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
    """A letter with its font's box."""

    text: str
    left: float
    right: float
    base: float
    top: float
    at: int

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
    if _alike(main, 0):
        found.words = evened(found.words, page)
    return found


def _groups(page: pdfium.PdfTextPage, found: PageWords) -> Iterator[list[_Letter]]:
    """The letters of each word."""
    group: list[_Letter] = []
    for letter in _letters(page, found):
        if letter is None or (group and _is_apart(group[-1], letter)):
            yield group
            group = []
        if letter is not None:
            group.append(letter)
            if letter.text == HYPHEN:
                yield group
                group = []
    yield group


def _letters(page: pdfium.PdfTextPage, found: PageWords) -> Iterator[_Letter | None]:
    """The letters with their places, None for a blank."""
    box = raw.FS_RECTF()
    high = 0
    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        text, high = _text_of(code, high), 0
        if text.isspace():
            yield None
            continue
        found.letters += 1
        found.unknown += text == REPLACEMENT or 0xE000 <= code < 0xF900
        if raw.FPDFText_GetLooseCharBox(page, at, box):
            yield _Letter(text, box.left, box.right, box.bottom, box.top, at)


def _text_of(code: int, high: int) -> str:
    """The letter of a code; beyond the first plane it comes in two, the first of them `high`."""
    if high and 0xDC00 <= code < 0xE000:
        code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
    if code in _UNKNOWN or 0xD800 <= code < 0xE000 or code > _LAST:
        return REPLACEMENT
    if code < 0x20 and code != ord(HYPHEN) and not chr(code).isspace():
        return REPLACEMENT
    return _LIGATURES.get(code) or chr(code)


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
    if turns == 3:
        left, right, base, top = base, top, -right, -left
    elif turns == 2:
        left, right, base, top = -right, -left, -top, -base
    elif turns == 1:
        left, right, base, top = -top, -base, left, right
    return _Letter(letter.text, left, right, base, top, letter.at)


def _word(letters: Sequence[_Letter], page: pdfium.PdfTextPage) -> Word:
    main = max(letters, key=lambda letter: letter.size)
    high = _standing_high(letters, page)
    return Word(
        text="".join(
            letter.text.translate(_RAISED) if letter.at in high else letter.text
            for letter in letters
        ),
        left=min(letter.left for letter in letters),
        right=max(letter.right for letter in letters),
        base=main.base,
        size=max(main.size, 0.1),
        strong=raw.FPDFText_GetFontWeight(page, main.at) >= _BOLD,
        at=letters[0].at,
    )


def _standing_high(letters: Sequence[_Letter], page: pdfium.PdfTextPage) -> set[int]:
    """The places of raised figures, so that no note's number ends a figure.

    Their own ink tells, since some fonts have raised figures in a box like any other's.
    """
    if len(letters) < 2 or not any(letter.text in _FIGURES for letter in letters):
        return set()
    inks = {letter.at: _ink(page, letter.at) for letter in letters}
    foot, top = max(inks.values(), key=lambda ink: ink[1] - ink[0])
    height = top - foot
    return {
        letter.at
        for letter in letters
        if letter.text in _FIGURES
        and inks[letter.at][0] > foot + _HIGHER * height
        and inks[letter.at][1] - inks[letter.at][0] < _SMALLER * height
    }


def _ink(page: pdfium.PdfTextPage, at: int) -> tuple[float, float]:
    """From where to where a letter itself reaches."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(page, at, left, right, bottom, top)
    return bottom.value, top.value
