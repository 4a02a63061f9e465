"""Finding the words that a file's comments stand at in the canonical text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from fact_desk.model.manuscript import Manuscript, PlacedComment
from fact_desk.model.span import Span
from fact_desk.text.formats.converted import Comment

MOST_PLACES = 500
"""Places of the same words that are weighed; of more, only the whole context tells one."""

_LONGEST_TOLD = 60


def with_comments(manuscript: Manuscript, comments: Sequence[Comment]) -> Manuscript:
    """The manuscript with the comments at their places; those without one become notices."""
    if not comments:
        return manuscript
    places = _Places(manuscript.text)
    placed: list[PlacedComment] = []
    lost: list[Comment] = []
    for comment in comments:
        span = places.find(comment)
        if span is None:
            lost.append(comment)
        else:
            placed.append(PlacedComment(span, comment.author, comment.at, comment.words))
    notices = (*manuscript.notices, *_taken(placed), *map(_lost, lost))
    return replace(manuscript, comments=tuple(placed), notices=notices)


class _Places:
    """The text without white space, so that line ends and runs of spaces do not matter."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = [at for at, letter in enumerate(text) if not letter.isspace()]
        self._bare = "".join(text[at] for at in self._at)

    def find(self, comment: Comment) -> Span | None:
        """The one place of the comment's words, told from others by what stands around them."""
        exact = _bare(comment.exact)
        if not exact:
            return None
        before, after = _bare(comment.before), _bare(comment.after)
        start = self._bare.find(before + exact + after)
        if start >= 0 and self._bare.find(before + exact + after, start + 1) < 0:
            return self._span(start + len(before), len(exact))
        starts = list(islice(self._starts(exact), MOST_PLACES + 1))
        if 1 < len(starts) <= MOST_PLACES:
            starts = self._best(starts, len(exact), before, after)
        return self._span(starts[0], len(exact)) if len(starts) == 1 else None

    def _starts(self, exact: str) -> Iterator[int]:
        # Faster by far than a pattern where words repeat.
        start = self._bare.find(exact)
        while start >= 0:
            yield start
            start = self._bare.find(exact, start + 1)

    def _best(self, starts: Iterable[int], length: int, before: str, after: str) -> list[int]:
        """Those of the places with the most of the context beside them."""
        weights = {start: self._weight(start, length, before, after) for start in starts}
        most = max(weights.values())
        return [start for start, weight in weights.items() if weight == most and most]

    def _weight(self, start: int, length: int, before: str, after: str) -> int:
        left = self._bare[max(0, start - len(before)) : start]
        right = self._bare[start + length : start + length + len(after)]
        return _common(left[::-1], before[::-1]) + _common(right, after)

    def _span(self, start: int, length: int) -> Span:
        return Span(self._at[start], self._at[start + length - 1] + 1)


def _bare(words: str) -> str:
    return "".join(words.split())


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _taken(placed: Sequence[PlacedComment]) -> list[str]:
    if not placed:
        return []
    return [
        "1 comment in the file stands as a note at its words."
        if len(placed) == 1
        else f"{len(placed):,} comments in the file stand as notes at their words."
    ]


def _lost(comment: Comment) -> str:
    author = f" by {comment.author}" if comment.author else ""
    words = " ".join(comment.words.split())
    at = " ".join(comment.exact.split())
    place = f", at “{_short(at)}”," if at else ""
    return f"The place of a comment{author}{place} was not found; it says: “{words}”"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_TOLD else f"{words[: _LONGEST_TOLD - 1]}…"
