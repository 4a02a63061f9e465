"""Mentions sorted for looking up, those of a draft or of a desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fact_desk.text.checks.mentions import Mention
from fact_desk.text.checks.units import Measured


class MentionIndex:
    """Mentions to be looked up by kind of unit and word, so that nothing is compared in vain."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Sort the mentions; those without a value or range are left out."""
        self._found: dict[tuple[str, str], list[Mention]] = {}
        self._equal: dict[Measured, list[Mention]] = {}
        for mention in mentions:
            value = mention.measured
            if value is None:
                continue
            self._equal.setdefault(value, []).append(mention)
            for word in mention.words:
                self._found.setdefault((value.unit, word), []).append(mention)

    def equal(self, mention: Mention) -> list[Mention]:
        """Mentions of the same value in the same unit, whatever words are near them."""
        value = mention.measured
        return [] if value is None else self._equal.get(value, [])

    def alike(self, mention: Mention, most: int) -> Iterator[tuple[Mention, int]]:
        """Mentions of the same unit that share words with it, and how many words.

        A word that more than `most` of them have finds nobody: it tells nothing apart.
        """
        value = mention.measured
        if value is None:
            return
        shared: dict[int, int] = {}
        found: dict[int, Mention] = {}
        for word in sorted(mention.words):
            row = self._found.get((value.unit, word), ())
            if len(row) <= most:
                for other in row:
                    shared[id(other)] = shared.get(id(other), 0) + 1
                    found[id(other)] = other
        for key, count in shared.items():
            yield found[key], count


@dataclass(frozen=True, slots=True)
class ConfirmedFigures:
    """The confirmed figures of a desk, ready to be looked up; made once for many checks."""

    index: MentionIndex

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> ConfirmedFigures:
        """The figures as `mention_at` gives them, each with its article's id and title."""
        return cls(MentionIndex(mentions))


NOTHING_CONFIRMED = ConfirmedFigures(MentionIndex(()))
