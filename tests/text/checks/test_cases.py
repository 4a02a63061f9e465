"""Every rule fires where it should, and stays silent where it should."""

from __future__ import annotations

import pytest

from fact_desk.model.flag import Severity
from fact_desk.text.checks import RULES, check
from tests.text.checks.reading import Case, cases, facts_of, rules_with_cases

FIRING = [case for case in cases("fires") if case.severity != "none"]
SILENT = cases("silent") + [case for case in cases("fires") if case.severity == "none"]


@pytest.mark.parametrize("case", [case for case in FIRING if not case.skip], ids=str)
def test_rule_fires(case: Case) -> None:
    flags = check(facts_of(case))
    own = [flag for flag in flags if flag.rule == case.rule]
    assert [flag.evidence[0].exact for flag in own if flag.evidence[0].exact == case.figure]
    flag = next(flag for flag in own if flag.evidence[0].exact == case.figure)
    assert case.says in flag.explanation
    assert case.severity in (flag.severity, "any")


@pytest.mark.parametrize("case", FIRING, ids=str)
def test_nothing_else_is_an_error(case: Case) -> None:
    flags = check(facts_of(case))
    assert [
        (flag.rule, flag.explanation)
        for flag in flags
        if flag.severity is Severity.ERROR and flag.evidence[0].exact != case.figure
    ] == []


@pytest.mark.parametrize("case", SILENT, ids=str)
def test_rule_stays_silent(case: Case) -> None:
    flags = check(facts_of(case))
    assert [
        (flag.rule, flag.explanation)
        for flag in flags
        if flag.rule == case.rule or flag.severity is Severity.ERROR
    ] == []


def test_every_rule_has_cases_for_firing_and_for_silence() -> None:
    assert rules_with_cases() == {rule.name for rule in RULES}
    for rule in RULES:
        fires = [case for case in FIRING if case.rule == rule.name and not case.skip]
        silent = [case for case in SILENT if case.rule == rule.name]
        assert len(fires) >= 10, rule.name
        assert len(silent) >= 15, rule.name
