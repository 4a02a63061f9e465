"""Which annotations still ask something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fact_desk.exports.questions import is_question
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.flag import Flag, FlagState, Severity
from tests.exports.articles import on

ASKING = [
    (Status.OPEN, None, True),
    (Status.RECHECK, None, True),
    (Status.NEEDS_CORRECTION, FlagState.ACCEPTED, True),
    (Status.UNVERIFIABLE, None, True),
    (Status.CONFIRMED, None, False),
    (Status.CONFIRMED, FlagState.OPEN, True),
    (Status.CONFIRMED, FlagState.ACCEPTED, True),
    (Status.CONFIRMED, FlagState.DISMISSED, False),
    (Status.CORRECTED, FlagState.OPEN, True),
    (Status.CORRECTED, FlagState.ACCEPTED, False),
    (Status.NOT_CHECKABLE, None, False),
]


@pytest.mark.parametrize(("status", "flag", "asks"), ASKING)
def test_what_asks(status: Status, flag: FlagState | None, asks: bool) -> None:
    flags = () if flag is None else (Flag("f", state=flag),)
    annotation = replace(on("66,000 people", Tag.FIGURE), status=status, flags=flags)
    assert is_question(annotation) is asks


def test_a_reminder_asks_nothing() -> None:
    reminder = Flag("f", severity=Severity.INFO)
    annotation = on("66,000 people", Tag.FIGURE)
    assert not is_question(replace(annotation, status=Status.CONFIRMED, flags=(reminder,)))
