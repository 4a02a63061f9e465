"""The report as a page: the article's words, every mark, nothing that runs or is fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.printable import printable
from fact_desk.exports.report.html_report import report_html
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from tests.exports.attacks import attacks
from tests.exports.report.dossiers import dossiers, hostile, read, strike
from tests.exports.report.page import Page


def _lines(dossier: Dossier) -> list[str]:
    blocks = [block for block in dossier.draft.layout.blocks if block.has_line]
    return [printable(block.span.of(dossier.draft.text)) for block in blocks]


def _page(dossier: Dossier) -> Page:
    page = Page(report_html(dossier))
    assert page.errors == []
    return page


def test_the_article_stands_there_word_for_word() -> None:
    dossier = strike()
    assert "\n".join(_page(dossier).lines) == dossier.draft.text


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_any_article_with_any_marks(dossier: Dossier) -> None:
    page = _page(dossier)
    # A rule has no words; where it stands in a line of its own, so that numbers have a place.
    assert [line for line in page.lines if line] == [line for line in _lines(dossier) if line]
    numbers = [mark.number for mark in dossier.marks]
    assert sorted(one for one in page.ids if one[0] == "m") == sorted(f"m{n}" for n in numbers)


def test_numbers_and_rows_lead_to_one_another() -> None:
    dossier = strike()
    page = _page(dossier)
    names = [f"{letter}{mark.number}" for letter in "mr" for mark in dossier.marks]
    assert sorted(page.ids) == sorted(names)
    assert {f"#{name}" for name in names} <= set(page.links)


@pytest.mark.parametrize(("tag", "shape"), [(Tag.CLAIM, "c"), (Tag.FIGURE, "f"), (Tag.QUOTE, "q")])
def test_a_mark_has_its_shape_on_page_and_in_the_margin(tag: Tag, shape: str) -> None:
    page = report_html(read("Fares rise by 14 per cent.", ("14 per cent", tag))).decode()
    assert f'<span class="{shape} from to">14 per cent</span>.' in page
    assert f'<b class="{shape}n">1</b>' in page


def test_marks_that_overlap_are_all_drawn() -> None:
    marks = (("rise by 14", Tag.CLAIM), ("14 per", Tag.CLAIM), ("by 14 per cent", Tag.QUOTE))
    page = report_html(read("Fares rise by 14 per cent.", *marks)).decode()
    body = page.partition("<main")[2]
    assert re.findall(r'<span class="([cq](?: [^"]*)?)">', body) == [
        "c from",
        "q from",
        "c",
        "q",
        "c to",
        "c lane1 from",
        "q",
        "c lane1 to",
        "q to",
    ]


def _margin(dossier: Dossier) -> list[list[int]]:
    """The numbers of each row in the margin, in their order on the page."""
    rows = re.findall(r'<span class="n">(.*?</a>)</span>', report_html(dossier).decode())
    return [[int(number) for number in re.findall(r'id="m(\d+)"', row)] for row in rows]


MARGINS = [
    # As many as have room beside one line stand together.
    (" ".join(f"fare{at}" for at in range(8)), "fare", [[1, 2, 3, 4, 5, 6], [7, 8]]),
    (f"fare {'words ' * 40} fare", "fare", [[1], [2]]),
    ("fare\n\nfare", "fare", [[1], [2]]),
    ("| fare | fare |\n|---|---|\n| none | fare |\n| none | none |", "fare", [[1, 2], [3]]),
]


@pytest.mark.parametrize(("markdown", "words", "rows"), MARGINS)
def test_numbers_stand_in_rows(markdown: str, words: str, rows: list[list[int]]) -> None:
    plain = read(markdown)
    text = plain.draft.text
    spans = [Span(found.start(), found.end()) for found in re.finditer(words, text)]
    one = read(markdown, (words, Tag.FIGURE)).marks[0]
    marks = tuple(
        Numbered(at, replace(one.annotation, target=Target.in_text(text, span)))
        for at, span in enumerate(spans, start=1)
    )
    assert _margin(replace(plain, marks=marks)) == rows


def test_a_mark_behind_the_last_rule_is_not_lost() -> None:
    rules = tuple(Block(BlockKind.RULE, Span(1, 1), continues=at > 0) for at in range(2))
    layout = Layout((Block(BlockKind.TITLE, Span(0, 0)), *rules))
    dossier = read("a", ("a", Tag.FIGURE))
    text = replace(dossier.draft, text="\n", layout=layout)
    assert "m1" in _page(replace(dossier, draft=text)).ids


def test_of_very_many_at_one_word_the_rest_is_counted() -> None:
    dossier = read("Fares rise.", ("Fares", Tag.CLAIM))
    marks = tuple(replace(dossier.marks[0], number=number) for number in range(1, 1001))
    page = _page(replace(dossier, marks=marks))
    assert sorted(page.ids) == sorted(f"{letter}{n}" for letter in "mr" for n in range(1, 1001))
    assert "+ 995" in "".join(page.text)


def test_nothing_but_its_own_style_may_load() -> None:
    page = _page(strike())
    digest = base64.b64encode(hashlib.sha256("".join(page.styles).encode()).digest()).decode()
    assert page.policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert not re.search(r"url\(|@import|https?:", "".join(page.styles))


def test_no_attack_becomes_markup() -> None:
    for words in attacks():
        page = _page(hostile(words))
        assert printable(words) in "".join(page.text)
        assert [one for one in page.links if one not in ("#m1", "#r1")] == []


def test_links_of_the_article() -> None:
    text = "[a](https://ostrelle.example/?a=1&b=2) [b](mailto:x@y.example) [c](ftp://y.example)"
    page = _page(read(text))
    assert page.links == ["https://ostrelle.example/?a=1&b=2", "mailto:x@y.example"]


def test_open_items_come_first() -> None:
    dossier = strike()
    settled = replace(
        dossier.marks[0],
        annotation=replace(dossier.marks[0].annotation, status=Status.CONFIRMED),
    )
    rows = [
        one
        for one in _page(replace(dossier, marks=(settled, *dossier.marks[1:]))).ids
        if one[0] == "r"
    ]
    assert rows == [*(f"r{mark.number}" for mark in dossier.marks[1:]), "r1"]


HEAD = [
    "Quillhaven dockers turn down “final” offer as fruit rots at anchor",
    "Henrike Sallow · 13 Mar 2026 · draft 2",
    "8 annotations · 0 confirmed · 8 unchecked · 0 flagged · 3 not in this report",
    "Cleared by Ines Varga",
    "Written by Ines Varga on 14 Mar 2026",
]


@pytest.mark.parametrize("words", HEAD)
def test_what_the_head_says(words: str) -> None:
    page = _page(replace(strike(), seal="Cleared by Ines Varga", left_out=3))
    assert words in "".join(page.text).partition("Fact sheet")[0]


def test_the_head_names_the_text() -> None:
    dossier = strike()
    digest = hashlib.sha256(dossier.draft.text.encode()).hexdigest()
    assert f"text sha256 {digest[:12]}" in "".join(_page(dossier).text)


def test_the_same_dossier_gives_the_same_page() -> None:
    assert report_html(strike()) == report_html(strike())
