"""An editor at work whose program is killed again and again, at any moment.

One warm interpreter forks her anew each time, so that two hundred deaths take seconds. What she has
been told is saved comes through a pipe, a line each, and is looked for afterwards.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections import defaultdict
from itertools import count
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete, set_status
from fact_desk.model.annotation import Status
from fact_desk.model.fields import annotation_fields
from fact_desk.model.operation import Entity, Fields, Operation
from tests.children import say, start
from tests.desks import EDITOR, add_article, index_is_in_step, mark

LONGEST = 0.1
"""Seconds that she works at most before she is killed."""


def kill_at_work(path: str, times: str, seed: str) -> None:
    """Kills her so many times, then prints what she was told and what of it is not there."""
    # Once through all that is done for the first time only.
    Desk(Path(path), EDITOR).close()
    moments = random.Random(int(seed))
    told: defaultdict[str, list[str]] = defaultdict(list)
    for _ in range(int(times)):
        for verb, name in _one_life(Path(path), moments.random()):
            told[name].append(verb)
    log_left = Path(f"{path}-wal").exists()
    desk = Desk(Path(path), EDITOR)
    amiss = [name for name, verbs in told.items() if not _stands(desk, name, verbs)]
    sound = all(finding.sound for finding in desk.look.examine())
    desk.close()
    in_step = index_is_in_step(Path(path))
    say(told=sum(map(len, told.values())), amiss=amiss, sound=sound, in_step=in_step, log=log_left)


def _one_life(path: Path, part: float) -> list[list[str]]:
    reading, writing = os.pipe()
    editor = os.fork()
    if not editor:
        os.close(reading)
        _work(path, writing)
    os.close(writing)
    time.sleep(0.001 + part * LONGEST)
    os.kill(editor, signal.SIGKILL)
    os.waitpid(editor, 0)
    with os.fdopen(reading, encoding="ascii") as pipe:
        # A line that was cut is one that she has not been told.
        return [line.split() for line in pipe if line.endswith("\n")]


def _work(path: Path, writing: int) -> None:
    desk = Desk(path, EDITOR)
    desk.subscribe(lambda operation: _tell(writing, operation))
    draft = add_article(desk, f"Ferry fares\nThe board counted {os.getpid()} passengers.")
    for number in count():
        marked = mark(desk, draft, "passengers")
        desk.run(set_status(desk.stamp(), marked, Status.CONFIRMED))
        if number % 3 == 0:
            desk.run(delete(desk.stamp(), desk.look.annotation(marked.id)))
        if number % 2 == 0:
            desk.undo()


def _tell(writing: int, operation: Operation) -> None:
    for name in operation.touched(Entity.ANNOTATION):
        os.write(writing, f"{operation.verb} {name}\n".encode())


def _stands(desk: Desk, name: str, told: list[str]) -> bool:
    history = desk.look.history(name)
    verbs = [operation.verb for operation in history]
    # She may have been killed between a save and its line.
    if verbs[: len(told)] != told or len(verbs) > len(told) + 1:
        return False
    annotation = desk.look.annotation_or_none(name)
    return (annotation_fields(annotation) if annotation else None) == _replayed(history)


def _replayed(history: list[Operation]) -> Fields | None:
    standing: Fields | None = None
    for operation in history:
        for change in operation.changes:
            standing = None if change.after is None else {**(standing or {}), **change.after}
    return standing


if __name__ == "__main__":
    start({"kill_at_work": kill_at_work})
