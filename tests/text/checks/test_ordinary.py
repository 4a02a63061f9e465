"""Ordinary articles raise no error: those written for this, and one off the wires."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fact_desk.model.flag import Severity
from fact_desk.text.checks import CheckFacts, RuleFlag, check
from fact_desk.text.figures import read_figures
from fact_desk.text.reading import read_file
from tests.text.checks.reading import CASES

ORDINARY = sorted((CASES / "ordinary").glob("*.md"))
WIRE = Path(__file__).parents[4] / "shared" / "articles" / "000_468fca58f6ad11f9.txt"


def flags(path: Path, known: dict[str, date] | None = None, on: str = "") -> list[RuleFlag]:
    manuscript = read_file(path)
    day = on or manuscript.published
    published = date.fromisoformat(day) if day else None
    figures = read_figures(manuscript.text)
    return check(CheckFacts(manuscript.text, manuscript.layout, figures, published, known or {}))


def of(found: list[RuleFlag], severity: Severity) -> list[tuple[str, str]]:
    return [(flag.rule, flag.evidence[0].exact) for flag in found if flag.severity is severity]


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.stem)
def test_ordinary_article_raises_no_error(path: Path) -> None:
    assert of(flags(path), Severity.ERROR) == []


def test_there_are_ten_of_them() -> None:
    assert len(ORDINARY) == 10


@pytest.mark.skipif(not WIRE.exists(), reason="the shared article is not here")
class TestWireArticle:
    def test_without_dates_the_third_year_is_a_warning(self) -> None:
        found = flags(WIRE)
        assert of(found, Severity.ERROR) == []
        assert of(found, Severity.WARNING) == [
            ("vague", "hundreds of thousands of casualties"),
            ("elapsed", "third year"),
        ]

    @pytest.mark.parametrize(
        "event",
        ["war", "the war in Ukraine", "Russia’s full-scale invasion of Ukraine", "invasion"],
    )
    def test_with_dates_it_is_an_error(self, event: str) -> None:
        found = flags(WIRE, {event: date(2022, 2, 24)}, "2025-02-13")
        assert of(found, Severity.ERROR) == [("elapsed", "third year")]
        flag = next(flag for flag in found if flag.rule == "elapsed")
        assert "next enters its fourth" in flag.explanation

    def test_three_different_sums_do_not_contradict(self) -> None:
        assert not [flag for flag in flags(WIRE) if flag.rule in ("differs", "slip")]
