"""The same source twice is the same article, also after it was deleted or taken back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import put_on_shelf, rename
from fact_desk.errors import NoSuchThing
from fact_desk.model.article import Shelf
from fact_desk.model.manuscript import Manuscript
from tests.desks import EDITOR, TEXT, index_is_in_step, manuscript, mark, rows_of


def test_keeps_all_that_was_received(tmp_path: Path) -> None:
    received = replace(
        manuscript(),
        source=b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n" + TEXT.encode() + b"\0\xff",
        title="Fares “up”\0\u2028",
        byline="Odile Marrin",
        published="2031-05-02",
    )
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        brought = bring_in(desk, received)
    assert brought.new
    with closing(Desk(tmp_path / "a.factdesk", "Tomas Rell")) as desk:
        article = desk.look.article(brought.article.id)
        draft = desk.look.newest_draft(article.id)
        shown = desk.look.draft_text(draft)
        assert (article.title, article.byline) == (received.title, received.byline)
        assert (article.published, article.shelf) == ("2031-05-02", Shelf.ACTIVE)
        assert (draft.number, draft.origin, draft.format) == (1, "ferry.md", "markdown")
        assert draft.words == received.words
        assert (shown.text, shown.layout) == (received.text, received.layout)
        assert desk.look.source(draft) == received.source
        assert desk.look.next_undo(EDITOR) == desk.look.log()[0]


def test_twice_is_once(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        first = bring_in(desk, manuscript())
        before = rows_of(path)
        # Another name and title make no other source.
        again = bring_in(desk, replace(manuscript(), origin="copy.md", title="Another"))
        assert (again.article, again.draft, again.new) == (first.article, first.draft, False)
        assert rows_of(path) == before
        assert len(desk.look.log()) == 1


OTHERS: dict[str, Manuscript] = {
    "another text": manuscript(f"{TEXT} "),
    "read as another format": replace(manuscript(), format="plain"),
    "another source of the same text": replace(
        manuscript(), source=b"\xef\xbb\xbf" + TEXT.encode()
    ),
}


@pytest.mark.parametrize("case", OTHERS)
def test_another_source_is_another_article(case: str, tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        first = bring_in(desk, manuscript())
        second = bring_in(desk, OTHERS[case])
        assert second.new
        assert [article.id for article in desk.look.articles()] == [
            second.article.id,
            first.article.id,
        ]


@pytest.mark.parametrize("shelf", [Shelf.ARCHIVED, Shelf.DELETED])
def test_comes_back_from_where_it_was_put(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        first = bring_in(desk, manuscript())
        marked = mark(desk, desk.look.draft_text(first.draft), "14 per cent")
        renamed = rename(desk.stamp(), first.article, "Fares again")
        desk.run(renamed)
        before = rows_of(path)
        desk.run(put_on_shelf(desk.stamp(), desk.look.article(first.article.id), shelf))
        again = bring_in(desk, manuscript())
        assert not again.new
        assert again.article == replace(first.article, title="Fares again")
        assert again.draft == first.draft
        assert desk.look.annotations(again.draft.id) == [marked]
        assert rows_of(path) == before
        undone = desk.undo()
        assert undone is not None
        assert undone.verb == "bring_back"
        assert desk.look.article(first.article.id).shelf is shelf


def test_is_new_again_once_it_was_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        first = bring_in(desk, manuscript())
        desk.undo()
        assert not desk.look.articles()
        assert not desk.look.search("ferry")
        with pytest.raises(NoSuchThing):
            desk.look.article(first.article.id)
        second = bring_in(desk, manuscript())
        assert second.new
        assert second.article.id != first.article.id
        assert desk.look.draft_text(second.draft).text == TEXT
        assert len(desk.look.search("strait")) == 1
        desk.undo()
        desk.redo()
        assert [article.id for article in desk.look.articles()] == [second.article.id]
    assert index_is_in_step(path)


def test_erased_is_new_again(tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        first = bring_in(desk, manuscript())
        desk.forget([first.article.id])
        assert not desk.look.articles()
        assert desk.undo() is None
        assert bring_in(desk, manuscript()).new
