"""A doubt about an annotation, raised by hand or by a rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fact_desk.model.span import Span

BY_HAND = "by hand"
"""The rule's name of a flag that an editor raised."""


class Severity(StrEnum):
    """Certain arithmetic is an error, likely trouble a warning, a reminder is information."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class FlagState(StrEnum):
    """What an editor has decided about a flag."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the text that a flag rests on, with its words."""

    span: Span
    exact: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Why an annotation is in doubt, in plain words, and the places the doubt rests on.

    `reason` is what the editor wrote when she raised or dismissed it. A rule's flag carries the
    `fingerprint` of the words and numbers it rests on, under which decisions about it are kept.
    """

    id: str
    rule: str = BY_HAND
    severity: Severity = Severity.WARNING
    explanation: str = ""
    evidence: tuple[Evidence, ...] = ()
    state: FlagState = FlagState.OPEN
    reason: str = ""
    fingerprint: str = ""

    @property
    def raises(self) -> bool:
        """Whether the flag is shown: neither dismissed nor a mere reminder."""
        return self.state is not FlagState.DISMISSED and self.severity is not Severity.INFO
