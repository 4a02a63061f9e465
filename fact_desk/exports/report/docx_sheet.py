"""The fact sheet of a report as a table of a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.report.fact_sheet import Detail, Entry, Section, fact_sheet
from fact_desk.exports.report.head import head_of
from fact_desk.exports.word.markup import cell, paragraph, row, run, table

_TITLES = ("No.", "Words", "Verdict", "What was found")
_WIDTHS = (600, 3100, 1954, 3700)
_SMALL = {"sz": {"val": "18"}}
_MUTED = {"sz": {"val": "16"}, "color": {"val": "5E6770"}}
_STRONG = {"b": {}, "sz": {"val": "18"}}
_DOUBT = {"b": {}, "sz": {"val": "18"}, "color": {"val": "C0392B"}}
_TIGHT = {"spacing": {"before": "0", "after": "40"}}

HEADING = "Fact sheet"
"""The heading on a page of its own, behind which nothing is the article's any more."""


def sheet_parts(dossier: Dossier) -> Iterator[str]:
    """The heading on a new page, what the report is about, then a table for each section."""
    yield _heading(HEADING, "Heading1", on_new_page=True)
    head = head_of(dossier)
    for words in (head.title, head.about, " · ".join(head.counts), head.seal, head.origin):
        if words:
            yield _lines(words)
    for section in fact_sheet(dossier):
        yield _heading(f"{section.heading} ({len(section.entries):,})", "Heading2")
        yield _section(section)
    # A document can't end with a table.
    yield paragraph("")


def _heading(words: str, style: str, *, on_new_page: bool = False) -> str:
    page = {"pageBreakBefore": ""} if on_new_page else {}
    return paragraph(run(words), {"pStyle": {"val": style}, **page})


def _section(section: Section) -> str:
    titles = (paragraph(run(title, _STRONG), _TIGHT) for title in _TITLES)
    first = row(_cells(titles, heading=True), heading=True)
    return table([first, *map(_row, section.entries)], _WIDTHS)


def _row(entry: Entry) -> str:
    flagged = paragraph(run("Flagged", _DOUBT), _TIGHT) if entry.flagged else ""
    number = paragraph(run(str(entry.number), _STRONG), _TIGHT)
    words = _lines(entry.exact) + _lines(entry.tag) + _details(entry.reading)
    verdict = paragraph(run(entry.status, _STRONG), _TIGHT) + flagged + _details(entry.decision)
    return row(_cells((number, words, verdict, _details(entry.findings))))


def _cells(parts: Iterator[str] | tuple[str, ...], *, heading: bool = False) -> list[str]:
    return [
        cell(inside, width, heading=heading) for inside, width in zip(parts, _WIDTHS, strict=True)
    ]


def _lines(words: str) -> str:
    return paragraph(run(words, _SMALL), _TIGHT)


def _details(details: tuple[Detail, ...]) -> str:
    return "".join(
        paragraph(run(f"{one.label}: ", _MUTED) + run(one.words, _SMALL), _TIGHT) for one in details
    )
