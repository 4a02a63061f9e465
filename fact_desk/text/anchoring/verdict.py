"""Whether the words under a mark still say the same."""

from __future__ import annotations

from fact_desk.model.annotation import Tag
from fact_desk.text.anchoring.number_signs import belongs_to_number, is_unit_sign
from fact_desk.text.anchoring.openings import starts_paragraph
from fact_desk.text.anchoring.pairing import Alignment
from fact_desk.text.anchoring.tokens import Tokens


def says_the_same(alignment: Alignment, numbers: range, tokens: range, tag: Tag) -> bool:
    """Whether only typography differs, and for a figure nothing beside it that changes its value.

    Beside a figure stand signs ("$", "%", a minus) and words of scale ("million", "per cent").
    """
    before, after = alignment.before, alignment.after
    if before.said(numbers) != after.said(tokens):
        return False
    return tag is not Tag.FIGURE or _beside(before, numbers) == _beside(after, tokens)


def _beside(tokens: Tokens, figure: range) -> tuple[list[int], list[int]]:
    ahead, behind = figure.start - 1, figure.stop
    glued_ahead: list[int] = []
    glued_behind: list[int] = []
    if ahead >= 0 and is_unit_sign(tokens.raw(ahead)) and _touch(tokens, ahead):
        glued_ahead.append(tokens.keys[ahead])
    while behind < len(tokens) and _tells_more(tokens, behind):
        if not tokens.silent[behind]:
            glued_behind.append(tokens.keys[behind])
        behind += 1
    return glued_ahead, glued_behind


def _tells_more(tokens: Tokens, number: int) -> bool:
    if starts_paragraph(tokens, number):
        return False
    raw = tokens.raw(number)
    if belongs_to_number(raw) or tokens.silent[number]:
        return True
    return _touch(tokens, number - 1) and raw[0].isalnum()


def _touch(tokens: Tokens, number: int) -> bool:
    """Whether nothing stands between the token and the next."""
    return tokens.ends[number] == tokens.starts[number + 1]
