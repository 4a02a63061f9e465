"""Commands about sources."""

from __future__ import annotations

import click

from fact_desk.cli import as_json
from fact_desk.cli.groups import CommandGroup
from fact_desk.cli.naming import find_annotation
from fact_desk.cli.options import DeskCommand, shared_options, text, word_of
from fact_desk.cli.output import show, table
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.sources import attach_source, detach_source
from fact_desk.errors import BadRequest
from fact_desk.model.operation import Entity
from fact_desk.model.source import Citation, Source, Standing
from fact_desk.model.stamps import new_id


@click.group(cls=CommandGroup, params=shared_options())
def source() -> None:
    """What annotations were checked against."""


@source.command("add", cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.option("--source", "known", type=text, metavar="ID", help="A source of the desk.")
@click.option("--title", type=text, default="", help="The title of a new source.")
@click.option("--link", type=text, default="", help="Its address; it is never opened.")
@click.option("--person", type=text, default="", help="Who said it, where it is a person.")
@click.option(
    "--standing",
    type=word_of(Standing),
    default=Standing.PRIMARY,
    show_default=True,
    help="primary: it saw it itself; secondary: it tells of others who did.",
)
@click.option("--locator", type=text, default="", help="Where in it: a page, a time stamp.")
@click.option("--accessed", type=text, default="", metavar="DATE", help="When it was looked at.")
@click.option("--says", type=text, default="", help="What it says.")
@click.pass_obj
def add(
    session: Session,
    annotation: str,
    known: str | None,
    title: str,
    link: str,
    person: str,
    standing: Standing,
    locator: str,
    accessed: str,
    says: str,
) -> None:
    """Have an annotation cite a source, which is made where it is new."""
    new = Source(new_id(), title, link, person, standing)
    with open_desk(session) as desk:
        cited = new if known is None else _known(desk, known)
        citation = Citation(new_id(), cited, locator, accessed, says)

        def run() -> str:
            found = find_annotation(desk, annotation)
            desk.run(attach_source(desk.stamp(), found, citation, new=known is None))
            return found.id

        after = desk.look.annotation(patiently(run))
    made = next(one for one in after.sources if one.id == citation.id)
    show(as_json.citation(made), [f"{made.id[:8]}  {made.source.name}"], session.json)


@source.command("list", cls=DeskCommand)
@click.argument("words", type=text, nargs=-1)
@click.pass_obj
def list_sources(session: Session, words: tuple[str, ...]) -> None:
    """List the sources that hold these words or letters, the best first."""
    with open_desk(session) as desk:
        found = desk.look.sources(" ".join(words))
    rows = [(one.id[:8], one.name, str(one.standing), one.person, one.link) for one in found]
    show([as_json.source(one) for one in found], table(rows), session.json)


@source.command("remove", cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.argument("citation", type=text, metavar="CITATION")
@click.pass_obj
def remove(session: Session, annotation: str, citation: str) -> None:
    """Take a source from an annotation; the desk keeps it for others."""
    with open_desk(session) as desk:

        def run() -> Citation:
            found = find_annotation(desk, annotation)
            fits = [one for one in found.sources if citation and one.id.startswith(citation)]
            if len(fits) != 1:
                raise BadRequest(f"The annotation has no one citation “{citation}”.")
            desk.run(detach_source(desk.stamp(), found, fits[0].id))
            return fits[0]

        gone = patiently(run)
    show(as_json.citation(gone), [f"{gone.source.name} taken away"], session.json)


def _known(desk: Desk, name: str) -> Source:
    return desk.look.source_named(desk.look.full_id(Entity.SOURCE, name))
