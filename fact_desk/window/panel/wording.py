"""Annotations in the words of the panel."""

from __future__ import annotations

from fact_desk.desk.book import Book
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.wording import (
    STATUS_WORDS,
    TAG_WORDS,
    figure_words,
    flag_words,
    local_time,
    one_line,
    several_lines,
)

__all__ = [
    "STATUS_WORDS",
    "TAG_PLURALS",
    "TAG_WORDS",
    "accessible_text",
    "figure_words",
    "flag_words",
    "local_time",
    "one_line",
    "progress_words",
    "several_lines",
    "verdict_words",
]

TAG_PLURALS = {Tag.CLAIM: "Claims", Tag.FIGURE: "Figures", Tag.QUOTE: "Quotes"}


def accessible_text(annotation: Annotation) -> str:
    """What a screen reader says for a card: "Claim, open, flagged: the exact words"."""
    parts = [TAG_WORDS[annotation.tag], str(annotation.status)]
    if annotation.is_flagged:
        parts.append("flagged")
    return f"{', '.join(parts)}: {one_line(annotation.target.exact)}"


def suggested_text(would_be: Annotation) -> str:
    """What a screen reader says for a suggestion: "Suggested figure: the exact words"."""
    return f"Suggested {would_be.tag}: {one_line(would_be.target.exact)}"


def progress_words(book: Book) -> str:
    """How far the check has come: "6 of 15 checked · 4 flagged"."""
    if not len(book):
        return ""
    words = f"{book.checked:,} of {len(book):,} checked"
    return f"{words} · {book.flagged:,} flagged" if book.flagged else words


def verdict_words(annotation: Annotation) -> str:
    """The status with who and when, or nothing where there is no verdict."""
    if not annotation.status.is_checked:
        return ""
    by = f" by {annotation.checked_by}" if annotation.checked_by else ""
    at = f", {local_time(annotation.checked_at)}" if annotation.checked_at else ""
    return one_line(f"{STATUS_WORDS[annotation.status]}{by}{at}")
