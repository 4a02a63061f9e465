"""What holds for every article, whatever it is made of."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.errors import WorldError
from fact_desk.model.layout import Layout
from fact_desk.model.layout_json import layout_from_json, layout_to_json
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.cleaning import clean
from fact_desk.text.reading import read_file, read_pasted, read_source

SHARED = Path(__file__).parents[3] / "shared" / "dev-data"
DOCUMENTS = sorted(SHARED.glob("documents/**/*.md")) + sorted(SHARED.glob("text_security/*"))

PIECES = st.lists(
    st.sampled_from(
        [
            "\n",
            "\n\n",
            "# One\n",
            "- two\n",
            "> three\n",
            "**four** ",
            "![pier](https://a.example/1984.png)",
            "[five](https://a.example/1985) ",
            "| a | b |\n|---|---|\n| 1 | 2 |\n",
            "```\ncode\n```\n",
            "---\n",
            "---\ntitle: Six\ndate: 2025-02-13\n---\n",
            "[^1] ",
            "\n[^1]: note\n",
            "It rose by 3.5 per cent. ",
            "cafe\u0301 🇫🇷 👩\u200d👧 שלום ",
            "渡船\n会社\n",
            "&#10;&#8203;",
        ]
    )
    | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12),
    max_size=20,
)
SOURCES = PIECES.map(lambda pieces: "so " + "".join(pieces))


def _assert_tiled(text: str, layout: Layout) -> None:
    lines = [block for block in layout.blocks if block.has_line]
    assert "\n".join(block.span.of(text) for block in lines) == text
    for run in layout.runs:
        assert any(block.span.contains(run.span) for block in lines)
    assert layout_from_json(layout_to_json(layout)) == layout


def _assert_sound(manuscript: Manuscript) -> None:
    _assert_tiled(manuscript.text, manuscript.layout)
    assert clean(manuscript.text).text == manuscript.text
    assert manuscript.title.strip()
    assert manuscript.title.split("\n") == [manuscript.title]
    assert manuscript.text.strip()
    manuscript.text.encode()


@given(SOURCES, st.sampled_from(["a.md", "a.txt"]))
def test_every_text_is_read_soundly(source: str, origin: str) -> None:
    _assert_sound(read_source(source.encode(), origin))


@given(st.text())
def test_pasting_anything_is_read_or_refused(text: str) -> None:
    with suppress(WorldError):
        _assert_sound(read_pasted(text))


@given(st.binary(), st.sampled_from(["a.md", "a.txt"]))
def test_any_bytes_are_read_or_refused(source: bytes, origin: str) -> None:
    with suppress(WorldError):
        _assert_sound(read_source(source, origin))


@given(SOURCES, st.sampled_from(["a.md", "a.txt"]))
def test_every_line_end_gives_the_same_text(source: str, origin: str) -> None:
    """Row 32."""
    read = read_source(source.encode(), origin)
    for end in ("\r\n", "\r"):
        other = read_source(source.replace("\n", end).encode(), origin)
        assert (other.text, other.layout) == (read.text, read.layout)


@given(SOURCES, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_every_unicode_encoding_gives_the_same_text(source: str, encoding: str) -> None:
    """Row 32."""
    read, other = (read_source(source.encode(each), "a.md") for each in ("utf-8", encoding))
    assert (other.text, other.layout) == (read.text, read.layout)


WITH_ADDRESSES = [
    "A [link]({0}) here.",
    "[*All* of it]({0} 'and a title')",
    "A [reference][r{1}] here.\n\n[r{1}]: {0}",
    "![]({0})",
    "![The pier]({0})",
    "A ![small one]({0}) here.",
    "[![The pier]({0})]({0})",
    "> - a [link]({0})",
    "| a |\n|---|\n| [b]({0}) |",
    "Note[^{1}].\n\n[^{1}]: See [there]({0}).",
    "First.\n![]({0})\nSecond.\n[Third]({0})",
]


@given(st.lists(st.sampled_from(WITH_ADDRESSES), min_size=1, max_size=8))
def test_addresses_of_links_and_pictures_are_never_words(forms: list[str]) -> None:
    addresses = [f"https://a.example/{1984 + number}.png" for number in range(len(forms))]
    filled = [form.format(*pair) for form, *pair in zip(forms, addresses, range(9), strict=False)]
    manuscript = read_source("\n\n".join(["So.", *filled]).encode(), "a.md")
    assert not set("0123456789:/") & set(manuscript.text)
    layout = manuscript.layout
    assert {each.address for each in (*layout.blocks, *layout.runs)} - {""} == set(addresses)


@given(SOURCES, st.sampled_from(["a.md", "a.txt"]))
def test_reading_what_was_kept_gives_the_same_again(source: str, origin: str) -> None:
    read = read_source(source.encode(), origin)
    assert read_source(read.source, read.origin) == read


@pytest.mark.skipif(not DOCUMENTS, reason="the shared documents do not lie beside the project")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name[:40])
def test_real_documents_are_read_soundly(path: Path) -> None:
    manuscript = read_file(path)
    _assert_sound(manuscript)
    assert manuscript.words > 100
