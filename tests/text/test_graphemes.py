"""Cluster edges found near an offset are those found by going through the whole text."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.graphemes import cluster_around

JOINING = (
    "a é\n\u0301\u0308\u200d\ufe0f\u20e3\u0600\u1100\u1161\u11a8\uac00\u0915\u094d\u093e\u0e33"
    "\U0001f469\U0001f3fd\U0001f1e9\U0001f1ea\u00ad\u2019я漢か"
)
TEXTS = st.text(st.sampled_from(JOINING) | st.characters(exclude_characters="\r"), max_size=60)


@given(TEXTS, st.integers(0, 60), st.integers(1, 12))
def test_same_as_going_through_the_whole_text(text: str, offset: int, times: int) -> None:
    """Row 31: also where marks follow one another for longer than the first look reaches."""
    text *= times
    offset = min(offset * times, len(text))
    clusters = [found.span() for found in regex.finditer(r"\X", text)]
    around = next((at for at in clusters if at[0] < offset < at[1]), (offset, offset))
    assert cluster_around(text, offset) == around


def test_a_flag_is_two_letters_however_many_stand_before_it() -> None:
    text = "\U0001f1eb\U0001f1f7" * 3_000
    assert cluster_around(text, 4_001) == (4_000, 4_002)
    assert cluster_around(text, 4_000) == (4_000, 4_000)


def test_a_million_marks_are_one_character() -> None:
    """Row 31: in time that grows with the text, not with its square."""
    text = "e" + "\u0301" * 1_000_000 + "!"
    assert cluster_around(text, 500_000) == (0, 1_000_001)
