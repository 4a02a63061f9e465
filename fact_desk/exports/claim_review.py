"""Verdicts on what others said as ClaimReview in JSON-LD (https://schema.org/ClaimReview).

For a page that publishes the check: one review for each claim with a claimant and each quote with
a speaker that an editor has come to a verdict about. `url` has to be replaced with the address of
that page. No `ratingValue` is given, as a desk knows no scale of truth; the verdict is in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.json_bytes import iso_date, json_chunks
from fact_desk.exports.json_things import Json
from fact_desk.model.annotation import Annotation, Status, Tag

ADDRESS = "https://example.com/address-of-your-fact-check"
"""Stands where the address of the published check has to be put in."""

_RATINGS = {
    Status.CONFIRMED: "Confirmed",
    Status.NEEDS_CORRECTION: "Incorrect",
    Status.CORRECTED: "Incorrect, since corrected",
    Status.UNVERIFIABLE: "Could not be verified",
    Status.NOT_CHECKABLE: "Not checkable",
}


def claim_reviews(dossiers: Sequence[Dossier], organisation: str = "") -> bytes:
    """The reviews as one graph; `organisation` publishes them, or the editor under her own name."""
    reviews = [review for dossier in dossiers for review in _reviews(dossier, organisation)]
    return b"".join(json_chunks({"@context": "https://schema.org", "@graph": reviews}, 4))


def is_reviewed(annotation: Annotation) -> bool:
    """Whether the annotation is somebody's statement that an editor has come to a verdict about."""
    return bool(_who(annotation)) and annotation.status in _RATINGS


def _reviews(dossier: Dossier, organisation: str) -> Iterator[Json]:
    for mark in dossier.marks:
        if is_reviewed(mark.annotation):
            yield _review(dossier, mark, organisation)


def _review(dossier: Dossier, mark: Numbered, organisation: str) -> Json:
    annotation = mark.annotation
    published = iso_date(dossier.article.published) or iso_date(annotation.checked_at[:10])
    kind, name = ("Organization", organisation) if organisation else ("Person", dossier.editor)
    review: Json = {
        "@type": "ClaimReview",
        "url": f"{ADDRESS}#{mark.number}",
        "claimReviewed": annotation.target.exact,
        "itemReviewed": _claim(dossier, annotation),
        "reviewRating": {"@type": "Rating", "alternateName": _RATINGS[annotation.status]},
        "author": {"@type": kind, "name": name},
    }
    if published:
        review["datePublished"] = published
    if annotation.correction:
        review["reviewBody"] = annotation.correction
    return review


def _claim(dossier: Dossier, annotation: Annotation) -> Json:
    author: Json = {"name": _who(annotation)}
    if annotation.tag is Tag.QUOTE:
        # A claimant may be an organisation as well; a speaker speaks for herself.
        author["@type"] = "Person"
    claim: Json = {
        "@type": "Claim",
        "text": annotation.target.exact,
        "author": author,
        "appearance": {"@type": "CreativeWork", "headline": dossier.article.title},
    }
    said = iso_date(annotation.quote.said_when) if annotation.tag is Tag.QUOTE else ""
    return claim | ({"datePublished": said} if said else {})


def _who(annotation: Annotation) -> str:
    if annotation.tag is Tag.CLAIM:
        return annotation.claim.claimant
    return annotation.quote.speaker if annotation.tag is Tag.QUOTE else ""
