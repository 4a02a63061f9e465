"""The report as one HTML file, which runs nothing, fetches nothing and prints well."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.report.fact_sheet import Detail, Entry, Section, fact_sheet
from fact_desk.exports.report.head import head_of
from fact_desk.exports.report.html_article import article_html
from fact_desk.exports.report.html_words import bidi, safe
from fact_desk.exports.report.signs import KEY
from fact_desk.resources import resource

_COLUMNS = (("n", "No."), ("w", "Words"), ("s", "Verdict"), ("f", "What was found"))


def report_html(dossier: Dossier) -> bytes:
    """The article with numbered marks and its fact sheet as a page in UTF-8."""
    return "".join(_page(dossier)).encode()


def _page(dossier: Dossier) -> Iterator[str]:
    style, digest = _style()
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{safe(dossier.article.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    yield from _head(dossier)
    yield '<main class="article" lang="">\n'
    yield from article_html(dossier)
    yield "</main>\n"
    yield from _sheet(fact_sheet(dossier))
    yield "</body>\n</html>\n"


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and the digest by which the page's policy knows it."""
    style = resource("report", "report.css").read_text(encoding="utf-8")
    digest = hashlib.sha256(style.encode()).digest()
    return style, base64.b64encode(digest).decode()


def _head(dossier: Dossier) -> Iterator[str]:
    head = head_of(dossier)
    yield '<header class="head">\n<p class="kind">Fact-checking report</p>\n'
    yield f'<h1 dir="auto">{safe(head.title)}</h1>\n<p>{bidi(head.about)}</p>\n'
    yield f'<p class="counts">{safe(" · ".join(head.counts))}</p>\n'
    if head.seal:
        yield f'<p class="seal" dir="auto">{safe(head.seal)}</p>\n'
    yield f'<p class="origin">{bidi(head.origin)}</p>\n<p class="key">{_key()}</p>\n</header>\n'


def _key() -> str:
    signs = " · ".join(f"{sign.value} {words}" for sign, words in KEY)
    return (
        '<span class="c">claim</span> · <span class="f from to">figure</span> · '
        f'<span class="q from to">quote</span> · {signs}'
    )


def _sheet(sections: tuple[Section, ...]) -> Iterator[str]:
    yield '<section class="sheet">\n<h2>Fact sheet</h2>\n'
    if not sections:
        yield "<p>Nothing is marked.</p>\n"
    for section in sections:
        yield f"<h3>{section.heading} ({len(section.entries):,})</h3>\n<table>\n<thead><tr>"
        yield "".join(f'<th class="col-{name}">{title}</th>' for name, title in _COLUMNS)
        yield "</tr></thead>\n<tbody>\n"
        yield from map(_row, section.entries)
        yield "</tbody>\n</table>\n"
    yield "</section>\n"


def _row(entry: Entry) -> str:
    flagged = '<p class="doubt">Flagged</p>' if entry.flagged else ""
    return (
        f'<tr id="r{entry.number}"><td class="number">'
        f'<a href="#m{entry.number}">{entry.number}</a></td>'
        f'<td><p class="exact" dir="auto">{safe(entry.exact)}</p>'
        f"<p>{entry.tag}</p>{_details(entry.reading)}</td>"
        f'<td><p class="state">{entry.status}</p>{flagged}{_details(entry.decision)}</td>'
        f"<td>{_details(entry.findings)}</td></tr>\n"
    )


def _details(details: tuple[Detail, ...]) -> str:
    return "".join(
        f'<p><span class="label">{detail.label}</span> {bidi(detail.words)}</p>'
        for detail in details
    )
