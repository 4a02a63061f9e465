"""By what a Word report of ours is known again when an author sends it back.

The report's head and its fact sheet stand in paragraph styles of their own, and each comment
carries a digest of its words as initials: both outlive a word processor that saves the file anew.
"""

from __future__ import annotations

import hashlib
import unicodedata

HEAD_STYLE = "Fact Desk Head"
SHEET_STYLE = "Fact Desk Sheet"
"""How the names of the styles begin in which the head and the fact sheet stand."""

_OURS = "FD"
_DIGITS = 7
"""With the two letters before them, as many as Word keeps of somebody's initials: nine."""


def comment_initials(words: str) -> str:
    """The initials of a comment that the program wrote; whoever edits it does not change them.

    White space, control characters and what is no character do not count, for no word processor
    keeps all of them as they were.
    """
    kept = "".join(each for each in words if not each.isspace() and each != "\ufffd")
    kept = "".join(each for each in kept if unicodedata.category(each)[0] != "C")
    digest = hashlib.sha256(kept.encode()).hexdigest()
    return f"{_OURS}{digest[:_DIGITS]}"
