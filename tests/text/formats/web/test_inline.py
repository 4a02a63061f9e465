"""Whatever words stand in whatever emphasis, none is lost and none is taken for a sign."""

from __future__ import annotations

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.text.formats.converted import Converted
from fact_desk.text.formats.html import html_fragment
from fact_desk.text.reading import read_converted

SIGNS = "ab1 *_`[](){}<>!#&;~\\|.-+=:^\"'“”é🛶"
TAGS = st.sampled_from(["b", "i", "s", "code", "span", "a href='https://x.example/a_b*c'"])
PIECES = st.lists(
    st.tuples(st.lists(TAGS, max_size=2), st.text(SIGNS, min_size=1, max_size=6)),
    min_size=1,
    max_size=6,
)


def _markup(tags: list[str], words: str) -> str:
    inner = escape(words)
    for tag in tags:
        inner = f"<{tag}>{inner}</{tag.split()[0]}>"
    return inner


@settings(max_examples=80, deadline=None)
@given(PIECES)
def test_words_are_as_they_were(pieces: list[tuple[list[str], str]]) -> None:
    markup = "".join(_markup(tags, words) for tags, words in pieces)
    words = " ".join("".join(words for _, words in pieces).split())
    converted = html_fragment(f"<p>x</p><p>{markup}</p><p>y</p>", "a")
    text = read_converted(Converted(converted.markdown, "html"), b"a", "a.html").text
    assert text == ("x\n" + words + "\ny" if words else "x\ny")
