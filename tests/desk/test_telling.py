"""Listeners are told of what is saved; their troubles do not make it look unsaved."""

from __future__ import annotations

import pytest

from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import rename
from fact_desk.errors import DeskBusy, WorldError
from tests.desks import add_article

BUSY = DeskBusy("Another program is writing; try again.")


def _world_in_the_way(_news: object) -> None:
    raise BUSY


def _own_mistake(_news: object) -> None:
    raise RuntimeError("a mistake")


@pytest.mark.parametrize("told", [True, False])
def test_what_is_saved_stays_saved(desk: Desk, told: bool) -> None:
    troubles: list[WorldError] = []
    if told:
        desk.on_read_trouble = troubles.append
    draft = add_article(desk)
    verbs: list[str] = []
    desk.subscribe(_world_in_the_way)
    desk.subscribe(lambda operation: verbs.append(operation.verb))
    operation = rename(desk.stamp(), desk.look.article(draft.draft.article), "Boats")
    assert desk.run(operation) == operation
    assert desk.look.article(draft.draft.article).title == "Boats"
    assert verbs == [operation.verb]
    assert troubles == ([BUSY] if told else [])


def test_a_check_that_is_kept_stays_kept(desk: Desk) -> None:
    troubles: list[WorldError] = []
    desk.on_read_trouble = troubles.append
    draft = add_article(desk)
    checked: list[str] = []
    desk.subscribe_findings(_world_in_the_way)
    desk.subscribe_findings(checked.append)
    assert refresh_findings(desk, draft.draft.article)
    assert checked == [draft.draft.article]
    assert troubles == [BUSY]


def test_our_own_mistakes_are_loud(desk: Desk) -> None:
    desk.subscribe(_own_mistake)
    with pytest.raises(RuntimeError, match="a mistake"):
        add_article(desk)
