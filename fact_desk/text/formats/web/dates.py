"""The day on which a page says that it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from fact_desk.text.dates import iso_date

_METAS = frozenset(
    "article:published_time og:article:published_time datepublished date dc.date dc.date.issued "
    "dcterms.date dcterms.created dcterms.issued pubdate publish-date publish_date "
    "parsely-pub-date sailthru.date citation_publication_date".split()
)
_IN_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def declared_date(root: html.HtmlElement) -> str:
    """The date that its head, its data for search engines or its markup give; ISO, or empty."""
    return next((found for said in _said(root) if (found := iso_date(said))), "")


def _said(root: html.HtmlElement) -> Iterator[str]:
    for meta in root.iter("meta"):
        names = (meta.get("property"), meta.get("name"), meta.get("itemprop"))
        if any((name or "").lower() in _METAS for name in names):
            yield meta.get("content") or ""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _IN_DATA.findall(script.text or "")
    for time in root.iter("time"):
        if time.get("pubdate") is not None or time.get("itemprop") == "datePublished":
            yield time.get("datetime") or ""


def sure(date: str) -> str:
    """A date that was made out in a page's words, unless it is only a year's first day."""
    return "" if date.endswith("-01-01") else date
