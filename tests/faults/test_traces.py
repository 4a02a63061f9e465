"""Words stay in the desk alone, for its owner alone, and leave it when they are erased."""

from __future__ import annotations

import stat
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete, set_note, set_status
from fact_desk.desk.verbs.articles import put_on_shelf, rename
from fact_desk.desk.verbs.checking import add_event, dismiss_finding
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.desk.verbs.sources import attach_source, edit_source
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import DraftText, Shelf
from fact_desk.model.event import Event
from fact_desk.model.source import Citation, Source
from fact_desk.model.stamps import new_id
from fact_desk.store.backup import back_up_daily
from tests.desks import (
    EDITOR,
    add_article,
    files_in,
    index_is_in_step,
    manuscript,
    mark,
    rows_of,
)

MARKER = "Quillorvane"
"""A word that stands nowhere else, in each of these that an editor wrote or read."""

SECRET = "\n".join(
    [
        f"Headline of {MARKER}1",
        f"The source, {MARKER}2, asked not to be named. " * 60,
        f"“Never mention {MARKER}3”, she said.",
        "The tram extension in Ostrelle is to cost €52 million.",
        "Passengers rose from 310 to 341, a rise of 12%.",
    ]
)
KEPT = "\n".join(
    [
        "Another story",
        "The boats of Ostrelle came back on Monday.",
        "The tram extension in Ostrelle will cost €48 million.",
    ]
)


def test_an_erased_article_leaves_no_word(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        kept = add_article(desk, KEPT)
        stays = mark(desk, kept, "boats")
        before = rows_of(path)
        secret = _work_on_secret(desk)
        told = [one.flag.explanation for one in desk.look.findings(kept.draft.article)]
        assert MARKER in " ".join(told)
        assert _places_of_marker(tmp_path)
        desk.run(put_on_shelf(desk.stamp(), desk.look.article(secret), Shelf.DELETED))
        desk.forget([secret])
        assert not _places_of_marker(tmp_path)
        assert [hit.article for hit in desk.look.search("boats")] == [kept.draft.article] * 2
        assert not desk.look.search(MARKER)
        assert not desk.look.log(secret)
        assert desk.look.annotations(kept.draft.id) == [stays]
        mark(desk, kept, "Ostrelle")
        assert desk.undo() is not None
    assert not _places_of_marker(tmp_path)
    assert rows_of(path) == before
    assert index_is_in_step(path)


def test_an_import_that_was_taken_back_can_be_erased_too(tmp_path: Path) -> None:
    path = tmp_path / "a.factdesk"
    with closing(Desk.make(path, EDITOR)) as desk:
        kept = add_article(desk, KEPT)
        secret = bring_in(desk, manuscript(SECRET)).article
        desk.undo()
        assert _places_of_marker(tmp_path)
        desk.forget([secret.id])
        assert not _places_of_marker(tmp_path)
        assert desk.look.draft_text(kept.draft) == kept


def test_erasing_one_article_keeps_what_another_may_still_need(tmp_path: Path) -> None:
    """An import that was taken back can be done again, whatever else was erased since."""
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        secret = add_article(desk, SECRET)
        kept = add_article(desk, KEPT)
        desk.undo()
        desk.forget([secret.draft.article])
        assert desk.redo() is not None
        assert desk.look.draft_text(kept.draft) == kept


def test_nothing_is_left_outside_of_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    for name in ("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path / "temporary")
    path = tmp_path / "desks/private/a.factdesk"
    desk = Desk.make(path, EDITOR)
    _work_on_secret(desk)
    desk.copy_to(tmp_path / "desks/copies/b.factdesk")
    modes = {place.name: _mode(place) for place in path.parent.iterdir()}
    desk.close()
    assert back_up_daily(path, "2031-05-02")
    assert not any((tmp_path / "temporary").iterdir())
    assert not _places_of_marker(own_home)
    assert set(modes.values()) == {0o600}
    assert len(modes) == 3
    places = [*(tmp_path / "desks").rglob("*")]
    assert {_mode(place) for place in places if place.is_file()} == {0o600}
    assert {_mode(place) for place in places if place.is_dir()} == {0o700}
    assert len(files_in(tmp_path / "desks")) == 3


def _work_on_secret(desk: Desk) -> str:
    draft = add_article(desk, SECRET)
    article = desk.look.article(draft.draft.article)
    desk.run(rename(desk.stamp(), article, f"Renamed to {MARKER}4"))
    for number in (2, 3):
        found = mark(desk, draft, f"{MARKER}{number}")
        desk.run(set_note(desk.stamp(), found, f"Ring {MARKER}5 at home"))
        found = desk.look.annotation(found.id)
        wording = f"It was {MARKER}6"
        desk.run(set_status(desk.stamp(), found, Status.NEEDS_CORRECTION, wording))
        desk.run(raise_flag(desk.stamp(), desk.look.annotation(found.id), new_id(), f"{MARKER}7"))
    desk.run(delete(desk.stamp(), desk.look.annotation(found.id)))
    desk.undo()
    _review_secret(desk, draft)
    return article.id


def _review_secret(desk: Desk, draft: DraftText) -> None:
    """Sources, dates, decisions, and a contradiction in the other articles."""
    confirmed = mark(desk, draft, "€52 million", Tag.FIGURE)
    desk.run(set_status(desk.stamp(), confirmed, Status.CONFIRMED))
    source = Source(new_id(), f"Letter of {MARKER}8")
    citation = Citation(new_id(), source, says=f"{MARKER}9")
    now = desk.look.annotation(confirmed.id)
    desk.run(attach_source(desk.stamp(), now, citation, new=True))
    desk.run(edit_source(desk.stamp(), source, replace(source, person=f"{MARKER}10")))
    event = Event(new_id(), f"wedding of {MARKER}11", "2022-02-24", draft.draft.article)
    desk.run(add_event(desk.stamp(), event))
    for article in desk.look.articles():
        refresh_findings(desk, article.id)
    (found,) = (one for one in desk.look.findings(draft.draft.article) if one.flag.rule == "change")
    desk.run(dismiss_finding(desk.stamp(), found, None, new_id(), f"{MARKER}12 said so"))


def _places_of_marker(folder: Path) -> list[str]:
    wanted = [text.encode(code) for text in _spellings() for code in ("utf-8", "utf-16-le")]
    return [
        str(place)
        for place in folder.rglob("*")
        if place.is_file() and any(word in place.read_bytes() for word in wanted)
    ]


def _spellings() -> Iterable[str]:
    # A full-text index folds case, and shares beginnings between neighbours.
    return MARKER, MARKER.lower(), MARKER.lower()[3:]


def _mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)
