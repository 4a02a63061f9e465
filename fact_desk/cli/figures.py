"""The command that sets a figure's value by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation

import click

from fact_desk.cli.marking import change
from fact_desk.cli.options import DeskCommand, text, word_of, words_in
from fact_desk.cli.session import Session
from fact_desk.desk.verbs.annotations import set_figure as figure_set
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.operation import Operation, Stamp

_KINDS = f"What sort of figure it is: {words_in(FigureKind)}."


def _decimal(value: str) -> Decimal:
    try:
        number = Decimal(text(value).replace(",", "").replace("_", ""))
    except InvalidOperation as error:
        raise click.BadParameter(f"“{value}” is no number.") from error
    if not number.is_finite():
        raise click.BadParameter(f"“{value}” is no number that can be counted to.")
    return number


@click.command("set-figure", cls=DeskCommand)
@click.argument("annotation", type=text, metavar="ID")
@click.option(
    "--value", type=_decimal, metavar="NUMBER", help="The value; for a range give --low and --high."
)
@click.option("--low", type=_decimal, metavar="NUMBER", help="The lower bound.")
@click.option("--high", type=_decimal, metavar="NUMBER", help="The upper bound.")
@click.option("--unit", type=text, help="ISO 4217 code, percent, a symbol, or the noun counted.")
@click.option("--approximation", type=text, help="The hedge, such as about.")
@click.option("--kind", type=word_of(FigureKind), metavar="KIND", help=_KINDS)
@click.option("--date", type=text, metavar="DATE", help="The date that it names, ISO 8601.")
@click.pass_obj
def set_figure(
    session: Session,
    annotation: str,
    value: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    unit: str | None,
    approximation: str | None,
    kind: FigureKind | None,
    date: str | None,
) -> None:
    """Set how a figure reads; your value wins over the one read from the text."""
    words = {"unit": unit, "approximation": approximation, "kind": kind, "date": date}
    given = {name: word for name, word in words.items() if word is not None}
    numbers = (value, low, high)
    if not given and numbers == (None, None, None):
        raise click.UsageError("Say what the figure is: --value, or --low and --high, or --unit …")

    def run(stamp: Stamp, item: Annotation) -> Operation:
        if item.tag is not Tag.FIGURE:
            raise BadRequest(f"That is a {item.tag}; retag it as figure first.")
        return figure_set(stamp, item, replace(_with_numbers(item.figure, numbers), **given))

    change(session, annotation, run)


def _with_numbers(
    figure: Figure, numbers: tuple[Decimal | None, Decimal | None, Decimal | None]
) -> Figure:
    """The figure as set by hand: a value given takes the place of a range, and the other way."""
    value, low, high = numbers
    if numbers != (None, None, None):
        figure = replace(figure, value=value, low=low, high=high)
    return replace(figure, by_hand=True)
