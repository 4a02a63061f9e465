"""The clipboard's HTML becomes an article with its headings; else its plain text does."""

from __future__ import annotations

import pytest

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.text.pasting import read_pasted_html
from fact_desk.text.reading import LIMIT, read_pasted
from tests.text.outlines import outline, run_outline

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- p.MsoNormal { margin: 0cm } --></style></head><body lang=EN>
<!--StartFragment--><h1><b>Boats counted<o:p></o:p></b></h1>
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>ferry</b> of <i>Halvik</i> said
<a href="https://halvik.example/">no</a>.<span style='mso-spacerun:yes'>  </span>Why?</p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>One boat</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>2.<span>
&nbsp;</span></span>Two boats</p>
<p class=MsoNormal><span style='mso-hide:all'>Hidden</span>The end.</p><!--EndFragment-->
</body></html>"""
WORDS = "Boats counted\nThe ferry of Halvik said no. Why?\nOne boat\nTwo boats\nThe end."


def test_word() -> None:
    manuscript = read_pasted_html(WORD, WORDS)
    assert outline(manuscript.text, manuscript.layout) == [
        "heading1 | Boats counted",
        "paragraph | The ferry of Halvik said no. Why?",
        "paragraph - • | One boat",
        "paragraph -- 2. | Two boats",
        "paragraph | The end.",
    ]
    assert run_outline(manuscript.text, manuscript.layout) == [
        "strong(ferry)",
        "emphasis(Halvik)",
        "link(no) https://halvik.example/",
    ]
    assert (manuscript.origin, manuscript.format) == ("clipboard", "html")
    assert manuscript.notices == ("Hidden text was left out (1 word).",)


def test_a_document_on_the_web() -> None:
    markup = (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">'
        '<p><span style="font-weight:700">Bold</span><span style="font-style:italic"> slanted'
        "</span></p><ul><li><p>one</p></li><ul><li><p>two</p></li></ul></ul></b>"
    )
    manuscript = read_pasted_html(markup, "Bold slanted\none\ntwo")
    assert outline(manuscript.text, manuscript.layout) == [
        "paragraph | Bold slanted",
        "paragraph - • | one",
        "paragraph -- • | two",
    ]
    assert run_outline(manuscript.text, manuscript.layout) == ["strong(Bold)", "emphasis(slanted)"]


def test_the_same_paste_is_the_same_source() -> None:
    one, other = read_pasted_html(WORD, WORDS), read_pasted_html(WORD.replace("EN", "DE"), WORDS)
    assert one.source == other.source


PLAIN = [
    ("no HTML", ""),
    ("HTML without words", "<img src='a.png'>"),
    ("HTML with fewer words", "<p>It has</p>"),
    ("HTML nested without end", "<div>" * 3_000 + "It has 14 boats and a keeper."),
]


@pytest.mark.parametrize("markup", [row[1] for row in PLAIN], ids=[row[0] for row in PLAIN])
def test_plain_text_is_taken_where_the_html_holds_less(markup: str) -> None:
    plain = "It has 14 boats and a keeper."
    assert read_pasted_html(markup, plain) == read_pasted(plain)


def test_markdown_out_of_an_editor_is_markdown() -> None:
    markup = "<div style='color:#000'><span>## Boats</span><br><span>The **ferry**</span></div>"
    manuscript = read_pasted_html(markup, "## Boats\n\nThe **ferry**")
    assert manuscript.format == "markdown"
    assert manuscript.text == "Boats\nThe ferry"


def test_html_alone() -> None:
    assert read_pasted_html("<p>One boat</p><p>half \ud83d an emoji</p>", "").text == (
        "One boat\nhalf \ufffd an emoji"
    )


def test_nothing_at_all_is_refused() -> None:
    with pytest.raises(ArticleUnreadable, match=r"^The clipboard holds no words"):
        read_pasted_html("<p> </p>", " ")


def test_too_much_is_refused() -> None:
    with pytest.raises(ArticleTooLarge, match=r"^The pasted text is larger than 20 MB"):
        read_pasted_html("<p>x</p>" * (LIMIT // 8 + 1), "")
