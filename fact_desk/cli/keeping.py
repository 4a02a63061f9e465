"""Commands about a desk's file as a whole: backup, restore, rescue, doctor."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from fact_desk.cli.options import FILE, DeskCommand
from fact_desk.cli.output import show, table
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, path_of_desk, patiently
from fact_desk.errors import DeskBusy, DeskDamaged
from fact_desk.store import backup as backups
from fact_desk.store.copying import copy_desk
from fact_desk.store.places import log_of
from fact_desk.store.rescue import rescue as rescue_desk


@click.command(cls=DeskCommand)
@click.argument("out", type=FILE)
@click.pass_obj
def backup(session: Session, out: Path) -> None:
    """Copy the whole desk to OUT, and check the copy."""
    with open_desk(session) as desk:
        patiently(lambda: copy_desk(desk.path, out))
    where = str(out.absolute())
    show({"backup": where}, [f"The desk was copied to {where}; the copy is sound."], session.json)


@click.command(cls=DeskCommand)
@click.argument("backup", type=FILE)
@click.pass_obj
def restore(session: Session, backup: Path) -> None:
    """Put a backup in the desk's place; the desk is kept beside it under another name."""
    path = path_of_desk(session)
    if path.exists():
        _refuse_open_elsewhere(session, path)
    aside = backups.restore(backup, path)
    document = {"restored": str(path), "moved_aside": str(aside) if aside.exists() else None}
    show(document, [f"{path.name} is as in the backup; as it was it is {aside}."], session.json)


@click.command(cls=DeskCommand)
@click.argument("source", type=FILE)
@click.argument("target", type=FILE)
@click.pass_obj
def rescue(session: Session, source: Path, target: Path) -> None:
    """Copy all that can be read of a damaged desk SOURCE to a new desk TARGET."""
    report = rescue_desk(source, target)
    rows = [(part.table, part.rows, "all" if part.complete else "not all") for part in report]
    show([asdict(part) for part in report], table(rows), session.json)


@click.command(cls=DeskCommand)
@click.pass_obj
def doctor(session: Session) -> None:
    """Look the whole desk over; tell what was checked and found."""
    with open_desk(session) as desk:
        findings = desk.look.examine()
    rows = [("ok" if each.sound else "NOT OK", each.checked, each.seen) for each in findings]
    show([asdict(each) for each in findings], table(rows), session.json)
    if not all(each.sound for each in findings):
        raise DeskDamaged(
            f"Something is wrong with {path_of_desk(session).name}, as told above; "
            "restore a backup, or rescue what can be read."
        )


def _refuse_open_elsewhere(session: Session, path: Path) -> None:
    try:
        with open_desk(session):
            pass
    except DeskDamaged:
        return
    # The last program to close a desk takes its log away.
    if log_of(path.resolve()).exists():
        raise DeskBusy(f"Another program has {path.name} open; close it there, then restore.")
