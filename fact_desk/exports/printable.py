"""Text as a page can show it: nothing in it is invalid, turns around or is hidden."""

from __future__ import annotations

import re

_TURNING = "\u202a-\u202e\u2066-\u2069"
_HIDDEN = "\u200b\u2060\ufeff"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f"
# The last two code points of each of the 17 planes, and 32 more, are no characters.
_NONE = "\ufdd0-\ufdef" + "".join(
    f"{chr(top | 0xFFFE)}{chr(top | 0xFFFF)}" for top in range(0, 0x110000, 0x10000)
)
_LONE = "\ud800-\udfff"

_ODD = re.compile(f"[{_TURNING}{_HIDDEN}{_CONTROLS}\x80-\x9f{_NONE}{_LONE}]")
_INVALID = re.compile(f"[{_TURNING}{_CONTROLS}\x80-\x9f{_NONE}{_LONE}]")
_BOXED = re.compile(f"[{_TURNING}{_HIDDEN}]")


def printable(text: str) -> str:
    """The text with one sign for each odd character, so that offsets hold.

    Bidirectional controls and characters without width are ▯, as on the window's page, control
    characters are their pictures (␀ for NUL), and what is no character, alone or at all, is
    U+FFFD. Tabs and line feeds stay.
    """
    return _ODD.sub(_sign, text)


def valid_in_xml(text: str) -> str:
    """The same for a text that is read back by a program: characters without width stay."""
    return _INVALID.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    character = found.group()
    if _BOXED.match(character):
        return "▯"
    if character == "\x7f":
        return "␡"
    return chr(0x2400 + ord(character)) if character < " " else "\ufffd"
