"""The people and bodies that a text names: fuller names, and who a pronoun means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from fact_desk.model.span import Span
from fact_desk.text.quotes.given_names import FEMALE_NAMES, MALE_NAMES
from fact_desk.text.quotes.phrases import Phrase
from fact_desk.text.quotes.speech_table import (
    DETERMINERS,
    FEMALE,
    MALE,
    MEN,
    STOPS,
    TITLES,
    WOMEN,
)
from fact_desk.text.quotes.tokens import Token, Tokens


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in the text: all forms of the name, and a leaning to "he" (+) or "she" (-)."""

    forms: Counter[str] = field(default_factory=Counter[str])
    leaning: int = 0
    common: bool = False

    @property
    def name(self) -> str:
        """The fullest form."""
        return max(self.forms, key=lambda form: (_fullness(form), self.forms[form]))


_NOBODY = frozenset(
    """
    i the a an it he she they we you this that these those there here in on at but and or so if when
    while as for from to of by with not no yes oh ah well now then what why how who where which
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december my his her our your their its one two all some
    after before since because though although once still even just perhaps maybe christmas god
    suddenly finally however meanwhile instead later yesterday today tomorrow earlier according
    never nothing nobody somebody everybody everyone each every both such another most many few
    image photo picture source read see also until during under over between about without within
    """.split()
)
_PLACE_BEFORE = frozenset("in at of from near to across into around outside through".split())
_OFFICES = MEN | WOMEN | TITLES
_MOST_AT_ONCE = 10
_FADING = 0.6


class People:
    """The people of a text, read in order; who stands in the foreground decides what "he" means."""

    def __init__(self, tokens: Tokens, quoted: Sequence[Span]) -> None:
        """Reads the names of the narration; `quoted` are the stretches of speech."""
        self._tokens = tokens
        self._by_word: dict[str, Person] = {}
        self._weights: dict[Person, float] = {}
        self._meant: dict[int, Person] = {}
        self._inside = _capital_inside(tokens)
        self._read(quoted)

    def _read(self, quoted: Sequence[Span]) -> None:
        at, inside = 0, 0
        tokens = self._tokens
        while at < len(tokens):
            while inside < len(quoted) and quoted[inside].end <= tokens[at].start:
                inside += 1
            if inside < len(quoted) and quoted[inside].holds(tokens[at].start):
                at = max(at + 1, tokens.at(quoted[inside].end))
                self._fade()
                continue
            at = self._read_at(at)

    def _read_at(self, at: int) -> int:
        token = self._tokens[at]
        if token.low in MALE or token.low in FEMALE:
            self._read_pronoun(at, token)
            return at + 1
        if token.text in (".", "!", "?"):
            self._fade()
        if not token.is_capital or token.low in _NOBODY:
            before = self._tokens[at - 1]
            if token.low in _OFFICES and before.low in DETERMINERS:
                self._add(at, at + 1, [before.low, token.text], common=True)
            return at + 1
        end = at + 1
        while end - at < 6 and self._goes_on(end):
            end += 1
        words = [self._tokens[index].text for index in range(at, end)]
        if len(words) > 1 or words[0].lower() in self._inside or self._does(end):
            self._add(at, end, words, common=False)
        return end

    def _does(self, end: int) -> bool:
        """Whether what follows a sentence's first word says that it is a name."""
        return self._tokens[end].low in ("'s", "’s", "said", "says", "told", "asked", "who")

    def _goes_on(self, end: int) -> bool:
        """Whether a name goes on with this token, on the same line."""
        token = self._tokens[end]
        if not token.is_capital or token.low in STOPS:
            return False
        return "\n" not in self._tokens.text[self._tokens[end - 1].end : token.start]

    def _fade(self) -> None:
        self._weights = {
            person: weight * _FADING for person, weight in self._weights.items() if weight > 0.01
        }

    def _read_pronoun(self, at: int, token: Token) -> None:
        person = self._foremost(1 if token.low in MALE else -1)
        if person is None:
            return
        self._meant[at] = person
        person.leaning += 1 if token.low in MALE else -1
        weight = 2.0 if token.low in ("he", "she") else 0.5
        self._weights[person] = self._weights.get(person, 0) + weight

    def _foremost(self, direction: int) -> Person | None:
        """Who weighs most of those whom the pronoun fits."""
        best, best_weight = None, 0.0
        for person, weight in self._weights.items():
            leaning = person.leaning * direction
            if leaning < 0:
                continue
            weighed = weight * (1.0 if leaning > 0 else 0.5) * (0.3 if person.common else 1)
            if weighed > best_weight:
                best, best_weight = person, weighed
        return best

    def _add(self, at: int, end: int, words: Sequence[str], *, common: bool) -> None:
        person = self._person(words, common)
        person.forms[" ".join(words)] += 1
        weight = self._weight(at, end, person)
        self._weights[person] = self._weights.get(person, 0) + weight
        if len(self._weights) > _MOST_AT_ONCE:
            del self._weights[min(self._weights, key=self._weights.__getitem__)]

    def _weight(self, at: int, end: int, person: Person) -> float:
        before, behind = self._tokens[at - 1], self._tokens[end]
        if before.low in _PLACE_BEFORE and person.leaning == 0:
            return 0.1
        if before.text in (".", "!", "?", ",", " ", '"', "”", "’") or before.low in ("and", "but"):
            return 3.0
        return 3.0 if behind.low.endswith("ed") or behind.low in ("said", "was", "had") else 1.2

    def _person(self, words: Sequence[str], common: bool) -> Person:
        key = words[-1].lower()
        person = self._by_word.get(key)
        plain = not common and words[0].lower() not in TITLES
        if person is None and plain and len(words) > 1:
            person = self._by_word.get(words[0].lower())
        if person is None or _contradicts(person, words):
            person = Person(leaning=_leaning(words), common=common)
        elif person.leaning == 0:
            person.leaning = _leaning(words)
        self._by_word[key] = person
        if len(words) > 1 and plain:
            self._by_word.setdefault(words[0].lower(), person)
        return person

    def named(self, phrase: Phrase) -> str:
        """The fullest name for a phrase: "Roe" is "Ada Roe" where that was said."""
        words = self._tokens.words(phrase.first, phrase.last)
        full = self._tokens.span(phrase.first, phrase.last).of(self._tokens.text)
        as_told = " ".join(full.split())
        names = [word for word in words if word.is_capital and word.low not in _NOBODY | TITLES]
        if len(names) != 1 or len(words) > 2:
            return as_told
        person = self._by_word.get(names[0].low)
        if person is None or _contradicts(person, [word.text for word in words]):
            return as_told
        return max(person.name, as_told, key=_fullness)

    def meant_at(self, index: int) -> str | None:
        """Whom "he" or "she" at the token `index` means."""
        person = self._meant.get(index)
        return person.name if person is not None else None


def _fullness(form: str) -> tuple[int, int]:
    """How many names there are in it, and how many words."""
    words = form.split()
    return sum(word.lower() not in TITLES for word in words), len(words)


def _capital_inside(tokens: Tokens) -> frozenset[str]:
    """The words that have a capital inside a sentence too, or are given names: names, then."""
    inside: set[str] = set(MALE_NAMES | FEMALE_NAMES)
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        if token.is_capital and before.is_word and not token.text.isupper():
            inside.add(token.low)
    return frozenset(inside)


def _leaning(words: Sequence[str]) -> int:
    lows = [word.lower() for word in words]
    if any(low in WOMEN for low in lows):
        return -5
    if any(low in MEN for low in lows):
        return 5
    if lows[0] in FEMALE_NAMES:
        return -4
    return 4 if lows[0] in MALE_NAMES else 0


def _contradicts(person: Person, words: Sequence[str]) -> bool:
    """Mrs Roe is not Mr Roe."""
    leaning = _leaning(words)
    return leaning * person.leaning < 0 and abs(person.leaning) >= 4
