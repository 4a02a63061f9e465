"""Text that was flowed for mail, with its paragraphs whole again (RFC 3676)."""

from __future__ import annotations

_SIGNATURE = "-- "


def unflowed(text: str, *, delete_blanks: bool) -> str:
    """The text with lines joined that end in a blank, and the blanks before lines taken out.

    `delete_blanks` is DelSp: the blank at a line's end is no part of the text.
    """
    lines: list[str] = []
    depth, open_ended = 0, False
    for raw in text.replace("\r\n", "\n").split("\n"):
        words = raw.lstrip(">")
        quoted = len(raw) - len(words)
        words = words.removeprefix(" ")
        flows = words.endswith(" ") and words != _SIGNATURE
        shown = words[:-1] if flows and delete_blanks else words
        if open_ended and quoted == depth and words != _SIGNATURE:
            lines[-1] += shown
        else:
            lines.append(f"{'>' * quoted}{' ' if quoted else ''}{shown}")
        depth, open_ended = quoted, flows
    return "\n".join(line.rstrip(" ") if line != _SIGNATURE else line for line in lines)
