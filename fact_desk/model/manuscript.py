"""An article as it was received and read, before it is part of a desk."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.layout import Layout


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What reading a source gives: the canonical text, made once, and what goes with it.

    `origin` is the file's name or "clipboard"; `format` is "markdown" or "plain"; `published` is
    an ISO date or empty; `notices` are sentences for the editor about what was changed or left
    out on the way in. `words` counts runs of letters and digits.
    """

    source: bytes
    origin: str
    format: str
    encoding: str
    text: str
    layout: Layout
    title: str
    byline: str = ""
    published: str = ""
    words: int = 0
    notices: tuple[str, ...] = ()
