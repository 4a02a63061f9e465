"""The table that the benchmark prints: a row a measurement, with what is aimed at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.timing import Pair

Write = Callable[[float], str]

_WIDTHS = (38, 6, 11, 11, 11, 8)
_NO_AIM = "-"


def milliseconds(value: float) -> str:
    """Seconds as they are printed."""
    return f"{value * 1000:,.2f} ms" if value < 0.1 else f"{value * 1000:,.0f} ms"


def mebibytes(value: float) -> str:
    """Bytes as they are printed."""
    return f"{value / 2**20:,.0f} MiB"


@dataclass(frozen=True, slots=True)
class Aim:
    """The most that ours may be: as a ratio, beyond the bare work, and by itself."""

    ratio: float | None = None
    beside: float | None = None
    most: float | None = None

    def is_met(self, pair: Pair) -> bool:
        """Whether every part of the aim is reached."""
        found = ((pair.ratio, self.ratio), (pair.beside, self.beside), (pair.ours, self.most))
        return all(limit is None or value <= limit for value, limit in found)

    def words(self, write: Write) -> str:
        """The aim as it is printed, nothing where there is none."""
        parts = [
            f"{self.ratio:g} x" if self.ratio is not None else "",
            f"{write(self.beside)} beyond" if self.beside is not None else "",
            write(self.most) if self.most is not None else "",
        ]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: of what, at which size, beside what bare work."""

    what: str
    size: str
    pair: Pair
    aim: Aim = Aim()
    write: Write = milliseconds

    def line(self) -> str:
        """The row as a line of the table."""
        pair, write = self.pair, self.write
        aim = self.aim.words(write)
        verdict = ("ok" if self.aim.is_met(pair) else "over") if aim else _NO_AIM
        cells = [write(pair.ours), write(pair.bare), write(pair.beside), f"{pair.ratio:.2f}"]
        return _line((self.what, self.size, *cells), f"{aim or _NO_AIM:<26} {verdict}")


def head() -> str:
    """The line above the table."""
    return _line(("what", "size", "ours", "bare", "beyond", "ratio"), f"{'aim':<26} verdict")


def _line(cells: tuple[str, ...], end: str) -> str:
    what, size, *numbers = zip(cells, _WIDTHS, strict=True)
    left = [f"{cell:<{width}}" for cell, width in (what, size)]
    return " ".join([*left, *(f"{cell:>{width}}" for cell, width in numbers), f" {end}"])
