"""An editor who saves a few times, to be watched from outside."""

from __future__ import annotations

import os
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.model.operation import Entity
from tests.children import start
from tests.desks import EDITOR


def save(path: str, times: str) -> None:
    """Writes so many notes; before each save and behind it the current folder is looked for."""
    desk = Desk(Path(path), EDITOR)
    name = desk.look.log()[-1].touched(Entity.ANNOTATION)[0]
    for number in range(int(times)):
        note = set_note(desk.stamp(), desk.look.annotation(name), f"note {number}")
        os.access("before-save", os.F_OK)
        desk.run(note)
        os.access("behind-save", os.F_OK)
    desk.close()


if __name__ == "__main__":
    start({"save": save})
