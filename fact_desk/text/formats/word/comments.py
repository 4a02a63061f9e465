"""The comments of a Word document, with who wrote them and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from fact_desk.model.report_signs import comment_initials
from fact_desk.text.formats.converted import Comment
from fact_desk.text.formats.marks import without_marks
from fact_desk.text.formats.moments import moment
from fact_desk.text.formats.said import Pointed
from fact_desk.text.formats.word.names import WORD_2010, WORD_2012, w

_PARAGRAPH_ID = f"{{{WORD_2010}}}paraId"
_RESOLVED = " (resolved in the file)"


class _Written(NamedTuple):
    author: str
    at: str
    words: str
    ours: bool


class Comments:
    """Comments by id; `extended` is the part that tells which of them are settled.

    Those that stand as a report of this program had them are left out, and counted in `ours`.
    """

    def __init__(self, root: Element | None, extended: Element | None) -> None:
        done = _done(extended)
        elements = [] if root is None else root.findall(w("comment"))
        read = {each.get(w("id"), ""): _read(each, done) for each in elements}
        self._written = {name: each for name, each in read.items() if not each.ours}
        self.ours = len(read) - len(self._written)

    def placed(self, pointed: Iterable[Pointed]) -> Iterator[Comment]:
        """The comments at the words that they stand at; then those that stand nowhere."""
        left = dict(self._written)
        for name, exact, before, after in pointed:
            found = left.pop(name, None)
            if found is not None and found.words:
                yield Comment(exact, before, after, found.author, found.at, found.words)
        for found in left.values():
            if found.words:
                yield Comment("", "", "", found.author, found.at, found.words)


def _read(comment: Element, done: frozenset[str]) -> _Written:
    paragraphs = list(comment.iter(w("p")))
    lines = [_words(each) for each in paragraphs]
    words = "\n".join(line for line in lines if line)
    settled = bool(paragraphs) and paragraphs[-1].get(_PARAGRAPH_ID, "") in done
    author = " ".join(without_marks(comment.get(w("author"), "")).split())
    at = moment(comment.get(w("date"), ""))
    ours = bool(words) and comment.get(w("initials")) == comment_initials(words)
    return _Written(author, at, words + _RESOLVED if words and settled else words, ours)


def _words(paragraph: Element) -> str:
    parts = {w("t"): None, w("tab"): " ", w("br"): " ", w("noBreakHyphen"): "\u2011"}
    found = (parts[each.tag] or each.text or "" for each in paragraph.iter() if each.tag in parts)
    return " ".join(without_marks("".join(found)).split())


def _done(extended: Element | None) -> frozenset[str]:
    if extended is None:
        return frozenset()
    told = extended.iter(f"{{{WORD_2012}}}commentEx")
    return frozenset(
        each.get(f"{{{WORD_2012}}}paraId", "")
        for each in told
        if each.get(f"{{{WORD_2012}}}done") in ("1", "true")
    )
