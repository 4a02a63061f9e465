"""Where sentences and paragraphs begin, as far as an alignment has to know.

Quick and rough beside `fact_desk.text.sentences`: both texts are parted in the same way, and a
sentence that is parted too often ("Dr.") is still found piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.text.anchoring.tokens import Tokens


def opens(tokens: Tokens, number: int) -> int:
    """3 where a paragraph begins at the token, 2 for a line's or a sentence's start, else 0."""
    if number in (0, len(tokens)):
        return 3
    between = tokens.text[tokens.ends[number - 1] : tokens.starts[number]]
    if between.count("\n") > 1:
        return 3
    if "\n" in between:
        return 2
    return 2 if between and _closes(tokens, number - 1) else 0


def starts_paragraph(tokens: Tokens, number: int) -> bool:
    """Whether a paragraph ends before the token, and is not just wrapped there."""
    level = opens(tokens, number)
    if level != 2 or "\n" not in tokens.text[tokens.ends[number - 1] : tokens.starts[number]]:
        return level == 3
    return tokens.one_line or _closes(tokens, number - 1)


def crosses_paragraphs(tokens: Tokens, stretch: range) -> bool:
    """Whether a paragraph begins within the tokens, behind the first of them."""
    return any(starts_paragraph(tokens, number) for number in stretch[1:])


def _closes(tokens: Tokens, number: int) -> bool:
    """Whether a sentence may end with the token: a full stop, or marks behind one."""
    for back in range(number, max(-1, number - 3), -1):
        sign = tokens.raw(back)
        if sign[0] in ".!?…":
            return True
        if sign[0].isalnum() or not (tokens.silent[back] or sign in "\"'”’»)]"):
            return False
    return False


def pieces(tokens: Tokens, stretch: range) -> Iterator[range]:
    """The tokens of each sentence or line of the stretch, which ends with one, in order."""
    start = stretch.start
    for number in range(stretch.start + 1, stretch.stop + 1):
        if opens(tokens, number):
            yield range(start, number)
            start = number
