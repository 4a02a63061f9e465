"""Erasing an article takes along what names it, and nothing that only shares its words."""

from __future__ import annotations

from contextlib import closing

import pytest

from fact_desk.desk.checking import Checker
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_status
from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import Shelf
from tests.desks import add_article, mark

KEPT = (
    "Ferry traffic\nPassengers rose from 310 to 341 in May, a rise of 12 per cent.\n"
    "The tram extension in Ostrelle will cost €48 million, the council said."
)
ERASED = "Trams\nThe tram extension in Ostrelle is to cost €52 million, it said."

TITLES = ("per cent", "the", "Trams of Ostrelle", "€52 million more", "100% of “it”")


@pytest.mark.parametrize("title", TITLES)
def test_only_what_names_the_article_goes(desk: Desk, title: str) -> None:
    kept, erased = add_article(desk, KEPT), add_article(desk, ERASED, title)
    with closing(Checker(desk)) as checker:
        checker.look_over()
        confirmed = mark(desk, erased, "€52 million", Tag.FIGURE)
        desk.run(set_status(desk.stamp(), confirmed, Status.CONFIRMED))
        checker.refresh_due()
    before = desk.look.findings(kept.draft.article)
    rules = [one.flag.rule for one in before]
    assert "elsewhere" in rules
    assert "change" in rules
    article = desk.look.article(erased.draft.article)
    desk.run(put_on_shelf(desk.stamp(), article, Shelf.DELETED))
    desk.forget([article.id])
    left = [one for one in before if one.flag.rule != "elsewhere"]
    assert desk.look.findings(kept.draft.article) == left
