"""What stands at the head of a report: which text it is about, and how far its check has come."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.report.moments import day_words, time_words
from fact_desk.model.annotation import Status
from fact_desk.model.wording import STATUS_WORDS

KIND_WORDS = "Fact-checking report"

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Head:
    """Lines for the head of a report; empty ones are left out.

    `counts` are words such as "3 flagged", `origin` says by whom and from which text it was
    written.
    """

    title: str
    about: str
    counts: tuple[str, ...]
    seal: str
    origin: str


def head_of(dossier: Dossier) -> Head:
    """The head of the article's report."""
    article = dossier.article
    return Head(
        article.title, about_words(dossier), _counts(dossier), dossier.seal, _origin(dossier)
    )


def about_words(dossier: Dossier) -> str:
    """Byline, day of publication, draft, length: "Odile Marrin · 13 Mar 2026 · draft 2 · …"."""
    article, draft = dossier.article, dossier.draft.draft
    words = f"{draft.words:,} word{'' if draft.words == 1 else 's'}"
    parts = (article.byline, day_words(article.published), f"draft {draft.number}", words)
    return " · ".join(part for part in parts if part)


def _counts(dossier: Dossier) -> tuple[str, ...]:
    annotations = [mark.annotation for mark in dossier.marks]
    statuses = Counter(annotation.status for annotation in annotations)
    flagged = sum(annotation.is_flagged for annotation in annotations)
    counts = [f"{len(annotations):,} annotation{'' if len(annotations) == 1 else 's'}"]
    shown = (Status.CONFIRMED, Status.OPEN)
    counts += [f"{statuses[status]:,} {STATUS_WORDS[status].lower()}" for status in shown]
    counts.append(f"{flagged:,} flagged")
    others = (status for status in Status if status not in shown and statuses[status])
    counts += [f"{statuses[status]:,} {STATUS_WORDS[status].lower()}" for status in others]
    if dossier.left_out:
        counts.append(f"{dossier.left_out:,} not in this report")
    return tuple(counts)


def _origin(dossier: Dossier) -> str:
    digest = hashlib.sha256(dossier.draft.text.encode(errors="surrogatepass")).hexdigest()
    by = f" by {dossier.editor}" if dossier.editor else ""
    return (
        f"Written{by} on {time_words(dossier.written_at)} from draft "
        f"{dossier.draft.draft.number}, text sha256 {digest[:_DIGITS]}"
    )
