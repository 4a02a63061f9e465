"""Two editors' desks for the tests of merging."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.names import renamed
from fact_desk.desk.merging.uniting import plan_union, side_of, unite
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Tag
from fact_desk.model.entry import Thing
from fact_desk.model.operation import Fields, Operation
from tests.desk.doing import TEXTS
from tests.desks import add_article, mark

MINE, HERS = "Ines Varga", "Tomas Brandt"


@contextmanager
def folder() -> Generator[Path]:
    """An empty folder that is gone in the end."""
    with TemporaryDirectory() as name:
        yield Path(name)


def marked_desk(place: Path, editor: str = MINE) -> Desk:
    """A desk with an article and so few marks that two editors will often meet at one of them."""
    name = "mine" if editor == MINE else editor
    desk = Desk.make(place / f"{name}.factdesk", editor)
    draft = add_article(desk, TEXTS[0])
    mark(desk, draft, "Twelve boats", Tag.FIGURE)
    mark(desk, draft, "The mayor counted")
    return desk


def copied(desk: Desk, name: str, editor: str) -> Desk:
    """A copy of the desk as it stands, for another editor."""
    path = desk.path.with_name(name)
    desk.copy_to(path)
    return Desk(path, editor)


def merge(desk: Desk, other: Desk) -> Operation | None:
    """Unites the desk with the other; None where there was nothing new."""
    try:
        return unite(desk, plan_union(desk, other.path))
    except BadRequest:
        return None


def things(desk: Desk) -> dict[Thing, Fields]:
    """Every row that operations change."""
    return dict(desk.look.standing().things)


def things_as_named(desk: Desk, by: Desk) -> dict[Thing, Fields]:
    """The same with things called as on another desk that was united with this one."""
    names = by.look.standing().names
    return dict(renamed(side_of(desk.look.standing()), names).things)
