"""How blocks stand on the page."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtGui import QTextBlock, QTextLine
from pytestqt.qtbot import QtBot

from fact_desk.model.article import Draft, DraftText
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.window.page.document import make_page
from fact_desk.window.page.formats import Formats
from fact_desk.window.theme import load_theme

WORDS = "The ferry carries twelve cars, a mule and the mail across the sound on every weekday."


def left_edges(block: QTextBlock, behind: int) -> tuple[float, float]:
    """Where the words behind a bullet begin, and where the item's second line does."""
    layout = block.layout()
    first, second = layout.lineAt(0), layout.lineAt(1)
    return _x(first, behind), _x(second, second.textStart())


def _x(line: QTextLine, position: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(position))[0]


@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("bullet", ["•", "9."])
def test_the_words_of_an_item_stand_under_one_another(
    qtbot: QtBot, depth: int, bullet: str
) -> None:
    item = Block(BlockKind.PARAGRAPH, Span(0, len(WORDS)), list_depth=depth, bullet=bullet)
    draft = Draft("d", "a", 1, "b", "ferry.md", "markdown", 3, "2025-02-13T18:04:00.000Z")
    whole = DraftText(draft, WORDS, Layout((item,)))
    page = make_page(whole, "Draft 1", Formats(load_theme("light"), 15.0, 96 / 72))
    page.document.setTextWidth(400)
    page.document.documentLayout().documentSize()
    first, second = left_edges(page.document.lastBlock(), len(bullet) + 1)
    assert first == pytest.approx(second)
