"""What was exported last, for the next time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen last: the format's name, the folder ("": documents), who publishes."""

    form: str = "csv"
    folder: str = ""
    organisation: str = ""
