"""Rich text files (RTF) as Markdown.

striprtf knows the words, character sets and letters of the format; the groups are read here, for
it would pass over footnotes and text boxes, and show hidden text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fact_desk.text.formats.comparing import lost_words
from fact_desk.text.formats.converted import Comment, Converted
from fact_desk.text.formats.markup import markdown_of
from fact_desk.text.formats.people import author_of
from fact_desk.text.formats.richtext.reader import Reader


def read_rtf(source: bytes, origin: str) -> Converted:
    """The article in a rich text file; raises ArticleUnreadable for endless nesting."""
    reader = Reader(source.decode("latin-1"), origin)
    html = reader.html()
    said = "\n".join(each.text() for each in (reader.said, *reader.told))
    return Converted(
        markdown=markdown_of(html),
        format="rtf",
        title=reader.kept.title,
        byline=author_of(reader.kept.author),
        notices=(*reader.tally.notices(), *lost_words(said, html)),
        comments=tuple(_comments(reader)),
    )


def _comments(reader: Reader) -> Iterator[Comment]:
    for said in (reader.said, *reader.told):
        for one in said.pointed():
            comment = reader.kept.comments.get(one.comment)
            if comment is not None and comment.words:
                yield replace(comment, exact=one.exact, before=one.before, after=one.after)
