"""Each decision about a flagged figure is one operation, and one undo takes it back whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fact_desk.desk import deciding
from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.deciding import Case, case_of
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import annotate
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.finding import Finding
from fact_desk.model.flag import FlagState, Severity
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.stamps import new_id
from fact_desk.resources import seed
from fact_desk.text.reading import read_file

Decide = Callable[[Stamp, Case], Operation]


def correct(stamp: Stamp, case: Case) -> Operation:
    return deciding.correct(stamp, case, "0.5 percentage points")


def dismiss(stamp: Stamp, case: Case) -> Operation:
    return deciding.dismiss(stamp, case, " rounded ")


DECISIONS: list[tuple[Decide, Status, FlagState, str]] = [
    (deciding.confirm, Status.CONFIRMED, FlagState.DISMISSED, deciding.RIGHT_AS_IT_STANDS),
    (correct, Status.NEEDS_CORRECTION, FlagState.ACCEPTED, ""),
    (deciding.keep_flag, Status.OPEN, FlagState.ACCEPTED, ""),
    (dismiss, Status.OPEN, FlagState.DISMISSED, "rounded"),
]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with one checked article."""
    made = Desk.make(tmp_path / "test.factdesk", "Ida")
    article = bring_in(made, read_file(seed("budget-ostrelle.md"))).article
    refresh_findings(made, article.id)
    yield made
    made.close()


def errors(desk: Desk) -> list[Finding]:
    """What stands against the article, but for reminders."""
    article = desk.look.articles()[0].id
    found = desk.look.findings(article)
    return [one for one in found if one.flag.severity is not Severity.INFO]


def the_case(desk: Desk, exact: str) -> Case:
    """The case of the figure with those words."""
    finding = next(one for one in errors(desk) if one.exact == exact)
    drafts = desk.look.drafts(finding.article)
    return case_of(desk, finding, desk.look.draft_text(drafts[-1]))


def marks(desk: Desk) -> list[Annotation]:
    """The annotations of the article."""
    drafts = desk.look.drafts(desk.look.articles()[0].id)
    return desk.look.annotations(drafts[-1].id)


@pytest.mark.parametrize(("decide", "status", "state", "reason"), DECISIONS)
@pytest.mark.parametrize("marked", [False, True])
def test_a_decision_and_its_undo(
    desk: Desk, decide: Decide, status: Status, state: FlagState, reason: str, *, marked: bool
) -> None:
    case = the_case(desk, "0.5 per cent")
    if marked:
        stamp = desk.stamp()
        desk.run(annotate(stamp, case.draft, case.span, Tag.FIGURE, new_id()))
        case = the_case(desk, "0.5 per cent")
    before = marks(desk)
    desk.run(decide(desk.stamp(), case))
    (mark,) = marks(desk)
    assert (mark.tag, mark.target.exact, mark.status) == (Tag.FIGURE, "0.5 per cent", status)
    flag = next(flag for flag in mark.flags if flag.rule == "points")
    assert (flag.state, flag.reason) == (state, reason)
    assert mark.is_flagged is (state is FlagState.ACCEPTED)
    desk.undo()
    assert marks(desk) == before
    assert {one.flag.state for one in errors(desk)} == {FlagState.OPEN}
    desk.redo()
    assert marks(desk) == [mark]


def test_a_decision_can_be_changed_for_another(desk: Desk) -> None:
    desk.run(deciding.keep_flag(desk.stamp(), the_case(desk, "11 per cent")))
    desk.run(deciding.dismiss(desk.stamp(), the_case(desk, "11 per cent"), "They overlap."))
    desk.run(deciding.confirm(desk.stamp(), the_case(desk, "11 per cent")))
    (mark,) = marks(desk)
    assert mark.status is Status.CONFIRMED
    assert not mark.is_flagged


def test_confirming_settles_all_that_stands_against_the_figure(desk: Desk) -> None:
    desk.run(deciding.keep_flag(desk.stamp(), the_case(desk, "11 per cent")))
    desk.run(raise_flag(desk.stamp(), marks(desk)[0], new_id(), "Really?"))
    by_hand = next(one for one in errors(desk) if one.by_hand)
    drafts = desk.look.drafts(by_hand.article)
    case = case_of(desk, by_hand, desk.look.draft_text(drafts[-1]))
    desk.run(deciding.confirm(desk.stamp(), case))
    states = {flag.rule: flag.state for flag in marks(desk)[0].flags if flag.raises}
    # What was kept before is not taken back unasked.
    assert states == {"shares": FlagState.ACCEPTED}


def test_a_flag_by_hand_is_decided_like_any_other(desk: Desk) -> None:
    case = the_case(desk, "20 per cent")
    desk.run(annotate(desk.stamp(), case.draft, case.span, Tag.FIGURE, "it"))
    desk.run(raise_flag(desk.stamp(), desk.look.annotation("it"), "mine", "Ask again"))
    finding = next(one for one in errors(desk) if one.by_hand)
    case = case_of(desk, finding, case.draft)
    desk.run(deciding.keep_flag(desk.stamp(), case))
    flag = next(flag for flag in desk.look.annotation("it").flags if flag.id == "mine")
    assert (flag.state, flag.reason) == (FlagState.ACCEPTED, "Ask again")
    desk.undo()
    desk.run(deciding.dismiss(desk.stamp(), case, "Asked"))
    flag = next(flag for flag in desk.look.annotation("it").flags if flag.id == "mine")
    assert (flag.state, flag.reason) == (FlagState.DISMISSED, "Asked")


def test_what_makes_no_sense_is_refused_in_words(desk: Desk) -> None:
    case = the_case(desk, "11 per cent")
    with pytest.raises(BadRequest, match="reason"):
        deciding.dismiss(desk.stamp(), case, "  ")
    with pytest.raises(BadRequest, match="wording"):
        deciding.correct(desk.stamp(), case, " ")
    desk.run(deciding.confirm(desk.stamp(), case))
    with pytest.raises(BadRequest, match="already"):
        deciding.confirm(desk.stamp(), the_case(desk, "11 per cent"))
