"""Comments of a file become annotations with the article, in one operation, and once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import refuse_originals
from fact_desk.desk.revising import revise
from fact_desk.errors import ExportFailed
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.manuscript import Manuscript, PlacedComment
from fact_desk.model.span import Span
from fact_desk.text.reading import read_source
from tests.desks import EDITOR
from tests.text.formats.packing import docx, odt, p, r

COMMENT = PlacedComment(Span(4, 9), "Ada Quill", "2031-04-02T10:30:00.000Z", "Which mayor?")
UNSIGNED = PlacedComment(Span(0, 3), "", "", "Whose?")


def _manuscript(text: str, *comments: PlacedComment) -> Manuscript:
    read = read_source(docx(p(r(text))), "story.docx")
    return replace(read, comments=comments)


def test_one_operation_brings_article_and_comments(tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        came = bring_in(desk, _manuscript("The mayor said no.", COMMENT, UNSIGNED))
        unsigned, signed = desk.look.annotations(came.draft.id)
        assert (signed.tag, signed.status, signed.target.exact) == (Tag.CLAIM, Status.OPEN, "mayor")
        assert signed.note == "Ada Quill: Which mayor?"
        assert (signed.made_by, signed.made_at) == ("Ada Quill", COMMENT.at)
        assert (unsigned.note, unsigned.made_by) == ("Whose?", EDITOR)
        assert desk.undo() is not None
        assert not desk.look.articles()
        assert not desk.look.annotations(came.draft.id)
        assert desk.redo() is not None
        assert len(desk.look.annotations(came.draft.id)) == 2


def test_the_next_draft_brings_only_new_comments(tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        came = bring_in(desk, _manuscript("The mayor said no.", COMMENT))
        another = replace(COMMENT, span=Span(15, 17), words="Sure?")
        revision = revise(
            desk, came.article.id, _manuscript("The mayor said no, twice.", COMMENT, another)
        )
        notes = [each.note for each in desk.look.annotations(revision.draft.id)]
        assert notes == ["Ada Quill: Which mayor?", "Ada Quill: Sure?"]


SOURCES = [
    docx(p(r("The boats left."))),
    odt("<text:p>The boats left.</text:p>"),
    rb"{\rtf1 The boats left.}",
]


@pytest.mark.parametrize("source", SOURCES, ids=["docx", "odt", "rtf"])
def test_a_source_is_known_again_and_never_written_over(source: bytes, tmp_path: Path) -> None:
    """Row 44."""
    path = tmp_path / "story"
    path.write_bytes(source)
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        came = bring_in(desk, read_source(source, "story"))
        again = bring_in(desk, read_source(source, "another name"))
        assert (came.new, again.new, again.article) == (True, False, came.article)
        with pytest.raises(ExportFailed, match="is the source of an article"):
            refuse_originals(desk, path)
    assert path.read_bytes() == source
