"""What every export writes of one annotation."""

from __future__ import annotations

from typing import NamedTuple


class ExportRow(NamedTuple):
    """One annotation in plain values, in the order of the columns; "" and None where there is none.

    `article` is the title, `draft` the draft's number, `number` the annotation's place in its draft
    counted from 1 in text order, whatever else is exported. `paragraph` and `sentence` are where it
    begins. `value` is a decimal, a date (ISO 8601), or a range "low..high", one end of which may
    be left out. `start` and `end` are code points of the draft's text, end excluded.
    """

    # A named tuple, for a desk's hundred thousand rows are made in the time that a dataclass of
    # this size takes for a quarter of them.
    article: str
    draft: int
    number: int
    paragraph: int | None
    sentence: int | None
    exact_text: str
    tag: str
    status: str
    correction: str = ""
    flag: str = ""
    flag_reason: str = ""
    value: str = ""
    unit: str = ""
    approximation: str = ""
    speaker: str = ""
    claimant: str = ""
    source: str = ""
    note: str = ""
    checked_by: str = ""
    checked_at: str = ""
    start: int = 0
    end: int = 0
    id: str = ""


COLUMNS = ExportRow._fields
"""The names of the columns, in their order."""
