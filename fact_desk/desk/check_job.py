"""Checking one draft: all that it takes, gathered, so that any thread can do it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from fact_desk import __version__
from fact_desk.desk.confirmed_index import ConfirmedIndex
from fact_desk.desk.mention_rows import mention_from, row_of
from fact_desk.desk.stored_layout import stored_layout
from fact_desk.model.figure import Figure
from fact_desk.model.flag import Flag
from fact_desk.model.layout import Layout
from fact_desk.model.span import Span
from fact_desk.store.checks import Checked, CheckKey
from fact_desk.store.mentions import PlacedMention
from fact_desk.text.checks import (
    RULES,
    CheckFacts,
    ConfirmedFigures,
    Mention,
    RuleFlag,
    check,
)
from fact_desk.text.checks.page import Page
from fact_desk.text.figures import FoundFigure, read_figures

_EDITION = f"{__version__} 2 {' '.join(rule.name for rule in RULES)}"
"""Changes with the rules, so that what older ones found is worked out again. The number is to be
raised whenever reader or rules change between two versions of the program."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the draft: dates, the rules that are off, values set by hand."""

    published: date | None = None
    events: Mapping[str, date] | None = None
    off: frozenset[str] = frozenset()
    values: Sequence[tuple[Span, Figure]] = ()


@dataclass(frozen=True, slots=True)
class CheckJob:
    """The check of a draft, ready to run; `body` names the text, `layout` is its JSON.

    Raises DeskDamaged, before any thread takes the job, where the layout can't be read.
    `last` is what the draft's kept findings were worked out from, `told` the mentions kept then.
    """

    article: str
    draft: str
    body: str
    text: str
    layout: str
    known: Known
    confirmed: ConfirmedIndex
    last: CheckKey | None = None
    told: Sequence[PlacedMention] = ()

    def __post_init__(self) -> None:
        stored_layout(self.layout, self.draft)

    @property
    def is_done(self) -> bool:
        """Whether what is kept of the last check still stands."""
        return self.last == CheckKey(self._reading(), self._known(), self._compared_last())

    def run(self) -> Checked | None:
        """Checks the draft; None where what is kept of the last check still stands."""
        if self.is_done:
            return None
        reading, known = self._reading(), self._known()
        facts = self._facts()
        mentions = Page(facts).mentions
        relevant = self.confirmed.relevant(self.article, mentions)
        flags = check(replace(facts, confirmed=ConfirmedFigures.of(relevant)))
        rows = (row_of(mention) for mention in mentions)
        return Checked(
            self.article,
            self.draft,
            CheckKey(reading, known, _digest(map(_told, relevant))),
            tuple(map(as_flag, flags)),
            tuple(row for row in rows if row is not None),
        )

    def flags(self) -> list[RuleFlag]:
        """What the rules say, with nothing kept and nothing compared with an earlier check."""
        facts = self._facts()
        relevant = self.confirmed.relevant(self.article, Page(facts).mentions)
        return check(replace(facts, confirmed=ConfirmedFigures.of(relevant)))

    def _facts(self) -> CheckFacts:
        layout = stored_layout(self.layout, self.draft)
        return replace(facts_of(self.text, layout, self.known), article=self.article)

    def _reading(self) -> str:
        return _digest([_EDITION, self.body, *(map(repr, self.known.values))])

    def _known(self) -> str:
        known = self.known
        events = sorted((known.events or {}).items())
        return _digest(map(repr, (known.published, events, sorted(known.off))))

    def _compared_last(self) -> str:
        """What the mentions kept of the last reading would be compared with by now."""
        mentions = (mention_from(placed) for placed in self.told)
        sound = (mention for mention in mentions if mention is not None)
        return _digest(map(_told, self.confirmed.relevant(self.article, sound)))


def facts_of(text: str, layout: Layout, known: Known) -> CheckFacts:
    """The facts of a text with its figures; where an editor has set a value, hers is taken."""
    figures = _with_values(_figures_of(text), known.values)
    return CheckFacts(text, layout, figures, known.published, known.events or {}, off=known.off)


def as_flag(found: RuleFlag) -> Flag:
    """What a rule found as a flag, called by its fingerprint."""
    return Flag(
        found.fingerprint,
        found.rule,
        found.severity,
        found.explanation,
        found.evidence,
        fingerprint=found.fingerprint,
    )


# While dates and values are entered the same text is checked over and over.
@lru_cache(4)
def _figures_of(text: str) -> tuple[FoundFigure, ...]:
    return tuple(read_figures(text))


def _with_values(
    figures: Sequence[FoundFigure], values: Sequence[tuple[Span, Figure]]
) -> list[FoundFigure]:
    """The figures with those of an editor in the place of what was read there."""
    found = [*figures]
    for span, figure in values:
        under = [one for one in found if one.span.overlaps(span)]
        place = max((one.span for one in under), key=lambda one: _shared(one, span), default=span)
        found = [one for one in found if one not in under] + [FoundFigure(place, figure)]
    return sorted(found, key=lambda one: one.span)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _told(mention: Mention) -> str:
    """All of another article's figure that a rule may look at."""
    words, dates, names = map(sorted, (mention.words, mention.dates, mention.names))
    told = (mention.exact, mention.figure, words, mention.role.name, dates, names)
    return repr((mention.article, mention.title, told))


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]
