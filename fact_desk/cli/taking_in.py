"""The command that takes annotations of other programs in."""

from __future__ import annotations

from pathlib import Path

import click

from fact_desk.cli.naming import find_article
from fact_desk.cli.options import FILE, DeskCommand, text
from fact_desk.cli.output import short, show
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.desk.taking_in import TakingIn, plan_taking_in
from fact_desk.exports.json_things import Json, annotation, place
from fact_desk.text.foreign.placing import Placed
from fact_desk.text.foreign.reading import read_annotations


@click.command("import-annotations", cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.pass_obj
def import_annotations(session: Session, article: str, file: Path, dry_run: bool) -> None:
    """Take annotations of another program into an article's newest draft.

    FILE holds W3C Web Annotations in JSON, or an export of Hypothesis. The quoted words decide
    where each goes; what fits nowhere for sure is listed and left out. Undo takes all of it back.
    """
    marks = read_annotations(file)
    with open_desk(session) as desk:
        plan = plan_taking_in(desk, find_article(desk, article).id, marks)
        if plan.new and not dry_run:
            patiently(lambda: desk.run(plan.operation(desk.stamp())))
        document = _document(desk, plan, stored=not dry_run)
    show(document, _lines(plan), session.json)


def _document(desk: Desk, plan: TakingIn, *, stored: bool) -> Json:
    number = plan.draft.draft.number
    added = [desk.look.annotation(name) for name, _ in plan.new] if stored else []
    return {
        "article": plan.draft.draft.article,
        "draft": number,
        "added": [annotation(one, number) for one in added],
        "recheck": plan.to_recheck,
        "known": plan.known,
        "unplaced": [_unplaced(one, plan.draft.text) for one in plan.unplaced],
    }


def _unplaced(one: Placed, words: str) -> Json:
    return {
        "id": one.mark.name,
        "why": str(one.fit),
        "exact": one.mark.exact,
        "prefix": one.mark.prefix,
        "suffix": one.mark.suffix,
        "note": one.mark.note,
        "candidates": [place(span, span.of(words)) for span in one.candidates],
    }


def _lines(plan: TakingIn) -> list[str]:
    counts = f"{len(plan.new)} came in, {plan.known} known already, {len(plan.unplaced)} don’t fit."
    changed = f"{plan.to_recheck} stand at words that differ; check them again."
    listed = [f"{one.fit}: {short(one.mark.exact or one.mark.note)}" for one in plan.unplaced]
    return [counts, *([changed] if plan.to_recheck else []), *listed]
