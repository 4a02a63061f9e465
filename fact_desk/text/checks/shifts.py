"""From one value to another with a change in percent beside it, as sentences tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fact_desk.text.checks.marked import PERCENT, QUANTITY, Sentence, pattern
from fact_desk.text.figures import FoundFigure

_HEDGE = (
    r"(?:(?:just|only|about|around|roughly|nearly|almost|some|more than|less than|over|under|or|by|"
    r"of|an estimated|approximately) ){0,3}"
)
_PER = r"(?: (?:an?|per|each) [a-z]+)?"
_GAP = r"[^\ue000\ue001\ue002;.!?(),–]{0,60}"
_NOUN = (
    r"(?:increase|rise|gain|jump|cut|fall|drop|decline|loss|growth|reduction|decrease|hike|surge|"
    r"slump|climb|improvement|saving|discount|plunge|dip|leap|boost|change|slide)"
)
_VERB = (
    r"\b(?:rose|risen|rising|rises?|increas(?:es?|ed|ing)|grew|grown|grow(?:s|ing)?|gain(?:s|ed|ing)"
    r"?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|fell|fallen|"
    r"fall(?:s|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|shrank|shrunk|shrinks?|slip(?:s|ped|"
    r"ping)?|cuts?|cutting|reduc(?:es?|ed|ing)|decreas(?:es?|ed|ing)|slid|plung(?:es?|ed|ing)|"
    r"rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|up|down)"
)
_AN = r"(?:an?|the) (?:[a-z-]+ ){0,2}?"
_MORE = "(?:less|more|fewer|higher|lower)"
_APPOSED = (
    rf"(?:{_AN}{_NOUN} (?:of|by) {_HEDGE}(?P<p1>{{PT}})"
    rf"|{_AN}{_HEDGE}(?P<p2>{{PT}}) {_NOUN}"
    rf"|(?:or )?(?:up|down|rising|falling) {_HEDGE}(?P<p3>{{PT}})"
    rf"|{_HEDGE}(?P<p4>{{PT}}) {_MORE}"
    rf"|or {_HEDGE}(?P<p5>{{PT}})"
    rf"|(?<=\(){_HEDGE}(?P<p6>{{PT}})\))"
)
# A change told of something else: per year, on last year, after inflation.
_ELSE = (
    r"(?! (?:an?|per|each|every|annually|yearly|in real|after|adjusted|on average|compared|from|"
    r"on|since|than|of|versus|against|year|more of|for)\b)"
)
_ENDS = (
    rf"\bfrom {_HEDGE}(?P<a>{{V}}){_PER}{_GAP}? to {_HEDGE}(?P<b>{{V}}){_PER}",
    rf"(?P<b>{{V}}){_PER}{_GAP},? (?:up|down) from {_HEDGE}(?P<a>{{V}}){_PER}",
    rf"(?P<b>{{V}}){_PER}{_GAP},? (?:compared with|compared to|against) {_HEDGE}(?P<a>{{V}}){_PER}",
    rf"{_VERB} to {_HEDGE}(?P<b>{{V}}){_PER}{_GAP},? from {_HEDGE}(?P<a>{{V}}){_PER}",
)
_BEHIND = rf"{_GAP}(?:, which is|,| –| \() ?{_APPOSED}{_ELSE}"
_BEFORE = (
    rf"{_VERB} {_HEDGE}(?P<p1>{{PT}}),? $",
    rf"(?P<p1>{{PT}}) {_NOUN},? $",
    rf"{_NOUN} {_HEDGE}(?P<p1>{{PT}}),? $",
)
_WHOLE = (
    rf"{_VERB} {_HEDGE}(?P<p1>{{PT}}),? to {_HEDGE}(?P<b>{{V}}){_PER}{_GAP},? from {_HEDGE}"
    r"(?P<a>{V})",
    rf"(?P<b>{{V}}){_PER}{_GAP},? (?:up|down) {_HEDGE}(?P<p1>{{PT}}) from {_HEDGE}(?P<a>{{V}})",
)
_LINK = re.compile(r"\b(?:from|compared|against)\b")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Shift:
    """From `old` to `new`, which the text says is a change of `change` (percent or points)."""

    old: FoundFigure
    new: FoundFigure
    change: FoundFigure


def quantity_shifts(sentence: Sentence) -> list[Shift]:
    """Shifts of a quantity: from 310 to 341, a rise of 12%."""
    return _shifts(sentence, QUANTITY)


def percent_shifts(sentence: Sentence) -> list[Shift]:
    """Shifts of a share or a rate: from 2.0 to 2.5 per cent, an increase of 0.5 per cent."""
    return _shifts(sentence, PERCENT)


def _shifts(sentence: Sentence, sign: str) -> list[Shift]:
    enough = len(sentence.figures) >= 3 and sentence.marked.count(sign) >= 2
    if not enough or not _LINK.search(sentence.marked):
        return []
    found = {shift.change.span: shift for shift in _all_shifts(sentence, sign)}
    return list(found.values())


def _all_shifts(sentence: Sentence, sign: str) -> Iterator[Shift]:
    for form in _WHOLE:
        for ends in _compiled(form, sign).finditer(sentence.marked):
            yield _shift(sentence, ends, ends)
    for form in _ENDS:
        for ends in _compiled(form, sign).finditer(sentence.marked):
            change = _change_beside(sentence.marked, ends)
            if change is not None:
                yield _shift(sentence, ends, change)


def _compiled(form: str, sign: str) -> re.Pattern[str]:
    return pattern(form.replace("{V}", sign))


def _change_beside(marked: str, ends: re.Match[str]) -> re.Match[str] | None:
    behind = pattern(_BEHIND).match(marked, ends.end())
    if behind is not None:
        return behind
    start = max(0, ends.start() - _REACH)
    near = (pattern(form).search(marked, start, ends.start()) for form in _BEFORE)
    return next((found for found in near if found is not None), None)


def _shift(sentence: Sentence, ends: re.Match[str], change: re.Match[str]) -> Shift:
    group = next(
        name for name, value in change.groupdict().items() if value and name.startswith("p")
    )
    return Shift(
        sentence.figure(ends, "a"), sentence.figure(ends, "b"), sentence.figure(change, group)
    )
