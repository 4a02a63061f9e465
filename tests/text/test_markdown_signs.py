"""Only what nobody writes but in Markdown makes a text Markdown."""

from __future__ import annotations

import pytest

from fact_desk.text.markdown_signs import is_plainly_markdown, without_picture_data

MARKDOWN = [
    "![](https://a.example/p.jpg)\nText.",
    "![pier](p.jpg)",
    "See [the report](https://a.example/).",
    "See [the report][1] of it.",
    "Text\n\n[1]: https://a.example/",
    "# Two boats\n\nText.",
    "Text.\n\n### More\n",
    "It is **not** true.",
    "**Halvik** – Two boats sail.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a | b\n--- | ---\n1 | 2",
    "---\ntitle: Two boats\n---\nText.",
    '+++\ntitle = "Two boats"\n+++\nText.',
]

PLAIN = [
    "Two boats sail.",
    "The *best* boat of _all_ boats.",
    "2. of the rules\n3. of the rules",
    "- one\n- two",
    "    indented\n\n    again",
    "Text\n---\nText",
    "Text\n=====\nText",
    "> he said\n> she said",
    "# 1 in the world, #2 here",
    "He [sic] said (so) and [she] too.",
    "the f(x)[0](y) of it [1] (2)",
    "2**3**4 is 2 ** 3 ** 4",
    "Dashes --- and | strokes",
    "---\nA rule above\n---\n",
    "`code` and ~~struck~~",
    "snake_case_name",
    "",
]


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown(text: str) -> None:
    assert is_plainly_markdown(text)


@pytest.mark.parametrize("text", PLAIN)
def test_plain(text: str) -> None:
    assert not is_plainly_markdown(text)


def test_pictures_inside_the_source_are_taken_out() -> None:
    source = f"![a](data:image/png;base64,{'iVBORw0' * 99}==) and ![b](b.png)"
    assert without_picture_data(source) == "![a](data:image/png;base64,) and ![b](b.png)"


@pytest.mark.parametrize("trap", ["[", "![", "[a](/", "[a][", "**a ", "-- ", "# ", "|"])
def test_a_long_line_of_signs_is_looked_through(trap: str) -> None:
    """Row 33: time that grew with the square of the length would stop the suite."""
    assert not is_plainly_markdown("x" + trap * 100_000)
