"""The fullest name that a text has for a person, where it is plain whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fact_desk.text.quotes.name_form import Form, agree, is_place, read_form
from fact_desk.text.quotes.speech_table import DETERMINERS
from fact_desk.text.quotes.tokens import Token

_IN = frozenset("in near across into outside throughout".split())
_NO_NAME_BEHIND = DETERMINERS | _IN
_PLACE_SHARE, _MOST, _TWO = 3, 12, 2


class FullNames:
    """The names of several words that a text has, by their first and by their last word."""

    def __init__(self) -> None:
        """Nobody is named yet; `add` is called for each name, in any order."""
        self._by_first: dict[str, dict[tuple[str, ...], Form]] = {}
        self._by_last: dict[str, dict[tuple[str, ...], Form]] = {}
        self._told: Counter[tuple[str, ...]] = Counter()
        self._titles: dict[tuple[str, ...], set[str]] = {}
        self._titled: dict[str, Counter[str]] = {}
        self._leanings: dict[str, set[int]] = {}
        self._alone: Counter[str] = Counter()
        self._places: Counter[str] = Counter()

    def add(self, words: Sequence[str], before: Token) -> None:
        """Takes a run of capitalised words; `before` is what stands before it."""
        form = read_form(words)
        if form is None:
            return
        if form.is_alone:
            self._add_alone(form, before, words)
        elif not is_place(words) and (form.titles or before.low not in _NO_NAME_BEHIND):
            self._keep(form)

    def _add_alone(self, form: Form, before: Token, words: Sequence[str]) -> None:
        name = form.names[0]
        if form.leaning:
            self._leanings.setdefault(name, set()).add(form.leaning)
        if form.titles:
            self._titled.setdefault(name, Counter())[" ".join(words)] += 1
        else:
            self._alone[name] += 1
            self._places[name] += before.low in _IN

    def _keep(self, form: Form) -> None:
        self._told[form.names] += 1
        self._titles.setdefault(form.names, set()).update(form.titles)
        for table, word in ((self._by_first, form.names[0]), (self._by_last, form.names[-1])):
            same = table.setdefault(word, {})
            # More people of one name than that are told apart by nothing anyway.
            if len(same) < _MOST and fuller(form, same.get(form.names)):
                same[form.names] = form

    def of(self, words: Sequence[str]) -> str:
        """The fullest name of the one who is named so; empty where the text leaves it open."""
        form = read_form(words)
        if form is None or (is_place(words) and not form.is_alone):
            return ""
        if not form.titles and self._is_somewhere(form.names[0]):
            return ""
        meant = self._meant(form)
        if not meant:
            return self._with_title(form)
        if not self._is_one(meant) or self._is_another(form, meant[0]):
            return "" if form.is_alone else form.shown
        return max(meant, key=self._rank).shown

    def _with_title(self, form: Form) -> str:
        """Dr Roe for "Roe", where no fuller name is told and nobody else has that name."""
        if not form.is_alone:
            return form.shown
        if form.titles:
            return ""
        titled = self._titled.get(form.names[0])
        one = len(self._leanings.get(form.names[0], ())) < _TWO
        return titled.most_common(1)[0][0] if titled and one else ""

    def _is_somewhere(self, name: str) -> bool:
        """Whether the name by itself is told as a place: "in Barrow"."""
        return 0 < self._alone[name] <= _PLACE_SHARE * self._places[name]

    def _meant(self, form: Form) -> list[Form]:
        """The names that may be fuller forms of this one."""
        ending = self._by_last.get(form.names[-1], {}).values()
        meant = [one for one in ending if agree(form, one)]
        titled = [one for one in meant if self._titles[one.names].intersection(form.titles)]
        meant = titled or meant
        if not form.is_alone or form.is_formal:
            return meant
        if meant and not form.is_given:
            return meant
        starting = self._by_first.get(form.names[0], {}).values()
        return meant + [one for one in starting if agree(form, one)]

    def _is_one(self, meant: Sequence[Form]) -> bool:
        """Whether all are names of one person."""
        longest = max(meant, key=lambda form: len(form.names))
        return len(meant) < _MOST and all(agree(one, longest) for one in meant)

    def _is_another(self, form: Form, meant: Form) -> bool:
        """Whether a Mrs Roe is told of too, where Roe may be Tom Roe."""
        if form.titles or not form.is_alone:
            return False
        leanings = self._leanings.get(form.names[-1], set())
        return bool(meant.leaning) and -meant.leaning in leanings

    def _rank(self, form: Form) -> tuple[int, int, int]:
        """Names that are spelt out count for more than initials."""
        spelt = sum(not name.endswith(".") for name in form.names)
        return spelt, len(form.names), self._told[form.names]


def fuller(form: Form, kept: Form | None) -> bool:
    """Whether it tells more than the one that is kept."""
    return kept is None or len(form.shown) > len(kept.shown)
