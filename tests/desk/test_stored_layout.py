"""A layout that can't be read is told of in a sentence, whoever asks for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from fact_desk.desk.checking import Checker, refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskDamaged
from tests.desks import add_article

DAMAGED = ("", "{", "[]", '{"layout":1,"blocks":[["paragraph",9,"x"]],"runs":[]}')
SENTENCE = r"^The layout of draft \S+ can't be read; restore a backup\.$"


@pytest.mark.parametrize("layout", DAMAGED)
def test_a_damaged_layout(desk: Desk, layout: str) -> None:
    draft = add_article(desk).draft
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute("UPDATE body SET layout = ?", (layout,))
    with pytest.raises(DeskDamaged, match=SENTENCE):
        desk.look.draft_text(draft)
    with pytest.raises(DeskDamaged, match=SENTENCE):
        refresh_findings(desk, draft.article)
    # Before a job is handed out, so that none of them ends in another thread by this.
    with closing(Checker(desk)) as checker, pytest.raises(DeskDamaged, match=SENTENCE):
        checker.job(draft.article)
