"""What an editor decides about a rule's flag stands as long as its words and numbers do."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import pytest

from fact_desk.desk.checking import Checker, refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs import annotations, articles, checking, flags
from fact_desk.errors import BadRequest, Conflict, NoSuchThing
from fact_desk.model.annotation import Tag
from fact_desk.model.article import Draft, DraftText
from fact_desk.model.event import Event
from fact_desk.model.fields import draft_fields
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.finding import Finding, Ruling
from fact_desk.model.flag import FlagState
from fact_desk.model.layout_json import layout_to_json
from fact_desk.model.operation import Change, Entity, Operation
from fact_desk.model.stamps import new_id
from fact_desk.store.bodies import Body
from tests.desks import EDITOR, add_article, manuscript, mark, rows_of

TEXT = "Ferry traffic\nPassengers rose from 310 to 341 in May, a rise of 12%, the harbour said."
OTHER = "Tomas Rell"


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    """An article with a wrong change in percent, checked."""
    made = add_article(desk, TEXT)
    refresh_findings(desk, made.draft.article)
    return made


def wrong_change(desk: Desk, draft: DraftText) -> Finding:
    """The finding about it."""
    (found,) = (one for one in desk.look.findings(draft.draft.article) if one.flag.rule == "change")
    return found


def ruling(desk: Desk, finding: Finding) -> Ruling | None:
    """What stands about it."""
    return desk.look.ruling(finding.article, finding.flag.fingerprint)


def dismiss(desk: Desk, finding: Finding, reason: str = "May was short") -> Operation:
    """Dismisses it."""
    verb = checking.dismiss_finding(desk.stamp(), finding, ruling(desk, finding), new_id(), reason)
    return desk.run(verb)


def accept(desk: Desk, finding: Finding, reason: str = "") -> Operation:
    """Accepts it."""
    verb = checking.accept_finding(desk.stamp(), finding, ruling(desk, finding), new_id(), reason)
    return desk.run(verb)


def reopen(desk: Desk, finding: Finding) -> Operation:
    """Takes the decision back."""
    stands = ruling(desk, finding)
    assert stands is not None
    return desk.run(checking.reopen_finding(desk.stamp(), stands))


def state(desk: Desk, draft: DraftText) -> tuple[FlagState, str]:
    """State and reason of the flag."""
    flag = wrong_change(desk, draft).flag
    return flag.state, flag.reason


def test_decisions_in_turn(desk: Desk, draft: DraftText) -> None:
    steps = (
        (dismiss, (FlagState.DISMISSED, "May was short")),
        (accept, (FlagState.ACCEPTED, "")),
        (dismiss, (FlagState.DISMISSED, "May was short")),
        (reopen, (FlagState.OPEN, "")),
        (accept, (FlagState.ACCEPTED, "")),
    )
    states = [state(desk, draft)]
    assert states == [(FlagState.OPEN, "")]
    rows = [rows_of(desk.path)]
    for decide, expected in steps:
        decide(desk, wrong_change(desk, draft))
        assert state(desk, draft) == expected
        states.append(expected)
        rows.append(rows_of(desk.path))
    for place in range(len(steps) - 1, -1, -1):
        desk.undo()
        assert (state(desk, draft), rows_of(desk.path)) == (states[place], rows[place])
    for place in range(1, len(steps) + 1):
        desk.redo()
        assert (state(desk, draft), rows_of(desk.path)) == (states[place], rows[place])


def test_who_decided_and_when(desk: Desk, draft: DraftText) -> None:
    done = dismiss(desk, wrong_change(desk, draft), "  May was short\n")
    stands = ruling(desk, wrong_change(desk, draft))
    assert stands is not None
    assert (stands.decided_by, stands.decided_at) == (EDITOR, done.stamp.at)
    assert (stands.rule, stands.reason) == ("change", "May was short")


def test_a_dismissed_flag_raises_nothing(desk: Desk, draft: DraftText) -> None:
    marked = mark(desk, draft, "12%", Tag.FIGURE)
    heard: list[str] = []
    desk.subscribe_findings(heard.append)
    for decide, raised in ((dismiss, 0), (accept, 1), (reopen, 1), (dismiss, 0)):
        decide(desk, wrong_change(desk, draft))
        now = desk.look.annotation(marked.id)
        assert (now.is_flagged, len(now.flags)) == (bool(raised), 1)
        assert desk.look.annotations(draft.draft.id) == [now]
        assert [one.flagged for one in desk.look.progress()] == [raised]
    assert heard == [draft.draft.article] * 4


def test_a_decision_survives_checks_and_a_restart(desk: Desk, draft: DraftText) -> None:
    dismiss(desk, wrong_change(desk, draft))
    article = desk.look.article(draft.draft.article)
    desk.run(articles.set_published(desk.stamp(), article, "2025-02-13"))
    assert refresh_findings(desk, article.id)
    assert state(desk, draft) == (FlagState.DISMISSED, "May was short")
    desk.close()
    with closing(Desk(desk.path, OTHER)) as again:
        assert state(again, draft) == (FlagState.DISMISSED, "May was short")


DRAFTS = (
    # a later draft, and how the flag stands in it
    ("Of boats\n\n" + TEXT, FlagState.DISMISSED),
    (TEXT.replace("in May", "in the month of May"), FlagState.DISMISSED),
    (TEXT.replace("12%", "13%"), FlagState.OPEN),
    (TEXT.replace("341", "342"), FlagState.OPEN),
)


@pytest.mark.parametrize(("text", "expected"), DRAFTS)
def test_in_a_later_draft(text: str, expected: FlagState, desk: Desk, draft: DraftText) -> None:
    dismiss(desk, wrong_change(desk, draft))
    add_draft(desk, draft.draft, text)
    assert refresh_findings(desk, draft.draft.article)
    assert state(desk, draft)[0] is expected


def test_a_value_set_by_hand_makes_another_doubt(desk: Desk, draft: DraftText) -> None:
    marked = mark(desk, draft, "12%", Tag.FIGURE)
    dismiss(desk, wrong_change(desk, draft))
    with closing(Checker(desk)) as checker:
        for value, expected in (("14", FlagState.OPEN), ("12", FlagState.DISMISSED)):
            hers = Figure(Decimal(value), unit="percent", kind=FigureKind.PERCENT, by_hand=True)
            now = desk.look.annotation(marked.id)
            desk.run(annotations.set_figure(desk.stamp(), now, hers))
            checker.refresh_due()
            assert state(desk, draft)[0] is expected


def test_each_article_is_decided_by_itself(desk: Desk, draft: DraftText) -> None:
    other = add_article(desk, f"{TEXT}\nAnd so on.")
    refresh_findings(desk, other.draft.article)
    dismiss(desk, wrong_change(desk, draft))
    assert state(desk, other)[0] is FlagState.OPEN


def test_two_editors_decide_at_once(desk: Desk, draft: DraftText) -> None:
    found = wrong_change(desk, draft)
    with closing(Desk(desk.path, OTHER)) as other:
        mine = checking.accept_finding(desk.stamp(), found, None, new_id())
        hers = checking.dismiss_finding(other.stamp(), found, None, new_id(), "fine")
        other.run(hers)
        before = rows_of(desk.path)
        with pytest.raises(Conflict):
            desk.run(mine)
    assert rows_of(desk.path) == before


def test_a_finding_is_named_in_short(desk: Desk, draft: DraftText) -> None:
    found = wrong_change(desk, draft)
    article = draft.draft.article
    assert desk.look.finding(article, found.flag.id) == found
    assert desk.look.finding(article, found.flag.id[:6]) == found
    for name in ("", "zz", found.flag.id + "0"):
        with pytest.raises(NoSuchThing):
            desk.look.finding(article, name)


def test_refuses(desk: Desk, draft: DraftText) -> None:
    found = wrong_change(desk, draft)
    with pytest.raises(BadRequest, match="needs a reason"):
        dismiss(desk, found, "  ")
    dismiss(desk, found)
    with pytest.raises(BadRequest, match="dismissed already"):
        dismiss(desk, found)
    marked = mark(desk, draft, "310", Tag.FIGURE)
    desk.run(flags.raise_flag(desk.stamp(), marked, new_id(), "ask"))
    (by_hand,) = (one for one in desk.look.findings(draft.draft.article) if one.by_hand)
    for decide in (dismiss, accept):
        with pytest.raises(BadRequest, match="by hand"):
            decide(desk, by_hand)


def test_rules_are_switched_once(desk: Desk) -> None:
    switch = checking.switch_rule
    desk.run(switch(desk.stamp(), "vague", on=False, off=desk.look.rules_off()))
    assert desk.look.rules_off() == {"vague"}
    with pytest.raises(BadRequest, match="off already"):
        switch(desk.stamp(), "vague", on=False, off=desk.look.rules_off())
    desk.run(switch(desk.stamp(), "vague", on=True, off=desk.look.rules_off()))
    assert desk.look.rules_off() == frozenset()
    with pytest.raises(BadRequest, match="on already"):
        switch(desk.stamp(), "vague", on=True, off=frozenset())
    desk.undo()
    assert desk.look.rules_off() == {"vague"}


BAD_EVENTS = (
    # name, date, what is told
    ("", "2022-02-24", "needs a name"),
    (" \n ", "2022-02-24", "needs a name"),
    ("siege", "", "no date"),
    ("siege", "24 February 2022", "no date"),
    ("siege", "2022-02-30", "no date"),
    ("siege", "20220224", "no date"),
    ("siege", "2022-W08-4", "no date"),
    ("siege", "٢٠٢٢-02-24", "no date"),
    ("Siege ", "2022-02-25", "has a date already"),
)


@pytest.mark.parametrize(("name", "day", "told"), BAD_EVENTS)
def test_events_that_are_none(name: str, day: str, told: str, desk: Desk, draft: DraftText) -> None:
    article = draft.draft.article
    known = Event(new_id(), "siege", "2022-02-24", article)
    elsewhere = Event(new_id(), "strike", "2024-01-02")
    for event in (known, elsewhere):
        desk.run(checking.add_event(desk.stamp(), event, desk.look.events(article)))
    standing = desk.look.events(article) if told.startswith("has") else []
    with pytest.raises(BadRequest, match=told):
        checking.add_event(desk.stamp(), Event(new_id(), name, day, article), standing)
    assert desk.look.events(article) == [elsewhere, known]
    assert desk.look.events("") == [elsewhere]
    assert desk.look.all_events() == [elsewhere, known]


DAYS = (
    ("2025-02-13", "2025-02-13"),
    (" 2024-02-29 ", "2024-02-29"),
    ("  ", ""),
    ("2025-02-29", None),
    ("13/02/2025", None),
)


@pytest.mark.parametrize(("written", "kept"), DAYS)
def test_day_of_publication(written: str, kept: str | None, desk: Desk, draft: DraftText) -> None:
    article = desk.look.article(draft.draft.article)
    desk.run(articles.set_published(desk.stamp(), article, "2020-01-01"))
    article = desk.look.article(article.id)
    if kept is None:
        with pytest.raises(BadRequest, match="is no date"):
            articles.set_published(desk.stamp(), article, written)
    else:
        desk.run(articles.set_published(desk.stamp(), article, written))
        assert desk.look.article(article.id).published == kept
        desk.undo()
        assert desk.look.article(article.id).published == "2020-01-01"


def add_draft(desk: Desk, before: Draft, text: str) -> None:
    """Gives the article another draft, as a revision would."""
    source = manuscript(text)
    body = Body(new_id(), source.source, source.text, layout_to_json(source.layout))
    after = replace(before, id=new_id(), number=before.number + 1, body=body.id)
    made = Change(Entity.DRAFT, after.id, None, draft_fields(after))
    desk.run(Operation(desk.stamp(), "add_draft", before.article, (made,)), [body])
