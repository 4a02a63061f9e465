"""In plain text nothing is markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.layout import BlockKind
from fact_desk.text.composer import Composer
from fact_desk.text.plain import set_plain

LITERAL = [
    "*stars* and _lines_ and `ticks`",
    "2. not a list",
    "- nor this",
    "    nor code",
    "> nor a quote",
    "# nor a heading",
    "<b>nor this</b> &amp; that",
    "\ttab first, tab\tinside",
    "a\u00a0b  c",
    "-----",
]


def _set(source: str) -> Composer:
    composer = Composer()
    set_plain(source, composer)
    return composer


@pytest.mark.parametrize("line", LITERAL)
def test_a_line_stays_as_it_is(line: str) -> None:
    composer = _set(f"{line} \t\n\n \nnext")
    text, layout = composer.composed()
    assert text == f"{line}\nnext"
    assert [block.kind for block in layout.blocks] == [BlockKind.PARAGRAPH] * 2
    assert not layout.runs


@given(st.text("ab .,-*\t\n1A", max_size=200))
def test_every_letter_stays_in_its_order(source: str) -> None:
    text, layout = _set(source).composed()
    assert "".join(text.split()) == "".join(source.split())
    assert "\n".join(block.span.of(text) for block in layout.blocks) == text
    assert all(block.span.of(text).strip() for block in layout.blocks)
