"""An editor at work where the disk takes no more, by its size or by a limit on files."""

from __future__ import annotations

import resource
import signal
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import set_note
from fact_desk.errors import DeskNotSaved, WorldError
from fact_desk.store.backup import back_up_daily
from fact_desk.store.making import make_file
from tests.children import say, start
from tests.desks import EDITOR, desk_with_article, files_in, index_is_in_step, mark, rows_of

Step = Callable[[], object]

LINE = "She rang the harbour office. " * 20


def fill_disk(folder: str, elsewhere: str) -> None:
    """Works on a disk of one MiB until it is full; needs a name space of its own, as its root."""
    _mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)
    _work(Path(folder), Path(elsewhere), int, lambda: _mount("-o", "remount,size=8m", folder))


def meet_limit(folder: str, elsewhere: str) -> None:
    """Works until a limit on the size of files is met, which is then lifted."""
    # The signal would end a program that does not ignore it; Python does.
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    _work(
        Path(folder),
        Path(elsewhere),
        lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, hard)),
        lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard)),
    )


def _work(folder: Path, elsewhere: Path, tighten: Step, make_room: Step) -> None:
    path = folder / "a.factdesk"
    desk, draft = desk_with_article(path)
    name = mark(desk, draft, "14 per cent").id
    tighten()
    times, sentence = _until_refused(desk, name)
    before = rows_of(path)
    kept = desk.look.annotation(name).note == LINE * times
    again, _ = _until_refused(desk, name)
    desk.copy_to(elsewhere)
    copied = rows_of(elsewhere) == before and index_is_in_step(elsewhere)
    refused = [_refused(lambda: make_file(folder / "b.factdesk"))]
    refused.append(_refused(lambda: back_up_daily(path, "2031-05-02")))
    make_room()
    _add_line(desk, name)
    desk.close()
    with closing(Desk(path, EDITOR)) as desk:
        later = desk.look.annotation(name).note == LINE * (times + again + 1)
        sound = all(finding.sound for finding in desk.look.examine())
    say(
        times=times,
        sentence=sentence,
        kept=kept,
        again=again,
        copied=copied,
        refused=refused,
        later=later,
        sound=sound,
        files=[*files_in(folder)],
    )


def _until_refused(desk: Desk, name: str) -> tuple[int, str]:
    times = 0
    try:
        while True:
            _add_line(desk, name)
            times += 1
    except DeskNotSaved as error:
        return times, str(error)


def _refused(step: Step) -> str:
    try:
        step()
    except WorldError as error:
        return str(error)
    return ""


def _add_line(desk: Desk, name: str) -> None:
    found = desk.look.annotation(name)
    desk.run(set_note(desk.stamp(), found, found.note + LINE))


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


if __name__ == "__main__":
    start({"fill_disk": fill_disk, "meet_limit": meet_limit})
