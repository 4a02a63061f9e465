"""One line of the text while it is being set: its words, and the runs over them."""

from __future__ import annotations

from dataclasses import dataclass, field

from fact_desk.model.layout import Run, RunKind
from fact_desk.model.span import Span
from fact_desk.text.cleaning import on_one_line

_BLANKS = " \t"
_NEED_NO_WORDS = (RunKind.FOOTNOTE_REFERENCE, RunKind.PICTURE)


@dataclass(slots=True)
class Line:
    """Words and runs of one block; offsets are code points from the line's start."""

    continues: bool = False
    runs: list[Run] = field(default_factory=list[Run])
    _parts: list[str] = field(default_factory=list[str])
    _length: int = 0

    def __len__(self) -> int:
        return self._length

    @property
    def last(self) -> str:
        """The last character so far, or nothing."""
        return self._parts[-1][-1:] if self._parts else ""

    def add(self, words: str) -> None:
        """Set words at the end."""
        if words:
            self._parts.append(words)
            self._length += len(words)

    def mark(self, kind: RunKind, start: int, address: str = "", label: str = "") -> None:
        """Put a run over everything from `start` to the end so far."""
        self.runs.append(Run(kind, Span(start, self._length), address, label))

    def finished(self) -> tuple[str, list[Run]]:
        """The words with no blanks at either edge, and the runs that are left over them.

        Runs are in order of start; at the same start those without words first, then the longer.
        """
        words = on_one_line("".join(self._parts))
        kept = words.strip(_BLANKS)
        before = len(words) - len(words.lstrip(_BLANKS)) if kept else len(words)
        if not self.runs:
            return kept, []
        clipped = (clip(run, before, before + len(kept)) for run in self.runs)
        runs = [run for run in clipped if len(run.span) or run.kind in _NEED_NO_WORDS]
        return kept, _ordered(runs)


def _ordered(runs: list[Run]) -> list[Run]:
    empty = [run for run in runs if not len(run.span)]
    # Runs are marked at their ends, the inner before the outer.
    full = [run for run in reversed(runs) if len(run.span)]
    full.sort(key=lambda run: -run.span.end)
    return sorted([*empty, *full], key=lambda run: run.span.start)


def clip(run: Run, start: int, end: int) -> Run:
    """The part of a run that lies from `start` to `end`, counted from `start`."""
    first = min(max(run.span.start, start), end) - start
    last = min(max(run.span.end, start), end) - start
    return Run(run.kind, Span(first, last), run.address, run.label)


def only_pictures(words: str, runs: list[Run]) -> list[Run]:
    """The pictures of a line that holds nothing else, in order; else nothing."""
    pictures = [run for run in runs if run.kind is RunKind.PICTURE]
    end = 0
    for run in pictures:
        if words[end : run.span.start].strip():
            return []
        end = run.span.end
    references = any(run.kind is RunKind.FOOTNOTE_REFERENCE for run in runs)
    return [] if words[end:].strip() or references else pictures
