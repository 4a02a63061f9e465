"""Reads the sample articles and the list of what is planted in them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date

from fact_desk.resources import seed

ARTICLES = ("harbour-strike.md", "budget-ostrelle.md", "halcyrie-ferry.md")


@dataclass(frozen=True, slots=True)
class Planted:
    """One entry of `seeds/planted.toml`, whose head says what the fields hold."""

    article: str
    exact: str
    rule: str
    rests_on: list[str]
    explanation: str
    draft_2: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.exact}"


def planted() -> list[Planted]:
    """Every planted error."""
    entries = tomllib.loads(seed("planted.toml").read_text("utf-8"))["planted"]
    return [Planted(**entry) for entry in entries]


def second_draft(article: str) -> str:
    """The file name of an article's second draft."""
    return article.replace(".md", "-draft-2.md")


def body(name: str) -> str:
    """What stands in a sample article after its front matter."""
    return _parts(name)[1]


def published(name: str) -> date:
    """The publication date in a sample article's front matter."""
    lines = _parts(name)[0].splitlines()
    given = next(line for line in lines if line.startswith("date: "))
    return date.fromisoformat(given.removeprefix("date: "))


def _parts(name: str) -> tuple[str, str]:
    _, front_matter, text = seed(name).read_text("utf-8").split("---\n", 2)
    return front_matter, text
