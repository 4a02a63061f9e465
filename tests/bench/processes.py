"""Starting a process and waiting until its window is usable."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.bench.children.first_paint import USABLE

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds until the window was usable, and bytes of memory at the most."""

    seconds: float
    memory: int


def start(child: str, *arguments: str) -> Started:
    """Runs one of the children to its end; raises RuntimeError where it fails."""
    command = [sys.executable, "-m", f"tests.bench.children.{child}", *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    begin = perf_counter()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdout is None or process.stderr is None:
            raise RuntimeError("the child has no pipes")
        said = process.stdout.readline().strip()
        seconds = perf_counter() - begin
        rest, complaint = process.stdout.read(), process.stderr.read()
    if process.returncode or said != USABLE:
        raise RuntimeError(f"{child} did not show its window: {complaint}")
    return Started(seconds, int(rest))
