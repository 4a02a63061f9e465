"""Commands about the sentences that nobody has touched, and about clearing an article."""

from __future__ import annotations

import click

from fact_desk.cli import coverage_json
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, text
from fact_desk.cli.output import short, show, table, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.accounting import Accounting
from fact_desk.desk.checking import refresh_findings
from fact_desk.desk.clearing import inside_marks_words, summed_up
from fact_desk.desk.desk import Desk
from fact_desk.desk.fingerprints import Sentence, Sentences
from fact_desk.desk.surveying import Survey, survey
from fact_desk.desk.verbs.clearing import withdraw_clearance
from fact_desk.desk.verbs.no_facts import declare_no_fact, take_back_no_fact
from fact_desk.errors import BadRequest
from fact_desk.model.article import DraftText
from fact_desk.model.operation import Operation
from fact_desk.model.stamps import new_id

_MISSING = 2


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.option("--all", "whole", is_flag=True, help="List those that are accounted for as well.")
@click.pass_obj
def untouched(session: Session, article: str, whole: bool) -> None:
    """List the sentences of an article that are not accounted for."""
    with open_desk(session) as desk:
        name = find_article(desk, article).id
        found = survey(desk, name)
    accounting, words = found.accounting, found.draft.text
    rows = [
        coverage_json.sentence(words, one, accounting.state(one))
        for one in (accounting.sentences if whole else accounting.left())
    ]
    document = {
        "article": name,
        "draft": found.draft.draft.number,
        "sentences": accounting.total,
        "accounted": accounting.accounted,
        "listed": rows,
    }
    told = [(int(str(one["start"])), str(one["state"]), short(str(one["exact"]))) for one in rows]
    show(document, [_total(accounting), *(table(told) if told else [])], session.json)


@click.command("no-fact", cls=DeskCommand)
@click.argument("article", type=text)
@click.option("--start", type=int, required=True, help="A code point of the sentence.")
@click.option("--take-back", is_flag=True, help="Say that it may hold one after all.")
@click.pass_obj
def no_fact(session: Session, article: str, start: int, take_back: bool) -> None:
    """Declare that a sentence holds no fact, in this draft of an article and later ones."""
    with open_desk(session) as desk:
        name = find_article(desk, article).id
        draft = desk.look.draft_text(desk.look.newest_draft(name))
        sentence = _sentence_at(draft, start)
        step = _take_back if take_back else _declare
        patiently(lambda: desk.run(step(desk, draft, sentence)))
        after = survey(desk, name).accounting.state(sentence)
    document = coverage_json.sentence(draft.text, sentence, after)
    show(document, [f"{after}: {short(sentence.span.of(draft.text))}"], session.json)


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.pass_context
def clear(context: click.Context, article: str) -> None:
    """Clear an article for publication, or list what is missing.

    The exit code is 0 where it was cleared, and 2 where it can't be yet, as for any other thing
    that stands in the way. Scripts tell them apart by --json: an article that can't be cleared yet
    gives {"cleared": false, "missing": [...]}, one that was cleared {"cleared": "intact", ...},
    and what else stands in the way (no such article, wrong usage) prints nothing there.
    """
    session = context.ensure_object(Session)
    with open_desk(session) as desk:
        name = find_article(desk, article).id
        if desk.writable:
            patiently(lambda: refresh_findings(desk, name))
        found = survey(desk, name)
        if not found.obstacles:
            patiently(lambda: desk.run(found.cleared(desk.stamp(), new_id())))
        document, lines = _seal(desk, name)
    if found.inside_marks:
        tell(inside_marks_words(found.inside_marks))
    if found.obstacles:
        document["cleared"] = False
        document["missing"] = [coverage_json.obstacle(one) for one in found.obstacles]
        _tell_missing(found, session, document)
        context.exit(_MISSING)
    show(document, lines, session.json)


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.option("--withdraw", is_flag=True, help="Take the seal off.")
@click.pass_obj
def seal(session: Session, article: str, withdraw: bool) -> None:
    """Tell whether an article is cleared, and what has broken the seal since."""
    with open_desk(session) as desk:
        name = find_article(desk, article).id
        if withdraw:
            patiently(lambda: _withdraw(desk, name))
        document, lines = _seal(desk, name)
    show(document, lines, session.json)


def _total(accounting: Accounting) -> str:
    return f"{accounting.accounted} of {accounting.total} sentences accounted for"


def _sentence_at(draft: DraftText, start: int) -> Sentence:
    found = Sentences(draft).at(start) if start >= 0 else None
    if found is None or not found.span.holds(start):
        raise BadRequest(
            f"There is no sentence at {start}; “fact-desk untouched ARTICLE --all” lists them."
        )
    return found


def _declare(desk: Desk, draft: DraftText, sentence: Sentence) -> Operation:
    if sentence.key in desk.look.no_fact_keys(draft.draft.article):
        raise BadRequest("That sentence is said to hold no fact already; nothing was changed.")
    return declare_no_fact(desk.stamp(), draft, [sentence], [new_id()])


def _take_back(desk: Desk, draft: DraftText, sentence: Sentence) -> Operation:
    article = draft.draft.article
    declared = [one for one in desk.look.no_facts(article) if one.fingerprint == sentence.key]
    if not declared:
        raise BadRequest("Nobody has said that this sentence holds no fact; nothing was changed.")
    return take_back_no_fact(desk.stamp(), article, declared)


def _withdraw(desk: Desk, article: str) -> Operation:
    clearance = desk.look.clearance(article)
    if clearance is None:
        raise BadRequest("The article is not cleared; there is no seal to take off.")
    return desk.run(withdraw_clearance(desk.stamp(), clearance))


def _seal(desk: Desk, article: str) -> tuple[coverage_json.Json, list[str]]:
    found = desk.look.seal(article)
    if found is None:
        return coverage_json.seal(article, None, None), ["not cleared"]
    made = found.clearance
    numbers = {draft.id: draft.number for draft in desk.look.drafts(article)}
    number = numbers.get(made.draft)
    head = f"draft {number} cleared by {made.cleared_by} at {made.cleared_at}, seal {found.state}"
    return coverage_json.seal(article, found, number), [head, *found.changes]


def _tell_missing(found: Survey, session: Session, document: coverage_json.Json) -> None:
    tell(f"It cannot be cleared yet: {'; '.join(summed_up(found.obstacles))}.")
    rows = [
        (str(one.kind), _where(one.annotation), short(one.words), one.why)
        for one in found.obstacles
    ]
    show(document, table(rows), session.json)


def _where(annotation: str) -> str:
    return annotation[:8]
