"""Web pages and pieces of HTML: all words of the article, none of what stands around it."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import NoReturn

import pytest

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.formats import html
from fact_desk.text.formats.html import html_fragment
from fact_desk.text.formats.web.article import About
from fact_desk.text.reading import read_source
from tests.text.outlines import outline, run_outline

STORY = "".join(
    f"<p>In week {week} the harbour of Halvik counted {week * 31} boats, and the keeper wrote "
    f"each of them into his book before the tide of day {week + 1} took them out again.</p>"
    for week in range(1, 9)
)
PAGE = f"""<!doctype html><html><head><meta charset="utf-8">
<title>Boats counted | The Courier</title><meta name="author" content="Ida Holt">
<meta property="article:published_time" content="2025-02-13T08:00:00+01:00">
<style>.gone {{ display: none }}</style>
<script>var x = "Script words here";</script></head><body>
<nav><ul><li><a href="/a">Home page</a></li><li><a href="/b">Sports news</a></li></ul></nav>
<main><article><h1>Boats counted</h1>{STORY}
<h2>What it costs</h2><p>Each boat pays <b>14 crowns</b>, says <a href="/keeper">the keeper</a>.</p>
<table><tr><th>Week</th><th>Boats</th></tr><tr><td>1</td><td>31</td></tr></table>
<p class="gone">Hidden crowns: 99.</p>
<div class="share-buttons"><p>Share this story with all of your friends on the island now</p></div>
<p>The council meets on Thursday.</p></article></main>
<aside><p>Read also: the ferry that never came back, a tale of four seas.</p></aside>
<footer><p>All rights reserved by the Courier of Halvik and its many readers.</p></footer>
</body></html>"""


def _read(source: str | bytes, origin: str = "a.html") -> Manuscript:
    return read_source(source if isinstance(source, bytes) else source.encode(), origin)


def _blocks(source: str) -> list[str]:
    manuscript = _read(source)
    return outline(manuscript.text, manuscript.layout)


@pytest.fixture(scope="module")
def page() -> Manuscript:
    """A page with an article in it."""
    return _read(PAGE)


def test_the_article_of_a_page_is_whole(page: Manuscript) -> None:
    lines = outline(page.text, page.layout)
    assert lines[0] == "heading1 | Boats counted"
    assert sum(line.startswith("paragraph | In week") for line in lines) == 8
    assert "heading2 | What it costs" in lines
    assert "cell [0.1.1] | 31" in lines
    assert lines[-1] == "paragraph | The council meets on Thursday."


@pytest.mark.parametrize("words", ["Home page", "Read also", "rights reserved", "Script", "Share"])
def test_what_stands_around_it_is_left_out(page: Manuscript, words: str) -> None:
    assert words not in page.text


def test_what_a_page_says_of_its_article(page: Manuscript) -> None:
    assert (page.title, page.byline, page.published) == ("Boats counted", "Ida Holt", "2025-02-13")
    assert (page.format, page.source) == ("html", PAGE.encode())


def test_what_was_left_out_is_said(page: Manuscript) -> None:
    assert "Hidden text was left out (3 words)." in page.notices
    assert any("Share this story" in notice for notice in page.notices)
    assert any(notice.startswith("What stands around") for notice in page.notices)


SIMPLE = [
    ("fragment", "Plain <b>words</b> alone", ["paragraph | Plain words alone"]),
    ("headings", "<h2>Two</h2><h6>Six</h6>", ["heading2 | Two", "heading6 | Six"]),
    ("lists", "<ul><li>a<ul><li>b</ul><li>c</ul>", ["- • | a", "-- • | b", "- • | c"]),
    ("numbers", "<ol start=3><li>a<li>b</ol>", ["- 3) | a", "- 4) | b"]),
    ("quote", "<blockquote><p>a<p>b</blockquote>", ["paragraph > | a", "paragraph > | b"]),
    ("breaks", "a<br>b<br><br>c", ["paragraph | a", "paragraph + | b", "paragraph | c"]),
    ("rule", "<p>a<hr><p>b", ["paragraph | a", "rule @2", "paragraph | b"]),
    ("code", "<pre>a\n  b</pre>", ["code | a", "code + |   b"]),
    ("picture", '<p>a<p><img src="https://x.example/a.png" alt="A *boat*">', None),
    ("year", "<p>1990. A year.<p># no heading<p>+ no item", None),
    ("entities", "<p>5 &lt; 6 &amp;amp; &copy;", ["paragraph | 5 < 6 &amp; ©"]),
    ("numbers apart", "<p>12%<sup>3</sup> of CO<sub>2</sub> on the 1<sup>st</sup>", None),
    ("unclosed", "<div><p>a<div>b", ["paragraph | a", "paragraph | b"]),
    ("soft hyphen", "<p>har&shy;bour", ["paragraph | harbour"]),
    ("data picture", '<p>a <img src="data:image/png;base64,AAAA" alt="dot">', None),
    ("layout table", "<table><tr><td><p>One column</table>", ["paragraph | One column"]),
]
_EXPECTED = {
    "picture": ["paragraph | a", "picture <https://x.example/a.png> | A *boat*"],
    "year": ["paragraph | 1990. A year.", "paragraph | # no heading", "paragraph | + no item"],
    "numbers apart": ["paragraph | 12%³ of CO₂ on the 1st"],
    "data picture": ["paragraph | a dot"],
}


@pytest.mark.parametrize(("name", "source", "expected"), SIMPLE, ids=[row[0] for row in SIMPLE])
def test_a_simple_file_loses_nothing(name: str, source: str, expected: list[str] | None) -> None:
    lines = [line.replace("paragraph -", "-") for line in _blocks(source)]
    assert lines == (_EXPECTED[name] if expected is None else expected)


SIGNS = [
    ("<b>Note:</b>text", "Note:text"),
    ("un<i>believ</i>able", "unbelievable"),
    ("<b>“Yes,”</b>he said", "“Yes,”he said"),
    ("<b> spaced </b>out", " spaced out".strip()),
    ("<b>a</b><i>b</i><s>c</s>", "abc"),
    ("a*b*c _d_ ~~e~~ `f` [g](h) ![i](j) <k>".replace("<k>", "&lt;k>"), None),
    ("Look!<a href='https://x.example/(y) z'>here</a>", "Look!here"),
    ("<a href='https://x.example/'><b>x</b>]y</a>", "x]y"),
    ("<code>`a``b`</code> c", "`a``b` c"),
    ("a\\b \\*c", "a\\b \\*c"),
    ("<a href='javascript:alert(1)'>run</a> <a href='file:///etc/x'>file</a>", "run file"),
    ("^[no note] [^1] [^1]: x", "^[no note] [^1] [^1]: x"),
    ("x^<a href='https://x.example/'>2</a>", "x^2"),
]


@pytest.mark.parametrize(("source", "words"), SIGNS)
def test_signs_of_markdown_stay_words(source: str, words: str | None) -> None:
    literal = "a*b*c _d_ ~~e~~ `f` [g](h) ![i](j) <k>"
    manuscript = _read(f"<p>{source}</p>")
    assert manuscript.text == (literal if words is None else words)
    assert all("javascript" not in run.address for run in manuscript.layout.runs)


def test_emphasis_and_links_are_kept() -> None:
    manuscript = _read(
        "<p>The <strong>ferry <em>Ida</em></strong> and <span style='font-weight:700'>bold</span> "
        "and <del>old</del> <a href='https://x.example/a'>site</a></p>"
    )
    assert run_outline(manuscript.text, manuscript.layout) == [
        "strong(ferry Ida)",
        "emphasis(Ida)",
        "strong(bold)",
        "strike(old)",
        "link(site) https://x.example/a",
    ]


HIDDEN = [
    "<p style='display:none'>99 crowns</p>",
    "<p style='DISPLAY : None !important'>99 crowns</p>",
    "<span style='font-size:0'>99</span>",
    "<span style='font-size:0.0px'>99</span>",
    "<p hidden>99 crowns</p>",
    "<p style='visibility:hidden'>99</p>",
    "<p style='opacity:0'>99</p>",
    "<span style='color:#fff'>99</span>",
    "<font color=white>99</font>",
    "<div style='background:#102030'><p style='color:rgb(16, 32, 48)'>99</p></div>",
    "<p style='position:absolute;left:-9999px'>99</p>",
    "<span class='sr-only'>99</span>",
    "<style>.x, #y { display:none }</style><p class='x'>99</p><p id='y'>99</p>",
    "<!-- 99 -->",
    "<script>99</script><noscript>99</noscript><template>99</template><style>99</style>",
    "<span style='mso-hide:all'>99</span>",
    "<div style='height:0;overflow:hidden'>99</div>",
]


@pytest.mark.parametrize("source", HIDDEN)
def test_hidden_text_is_no_part_of_the_article(source: str) -> None:
    """Row 42."""
    assert "99" not in _read(f"<p>It costs 1{source}4 crowns.</p>").text


SHOWN = [
    "<p style='display:block;color:black'>99</p>",
    "<p style='color:#fff;background:#000'>99</p>",
    "<style>h1 { color: blue } @media print { .x { display:none } }</style><p class='x'>99</p>",
    "<style>.all { display:none }</style><div class='all'><p>99 crowns a day for all</p></div>",
    "<p aria-hidden='true'>99</p>",
    "<style>.x { display:none } @media (min-width: 9px) { .x { display:block } }</style>"
    "<p class='x'>99</p>",
    "<link rel='stylesheet' href='a.css'><style>.x { display:none }</style><p class='x'>99</p>",
]


@pytest.mark.parametrize("source", SHOWN)
def test_what_is_shown_stays(source: str) -> None:
    assert "99" in _read(f"{source}<p>crowns</p>").text


DEEP = [
    ("30,000 div", "<div>" * 30_000),
    ("3,000 tables", "<table><tr><td>" * 3_000),
    ("3,000 spans", "<span>" * 3_000),
    ("3,000 lists", "<ul><li>" * 3_000),
]


@pytest.mark.parametrize(("name", "source"), DEEP, ids=[row[0] for row in DEEP])
def test_endless_nesting_is_refused(name: str, source: str) -> None:
    """Row 34."""
    with pytest.raises(ArticleTooLarge, match=r"^a\.html has elements nested deeper than any page"):
        _read(f"<html>{source}{name}")


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li"])
def test_deep_nesting_is_read(tag: str) -> None:
    """Row 34."""
    assert _read(f"<html>{f'<{tag}>' * 300}14 boats").text.endswith("14 boats")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 35."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    tracking = (
        '<link rel=stylesheet href="http://127.0.0.1:9/a.css"><base href="http://127.0.0.1:9/">'
        '<img src="http://127.0.0.1:9/a.png"><iframe src="http://127.0.0.1:9/f"></iframe>'
        '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><p>14 boats.</p>'
    )
    manuscript = _read(PAGE.replace("</h1>", f"</h1>{tracking}"))
    assert "14 boats." in manuscript.text


def test_local_files_are_not_read(tmp_path: Path) -> None:
    """Row 36."""
    source = f'<p>See <a href="file://{tmp_path}/x">this</a> <img src="file://{tmp_path}/y.png">'
    manuscript = _read(source)
    assert manuscript.text == "See this"
    assert all("file:" not in run.address for run in manuscript.layout.runs if run.kind == "link")


ENCODED = [
    ("declared", "<meta charset=windows-1251><p>Паром опоздал", "cp1251", "Паром опоздал"),
    ("wrongly declared", "<meta charset=iso-8859-1><p>€3 – “so”", "utf-8", "€3 – “so”"),
    ("latin is western", "<meta charset=iso-8859-1><p>€3 – “so”", "cp1252", "€3 – “so”"),
    ("xml", "<?xml version='1.0' encoding='iso-8859-2'?><html><p>Žižkov", "iso8859-2", "Žižkov"),
    ("undeclared", "<p>café “au lait”", "cp1252", "café “au lait”"),
    ("utf-16", "<p>café", "utf-16", "café"),
    ("unknown", "<meta charset=x-none><p>café", "utf-8", "café"),
]


@pytest.mark.parametrize(
    ("source", "encoding", "words"), [row[1:] for row in ENCODED], ids=[row[0] for row in ENCODED]
)
def test_encodings(source: str, encoding: str, words: str) -> None:
    assert _read(source.encode(encoding)).text == words


def test_no_character_breaks_the_desk() -> None:
    """Row 27."""
    text = _read("<p>a&#xD800;b &#0; c\0d &#x1F600; e&#x2028;f").text
    text.encode()
    assert text.startswith("a\ufffdb")
    assert "\n" not in text


@pytest.mark.parametrize("source", [b"<html></html>", b"<!-- a -->", b"<script>x</script>", b" "])
def test_what_holds_no_words_is_refused(source: bytes) -> None:
    with pytest.raises(ArticleUnreadable, match=r"^a\.html holds no words"):
        _read(source)


def test_a_page_whose_article_can_not_be_told_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_nothing(_: object) -> About:
        return About()

    monkeypatch.setattr(html, "about", find_nothing)
    bare = PAGE.replace("<main><article>", "<div>").replace("</article></main>", "</div>")
    manuscript = _read(bare)
    assert "In week 8" in manuscript.text
    assert "Home page" not in manuscript.text
    assert any("could not be told" in notice for notice in manuscript.notices)


def test_a_page_that_shows_nothing_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_data(_: object) -> About:
        return About("Boats", text="It has *14* boats.\nThe end.")

    monkeypatch.setattr(html, "about", find_data)
    manuscript = _read("<html><body><nav>Menu</nav><div id='app'></div></body></html>")
    assert manuscript.text == "It has *14* boats.\nThe end."
    assert any("search engines" in notice for notice in manuscript.notices)


def test_the_main_part_is_kept_where_little_of_it_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def find_little(_: object) -> About:
        return About(text="The council meets on Thursday.")

    monkeypatch.setattr(html, "about", find_little)
    assert "In week 1 the" in _read(PAGE).text


def test_tables_with_cells_over_several_places() -> None:
    manuscript = _read(
        "<table><caption>Boats</caption><tr><th rowspan=2>Year</th><th colspan=2>Count|s</th></tr>"
        "<tr><td>in</td><td>out</td></tr><tr><td>2024</td><td>3</td><td>4</td></tr></table>"
    )
    assert outline(manuscript.text, manuscript.layout) == [
        "paragraph | Boats",
        "cell [0.0.0h] | Year",
        "cell [0.0.1h] | Count|s",
        "cell [0.0.2h] | ",
        "cell [0.1.0] | ",
        "cell [0.1.1] | in",
        "cell [0.1.2] | out",
        "cell [0.2.0] | 2024",
        "cell [0.2.1] | 3",
        "cell [0.2.2] | 4",
    ]


def test_a_video_is_said() -> None:
    notices = html_fragment("<p>See: <video>old</video><iframe>x</iframe></p>", "x").notices
    assert notices == ("2 embedded parts (such as videos) were left out.",)


@pytest.mark.parametrize(
    "sheet", ["@media " * 9_000, "/* " * 20_000, "a" * 60_000, "@a{" * 20_000, ".a{b:c" * 9_000]
)
def test_a_style_sheet_without_end_takes_no_time(sheet: str) -> None:
    """Row 33: minutes, if each letter were looked at from each one before it."""
    assert _read(f"<style>{sheet}</style><p>Words.</p>").text == "Words."


@pytest.mark.parametrize(
    "style", ["font-size:" + "0" * 20_000 + "x", f"color:rgb({'9' * 5_000},0,0)", "opacity:.0.1"]
)
def test_numbers_of_a_style_beyond_all_use(style: str) -> None:
    assert _read(f'<p style="{style}">Words.</p>').text == "Words."


@pytest.mark.parametrize("none", ["0", "0px", "0.0em", ".0", "000%"])
def test_letters_of_no_size_are_hidden(none: str) -> None:
    assert _read(f'<p>Words.<span style="font-size:{none}">not</span></p>').text == "Words."


def test_cells_that_say_they_reach_over_thousands() -> None:
    row = f"<tr><td colspan=60 rowspan=60>a</td><td colspan={'9' * 5_000}>b</td></tr>"
    manuscript = _read(f"<table>{row * 300}</table>")
    assert manuscript.text.split() == ["a", "b"] * 300
    assert len(manuscript.layout.blocks) == 600
