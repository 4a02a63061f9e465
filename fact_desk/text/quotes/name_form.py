"""A name as it is told, parted into offices, titles and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fact_desk.text.quotes.given_names import FEMALE_NAMES, MALE_NAMES
from fact_desk.text.quotes.person import is_body
from fact_desk.text.quotes.speech_table import MEN, PARTICLES, PEOPLE, TITLES, WOMEN

_PART_OF_NAME = frozenset(
    """
    sir lord lady dame dr dr. prof prof. professor rev rev. reverend rabbi imam father sister
    brother baron baroness count countess duke duchess prince princess king queen pope
    """.split()
)
_ALSO_SURNAMES = frozenset(
    "baron king prince pope duke count judge major general master father coach".split()
)
_BY_GIVEN_NAME = frozenset("sir dame lord lady uncle aunt father sister brother".split())
_HIS = MEN - {"captain", "colonel", "chairman"}
_CROWNED = frozenset("king queen prince princess pope".split())
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_PLACES = frozenset(
    """
    port mount mt mt. lake cape fort new old north south east west northern southern eastern western
    upper lower great greater san santa los las el saint st st. point bay river
    """.split()
)
_PLACE_OR_SURNAME = frozenset("hill hall lake church west north park house post street".split())
_DESCRIBING = frozenset("old young poor honest little dear former late good".split())
_INITIALS, _FULL = 4, 2


@dataclass(frozen=True, slots=True)
class Form:
    """A name: its words in lower case without titles, and as it is shown in full.

    `leaning` is 1 for a man, -1 for a woman, 0 where neither title nor given name tells.
    """

    titles: tuple[str, ...]
    names: tuple[str, ...]
    shown: str
    leaning: int

    @property
    def is_alone(self) -> bool:
        """Whether it is a given name or a surname only."""
        return len(self.names) == 1

    @property
    def is_given(self) -> bool:
        """Whether it is a lone word that is known as a given name."""
        return self.is_alone and _is_given(self.names[0])

    @property
    def is_formal(self) -> bool:
        """Whether a title stands there that goes before surnames only."""
        return bool(self.titles) and self.titles[-1] not in _BY_GIVEN_NAME


def read_form(words: Sequence[str]) -> Form | None:
    """The name that a run of words tells; None where nothing but a title is left.

    An office before a full name ("Harbour Minister Ada Roe") is no part of it, a title such as
    "Sir" or "Dr" is.
    """
    first = _names_start(words)
    own = words[first:]
    names = tuple(word.lower() for word in own if word.lower() not in _SUFFIXES)
    if not names or (len(own) == 1 and own[0].lower() in TITLES - _ALSO_SURNAMES):
        return None
    titles = tuple(word.lower() for word in words[:first] if word.lower() not in _DESCRIBING)
    kept = first - 1 if titles and titles[-1] in _PART_OF_NAME else first
    return Form(titles, names, " ".join(words[kept:]), _leaning(titles, names))


def _leaning(titles: Sequence[str], names: Sequence[str]) -> int:
    for title in titles:
        if title in _HIS or title in WOMEN:
            return 1 if title in _HIS else -1
    if len(names) == 1:
        # It may be the surname: Ada Scott is a woman.
        return 0
    return (names[0] in MALE_NAMES) - (names[0] in FEMALE_NAMES)


def _names_start(words: Sequence[str]) -> int:
    start = int(len(words) > 1 and words[0].lower() in _DESCRIBING)
    for at in range(start, len(words) - 1):
        if _is_office(words, at, start):
            start = at + 1
    return start


def _is_office(words: Sequence[str], at: int, start: int) -> bool:
    word, left = words[at].lower(), len(words) - 1 - at
    if word in TITLES:
        return at == start or word not in _ALSO_SURNAMES
    if left < 2:
        return False
    shouted = words[at].isupper() and 1 < len(word) <= _INITIALS and "." not in word
    return shouted or word in PEOPLE


def is_place(words: Sequence[str]) -> bool:
    """Whether the words name a place, a body or an office rather than a person."""
    if words[-1].lower() in _PLACE_OR_SURNAME and _is_given(words[0]):
        return False
    if words[-1].lower() in TITLES - _ALSO_SURNAMES:
        return True
    return is_body(words) or words[0].lower() in _PLACES


def without_portfolio(words: Sequence[str]) -> Sequence[str]:
    """The name of "(Minister of) Public Works Ada Roe"; the words as they are if none is known."""
    given = next((at for at in range(len(words) - 1) if _is_given(words[at])), 0)
    return words[given or (len(words) > _FULL) :]


def _is_given(word: str) -> bool:
    return word.lower() in FEMALE_NAMES or word.lower() in MALE_NAMES


def agree(short: Form, long: Form) -> bool:
    """Whether the short name can be the long one's: "Roe", "Dr Roe", "Ada" or "A. Roe"."""
    if short.leaning * long.leaning < 0 or len(short.names) > len(long.names):
        return False
    if _CROWNED.intersection(short.titles) and not _CROWNED.intersection(long.titles):
        return False
    if short.is_alone:
        return short.names[0] in (long.names[0], long.names[-1])
    if _particles(short.names):
        return long.names[-len(short.names) :] == short.names
    if short.names[-1] != long.names[-1] or not _begins(short.names[0], long.names[0]):
        return False
    return all(any(_begins(name, other) for other in long.names) for name in short.names)


def _particles(names: Sequence[str]) -> bool:
    return names[0] in PARTICLES and not _is_given(names[0])


def _begins(short: str, long: str) -> bool:
    """Whether the given names are the same, or one is the initial of the other."""
    if short == long:
        return True
    initial = short.endswith(".") or long.endswith(".")
    return initial and short[0] == long[0]
