"""The annotations of one draft, kept in text order while they are worked on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.span import Span

_Key = tuple[int, int, str, str]

_BUCKET = 512
"""Code points of text to a bucket of the place index."""


class Book:
    """Annotations by id, by place and in text order: by start, the longer first.

    Adding, replacing and asking for a place cost about the same however many there are.
    """

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._by_id = {annotation.id: annotation for annotation in annotations}
        self._order: list[_Key] = sorted(map(order_key, self._by_id.values()))
        self._buckets: defaultdict[int, set[str]] = defaultdict(set)
        self.tags: Counter[Tag] = Counter()
        self.statuses: Counter[Status] = Counter()
        self.flagged = 0
        for annotation in self._by_id.values():
            self._count(annotation, 1)
            self._place(annotation)

    def __len__(self) -> int:
        return len(self._order)

    def __contains__(self, name: object) -> bool:
        return name in self._by_id

    def __iter__(self) -> Iterator[Annotation]:
        """The annotations in text order."""
        return (self._by_id[key[-1]] for key in self._order)

    def __getitem__(self, name: str) -> Annotation:
        return self._by_id[name]

    def get(self, name: str) -> Annotation | None:
        """The annotation of that id, or None."""
        return self._by_id.get(name)

    @property
    def checked(self) -> int:
        """How many have a verdict."""
        return sum(number for status, number in self.statuses.items() if status.is_checked)

    def put(self, annotation: Annotation) -> None:
        """Adds the annotation, or takes it in the place of the one with its id."""
        if annotation.id in self._by_id:
            self.remove(annotation.id)
        self._by_id[annotation.id] = annotation
        insort(self._order, order_key(annotation))
        self._count(annotation, 1)
        self._place(annotation)

    def remove(self, name: str) -> None:
        """Takes the annotation out; raises KeyError where there is none of that id."""
        annotation = self._by_id.pop(name)
        del self._order[bisect_left(self._order, order_key(annotation))]
        self._count(annotation, -1)
        for bucket in _buckets_of(annotation.span):
            self._buckets[bucket].discard(name)

    def overlapping(self, span: Span) -> list[Annotation]:
        """The annotations that share a code point with the span, in text order."""
        names: set[str] = set()
        for bucket in _buckets_of(span):
            names |= self._buckets.get(bucket, set())
        found = (self._by_id[name] for name in names)
        return sorted((one for one in found if one.span.overlaps(span)), key=order_key)

    def at(self, offset: int) -> list[Annotation]:
        """The annotations over the code point at `offset`, the smallest first."""
        found = self.overlapping(Span(offset, offset + 1))
        return sorted(found, key=lambda one: (len(one.span), order_key(one)))

    def row(self, name: str) -> int:
        """The annotation's place in text order, from 0; raises KeyError for an unknown id."""
        return bisect_left(self._order, order_key(self._by_id[name]))

    def neighbour(self, offset: int, step: int) -> Annotation | None:
        """The first annotation that starts behind `offset` (step 1) or before it (step -1)."""
        if step > 0:
            place = bisect_left(self._order, (offset + 1,))
        else:
            place = bisect_left(self._order, (offset,)) - 1
        return self._by_id[self._order[place][-1]] if 0 <= place < len(self._order) else None

    def beside(self, place: tuple[object, ...], step: int) -> Annotation | None:
        """The first annotation behind a place in the order (step 1), or before it (step -1).

        The place is an `order_key`, or only the beginning of one: then it lies before all that
        begin so.
        """
        find = bisect_right if step > 0 else bisect_left
        row = find(self._order, place) - (step < 0)
        return self._by_id[self._order[row][-1]] if 0 <= row < len(self._order) else None

    def step(self, name: str, by: int) -> Annotation | None:
        """The annotation that stands `by` places behind the one of that id, or None."""
        place = self.row(name) + by
        return self._by_id[self._order[place][-1]] if 0 <= place < len(self._order) else None

    def _count(self, annotation: Annotation, by: int) -> None:
        self.tags[annotation.tag] += by
        self.statuses[annotation.status] += by
        self.flagged += by * annotation.is_flagged

    def _place(self, annotation: Annotation) -> None:
        for bucket in _buckets_of(annotation.span):
            self._buckets[bucket].add(annotation.id)


def order_key(annotation: Annotation) -> _Key:
    """What annotations are sorted by: start, the longer first, the older first."""
    span = annotation.span
    return span.start, -span.end, annotation.made_at, annotation.id


def _buckets_of(span: Span) -> range:
    return range(span.start // _BUCKET, max(span.start, span.end - 1) // _BUCKET + 1)
