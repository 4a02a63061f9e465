"""Keeping the rules' findings in step with what a command does."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from fact_desk.desk.desk import Desk
from fact_desk.desk.mattering import may_change_findings
from fact_desk.errors import WorldError
from fact_desk.model.operation import Operation

if TYPE_CHECKING:
    from fact_desk.desk.checking import Checker


def refresh_behind(desk: Desk) -> None:
    """Has each operation of the desk followed by the checks that it calls for."""
    checkers: list[Checker] = []

    def follow(operation: Operation) -> None:
        if not may_change_findings(operation):
            return
        if not checkers:
            # The rules take a while to load: not for a command that touches no figure.
            from fact_desk.desk.checking import Checker

            checkers.append(Checker(desk))
        # What was done is saved already; what could not be checked now is due the next time.
        with suppress(WorldError):
            checkers[0].catch_up(operation)
            checkers[0].refresh_due()

    desk.subscribe(follow)
