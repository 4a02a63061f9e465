"""Which tokens of two texts are taken for the same."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.text.anchoring.runs import Run
from fact_desk.text.anchoring.tokens import Tokens

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Alignment:
    """`places` and `origins` map the tokens of each text to the other's, or to `NOWHERE`.

    `moved` tells the tokens of the old text that stand in another order in the new one.
    """

    before: Tokens
    after: Tokens
    places: list[int]
    origins: list[int]
    moved: bytearray

    def pair(self, run: Run, *, moved: bool = False) -> None:
        """Take a run of each text for the same."""
        for step in range(run.length):
            self.places[run.before + step] = run.after + step
            self.origins[run.after + step] = run.before + step
        if moved:
            self.moved[run.before : run.before + run.length] = b"\1" * run.length

    def unplaced(self, stretch: range) -> list[int]:
        """The tokens of the old text in the stretch that have no place yet."""
        return [number for number in stretch if self.places[number] == NOWHERE]

    def unclaimed(self, stretch: range) -> list[int]:
        """The tokens of the new text in the stretch that come from nowhere yet."""
        return [number for number in stretch if self.origins[number] == NOWHERE]
