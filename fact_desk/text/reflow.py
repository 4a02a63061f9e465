"""Whether a text's line ends are hard wraps, or ends of paragraphs that no blank line parts.

The rule is the one by which an editor wraps: a line ends where the next word would not have fitted
within the width. Where nearly all breaks can be explained that way, the lines are one paragraph.
Where they can't, or where the lines end with their sentences, every line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise

NARROWEST, WIDEST = 40, 130
"""Columns between which people wrap; lines of other widths are never joined."""

_SLOPPY = 0.8
_LONG_WORD = re.compile(r"\S{41}")
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？；：][\"'”’»›)\]」』*_]*$")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001f64f\U0001f900-\U0001f9ff\U00020000-\U0003fffd]"
)
# Han, kana and their punctuation are set without spaces; Korean is not.
_SPACELESS = re.compile(
    "[\u2e80-\u3029\u3030-\u312f\u3190-\ua4cf\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003fffd]"
)
# Such lines end early, by a character or two, where a comma or bracket may not begin the next.
_SPACELESS_SLACK = 4


class Break(Enum):
    """What the end of a line looks like: full, or with room for the next word."""

    FULL = auto()
    SENTENCE = auto()
    """A sentence ends there as well, and the line may be full or not."""
    SHORT = auto()


def wrap_width(groups: Iterable[Sequence[str]]) -> int:
    """The width in columns to which the groups' lines are hard-wrapped, or 0 where they are not.

    A group is a run of lines with no blank line between; a line holds more than blanks. Where
    sentences run on over the line ends, which verse and lists don't do, the wrapping may be sloppy:
    the width is then less than the longest line's.
    """
    several = [group for group in groups if len(group) > 1]
    widest = max((columns(line) for group in several for line in group if _counts(line)), default=0)
    if not NARROWEST <= widest <= WIDEST:
        return 0
    ends = [pair for group in several for pair in pairwise(group)]
    widths = (widest, int(widest * _SLOPPY)) if _run_on(ends) else (widest,)
    return next((width for width in widths if _explains(width, ends)), 0)


def _explains(width: int, ends: Sequence[tuple[str, str]]) -> bool:
    kinds = [kind_of_break(*end, width) for end in ends]
    full, short = kinds.count(Break.FULL), kinds.count(Break.SHORT)
    return full > 0 and short * 2 <= full and full >= kinds.count(Break.SENTENCE)


def _run_on(ends: Sequence[tuple[str, str]]) -> bool:
    """Whether lines that end within a sentence are mostly followed by a small letter."""
    within = [after.lstrip() for before, after in ends if not _ENDS_SENTENCE.search(before)]
    return sum(after[:1].islower() for after in within) * 2 > len(within)


def kind_of_break(line: str, following: str, width: int) -> Break:
    """What the end of `line` looks like in a text of that width in columns."""
    if _ENDS_SENTENCE.search(line) and not following.lstrip()[:1].islower():
        return Break.SENTENCE
    return Break.SHORT if has_room(line, following, width) else Break.FULL


def has_room(line: str, following: str, width: int) -> bool:
    """Whether the first word of `following` would have fitted in `line`."""
    following = following.lstrip()
    if _SPACELESS.match(following):
        return columns(line) + 2 <= width - _SPACELESS_SLACK
    return columns(line) + 1 + columns(following.split(maxsplit=1)[0]) <= width


def columns(line: str) -> int:
    """How many columns the line takes, two for a wide East Asian character."""
    return len(line) if line.isascii() else len(line) + len(_WIDE.findall(line))


def joint(before: str, after: str) -> str:
    """What stands for a hard wrap between two texts: a space, or nothing in Chinese or Japanese."""
    if _SPACELESS.match(before[-1:]) and _SPACELESS.match(after):
        return ""
    return " "


def _counts(line: str) -> bool:
    # An address too long for any line runs over the width.
    return not _LONG_WORD.search(line) or bool(_WIDE.search(line))
