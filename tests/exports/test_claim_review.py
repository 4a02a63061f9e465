"""ClaimReview: whose statements are reviewed, how they are rated, and safe within a page."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from fact_desk.exports.claim_review import ADDRESS, claim_reviews, is_reviewed
from fact_desk.model.annotation import Claim, Quote, Status, Tag
from tests.exports.articles import checked, dossier, on, three


def graph(content: bytes) -> list[Any]:
    document = json.loads(content)
    assert document["@context"] == "https://schema.org"
    return document["@graph"]


def test_a_claim_and_a_quote_with_verdicts() -> None:
    claim, quote = graph(claim_reviews([dossier(*three())], "The Ostrelle Ledger"))
    assert claim == {
        "@type": "ClaimReview",
        "url": f"{ADDRESS}#1",
        "claimReviewed": "took 66,000 people across",
        "itemReviewed": {
            "@type": "Claim",
            "text": "took 66,000 people across",
            "author": {"name": "the port office"},
            "appearance": {"@type": "CreativeWork", "headline": "Ferries"},
        },
        "reviewRating": {"@type": "Rating", "alternateName": "Incorrect"},
        "author": {"@type": "Organization", "name": "The Ostrelle Ledger"},
        "datePublished": "2026-03-05",
        "reviewBody": "60,000",
    }
    assert quote["itemReviewed"]["author"] == {"name": "Odile Marrin", "@type": "Person"}
    assert quote["itemReviewed"]["datePublished"] == "2026-02-01"
    assert quote["url"] == f"{ADDRESS}#3"


def test_without_an_organisation_the_editor_signs() -> None:
    review, _ = graph(claim_reviews([dossier(*three())]))
    assert review["author"] == {"@type": "Person", "name": "Ines Varga"}


PORT = Claim("the port")
CASES = [
    (Tag.CLAIM, Status.CONFIRMED, PORT, Quote(), True),
    (Tag.CLAIM, Status.UNVERIFIABLE, PORT, Quote(), True),
    (Tag.CLAIM, Status.OPEN, PORT, Quote(), False),
    (Tag.CLAIM, Status.RECHECK, PORT, Quote(), False),
    (Tag.CLAIM, Status.CONFIRMED, Claim(), Quote("Odile"), False),
    (Tag.QUOTE, Status.CONFIRMED, PORT, Quote(), False),
    (Tag.FIGURE, Status.CONFIRMED, PORT, Quote("Odile"), False),
]


@pytest.mark.parametrize(("tag", "status", "claim", "quote", "expected"), CASES)
def test_what_is_reviewed(
    tag: Tag, status: Status, claim: Claim, quote: Quote, expected: bool
) -> None:
    mark = replace(checked(on("May", tag), status), claim=claim, quote=quote)
    assert is_reviewed(mark) is expected
    assert bool(graph(claim_reviews([dossier(mark)]))) is expected


class Page(HTMLParser):
    """Counts what a browser would take for elements."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)


def test_no_script_leaves_the_page_it_stands_in() -> None:
    evil = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> \u2028"
    mark = replace(checked(on("May", Tag.CLAIM), Status.CONFIRMED, evil), claim=Claim(evil))
    content = claim_reviews([dossier(mark, title=evil)], evil).decode()
    page = Page()
    page.feed(f'<script type="application/ld+json">{content}</script>')
    assert page.elements == ["script"]
    assert graph(content.encode())[0]["itemReviewed"]["author"]["name"] == evil
