"""What a Word document says beside its body: styles, numbers, notes that can be referred to."""

from __future__ import annotations

from dataclasses import dataclass, field

from fact_desk.text.formats.tally import Tally
from fact_desk.text.formats.word.numbers import Numbers
from fact_desk.text.formats.word.styles import Styles


@dataclass(slots=True)
class Knowledge:
    """What is looked up while the words are gone through, and the tally of what is met."""

    styles: Styles
    numbers: Numbers
    notes: frozenset[tuple[str, str]]
    """Kind ("footnote", "endnote") and id of each."""
    tally: Tally = field(default_factory=Tally)
