"""Commands about what is known beside an article: its day of publication, dates of events."""

from __future__ import annotations

import click

from fact_desk.cli import as_json
from fact_desk.cli.groups import CommandGroup
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, shared_options, text
from fact_desk.cli.output import short, show, table
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.articles import set_published
from fact_desk.desk.verbs.checking import add_event, change_event, remove_event
from fact_desk.errors import BadRequest
from fact_desk.model.event import Event
from fact_desk.model.operation import Entity, Operation
from fact_desk.model.stamps import new_id


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("date", type=text)
@click.pass_obj
def published(session: Session, article: str, date: str) -> None:
    """Say when an article is published; "" takes the day away."""
    with open_desk(session) as desk:

        def run() -> Operation:
            return desk.run(set_published(desk.stamp(), find_article(desk, article), date))

        name = patiently(run).article
        after = desk.look.article(name)
    document = {"article": after.id, "title": after.title, "published": after.published or None}
    show(document, [f"{short(after.title)}: {after.published or 'no day known'}"], session.json)


@click.group(cls=CommandGroup, params=shared_options())
def event() -> None:
    """Known dates of events, for an article or for the whole desk."""


@event.command("add", cls=DeskCommand)
@click.argument("name", type=text)
@click.argument("date", type=text)
@click.option("--article", type=text, metavar="A", help="For this article alone.")
@click.pass_obj
def add(session: Session, name: str, date: str, article: str | None) -> None:
    """Say when something happened; a name that is known takes the new date."""
    with open_desk(session) as desk:
        home = "" if article is None else find_article(desk, article).id
        made = patiently(lambda: _put(desk, Event(new_id(), name, date, home)))
        after = next(one for one in desk.look.events(home) if one.id == made)
    show(as_json.event(after), [_line(after)], session.json)


@event.command("list", cls=DeskCommand)
@click.argument("article", type=text, required=False)
@click.pass_obj
def list_events(session: Session, article: str | None) -> None:
    """List the known dates: those that an article is checked with, or all of the desk."""
    with open_desk(session) as desk:
        if article is None:
            found = desk.look.all_events()
        else:
            found = desk.look.events(find_article(desk, article).id)
    rows = [(one.id[:8], one.name, one.date, one.article[:8] or "desk") for one in found]
    show([as_json.event(one) for one in found], table(rows), session.json)


@event.command("remove", cls=DeskCommand)
@click.argument("name", type=text, metavar="ID")
@click.pass_obj
def remove(session: Session, name: str) -> None:
    """Take a known date away; undo brings it back."""
    with open_desk(session) as desk:

        def run() -> Event:
            known = desk.look.full_id(Entity.EVENT, name)
            found = next((one for one in desk.look.all_events() if one.id == known), None)
            if found is None:
                raise BadRequest("That event belongs to a deleted article.")
            desk.run(remove_event(desk.stamp(), found))
            return found

        gone = patiently(run)
    show(as_json.event(gone), [f"{_line(gone)} removed"], session.json)


def _put(desk: Desk, event: Event) -> str:
    known = desk.look.events(event.article)
    alike = (" ".join(event.name.split()).casefold(), event.article)
    for other in known:
        if (other.name.casefold(), other.article) == alike:
            after = Event(other.id, other.name, event.date, other.article)
            desk.run(change_event(desk.stamp(), other, after, known))
            return other.id
    desk.run(add_event(desk.stamp(), event, known))
    return event.id


def _line(event: Event) -> str:
    return f"{event.id[:8]}  {event.name}: {event.date}"
