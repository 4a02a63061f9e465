"""How many annotations an export would take, counted once for whatever is then chosen."""

from __future__ import annotations

from collections import Counter

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection


class Tally:
    """The annotations of some articles (by id; none named: of all), by tag, status and flag."""

    def __init__(self, desk: Desk, articles: frozenset[str]) -> None:
        """Goes through the annotations once; raises WorldErrors where the desk can't be read."""
        self._counts: Counter[tuple[str, str, bool]] = Counter()
        for draft in desk.look.walk(articles):
            for mark in draft.marks:
                flagged = mark.id in draft.flags
                self._counts[mark.tag, mark.status, flagged] += 1

    def taken_by(self, selection: Selection) -> int:
        """How many of them fit the selection's tags, statuses and flag."""
        return sum(
            number
            for (tag, status, flagged), number in self._counts.items()
            if (not selection.tags or tag in selection.tags)
            and (not selection.statuses or status in selection.statuses)
            and (flagged or not selection.flagged)
        )
