"""What two editors did to the same mark is united where it can be, and told where it can't."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing, suppress
from dataclasses import replace

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.settling import settle
from fact_desk.desk.merging.uniting import plan_union
from fact_desk.desk.merging.wording import answers, question
from fact_desk.desk.revising import revise
from fact_desk.desk.verbs import annotations as verbs
from fact_desk.desk.verbs.articles import put_on_shelf
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.desk.verbs.sources import attach_source, edit_source
from fact_desk.errors import BadRequest, DeskDamaged, DeskUnusable
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import Shelf
from fact_desk.model.dispute import Dispute
from fact_desk.model.operation import Operation
from fact_desk.model.source import Citation, Source
from fact_desk.model.stamps import new_id
from tests.desk.merging.desks import HERS, MINE, copied, folder, marked_desk, merge, things
from tests.desks import add_article, manuscript, mark

Deed = Callable[[Desk, Annotation], Operation]


def _status(status: Status) -> Deed:
    return lambda desk, one: verbs.set_status(desk.stamp(), one, status)


def _note(words: str) -> Deed:
    return lambda desk, one: verbs.set_note(desk.stamp(), one, words)


def _delete(desk: Desk, one: Annotation) -> Operation:
    return verbs.delete(desk.stamp(), one)


def _flag(desk: Desk, one: Annotation) -> Operation:
    return raise_flag(desk.stamp(), one, new_id())


def _retag(desk: Desk, one: Annotation) -> Operation:
    return verbs.retag(desk.stamp(), one, Tag.QUOTE)


@pytest.fixture
def desks() -> Generator[tuple[Desk, Desk]]:
    """Mine and hers: a copy that she works on."""
    with (
        folder() as place,
        closing(marked_desk(place)) as mine,
        closing(copied(mine, "hers.factdesk", HERS)) as hers,
    ):
        yield mine, hers


# What I do to the mark, what she does, and the aspects that are then in dispute.
CASES: tuple[tuple[tuple[Deed, ...], tuple[Deed, ...], list[str]], ...] = (
    ((), (_status(Status.CONFIRMED),), []),
    ((_status(Status.CONFIRMED),), (), []),
    ((_status(Status.CONFIRMED),), (_status(Status.CONFIRMED),), []),
    ((_status(Status.CONFIRMED),), (_note("seen"),), []),
    ((_status(Status.CONFIRMED),), (_status(Status.UNVERIFIABLE),), ["verdict"]),
    (
        (_status(Status.CONFIRMED), _status(Status.UNVERIFIABLE)),
        (_status(Status.CONFIRMED),),
        ["verdict"],
    ),
    ((_status(Status.CONFIRMED), _status(Status.OPEN)), (_status(Status.CONFIRMED),), []),
    ((_note("mine"),), (_note("hers"),), ["note"]),
    ((_note("mine"), _status(Status.CONFIRMED)), (_note("hers"), _flag), ["note"]),
    ((_retag,), (_retag,), []),
    ((_delete,), (), []),
    ((_delete,), (_delete,), []),
    ((_delete,), (_status(Status.CONFIRMED),), [""]),
    ((_flag,), (_delete,), [""]),
)


@pytest.mark.parametrize(("my_deeds", "her_deeds", "aspects"), CASES)
def test_decisions_about_one_mark(
    desks: tuple[Desk, Desk],
    my_deeds: tuple[Deed, ...],
    her_deeds: tuple[Deed, ...],
    aspects: list[str],
) -> None:
    mine, hers = desks
    name = _marks(mine)[0].id
    _do(mine, name, my_deeds)
    _do(hers, name, her_deeds)
    merge(mine, hers)
    assert [dispute.aspect for dispute in mine.look.disputes()] == aspects
    merge(hers, mine)
    assert mine.look.disputes() == hers.look.disputes()
    assert things(mine) == things(hers)


def _dithered(mine: Desk, hers: Desk) -> str:
    """Both know that she has confirmed the mark; I had too, and had taken it back."""
    name = _marks(mine)[0].id
    _do(hers, name, [_status(Status.CONFIRMED)])
    _do(mine, name, [_note("seen"), _status(Status.CONFIRMED)])
    mine.undo()
    merge(mine, hers)
    merge(hers, mine)
    assert mine.look.annotation(name).status is Status.CONFIRMED
    return name


def test_what_an_earlier_merge_settled_is_nobodys_decision(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    name = _dithered(mine, hers)
    _do(mine, name, [_retag])
    _do(hers, name, [_status(Status.UNVERIFIABLE)])
    merge(mine, hers)
    assert mine.look.annotation(name).status is Status.UNVERIFIABLE
    assert mine.look.disputes() == []


def test_reopening_what_an_earlier_merge_settled_is_a_decision(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    name = _dithered(mine, hers)
    _do(mine, name, [_status(Status.OPEN)])
    _do(hers, name, [_status(Status.UNVERIFIABLE)])
    merge(mine, hers)
    assert [dispute.aspect for dispute in mine.look.disputes()] == ["verdict"]


def test_a_dispute_tells_both_decisions(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    name = _marks(mine)[0].id
    _do(mine, name, [_status(Status.CONFIRMED)])
    _do(hers, name, [_status(Status.UNVERIFIABLE)])
    merge(mine, hers)
    (dispute,) = mine.look.disputes()
    assert (dispute.thing, dispute.aspect) == (name, "verdict")
    assert _told(dispute) == {MINE: Status.CONFIRMED, HERS: Status.UNVERIFIABLE}
    standing = mine.look.annotation(name)
    assert standing.status == dispute.stands.fields["status"]
    assert standing.checked_by == dispute.stands.editor


@pytest.mark.parametrize("take_other", [False, True])
@pytest.mark.parametrize(
    ("my_deed", "her_deed"),
    [
        (_status(Status.CONFIRMED), _status(Status.UNVERIFIABLE)),
        (_note("mine"), _note("hers")),
        (_delete, _note("hers")),
    ],
)
def test_settling(
    desks: tuple[Desk, Desk], my_deed: Deed, her_deed: Deed, take_other: bool
) -> None:
    mine, hers = desks
    name = _marks(mine)[0].id
    _do(mine, name, [my_deed])
    _do(hers, name, [her_deed])
    merge(mine, hers)
    (dispute,) = mine.look.disputes()
    before = things(mine)
    assert all((question(dispute), *answers(dispute)))
    settle(mine, dispute, take_other=take_other)
    assert mine.look.disputes() == []
    standing = mine.look.fields_of(dispute.entity, dispute.thing)
    said = dispute.instead if take_other else dispute.stands
    if dispute.aspect or not take_other:
        assert standing is not None
        assert said.fields.items() <= standing.items()
    else:
        assert standing is None
    # What was settled here is settled there, and not asked again.
    settled = things(mine)
    merge(hers, mine)
    assert things(hers) == settled
    assert merge(mine, hers) is None
    mine.undo()
    assert things(mine) == before


@pytest.mark.parametrize("her_answer", [False, True])
def test_settling_on_both_desks(desks: tuple[Desk, Desk], her_answer: bool) -> None:
    mine, hers = desks
    name = _marks(mine)[0].id
    _do(mine, name, [_note("mine")])
    _do(hers, name, [_note("hers")])
    merge(mine, hers)
    merge(hers, mine)
    for desk, take_other in ((mine, False), (hers, her_answer)):
        settle(desk, desk.look.disputes()[0], take_other=take_other)
    with closing(copied(hers, "hers-first.factdesk", HERS)) as second:
        merge(mine, hers)
        merge(second, mine)
        assert things(second) == things(mine)
    # Two that kept it agree; of two that did not, neither is passed over in silence.
    told = [{one.stands.editor, one.instead.editor} for one in mine.look.disputes()]
    assert told == ([{MINE, HERS}] if her_answer else [])
    merge(hers, mine)
    assert things(hers) == things(mine)
    for dispute in mine.look.disputes():
        settle(mine, dispute, take_other=True)
        assert mine.look.annotation(name).note == dispute.instead.fields["note"]
        merge(hers, mine)
    assert hers.look.disputes() == mine.look.disputes() == []
    assert merge(mine, hers) is None


def test_her_decisions_carry_her_name(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    name = _marks(mine)[0].id
    _do(hers, name, [_status(Status.CONFIRMED), _note("asked the harbour")])
    merge(mine, hers)
    assert mine.look.annotation(name).checked_by == HERS
    done = [(each.stamp.editor, each.verb) for each in mine.look.history(name)]
    assert done == [
        (MINE, "annotate"),
        (MINE, "merge"),
        (HERS, "set_status"),
        (HERS, "set_note"),
    ]
    mine.undo()
    assert [each.verb for each in mine.look.history(name)] == ["annotate", "merge", "undo"]


def test_merging_again_after_taking_it_back(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    name = _marks(mine)[0].id
    _do(hers, name, [_note("seen")])
    merge(mine, hers)
    mine.undo()
    assert mine.look.annotation(name).note == ""
    assert merge(mine, hers) is not None
    assert mine.look.annotation(name).note == "seen"
    assert merge(mine, hers) is None


def test_the_same_article_brought_in_by_both() -> None:
    with (
        folder() as place,
        closing(Desk.make(place / "mine.factdesk", MINE)) as mine,
        closing(Desk.make(place / "hers.factdesk", HERS)) as hers,
    ):
        for desk, words in ((mine, "14 per cent"), (hers, "66,000 people")):
            draft = add_article(desk)
            mark(desk, draft, "six years")
            mark(desk, draft, words)
        merge(mine, hers)
        assert len(mine.look.articles()) == 1
        exact = [one.target.exact for one in _marks(mine)]
        assert exact == ["14 per cent", "six years", "66,000 people"]
        assert merge(mine, hers) is None
        # What she goes on to do to her mark is done to the one that both have.
        theirs = next(one for one in _marks(hers) if one.target.exact == "six years")
        _do(hers, theirs.id, [_note("since 2019")])
        merge(mine, hers)
        assert [one.note for one in _marks(mine)] == ["", "since 2019", ""]


def test_two_new_drafts_on_each_desk(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    article = mine.look.articles()[0].id
    text = mine.look.draft_text(mine.look.newest_draft(article)).text
    for desk in desks:
        for number in range(2):
            revise(desk, article, manuscript(f"{text}\n{desk.editor} wrote {number}."))
    merge(mine, hers)
    merge(hers, mine)
    revise(mine, article, manuscript(f"{text}\nBoth wrote this."))
    # Where a mark was carried on from, a copy of it stays, whoever's draft it was.
    standing = [len(mine.look.annotations(draft.id)) for draft in mine.look.drafts(article)]
    assert [*standing[:3], sum(standing[3:5]), standing[5]] == [2, 2, 2, 2, 2]
    merge(hers, mine)
    assert things(mine) == things(hers)


def test_a_draft_that_was_taken_back_for_another(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    article = mine.look.articles()[0].id
    revise(hers, article, manuscript("Twelve boats left.\nThe mayor counted 14."))
    merge(mine, hers)
    before = things(mine)
    hers.undo()
    revise(hers, article, manuscript("Twelve boats stayed.\nThe mayor counted 14."))
    done = merge(mine, hers)
    assert [draft.number for draft in mine.look.drafts(article)] == [1, 2]
    assert things(mine) == things(hers)
    assert mine.undo() == done
    assert things(mine) == before


@pytest.mark.parametrize("taken_back", [False, True])
def test_erasing_what_a_merge_was_about(desks: tuple[Desk, Desk], taken_back: bool) -> None:
    mine, hers = desks
    draft = add_article(hers, "Odd Lantern\nThe lantern weighs 14 kilos.")
    mark(hers, draft, "14 kilos")
    _do(hers, _marks(mine)[0].id, [_note("a lantern of boats")])
    merge(mine, hers)
    article = mine.look.article(draft.draft.article)
    mine.run(put_on_shelf(mine.stamp(), article, Shelf.DELETED))
    if taken_back:
        mine.undo()
        mine.undo()
        merge(mine, hers)
        mine.run(put_on_shelf(mine.stamp(), article, Shelf.DELETED))
    mine.forget([article.id])
    mine.copy_to(mine.path.with_name("copy.factdesk"))
    left = mine.path.with_name("copy.factdesk").read_bytes()
    assert b"Lantern" not in left
    assert b"14 kilos" not in left
    assert b"a lantern of boats" in left


@pytest.mark.parametrize("taken_back", [False, True])
def test_erasing_a_source_leaves_the_merge(desks: tuple[Desk, Desk], taken_back: bool) -> None:
    mine, hers = desks
    draft = add_article(mine, "Odd Lantern\nThe lantern weighs 14 kilos.")
    source = Source(new_id(), "Lantern Board")
    citation = Citation(new_id(), source, "p. 4", "2025-02-13")
    lit = mark(mine, draft, "14 kilos")
    mine.run(attach_source(mine.stamp(), lit, citation, new=True))
    merge(hers, mine)
    for desk in desks:
        desk.run(edit_source(desk.stamp(), source, replace(source, title=f"Lantern {desk.editor}")))
    _do(hers, _marks(mine)[0].id, [_note("a boat")])
    merge(mine, hers)
    if taken_back:
        mine.undo()
    else:
        settle(mine, mine.look.disputes()[0], take_other=False)
    article = mine.look.article(draft.draft.article)
    mine.run(put_on_shelf(mine.stamp(), article, Shelf.DELETED))
    mine.forget([article.id])
    assert [one.note for one in _marks(mine)] == ["" if taken_back else "a boat", ""]
    assert [each.verb for each in mine.look.log()].count("merge") == 1
    mine.copy_to(mine.path.with_name("copy.factdesk"))
    assert b"Lantern" not in mine.path.with_name("copy.factdesk").read_bytes()
    # What was taken back still does not count.
    assert merge(mine, hers) is not None
    assert [one.note for one in _marks(mine)].count("a boat") == 1


def test_what_is_no_other_desk(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    with pytest.raises(BadRequest, match="this very desk"):
        plan_union(mine, mine.path)
    with pytest.raises(BadRequest, match="nothing that this desk does not have"):
        plan_union(mine, hers.path)
    text = mine.path.with_name("text.factdesk")
    text.write_text("no desk")
    with pytest.raises(DeskUnusable):
        plan_union(mine, text)


def test_a_damaged_desk(desks: tuple[Desk, Desk]) -> None:
    mine, hers = desks
    for number in range(12):
        _do(hers, _marks(hers)[0].id, [_note(f"note {number} " * 40)])
    hers.close()
    whole = hers.path.read_bytes()
    refused = 0
    for start in range(4096, len(whole), 4 * 4096):
        hers.path.write_bytes(whole[:start] + b"\xa7" * 4096 + whole[start + 4096 :])
        # What lies in a page that nothing asks for does no harm.
        with suppress(DeskDamaged):
            plan_union(mine, hers.path)
            continue
        refused += 1
    assert refused


def _marks(desk: Desk) -> list[Annotation]:
    article = desk.look.articles()[-1]
    return desk.look.annotations(desk.look.newest_draft(article.id).id)


def _do(desk: Desk, name: str, deeds: tuple[Deed, ...] | list[Deed]) -> None:
    for deed in deeds:
        desk.run(deed(desk, desk.look.annotation(name)))


def _told(dispute: Dispute) -> dict[str, object]:
    return {said.editor: said.fields["status"] for said in (dispute.stands, dispute.instead)}
