"""What a file that is no plain text becomes before it is read like any other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote beside the text in the file, with the words it stands at.

    `exact` are those words, `before` and `after` some of what stands around them; all three as
    the file has them, without markup. `at` is ISO 8601 or empty.
    """

    exact: str
    before: str
    after: str
    author: str
    at: str
    words: str


@dataclass(frozen=True, slots=True)
class Converted:
    """The Markdown of a file, and what its format knows beside the words.

    `format` names the kind of file in one word ("docx"); `title` is the article's where its text
    has no heading for one, or in any case where `title_holds`; `published` is an ISO date or empty;
    `notices` are sentences for the editor about what was changed or left out, with counts.
    """

    markdown: str
    format: str
    title: str = ""
    title_holds: bool = False
    byline: str = ""
    published: str = ""
    notices: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
