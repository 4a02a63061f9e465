"""Files, bytes and pasted text become manuscripts, or one sentence says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable, WorldError
from fact_desk.model.layout import BlockKind
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.reading import (
    LIMIT,
    LONGEST_BLOCK,
    count_words,
    read_file,
    read_pasted,
    read_source,
)
from tests.text.outlines import outline, run_outline

ARTICLE = """---
title: Two boats, not three
subtitle: Halvik's winter ferries
authors: [Ida Holt, Per Aske]
date: 13 February 2025
---
The ferry company said **no**.

It has 14 boats.
"""


def _outline(manuscript: Manuscript) -> list[str]:
    return outline(manuscript.text, manuscript.layout)


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "ferry.md"
    path.write_text(ARTICLE, "utf-8")
    manuscript = read_file(path)
    assert manuscript.source == path.read_bytes()
    assert (manuscript.origin, manuscript.format, manuscript.encoding) == (
        "ferry.md",
        "markdown",
        "utf-8",
    )
    assert (manuscript.title, manuscript.byline, manuscript.published) == (
        "Two boats, not three",
        "Ida Holt, Per Aske",
        "2025-02-13",
    )
    assert _outline(manuscript) == [
        "title | Two boats, not three",
        "paragraph | Halvik's winter ferries",
        "paragraph | The ferry company said no.",
        "paragraph | It has 14 boats.",
    ]
    assert run_outline(manuscript.text, manuscript.layout) == ["strong(no)"]
    assert (manuscript.words, manuscript.notices) == (17, ())


FORMATS = [
    ("a.md", "*one*", "markdown"),
    ("a.MARKDOWN", "*one*", "markdown"),
    ("a.txt", "*one*", "plain"),
    ("a.txt", "**one**", "markdown"),
    ("a", "# One", "markdown"),
    ("a", "#1", "plain"),
    ("clipboard", "[one](https://a.example/)", "markdown"),
]


@pytest.mark.parametrize(("origin", "source", "format_read"), FORMATS)
def test_format(origin: str, source: str, format_read: str) -> None:
    assert read_source(source.encode(), origin).format == format_read


def test_pasted_text_is_read_as_a_file_would_be() -> None:
    pasted, read = read_pasted(ARTICLE), read_source(ARTICLE.encode(), "clipboard")
    assert pasted == read
    assert pasted.origin == "clipboard"


def test_pasted_text_may_begin_like_a_file_of_another_kind() -> None:
    assert read_pasted("%PDF-1.7 is how a PDF begins.").text == "%PDF-1.7 is how a PDF begins."


def test_pasted_text_with_half_an_emoji() -> None:
    """Row 27."""
    manuscript = read_pasted("so \ud83d many")
    assert manuscript.text == "so \ufffd many"
    assert manuscript.source == "so \ufffd many".encode()
    assert manuscript.notices


ODD = [
    ("nul", "12\0 per cent of all", "12\ufffd per cent of all", 1),
    ("controls", "a\x07b\x9fc and more", "a\ufffdb\ufffdc and more", 1),
    ("non-characters", "a\ufdd0b\uffffc", "a\ufffdb\ufffdc", 1),
    ("astral", "🇫🇷 and 👩‍👩‍👧 and 𝒳", "🇫🇷 and 👩‍👩‍👧 and 𝒳", 0),
    ("white space", "a\u00a0b\u202fc\u3000d", "a\u00a0b\u202fc\u3000d", 0),
    ("mixed ends", "a.\r\nb.\rc.\u2028d.", "a.\nb.\nc.\nd.", 0),
    ("override", "pay \u202e0001\u202c now", "pay \u202e0001\u202c now", 1),
    ("invisible", "1\u200b000 and 1\u2060000", "1\u200b000 and 1\u2060000", 1),
    ("decomposed, CR LF", "cafe\u0301.\r\ncafé.", "cafe\u0301.\ncafé.", 0),
]


@pytest.mark.parametrize(
    ("source", "text", "notices"), [r[1:] for r in ODD], ids=[r[0] for r in ODD]
)
@pytest.mark.parametrize("origin", ["odd.txt", "odd.md"])
def test_odd_characters(origin: str, source: str, text: str, notices: int) -> None:
    """Rows 26, 28, 29, 30 and 31: kept, or changed with a notice, before there are offsets."""
    manuscript = read_source(source.encode(), origin)
    assert manuscript.text == text
    assert len(manuscript.notices) == notices


def test_hidden_characters_out_of_entities_are_told() -> None:
    """Row 30."""
    assert read_source(b"pay &#x202e;0001 now", "a.md").notices


def test_a_hundred_million_bytes_are_refused_unread(tmp_path: Path) -> None:
    """Row 24: a file with nothing but a size would else be read for seconds."""
    path = tmp_path / "huge.md"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(ArticleTooLarge, match=r"^huge\.md is larger than 20 MB"):
        read_file(path)


def test_the_limit_itself_is_read() -> None:
    blank = b" " * (LONGEST_BLOCK - 1) + b"\n"
    source = (b"Two words.\n" + blank * (LIMIT // len(blank)))[:LIMIT]
    assert read_source(source, "a.txt").text == "Two words."
    with pytest.raises(ArticleTooLarge, match=r"^a\.txt is larger than 20 MB"):
        read_source(source + b"\n", "a.txt")
    with pytest.raises(ArticleTooLarge, match=r"^The pasted text is larger than 20 MB"):
        read_pasted("x\n" * LIMIT)


@pytest.mark.parametrize("origin", ["a.txt", "a.md"])
def test_a_paragraph_too_long_to_show_is_refused(origin: str) -> None:
    """Row 24: a lone line of 10 MB."""
    with pytest.raises(ArticleTooLarge, match=r"more than 1,000,000 characters"):
        read_source(b"word " * 2_000_000, origin)
    wrapped = b"The boats of Halvik sail at noon, and come back at night with the tide\n" * 15_000
    with pytest.raises(ArticleTooLarge, match=r"more than 1,000,000 characters"):
        read_source(wrapped, origin)


def test_the_longest_paragraph_is_read() -> None:
    assert len(read_source(b"w" * LONGEST_BLOCK, "a.md").text) == LONGEST_BLOCK


def test_a_picture_inside_the_source_may_be_longer() -> None:
    source = b"![dot](data:image/png;base64," + b"A" * 2_000_000 + b")\n\nText."
    assert _outline(read_source(source, "a.md"))[1] == "paragraph | Text."


WORDLESS = [
    b"",
    b" \n\t\r\n ",
    b"\xef\xbb\xbf",
    "\u200b\ufeff\u2060".encode(),
    b"![](a.png)\n\n---\n",
    b"![The pier](a.png)\n\n![The boat](b.png)",
    b"***",
    b"---\nauthor: Ida\n---\n",
    b"#\n\n-\n",
]


@pytest.mark.parametrize("source", WORDLESS)
def test_what_holds_no_words_is_refused(source: bytes) -> None:
    with pytest.raises(ArticleUnreadable, match=r"^a\.md holds no words; open or paste"):
        read_source(source, "a.md")


def test_an_empty_clipboard_is_refused() -> None:
    with pytest.raises(ArticleUnreadable, match=r"^The clipboard holds no words"):
        read_pasted("  ")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ArticleUnreadable, match=r"^There is no file gone\.md"):
        read_file(tmp_path / "gone.md")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(ArticleUnreadable, match=r"is a folder; open the article's own file\.$"):
        read_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe.md"
    os.mkfifo(path)
    with pytest.raises(ArticleUnreadable, match=r"^pipe\.md is a device or a pipe"):
        read_file(path)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.md"
    path.write_text("text", "utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Root may read everything, so that the mode alone would not do.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleUnreadable, match=r"^secret\.md may not be read by you"):
        read_file(path)


NO_PATHS = ["a\0b.md", "x" * 300 + ".md", "file.md/inside.md"]


@pytest.mark.parametrize("name", NO_PATHS, ids=["nul", "long", "below a file"])
def test_what_is_no_path_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.md").write_text("text", "utf-8")
    with pytest.raises(WorldError):
        read_file(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="names of files are always Unicode there")
def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    """Row 27: a lone surrogate would not go into the desk."""
    path = tmp_path / os.fsdecode(b"caf\xe9.md")
    path.write_text("text", "utf-8")
    assert read_file(path).origin == "caf\ufffd.md"


WORDS = [
    ("Two boats sail.", 3),
    ("don’t pay 3.5%", 5),
    ("cafe\u0301s and cafés", 3),
    ("नमस्ते दुनिया", 2),
    ("渡船", 1),
    ("— … 🇫🇷", 0),
    ("snake_case", 2),
]


@pytest.mark.parametrize(("text", "count"), WORDS)
def test_words(text: str, count: int) -> None:
    assert count_words(text) == count


ONE_A_LINE = [
    "The ferry company of Halvik said on Tuesday that it would run two boats instead of three, "
    "“until the ice is gone,” as its speaker put it.",
    "“There will be queues,” she said. A day earlier she had called that “unlikely.”",
    "The third boat needs a new engine, which costs about 3.5 million crowns — a tenth of what the "
    "company earns in a year.",
    "The council meets on Thursday.",
]
PICTURE = "https://pictures.example/2024/12/ferry-1290.jpg?ssl=1"


def test_a_paragraph_a_line_under_a_remote_picture() -> None:
    """Plain CommonMark would run it all into one paragraph, behind the picture."""
    source = "\n".join([f"![]({PICTURE})", *ONE_A_LINE, ""])
    manuscript = read_source(source.encode(), "000_3f.txt")
    assert manuscript.format == "markdown"
    assert manuscript.text == "\n".join(ONE_A_LINE)
    kinds = [block.kind for block in manuscript.layout.blocks]
    assert kinds == [BlockKind.PICTURE, *[BlockKind.PARAGRAPH] * 4]
    picture = manuscript.layout.blocks[0]
    assert (picture.address, len(picture.span)) == (PICTURE, 0)
    assert manuscript.title == "The ferry company of Halvik said on Tuesday that it would run two…"
