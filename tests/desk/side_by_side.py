"""A second program that works on the same desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import sleep

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.errors import Conflict, DeskBusy
from tests.children import listen, say, start
from tests.desks import mark


def write_notes(path: str, editor: str, annotation: str, number: str) -> None:
    """Adds its sign to the annotation's note again and again, and marks words in between."""
    desk = Desk(Path(path), editor)
    draft = desk.look.draft_text(desk.look.newest_draft(desk.look.annotation(annotation).article))
    say(ready=True)
    listen()
    for _ in range(int(number)):
        patiently(lambda: add_to_note(desk, annotation))
        patiently(lambda: mark(desk, draft, "third of them"))
    desk.poll()
    say(operations=[operation.stamp.id for operation in desk.look.log()])
    desk.close()


def add_to_note(desk: Desk, annotation: str) -> None:
    """Adds the editor's first letter to what the note says by now."""
    found = desk.look.annotation(annotation)
    desk.run(set_note(desk.stamp(), found, found.note + desk.editor[0]))


def patiently(task: Callable[[], object]) -> None:
    """Does the task again until nobody is in the way."""
    while True:
        try:
            task()
        except (Conflict, DeskBusy):
            sleep(0.001)
        else:
            return


if __name__ == "__main__":
    start({"write_notes": write_notes})
