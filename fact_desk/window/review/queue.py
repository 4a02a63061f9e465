"""The queue of doubts that an editor goes through; nothing leaves it while she does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fact_desk.model.annotation import Status
from fact_desk.model.finding import Finding
from fact_desk.model.flag import FlagState, Severity

ALL_REASONS = ""
BY_HAND = "By hand"

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}

Key = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True)
class Item:
    """One doubt about one figure; `status` is the figure's own, open where nobody marked it.

    `gone` says that the doubt is no longer found: the figure, or what it rests on, has changed.
    """

    finding: Finding
    status: Status = Status.OPEN
    gone: bool = False

    @property
    def key(self) -> Key:
        """What tells it from all others, whatever is decided about it."""
        flag = self.finding.flag
        return self.finding.draft, flag.rule, flag.fingerprint or flag.id, self.finding.span.start

    @property
    def reason(self) -> str:
        """Why the figure is flagged, in a word or two."""
        return reason_of(self.finding)

    @property
    def is_decided(self) -> bool:
        """Whether an editor has come to a decision, or there is none left to come to.

        A verdict on the figure is none about the doubt: as long as that is open, it keeps the
        article from being cleared.
        """
        return self.gone or self.finding.flag.state is not FlagState.OPEN


def reason_of(finding: Finding) -> str:
    """The title of the rule that raised it."""
    if finding.by_hand:
        return BY_HAND
    return rule_title(finding.flag.rule)


def rule_title(name: str) -> str:
    """The title of the rule of that name."""
    # The rules take a while to load: not before there is a flag.
    from fact_desk.text.checks import rule_named

    rule = rule_named(name)
    return rule.title if rule is not None else name.capitalize()


@dataclass(frozen=True, slots=True)
class Queue:
    """Items grouped by article in the order of `articles` (ids), errors first, then in text order.

    `reason` narrows what is shown, never what is counted as to be done.
    """

    items: tuple[Item, ...] = ()
    articles: tuple[str, ...] = ()
    reason: str = ALL_REASONS

    @classmethod
    def of(cls, items: Iterable[Item], articles: Sequence[str]) -> Queue:
        """The queue of what is to be decided: reminders and settled doubts stay out."""
        return cls((), tuple(articles))._with(item for item in items if _is_due(item))

    @property
    def shown(self) -> tuple[Item, ...]:
        """The items that the reason lets through."""
        if self.reason == ALL_REASONS:
            return self.items
        return tuple(item for item in self.items if item.reason == self.reason)

    @property
    def left(self) -> int:
        """How many are still to be decided."""
        return sum(not item.is_decided for item in self.items)

    @property
    def decided(self) -> int:
        """How many have been decided."""
        return len(self.items) - self.left

    @property
    def open_articles(self) -> int:
        """How many articles have something to be decided."""
        return len({item.finding.article for item in self.items if not item.is_decided})

    def reasons(self) -> dict[str, int]:
        """The reasons in the queue, in order, with how many are still to be decided for each."""
        counts = Counter(item.reason for item in self.items if not item.is_decided)
        ordered = sorted(
            {item.reason for item in self.items}, key=lambda one: (one == BY_HAND, one)
        )
        return {reason: counts[reason] for reason in ordered}

    def narrowed(self, reason: str) -> Queue:
        """The same queue, showing only what has that reason."""
        return replace(self, reason=reason)

    def refreshed(self, article: str, items: Iterable[Item]) -> Queue:
        """The queue with what stands in an article now; what is no longer found stays, as gone."""
        now = {item.key: item for item in items}
        others = [item for item in self.items if item.finding.article != article]
        kept = [
            now.pop(item.key, replace(item, gone=True))
            for item in self.items
            if item.finding.article == article
        ]
        came = [item for item in now.values() if _is_due(item)]
        articles = self.articles if article in self.articles else (*self.articles, article)
        return replace(self, items=(), articles=articles)._with([*others, *kept, *came])

    def next_open(self, key: Key) -> Item | None:
        """The next item shown that is to be decided, behind the one of that key or from the top."""
        shown = self.shown
        place = next((n for n, item in enumerate(shown) if item.key == key), -1)
        behind = [*shown[place + 1 :], *shown[: place + 1]]
        return next((item for item in behind if not item.is_decided), None)

    def _with(self, items: Iterable[Item]) -> Queue:
        order = {article: number for number, article in enumerate(self.articles)}
        last = len(order)

        def place(item: Item) -> tuple[int, str, int, int]:
            finding = item.finding
            home = order.get(finding.article, last)
            return home, finding.article, _GRAVITY[finding.flag.severity], finding.span.start

        return replace(self, items=tuple(sorted(items, key=place)))


def _is_due(item: Item) -> bool:
    return item.finding.flag.severity is not Severity.INFO and not item.is_decided
