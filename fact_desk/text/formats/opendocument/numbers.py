"""The numbers of list items and headings in an OpenDocument text."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from fact_desk.text.formats.numerals import in_numerals
from fact_desk.text.formats.opendocument.names import q, whole

_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"} | {
    "I": "upperRoman"
}


class Level(NamedTuple):
    """How items on a level are numbered: a format, or "" for bullets and for nothing."""

    form: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1
    bullet: bool = True

    @property
    def is_plain(self) -> bool:
        """Whether it is a number alone, which Markdown can show."""
        return self.form == "1" and self.shown == 1


def levels_of(style: Element | None) -> list[Level]:
    """The ten levels that a list style or the outline defines."""
    levels = [Level() for _ in range(10)]
    for told in [] if style is None else list(style):
        at = whole(told, "text:level") - 1
        if not 0 <= at < len(levels):
            continue
        numbered = told.tag in (q("text:list-level-style-number"), q("text:outline-level-style"))
        bullet = told.tag == q("text:list-level-style-bullet")
        form = told.get(q("style:num-format"), "") if numbered else ""
        levels[at] = Level(
            form if form in _KINDS else "",
            told.get(q("style:num-prefix"), ""),
            told.get(q("style:num-suffix"), ""),
            whole(told, "text:start-value"),
            max(1, whole(told, "text:display-levels")),
            bullet,
        )
    return levels


def label(levels: list[Level], counts: list[int], at: int) -> str:
    """The words before an item on that level; `counts` are the numbers down to it."""
    own = levels[at]
    first = max(0, at + 1 - own.shown)
    numbers = [
        in_numerals(counts[each], _KINDS[levels[each].form])
        for each in range(first, at + 1)
        if levels[each].form
    ]
    return f"{own.before}{'.'.join(numbers)}{own.after}".strip() if own.form else ""
