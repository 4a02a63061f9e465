"""What the groups of rows share: the desks, the sizes asked for, how often things are done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.articles import Size
from tests.bench.desks import Desks
from tests.bench.table import Row


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the benchmark; `folder` is for files, and goes when it ends."""

    folder: Path
    sizes: tuple[Size, ...]
    desks: Desks
    quick: bool

    def rounds(self, usual: int) -> int:
        """How often to measure something that is usually measured so often."""
        return max(3, usual // 4) if self.quick else usual


Measure = Callable[[Run], Iterator[Row]]
