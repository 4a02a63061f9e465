"""Comments find the words that they were written at, or say that they did not."""

from __future__ import annotations

import pytest

from fact_desk.model.manuscript import Manuscript, PlacedComment
from fact_desk.text.formats.converted import Comment
from fact_desk.text.formats.placing import MOST_PLACES, with_comments
from fact_desk.text.reading import read_source
from tests.text.formats.packing import docx, p, r

TEXT = "The mayor said no.\nThe clerk said yes. The mayor said no."

PLACES = [
    ("clerk", "", "", (23, 28)),
    ("mayor", "yes. The ", " said", (43, 48)),
    ("mayor", "", " said no.\nThe clerk", (4, 9)),
    ("said  no.\n The", "", "", (10, 22)),
    ("mayor", "", "", None),
    ("mayor", "The ", " said no.", None),
    ("sheriff", "The ", "", None),
    ("", "The mayor", "", None),
    (" ", "", "", None),
]


@pytest.mark.parametrize(("exact", "before", "after", "place"), PLACES)
def test_place(exact: str, before: str, after: str, place: tuple[int, int] | None) -> None:
    read = read_source(TEXT.encode(), "a.txt")
    found = with_comments(read, [Comment(exact, before, after, "Ada", "", "Sure?")])
    places = [(each.span.start, each.span.end) for each in found.comments]
    assert places == ([place] if place else [])
    assert ("“Sure?”" in "".join(found.notices)) is (place is None)


def test_one_of_very_many_places_is_known_by_its_whole_context() -> None:
    lines = [f"In {year} the sea rose." for year in range(MOST_PLACES + 2)]
    read = read_source("\n".join(lines).encode(), "a.txt")
    told = Comment("sea", "In 77 the ", " rose.", "", "", "A")
    lost = Comment("sea", "", "", "", "", "B")
    found = with_comments(read, [told, lost])
    (comment,) = found.comments
    assert read.text[comment.span.start - 10 : comment.span.end] == "In 77 the sea"
    assert "“B”" in found.notices[-1]


def test_nothing_is_changed_without_comments() -> None:
    read = read_source(TEXT.encode(), "a.txt")
    assert with_comments(read, ()) is read


_START = '<w:commentRangeStart w:id="{}"/>'
_END = '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
_COMMENT = (
    '<w:comment w:id="{}" w:author="Ada Quill" w:date="2031-04-02T10:30:00Z">'
    '<w:p w14:paraId="{}"><w:r><w:annotationRef/></w:r><w:r><w:t>{}</w:t></w:r></w:p></w:comment>'
)


def _commented() -> Manuscript:
    body = (
        p(r("The mayor said no."))
        + p(_START.format(1), r("The "), "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>")
        + p(r("mayor"), _END.format(1), r(" said no "), _START.format(2), _END.format(2))
        + p(r("It cost €5"), '<w:r><w:commentReference w:id="3"/></w:r>', r(" in all."))
    )
    comments = "".join(
        _COMMENT.format(name, f"0{name}", words)
        for name, words in ((1, "Which?"), (2, "Gone."), (3, "Check."), (4, "Nowhere."))
    )
    settled = '<w15:commentEx w15:paraId="03" w15:done="1"/>'
    return read_source(docx(body, comments=comments, commentsExtended=settled), "a.docx")


def test_comments_of_a_word_document() -> None:
    """A range over two paragraphs with a deletion in it; a point; two that lost their words."""
    manuscript = _commented()
    told = [(each.span.of(manuscript.text), each.words) for each in manuscript.comments]
    assert told == [("The\nmayor", "Which?"), ("€5", "Check. (resolved in the file)")]
    assert manuscript.comments[0] == PlacedComment(
        manuscript.comments[0].span, "Ada Quill", "2031-04-02T10:30:00.000Z", "Which?"
    )
    assert "2 comments in the file stand as notes at their words." in manuscript.notices
    lost = [each for each in manuscript.notices if "not found" in each]
    assert lost == [
        "The place of a comment by Ada Quill was not found; it says: “Gone.”",
        "The place of a comment by Ada Quill was not found; it says: “Nowhere.”",
    ]
