"""Commands that mark spans, and say what they are and how their check stands."""

from __future__ import annotations

from collections.abc import Callable

import click

from fact_desk.cli import as_json
from fact_desk.cli.naming import draft_number, find_annotation, find_article, span_of_quote
from fact_desk.cli.options import DeskCommand, text, word_of, words_in
from fact_desk.cli.output import short, show
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs import annotations as verbs
from fact_desk.desk.verbs.flags import raise_flag, take_back_flag
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id

Verb = Callable[[Stamp, Annotation], Operation]


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.option("--tag", type=word_of(Tag), required=True, help="claim, figure or quote.")
@click.option("--start", type=int, help="First code point of the span.")
@click.option("--end", type=int, help="The code point behind the span.")
@click.option("--quote", type=text, help="The words to mark, as they stand in the text.")
@click.option("--prefix", type=text, help="The words right before them.")
@click.option("--note", type=text, default="", help="A note for the annotation.")
@click.pass_obj
def annotate(
    session: Session,
    article: str,
    tag: Tag,
    start: int | None,
    end: int | None,
    quote: str | None,
    prefix: str | None,
    note: str,
) -> None:
    """Mark a span of an article's newest draft, by its offsets or by its words."""
    place = _place(start, end, quote, prefix)
    with open_desk(session) as desk:
        draft = desk.look.draft_text(desk.look.newest_draft(find_article(desk, article).id))
        span, name = place(draft), new_id()

        def run() -> Operation:
            return desk.run(verbs.annotate(desk.stamp(), draft, span, tag, name, note))

        patiently(run)
        _show(session, desk, desk.look.annotation(name))


@click.command("set-status", cls=DeskCommand, epilog=f"A STATUS is {words_in(Status)}.")
@click.argument("annotation", type=text, metavar="ID")
@click.argument("status", type=word_of(Status))
@click.option("--correction", type=text, metavar="TEXT", help="How it should read.")
@click.pass_obj
def set_status(session: Session, annotation: str, status: Status, correction: str | None) -> None:
    """Write down how the check of an annotation stands."""
    change(session, annotation, lambda at, it: verbs.set_status(at, it, status, correction))


@click.command(cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.option("--reason", type=text, metavar="TEXT", default="", help="Why it is in doubt.")
@click.pass_obj
def flag(session: Session, annotation: str, reason: str) -> None:
    """Flag an annotation by hand."""
    change(session, annotation, lambda at, it: raise_flag(at, it, new_id(), reason))


@click.command(cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.pass_obj
def unflag(session: Session, annotation: str) -> None:
    """Take back the flag that was raised by hand."""
    change(session, annotation, take_back_flag)


@click.command(cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.argument("tag", type=word_of(Tag))
@click.pass_obj
def retag(session: Session, annotation: str, tag: Tag) -> None:
    """Say that an annotation is something else: claim, figure or quote."""
    change(session, annotation, lambda at, it: verbs.retag(at, it, tag))


@click.command(cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.pass_obj
def delete(session: Session, annotation: str) -> None:
    """Delete an annotation; undo brings it back."""
    change(session, annotation, verbs.delete)


def change(session: Session, name: str, verb: Verb) -> None:
    """Runs the verb on the annotation of that id, and shows it after that."""
    with open_desk(session) as desk:

        def run() -> Annotation:
            # Looked up again each time: while the desk was busy somebody may have changed it.
            annotation = find_annotation(desk, name)
            desk.run(verb(desk.stamp(), annotation))
            return annotation

        before = patiently(run)
        after = desk.look.annotation_or_none(before.id)
        _show(session, desk, after or before, deleted=after is None)


def _show(session: Session, desk: Desk, annotation: Annotation, *, deleted: bool = False) -> None:
    document = as_json.annotation(annotation, draft_number(desk, annotation))
    state = "deleted" if deleted else str(annotation.status)
    flagged = ", flagged" if annotation.is_flagged and not deleted else ""
    line = f"{annotation.id}  {annotation.tag}, {state}{flagged}: {short(annotation.target.exact)}"
    show(document | ({"deleted": True} if deleted else {}), [line], session.json)


def _place(
    start: int | None, end: int | None, quote: str | None, prefix: str | None
) -> Callable[[DraftText], Span]:
    if quote is None and prefix is None and start is not None and end is not None:
        if not 0 <= start < end:
            raise BadRequest(
                f"There are no words at {start} to {end}; give the start before the end."
            )
        span = Span(start, end)
        return lambda _: span
    if quote is not None and start is None and end is None:
        return lambda draft: span_of_quote(draft.text, quote, prefix or "")
    raise click.UsageError("Give --start and --end, or --quote with perhaps --prefix.")
