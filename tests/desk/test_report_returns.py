"""A Word report that an author sends back: her article and her comments, and nothing of ours."""

from __future__ import annotations

import io
from collections.abc import Generator
from pathlib import Path

import docx
import pytest

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import format_named
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.desk.revising import Revision, revise
from fact_desk.desk.verbs import annotations
from fact_desk.desk.writing import content
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.text.anchoring import Fate
from fact_desk.text.reading import read_source
from tests.desks import EDITOR, TEXT, add_article, mark
from tests.exports.report.word import COMMENTS, DOCUMENT, changed

SHEET_START = '<w:p><w:pPr><w:pStyle w:val="FactDeskSheetTitle"/>'
LEFT_OUT = "The fact sheet and 3 comments of a Fact Desk report were left out."


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    desk = Desk.make(tmp_path / "desk.factdesk", EDITOR)
    yield desk
    desk.close()


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    """An article with three marks, one of them with a note."""
    draft = add_article(desk)
    mark(desk, draft, "66,000", Tag.FIGURE)
    mark(desk, draft, "a third of them by bicycle")
    fares = mark(desk, draft, "will raise fares")
    desk.run(annotations.set_note(desk.stamp(), fares, "ask the board,\n  twice\t😀"))
    return draft


@pytest.fixture
def report(desk: Desk, draft: DraftText) -> bytes:
    gathering = Gathering(desk, Selection(tags=frozenset()))
    options = ExportOptions(CsvOptions(), journal=False)
    return b"".join(content(format_named("report-docx"), gathering, options))


def _revised(desk: Desk, draft: DraftText, file: bytes) -> Revision:
    return revise(desk, draft.draft.article, read_source(file, "report.docx"))


def test_an_untouched_report_is_the_article(desk: Desk, draft: DraftText, report: bytes) -> None:
    read = read_source(report, "report.docx")
    assert (read.text, read.title, read.comments) == (TEXT, TEXT.partition("\n")[0], ())
    assert read.notices == (LEFT_OUT,)
    revision = _revised(desk, draft, report)
    assert [one.fate for one in revision.carried] == [Fate.UNCHANGED] * 3
    assert len(desk.look.annotations(revision.draft.id)) == 3


def test_as_a_new_article_it_has_its_title_and_no_marks(desk: Desk, report: bytes) -> None:
    came = bring_in(desk, read_source(report, "report.docx"))
    assert came.article.title == TEXT.partition("\n")[0]
    assert desk.look.annotations(came.draft.id) == []


def test_one_digit_edited_is_one_mark_to_recheck(
    desk: Desk, draft: DraftText, report: bytes
) -> None:
    revision = _revised(desk, draft, changed(report, DOCUMENT, (">66,000<", ">68,000<")))
    there = desk.look.annotations(revision.draft.id)
    assert [one.target.exact for one in there if one.status is Status.RECHECK] == ["68,000"]
    assert len(there) == 3


def test_a_comment_of_the_author_is_one_note(desk: Desk, draft: DraftText, report: bytes) -> None:
    document = docx.Document(io.BytesIO(report))
    chair = next(one for one in document.paragraphs if "said its chair" in one.text)
    document.add_comment(chair.runs[0], "Seven, she says now.", "Author", "A")
    file = io.BytesIO()
    document.save(file)
    revision = _revised(desk, draft, file.getvalue())
    (note,) = revision.comments
    assert (note.note, note.made_by) == ("Author: Seven, she says now.", "Author")
    assert note.target.exact == TEXT.split("\n")[2]
    assert len(desk.look.annotations(revision.draft.id)) == 4


def test_a_comment_of_ours_that_was_edited_is_a_note(report: bytes) -> None:
    edited = changed(report, COMMENTS, ("ask the board,", "They confirm it:"))
    read = read_source(edited, "report.docx")
    assert len(read.comments) == 1
    assert "They confirm it:" in read.comments[0].words
    assert LEFT_OUT.replace("3", "2") in read.notices


def test_what_is_written_below_the_fact_sheet_is_not_lost(report: bytes) -> None:
    below = "<w:p><w:r><w:t>One more thing.</w:t></w:r></w:p><w:sectPr"
    read = read_source(changed(report, DOCUMENT, ("<w:sectPr", below)), "report.docx")
    assert read.text == f"{TEXT}\nOne more thing."


def test_a_cell_that_is_pasted_into_the_article_is_the_articles(report: bytes) -> None:
    pasted = (
        '<w:p><w:pPr><w:pStyle w:val="FactDeskSheet"/></w:pPr>'
        f"<w:r><w:t>68,000 people</w:t></w:r></w:p>{SHEET_START}"
    )
    read = read_source(changed(report, DOCUMENT, (SHEET_START, pasted)), "report.docx")
    assert read.text == f"{TEXT}\n68,000 people"


def test_without_the_sheets_heading_its_table_is_known(report: bytes) -> None:
    """She took the heading out, and the one of the first part."""
    gone = [(words, "Gone") for words in ("FactDeskSheetTitle", "FactDeskSheetPart")]
    headless = changed(report, DOCUMENT, *gone, (">Fact sheet<", "><"), (">Open (3)<", "><"))
    assert read_source(headless, "report.docx").text == TEXT
