"""One whom a text names: forms of the name, and what tells of the sex."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from fact_desk.text.quotes.given_names import FEMALE_NAMES, MALE_NAMES
from fact_desk.text.quotes.speech_table import MEN, TITLES, WOMEN

_SURE = 4

_BODIES = frozenset(
    """
    park street road avenue square house hall hill river lake bay island islands county city town
    bridge university college school hospital church museum company inc ltd plc bank party ministry
    board council committee agency department office union association society club party court
    commission parliament senate congress army navy police times post news herald street airport
    station hotel inn institute foundation centre center corporation group festival league cup part
    chapter volume book act scene war treaty north south east west
    """.split()
)


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in the text: all forms of the name, and a leaning to "he" (+) or "she" (-).

    A `body` is a place or an organisation, which neither can mean. A `human` one has a title, a
    given name or several names, or is told to say something; other capitals may be anything.
    """

    forms: Counter[str] = field(default_factory=Counter[str])
    leaning: int = 0
    common: bool = False
    body: bool = False
    human: bool = False

    @property
    def name(self) -> str:
        """The fullest form."""
        return max(self.forms, key=lambda form: (fullness(form), self.forms[form]))


def fullness(form: str) -> tuple[int, int]:
    """How many names there are in it, and how many words."""
    words = form.split()
    return sum(word.lower() not in TITLES for word in words), len(words)


def is_body(words: Sequence[str]) -> bool:
    lows = [word.lower() for word in words]
    shouted = len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words)
    return shouted or lows[-1] in _BODIES or lows[0] in ("university", "part", "chapter", "volume")


def leaning_of(words: Sequence[str]) -> int:
    lows = [word.lower() for word in words]
    if any(low in WOMEN for low in lows):
        return -5
    if any(low in MEN for low in lows):
        return 5
    if lows[0] in FEMALE_NAMES:
        return -4
    return 4 if lows[0] in MALE_NAMES else 0


def contradicts(person: Person, words: Sequence[str]) -> bool:
    """Mrs Roe is not Mr Roe, nor is Tom Hale Ben Hale."""
    leaning = leaning_of(words)
    if leaning * person.leaning < 0 and abs(person.leaning) >= _SURE:
        return True
    given = _given(words)
    others = {_given(form.split()) for form in person.forms} - {""}
    return bool(given and others) and given not in others


def _given(words: Sequence[str]) -> str:
    """The given name before the last one, in lower case; empty for none that is known."""
    given = words[-2].lower() if len(words) > 1 else ""
    return given if given in FEMALE_NAMES or given in MALE_NAMES else ""


def is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: "Ada" and "Ada Roe", "Mr Roe" and "Tom Roe"."""
    if not one or not other:
        return False
    ours, theirs = ([word.lower() for word in name.split()] for name in (one, other))
    if {"mr", "mr."} & {*ours, *theirs} and {"mrs", "mrs."} & {*ours, *theirs}:
        return False
    given = {_given(ours), _given(theirs)} - {""}
    if ours[-1] == theirs[-1]:
        return len(given) < 2
    return ours[-1] in theirs or theirs[-1] in ours
