"""What an editor has said about an article as a whole, and about what needs no mark in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.annotation import Tag


class SentenceState(StrEnum):
    """How far a sentence has been gone through."""

    MARKED = "marked"
    NO_FACT = "no fact"
    HOLDS_UNMARKED = "holds unmarked"
    """A figure, quotation or name stands in it that nobody has marked."""
    UNTOUCHED = "untouched"

    @property
    def is_accounted(self) -> bool:
        """Whether nothing is left to do in it."""
        return self in (SentenceState.MARKED, SentenceState.NO_FACT)


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A suggestion that is not wanted; it holds for every draft in which the fingerprint is found.

    `exact` are the words that were to be marked.
    """

    id: str
    article: str
    fingerprint: str
    tag: Tag
    exact: str
    made_by: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class NoFact:
    """A sentence declared to hold no fact, wherever its fingerprint is found in the article."""

    id: str
    article: str
    fingerprint: str
    exact: str
    made_by: str = ""
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class Clearance:
    """The seal under an article: its text as it was cleared, and by whom.

    `digest` is the SHA-256 of the text in UTF-8, as hexadecimal digits, `marks` a digest of what
    was marked in it and how it was judged (`desk.sealing.digest_of_marks`). `sentences`,
    `no_facts` (sentences declared to hold no fact) and `annotations` are counted at that moment.
    """

    id: str
    article: str
    draft: str
    digest: str
    marks: str = ""
    sentences: int = 0
    no_facts: int = 0
    annotations: int = 0
    cleared_by: str = ""
    cleared_at: str = ""


class SealState(StrEnum):
    """Whether an article that was cleared is still what was cleared."""

    INTACT = "intact"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Seal:
    """A clearance as it stands today; `changes` says in words what has broken it since."""

    clearance: Clearance
    changes: tuple[str, ...] = ()

    @property
    def intact(self) -> bool:
        """Whether the article is still what was cleared."""
        return not self.changes

    @property
    def state(self) -> SealState:
        """The same in a word."""
        return SealState.INTACT if self.intact else SealState.BROKEN
