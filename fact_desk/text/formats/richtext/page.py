"""Paragraphs, lists and tables as they are met, put together as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from fact_desk.text.formats.look import Look, words_as_html
from fact_desk.text.formats.marks import NUMBER, NUMBER_END

DEEPEST_LIST = 8
"""The level of lists below which all lie on one; the format has nine."""

_NUMBER = re.compile(r"\(?(\d{1,9})[.)]?")
_BULLET = re.compile(r"[^\w]{1,2}|o")


class Setting(NamedTuple):
    """What a paragraph is: a heading's level, in a table, the words of its label, its depth."""

    heading: int = 0
    in_table: bool = False
    label: str = ""
    depth: int = 0


@dataclass(slots=True)
class Page:
    """A run of text: the body, a note, a box."""

    _blocks: list[str] = field(default_factory=list[str])
    _words: list[str] = field(default_factory=list[str])
    _cell: list[str] = field(default_factory=list[str])
    _row: list[str] = field(default_factory=list[str])
    _table: list[str] = field(default_factory=list[str])
    _lists: list[str] = field(default_factory=list[str])

    def add(self, words: str, look: Look) -> None:
        """Set these words next."""
        self._words.append(words_as_html(words, look))

    def add_html(self, part: str) -> None:
        """Put a part of a paragraph next."""
        self._words.append(part)

    def end_paragraph(self, setting: Setting) -> None:
        """The paragraph is over."""
        words, self._words = "".join(self._words), []
        if setting.in_table:
            self._cell.append(f"<p>{_labelled(setting.label, words)}</p>")
            return
        self._end_table()
        if not re.sub("<[^>]*>", "", words).strip():
            return
        if setting.label and not setting.heading and self._list_item(setting, words):
            return
        self._end_lists(0)
        tag = f"h{setting.heading}" if setting.heading else "p"
        self._blocks.append(f"<{tag}>{_labelled(setting.label, words)}</{tag}>")

    def end_cell(self, setting: Setting) -> None:
        """The cell is over."""
        self.end_paragraph(setting._replace(in_table=True))
        self._row.append(f"<td>{''.join(self._cell)}</td>")
        self._cell = []

    def end_row(self) -> None:
        """The row is over."""
        if self._row:
            self._end_lists(0)
            self._table.append(f"<tr>{''.join(self._row)}</tr>")
        self._row = []

    def insert(self, html: str) -> None:
        """Put blocks here, between paragraphs."""
        if self._cell or self._row or self._table:
            self._cell.append(html)
        else:
            self._end_lists(0)
            self._blocks.append(html)

    def html(self) -> str:
        """What came since it was last asked for, the last paragraph ended."""
        self.end_paragraph(Setting())
        self._end_lists(0)
        blocks, self._blocks = self._blocks, []
        return "".join(blocks)

    def _list_item(self, setting: Setting, words: str) -> bool:
        number = _NUMBER.fullmatch(setting.label)
        if number is None and not _BULLET.fullmatch(setting.label):
            return False
        tag = "ul" if number is None else "ol"
        depth = min(setting.depth, len(self._lists), DEEPEST_LIST)
        self._end_lists(depth + 1)
        if len(self._lists) == depth + 1 and self._lists[-1] != tag:
            self._end_lists(depth)
        if len(self._lists) == depth:
            self._lists.append(tag)
            self._blocks.append(f"<{tag}>")
        else:
            self._blocks.append("</li>")
        mark = "" if number is None else f"{NUMBER}{number[1]}{NUMBER_END}"
        self._blocks.append(f"<li><p>{mark}{words}</p>")
        return True

    def _end_lists(self, depth: int) -> None:
        while len(self._lists) > depth:
            self._blocks.append(f"</li></{self._lists.pop()}>")

    def _end_table(self) -> None:
        if self._row:
            self.end_row()
        if len(self._table) == 1 and self._table[0].count("<td>") == 1:
            self._blocks.append(re.sub("</?t[rd]>", "", self._table[0]))
        elif self._table:
            self._blocks.append(f"<table>{''.join(self._table)}</table>")
        self._blocks.extend(self._cell)
        self._table, self._cell = [], []


def _labelled(label: str, words: str) -> str:
    bullet = _BULLET.fullmatch(label)
    return f"{words_as_html(label, Look())} {words}" if label and not bullet else words
