"""Sources: what a fact is checked against, and where in it the answer stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Whether a source saw it itself or tells of others who did."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class Source:
    """A document or a person; the same one may be cited by many annotations."""

    id: str
    title: str
    link: str = ""
    person: str = ""
    standing: Standing = Standing.PRIMARY

    @property
    def name(self) -> str:
        """What it is called in a list: its title, else the person, else the link."""
        return self.title or self.person or self.link


@dataclass(frozen=True, slots=True)
class Citation:
    """A source at an annotation: where in it (page, time stamp), and what it says there.

    `accessed` is an ISO date or empty.
    """

    id: str
    source: Source
    locator: str = ""
    accessed: str = ""
    says: str = ""
