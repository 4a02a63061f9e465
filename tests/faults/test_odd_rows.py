"""Rows that another tool has written wrongly: found by the doctor, passed over, never a crash."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.surveying import survey
from fact_desk.desk.verbs.checking import add_event, dismiss_finding
from fact_desk.desk.verbs.clearing import put_seal
from fact_desk.desk.verbs.no_facts import declare_no_fact
from fact_desk.desk.verbs.sources import attach_source
from fact_desk.desk.verbs.suggestions import dismiss
from fact_desk.errors import DeskDamaged, WorldError
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.event import Event
from fact_desk.model.source import Citation, Source
from fact_desk.store.rescue import rescue
from tests.desks import EDITOR, TEXT, desk_with_article, mark

FILE, PARENTS = "the file itself", "references between rows"
READABLE, ANCHORED = "annotations that can be read", "annotations on their words"

ODD: dict[str, tuple[str, set[str], int]] = {
    # what is odd: the statement that makes it so, what the doctor finds, how many stay to be seen
    "end behind the text": (f'"end" = {len(TEXT) + 1}', {READABLE}, 1),
    "far behind the text": (f'start = 9{"0" * 15}, "end" = 9{"0" * 16}', {READABLE}, 1),
    "start before the text": ("start = -1", {FILE, READABLE}, 1),
    "start behind end": ('start = 9, "end" = 8', {FILE, READABLE}, 1),
    "no such tag": ("tag = 'poem'", {FILE, READABLE}, 1),
    "no such status": ("status = 'done'", {READABLE}, 1),
    "no such kind": ("kind = 'mood'", {READABLE}, 1),
    "no such kind of quote": ("quote_kind = 'loud'", {READABLE}, 1),
    "no number": ("value = 'twelve'", {READABLE}, 1),
    "no finite number": ("low = 'Infinity'", {READABLE}, 1),
    "other words": ("exact = 'thirteen'", {ANCHORED}, 2),
    "beside its words": ('start = start + 1, "end" = "end" + 1', {ANCHORED}, 2),
    "no such draft": ("draft = 'gone'", {PARENTS, READABLE}, 1),
    "no such article": ("article = 'gone'", {PARENTS}, 2),
    "NUL in a note": ("note = 'a' || char(0) || 'b'", set[str](), 2),
    "a long note": ("note = printf('%.*c', 2000000, 'x')", set[str](), 2),
}


@pytest.mark.parametrize("case", ODD)
def test_odd_annotation(case: str, tmp_path: Path) -> None:
    change, found, seen = ODD[case]
    path, whole, odd = _two_marks(tmp_path)
    _alter(path, f"UPDATE annotation SET {change} WHERE id = '{odd.id}'")
    with closing(Desk(path, EDITOR)) as desk:
        shown = desk.look.annotations(whole.draft)
        assert whole in shown
        assert len(shown) == seen
        assert desk.look.left_out(whole.draft) == (0 if case == "no such draft" else 2 - seen)
        unsound = {finding.checked for finding in desk.look.examine() if not finding.sound}
        assert unsound - {FILE} == found - {FILE, *_only_of_parents(found)}
        _all_can_be_asked(desk, odd.id)


ODD_ROWS: dict[str, tuple[str, bool]] = {
    # what is odd: the statement that makes it so, whether the text can still be shown
    "flag of no state": ("UPDATE flag SET state = 'maybe'", True),
    "flag of no severity": ("UPDATE flag SET severity = 'mild'", True),
    "flag with odd evidence": ("UPDATE flag SET evidence = '0 4 four'", True),
    "flag of no annotation": ("UPDATE flag SET annotation = 'gone'", True),
    "shelf that is none": ("UPDATE article SET shelf = 'attic'", True),
    "draft of no article": ("UPDATE draft SET article = 'gone'", True),
    "draft of no body": ("UPDATE draft SET body = 'gone'", False),
    "no bodies": ("DELETE FROM body", False),
    "layout that is none": ("UPDATE body SET layout = '{\"layout\":1}'", False),
    "text that is lost": ("UPDATE body SET text = ''", False),
    "no drafts": ("DELETE FROM draft", False),
    "no articles": ("DELETE FROM article", True),
}


@pytest.mark.parametrize("case", ODD_ROWS)
def test_odd_row(case: str, tmp_path: Path) -> None:
    statement, shown = ODD_ROWS[case]
    path, whole, _ = _two_marks(tmp_path)
    with closing(Desk(path, EDITOR)) as desk:
        draft = desk.look.newest_draft(whole.article)
    _alter(path, statement)
    with closing(Desk(path, EDITOR)) as desk:
        assert desk.look.annotation(whole.id).target == whole.target
        _all_can_be_asked(desk, whole.id)
        draft = next(iter(desk.look.drafts(whole.article)), draft)
        if shown:
            assert desk.look.draft_text(draft).text == TEXT
        elif case != "no drafts":
            with pytest.raises(DeskDamaged, match="restore a backup"):
                desk.look.draft_text(draft)


ODD_REVIEWS: dict[str, str] = {
    # what is odd in a review, and the statement that makes it so
    "source that is neither": "UPDATE source SET standing = 'tertiary'",
    "citation of no source": "UPDATE citation SET source = 'gone'",
    "event without a day": "UPDATE event SET date = 'some day'",
    "event of no article": "UPDATE event SET article = 'gone'",
    "ruling of no state": "UPDATE ruling SET state = 'perhaps'",
    "finding without a place": "UPDATE finding SET evidence = '[]'",
    "finding of no severity": "UPDATE finding SET severity = 'mild'",
    "finding outside of the text": 'UPDATE finding SET start = 9999, "end" = 3',
    "no findings": "DELETE FROM finding",
    "mention that tells nothing": "UPDATE mention SET told = '{}'",
    "no check": "DELETE FROM checking",
    "dismissal of no tag": "UPDATE dismissal SET tag = 'poem'",
    "dismissal in no article": "UPDATE dismissal SET article = 'gone'",
    "sentence without words": "UPDATE no_fact SET exact = ''",
    "clearance of no draft": "UPDATE clearance SET draft = 'gone'",
    "clearance of another text": "UPDATE clearance SET digest = '', marks = ''",
    "clearance that the journal has lost": "DELETE FROM journal_thing WHERE thing = 'c1'",
}


@pytest.mark.parametrize("case", ODD_REVIEWS)
def test_odd_row_of_a_review(case: str, tmp_path: Path) -> None:
    path, whole, odd = _two_marks(tmp_path)
    with closing(Desk(path, EDITOR)) as desk:
        _review(desk, odd)
        log = desk.look.log()
    _alter(path, ODD_REVIEWS[case])
    with closing(Desk(path, EDITOR)) as desk:
        assert desk.look.annotation(whole.id).target == whole.target
        assert len(desk.look.annotations(whole.draft)) == 2
        _all_can_be_asked(desk, odd.id)
        refresh_findings(desk, whole.article)
        _all_can_be_asked(desk, odd.id)
        assert desk.look.log() == log
    rescue(path, tmp_path / "rescued.factdesk")
    with closing(Desk(tmp_path / "rescued.factdesk", EDITOR)) as desk:
        _all_can_be_asked(desk, odd.id)
        assert refresh_findings(desk, whole.article)


@pytest.mark.parametrize(
    "changes",
    [
        "",
        "null",
        "{}",
        "[[]]",
        '[["flag","1","",""]]',
        '[["poem","1",null,null]]',
        '[["flag","1"]]',
        "[1]",
    ],
)
def test_odd_entry_of_the_journal(changes: str, tmp_path: Path) -> None:
    path, whole, odd = _two_marks(tmp_path)
    _alter(path, f"UPDATE journal SET changes = '{changes}' WHERE id = '{_made_by(path, odd)}'")
    with closing(Desk(path, EDITOR)) as desk:
        assert desk.look.history(whole.id)
        for look in (desk.look.log, lambda: desk.look.history(odd.id), desk.undo):
            with pytest.raises(DeskDamaged, match="can't be read in the desk's journal"):
                look()
        assert desk.look.annotation(odd.id) == odd
    rescue(path, tmp_path / "rescued.factdesk")
    with closing(Desk(tmp_path / "rescued.factdesk", EDITOR)) as desk:
        assert [operation.verb for operation in desk.look.log()] == ["add_article", "annotate"]
        assert desk.look.annotation(odd.id) == odd


def test_words_that_are_no_text(tmp_path: Path) -> None:
    """Half a character cannot be stored: a sentence, and nothing is changed."""
    path, whole, _ = _two_marks(tmp_path)
    with closing(Desk(path, EDITOR)) as desk:
        log = desk.look.log()
        for look in (
            lambda: desk.look.search("fare\ud800"),
            lambda: desk.look.annotation("\udcff"),
            lambda: mark(Desk(path, "Ines \ud83d"), _draft(desk, whole), "six years"),
        ):
            with pytest.raises(WorldError, match="half a character"):
                look()
        assert desk.look.log() == log


def _two_marks(folder: Path) -> tuple[Path, Annotation, Annotation]:
    path = folder / "a.factdesk"
    desk, draft = desk_with_article(path)
    marks = mark(desk, draft, "14 per cent"), mark(desk, draft, "six years")
    _alter(
        path,
        f"INSERT INTO flag VALUES (1, 'f', '{marks[1].id}', 'r', 'error', '', '[]', 'open', '')",
    )
    odd = desk.look.annotation(marks[1].id)
    desk.close()
    return path, marks[0], odd


def _review(desk: Desk, annotation: Annotation) -> None:
    """A source, a known date, a check and a decision."""
    citation = Citation("c", Source("s", "Census"))
    desk.run(attach_source(desk.stamp(), annotation, citation, new=True))
    desk.run(add_event(desk.stamp(), Event("e", "strike", "2024-01-02", annotation.article)))
    refresh_findings(desk, annotation.article)
    found = desk.look.findings(annotation.article)
    assert found
    desk.run(dismiss_finding(desk.stamp(), found[0], None, "r", "fine"))
    _cover(desk, annotation.article)


def _cover(desk: Desk, article: str) -> None:
    """A suggestion dismissed, a sentence without a fact, and a seal."""
    seen = survey(desk, article)
    desk.run(dismiss(desk.stamp(), seen.draft, seen.standing[:1], ["d"]))
    desk.run(declare_no_fact(desk.stamp(), seen.draft, [seen.accounting.sentences[0]], ["n"]))
    desk.run(put_seal(desk.stamp(), seen.draft, seen.annotations, (4, 1), None, "c1"))


def _draft(desk: Desk, annotation: Annotation) -> DraftText:
    return desk.look.draft_text(desk.look.newest_draft(annotation.article))


def _made_by(path: Path, annotation: Annotation) -> str:
    with closing(Desk(path, EDITOR)) as desk:
        return desk.look.history(annotation.id)[0].stamp.id


def _alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(statement)
        connection.commit()


def _only_of_parents(found: set[str]) -> set[str]:
    # What hangs on no draft is counted there alone.
    return {READABLE} if PARENTS in found else set()


def _all_can_be_asked(desk: Desk, name: str) -> None:
    for progress in desk.look.progress():
        assert desk.look.progress_of(progress.article.id) == progress
        assert progress.annotations >= progress.checked
    for article in desk.look.articles():
        for draft in desk.look.drafts(article.id):
            desk.look.annotations(draft.id)
        assert len(desk.look.findings(article.id)) <= len(desk.look.findings_of_desk())
        assert len(desk.look.events(article.id)) <= 1
        _coverage_can_be_asked(desk, article.id)
    assert len(desk.look.all_events()) <= 1
    assert len(desk.look.sources()) <= 1
    assert len(desk.look.search("fares")) <= 2
    assert desk.look.log()
    assert desk.look.history(name)
    shown = desk.look.annotation_or_none(name)
    assert shown is None or shown.id == name
    assert len(desk.look.examine()) == 5


def _coverage_can_be_asked(desk: Desk, article: str) -> None:
    assert len(desk.look.dismissals(article)) <= 1
    assert len(desk.look.no_facts(article)) <= 1
    assert len(desk.look.left_behind(article)) <= 2
    seal, clearance = desk.look.seal(article), desk.look.clearance(article)
    assert (seal and seal.clearance) == clearance
