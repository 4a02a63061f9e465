"""Doubts in the words of the review."""

from __future__ import annotations

from fact_desk.model.annotation import Status
from fact_desk.model.finding import Finding
from fact_desk.model.flag import FlagState, Severity
from fact_desk.window.panel.wording import STATUS_WORDS, figure_words, one_line
from fact_desk.window.review.queue import Item, Queue, reason_of
from fact_desk.window.review.texts import Texts

SEVERITY_WORDS = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "Reminder",
}


def plural(number: int, one: str, many: str = "") -> str:
    """The number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def why_words(finding: Finding) -> tuple[str, str]:
    """Why the figure is flagged: the reason, and the explanation that follows it."""
    reason = reason_of(finding)
    flag = finding.flag
    told = one_line(flag.reason if finding.by_hand and flag.reason else flag.explanation)
    if told.startswith(reason):
        return reason, told[len(reason) :]
    return reason, f": {told}" if told else ""


def decision_words(item: Item) -> str:
    """What was decided, or nothing while it is open."""
    flag = item.finding.flag
    if not item.is_decided:
        return ""
    if flag.state is FlagState.ACCEPTED and item.status is Status.NEEDS_CORRECTION:
        return "Needs correction"
    if flag.state is FlagState.DISMISSED and item.status is not Status.CONFIRMED:
        return f"Dismissed: {one_line(flag.reason)}" if flag.reason else "Dismissed"
    if item.status.is_checked:
        return STATUS_WORDS[item.status]
    if flag.state is FlagState.ACCEPTED:
        return "Flag kept"
    return "No longer in doubt" if item.gone else ""


def accessible_row(item: Item, texts: Texts) -> str:
    """What a screen reader says for a row of the table."""
    finding = item.finding
    reads = figure_words(texts.figure(finding))
    reason, told = why_words(finding)
    parts = [
        one_line(finding.exact),
        f"reads as {reads}" if reads else "",
        f"{SEVERITY_WORDS[finding.flag.severity]}, {reason}{told}",
        decision_words(item) or "to be decided",
    ]
    return ". ".join(part for part in parts if part)


def queue_words(queue: Queue) -> str:
    """What is to be done: "12 to review in 3 articles"."""
    if not queue.items:
        return "Nothing to review"
    if not queue.left:
        return "All decided"
    return f"{queue.left:,} to review in {plural(queue.open_articles, 'article')}"


def progress_words(queue: Queue) -> str:
    """How far she has come: "3 of 12 decided"."""
    return f"{queue.decided:,} of {len(queue.items):,} decided" if queue.items else ""
