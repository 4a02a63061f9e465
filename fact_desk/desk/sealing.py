"""What was done to an article since it was cleared, as far as it breaks the seal."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from fact_desk.model.annotation import Status
from fact_desk.model.fields import ANNOTATION_NAMES
from fact_desk.model.kept import is_kept
from fact_desk.model.operation import Change, Entity, Fields, Operation, Value

_HARMLESS = frozenset(
    "id article draft prefix suffix note utterance by_hand made_by made_at"
    " checked_by checked_at".split()
)
"""What of an annotation may change under a seal."""

VOUCHED = ("id", *sorted({*ANNOTATION_NAMES} - _HARMLESS))
"""The fields of an annotation that a seal vouches for, and by which it is known."""

_PLACE = frozenset(("start", "end"))
_WAITING = (str(Status.OPEN), str(Status.RECHECK))


def digest_of(text: str) -> str:
    """The SHA-256 of a draft's text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of_marks(rows: Iterable[tuple[Value, ...]]) -> str:
    """A digest of annotations, each given by its `VOUCHED` fields."""
    told = sorted(map(repr, rows))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def breaches(
    operations: Iterable[Operation], *, remarked: bool, flagged: int, doubted: int, draft: int
) -> tuple[str, ...]:
    """What breaks the seal, in words; nothing where it is whole.

    `operations` are those in the article since it was cleared: what was done and taken back does
    no harm. `remarked` says whether the marks differ at all, `flagged` counts annotations with an
    open flag, `doubted` open doubts about figures that nobody marked, `draft` is
    the number of a newer draft with other words, 0 for none.
    """
    counts = Counter(word for thing in _folded(operations) for word in thing.breaches())
    if not remarked:
        counts = Counter({word: counts[word] for word in _TAKEN_BACK.values()})
    elif not any(counts[word] for word in _REMARKED):
        # Only the journal could tell how, and it may be that of another desk, or damaged.
        counts["otherwise"] = 1
    counts["flagged"], counts["doubted"] = flagged, doubted
    found = [f"draft {draft} has other words"] if draft else []
    for word, (one, many) in _WORDS.items():
        if counts[word]:
            found.append(one if counts[word] == 1 else many.format(counts[word]))
    return tuple(found)


_REMARKED = ("added", "deleted", "reopened", "changed")
_WORDS = {
    "added": ("1 annotation was added", "{:,} annotations were added"),
    "deleted": ("1 annotation was deleted", "{:,} annotations were deleted"),
    "reopened": ("1 annotation is open again", "{:,} annotations are open again"),
    "changed": ("1 annotation was changed", "{:,} annotations were changed"),
    "otherwise": ("the annotations are not those that were cleared", ""),
    "flagged": ("1 annotation has an open flag", "{:,} annotations have an open flag"),
    "doubted": (
        "1 doubt about a figure that nobody marked",
        "{:,} doubts about figures that nobody marked",
    ),
    "no fact": (
        "1 sentence is no longer said to hold no fact",
        "{:,} sentences are no longer said to hold no fact",
    ),
    "dismissal": (
        "1 dismissed suggestion was brought back",
        "{:,} dismissed suggestions were brought back",
    ),
}

_TAKEN_BACK = {Entity.NO_FACT: "no fact", Entity.DISMISSAL: "dismissal"}


@dataclass(slots=True)
class _Thing:
    """One thing before the first of the operations, and behind the last."""

    entity: Entity
    id: str
    existed: bool
    exists: bool = False
    before: Fields = field(default_factory=Fields)
    after: Fields = field(default_factory=Fields)

    def take(self, change: Change) -> None:
        for name, value in (change.before or {}).items():
            self.before.setdefault(name, value)
        self.after |= change.after or {}
        self.exists = change.after is not None

    def breaches(self) -> Iterator[str]:
        if self.entity in _TAKEN_BACK:
            if self.existed and not self.exists:
                yield _TAKEN_BACK[self.entity]
        elif self.existed is not self.exists:
            yield "added" if self.exists else "deleted"
        elif self.exists:
            yield from self._change()

    def _change(self) -> Iterator[str]:
        names = {
            name for name, value in self.before.items() if self.after.get(name, value) != value
        }
        if "draft" in names:
            names -= _PLACE
        if "status" in names and self.after["status"] in _WAITING:
            yield "reopened"
        elif names - _HARMLESS:
            yield "changed"


def _folded(operations: Iterable[Operation]) -> list[_Thing]:
    things: dict[tuple[Entity, str], _Thing] = {}
    for change in (change for operation in operations for change in operation.changes):
        matters = change.entity is Entity.ANNOTATION or change.entity in _TAKEN_BACK
        if matters and not is_kept(change.id):
            thing = _Thing(change.entity, change.id, change.before is not None)
            things.setdefault((change.entity, change.id), thing).take(change)
    return [*things.values()]
