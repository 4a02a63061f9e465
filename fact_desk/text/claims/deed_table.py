"""Verbs for deeds and events that leave a record, with their forms, as data."""

from __future__ import annotations

_REGULAR = """
abolish accept acquire adopt allow amend annex appoint approve arrest attack authorise authorize
award ban block bomb boycott cancel capture charge close collapse collect condemn conduct confiscate
convict cosponsor create declare defeat deliver denounce deploy deport deregulate destroy devalue
develop discover dismiss divorce donate earn elect eliminate embezzle employ enact endorse enlist
establish evacuate evict execute expel export extend fail file filibuster finance fine fire
found free fund grant hire implement import impose imprison indict inherit inspect install invade
invent invest investigate issue jail join kidnap kill launch lease legalise legalize liberate
license lobby manufacture marry merge murder negotiate nominate occupy open oppose order oust
outlaw outsource overturn pardon pass pollute print privatise privatize produce promote propose
prosecute publish purchase raid ratify receive recall reject release relocate remove repeal replace
require rescue resign restore restrict reverse sanction seize sentence settle ship sign smuggle
sponsor subpoena subsidise subsidize sue supply support suspend tax terminate test train transfer
veto violate visit vote waive
"""
_CHANGING = """
balance climb contract cripple decline decrease double drop exceed expand gain halve improve
increase jump lower multiply outnumber outpace plummet plunge quadruple raise reduce shrink slash
slow soar stagnate surge treble triple widen worsen
"""
_IRREGULAR = """
bought sold spent won lost gave given paid built sent shot stole stolen took taken brought broke
broken cut fought froze frozen held left led lent met overthrew overthrown shut struck sank sunk
swore sworn taught threw thrown wrote written withdrew withdrawn withheld beat beaten began begun
bore born bid drove driven fled hit hid laid ran
buying selling spending winning losing giving paying building sending shooting stealing taking
breaking cutting fighting freezing lending overthrowing shutting striking withdrawing withholding
buys sells spends wins loses gives pays builds sends shoots steals takes cuts fights lends withdraws
"""
_IRREGULAR_CHANGING = """
rose risen rises rising fell fallen falls falling grew grown grows growing shrank shrunk shrinks
shrinking sank sunk sinking went
"""
_DOUBLING = frozenset("ban drop expel kidnap cancel".split())


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLING else f"{verb}ed"


def _going(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in _DOUBLING else f"{verb}ing"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "sh", "ch", "o")) else f"{verb}s"


def _told(verbs: str) -> frozenset[str]:
    return frozenset(f(verb) for verb in verbs.split() for f in (_past, _going, _third))


DEEDS = _told(_REGULAR) | frozenset(_IRREGULAR.split())
"""Forms that tell a deed as done or being done; the bare form ("to sign") tells none."""

CHANGES = _told(_CHANGING) | frozenset(_IRREGULAR_CHANGING.split())
"""Forms that tell how a quantity moved."""
