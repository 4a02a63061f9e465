"""The same quantity elsewhere on the desk, in one unit."""

from __future__ import annotations

from decimal import Decimal

from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.quantities import mention_in, same_elsewhere
from fact_desk.desk.verbs import annotations, articles
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import DraftText, Shelf
from fact_desk.model.span import Span
from tests.desks import add_article, mark


def checked(desk: Desk, text: str) -> DraftText:
    """An article with that text, checked."""
    draft = add_article(desk, text)
    refresh_findings(desk, draft.draft.article)
    return draft


def place(draft: DraftText, words: str) -> Span:
    """Where those words stand."""
    start = draft.text.index(words)
    return Span(start, start + len(words))


def test_mentions_with_their_marks(desk: Desk) -> None:
    here = checked(desk, "Roads\nThe Sarn tunnel is 6.4 kilometres long.")
    there = checked(desk, "Tunnels\nThe Sarn tunnel is 5 miles long.\nIt rained on 12 days.")
    gone = checked(desk, "Gone\nThe Sarn tunnel is 7 miles long.")
    article = desk.look.article(gone.draft.article)
    desk.run(articles.put_on_shelf(desk.stamp(), article, Shelf.DELETED))
    of = mention_in(desk, here.draft.id, place(here, "6.4"))
    assert of is not None
    (found,) = same_elsewhere(desk, of)
    assert (found.same.mention.title, found.same.mention.exact) == ("Tunnels", "5 miles")
    assert (found.draft, found.annotation, found.status) == (there.draft.id, "", None)
    assert (found.same.measured.unit, found.same.measured.value) == ("km", Decimal("8.04672"))
    marked = mark(desk, there, "5 miles", Tag.FIGURE)
    desk.run(annotations.set_status(desk.stamp(), marked, Status.CONFIRMED))
    (found,) = same_elsewhere(desk, of)
    assert (found.annotation, found.status) == (marked.id, Status.CONFIRMED)


def test_no_quantity_has_no_mention(desk: Desk) -> None:
    draft = checked(desk, "Roads\nThe Sarn tunnel is 6.4 kilometres long, it said on Monday.")
    assert mention_in(desk, draft.draft.id, place(draft, "Sarn")) is None
    assert mention_in(desk, draft.draft.id, place(draft, "Monday")) is None
    assert mention_in(desk, "no draft", Span(0, 5)) is None
