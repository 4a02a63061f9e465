"""What a sentence, and a thing in it, is known by from one draft to the next."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from fact_desk.model.article import DraftText
from fact_desk.model.span import Span
from fact_desk.text.statements import statements

_LENGTH = 24
_TYPEWRITTEN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛‹›`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        "…": "...",
    }
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft; `number` counts from 0.

    `key` is its fingerprint: a digest of its words, and of which one it is among those of the
    article that have the same words.
    """

    number: int
    span: Span
    key: str


class Sentences:
    """All sentences of a draft that are to be accounted for, in text order."""

    def __init__(self, draft: DraftText) -> None:
        """Looks for them: slow for a long text, so it may be done in any thread."""
        seen: Counter[str] = Counter()
        found: list[Sentence] = []
        for number, span in enumerate(statements(draft.text, draft.layout)):
            words = plain(span.of(draft.text))
            found.append(Sentence(number, span, digest(words, str(seen[words]))))
            seen[words] += 1
        self._found = found
        self._starts = [one.span.start for one in found]

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self._found)

    def __getitem__(self, number: int) -> Sentence:
        return self._found[number]

    def at(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset, else the last before it, None before the first."""
        place = bisect_right(self._starts, offset) - 1
        return self._found[place] if place >= 0 else None

    def over(self, span: Span) -> list[Sentence]:
        """The sentences that share a code point with the span, in text order."""
        place = max(0, bisect_right(self._starts, span.start) - 1)
        found: list[Sentence] = []
        while place < len(self._found) and self._starts[place] < span.end:
            if self._found[place].span.overlaps(span):
                found.append(self._found[place])
            place += 1
        return found


def plain(words: str) -> str:
    """The words with typography set aside, so that another setting of them changes nothing.

    A stretch of white space is one blank; quotation marks, dashes and dots are a typewriter's;
    accents are encoded one way (NFC), and what shows nowhere is left out.
    """
    if not words.isascii():
        words = unicodedata.normalize("NFC", words).translate(_TYPEWRITTEN)
    return " ".join(words.replace("---", "-").replace("--", "-").split())


def digest(*parts: str) -> str:
    """A fingerprint of those parts."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_LENGTH]
