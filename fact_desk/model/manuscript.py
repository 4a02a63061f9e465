"""An article as it was received and read, before it is part of a desk."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.layout import Layout
from fact_desk.model.span import Span


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """What somebody wrote beside the text before it came in, at the span it is about.

    `at` is ISO 8601 or empty.
    """

    span: Span
    author: str
    at: str
    words: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What reading a source gives: the canonical text, made once, and what goes with it.

    `origin` is the file's name or "clipboard"; `format` is "markdown", "plain", or another
    kind of file in one word ("docx"), whose `encoding` is empty; `published` is an ISO date or
    empty; `notices` are sentences for the editor about what was changed or left
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
    comments: tuple[PlacedComment, ...] = ()
