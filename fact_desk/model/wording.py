"""What an annotation holds, in the words of the window and of the reports."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal

from fact_desk.model.annotation import Status, Tag
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Flag, FlagState, Severity

TAG_WORDS = {Tag.CLAIM: "Claim", Tag.FIGURE: "Figure", Tag.QUOTE: "Quote"}
STATUS_WORDS = {
    Status.OPEN: "Unchecked",
    Status.CONFIRMED: "Confirmed",
    Status.NEEDS_CORRECTION: "Needs correction",
    Status.CORRECTED: "Corrected",
    Status.UNVERIFIABLE: "Unverifiable",
    Status.NOT_CHECKABLE: "Not checkable",
    Status.RECHECK: "Check again",
}

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SEVERITIES = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    Severity.INFO: "Reminder",
}


def one_line(text: str) -> str:
    """The text on one line that can't turn around: line breaks as spaces, bidi controls as ▯."""
    return _INVISIBLE.sub(" ", _TURNING.sub("▯", text))


def several_lines(text: str) -> str:
    """The text with its line breaks, and with bidi controls as ▯."""
    return _TURNING.sub("▯", text)


def local_time(moment: str) -> str:
    """An ISO 8601 time in this place's time: "12 Feb 2026, 14:03"; as it is where it is none."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):
        return moment
    return f"{local.day} {local:%b %Y, %H:%M}"


def figure_words(figure: Figure) -> str:
    """How a figure reads: "≈ 20 %", "10 to 12 EUR", "at least 5"; nothing where it is not read."""
    amount = figure.date or _amount(figure.value, figure.low, figure.high)
    if figure.kind is FigureKind.ORDINAL and figure.value is not None:
        amount = _ordinal(figure.value)
    if not amount:
        return ""
    unit = "%" if figure.unit == "percent" else figure.unit
    return one_line(" ".join(filter(None, ("≈" if figure.approximation else "", amount, unit))))


def flag_words(flag: Flag) -> str:
    """A rule's flag in a line: how grave it is, why it was raised, what was decided about it."""
    grave = _SEVERITIES[flag.severity]
    decided = {FlagState.ACCEPTED: "kept", FlagState.DISMISSED: "dismissed"}.get(flag.state, "")
    if decided and flag.reason:
        decided = f"{decided}: {flag.reason}"
    told = one_line(flag.explanation)
    return f"{grave}. {told} ({one_line(decided)})" if decided else f"{grave}. {told}"


def _ordinal(value: Decimal) -> str:
    if value != value.to_integral_value():
        return f"{value:,f}"
    tens = int(abs(value)) % 100
    ending = "th" if tens in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(tens % 10, "th")
    return f"{value:,.0f}{ending}"


def _amount(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> str:
    if value is not None:
        return f"{value:,f}"
    if low is not None and high is not None:
        return f"{low:,f} to {high:,f}"
    if low is not None:
        return f"at least {low:,f}"
    return f"at most {high:,f}" if high is not None else ""
