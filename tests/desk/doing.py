"""Anything that an editor may do to a desk, drawn at random."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from hypothesis import strategies as st

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.desk import Desk
from fact_desk.desk.fingerprints import Sentences
from fact_desk.desk.proposing import Proposal, propose
from fact_desk.desk.revising import revise
from fact_desk.desk.verbs import (
    annotations,
    articles,
    checking,
    clearing,
    flags,
    no_facts,
    sources,
    suggestions,
)
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import Draft, DraftText, Shelf
from fact_desk.model.event import Event
from fact_desk.model.layout import Layout
from fact_desk.model.operation import Operation
from fact_desk.model.source import Citation, Source, Standing
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from tests.desks import manuscript

TEXTS = (
    "Twelve boats left Ostrelle on Monday.\nThe mayor counted 14.",
    "Fares rise by 3.2 per cent\n\nOdile Marrin 😀 said: “Too much.”",
    "One word",
    "Boats rose from 310 to 341, a rise of 12%.\nIt cost hundreds of thousands of euros.",
)

Draw = st.DataObject
WORDS = st.text(
    st.sampled_from("boat mayor 14% é 😀 \n\0\u2028'\"*")
    | st.characters(exclude_categories=["Cs"]),
    max_size=8,
)

DAYS = st.sampled_from(("2025-02-13", "2022-02-24", "", "some day"))


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


def _revise(desk: Desk, data: Draw) -> None:
    found = desk.look.articles()
    if found:
        article = data.draw(st.sampled_from(found))
        revise(desk, article.id, manuscript(data.draw(st.sampled_from(TEXTS))))


def _annotate(desk: Desk, data: Draw) -> None:
    drafts = [draft for one in desk.look.articles() for draft in desk.look.drafts(one.id)]
    if drafts:
        draft = desk.look.draft_text(data.draw(st.sampled_from(drafts)))
        span = data.draw(_spans(draft.text))
        tag = data.draw(st.sampled_from(Tag))
        desk.run(annotations.annotate(desk.stamp(), draft, span, tag, new_id()))


def _move_edges(desk: Desk, data: Draw) -> None:
    def moved(annotation: Annotation) -> Operation:
        drafts = {one.id: one for one in desk.look.drafts(annotation.article)}
        draft = desk.look.draft_text(drafts[annotation.draft])
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


def _set_published(desk: Desk, data: Draw) -> None:
    found = desk.look.articles()
    if found:
        article, day = data.draw(st.sampled_from(found)), data.draw(DAYS)
        desk.run(articles.set_published(desk.stamp(), article, day))


def _attach_source(desk: Desk, data: Draw) -> None:
    known = desk.look.sources()
    new = not known or data.draw(st.booleans())
    source = Source(new_id(), data.draw(WORDS)) if new else data.draw(st.sampled_from(known))
    citation = Citation(new_id(), source, data.draw(WORDS), data.draw(DAYS))
    _to_annotation(
        desk, data, lambda one: sources.attach_source(desk.stamp(), one, citation, new=new)
    )


def _edit_source(desk: Desk, data: Draw) -> None:
    known = desk.look.sources()
    if known:
        before, title = data.draw(st.sampled_from(known)), data.draw(WORDS)
        after = replace(before, title=title, standing=data.draw(st.sampled_from(Standing)))
        desk.run(sources.edit_source(desk.stamp(), before, after))


def _edit_citation(desk: Desk, data: Draw) -> None:
    says = data.draw(WORDS)

    def edited(annotation: Annotation) -> Operation:
        after = replace(data.draw(_citations(annotation)), says=says)
        return sources.edit_citation(desk.stamp(), annotation, after)

    _to_annotation(desk, data, edited)


def _detach_source(desk: Desk, data: Draw) -> None:
    def detached(annotation: Annotation) -> Operation:
        citation = data.draw(_citations(annotation)).id
        return sources.detach_source(desk.stamp(), annotation, citation)

    _to_annotation(desk, data, detached)


def _add_event(desk: Desk, data: Draw) -> None:
    homes = ["", *(article.id for article in desk.look.articles())]
    event = Event(new_id(), data.draw(WORDS), data.draw(DAYS), data.draw(st.sampled_from(homes)))
    desk.run(checking.add_event(desk.stamp(), event, desk.look.events(event.article)))


def _change_event(desk: Desk, data: Draw) -> None:
    known = desk.look.all_events()
    if known:
        before = data.draw(st.sampled_from(known))
        after = replace(before, date=data.draw(DAYS))
        desk.run(checking.change_event(desk.stamp(), before, after, known))


def _remove_event(desk: Desk, data: Draw) -> None:
    known = desk.look.all_events()
    if known:
        desk.run(checking.remove_event(desk.stamp(), data.draw(st.sampled_from(known))))


def _check(desk: Desk, data: Draw) -> None:
    # What is worked out is no operation: the desk's history does not tell of it.
    for article in desk.look.articles():
        refresh_findings(desk, article.id)
    assert data is not None


def _decide(desk: Desk, data: Draw) -> None:
    found = [one for one in desk.look.findings_of_desk() if not one.by_hand]
    if not found:
        return
    finding, reason = data.draw(st.sampled_from(found)), data.draw(WORDS)
    stands = desk.look.ruling(finding.article, finding.flag.fingerprint)
    deed = data.draw(st.sampled_from(("dismiss", "accept", "reopen")))
    if deed == "dismiss":
        verb = checking.dismiss_finding(desk.stamp(), finding, stands, new_id(), reason)
    elif deed == "accept" or stands is None:
        verb = checking.accept_finding(desk.stamp(), finding, stands, new_id(), reason)
    else:
        verb = checking.reopen_finding(desk.stamp(), stands)
    desk.run(verb)


def _switch_rule(desk: Desk, data: Draw) -> None:
    rule, on = data.draw(st.sampled_from(("vague", "sum"))), data.draw(st.booleans())
    desk.run(checking.switch_rule(desk.stamp(), rule, on=on, off=desk.look.rules_off()))


def _accept(desk: Desk, data: Draw) -> None:
    draft, proposals = _some_proposals(desk, data)
    names = [new_id() for _ in proposals]
    status = data.draw(st.sampled_from(Status))
    desk.run(suggestions.accept(desk.stamp(), draft, proposals, names, status))


def _dismiss(desk: Desk, data: Draw) -> None:
    draft, proposals = _some_proposals(desk, data)
    article = draft.draft.article
    dismissed = {one.fingerprint: one for one in desk.look.dismissals(article)}
    back = [dismissed[one.key] for one in proposals if one.key in dismissed]
    if back:
        desk.run(suggestions.bring_back(desk.stamp(), article, back))
    else:
        names = [new_id() for _ in proposals]
        desk.run(suggestions.dismiss(desk.stamp(), draft, proposals, names))


def _declare_no_fact(desk: Desk, data: Draw) -> None:
    draft = _some_draft(desk, data)
    sentence = data.draw(st.sampled_from([*_read(draft.text, draft.layout)[0]]))
    article = draft.draft.article
    declared = [one for one in desk.look.no_facts(article) if one.fingerprint == sentence.key]
    if declared:
        desk.run(no_facts.take_back_no_fact(desk.stamp(), article, declared))
    else:
        desk.run(no_facts.declare_no_fact(desk.stamp(), draft, [sentence], [new_id()]))


def _clear(desk: Desk, data: Draw) -> None:
    draft = _some_draft(desk, data)
    clearance = desk.look.clearance(draft.draft.article)
    if clearance is not None and data.draw(st.booleans()):
        desk.run(clearing.withdraw_clearance(desk.stamp(), clearance))
        return
    # As if nothing were in the way, which it nearly always is.
    marks = desk.look.annotations(draft.draft.id)
    desk.run(clearing.put_seal(desk.stamp(), draft, marks, (3, 0), clearance, new_id()))


def _some_proposals(desk: Desk, data: Draw) -> tuple[DraftText, list[Proposal]]:
    draft = _some_draft(desk, data)
    proposals = _read(draft.text, draft.layout)[1]
    if not proposals:
        raise BadRequest("Nothing is proposed there.")
    chosen = st.lists(st.sampled_from(proposals), min_size=1, max_size=3, unique=True)
    return draft, data.draw(chosen)


def _some_draft(desk: Desk, data: Draw) -> DraftText:
    found = desk.look.articles()
    if not found:
        raise BadRequest("There is no article.")
    article = data.draw(st.sampled_from(found))
    return desk.look.draft_text(desk.look.newest_draft(article.id))


# The texts are few, and looking one through takes longer than all else that is done to it.
@lru_cache
def _read(text: str, layout: Layout) -> tuple[Sentences, list[Proposal]]:
    draft = DraftText(Draft("", "", 1, "", "", "", 0, ""), text, layout)
    sentences = Sentences(draft)
    return sentences, propose(draft, sentences)


def _citations(annotation: Annotation) -> st.SearchStrategy[Citation]:
    if not annotation.sources:
        raise BadRequest("It cites nothing.")
    return st.sampled_from(annotation.sources)


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
    _revise,
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
    _set_published,
    _attach_source,
    _edit_source,
    _edit_citation,
    _detach_source,
    _add_event,
    _change_event,
    _remove_event,
    _check,
    _decide,
    _switch_rule,
    _accept,
    _dismiss,
    _declare_no_fact,
    _clear,
)
