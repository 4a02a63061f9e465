"""Code points and document positions, over all that Qt counts otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.article import Draft, DraftText
from fact_desk.model.layout import Block, BlockKind, Cell, Layout, Run, RunKind
from fact_desk.model.span import Span
from fact_desk.window.page.document import Page, make_page
from fact_desk.window.page.formats import Formats
from fact_desk.window.theme import load_theme

DRAFT = Draft("d", "a", 1, "b", "story.md", "markdown", 3, "2025-02-13T18:04:00.000Z")

WORDS = st.text(
    st.one_of(
        st.sampled_from("ab 12.,\u00a0\u00ad\u200d\u0301é“”שלום𝄞👩🏽\u202e"),
        st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029"),
    ),
    max_size=40,
).map(lambda words: "".join(c for c in words if not 0xFDD0 <= ord(c) <= 0xFDEF))


def page_of(text: str, layout: Layout) -> Page:
    """The page of a text, in the light theme."""
    formats = Formats(load_theme("light"), 15.0, 96 / 72)
    return make_page(DraftText(DRAFT, text, layout), "Draft 1", formats)


def blocks_of(lines: list[str], kinds: list[BlockKind]) -> tuple[str, Layout]:
    """Lines as blocks of those kinds; two by two the cells of a kind make a table."""
    blocks: list[Block] = []
    start = 0
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        span = Span(start, start + len(line))
        cell = Cell(number, 0, 0) if kind is BlockKind.CELL else None
        blocks.append(Block(kind, span, cell=cell, bullet="•" if number % 3 == 1 else ""))
        if number % 4 == 2:
            blocks.append(Block(BlockKind.PICTURE, Span(span.end, span.end), address="http://x/1"))
        start = span.end + 1
    runs = tuple(
        Run(RunKind.FOOTNOTE_REFERENCE, Span(block.span.start, block.span.start), label="7")
        for block in blocks
        if block.has_line and len(block.span) % 2
    )
    return "\n".join(lines), Layout(tuple(blocks), runs)


LINE_KINDS = st.sampled_from(
    [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL, BlockKind.CODE, BlockKind.FOOTNOTE]
)


@given(st.lists(st.tuples(WORDS, LINE_KINDS), min_size=1, max_size=6))
def test_every_code_point_is_where_the_map_says(
    qapp: object, drawn: list[tuple[str, BlockKind]]
) -> None:
    text, layout = blocks_of([words for words, _ in drawn], [kind for _, kind in drawn])
    page = page_of(text, layout)
    for offset, character in enumerate(text):
        position = page.places.position(offset)
        assert page.places.offset(position) == offset
        shown = page.document.characterAt(position)
        if character == "\n":
            continue
        if ord(character) > 0xFFFF:
            high = 0xD800 + (ord(character) - 0x10000 >> 10)
            assert ord(shown) == high
        elif character not in "\u202e\u200b\ufeff\u2060" and not 0x202A <= ord(character) <= 0x2069:
            assert shown == character


@given(st.lists(st.tuples(WORDS, LINE_KINDS), min_size=1, max_size=6), st.data())
def test_a_span_goes_to_the_page_and_back(
    qapp: object, drawn: list[tuple[str, BlockKind]], data: st.DataObject
) -> None:
    text, layout = blocks_of([words for words, _ in drawn], [kind for _, kind in drawn])
    page = page_of(text, layout)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Span(start, end)
    first, last = page.places.range(span)
    if len(span):
        assert page.places.span(first, last) == span


def test_a_picture_and_a_rule_take_no_code_point(qapp: object) -> None:
    text = "One.\nTwo."
    layout = Layout(
        (
            Block(BlockKind.PICTURE, Span(0, 0), address="https://pictures.example/2198681196.jpg"),
            Block(BlockKind.PARAGRAPH, Span(0, 4)),
            Block(BlockKind.RULE, Span(5, 5)),
            Block(BlockKind.PARAGRAPH, Span(5, 9)),
        )
    )
    page = page_of(text, layout)
    shown = page.document.toPlainText()
    assert "pictures.example" in shown
    assert "2198681196" not in shown
    for offset, character in enumerate(text):
        if character != "\n":
            assert page.document.characterAt(page.places.position(offset)) == character


def test_hidden_directions_are_shown_by_a_sign(qapp: object) -> None:
    text = "pay \u202e0051\u202c now"
    page = page_of(text, Layout((Block(BlockKind.PARAGRAPH, Span(0, len(text))),)))
    assert "pay ▯0051▯ now" in page.document.toPlainText()
