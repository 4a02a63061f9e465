"""Every thing of two desks as it is to stand on the one that they become."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from fact_desk.desk.merging.answering import answered_differently
from fact_desk.desk.merging.aspects import ASPECTS, Aspect, Decision, Disagreement, Version, united
from fact_desk.desk.merging.sides import Side, Write
from fact_desk.model.entry import Thing
from fact_desk.model.kept import is_kept
from fact_desk.model.operation import Entity, Fields

WHETHER = Aspect("", (), ())
"""Stands for the question whether a thing is to be there at all."""

_PARENTS = {
    "article": Entity.ARTICLE,
    "draft": Entity.DRAFT,
    "annotation": Entity.ANNOTATION,
    "source": Entity.SOURCE,
}
_OF_ANNOTATIONS = (Entity.FLAG, Entity.CITATION)
_NO_WRITES: list[Write] = []


class Joining:
    """Works out what stands after a merge; `theirs` has its things called as on our desk.

    `targets` are the things that their desk has a say in, as they are to stand (None: not at
    all); all others stay. `disagreements` are by the thing.
    """

    def __init__(self, ours: Side, theirs: Side) -> None:
        self._ours, self._theirs = ours, theirs
        self.news = [each for name, each in theirs.entries.items() if name not in ours.entries]
        self._common = ours.entries.keys() & theirs.entries.keys()
        self._by_us = _exclusive(ours, self._common)
        self._by_them = _exclusive(theirs, self._common)
        self.targets: dict[Thing, Fields | None] = {}
        self.disagreements: list[tuple[Thing, Disagreement]] = []
        for thing in self._by_them:
            if thing.entity is not Entity.DISPUTE or thing not in self._by_us:
                self.targets[thing] = self._joined(thing)
        self.disagreements += answered_differently(self._by_us, self._by_them)
        self._bring_children_back()
        self._keep_parents()
        self._keep_what_is_used()

    def standing(self, thing: Thing) -> Fields | None:
        """The thing as it is to stand."""
        return self.targets[thing] if thing in self.targets else self._ours.things.get(thing)

    def all_standing(self) -> Iterator[tuple[Thing, Fields]]:
        """Everything that is to stand."""
        for thing, fields in self._ours.things.items():
            if thing not in self.targets:
                yield thing, fields
        for thing, fields in self.targets.items():
            if fields is not None:
                yield thing, fields

    def was_taken_away(self, thing: Thing) -> bool:
        """Whether the last that either desk did about the thing was to take it away."""
        writes = [side.writes.get(thing) for side in (self._ours, self._theirs)]
        return any(done and done[-1].change.after is None for done in writes)

    def first_number(self, draft: Thing) -> int | None:
        """The number that the draft had when it was made, which is the same on every desk."""
        numbers = [
            write.change.after["number"]
            for side in (self._ours, self._theirs)
            for write in side.writes.get(draft, _NO_WRITES)
            if write.change.before is None and write.change.after
        ]
        return min((number for number in numbers if isinstance(number, int)), default=None)

    def _joined(self, thing: Thing) -> Fields | None:
        mine, other = self._ours.things.get(thing), self._theirs.things.get(thing)
        by_us, by_them = self._by_us.get(thing, _NO_WRITES), self._by_them[thing]
        if not by_us:
            return other
        if mine is None or other is None:
            return self._kept(thing, mine or other)
        aspects = ASPECTS.get(thing.entity, ())
        versions = Version(mine, by_us), Version(other, by_them)
        fields, disagreements = united(self._base(thing), *versions, aspects)
        if not is_kept(thing.id):
            self.disagreements += [(thing, each) for each in disagreements if _matters(each)]
        return fields

    def _kept(self, thing: Thing, there: Fields | None) -> Fields | None:
        """A thing that one side took away and the other worked on: it stays, and both are told."""
        if there is not None and thing.entity is Entity.ANNOTATION and self._base(thing):
            ours_is_gone = thing not in self._ours.things
            gone, kept = (
                (self._by_us[thing], self._by_them[thing])
                if ours_is_gone
                else (self._by_them[thing], self._by_us[thing])
            )
            stands, other = Decision(there, kept[-1].entry), Decision({}, gone[-1].entry)
            self.disagreements.append((thing, Disagreement(WHETHER, stands, other)))
        return there

    def _base(self, thing: Thing) -> Fields | None:
        """The thing as both had seen it before what each did alone.

        That is as the operations leave it that both have; but of two that knew nothing of each
        other, an earlier merge may have let the other one stand. What both have found where they
        went on is sure.
        """
        fields = self._replayed(thing)
        found = [
            _found_by(writes.get(thing, _NO_WRITES)) for writes in (self._by_us, self._by_them)
        ]
        same = {name: value for name, value in found[0].items() if found[1].get(name, ...) == value}
        return {**(fields or {}), **same} if fields or same else fields

    def _replayed(self, thing: Thing) -> Fields | None:
        fields: Fields | None = None
        for write in self._ours.writes.get(thing, ()):
            if write.entry.name not in self._common:
                continue
            if write.change.before is None:
                fields = dict(write.change.after or {})
            elif write.change.after is None:
                fields = None
            elif fields is not None:
                fields |= write.change.after
        return fields

    def _bring_children_back(self) -> None:
        """What belongs to an annotation that we took away, and that stays because of them."""
        back = {
            thing.id
            for thing, fields in self.targets.items()
            if fields and thing.entity is Entity.ANNOTATION and thing not in self._ours.things
        }
        for thing, fields in self._theirs.things.items():
            if thing.entity in _OF_ANNOTATIONS and fields["annotation"] in back:
                self.targets.setdefault(thing, fields)

    def _keep_parents(self) -> None:
        """What a new thing is part of must be there too, though we took it away."""
        waiting = [(thing, fields) for thing, fields in self.targets.items() if fields]
        while waiting:
            thing, fields = waiting.pop()
            for parent in _parents(thing, fields):
                there = self._theirs.things.get(parent)
                if self.standing(parent) is None and there is not None:
                    self.targets[parent] = there
                    waiting.append((parent, there))

    def _keep_what_is_used(self) -> None:
        """What they took away stays where something of ours is a part of it."""
        waiting = list(self.all_standing())
        while waiting:
            thing, fields = waiting.pop()
            for parent in _parents(thing, fields):
                mine = self._ours.things.get(parent)
                if self.standing(parent) is None and mine is not None:
                    self.targets[parent] = mine
                    waiting.append((parent, mine))


def _exclusive(side: Side, common: Iterable[str]) -> Mapping[Thing, list[Write]]:
    """What was done on that side alone, by the thing, in the order of all."""
    shared = set(common)
    found: defaultdict[Thing, list[Write]] = defaultdict(list)
    for thing, writes in side.writes.items():
        for write in writes:
            if write.entry.name not in shared:
                found[thing].append(write)
    return dict(found)


def _found_by(writes: Iterable[Write]) -> Fields:
    """What stood before the first that one side alone did to each field."""
    found: Fields = {}
    for write in writes:
        for name, value in (write.change.before or {}).items():
            found.setdefault(name, value)
    return found


def _parents(thing: Thing, fields: Fields) -> Iterator[Thing]:
    for column, entity in _PARENTS.items():
        name = fields.get(column)
        if isinstance(name, str) and name and entity is not thing.entity:
            yield Thing(entity, name)


def _matters(disagreement: Disagreement) -> bool:
    """Whether there is something to settle; two new drafts are told of as such, not by mark."""
    drafts = {each.fields.get("draft") for each in (disagreement.stands, disagreement.other)}
    return len(drafts) == 1
