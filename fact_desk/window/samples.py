"""The articles that come with the program, to try it on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fact_desk.resources import seed
from fact_desk.text.front_matter import split_front_matter

_SECOND = "-draft-2"


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample's file, and what its front matter calls it."""

    path: Path
    title: str
    byline: str


def samples() -> list[Sample]:
    """The first draft of every sample, by name of file."""
    paths = sorted(path for path in seed().glob("*.md") if not path.stem.endswith(_SECOND))
    return [_sample(path) for path in paths]


def _sample(path: Path) -> Sample:
    matter, _ = split_front_matter(path.read_text("utf-8"))
    return Sample(path, matter.title or path.stem, matter.byline)
