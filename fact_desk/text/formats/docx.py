"""Word documents (.docx, .docm) as Markdown.

The document is first made plain: tracked changes as accepted, text boxes, content controls and
fields opened, hidden text taken out. mammoth reads what is left; it would pass over much of the
rest in silence.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from fact_desk.text.formats.comparing import lost_words
from fact_desk.text.formats.converted import Comment, Converted
from fact_desk.text.formats.markup import markdown_of
from fact_desk.text.formats.people import author_of
from fact_desk.text.formats.said import Pointed, Said
from fact_desk.text.formats.tally import words_in
from fact_desk.text.formats.word.comments import Comments
from fact_desk.text.formats.word.knowledge import Knowledge
from fact_desk.text.formats.word.names import w
from fact_desk.text.formats.word.numbers import Numbers
from fact_desk.text.formats.word.own_report import OwnReport, left_out
from fact_desk.text.formats.word.parts import Part, WordParts
from fact_desk.text.formats.word.plain_copy import PlainCopy
from fact_desk.text.formats.word.story import Story
from fact_desk.text.formats.word.styles import Styles

_NOTES = ("footnote", "endnote")
_MARGINS = ("header", "footer")
_STYLE_MAP = "p.SetOff => blockquote > p:fresh"
_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_docx(source: bytes, origin: str) -> Converted:
    """The article in a Word document.

    Raises ArticleUnreadable for what is broken or protected, ArticleTooLarge for archive bombs.
    """
    parts = WordParts(source, origin)
    document = _Document(parts)
    html = _html(document.copy)
    lost = lost_words(document.said, html)
    core = parts.core()
    return Converted(
        markdown=markdown_of(html),
        format="docx",
        title=_property(core, "title"),
        byline=author_of(_property(core, "creator")),
        notices=(*document.notices(), *lost),
        comments=document.comments,
    )


class _Document:
    """A Word document gone through: its plain copy, its comments, what was met on the way."""

    def __init__(self, parts: WordParts) -> None:
        self._parts = parts
        notes = {kind: part for kind in _NOTES for part in parts.related(f"{kind}s")[:1]}
        self.known = _knowledge(parts, notes)
        self._report = OwnReport(self.known.styles)
        self._own_comments = 0
        self._pointed: list[Pointed] = []
        self._texts: list[str] = []
        self.copy = PlainCopy(self._read_body(), parts.main.relations)
        for kind, part in notes.items():
            self.copy.notes[kind] = self._read_notes(kind, part)
            self.copy.note_links[kind] = part.relations
        # A report's running head is its own.
        self.known.tally.margin_words = 0 if self._report.found else _margin_words(parts)
        self.said = "\n".join(self._texts)
        self.comments = self._placed_comments()

    def notices(self) -> tuple[str, ...]:
        """Sentences on what of the document was changed or did not come in."""
        own = left_out(self._report, self._own_comments)
        return (*own, *self.known.tally.notices())

    def _read_body(self) -> list[Element]:
        said = Said()
        root = self._parts.main.root
        story = Story(self.known, said)
        # There should be one; where a program wrote more, all of them are shown.
        bodies = root.findall(w("body")) or [root]
        for body in bodies:
            self._report.open(body)
        blocks = [block for body in bodies for block in story.blocks(body)]
        self._take(said)
        return blocks

    def _read_notes(self, kind: str, part: Part) -> list[tuple[str, list[Element]]]:
        notes: list[tuple[str, list[Element]]] = []
        for note in _words_of(kind, part):
            said = Said()
            story = Story(self.known, said, in_note=True)
            notes.append((note.get(w("id"), ""), story.blocks(note)))
            self._take(said)
        return notes

    def _take(self, said: Said) -> None:
        self._pointed.extend(said.pointed())
        self._texts.append(said.text())

    def _placed_comments(self) -> tuple[Comment, ...]:
        root = self._parts.root_of("comments")
        if root is None:
            return ()
        comments = Comments(root, self._parts.root_of("commentsExtended"))
        self._own_comments = comments.ours
        return tuple(comments.placed(self._pointed))


def _knowledge(parts: WordParts, notes: dict[str, Part]) -> Knowledge:
    names = (
        (kind, note.get(w("id"), ""))
        for kind, part in notes.items()
        for note in _words_of(kind, part)
    )
    styles = Styles(parts.root_of("styles"))
    return Knowledge(styles, Numbers(parts.root_of("numbering")), frozenset(names))


def _words_of(kind: str, part: Part) -> list[Element]:
    """The notes that hold words, and not the line above them."""
    return [
        note for note in part.root.findall(w(kind)) if note.get(w("type"), "normal") == "normal"
    ]


def _html(copy: PlainCopy) -> str:
    # Loaded late: nothing else needs it.
    import mammoth

    return mammoth.convert_to_html(copy.packed(), style_map=_STYLE_MAP).value


def _margin_words(parts: WordParts) -> int:
    margins = {
        "".join(each.text or "" for each in part.root.iter(w("t")))
        for kind in _MARGINS
        for part in parts.related(kind)
    }
    return sum(map(words_in, margins))


def _property(core: Element | None, name: str) -> str:
    found = None if core is None else core.find(f"{_CORE}{name}")
    return "" if found is None else " ".join((found.text or "").split())
