"""Suggestions in the words of the panel."""

from __future__ import annotations

from fact_desk.model.annotation import Annotation, QuoteKind, Tag
from fact_desk.window.panel.wording import TAG_PLURALS, TAG_WORDS, figure_words, one_line

EVERYTHING, LIKELY, SURE = 0.0, 0.65, 0.85

SURENESS = {
    EVERYTHING: "All suggestions",
    LIKELY: "Likely ones and better",
    SURE: "Only the surest",
}
"""The steps of the bar for how sure a suggestion must be to be shown, by its least score."""

_KINDS = {
    QuoteKind.FULL: "whole sentence",
    QuoteKind.CLAUSE: "clause",
    QuoteKind.PARTIAL: "part of a sentence",
    QuoteKind.ONE_WORD: "one word",
}


def sure_words(score: float) -> str:
    """How sure a suggestion is: "Very sure", "Likely", "Perhaps"."""
    if score >= SURE:
        return "Very sure"
    return "Likely" if score >= LIKELY else "Perhaps"


def counted(number: int, tag: Tag | None = None) -> str:
    """So many of a tag, or suggestions: "1 figure", "23 suggestions"."""
    one = "suggestion" if tag is None else TAG_WORDS[tag].lower()
    many = "suggestions" if tag is None else TAG_PLURALS[tag].lower()
    return f"{number:,} {one if number == 1 else many}"


MOST_ROWS = 3
"""The most rows that `filled_in` gives."""


def filled_in(would_be: Annotation, parts: int = 1) -> list[tuple[str, str]]:
    """What accepting would write down beside the tag: labels with what stands behind them."""
    rows: list[tuple[str, str]] = []
    if would_be.tag is Tag.FIGURE:
        rows = [("Reads", figure_words(would_be.figure)), ("Kind", str(would_be.figure.kind))]
    elif would_be.tag is Tag.QUOTE:
        kind = would_be.quote.kind
        rows = [("Speaker", one_line(would_be.quote.speaker) or "not found")]
        rows.append(("Quoted", "" if kind is None else _KINDS[kind]))
        if parts > 1:
            rows.append(("Parts", f"{parts}, accepted together"))
    return [(label, words) for label, words in rows if words]


def accessible_suggestion(would_be: Annotation, sure: str, reason: str) -> str:
    """What a screen reader says for a suggestion."""
    said = f"Suggested {would_be.tag}, {sure.lower()}, {reason}"
    return f"{said}: {one_line(would_be.target.exact)}"


def total_words(shown: int, hidden: int) -> str:
    """The quiet count: "23 suggestions · 8 hidden"."""
    words = "No suggestions" if not shown and not hidden else counted(shown)
    return f"{words} · {hidden:,} hidden" if hidden else words
