"""Keeping a spreadsheet from running what stands in a cell.

A spreadsheet takes a cell for a formula by its beginning: `=`, `+`, `-`, `@`, a tab or a carriage
return (OWASP, "CSV Injection"), and in some locales by the full-width forms of the four signs.
"""

from __future__ import annotations

import re
import unicodedata

_SIGNS = frozenset("=+-@\N{MINUS SIGN}")
_RUN_BY_ITSELF = frozenset("\t\r")
_UNSEEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))

# Grouped by commas, full stops, blanks or apostrophes: 1,250 or 1 250.5 or .5
_NUMBER = r"(?:[0-9]+(?:[,.'\u2019 \u00a0\u202f][0-9]{3})*(?:[.,][0-9]+)?|[.,][0-9]+)"
_SIGNED = rf"[+\-\u2212]?[ \u00a0]?[$\u00a3\u20ac\u00a5]?{_NUMBER}"
_HARMLESS = re.compile(rf"[ \u00a0']*{_SIGNED}(?:\.\.(?:{_SIGNED})?)?(?P<unit>\D*)")
_UNIT_SIGNS = frozenset(" \u00a0\u202f%\u2030\u00b0$\u00a3\u20ac\u00a5")
_LONGEST_UNIT = 40


def neutralised(cell: str) -> str:
    """The cell as it may be written: with an apostrophe before it where a spreadsheet would run it.

    A cell is dangerous if its first visible character is `=`, `+`, `-`, `@`, a minus sign, or one
    of their compatibility forms (full-width, small, raised, lowered), or if a tab or a carriage
    return stands before that. Characters before the first visible one (blanks, no-break and
    zero-width spaces, line feeds, control characters) don't count, nor do apostrophes, so that
    what was written can be told from what was added.

    One that starts with a plain `+` or `-` or a minus sign is left as it is where it is a number:
    sign, perhaps a currency sign, digits with separators, perhaps ".." and a second number, then
    perhaps a unit of up to 40 letters, blanks and the signs % ‰ ° $ £ € ¥. "-3.2%", "+4 points",
    "-£3bn" and "-5..-3" stay; "-5-3", "+1+cmd|x", "-2 m/s" and "-SUM(A1)" do not.
    """
    return f"'{cell}" if is_dangerous(cell) else cell


def as_written(cell: str) -> str:
    """The text of which `neutralised` made the cell."""
    return cell[1:] if cell[:1] == "'" and is_dangerous(cell[1:]) else cell


def is_dangerous(cell: str) -> bool:
    """Whether a spreadsheet may take the cell for a formula; the rule is `neutralised`'s."""
    for character in cell:
        if character in _RUN_BY_ITSELF:
            return True
        if character == "'" or unicodedata.category(character) in _UNSEEN:
            continue
        return _is_sign(character) and not _is_harmless(cell)
    return False


def _is_sign(character: str) -> bool:
    return character in _SIGNS or unicodedata.normalize("NFKC", character) in _SIGNS


def _is_harmless(cell: str) -> bool:
    number = _HARMLESS.fullmatch(cell)
    if number is None or len(number["unit"]) > _LONGEST_UNIT:
        return False
    return all(character.isalpha() or character in _UNIT_SIGNS for character in number["unit"])
