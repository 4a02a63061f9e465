"""Reads the tables of cases for the rules, and makes facts out of a row.

A table (`tests/cases/checks_*.toml`) is about one rule. Rows of `fires` hold

    text        an article in Markdown
    figure      the words that the flag must begin with
    says        words that its explanation must hold
    severity    "error" if not given; "any" of the three; "none": the rule must stay silent
    published   the publication date
    known       events by name with their dates
    confirmed   confirmed figures of other articles: [sentence, figure, title of the article]
    skip        why the rule does not find it yet

Rows of `silent` are a text alone, or with any of these; the rule must not flag it at all, and no
other rule may raise an error.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

from fact_desk.model.span import Span
from fact_desk.text.checks import CheckFacts, ConfirmedFigures, Mention, mention_at
from fact_desk.text.figures import FoundFigure, read_figures
from fact_desk.text.reading import read_source

CASES = Path(__file__).parents[2] / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """A row of a table."""

    rule: str
    text: str
    figure: str = ""
    says: str = ""
    severity: str = "error"
    published: date | None = None
    known: dict[str, date] = field(default_factory=dict[str, date])
    confirmed: tuple[tuple[str, str, str], ...] = ()
    skip: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.text[:60]}"


def cases(kind: str) -> list[Case]:
    """All rows of that kind, `fires` or `silent`, of all tables."""
    return [case for path in _tables() for case in _rows(path, kind)]


def rules_with_cases() -> set[str]:
    """The names of the rules that have a table."""
    return {str(tomllib.loads(path.read_text("utf-8"))["rule"]) for path in _tables()}


def _tables() -> list[Path]:
    return sorted(CASES.glob("checks_*.toml"))


def _rows(path: Path, kind: str) -> Iterator[Case]:
    table = tomllib.loads(path.read_text("utf-8"))
    rule = str(table["rule"])
    for row in cast("list[object]", table[kind]):
        if isinstance(row, str):
            yield Case(rule, row)
            continue
        yield _case(rule, cast("dict[str, object]", row))


def _case(rule: str, row: dict[str, object]) -> Case:
    def words(name: str, otherwise: str = "") -> str:
        return str(row.get(name, otherwise))

    published = row.get("published")
    assert published is None or isinstance(published, date)
    known = cast("dict[str, date]", row.get("known", {}))
    confirmed = cast("list[list[str]]", row.get("confirmed", []))
    return Case(
        rule,
        words("text"),
        words("figure"),
        words("says"),
        words("severity", "error"),
        published,
        known,
        tuple((one[0], one[1], one[2]) for one in confirmed),
        words("skip"),
    )


def facts_of(case: Case) -> CheckFacts:
    """What the rules get to see of a row."""
    return article(case.text, case.published, case.known, _confirmed(case))


def article(
    markdown: str,
    published: date | None = None,
    known: dict[str, date] | None = None,
    confirmed: list[Mention] | None = None,
) -> CheckFacts:
    """The facts of an article in Markdown, its figures read."""
    manuscript = read_source(markdown.encode(), "case.md")
    figures = read_figures(manuscript.text)
    return CheckFacts(
        manuscript.text,
        manuscript.layout,
        figures,
        published,
        known or {},
        ConfirmedFigures.of(confirmed or []),
    )


def _confirmed(case: Case) -> list[Mention]:
    return [
        mention(sentence, exact, f"article {number}", title)
        for number, (sentence, exact, title) in enumerate(case.confirmed)
    ]


def mention(sentence: str, exact: str, article_id: str = "", title: str = "") -> Mention:
    """The mention that the words make in a sentence of another article."""
    start = sentence.index(exact)
    wanted = Span(start, start + len(exact))
    found = next(one for one in read_figures(sentence) if one.span.overlaps(wanted))
    made = mention_at(sentence, FoundFigure(found.span, found.figure), article_id, title)
    assert made is not None
    return made
