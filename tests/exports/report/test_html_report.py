"""The report as a page: the article's words, every mark, nothing that runs or is fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.printable import printable
from fact_desk.exports.report.html_report import report_html
from fact_desk.model.annotation import Status, Tag
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


def test_numbers_on_one_line_have_places_of_their_own() -> None:
    words = " ".join(f"fare{number}" for number in range(7))
    page = report_html(read(words, *((f"fare{number}", Tag.FIGURE) for number in range(7))))
    places = re.findall(r'class="n (at\d(?: low)?)"', page.decode())
    assert places == ["at0", "at1", "at2", "at0 low", "at1 low", "at2 low", "at0"]


def test_numbers_of_lines_far_apart_stand_in_the_first_place() -> None:
    page = report_html(read(f"14 {'words ' * 40} 15", ("14", Tag.FIGURE), ("15", Tag.FIGURE)))
    assert re.findall(r'class="n (at\d(?: low)?)"', page.decode()) == ["at0", "at0"]


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
