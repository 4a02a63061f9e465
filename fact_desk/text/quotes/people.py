"""The people and bodies that a text names: fuller names, and who a pronoun means."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.model.span import Span
from fact_desk.text.quotes.full_names import FullNames
from fact_desk.text.quotes.given_names import FEMALE_NAMES, MALE_NAMES
from fact_desk.text.quotes.name_form import without_portfolio
from fact_desk.text.quotes.person import Person, contradicts, is_body, leaning_of
from fact_desk.text.quotes.phrases import Phrase
from fact_desk.text.quotes.speech_table import (
    DETERMINERS,
    FEMALE,
    MALE,
    MEN,
    PARTICLES,
    PEOPLE,
    SPEECH,
    STOPS,
    TITLES,
    WOMEN,
)
from fact_desk.text.quotes.tokens import Token, Tokens

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
_ADDRESSES = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr."))
_SPOUSES = frozenset(("wife", "husband", "lady"))
_PARTICLES = PARTICLES - {"of"}
_INITIALS = 4
_MOST_AT_ONCE = 10
_FADING, _DOUBTED = 0.6, 0.3


class People:
    """The people of a text, read in order; who stands in the foreground decides what "he" means."""

    def __init__(self, tokens: Tokens, quoted: Sequence[Span]) -> None:
        """Reads the names of the narration; `quoted` are the stretches of speech."""
        self._tokens = tokens
        self._by_word: dict[str, Person] = {}
        self._weights: dict[Person, float] = {}
        self._meant: dict[int, list[Person]] = {}
        self._titled: dict[str, dict[str, str]] = {}
        self._full = FullNames()
        self._inside = _capital_inside(tokens)
        self._read(quoted)
        self._couples = {name: both for name, both in self._titled.items() if len(both) > 1}

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
            office = _is_office(self._tokens[at - 2], self._tokens[at - 1])
            self._full.add(without_portfolio(words) if office else words, self._tokens[at - 1])
            self._add(at, end, words, common=False)
        return end

    def _does(self, end: int) -> bool:
        """Whether what follows a sentence's first word says that it is a name."""
        return self._tokens[end].low in ("'s", "’s", "said", "says", "told", "asked", "who")

    def _goes_on(self, end: int) -> bool:
        """Whether a name goes on with this token, on the same line."""
        token, before = self._tokens[end], self._tokens[end - 1]
        if token.low in _PARTICLES and not token.is_capital and self._is_inside(end):
            return True
        if not token.is_capital or token.low in STOPS or token.low in _ADDRESSES:
            return False
        if token.text.isupper() != before.text.isupper() and len(token.text) > _INITIALS:
            return before.low in TITLES
        return "\n" not in self._tokens.text[before.end : token.start]

    def _is_inside(self, at: int) -> bool:
        """Whether the "van" or "der" at `at` stands between two names on a line."""
        behind = at + 1
        while behind - at < 3 and self._tokens[behind].low in _PARTICLES:
            behind += 1
        low, text = self._tokens[behind], self._tokens.text
        named = low.is_capital and low.low not in STOPS and low.low not in TITLES
        return named and "\n" not in text[self._tokens[at - 1].end : low.start]

    def _fade(self) -> None:
        self._weights = {
            person: weight * _FADING for person, weight in self._weights.items() if weight > 0.01
        }

    def _read_pronoun(self, at: int, token: Token) -> None:
        ranked = self._ranked(1 if token.low in MALE else -1)
        if not ranked:
            return
        person = ranked[0]
        self._meant[at] = ranked
        person.leaning += 1 if token.low in MALE else -1
        weight = 2.0 if token.low in ("he", "she") else 0.5
        self._weights[person] = self._weights.get(person, 0) + weight

    def _ranked(self, direction: int) -> list[Person]:
        """Those whom the pronoun fits, the weightiest first."""
        weighed: list[tuple[float, Person]] = []
        for person, weight in self._weights.items():
            leaning = person.leaning * direction
            if leaning < 0 or person.body:
                continue
            sure = 1.0 if leaning > 0 else 0.5
            sure *= (0.3 if person.common else 1.0) * (1.0 if person.human else _DOUBTED)
            weighed.append((weight * sure, person))
        weighed.sort(key=lambda pair: -pair[0])
        return [person for _, person in weighed]

    def _add(self, at: int, end: int, words: Sequence[str], *, common: bool) -> None:
        title = words[0].lower().rstrip(".")
        if title in ("mr", "mrs") and len(words) > 1:
            self._titled.setdefault(words[-1], {})[title] = " ".join(words)
        person = self._person(words, common)
        person.forms[" ".join(words)] += 1
        person.human = person.human or self._is_human(at, end, words)
        weight = self._weight(at, end, person)
        self._weights[person] = self._weights.get(person, 0) + weight
        if len(self._weights) > _MOST_AT_ONCE:
            del self._weights[min(self._weights, key=self._weights.__getitem__)]

    def _is_human(self, at: int, end: int, words: Sequence[str]) -> bool:
        if len(words) > 1 or leaning_of(words):
            return True
        before, behind = self._tokens[at - 1], self._tokens[end]
        return before.low in SPEECH or behind.low in SPEECH or behind.low == "who"

    def _weight(self, at: int, end: int, person: Person) -> float:
        before, behind = self._tokens[at - 1], self._tokens[end]
        if behind.low in ("'s", "’s") and self._tokens[end + 1].is_capital:
            return 0.1
        if before.low in _PLACE_BEFORE and person.leaning == 0:
            return 0.1
        if before.text in (".", "!", "?", ",", " ", '"', "”", "’") or before.low in ("and", "but"):
            return 3.0
        return 3.0 if behind.low.endswith("ed") or behind.low in ("said", "was", "had") else 1.2

    def _person(self, words: Sequence[str], common: bool) -> Person:
        key = words[-1].lower()
        person = self._by_word.get(key)
        titled = words[0].lower() in TITLES
        given = words[min(titled, len(words) - 1)].lower()
        if person is None and not common and len(words) > 1 + titled:
            person = self._by_word.get(given)
        if person is None or contradicts(person, words):
            person = Person(leaning=leaning_of(words), common=common, body=is_body(words))
        elif person.leaning == 0:
            person.leaning = leaning_of(words)
        self._by_word[key] = person
        if not common:
            self._by_word.setdefault(given, person)
        return person

    def named(self, phrase: Phrase) -> str:
        """The fullest name for a phrase: "Roe" is "Ada Roe" where that was said."""
        words = self._tokens.words(phrase.first, phrase.last)
        full = self._tokens.span(phrase.first, phrase.last).of(self._tokens.text)
        as_told = " ".join(full.split())
        if words and words[-1].low in _SPOUSES:
            return self._spouse(words[-1].low) or as_told
        return self._full.of(_own_name(words)) or as_told

    def _spouse(self, low: str) -> str | None:
        """Mrs Roe for "his wife", where the text has one couple: Mr Roe and Mrs Roe."""
        if len(self._couples) != 1:
            return None
        (couple,) = self._couples.values()
        return couple.get("mrs" if low in WOMEN or low == "lady" else "mr")

    def knows(self, name: str) -> bool:
        """Whether the narration names somebody so, by the last word of the name."""
        low = name.rsplit(maxsplit=1)[-1].lower()
        return low not in _NOBODY and (low in self._by_word or low in self._inside)

    def full(self, name: str) -> str:
        """The fullest form of a name."""
        words = name.split()
        if not words:
            return name
        if words[-1] in _SPOUSES:
            return self._spouse(words[-1]) or name
        return self._full.of(words) or name

    def fits(self, name: str, pronoun: str) -> bool:
        """Whether the pronoun can mean the one of that name, as far as the text tells."""
        words = name.split()
        person = self._by_word.get(words[-1].lower()) if words else None
        leaning = leaning_of(words) if words else 0
        if person is not None and leaning * person.leaning >= 0:
            leaning = leaning or person.leaning
        return leaning >= 0 if pronoun in MALE else leaning <= 0

    def meant_at(self, index: int) -> list[str]:
        """Whom "he" or "she" at the token `index` can mean, the likeliest first."""
        return [self.full(person.name) for person in self._meant.get(index, ())]


def _own_name(words: Sequence[Token]) -> list[str]:
    """The name at the end of "the harbour master Tom Hale"; empty where none stands there."""
    first = len(words)
    while first and (words[first - 1].is_capital or words[first - 1].low in _PARTICLES):
        first -= 1
    name = [word.text for word in words[first:]]
    if first > 1 and _is_office(words[first - 2], words[first - 1]):
        return list(without_portfolio(name))
    if not first:
        return name
    office = words[first - 1]
    if len(name) < 2:
        return [office.text, *name] if office.low in TITLES else []
    return name if office.low in PEOPLE else []


def _is_office(title: Token, link: Token) -> bool:
    """Whether they begin as "Minister of Public Works" does."""
    return link.low == "of" and title.is_capital and title.low in TITLES


def _capital_inside(tokens: Tokens) -> frozenset[str]:
    """The words that have a capital inside a sentence too, or are given names: names, then."""
    inside: set[str] = set(MALE_NAMES | FEMALE_NAMES)
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        if token.is_capital and before.is_word and not token.text.isupper():
            inside.add(token.low)
    return frozenset(inside)
