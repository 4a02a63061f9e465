"""The report as PDF, as a reader of PDF finds it; setting takes a while, so it is done twice."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from fact_desk.errors import ExportFailed
from fact_desk.exports.printable import printable
from fact_desk.exports.report.pdf_report import MOST_MARKS, report_pdf
from fact_desk.model.annotation import Tag
from tests.exports.attacks import OWN
from tests.exports.report.dossiers import hostile, read, strike

_PRIVATE = "\U0010fffd"
"""No typeface has a shape for it."""


@pytest.fixture(scope="module")
def report() -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(report_pdf(strike()))


def _text(document: pypdfium2.PdfDocument) -> str:
    pages = (document[number].get_textpage() for number in range(len(document)))
    return "\n".join(page.get_text_range() for page in pages)


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_every_line_of_the_article_can_be_selected(report: pypdfium2.PdfDocument) -> None:
    text = _bare(_text(report))
    lines = strike().draft.text.split("\n")
    # The fist has no shape in every typeface; the line that holds it is looked at below.
    assert [line for line in lines if _bare(line) not in text and "✊" not in line] == []


def test_headings_are_bookmarks(report: pypdfium2.PdfDocument) -> None:
    titles = [mark.get_title() for mark in report.get_toc()]
    assert titles == [
        "Quillhaven dockers turn down “final” offer as fruit rots at anchor",
        "What was on the table",
        "Clementines and bacon rolls",
        "Longer than last time?",
        "Fact sheet",
        "Open (8)",
    ]


def test_title_author_and_time(report: pypdfium2.PdfDocument) -> None:
    known = report.get_metadata_dict()
    assert known["Title"] == "Quillhaven dockers turn down “final” offer as fruit rots at anchor"
    assert known["Author"] == "Ines Varga"
    assert known["CreationDate"].startswith("D:20260314093000")


def test_pages_are_counted(report: pypdfium2.PdfDocument) -> None:
    assert f"1 of {len(report)}" in report[0].get_textpage().get_text_range()


def test_nothing_in_it_is_markup_and_no_letter_is_lost() -> None:
    words = " ".join(OWN) + f" {_PRIVATE}"
    text = _text(pypdfium2.PdfDocument(report_pdf(hostile(words))))
    said = _bare(text)
    for attack in OWN[:-1]:
        assert _bare(printable(attack)) in said
    assert "[u+10fffd]" in text
    assert "Letters that no typeface here has are named" in " ".join(text.split())


def test_an_article_without_marks() -> None:
    text = _text(
        pypdfium2.PdfDocument(report_pdf(read("# Fares\n\n- rise\n\n| a |\n|---|\n| b |")))
    )
    assert "Nothing is marked." in text
    assert "rise" in text


def test_a_library_is_refused() -> None:
    article = read("Fares rise by 14 per cent.", ("14 per cent", Tag.FIGURE))
    with pytest.raises(ExportFailed, match="too long for a PDF"):
        report_pdf(replace(article, marks=article.marks * (MOST_MARKS + 1)))
