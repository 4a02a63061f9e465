"""What an editor can write into an open card, and the verb that each writing is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from fact_desk.desk.verbs.annotations import set_claim, set_figure, set_note, set_quote
from fact_desk.desk.verbs.flags import flag_by_hand, give_reason
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.operation import Operation, Stamp

_NUMBER = re.compile(r"[+-]?(\d{1,40}|\d{1,3}(,\d{3}){1,12})(\.\d{1,40})?")
_BLANKS = re.compile("[\\s\u2009\u202f]+")


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing to write down: where it stands in an annotation, and how it is put there.

    `tag` is the tag it belongs to, None for all; `make` raises BadRequest for what can't be.
    """

    label: str
    read: Callable[[Annotation], str]
    make: Callable[[Stamp, Annotation, str], Operation]
    tag: Tag | None = None
    several_lines: bool = False
    hint: str = ""
    tidy: Callable[[str], str] = str

    def taken(self, typed: str) -> str:
        """What was typed, as it is written down: no half characters, no blanks around it."""
        whole = typed.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        words = whole.replace("\0", "")
        return self.tidy(words.strip() if self.several_lines else " ".join(words.split()))


def decimal_of(typed: str) -> Decimal | None:
    """The number in "1,240.5" or "-3"; None for nothing; raises BadRequest for anything else."""
    compact = _BLANKS.sub("", typed).replace("\u2212", "-")
    if not compact:
        return None
    if not compact.isascii() or not _NUMBER.fullmatch(compact):
        raise BadRequest(
            f"“{typed}” is not a number: write digits with a point, such as 1240.5, "
            "and put the unit in its own field."
        )
    return Decimal(compact.replace(",", ""))


def _tidy_number(typed: str) -> str:
    try:
        value = decimal_of(typed)
    except BadRequest:
        return typed
    return "" if value is None else f"{value:f}"


def _set_value(stamp: Stamp, annotation: Annotation, typed: str) -> Operation:
    # A value by hand takes the place of a range or a date that was read.
    value = decimal_of(typed)
    figure = replace(annotation.figure, value=value, low=None, high=None, date="", by_hand=True)
    return set_figure(stamp, annotation, figure)


def _set_unit(stamp: Stamp, annotation: Annotation, unit: str) -> Operation:
    return set_figure(stamp, annotation, replace(annotation.figure, unit=unit, by_hand=True))


def _set_low(stamp: Stamp, annotation: Annotation, typed: str) -> Operation:
    low = decimal_of(typed)
    figure = replace(annotation.figure, value=None, low=low, date="", by_hand=True)
    return set_figure(stamp, annotation, figure)


def _set_high(stamp: Stamp, annotation: Annotation, typed: str) -> Operation:
    high = decimal_of(typed)
    figure = replace(annotation.figure, value=None, high=high, date="", by_hand=True)
    return set_figure(stamp, annotation, figure)


def _set_hedge(stamp: Stamp, annotation: Annotation, hedge: str) -> Operation:
    figure = replace(annotation.figure, approximation=hedge, by_hand=True)
    return set_figure(stamp, annotation, figure)


def _low(annotation: Annotation) -> str:
    low = annotation.figure.low
    return "" if low is None else f"{low:f}"


def _high(annotation: Annotation) -> str:
    high = annotation.figure.high
    return "" if high is None else f"{high:f}"


def _value(annotation: Annotation) -> str:
    value = annotation.figure.value
    return "" if value is None else f"{value:f}"


def _set_speaker(stamp: Stamp, annotation: Annotation, speaker: str) -> Operation:
    return set_quote(stamp, annotation, replace(annotation.quote, speaker=speaker))


def _set_where(stamp: Stamp, annotation: Annotation, where: str) -> Operation:
    return set_quote(stamp, annotation, replace(annotation.quote, said_where=where))


def _set_when(stamp: Stamp, annotation: Annotation, when: str) -> Operation:
    return set_quote(stamp, annotation, replace(annotation.quote, said_when=when))


def _set_claimant(stamp: Stamp, annotation: Annotation, claimant: str) -> Operation:
    return set_claim(stamp, annotation, replace(annotation.claim, claimant=claimant))


def _reason(annotation: Annotation) -> str:
    flag = flag_by_hand(annotation)
    return "" if flag is None else flag.reason


def set_checkable(stamp: Stamp, annotation: Annotation, checkable: bool | None) -> Operation:
    """Says whether the claim can be checked at all; None takes that back."""
    return set_claim(stamp, annotation, replace(annotation.claim, checkable=checkable))


VALUE = Edit("Value", _value, _set_value, Tag.FIGURE, hint="1240.5", tidy=_tidy_number)
UNIT = Edit("Unit", lambda one: one.figure.unit, _set_unit, Tag.FIGURE, hint="percent, EUR, km …")
LOW = Edit("From", _low, _set_low, Tag.FIGURE, hint="From", tidy=_tidy_number)
HIGH = Edit("To", _high, _set_high, Tag.FIGURE, hint="To", tidy=_tidy_number)
HEDGE = Edit("Hedge", lambda one: one.figure.approximation, _set_hedge, Tag.FIGURE, hint="about")
SPEAKER = Edit("Speaker", lambda one: one.quote.speaker, _set_speaker, Tag.QUOTE, hint="Who")
WHERE = Edit("Where", lambda one: one.quote.said_where, _set_where, Tag.QUOTE, hint="Said where")
WHEN = Edit("When", lambda one: one.quote.said_when, _set_when, Tag.QUOTE, hint="Said when")
CLAIMANT = Edit("Claimant", lambda one: one.claim.claimant, _set_claimant, Tag.CLAIM, hint="Who")
REASON = Edit("Why flagged", _reason, give_reason, hint="Why you doubt it")
NOTE = Edit("Note", lambda one: one.note, set_note, several_lines=True, hint="Note")

EDITS = (VALUE, UNIT, LOW, HIGH, HEDGE, SPEAKER, WHERE, WHEN, CLAIMANT, REASON, NOTE)
