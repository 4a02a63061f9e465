"""Anything that an editor may do to a desk, drawn at random."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs import annotations, articles, flags
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import Shelf
from fact_desk.model.operation import Operation
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from tests.desks import manuscript

TEXTS = (
    "Twelve boats left Ostrelle on Monday.\nThe mayor counted 14.",
    "Fares rise by 3.2 per cent\n\nOdile Marrin 😀 said: “Too much.”",
    "One word",
)

Draw = st.DataObject
WORDS = st.text(
    st.sampled_from("boat mayor 14% é 😀 \n\0\u2028'\"*")
    | st.characters(exclude_categories=["Cs"]),
    max_size=8,
)


def do_something(desk: Desk, data: Draw) -> bool:
    """Does one thing to the desk, unless there is nothing to do it to; whether it did."""
    before = len(desk.look.log())
    deed = data.draw(st.sampled_from(DEEDS), label="deed")
    try:
        deed(desk, data)
    except BadRequest:
        # Such as an article renamed to what it is called already.
        assert len(desk.look.log()) == before
        return False
    return len(desk.look.log()) > before


def _bring_in(desk: Desk, data: Draw) -> None:
    bring_in(desk, manuscript(data.draw(st.sampled_from(TEXTS))))


def _annotate(desk: Desk, data: Draw) -> None:
    drafts = [draft for one in desk.look.articles() for draft in desk.look.drafts(one.id)]
    if drafts:
        draft = desk.look.draft_text(data.draw(st.sampled_from(drafts)))
        span = data.draw(_spans(draft.text))
        tag = data.draw(st.sampled_from(Tag))
        desk.run(annotations.annotate(desk.stamp(), draft, span, tag, new_id()))


def _move_edges(desk: Desk, data: Draw) -> None:
    def moved(annotation: Annotation) -> Operation:
        newest = desk.look.newest_draft(annotation.article)
        draft = desk.look.draft_text(newest)
        span = data.draw(_spans(draft.text))
        return annotations.move_edges(desk.stamp(), annotation, draft, span)

    _to_annotation(desk, data, moved)


def _retag(desk: Desk, data: Draw) -> None:
    tag = data.draw(st.sampled_from(Tag))
    _to_annotation(desk, data, lambda one: annotations.retag(desk.stamp(), one, tag))


def _set_status(desk: Desk, data: Draw) -> None:
    status, wording = data.draw(st.sampled_from(Status)), data.draw(st.none() | WORDS)
    _to_annotation(
        desk, data, lambda one: annotations.set_status(desk.stamp(), one, status, wording)
    )


def _set_note(desk: Desk, data: Draw) -> None:
    note = data.draw(WORDS)
    _to_annotation(desk, data, lambda one: annotations.set_note(desk.stamp(), one, note))


def _flag(desk: Desk, data: Draw) -> None:
    reason = data.draw(WORDS)
    _to_annotation(desk, data, lambda one: flags.raise_flag(desk.stamp(), one, new_id(), reason))


def _take_back_flag(desk: Desk, data: Draw) -> None:
    _to_annotation(desk, data, lambda one: flags.take_back_flag(desk.stamp(), one))


def _give_reason(desk: Desk, data: Draw) -> None:
    reason = data.draw(WORDS)
    _to_annotation(desk, data, lambda one: flags.give_reason(desk.stamp(), one, reason))


def _delete(desk: Desk, data: Draw) -> None:
    _to_annotation(desk, data, lambda one: annotations.delete(desk.stamp(), one))


def _rename(desk: Desk, data: Draw) -> None:
    found = desk.look.articles()
    if found:
        article, title = data.draw(st.sampled_from(found)), data.draw(WORDS)
        desk.run(articles.rename(desk.stamp(), article, title))


def _put_on_shelf(desk: Desk, data: Draw) -> None:
    found = desk.look.articles()
    if found:
        article, shelf = data.draw(st.sampled_from(found)), data.draw(st.sampled_from(Shelf))
        desk.run(articles.put_on_shelf(desk.stamp(), article, shelf))


def _to_annotation(desk: Desk, data: Draw, make: Callable[[Annotation], Operation]) -> None:
    drafts = [draft for one in desk.look.articles() for draft in desk.look.drafts(one.id)]
    found = [annotation for draft in drafts for annotation in desk.look.annotations(draft.id)]
    if found:
        desk.run(make(data.draw(st.sampled_from(found))))


def _spans(text: str) -> st.SearchStrategy[Span]:
    starts = st.integers(0, len(text) - 1)
    return starts.flatmap(
        lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end))
    )


DEEDS = (
    _bring_in,
    _annotate,
    _annotate,
    _move_edges,
    _retag,
    _set_status,
    _set_note,
    _flag,
    _take_back_flag,
    _give_reason,
    _delete,
    _rename,
    _put_on_shelf,
)
