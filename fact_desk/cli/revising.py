"""The command that takes a new draft of an article in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from fact_desk.cli import as_json
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import FILE, DeskCommand, text
from fact_desk.cli.output import short, show, table, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.desk.revising import Carried, Revision, plan_revision
from fact_desk.desk.revising import revise as take_in
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.anchoring import Fate
from fact_desk.text.reading import read_file


@click.command("revise", cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("newfile", type=FILE, metavar="NEWFILE")
@click.option("--dry-run", is_flag=True, help="Only tell what would become of the annotations.")
@click.pass_obj
def revise(session: Session, article: str, newfile: Path, dry_run: bool) -> None:
    """Take a file in as the article's next draft, with all its annotations."""
    manuscript = read_file(newfile)
    for notice in manuscript.notices:
        tell(f"{newfile.name}: {notice}")
    with open_desk(session) as desk:
        found = _revision(desk, find_article(desk, article).id, manuscript, dry_run)
    show(as_json.revision(found), _lines(found), session.json)


def _revision(desk: Desk, article: str, manuscript: Manuscript, dry_run: bool) -> Revision:
    step = plan_revision if dry_run else take_in
    return patiently(lambda: step(desk, article, manuscript))


def _lines(revision: Revision) -> list[str]:
    counts = Counter(one.fate for one in revision.carried)
    told = ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])
    head = f"Draft {revision.draft.number}: {told or 'no annotations to carry over'}."
    rows = [_row(one) for one in revision.carried if one.fate is not Fate.UNCHANGED]
    return [head, *(table(rows) if rows else [])]


def _row(one: Carried) -> tuple[str, ...]:
    before = short(one.before.target.exact)
    if one.here is None:
        return one.before.id[:8], str(one.fate), before, f"stays in draft {one.number}"
    return one.before.id[:8], str(one.fate), before, f"now: {short(one.here.target.exact)}"
