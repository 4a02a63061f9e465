"""The paragraphs of a PDF as Markdown, with its headings and footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fact_desk.text.formats.sheets.hyphens import Joiner
from fact_desk.text.formats.sheets.line import Line
from fact_desk.text.formats.sheets.notes import Note
from fact_desk.text.formats.sheets.paragraphs import BULLET, Paragraph, Set
from fact_desk.text.formats.web.inline import escaped, line_start

_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Around a reference while words are joined; neither is ever a character of a text."""

_REFERENCE = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_LARGER = 1.12
_LONGEST_HEADING = 200
_LONGEST_BOLD = 90
_DEEPEST = 4


class Proof:
    """Writes paragraphs as Markdown; `size` is that of the article's type."""

    def __init__(self, paragraphs: Sequence[Paragraph], notes: Sequence[Note], size: float) -> None:
        self._paragraphs, self._notes, self._size = paragraphs, notes, size
        lines = [line for paragraph in paragraphs for line in paragraph.lines]
        self._joiner = Joiner([*lines, *(line for note in notes for line in note.lines)])
        self._labels = {(note.page, note.mark): _label(note, notes) for note in notes}
        sizes = {round(each.size, 0) for each in paragraphs if self._is_larger(each)}
        self._levels = {size: at + 1 for at, size in enumerate(sorted(sizes, reverse=True))}
        letters = sum(len(line.text) for line in lines)
        bold = sum(len(line.text) for line in lines if line.strong)
        self._mostly_bold = bold > letters / 2

    @property
    def title(self) -> str:
        """The words of the largest heading on the first page, empty where there is none."""
        first = [
            each for each in self._paragraphs if self._is_larger(each) and each.lines[0].page == 0
        ]
        return self._words(max(first, key=lambda each: each.size)) if first else ""

    def markdown(self) -> str:
        """The whole article, footnotes at its end."""
        parts = [self._part(paragraph) for paragraph in self._paragraphs]
        parts += [self._note(note) for note in self._notes]
        return "\n\n".join(part for part in parts if part) + "\n"

    def _is_larger(self, paragraph: Paragraph) -> bool:
        length = sum(len(line.text) for line in paragraph.lines)
        return (
            paragraph.kind is Set.TEXT
            and paragraph.size > _LARGER * self._size
            and length <= _LONGEST_HEADING
        )

    def _level(self, paragraph: Paragraph) -> int:
        """The level of a heading, 0 for what is none."""
        if paragraph.kind is Set.TABLE or paragraph.is_item:
            return 0
        if self._is_larger(paragraph):
            return min(self._levels[round(paragraph.size, 0)], _DEEPEST)
        text = self._words(paragraph)
        bold = paragraph.strong and not self._mostly_bold and len(text) <= _LONGEST_BOLD
        if bold and not text.endswith((".", ",", ";")) and any(map(str.isalpha, text)):
            # Never of the top level: a bold line somewhere in the text is not its title.
            return min(max(len(self._levels), 1) + 1, _DEEPEST + 1)
        return 0

    def _part(self, paragraph: Paragraph) -> str:
        if paragraph.kind is Set.TABLE:
            return "\n".join(self._table(paragraph))
        words = self._set(paragraph.lines)
        if level := self._level(paragraph):
            return f"{'#' * level} {words}"
        bullet = BULLET.match(words)
        if bullet:
            return f"- {line_start(words[bullet.end() :].lstrip())}"
        return line_start(words)

    def _table(self, paragraph: Paragraph) -> Iterator[str]:
        for number, row in enumerate(paragraph.rows):
            cells = [escaped(self._joiner.joined([cell])) for cell in row]
            yield f"| {' | '.join(cells)} |"
            if number == 0:
                yield f"| {' | '.join(['---'] * len(row))} |"

    def _note(self, note: Note) -> str:
        label = self._labels[note.page, note.mark]
        return f"[^{label}]: {line_start(escaped(self._joiner.joined(_texts(note.lines))))}"

    def _words(self, paragraph: Paragraph) -> str:
        return self._joiner.joined(_texts(paragraph.lines))

    def _set(self, lines: Sequence[Line]) -> str:
        words = escaped(self._joiner.joined([self._with_references(line) for line in lines]))
        return _REFERENCE.sub(r"[^\1]", words)

    def _with_references(self, line: Line) -> str:
        def refer(raised: re.Match[str]) -> str:
            label = self._labels.get((line.page, raised[0].translate(_FIGURES)))
            return f"{_OPEN}{label}{_CLOSE}" if label else raised[0]

        return _RAISED.sub(refer, _bare(line.text))


def _label(note: Note, notes: Sequence[Note]) -> str:
    """The note's own mark, with its page where other pages have the same."""
    alone = sum(other.mark == note.mark for other in notes) == 1
    return note.mark if alone and note.mark.isdecimal() else f"{note.page + 1}-{_named(note)}"


def _named(note: Note) -> str:
    return note.mark if note.mark.isdecimal() else "-".join(str(ord(each)) for each in note.mark)


def _texts(lines: Sequence[Line]) -> list[str]:
    return [_bare(line.text) for line in lines]


def _bare(text: str) -> str:
    return text.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd")
