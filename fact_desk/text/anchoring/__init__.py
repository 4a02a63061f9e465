"""Carrying annotations over from one draft to the next, never guessing in silence.

`carry_over` gives each mark of the old text one outcome in the new one. Offsets are code points.
"""

from fact_desk.text.anchoring.carrying import carry_over, find_again
from fact_desk.text.anchoring.outcomes import Fate, Mark, Outcome

__all__ = ["Fate", "Mark", "Outcome", "carry_over", "find_again"]
