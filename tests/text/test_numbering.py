"""Paragraphs and sentences are numbered as a reader counts them."""

from __future__ import annotations

from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.text.numbering import Numbering


def _draft(*lines: tuple[str, BlockKind, bool]) -> tuple[str, Layout]:
    blocks: list[Block] = []
    start = 0
    for words, kind, continues in lines:
        blocks.append(Block(kind, Span(start, start + len(words)), continues=continues))
        start += len(words) + 1 if blocks[-1].has_line else 0
    text = "\n".join(line[0] for line, block in zip(lines, blocks, strict=True) if block.has_line)
    return text, Layout(tuple(blocks))


DRAFT = _draft(
    ("Harbour reopens", BlockKind.TITLE, False),
    ("", BlockKind.PICTURE, False),
    ("It reopened. Ships came.", BlockKind.PARAGRAPH, False),
    ("", BlockKind.RULE, False),
    ("Roses are red, Mr. Oke", BlockKind.PARAGRAPH, False),
    ("said. Violets are blue.", BlockKind.PARAGRAPH, True),
    ("", BlockKind.CELL, False),
    ("12", BlockKind.CELL, False),
    ("Last.", BlockKind.PARAGRAPH, False),
)

NUMBERS = [
    ("Harbour", 1, 1),
    ("reopens", 1, 1),
    ("It reopened", 2, 2),
    ("Ships", 2, 3),
    ("came.", 2, 3),
    ("Roses", 3, 4),
    ("Oke", 3, 4),
    ("said", 3, 4),
    ("Violets", 3, 5),
    ("12", 4, 6),
    ("Last", 5, 7),
]


def test_numbers_in_the_draft() -> None:
    text, layout = DRAFT
    numbering = Numbering(text, layout)
    offsets = [text.index(words) for words, _, _ in NUMBERS]
    found = [(numbering.paragraph(at), numbering.sentence(at)) for at in offsets]
    assert found == [row[1:] for row in NUMBERS]


def test_the_order_of_asking_does_not_matter() -> None:
    text, layout = DRAFT
    forward, backward = Numbering(text, layout), Numbering(text, layout)
    offsets = range(len(text) + 1)
    asked = [backward.sentence(at) for at in reversed(offsets)]
    assert [forward.sentence(at) for at in offsets] == asked[::-1]


def test_a_line_end_belongs_to_the_paragraph_before_it() -> None:
    text, layout = DRAFT
    end = text.index("\n")
    numbering = Numbering(text, layout)
    assert (numbering.paragraph(end), numbering.sentence(end)) == (1, 1)
    assert (numbering.paragraph(end + 1), numbering.sentence(end + 1)) == (2, 2)


def test_a_draft_without_words_has_but_one_place() -> None:
    numbering = Numbering("", Layout(()))
    assert (numbering.paragraph(0), numbering.sentence(0)) == (1, 1)
