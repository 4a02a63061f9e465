"""An article is cleared when nothing is left to do, and the seal shows what is done after that."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.clearing import Beside, ObstacleKind, clear, inside_marks_words, summed_up
from fact_desk.desk.deciding import Case, case_of, confirm, keep_flag
from fact_desk.desk.deciding import dismiss as dismiss_doubt
from fact_desk.desk.desk import Desk
from fact_desk.desk.revising import revise
from fact_desk.desk.surveying import survey
from fact_desk.desk.verbs import annotations, flags, sources
from fact_desk.desk.verbs.articles import rename, set_published
from fact_desk.desk.verbs.checking import accept_finding, dismiss_finding
from fact_desk.desk.verbs.clearing import withdraw_clearance
from fact_desk.desk.verbs.no_facts import declare_no_fact, take_back_no_fact
from fact_desk.desk.verbs.suggestions import accept, bring_back, dismiss
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Quote, Status, Tag
from fact_desk.model.coverage import SealState
from fact_desk.model.finding import Finding
from fact_desk.model.flag import FlagState
from fact_desk.model.manuscript import Manuscript
from fact_desk.model.operation import Operation
from fact_desk.model.source import Citation, Source
from fact_desk.model.stamps import new_id
from fact_desk.resources import seed
from fact_desk.text.reading import read_source
from tests.desks import add_article, manuscript, mark

TEXT = (
    "Ferry late again\n"
    "About 310 people waited at Barrow, the harbour board said.\n"
    "“We will not wait,” said Ada Ostrander.\n"
    "Nobody came."
)


def _accept_all(desk: Desk, article: str, status: Status = Status.CONFIRMED) -> None:
    found = survey(desk, article)
    chosen = found.standing
    names = [new_id() for _ in chosen]
    desk.run(accept(desk.stamp(), found.draft, chosen, names, status))


def _declare_rest(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    left = found.accounting.left()
    desk.run(declare_no_fact(desk.stamp(), found.draft, left, [new_id() for _ in left]))


def _clear(desk: Desk, article: str) -> None:
    refresh_findings(desk, article)
    desk.run(survey(desk, article).cleared(desk.stamp(), new_id()))


@pytest.fixture
def article(desk: Desk) -> str:
    """The id of an article with nothing done to it."""
    return add_article(desk, TEXT).draft.article


@pytest.fixture
def cleared(desk: Desk, article: str) -> str:
    """The id of an article that was cleared, with one suggestion dismissed."""
    found = survey(desk, article)
    quote = [one for one in found.standing if one.tag is Tag.QUOTE]
    desk.run(dismiss(desk.stamp(), found.draft, quote, [new_id() for _ in quote]))
    _accept_all(desk, article)
    _declare_rest(desk, article)
    _clear(desk, article)
    return article


def _state(desk: Desk, article: str) -> SealState | None:
    progress = desk.look.progress_of(article)
    seal = desk.look.seal(article)
    assert progress is not None
    assert progress.seal is (None if seal is None else seal.state)
    assert desk.look.progress()[0].seal is progress.seal
    return progress.seal


def _changes(desk: Desk, article: str) -> tuple[str, ...]:
    seal = desk.look.seal(article)
    assert seal is not None
    assert _state(desk, article) is seal.state
    return seal.changes


def test_what_is_in_the_way(desk: Desk, article: str) -> None:
    found = survey(desk, article)
    words = {(one.kind, one.words) for one in found.obstacles}
    assert words == {
        (ObstacleKind.UNTOUCHED, "Ferry late again"),
        (ObstacleKind.UNTOUCHED, "Nobody came."),
        (ObstacleKind.HOLDS_UNMARKED, TEXT.split("\n")[1]),
        (ObstacleKind.HOLDS_UNMARKED, TEXT.split("\n")[2]),
    }
    assert all(one.span and one.span.of(TEXT) == one.words for one in found.obstacles)
    assert summed_up(found.obstacles) == [
        "2 sentences that nobody has touched",
        "2 sentences that hold something unmarked",
    ]
    with pytest.raises(BadRequest, match="2 sentences that nobody has touched; 2 sentences"):
        found.cleared(desk.stamp(), "seal")


def test_marks_in_the_way(desk: Desk, article: str) -> None:
    _accept_all(desk, article, Status.OPEN)
    _declare_rest(desk, article)
    first, second, *rest = desk.look.annotations(desk.look.newest_draft(article).id)
    for one in rest:
        desk.run(annotations.set_status(desk.stamp(), one, Status.NOT_CHECKABLE))
    desk.run(annotations.set_status(desk.stamp(), first, Status.RECHECK))
    desk.run(flags.raise_flag(desk.stamp(), second, new_id()))
    found = survey(desk, article).obstacles
    assert [(one.kind, one.annotation) for one in found] == [
        (ObstacleKind.OPEN, second.id),
        (ObstacleKind.RECHECK, first.id),
        (ObstacleKind.FLAGGED, second.id),
    ]
    assert summed_up(found)[0] == "1 open annotation"


def test_an_accepted_flag_is_no_obstacle(desk: Desk, article: str) -> None:
    _accept_all(desk, article)
    _declare_rest(desk, article)
    first = desk.look.annotations(desk.look.newest_draft(article).id)[0]
    desk.run(flags.raise_flag(desk.stamp(), first, "flag"))
    assert [one.kind for one in survey(desk, article).obstacles] == [ObstacleKind.FLAGGED]
    flagged = desk.look.annotation(first.id)
    accepted = replace(flagged.flags[0], state=FlagState.ACCEPTED)
    found = survey(desk, article)
    marks = [replace(one, flags=(accepted,)) for one in found.annotations]
    assert clear(desk.stamp(), found.draft, found.accounting, marks, Beside(), None, "seal").changes


def test_not_before_the_suggestions_are_known(desk: Desk, article: str) -> None:
    _accept_all(desk, article)
    _declare_rest(desk, article)
    found = survey(desk, article)
    assert found.obstacles == []
    found.accounting.set_proposals([], complete=False)
    with pytest.raises(BadRequest, match="wait until the suggestions"):
        found.cleared(desk.stamp(), "seal")


def test_not_before_the_figures_are_checked(desk: Desk, article: str) -> None:
    _accept_all(desk, article)
    _declare_rest(desk, article)
    found = survey(desk, article)
    assert found.obstacles == []
    with pytest.raises(BadRequest, match="wait until its figures have been checked"):
        found.cleared(desk.stamp(), "seal")
    refresh_findings(desk, article)
    checked = survey(desk, article)
    desk.run(set_published(desk.stamp(), desk.look.article(article), "2026-03-13"))
    assert (checked.beside.checked, survey(desk, article).beside.checked) == (True, False)


DOUBTFUL = "Ferry\nThe harbour board said the quay was opened 20 years ago, in 2001."


@pytest.fixture
def doubtful(desk: Desk) -> str:
    """The id of an article whose claim is confirmed, with a figure in it that cannot be right."""
    draft = add_article(desk, DOUBTFUL)
    name = draft.draft.article
    claim = mark(desk, draft, DOUBTFUL.split("\n")[1], Tag.CLAIM)
    desk.run(annotations.set_status(desk.stamp(), claim, Status.CONFIRMED))
    _declare_rest(desk, name)
    return name


def _date(desk: Desk, article: str) -> Finding:
    """Dates the article, so that a rule finds fault; returns what it found."""
    desk.run(set_published(desk.stamp(), desk.look.article(article), "2026-03-13"))
    refresh_findings(desk, article)
    (finding,) = desk.look.findings(article)
    return finding


def test_a_doubt_about_a_figure_that_nobody_marked_is_in_the_way(desk: Desk, doubtful: str) -> None:
    finding = _date(desk, doubtful)
    found = survey(desk, doubtful)
    (obstacle,) = found.obstacles
    assert (obstacle.kind, obstacle.annotation) == (ObstacleKind.DOUBT, "")
    assert (obstacle.span, obstacle.words) == (finding.span, finding.exact)
    assert obstacle.why == finding.flag.explanation
    assert summed_up([obstacle]) == ["1 doubt about a figure that nobody marked"]
    with pytest.raises(BadRequest, match="1 doubt about a figure that nobody marked"):
        found.cleared(desk.stamp(), "seal")


RULED: dict[str, Callable[[Desk, Finding], Operation]] = {
    "dismissed": lambda d, one: dismiss_finding(d.stamp(), one, None, new_id(), "as printed"),
    "kept": lambda d, one: accept_finding(d.stamp(), one, None, new_id(), ""),
}


@pytest.mark.parametrize("way", RULED)
def test_a_ruling_settles_a_doubt_that_nobody_marked(desk: Desk, doubtful: str, way: str) -> None:
    desk.run(RULED[way](desk, _date(desk, doubtful)))
    assert survey(desk, doubtful).obstacles == []
    _clear(desk, doubtful)
    assert _state(desk, doubtful) is SealState.INTACT


MARKED: dict[str, Callable[[Desk, Case], Operation]] = {
    "confirmed": lambda d, case: confirm(d.stamp(), case),
    "kept": lambda d, case: keep_flag(d.stamp(), case),
    "dismissed": lambda d, case: dismiss_doubt(d.stamp(), case, "as printed"),
}


@pytest.mark.parametrize("way", MARKED)
def test_a_doubt_that_is_decided_in_the_review_leaves_its_mark_to_settle(
    desk: Desk, doubtful: str, way: str
) -> None:
    finding = _date(desk, doubtful)
    draft = desk.look.draft_text(desk.look.newest_draft(doubtful))
    desk.run(MARKED[way](desk, case_of(desk, finding, draft)))
    left = [] if way == "confirmed" else [ObstacleKind.OPEN]
    assert [one.kind for one in survey(desk, doubtful).obstacles] == left


def test_a_doubt_that_comes_up_later_breaks_the_seal(desk: Desk, doubtful: str) -> None:
    _clear(desk, doubtful)
    finding = _date(desk, doubtful)
    assert _changes(desk, doubtful) == ("1 doubt about a figure that nobody marked",)
    desk.run(dismiss_finding(desk.stamp(), finding, None, new_id(), "as printed"))
    assert _changes(desk, doubtful) == ()
    desk.undo()
    assert _state(desk, doubtful) is SealState.BROKEN


def test_suggestions_inside_marks_are_counted(desk: Desk, doubtful: str) -> None:
    found = survey(desk, doubtful)
    inside = [one for one in found.standing if found.annotations[0].span.contains(one.span)]
    assert found.inside_marks == len(inside) > 0
    desk.run(dismiss(desk.stamp(), found.draft, inside[:1], [new_id()]))
    assert survey(desk, doubtful).inside_marks == len(inside) - 1
    assert inside_marks_words(1) == "1 suggestion inside a mark was not looked at."
    assert inside_marks_words(16) == "16 suggestions inside marks were not looked at."


def test_what_the_seal_says(desk: Desk, cleared: str) -> None:
    seal = desk.look.seal(cleared)
    assert seal is not None
    made = seal.clearance
    assert (seal.intact, seal.changes) == (True, ())
    assert (made.sentences, made.no_facts, made.cleared_by) == (4, 3, desk.editor)
    assert made.annotations == len(desk.look.annotations(made.draft))
    assert len(made.digest) == len(made.marks) == 64
    desk.undo()
    assert desk.look.seal(cleared) is None
    assert _state(desk, cleared) is None
    desk.redo()
    assert desk.look.seal(cleared) == seal


Deed = Callable[[Desk, str], object]


def _first(desk: Desk, article: str) -> Annotation:
    found = desk.look.annotations(desk.look.newest_draft(article).id)
    if not found:
        raise BadRequest("There is no mark left.")
    return found[0]


def _verdict(desk: Desk, one: Annotation, status: Status) -> Operation:
    return annotations.set_status(desk.stamp(), one, status)


def _source(desk: Desk, article: str) -> None:
    citation = Citation(new_id(), Source(new_id(), "minutes of the board"))
    one = _first(desk, article)
    desk.run(sources.attach_source(desk.stamp(), one, citation, new=True))


def _new_mark(desk: Desk, article: str) -> None:
    draft = desk.look.draft_text(desk.look.newest_draft(article))
    one = mark(desk, draft, "harbour board")
    desk.run(annotations.set_status(desk.stamp(), one, Status.CONFIRMED))


def _to_first(make: Callable[[Desk, Annotation], object]) -> Deed:
    return lambda desk, article: make(desk, _first(desk, article))


HARMLESS: dict[str, Deed] = {
    "a note": _to_first(lambda d, one: d.run(annotations.set_note(d.stamp(), one, "seen"))),
    "a source": _source,
    "another title": lambda d, a: d.run(rename(d.stamp(), d.look.article(a), "Boats")),
    "another article": lambda d, _: add_article(d, f"{TEXT} Again."),
}
BREACHES: dict[str, tuple[Deed, str]] = {
    "a mark open again": (
        _to_first(lambda d, one: d.run(_verdict(d, one, Status.OPEN))),
        "1 annotation is open again",
    ),
    "a new mark": (_new_mark, "1 annotation was added"),
    "a deleted mark": (
        _to_first(lambda d, one: d.run(annotations.delete(d.stamp(), one))),
        "1 annotation was deleted",
    ),
    "another verdict": (
        _to_first(lambda d, one: d.run(_verdict(d, one, Status.UNVERIFIABLE))),
        "1 annotation was changed",
    ),
    "another tag": (
        _to_first(lambda d, one: d.run(annotations.retag(d.stamp(), one, Tag.QUOTE))),
        "1 annotation was changed",
    ),
    "a speaker": (
        _to_first(lambda d, one: d.run(annotations.set_quote(d.stamp(), one, Quote("Roe")))),
        "1 annotation was changed",
    ),
    "a flag": (
        _to_first(lambda d, one: d.run(flags.raise_flag(d.stamp(), one, new_id()))),
        "1 annotation has an open flag",
    ),
    "a sentence that may hold a fact": (
        lambda d, a: d.run(take_back_no_fact(d.stamp(), a, d.look.no_facts(a)[:1])),
        "1 sentence is no longer said to hold no fact",
    ),
    "a suggestion brought back": (
        lambda d, a: d.run(bring_back(d.stamp(), a, d.look.dismissals(a))),
        "1 dismissed suggestion was brought back",
    ),
    "a new draft": (
        lambda d, a: revise(d, a, manuscript(TEXT.replace("Nobody came.", "Nobody came at all."))),
        "draft 2 has other words",
    ),
}


@pytest.mark.parametrize("deed", HARMLESS)
def test_what_leaves_the_seal_whole(desk: Desk, cleared: str, deed: str) -> None:
    HARMLESS[deed](desk, cleared)
    seal = desk.look.seal(cleared)
    assert seal is not None
    assert seal.changes == ()
    assert {one.seal for one in desk.look.progress() if one.article.id == cleared} == {
        SealState.INTACT
    }


@pytest.mark.parametrize("deed", BREACHES)
def test_what_breaks_the_seal_and_is_taken_back(desk: Desk, cleared: str, deed: str) -> None:
    do, told = BREACHES[deed]
    before = len(desk.look.log())
    do(desk, cleared)
    assert _changes(desk, cleared) == (told,)
    for _ in desk.look.log()[before:]:
        desk.undo()
    assert _changes(desk, cleared) == ()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*BREACHES]), max_size=5))
def test_the_seal_is_whole_again_once_all_is_taken_back(
    desk: Desk, cleared: str, deeds: list[str]
) -> None:
    before = len(desk.look.log())
    for deed in deeds:
        # Such as a suggestion brought back that is not dismissed any more.
        with suppress(BadRequest):
            BREACHES[deed][0](desk, cleared)
        _state(desk, cleared)
    for _ in desk.look.log()[before:]:
        desk.undo()
    assert _changes(desk, cleared) == ()


def test_what_a_rule_finds_later_breaks_the_seal(desk: Desk) -> None:
    article = add_article(desk, "Ferry\nThe quay was opened 20 years ago, in 2001.")
    name = article.draft.article
    _accept_all(desk, name)
    _declare_rest(desk, name)
    _clear(desk, name)
    desk.run(set_published(desk.stamp(), desk.look.article(name), "2026-03-13"))
    refresh_findings(desk, name)
    assert _changes(desk, name) == ("1 annotation has an open flag",)
    (finding,) = desk.look.findings(name)
    desk.run(confirm(desk.stamp(), case_of(desk, finding, article)))
    assert _changes(desk, name) == ()


def test_a_mark_without_a_place_is_in_the_way(desk: Desk, cleared: str) -> None:
    revise(desk, cleared, manuscript("Ferry late again\nNobody came."))
    behind = desk.look.left_behind(cleared)
    assert {one.target.exact for one in behind} >= {"310 people"}
    found = [one for one in survey(desk, cleared).obstacles if one.span is None]
    assert [one.annotation for one in found] == [one.id for one in behind]
    assert {one.kind for one in found} == {ObstacleKind.LEFT_BEHIND}


def test_clearing_again_and_taking_the_seal_off(desk: Desk, cleared: str) -> None:
    first = desk.look.clearance(cleared)
    _to_first(lambda d, one: d.run(annotations.delete(d.stamp(), one)))(desk, cleared)
    assert _state(desk, cleared) is SealState.BROKEN
    _accept_all(desk, cleared)
    _clear(desk, cleared)
    second = desk.look.clearance(cleared)
    assert first is not None
    assert second is not None
    assert first.id != second.id
    assert _state(desk, cleared) is SealState.INTACT
    desk.undo()
    assert desk.look.clearance(cleared) == first
    desk.redo()
    desk.run(withdraw_clearance(desk.stamp(), second))
    assert _state(desk, cleared) is None


def test_from_import_to_cleared_and_broken_by_a_new_draft(desk: Desk) -> None:
    name = bring_in(desk, _read("halcyrie-ferry.md")).article.id
    refresh_findings(desk, name)
    before = survey(desk, name)
    assert before.accounting.accounted == 0
    _accept_all(desk, name, Status.OPEN)
    for one in desk.look.annotations(before.draft.draft.id):
        desk.run(annotations.set_status(desk.stamp(), one, Status.CONFIRMED))
    _declare_rest(desk, name)
    assert {one.kind for one in survey(desk, name).obstacles} == {ObstacleKind.FLAGGED}
    for finding in desk.look.findings(name):
        if finding.flag.raises and finding.flag.state is FlagState.OPEN:
            now = desk.look.finding(name, finding.flag.id)
            desk.run(confirm(desk.stamp(), case_of(desk, now, before.draft)))
    _clear(desk, name)
    assert _state(desk, name) is SealState.INTACT
    revise(desk, name, _read("halcyrie-ferry-draft-2.md"))
    assert _changes(desk, name)[0] == "draft 2 has other words"
    after = survey(desk, name)
    assert 0 < len(after.accounting.left()) < len(before.accounting.left()) // 4
    assert len(after.standing) < len(before.standing) // 4
    desk.undo()
    assert _state(desk, name) is SealState.INTACT


def _read(name: str) -> Manuscript:
    return read_source(seed(name).read_bytes(), name)
