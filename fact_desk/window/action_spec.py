"""What is known of an action before there is a window: words, keys, where they work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where an action's keys work: letters alone only where nobody types."""

    WINDOW = "anywhere"
    READING = "in the article and the list"
    SUGGESTING = "on a suggestion"
    REVIEW = "in the review"
    SETTLING = "while a new draft is settled"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; `keys` are portable key sequences, the first is the one that is shown.

    `needs` names what must be there for it to be of use: nothing, "article", "text" (a selection
    or a mark), "annotation", "suggestion", "finding" (a flagged figure in the review), "dated" (an
    article, be it that of such a figure), "review", "settling".
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    scope: Scope = Scope.WINDOW
    needs: str = ""
    separated: bool = False
