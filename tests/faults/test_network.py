"""The program makes no network connection, whatever an article names (faults.md, row 35)."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ARTICLE = """\
![A crane](http://pictures.example/tracker.png?id=1)

Sand moved [12 metres](https://links.example/page) inland, ![](//pictures.example/two.gif) they say.
"""

_CALL = re.compile(r"(connect|sendto|sendmsg)\(.*AF_INET")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_window_reaches_for_nothing_outside(tmp_path: Path) -> None:
    story, traced = tmp_path / "story.md", tmp_path / "calls"
    story.write_text(ARTICLE, "utf-8")
    desk = tmp_path / "desk.factdesk"
    program = [sys.executable, "-m", "fact_desk", "--desk", str(desk), "open", str(story)]
    command = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(traced), *program]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=environment, start_new_session=True) as running:
        _wait_for_article(program, desk)
        os.killpg(running.pid, signal.SIGTERM)
        running.wait(30)
    calls = traced.read_text("utf-8", "replace")
    assert not _CALL.search(calls), calls


def _wait_for_article(program: list[str], desk: Path) -> None:
    listing = [*program[: program.index("open")], "articles", "--json"]
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        if desk.exists():
            listed = subprocess.run(listing, capture_output=True, text=True, check=False)
            if '"article"' in listed.stdout:
                time.sleep(1)
                return
        time.sleep(0.3)
    raise AssertionError("the article did not come onto the desk")
