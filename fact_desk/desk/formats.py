"""The formats that a desk exports to, each with its name and what it can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from fact_desk.desk.exporting import CLAIMS
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.exports.csv_file import csv_chunks
from fact_desk.exports.dossier import Dossier
from fact_desk.exports.questions import is_question
from fact_desk.model.annotation import Tag

Make = Callable[[Gathering, ExportOptions], Iterable[bytes]]

ALL = frozenset(Tag)


class Group(StrEnum):
    """What an export is for."""

    REPORT = "Report"
    LETTER = "Letter"
    DATA = "Data"


@dataclass(frozen=True, slots=True)
class Format:
    """A format; `name` is its word on the command line, `label` what it is called in a list.

    `together`: several articles can go into one file. `text`: what is written can be read as it
    is, in UTF-8. `picks`: not all that are selected are written, but those that ask something, or
    somebody's statements with a verdict. `bare`: articles without annotations are taken, too.
    `tags` are those taken where none are named. `make` gives the file's content.
    """

    name: str
    suffix: str
    label: str
    group: Group
    make: Make
    together: bool = True
    text: bool = False
    picks: bool = False
    bare: bool = False
    tags: frozenset[Tag] = ALL


def format_named(name: str) -> Format:
    """The format of that name; raises KeyError for none."""
    return _BY_NAME[name]


# The writers load much that a start of the window does not need: each is imported when it writes.
def _csv(gathering: Gathering, options: ExportOptions) -> Iterable[bytes]:
    return csv_chunks(gathering.rows(), options.csv)


def _xlsx(gathering: Gathering, _options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.xlsx_file import xlsx_file

    yield xlsx_file(gathering.rows(), gathering.title, gathering.written_at)


def _json(gathering: Gathering, options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.article_json import articles_json

    records = gathering.records(journal=options.journal)
    return articles_json(records, gathering.written_at, gathering.editor)


def _web_annotation(gathering: Gathering, _options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.web_annotation import web_annotations

    return web_annotations(gathering.dossiers(), gathering.written_at, gathering.editor)


def _claim_review(gathering: Gathering, options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.claim_review import claim_reviews, is_reviewed

    dossiers = [*gathering.dossiers()]
    # Most annotations are nobody's statement, or have no verdict yet.
    gathering.annotations = sum(
        is_reviewed(mark.annotation) for dossier in dossiers for mark in dossier.marks
    )
    yield claim_reviews(dossiers, options.organisation)


def _report_html(gathering: Gathering, _options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.report.html_report import report_html

    yield report_html(gathering.only())


def _report_pdf(gathering: Gathering, _options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.report.pdf_report import report_pdf

    yield report_pdf(gathering.only())


def _report_docx(gathering: Gathering, _options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.report.docx_report import report_docx

    yield report_docx(gathering.only())


def _letter_md(gathering: Gathering, options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.letter.markdown_letter import letter_markdown

    yield letter_markdown(_asking(gathering), options.letter_by).encode()


def _letter_text(gathering: Gathering, options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.letter.plain_letter import letter_text

    yield letter_text(_asking(gathering), options.letter_by).encode()


def _letter_docx(gathering: Gathering, options: ExportOptions) -> Iterable[bytes]:
    from fact_desk.exports.letter.docx_letter import letter_docx

    yield letter_docx(_asking(gathering), options.letter_by)


def _asking(gathering: Gathering) -> list[Dossier]:
    """All dossiers; those of their annotations are counted that ask something."""
    dossiers = [*gathering.dossiers()]
    gathering.annotations = sum(
        is_question(mark.annotation) for dossier in dossiers for mark in dossier.marks
    )
    return dossiers


FORMATS = (
    Format(
        "report-html",
        ".html",
        "Report as a web page",
        Group.REPORT,
        _report_html,
        together=False,
        text=True,
    ),
    Format("report-pdf", ".pdf", "Report as PDF", Group.REPORT, _report_pdf, together=False),
    Format("report-docx", ".docx", "Report in Word", Group.REPORT, _report_docx, together=False),
    Format(
        "letter-md", ".md", "Letter in Markdown", Group.LETTER, _letter_md, text=True, picks=True
    ),
    Format(
        "letter-text",
        ".txt",
        "Letter as plain text",
        Group.LETTER,
        _letter_text,
        text=True,
        picks=True,
    ),
    Format("letter-docx", ".docx", "Letter in Word", Group.LETTER, _letter_docx, picks=True),
    Format("csv", ".csv", "CSV table", Group.DATA, _csv, text=True, tags=CLAIMS),
    Format("xlsx", ".xlsx", "Excel sheet", Group.DATA, _xlsx, tags=CLAIMS),
    Format("json", ".json", "JSON, everything", Group.DATA, _json, text=True, bare=True),
    Format(
        "web-annotation", ".jsonld", "W3C Web Annotation", Group.DATA, _web_annotation, text=True
    ),
    Format(
        "claimreview",
        ".claimreview.jsonld",
        "ClaimReview (schema.org)",
        Group.DATA,
        _claim_review,
        text=True,
        picks=True,
    ),
)
"""All formats, as they are listed."""

_BY_NAME = {form.name: form for form in FORMATS}
