"""An annotation made elsewhere, as far as it is understood here."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.annotation import Tag


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """What another program marked, and said of it.

    `name` is what it is called there, or a digest of what it says. `start` and `end` are as they
    were written, in code points or in UTF-16 units; None where there are none. `made_at` is ISO
    8601 in UTC to the millisecond, or empty. `note` is plain text.
    """

    name: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    tag: Tag = Tag.CLAIM
    note: str = ""
    made_by: str = ""
    made_at: str = ""
