"""A Word report of this program that comes back: what of it is the article's, and what is not.

What an author wrote into it stays; the report's head, its fact sheet and the comments that stand
as they were written do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from fact_desk.model.report_signs import HEAD_STYLE, SHEET_STYLE
from fact_desk.text.formats.tally import counted
from fact_desk.text.formats.word.names import w
from fact_desk.text.formats.word.styles import Styles

_HEAD, _SHEET = HEAD_STYLE.lower(), SHEET_STYLE.lower()


class OwnReport:
    """Takes the report's own parts out of a body, and knows whether there were any."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.found = False

    def open(self, body: Element) -> None:
        """Takes the head out of the body, and the fact sheet; changes the element in place."""
        blocks = list(body)
        ours = [*self._head(blocks), *self._sheet(blocks)]
        for block in ours:
            body.remove(block)
        self.found = self.found or bool(ours)

    def _head(self, blocks: Sequence[Element]) -> Iterator[Element]:
        """What the file begins with; the same style further down is somebody's own use of it."""
        for block in blocks:
            if not self._is_of(block, _HEAD):
                return
            yield block

    def _sheet(self, blocks: Sequence[Element]) -> Iterator[Element]:
        """From its heading on, but for what somebody wrote below it in a style of their own."""
        began = False
        for block in blocks:
            ours = self._is_of(block, _SHEET)
            # Cells that were pasted into the article are the article's now.
            began = began or (ours and self._begins(block))
            if began and ours:
                yield block

    def _begins(self, block: Element) -> bool:
        return block.tag == w("tbl") or self._style(block) != _SHEET

    def _is_of(self, block: Element, name: str) -> bool:
        first = block if block.tag == w("p") else next(block.iter(w("p")), None)
        return first is not None and self._style(first).startswith(name)

    def _style(self, paragraph: Element) -> str:
        return self._styles.name_of(paragraph.find(w("pPr")))


def left_out(report: OwnReport, comments: int) -> Iterator[str]:
    """A sentence for the editor on what of a report did not come in, if anything."""
    told = ["the fact sheet"] if report.found else []
    told += [counted(comments, "comment")] if comments else []
    if told:
        were = "was" if told == ["the fact sheet"] or (len(told), comments) == (1, 1) else "were"
        words = " and ".join(told)
        yield f"{words[0].upper()}{words[1:]} of a Fact Desk report {were} left out."
