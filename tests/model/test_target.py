"""A target keeps its words and what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.span import Span
from fact_desk.model.target import CONTEXT, Target

OUTLYING = [("two boats", Span(3, 3)), ("two boats", Span(4, 10)), ("", Span(0, 0))]


@given(st.text(min_size=1, max_size=120), st.data())
def test_prefix_exact_and_suffix_stand_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    target = Target.in_text(text, Span(start, end))
    assert target.prefix + target.exact + target.suffix in text
    assert text[:start].endswith(target.prefix)
    assert text[end:].startswith(target.suffix)
    assert len(target.prefix) == min(CONTEXT, start)
    assert len(target.suffix) == min(CONTEXT, len(text) - end)
    assert target.fits(text)


@pytest.mark.parametrize(("text", "span"), OUTLYING)
def test_no_target(text: str, span: Span) -> None:
    with pytest.raises(ValueError, match="does not name words"):
        Target.in_text(text, span)


def test_changed_words_fit_no_more() -> None:
    target = Target.in_text("twelve per cent", Span(0, 6))
    assert not target.fits("twenty per cent")
    assert not target.fits("a twelve per cent")
