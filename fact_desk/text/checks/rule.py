"""A rule: what it is called, what it needs, and the function that finds its doubts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.flag import Severity
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.page import Page


class Need(StrEnum):
    """What a rule can't do without, beside the draft."""

    PUBLISHED = "publication date"
    EVENTS = "known events"
    CONFIRMED = "confirmed figures of other articles"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table of rules.

    `name` is kept in flags; `title` is the reason that an editor sees and filters by; `about`
    says in a sentence what the rule looks for. `severity` is the gravest that it gives. Of
    `helps`, what is missing makes the rule find less; `needs` it can't do without.
    """

    name: str
    title: str
    severity: Severity
    about: str
    find: Callable[[Page], Iterable[Doubt]]
    needs: tuple[Need, ...] = ()
    helps: tuple[Need, ...] = ()


def all_of(
    *finders: Callable[[Page], Iterable[Doubt]],
) -> Callable[[Page], Iterable[Doubt]]:
    """One function that finds what each of the finders does."""

    def find(page: Page) -> Iterable[Doubt]:
        for finder in finders:
            yield from finder(page)

    return find
