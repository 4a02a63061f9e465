"""Runs the rules over a draft."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from fact_desk.model.flag import Evidence, Severity
from fact_desk.model.span import Span
from fact_desk.text.checks.facts import CheckFacts, Doubt, RuleFlag
from fact_desk.text.checks.folding import folded
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.rule import Rule
from fact_desk.text.checks.table import RULES
from fact_desk.text.figures import FoundFigure

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def check(facts: CheckFacts) -> list[RuleFlag]:
    """The flags that the rules raise over a draft, by the place of the figure in doubt.

    The same facts always give the same flags. A rule flags a figure once: its gravest doubt.
    """
    page = Page(facts)
    figures = {found.span: found for found in facts.figures}
    flags: list[RuleFlag] = []
    for rule in RULES:
        if rule.name not in facts.off:
            flags += _gravest(rule, rule.find(page), facts.text, figures)
    return sorted(flags, key=lambda flag: (flag.span, _GRAVITY[flag.severity], flag.rule))


def _gravest(
    rule: Rule, doubts: Iterable[Doubt], text: str, figures: dict[Span, FoundFigure]
) -> list[RuleFlag]:
    kept: dict[Span, Doubt] = {}
    for doubt in doubts:
        held = kept.get(doubt.spans[0])
        if held is None or _GRAVITY[doubt.severity] < _GRAVITY[held.severity]:
            kept[doubt.spans[0]] = doubt
    return [_flag(rule.name, doubt, text, figures) for doubt in kept.values()]


def _flag(rule: str, doubt: Doubt, text: str, figures: dict[Span, FoundFigure]) -> RuleFlag:
    evidence = tuple(Evidence(span, span.of(text)) for span in doubt.spans)
    readings = (_reading(figures.get(span)) for span in doubt.spans)
    words = (" ".join(folded(place.exact).split()) for place in evidence)
    rests_on = "\n".join([rule, *words, *readings, *doubt.known])
    fingerprint = hashlib.sha256(rests_on.encode()).hexdigest()[:24]
    return RuleFlag(rule, doubt.severity, doubt.explanation, evidence, fingerprint)


def _reading(found: FoundFigure | None) -> str:
    """The numbers of a figure; a value that was corrected by hand makes another doubt."""
    if found is None:
        return ""
    figure = found.figure
    numbers = (figure.value, figure.low, figure.high)
    plain = ("" if number is None else f"{number.normalize():f}" for number in numbers)
    return " ".join([*plain, figure.unit, figure.date])
