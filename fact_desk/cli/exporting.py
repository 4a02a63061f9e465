"""The command that exports annotations."""

from __future__ import annotations

from pathlib import Path

import click

from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, text, word_of
from fact_desk.cli.output import put, show, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk
from fact_desk.desk.exporting import CLAIMS, Export, Selection, export_csv
from fact_desk.model.annotation import Status, Tag
from fact_desk.settings import read_settings


@click.command("export", cls=DeskCommand)
@click.argument("form", metavar="FORMAT", type=click.Choice(["csv"]))
@click.option("-o", "--out", default="-", metavar="OUT", help="The file; - is standard output.")
@click.option(
    "--article", "articles", multiple=True, type=text, metavar="A", help="Of this article alone."
)
@click.option("--tag", "tags", multiple=True, type=word_of(Tag), help="Claims, unless said.")
@click.option("--status", "statuses", multiple=True, type=word_of(Status), help="All, unless said.")
@click.option("--flagged", is_flag=True, help="Only what is flagged.")
@click.pass_obj
def export_as(
    session: Session,
    form: str,
    out: str,
    articles: tuple[str, ...],
    tags: tuple[Tag, ...],
    statuses: tuple[Status, ...],
    flagged: bool,
) -> None:
    """Write annotations, one a row, in text order."""
    options = read_settings().csv
    with open_desk(session) as desk:
        selection = Selection(
            articles=frozenset(find_article(desk, name).id for name in articles),
            tags=frozenset(tags) or CLAIMS,
            statuses=frozenset(statuses),
            flagged=flagged,
        )
        if out == "-":
            export = Export(desk, selection)
            put(export.as_csv(options))
        else:
            export = export_csv(desk, Path(out), selection, options)
    if export.left_out:
        tell(f"{export.left_out} damaged annotations were left out; run “fact-desk doctor”.")
    if out != "-":
        where = str(Path(out).absolute())
        document = {"file": where, "rows": export.rows, "left_out": export.left_out}
        show(document, [f"{export.rows} rows written to {where}."], session.json)
