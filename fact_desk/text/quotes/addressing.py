"""Whom a quotation speaks to: "Tell me, Ada, …" is not said by Ada."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from fact_desk.text.quotes.pairing import Passage
from fact_desk.text.quotes.people import People
from fact_desk.text.quotes.person import is_same
from fact_desk.text.quotes.speech_table import TITLES
from fact_desk.text.quotes.tokens import Tokens

_BEFORE = frozenset(
    "dear oh ah well yes no now but then and so good why come hullo hello thank you sir".split()
)
_ENDS = frozenset(",.!?;—")
_LONGEST, _CALLED = 3, 2


def addressed(tokens: Tokens, passage: Passage, people: People) -> str:
    """The name called inside the passage, set off by commas or the like; empty for none."""
    first, last = tokens.at(passage.inner.start), tokens.at(passage.inner.end)
    for at in range(first, last):
        if not tokens[at].is_capital or not _may_begin(tokens, at, first):
            continue
        end = _name_end(tokens, at, last)
        if end is None:
            continue
        if end - at == last - 1 - first and tokens[end].text not in ",!":
            # The name alone answers a question as often as it calls somebody.
            return ""
        name = " ".join(tokens[index].text for index in range(at, end))
        if people.knows(name):
            return name
    return ""


def _may_begin(tokens: Tokens, at: int, first: int) -> bool:
    before = tokens[at - 1]
    return at == first or before.text in _ENDS or before.low in _BEFORE


def _name_end(tokens: Tokens, at: int, last: int) -> int | None:
    """Where a name that begins at `at` ends, if a sign sets it off."""
    end = at + 1
    while end < last and end - at < _LONGEST and tokens[end].is_capital:
        end += 1
    if end - at == 1 and tokens[at].low in TITLES:
        return None
    return end if end >= last or tokens[end].text in _ENDS else None


def narrator(called: Sequence[str], speakers: Sequence[str]) -> str:
    """The name by which others call the one who speaks as "I" beside them; empty for none."""
    votes: Counter[str] = Counter()
    for index, name in enumerate(called):
        near = speakers[max(0, index - 1) : index + 2]
        if name and speakers[index] != "I" and "I" in near:
            votes[name] += 1
    if not votes or votes.most_common(1)[0][1] < _CALLED:
        return ""
    name = votes.most_common(1)[0][0]
    return "" if any(is_same(speaker, name) for speaker in speakers) else name
