"""What stands around the article in a Word report: its head, and the fact sheet in tables."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.report.fact_sheet import Detail, Entry, Section, fact_sheet
from fact_desk.exports.report.head import KIND_WORDS, head_of
from fact_desk.exports.word.markup import Properties, cell, element, paragraph, row, run, table
from fact_desk.exports.word.styles import HEAD, HEAD_TITLE, KIND, SHEET, SHEET_PART, SHEET_TITLE

HEADING = "Fact sheet"
"""The heading on a page of its own, behind which nothing is the article's any more."""

_TITLES = ("No.", "Words", "Verdict", "What was found")
_WIDTHS = (600, 3050, 2504, 3200)
_MUTED = {"sz": {"val": "16"}, "color": {"val": "5E6770"}}
_STRONG: Properties = {"b": {}}
_DOUBT: Properties = {"b": {}, "color": {"val": "C0392B"}}
_LINE_BELOW = element("bottom", {"val": "single", "sz": "6", "space": "6", "color": "BDB6A9"})


def head_parts(dossier: Dossier) -> Iterator[str]:
    """What the file is, which article it is about and how far its check has come."""
    head = head_of(dossier)
    yield paragraph(run(KIND_WORDS), {"pStyle": {"val": KIND}})
    yield paragraph(run(head.title), {"pStyle": {"val": HEAD_TITLE}})
    lines = [head.about, " · ".join(head.counts), head.seal, head.origin]
    *first, last = filter(None, lines)
    for words in first:
        yield paragraph(run(words), {"pStyle": {"val": HEAD}})
    below: Properties = {
        "pStyle": {"val": HEAD},
        "pBdr": _LINE_BELOW,
        "spacing": {"after": "280"},
    }
    yield paragraph(run(last), below)


def sheet_parts(dossier: Dossier) -> Iterator[str]:
    """The heading on a new page, then a table for each section."""
    yield paragraph(run(HEADING), {"pStyle": {"val": SHEET_TITLE}, "pageBreakBefore": ""})
    sections = fact_sheet(dossier)
    if not sections:
        yield _line(run("Nothing is marked."))
    for section in sections:
        words = f"{section.heading} ({len(section.entries):,})"
        yield paragraph(run(words), {"pStyle": {"val": SHEET_PART}})
        yield _section(section)
    # A document can't end with a table.
    yield _line("")


def _section(section: Section) -> str:
    titles = (_line(run(title, _STRONG)) for title in _TITLES)
    first = row(_cells(titles, heading=True), heading=True)
    return table([first, *map(_row, section.entries)], _WIDTHS)


def _row(entry: Entry) -> str:
    flagged = _line(run("Flagged", _DOUBT)) if entry.flagged else ""
    number = _line(run(str(entry.number), _STRONG))
    words = _line(run(entry.exact)) + _line(run(entry.tag)) + _details(entry.reading)
    verdict = _line(run(entry.status, _STRONG)) + flagged + _details(entry.decision)
    return row(_cells((number, words, verdict, _details(entry.findings) or _line(""))))


def _cells(parts: Iterator[str] | tuple[str, ...], *, heading: bool = False) -> list[str]:
    return [
        cell(inside, width, heading=heading) for inside, width in zip(parts, _WIDTHS, strict=True)
    ]


def _line(inside: str) -> str:
    return paragraph(inside, {"pStyle": {"val": SHEET}})


def _details(details: tuple[Detail, ...]) -> str:
    return "".join(_line(run(f"{one.label}: ", _MUTED) + run(one.words)) for one in details)
