"""Made-up articles of a given length, the same in every run: an invented language, real figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span


@dataclass(frozen=True, slots=True)
class Size:
    """How long an article is and how much of it is marked."""

    name: str
    words: int
    annotations: int


SIZES = {
    size.name: size
    for size in (Size("S", 1_000, 60), Size("L", 20_000, 2_000), Size("XL", 200_000, 20_000))
}

_FIRST = "bra dor el fen gri har is jo kel lum mar nor os pel quin ras sel tor ul var".split()
_MIDDLE = "da le mi no ru sa ta vi".split()
_LAST = "an bel den eth fil gar hus ine lo mond né rik ste ü".split()
_VOCABULARY = sorted({a + b + c for a in _FIRST for b in ("", *_MIDDLE) for c in _LAST})
_UNITS = ("million", "per cent", "tonnes", "litres", "hours", "thalers")
_ASIDES = ("*{}*", "**{}**", "[{}](https://brelda.example/{})")
_SENTENCES_EACH = 4
_PARAGRAPHS_EACH = 9

_PLACES = {
    Tag.QUOTE: re.compile(r"“[^”\n]+”"),
    Tag.FIGURE: re.compile(r"\d[\d.,]*(?: (?:million|per cent|tonnes|litres|hours|thalers))?"),
    Tag.CLAIM: re.compile(r"\b\w(?:[^.\n“”]|\.(?=\d)){8,}\."),
}


def by_frequency() -> list[str]:
    """All words, the common ones first: as in a real language, most are rare."""
    return Random(1).sample(_VOCABULARY, len(_VOCABULARY))


class Author:
    """Writes articles; the same seed writes the same ones in the same order."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._words = by_frequency()
        self._shares = [*accumulate(1 / (n + 3) for n in range(len(self._words)))]

    def article(self, words: int) -> str:
        """The Markdown of an article of about so many words."""
        parts = [f"# {self._phrase(5).capitalize()}"]
        written = 0
        while written < words:
            if len(parts) % _PARAGRAPHS_EACH == 0:
                parts.append(f"## {self._phrase(4).capitalize()}")
            parts.append(" ".join(self._sentence() for _ in range(_SENTENCES_EACH)))
            written += parts[-1].count(" ") + 1
        return "\n\n".join(parts) + "\n"

    def places(self, text: str, number: int) -> list[tuple[Span, Tag]]:
        """So many places to mark in a text, in text order; ValueError where it has fewer."""
        found = [
            (Span(*match.span()), tag)
            for tag, pattern in _PLACES.items()
            for match in pattern.finditer(text)
        ]
        return sorted(self._random.sample(found, number))

    def _sentence(self) -> str:
        chance = self._random.random()
        start = self._phrase(6).capitalize()
        if chance < 0.15:
            return f"“{start} {self._phrase(5)},” said {self._phrase(2).title()}."
        if chance < 0.65:
            return f"{start} {self._figure()} {self._phrase(6)}."
        if chance < 0.75:
            aside = self._random.choice(_ASIDES).replace("{}", self._phrase(1))
            return f"{start} {aside} {self._phrase(5)}."
        smile = " 🌊" if chance > 0.99 else ""
        return f"{start} {self._phrase(8)}{smile}."

    def _figure(self) -> str:
        return f"{self._random.randrange(2, 9_999) / 10:,} {self._random.choice(_UNITS)}"

    def _phrase(self, length: int) -> str:
        return " ".join(self._random.choices(self._words, cum_weights=self._shares, k=length))
