"""Commands that take suggestions in, or set them aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import click

from fact_desk.cli import as_json, suggestion_json
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, text, word_of
from fact_desk.cli.output import short, show, table, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.desk.proposing import Answer, Proposal
from fact_desk.desk.surveying import proposed
from fact_desk.desk.verbs.suggestions import accept, bring_back, dismiss
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.stamps import new_id

_Chosen = tuple[DraftText, list[Proposal]]


def _choice(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say which suggestions are meant."""
    for option in (
        click.option("--dry-run", is_flag=True, help="Only tell which they are."),
        click.option("--key", "keys", multiple=True, type=text, help="Those of this key alone."),
        click.option("--least", type=float, default=0.0, help="Those of at least this score."),
        click.option("--tag", "tags", multiple=True, type=word_of(Tag), help="Those of this tag."),
        click.argument("article", type=text),
    ):
        command = option(command)
    return command


@click.command("accept-suggestions", cls=DeskCommand)
@_choice
@click.option("--confirm", is_flag=True, help="Confirm them by the same step.")
@click.pass_obj
def accept_suggestions(
    session: Session,
    article: str,
    tags: tuple[Tag, ...],
    least: float,
    keys: tuple[str, ...],
    dry_run: bool,
    confirm: bool,
) -> None:
    """Take suggestions in as annotations, all those of an article that wait or some."""
    with open_desk(session) as desk:
        draft, chosen = _chosen(desk, article, tags, least, keys, Answer.OPEN)
        _tell_count("taken in", chosen, dry_run)
        status = Status.CONFIRMED if confirm else Status.OPEN
        made = [] if dry_run or not chosen else _accept(desk, draft, chosen, status)
    if dry_run:
        _show_suggestions(session, draft, chosen, Answer.OPEN)
    else:
        _show_made(session, made, draft.draft.number)


@click.command("dismiss-suggestions", cls=DeskCommand)
@_choice
@click.option("--bring-back", "back", is_flag=True, help="Bring dismissed ones back.")
@click.pass_obj
def dismiss_suggestions(
    session: Session,
    article: str,
    tags: tuple[Tag, ...],
    least: float,
    keys: tuple[str, ...],
    dry_run: bool,
    back: bool,
) -> None:
    """Set suggestions of an article aside for good, or bring them back."""
    before, after = (Answer.DISMISSED, Answer.OPEN) if back else (Answer.OPEN, Answer.DISMISSED)
    with open_desk(session) as desk:
        draft, chosen = _chosen(desk, article, tags, least, keys, before)
        _tell_count("brought back" if back else "dismissed", chosen, dry_run)
        if chosen and not dry_run:
            step = _bring_back if back else _dismiss
            patiently(lambda: step(desk, draft, chosen))
    _show_suggestions(session, draft, chosen, before if dry_run else after)


def _chosen(
    desk: Desk,
    article: str,
    tags: Sequence[Tag],
    least: float,
    keys: Sequence[str],
    answer: Answer,
) -> _Chosen:
    draft, found = proposed(desk, find_article(desk, article).id)
    unknown = set(keys) - {one.key for one, _ in found}
    if unknown:
        raise BadRequest(f"No suggestion has the key {min(unknown)}; “suggest” lists them.")
    chosen = [
        one
        for one, said in found
        if said is answer
        and (not tags or one.tag in tags)
        and one.score >= least
        and (not keys or one.key in keys)
    ]
    return draft, chosen


def _tell_count(done: str, chosen: Sequence[Proposal], dry_run: bool) -> None:
    counts = Counter(one.tag for one in chosen)
    each = ", ".join(f"{counts[tag]} as {tag}" for tag in Tag if counts[tag])
    would = "would be" if dry_run else "to be"
    tell(f"{len(chosen)} suggestions {would} {done}{': ' if each else ''}{each}.")


def _accept(
    desk: Desk, draft: DraftText, chosen: Sequence[Proposal], status: Status
) -> list[Annotation]:
    names = [new_id() for _ in chosen]
    patiently(lambda: desk.run(accept(desk.stamp(), draft, chosen, names, status)))
    return [desk.look.annotation(name) for name in names]


def _dismiss(desk: Desk, draft: DraftText, chosen: Sequence[Proposal]) -> None:
    desk.run(dismiss(desk.stamp(), draft, chosen, [new_id() for _ in chosen]))


def _bring_back(desk: Desk, draft: DraftText, chosen: Sequence[Proposal]) -> None:
    keys = {one.key for one in chosen}
    gone = [one for one in desk.look.dismissals(draft.draft.article) if one.fingerprint in keys]
    desk.run(bring_back(desk.stamp(), draft.draft.article, gone))


def _show_made(session: Session, made: Sequence[Annotation], draft: int) -> None:
    rows = [(one.id[:8], str(one.tag), str(one.status), short(one.target.exact)) for one in made]
    show([as_json.annotation(one, draft) for one in made], table(rows), session.json)


def _show_suggestions(
    session: Session, draft: DraftText, chosen: Sequence[Proposal], answer: Answer
) -> None:
    document = [
        {
            **suggestion_json.suggestion(draft.text, one.suggestion),
            "key": one.key,
            "state": str(answer),
        }
        for one in chosen
    ]
    show(document, table([*map(suggestion_json.row, document)]), session.json)
