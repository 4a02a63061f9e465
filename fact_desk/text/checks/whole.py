"""Whole: more than 100 percent of people or things that are a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.marked import PERCENT, Sentence, pattern
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import said
from fact_desk.text.figures import FoundFigure

_WHOLE = Decimal(100)
_PEOPLE = (
    r"(?:people|adults|women|men|children|voters|votes|households|respondents|residents|patients|"
    r"students|pupils|workers|employees|members|seats|homes|users|participants|citizens|families|"
    r"population|electorate|ballots|cases|deaths|those|them|us|farmers|teachers|doctors|drivers|"
    r"companies|firms|schools|passengers|babies|girls|boys|land|territory|country)"
)
_OF_WHOLE = (
    rf"(?P<p>{{P}}) of (?:all |the |its |their |our |his |her |registered |eligible |[a-z]+ish |"
    rf"young |older |local |surveyed |polled )*{_PEOPLE}\b(?!')"
)
_TURNOUT = r"\bturnout (?:was|of|reached|stood at|came to) (?P<p>{P})"


def find_beyond_whole(page: Page) -> Iterator[Doubt]:
    """Doubts like: 120 percent of the voters is more than all of them."""
    for sentence in page.telling:
        if PERCENT not in sentence.marked:
            continue
        for form in (_OF_WHOLE, _TURNOUT):
            for found in pattern(form).finditer(sentence.marked):
                part = sentence.figure(found, "p")
                value = part.figure.value
                if value is not None and value > _WHOLE and not _is_compared(sentence, found):
                    yield _beyond(page, part, value)


def _beyond(page: Page, part: FoundFigure, value: Decimal) -> Doubt:
    over = said(value - _WHOLE)
    explanation = (
        f"A part can't be more than the whole: {page.exact(part)} is {over} percentage points more "
        "than 100 percent."
    )
    return Doubt(Severity.ERROR, explanation, (part.span,))


def _is_compared(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the words before make it a growth or a capacity: rose by 120% of …, equal to."""
    before = sentence.marked[max(0, found.start() - 40) : found.start()]
    return bool(
        re.search(
            r"\b(?:equal to|equivalent|capacity|as (?:much|many)|times|level|by|up)\b", before
        )
    )
