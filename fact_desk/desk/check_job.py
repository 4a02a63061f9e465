"""Checking one draft: all that it takes, gathered, so that any thread can do it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from fact_desk import __version__
from fact_desk.desk.confirmed_index import ConfirmedIndex, Vocabulary, vocabulary_of
from fact_desk.desk.mention_rows import row_of
from fact_desk.model.figure import Figure
from fact_desk.model.flag import Flag
from fact_desk.model.layout import Layout
from fact_desk.model.layout_json import layout_from_json
from fact_desk.model.span import Span
from fact_desk.store.checks import Checked, CheckKey
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

_EDITION = f"{__version__} 1 {' '.join(rule.name for rule in RULES)}"
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

    `last` is what the draft's kept findings were worked out from.
    """

    article: str
    draft: str
    body: str
    text: str
    layout: str
    known: Known
    confirmed: ConfirmedIndex
    last: CheckKey | None = None

    def run(self) -> Checked | None:
        """Checks the draft; None where what is kept of the last check still stands."""
        base = self._base()
        if self.last is not None and self.last.base == base and self._compares_as_before(self.last):
            return None
        facts = self._facts()
        mentions = Page(facts).mentions
        vocabulary = vocabulary_of(mentions)
        relevant = self.confirmed.relevant(self.article, vocabulary)
        flags = check(replace(facts, confirmed=ConfirmedFigures.of(relevant)))
        rows = (row_of(mention) for mention in mentions)
        return Checked(
            self.article,
            self.draft,
            CheckKey(base, _digest(map(_told, relevant)), vocabulary_to_json(vocabulary)),
            tuple(map(as_flag, flags)),
            tuple(row for row in rows if row is not None),
        )

    def flags(self) -> list[RuleFlag]:
        """What the rules say, with nothing kept and nothing compared with an earlier check."""
        facts = self._facts()
        relevant = self.confirmed.relevant(self.article, vocabulary_of(Page(facts).mentions))
        return check(replace(facts, confirmed=ConfirmedFigures.of(relevant)))

    def _facts(self) -> CheckFacts:
        layout = layout_from_json(self.layout)
        return replace(facts_of(self.text, layout, self.known), article=self.article)

    def _base(self) -> str:
        known = self.known
        events = sorted((known.events or {}).items())
        values = [(span, figure) for span, figure in known.values]
        return _digest(
            map(repr, (_EDITION, self.body, known.published, events, sorted(known.off), values))
        )

    def _compares_as_before(self, last: CheckKey) -> bool:
        vocabulary = vocabulary_from_json(last.vocabulary)
        relevant = self.confirmed.relevant(self.article, vocabulary)
        return _digest(map(_told, relevant)) == last.confirmed


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


def vocabulary_to_json(vocabulary: Vocabulary) -> str:
    """The vocabulary as text; the same one always gives the same."""
    plain = {measure: sorted(words) for measure, words in sorted(vocabulary.items())}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def vocabulary_from_json(text: str) -> dict[str, frozenset[str]]:
    """The vocabulary that the text holds."""
    return {measure: frozenset(words) for measure, words in json.loads(text).items()}


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
