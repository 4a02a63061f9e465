"""Which suggestions are shown: of which tags, and how sure they must be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fact_desk.model.annotation import Tag
from fact_desk.window.suggestions.wording import SURENESS

if TYPE_CHECKING:
    from fact_desk.desk.proposing import Proposal


@dataclass(frozen=True, slots=True)
class Showing:
    """`hidden` are the tags whose suggestions are not shown, `least` the least score, 0 to 1."""

    hidden: frozenset[Tag] = frozenset()
    least: float = 0.0

    @property
    def hides_all(self) -> bool:
        """Whether none is shown, however sure."""
        return self.hidden == frozenset(Tag)

    def shows(self, one: Proposal) -> bool:
        """Whether a suggestion is shown."""
        return one.tag not in self.hidden and one.score >= self.least

    def toggled(self, tag: Tag) -> Showing:
        """With the suggestions of that tag hidden, or shown again."""
        return replace(self, hidden=self.hidden ^ {tag})

    def with_least(self, least: float) -> Showing:
        """With only those shown whose score is no less."""
        return replace(self, least=least)

    def all_toggled(self) -> Showing:
        """With all hidden; all shown again where all are hidden."""
        return replace(self, hidden=frozenset() if self.hides_all else frozenset(Tag))


def showing_of(hidden: tuple[str, ...], least: float) -> Showing:
    """As it was kept; words and steps of another version are passed over."""
    tags = frozenset(tag for tag in Tag if tag in hidden)
    return Showing(tags, max(step for step in SURENESS if step <= max(0.0, least)))
