"""What holds for all flags: order, fingerprints, rules switched off, any text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.flag import Severity
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.text.checks import RULES, CheckFacts, check, rule_named
from fact_desk.text.checks.page import LONGEST
from fact_desk.text.figures import read_figures
from tests.text.checks.reading import Case, article, cases, facts_of

RISE = "Admissions went from 310 to 341, a rise of 12%."


def fingerprints(markdown: str, published: date | None = None) -> dict[str, str]:
    return {flag.rule: flag.fingerprint for flag in check(article(markdown, published))}


@pytest.mark.parametrize("case", cases("fires")[::7], ids=str)
def test_same_facts_give_the_same_flags(case: Case) -> None:
    facts = facts_of(case)
    assert check(facts) == check(facts)


def test_fingerprint_does_not_depend_on_the_place() -> None:
    moved = f"An emoji ✊🏽 and a line come first.\n\nThen: nothing. {RISE} The end."
    assert fingerprints(moved)["change"] == fingerprints(RISE)["change"]


def test_fingerprint_does_not_depend_on_quotes_and_blanks() -> None:
    one = fingerprints("They met on Wednesday 10 March.", date(2026, 3, 13))["weekday"]
    other = fingerprints("They met on Wednesday\u00a010 March.", date(2026, 3, 13))["weekday"]
    assert one == other


@pytest.mark.parametrize(
    "changed",
    [
        "Admissions went from 310 to 342, a rise of 12%.",
        "Admissions went from 310 to 341, a rise of 13%.",
        "Admissions went from 300 to 341, a rise of 12%.",
    ],
)
def test_another_number_makes_another_fingerprint(changed: str) -> None:
    assert fingerprints(changed)["change"] != fingerprints(RISE)["change"]


def test_value_set_by_hand_makes_another_fingerprint() -> None:
    facts = article(RISE)
    by_hand = [
        replace(found, figure=replace(found.figure, value=Decimal(320)))
        if found.figure.value == Decimal(310)
        else found
        for found in facts.figures
    ]
    old, new = check(facts), check(replace(facts, figures=by_hand))
    marks = [{flag.rule: flag.fingerprint for flag in flags}["change"] for flags in (old, new)]
    assert marks[0] != marks[1]


def test_another_publication_date_makes_another_fingerprint() -> None:
    text = "They met on Wednesday 10 March."
    first = fingerprints(text, date(2026, 3, 13))["weekday"]
    assert first != fingerprints(text, date(2025, 3, 13))["weekday"]


def test_rule_that_is_off_raises_nothing() -> None:
    facts = replace(article(RISE), off=frozenset({"change"}))
    assert "change" not in {flag.rule for flag in check(facts)}


def test_flags_stand_in_text_order() -> None:
    text = f"It closes on 31 April. {RISE} She was born on 30 February."
    spans = [flag.span for flag in check(article(text))]
    assert spans == sorted(spans)


def test_gravest_severity_is_that_of_the_table() -> None:
    order = [Severity.INFO, Severity.WARNING, Severity.ERROR]
    for case in cases("fires"):
        for flag in check(facts_of(case)):
            rule = rule_named(flag.rule)
            assert rule is not None
            assert order.index(flag.severity) <= order.index(rule.severity)


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_endless_sentence_is_looked_at_in_pieces() -> None:
    text = "so many cows and " * (LONGEST // 8) + "it went from 310 to 341, a rise of 12%"
    assert "change" in fingerprints(text)


_PIECES = st.sampled_from(
    [
        "from", "to", "310", "341", "12%", ",", "a rise of", ":", "–", "(", ")", "and",
        "four things",
        "$26", "$31 million", "Monday", "10 March", "31 April", "third year", "its", "in", "born",
        "2 June 1961", "65-year-old", "a day earlier", "0", "0%", "-5%", "up", "by", "doubled",
        "hundreds of thousands", "\n\n", "\n- ", "| 1 | 2 |\n", "of the voters", ".", "İ", "\ue000",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
def test_any_words_are_checked_without_a_fall(pieces: list[str]) -> None:
    facts = article("x " + " ".join(pieces), date(2026, 3, 13), {"war": date(2022, 2, 24)})
    for flag in check(facts):
        assert flag.explanation.endswith(".")
        assert all(place.exact == place.span.of(facts.text) for place in flag.evidence)


@given(st.text(max_size=200))
def test_any_text_is_checked_without_a_fall(text: str) -> None:
    layout = Layout((Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    facts = CheckFacts(text, layout, read_figures(text), date(2024, 2, 29))
    assert all(flag.fingerprint for flag in check(facts))
