"""Forms of the past, as data and by their spelling."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IRREGULAR_PAST = _words(
    """
    was were had did became began beat bent bit bled blew bore bought bound broke brought built
    burnt came caught chose clung cost crept cut dealt dug drew drank drove ate fell fed fought fled
    flew forbade forgot froze gave went grew held hid hit hurt kept knew laid led left lent lost
    made meant met overcame overthrew paid put quit ran rang rose said sank sat saw sent set shed
    shook shot shrank shut slept slid sold sought spent spoke spread sprang stole stood struck stuck
    swam swept swore taught took told thought threw tore underwent understood undertook upheld went
    withdrew withheld woke won wore wrote been done gone given taken seen known shown fallen grown
    risen didn't didn’t wasn't wasn’t weren't weren’t hadn't hadn’t written chosen driven broken
    stolen spoken beaten born slain
    """
)
"""Forms of the past that do not end in -ed."""

NOT_PAST = _words(
    """
    need needed indeed united hundred speed feed seed weed bed red shed wed exceed proceed succeed
    breed bleed greed creed supposed concerned interested excited worried pleased delighted sacred
    naked wicked so-called armed limited beloved
    """
)
"""Words in -ed that tell no deed."""


def is_past(low: str) -> bool:
    """Whether the word is a form of the past, as far as its spelling tells."""
    if low in IRREGULAR_PAST:
        return True
    return low.endswith("ed") and len(low) > 3 and low not in NOT_PAST
