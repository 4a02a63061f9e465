"""Commands that take operations back, and do them again."""

from __future__ import annotations

from collections.abc import Callable

import click

from fact_desk.cli import as_json
from fact_desk.cli.log_words import LogWords, minute
from fact_desk.cli.options import DeskCommand
from fact_desk.cli.output import show
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.desk import Desk
from fact_desk.model.operation import Operation

_steps = click.option(
    "--steps", type=click.IntRange(min=1), default=1, show_default=True, help="How many."
)


@click.command(cls=DeskCommand)
@_steps
@click.pass_obj
def undo(session: Session, steps: int) -> None:
    """Take back what you did last on the desk."""
    with open_desk(session) as desk:
        _turn(session, desk, desk.undo, steps, "undone")


@click.command(cls=DeskCommand)
@_steps
@click.pass_obj
def redo(session: Session, steps: int) -> None:
    """Do again what was undone last."""
    with open_desk(session) as desk:
        _turn(session, desk, desk.redo, steps, "done again")


def _turn(
    session: Session, desk: Desk, turn: Callable[[], Operation | None], steps: int, how: str
) -> None:
    turned: list[Operation] = []
    try:
        while len(turned) < steps and (operation := patiently(turn)) is not None:
            turned.append(operation)
    finally:
        # What was turned before something came in the way is told all the same.
        words = LogWords(desk, turned)
        lines = [f"{how.capitalize()}: {words.what(item)}, {minute(item)}" for item in turned]
        document = [as_json.operation(item) for item in turned]
        show(document, lines or [f"There is nothing to be {how}."], session.json)
