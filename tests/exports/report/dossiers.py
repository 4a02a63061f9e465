"""Articles with marks of every kind, read from Markdown or made up at random."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import Article, Draft, DraftText
from fact_desk.model.layout import Block, BlockKind, Layout, Run, RunKind
from fact_desk.model.source import Citation, Source
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.resources import seed
from fact_desk.text.reading import read_source

WRITTEN = "2026-03-14T09:30:00.000Z"
MARKED = (
    ("Dockers at Quillhaven voted on Thursday to carry on with their strike", Tag.CLAIM),
    ("eleven ships", Tag.FIGURE),
    ("84 per cent chose to stay out", Tag.CLAIM),
    ("84 per cent", Tag.FIGURE),
    ("Nobody out here wants to be out here,” said Ilse Tarrant", Tag.QUOTE),
    ("out here,” said Ilse Tarrant, regional secretary", Tag.QUOTE),
    ("sick pay from the first day of illness", Tag.CLAIM),
    ("Seven spoilt papers", Tag.FIGURE),
)


def read(markdown: str, *marks: tuple[str, Tag], title: str = "") -> Dossier:
    """The article with annotations on the first place of each of those words."""
    found = read_source(markdown.encode(), "story.md")
    return _dossier(found.text, found.layout, marks, title or found.title, found.byline)


def strike() -> Dossier:
    """The seed about a strike, with marks that overlap and one in a footnote."""
    return read(seed("harbour-strike.md").read_text(encoding="utf-8"), *MARKED)


def hostile(words: str) -> Dossier:
    """An article in which every field is those words, and so is its text."""
    text = words.replace("\n", " ") or "?"
    layout = Layout((Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    plain = _dossier(text, layout, ((text, Tag.QUOTE),), words, words)
    source = Citation("c", Source("s", words, words, words), words, words, words)
    annotation = plain.marks[0].annotation
    annotation = replace(
        annotation,
        note=words,
        correction=words,
        status=Status.NEEDS_CORRECTION,
        quote=replace(annotation.quote, speaker=words, said_where=words, said_when=words),
        sources=(source,),
        checked_by=words,
        checked_at=words,
    )
    return replace(plain, marks=(Numbered(1, annotation),), editor=words, seal=words)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Any words in blocks of any kind, with marks and runs that overlap as they like."""
    kinds = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.CELL])
    words = st.text(st.characters(codec=None, categories=None, exclude_characters="\n"), max_size=8)
    drawn = draw(st.lists(st.tuples(kinds, words, st.integers(0, 3)), min_size=1, max_size=6))
    blocks, text = _blocks(drawn)
    if not text:
        return _dossier("?", Layout((Block(BlockKind.PARAGRAPH, Span(0, 1)),)), ())
    edges = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9))
    spans = [
        Span(start, min(start + length, len(text)))
        for start, length in draw(st.lists(edges, max_size=8))
    ]
    runs = [_run(block, draw) for block in blocks if block.has_line and len(block.span)]
    plain = _dossier(text, Layout(tuple(blocks), tuple(runs)), ())
    tags = st.sampled_from(list(Tag))
    made = [_annotation(text, span, draw(tags), str(number)) for number, span in enumerate(spans)]
    return replace(plain, marks=_numbered(made))


def _blocks(drawn: list[tuple[BlockKind, str, int]]) -> tuple[list[Block], str]:
    blocks: list[Block] = []
    lines: list[str] = []
    for kind, drawn_words, depth in drawn:
        words = "" if kind is BlockKind.RULE else drawn_words
        start = sum(len(line) + 1 for line in lines)
        bullet = ("", "•", "1.", "12)")[depth]
        block = Block(
            kind, Span(start, start + len(words)), depth, depth // 2, depth // 2, bullet, depth == 1
        )
        blocks.append(block)
        if block.has_line:
            lines.append(words)
    text = "\n".join(lines)
    placed = (Span(min(one.span.start, len(text)), min(one.span.end, len(text))) for one in blocks)
    return [replace(one, span=span) for one, span in zip(blocks, placed, strict=True)], text


def _run(block: Block, draw: st.DrawFn) -> Run:
    middle = draw(st.integers(block.span.start, block.span.end))
    kind = draw(st.sampled_from(list(RunKind)))
    return Run(kind, Span(block.span.start, middle), "javascript:x", "1")


def _dossier(
    text: str,
    layout: Layout,
    marks: tuple[tuple[str, Tag], ...],
    title: str = "Ferries",
    byline: str = "",
) -> Dossier:
    made = [
        _annotation(text, Span(text.index(words), text.index(words) + len(words)), tag, words)
        for words, tag in marks
    ]
    article = Article("a1", title, byline, "2026-03-13", made_at=WRITTEN)
    draft = Draft("d1", "a1", 2, "b1", "story.md", "markdown", len(text.split()), WRITTEN)
    return Dossier(article, DraftText(draft, text, layout), _numbered(made), WRITTEN, "Ines Varga")


def _numbered(made: list[Annotation]) -> tuple[Numbered, ...]:
    ordered = sorted(made, key=lambda one: one.span)
    return tuple(Numbered(number, one) for number, one in enumerate(ordered, start=1))


def _annotation(text: str, span: Span, tag: Tag, name: str) -> Annotation:
    target = Target.in_text(text, span)
    return Annotation(name, "a1", "d1", tag, target, made_by="Ines Varga", made_at=WRITTEN)
