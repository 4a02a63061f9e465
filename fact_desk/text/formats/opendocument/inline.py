"""The words of a paragraph of an OpenDocument text, as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from fact_desk.text.formats.converted import Comment
from fact_desk.text.formats.look import Look, link_start, note_reference, words_as_html
from fact_desk.text.formats.marks import raised, without_marks
from fact_desk.text.formats.moments import moment
from fact_desk.text.formats.opendocument.names import q, whole
from fact_desk.text.formats.opendocument.styles import Styles
from fact_desk.text.formats.opendocument.tables import Copies
from fact_desk.text.formats.said import Said
from fact_desk.text.formats.tally import Tally, words_in

_SPACES = re.compile(r"[ \t\r\n]+")
_RESOLVED = " (resolved in the file)"
_SILENT = tuple(
    map(
        q,
        "text:bookmark text:bookmark-start text:bookmark-end text:change text:change-start "
        "text:change-end text:reference-mark-start text:reference-mark-end text:soft-page-break "
        "text:script text:number office:binary-data text:variable-decls text:sequence-decls "
        "text:user-field-decls text:tracked-changes text:alphabetical-index-auto-mark-file "
        "office:forms text:toc-mark-start text:toc-mark-end text:table-of-content-source".split(),
    )
)


@dataclass(slots=True)
class Met:
    """What is met on the way: notes and boxes to be read later, comments, counts."""

    styles: Styles
    ranged: frozenset[str]
    """Names of the comments whose words have an end."""
    objects: dict[str, str]
    """What embedded objects are, by their names in the package."""
    tally: Tally = field(default_factory=Tally)
    copies: Copies = field(default_factory=Copies)
    notes: list[Element] = field(default_factory=list[Element])
    comments: dict[str, Comment] = field(default_factory=dict[str, Comment])


class Words:
    """Reads the words of paragraphs; text boxes that hang on them wait in `boxes`."""

    def __init__(self, met: Met, said: Said, *, in_note: bool) -> None:
        self.boxes: list[Element] = []
        self._met, self._said, self._in_note = met, said, in_note
        self._parts: list[str] = []
        self._takers = self._all_takers()

    def read(self, paragraph: Element, look: Look) -> str:
        """The paragraph's content as HTML; where nothing is shown it is empty."""
        self._parts = []
        self._within(paragraph, look)
        return "".join(self._parts)

    def _within(self, element: Element, look: Look) -> None:
        self._say(_SPACES.sub(" ", element.text or ""), look)
        for child in element:
            taker = self._takers.get(child.tag)
            if taker is not None:
                taker(child, look)
            elif child.tag not in _SILENT:
                self._within(child, look)
            self._say(_SPACES.sub(" ", child.tail or ""), look)

    def _all_takers(self) -> dict[str, Callable[[Element, Look], None]]:
        takers: dict[str, Callable[[Element, Look], None]] = {
            "text:span": self._span,
            "text:a": self._link,
            "text:s": self._spaces,
            "text:tab": lambda each, look: self._say("\t", look),
            "text:line-break": self._line_break,
            "text:note": self._note,
            "text:hidden-text": self._hidden_text,
            "text:hidden-paragraph": lambda each, look: None,
            "text:ruby": self._ruby,
            "office:annotation": self._comment,
            "office:annotation-end": self._comment_end,
            "draw:frame": self._drawing,
            "draw:g": self._drawing,
            "draw:custom-shape": self._drawing,
            "draw:rect": self._drawing,
            "draw:ellipse": self._drawing,
            "draw:line": self._drawing,
            "draw:path": self._drawing,
            "draw:polygon": self._drawing,
            "draw:a": self._drawing,
            "draw:control": self._drawing,
        }
        return {q(name): take for name, take in takers.items()}

    def _say(self, words: str, look: Look) -> None:
        if not words:
            return
        if look.hidden:
            self._met.tally.hidden_words += words_in(words)
            return
        words = without_marks(words)
        words = raised(words) if look.raised else words
        self._said.add(words)
        self._parts.append(words_as_html(words, look))

    def _span(self, span: Element, look: Look) -> None:
        self._within(span, self._met.styles.look("text", span.get(q("text:style-name"), ""), look))

    def _link(self, link: Element, look: Look) -> None:
        self._parts.append(link_start(link.get(q("xlink:href"), "")))
        self._within(link, look)
        self._parts.append("</a>")

    def _spaces(self, spaces: Element, look: Look) -> None:
        # However many they are: Markdown shows a run of them as one.
        self._say(" " if whole(spaces, "text:c") else "", look)

    def _line_break(self, line: Element, look: Look) -> None:
        if not look.hidden:
            self._said.add("\n")
            self._parts.append("<br>")

    def _note(self, note: Element, look: Look) -> None:
        body = note.find(q("text:note-body"))
        if body is None or look.hidden or self._in_note:
            return
        self._met.notes.append(body)
        self._parts.append(note_reference(len(self._met.notes)))

    def _hidden_text(self, text: Element, look: Look) -> None:
        hidden = text.get(q("text:is-hidden")) == "true"
        words = "".join(text.itertext()) or text.get(q("text:string-value"), "")
        self._say(words, look._replace(hidden=hidden or look.hidden))

    def _ruby(self, ruby: Element, look: Look) -> None:
        base = ruby.find(q("text:ruby-base"))
        if base is not None:
            self._within(base, look)
        self._met.tally.left_out["reading aid above a word"] += 1

    def _comment(self, comment: Element, look: Look) -> None:
        name = comment.get(q("office:name"), "") or f"#{len(self._met.comments)}"
        self._met.comments.setdefault(name, _read_comment(comment))
        if name in self._met.ranged:
            self._said.start(name)
        else:
            self._said.point(name)

    def _comment_end(self, mark: Element, look: Look) -> None:
        self._said.end(mark.get(q("office:name"), ""))

    def _drawing(self, drawing: Element, look: Look) -> None:
        if not look.hidden:
            self.boxes.append(drawing)


def _read_comment(comment: Element) -> Comment:
    lines = [
        " ".join(without_marks("".join(each.itertext())).split())
        for each in comment.iter(q("text:p"))
    ]
    words = "\n".join(line for line in lines if line)
    if comment.get(q("loext:resolved")) == "true" and words:
        words += _RESOLVED
    author = without_marks(comment.findtext(q("dc:creator"), ""))
    at = moment(comment.findtext(q("dc:date"), ""))
    return Comment("", "", "", " ".join(author.split()), at, words)
