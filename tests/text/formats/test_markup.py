"""HTML that our readers make says the same words as Markdown, whatever signs they hold."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.model.manuscript import Manuscript
from fact_desk.text.formats import html_tables
from fact_desk.text.formats.converted import Converted
from fact_desk.text.formats.html_tables import MOST_CELLS
from fact_desk.text.formats.markup import markdown_of
from fact_desk.text.reading import read_converted
from tests.text.outlines import outline, run_outline

_SIGNS = st.text("ab 1.)(*_[]<>#+-!|~&=^`\\:'\"\u00a0“”–€;/", min_size=1, max_size=24)
_STYLES = st.sampled_from(["", "strong", "em", "s"])


def _read(page: str) -> Manuscript:
    return read_converted(Converted(markdown_of(page), "docx"), b"", "a.docx")


def _words(text: str) -> list[str]:
    return text.replace("\u00a0", " ").split()


@given(st.lists(st.lists(st.tuples(_SIGNS, _STYLES), min_size=1, max_size=4), max_size=4))
@settings(max_examples=120, deadline=None)
def test_paragraphs_keep_their_words(paragraphs: list[list[tuple[str, str]]]) -> None:
    page = "".join(f"<p>{''.join(map(_set, runs))}</p>" for runs in [*paragraphs, [("end", "")]])
    said = "\n".join("".join(words for words, _ in runs) for runs in paragraphs)
    assert _words(_read(page).text) == [*_words(said), "end"]


@given(st.lists(st.tuples(_SIGNS, _SIGNS), min_size=2, max_size=3))
@settings(max_examples=60, deadline=None)
def test_tables_and_lists_keep_their_words(rows: list[tuple[str, str]]) -> None:
    cells = [f"<td>{html.escape(a)}</td><td>{html.escape(b)}</td>" for a, b in rows]
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    items = "".join(f"<li><p>{html.escape(a)}</p></li>" for a, _ in rows)
    found = _read(f"<p>start</p>{table}<ol>{items}</ol><p>end</p>").text
    said = " ".join([*(f"{a} {b}" for a, b in rows), *(a for a, _ in rows)])
    assert _words(found) == ["start", *_words(said), "end"]


def _set(run: tuple[str, str]) -> str:
    words, style = run
    escaped = html.escape(words)
    return f"<{style}>{escaped}</{style}>" if style else escaped


RUNS: list[tuple[str, list[str]]] = [
    ("<p><strong>Bo</strong><strong>ats</strong> left</p>", ["strong(Boats)"]),
    ("<p>a<strong> bold </strong>b</p>", ["strong(bold)"]),
    ("<p>in<strong>side</strong>out</p>", ["strong(side)"]),
    ("<p><strong><em>both</em></strong></p>", ["emphasis(both)", "strong(both)"]),
    ("<p><strong>“No.”</strong>she said</p>", []),
    ("<p>wow!<a href='https://a.example/(x)'>link</a></p>", ["link(link) https://a.example/(x)"]),
    ("<p><a href='javascript:x'>link</a></p>", []),
    ("<p><a href='https://a.example/'>a\nb</a></p>", ["link(a b) https://a.example/"]),
]


@pytest.mark.parametrize(("page", "runs"), RUNS)
def test_runs(page: str, runs: list[str]) -> None:
    read = _read(page)
    assert run_outline(read.text, read.layout) == runs


def test_a_sign_behind_a_space_that_falls_away() -> None:
    read = _read("<ul><li><p>\u00a0> 1</p></li></ul>")
    assert outline(read.text, read.layout) == ["paragraph - • | > 1"]


def test_lists_keep_their_numbers() -> None:
    number = "\ufdd6{}\ufdd7{}".format
    item = "<li><p>{}</p></li>".format
    first = f"<ol>{item(number(3, 'c'))}{item(number(4, 'd'))}{item(number(1, 'a'))}</ol>"
    read = _read(f"{first}<ol>{item('x')}</ol>")
    assert outline(read.text, read.layout) == [
        "paragraph - 3. | c",
        "paragraph - 4. | d",
        "paragraph - 1) | a",
        "paragraph - 1. | x",
    ]


def test_blanks_without_end_take_no_time() -> None:
    read = _read(f"<p>a{' ' * 400_000}b{chr(0xA0) * 400_000}<em>c</em></p>")
    assert read.text.split() == ["a", "b", "c"]


def test_cells_that_reach_without_end_take_no_memory() -> None:
    row = "<tr><td colspan='1000' rowspan='1000'>a</td><td>b</td></tr>"
    markdown = markdown_of(f"<table>{row * 500}</table>")
    assert (markdown.count("a"), markdown.count("b")) == (500, 500)
    assert len(markdown) < 500 * MOST_CELLS / 100


def test_rows_too_uneven_for_a_table_are_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_tables, "MOST_CELLS", 30)
    row = "<td>a</td>" * 9
    read = _read(f"<table>{'<tr><td>b</td></tr>' * 5}<tr>{row}</tr></table><p>End.</p>")
    assert read.text.split() == [*"bbbbb", *"aaaaaaaaa", "End."]
