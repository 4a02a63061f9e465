"""Pounds: money or weight."""

from __future__ import annotations

from fact_desk.text.figures.number_words import SCALES
from fact_desk.text.figures.tokens import Kind, Words

_WINDOW = 12
_MONEY = frozenset(
    """
pay paid pays cost costs price prices worth fine fined salary wage wages spend spent earn earned
budget debt profit profits loss losses sterling sold bought raised fund funding bid revenue sales
invest invested bill bills tax fee fees pence million
""".split()
)
_WEIGHT = frozenset(
    """
weigh weighs weighed weighing weight lost lose losing gained heavy heavier lighter baby ounces
ounce lift lifted carry carrying overweight kilograms kilogram kilos kg tons tonnes pressure
torque thrust explosives payload tow tows towing haul hauling load
""".split()
)
_STUFF = frozenset(
    """
beef meat cocaine marijuana heroin fentanyl drugs flour sugar explosives food trash garbage waste
pressure torque thrust force muscle fat gear chicken fish rice fruit cheese butter fabric gold
silver copper lead carbon plastic coffee produce ice snow cargo methamphetamine meth cannabis tnt
bombs ammunition water fuel wool
""".split()
)


def is_weight(words: Words, index: int) -> bool:
    """Whether the pounds at the token `index` are weighed, as the words around tell."""
    if words.low(index) not in ("pound", "pounds") or words.low(index + 1) == "sterling":
        return False
    if words.low(index - 1) in SCALES and words.low(index - 1) != "thousand":
        return False
    if words.low(index + 1) == "of":
        return words.low(index + 2) in _STUFF or words.low(index + 3) in _STUFF
    around = _around(words, index)
    return bool(around & _WEIGHT) and not around & _MONEY


def _around(words: Words, index: int) -> set[str]:
    return {
        words.low(place)
        for place in range(max(0, index - _WINDOW), index + _WINDOW)
        if words[place].kind is Kind.WORD
    }
