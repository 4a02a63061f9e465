"""Plain text as canonical text and layout: nothing is markup, a line or a group is a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fact_desk.model.layout import Block, BlockKind
from fact_desk.text.composer import NOWHERE, Composer
from fact_desk.text.reflow import Break, columns, has_room, joint, kind_of_break, wrap_width

_PARAGRAPH = Block(BlockKind.PARAGRAPH, NOWHERE)
_BLANKS = " \t"
_ITEM = re.compile(r"[ \t]*(?:[-*+•‣◦·]|\d{1,3}[.)])[ \t]")


def set_plain(source: str, composer: Composer) -> None:
    """Set a clean source with the composer: hard wraps are joined, all else is literal.

    Blanks before a paragraph's first word stay; those at the ends of lines do not.
    """
    groups = list(_groups(source))
    width = wrap_width(groups)
    for group in groups:
        for paragraph in _joined(group, width) if width else group:
            composer.set(_PARAGRAPH, paragraph)


def _groups(source: str) -> Iterator[Sequence[str]]:
    """Runs of lines with no blank line between."""
    group: list[str] = []
    for line in source.split("\n"):
        if line.strip():
            group.append(line.rstrip(_BLANKS))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _joined(group: Sequence[str], width: int) -> Iterator[str]:
    """The paragraphs of a group of hard-wrapped lines."""
    parts = [group[0]]
    for number in range(1, len(group)):
        line = group[number].lstrip(_BLANKS)
        if _begins_paragraph(group, number, width, in_item=bool(_ITEM.match(parts[0]))):
            yield "".join(parts)
            parts = [group[number]]
        else:
            parts.append(joint(parts[-1], line) + line)
    yield "".join(parts)


def _begins_paragraph(group: Sequence[str], number: int, width: int, *, in_item: bool) -> bool:
    before, line = group[number - 1], group[number]
    kind = kind_of_break(before, line, width)
    if _ITEM.match(line):
        return kind is not Break.FULL or bool(_ITEM.match(group[0]))
    if _indent(line) > _indent(before) and number + 1 < len(group):
        # The first line of a paragraph is indented, or those of an item after the first.
        return not in_item and _indent(group[number + 1]) < _indent(line)
    if not has_room(before, line, width):
        return False
    return kind is Break.SENTENCE or columns(before) * 2 < width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(_BLANKS))
