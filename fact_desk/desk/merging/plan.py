"""What a merge would do: the one operation, and what else has to come over."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from fact_desk.desk.merging.aspects import Decision, Disagreement
from fact_desk.desk.merging.joining import Joining
from fact_desk.desk.merging.names import Names, renamed, same_things
from fact_desk.desk.merging.sides import Side
from fact_desk.model.dispute import Dispute, Said
from fact_desk.model.dispute_fields import dispute_fields
from fact_desk.model.entry import Entry, Thing
from fact_desk.model.kept import is_kept
from fact_desk.model.operation import Change, Entity, Fields, Operation, Stamp

MERGE = "merge"
"""The verb of the operation that unites two desks."""

# Whatever names another thing comes behind it.
_ORDER = tuple(Entity)


@dataclass(frozen=True, slots=True)
class Plan:
    """A merge that is not done yet.

    `news` are the other desk's operations that ours does not have, with the names of ours;
    `bodies` the ids of the texts that come with new drafts; `forks` the ids of the articles of
    which each desk has a new draft of its own.
    """

    operation: Operation
    news: tuple[Entry, ...]
    names: Names
    bodies: tuple[str, ...]
    forks: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the other desk holds nothing new."""
        return not self.news and not self.operation.changes

    def made(self, entity: Entity) -> list[Fields]:
        """The things of that kind that come to our desk; copies in old drafts are left out."""
        return [
            change.after
            for change in self.operation.changes
            if change.entity is entity
            and change.before is None
            and change.after is not None
            and not is_kept(change.id)
        ]


def plan_merge(ours: Side, theirs: Side, stamp: Stamp) -> Plan:
    """What uniting the desks would change on ours."""
    names = same_things(ours, theirs)
    theirs = renamed(theirs, names)
    joining = Joining(ours, theirs)
    forks = _number_drafts(joining)
    _add_disputes(joining, theirs)
    changes = sorted(_with_room(_changes(ours, joining.targets)), key=_order)
    news = sorted(joining.news, key=lambda each: each.place)
    drafts = [change for change in changes if change.entity is Entity.DRAFT]
    bodies = [str(change.after["body"]) for change in drafts if _is_new(change) and change.after]
    operation = Operation(stamp, MERGE, "", tuple(changes))
    return Plan(operation, tuple(news), names, tuple(dict.fromkeys(bodies)), forks)


def _changes(ours: Side, targets: Mapping[Thing, Fields | None]) -> Iterator[Change]:
    for thing, after in targets.items():
        before = ours.things.get(thing)
        if before is None or after is None:
            if before is not after:
                yield Change(thing.entity, thing.id, before, after)
            continue
        differing = [name for name in after if after[name] != before[name]]
        if differing:
            was = {name: before[name] for name in differing}
            yield Change(thing.entity, thing.id, was, {name: after[name] for name in differing})


def _with_room(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes, with drafts that lose their number stepping aside first for one that gets it."""
    for change in changes:
        was, becomes = change.before or {}, change.after or {}
        if change.entity is Entity.DRAFT and was.get("number") != becomes.get("number") and was:
            aside: Fields = {"number": -_number(was)}
            yield Change(change.entity, change.id, {"number": was["number"]}, aside)
            yield Change(change.entity, change.id, {**was, **aside}, change.after)
        else:
            yield change


def _order(change: Change) -> tuple[int, int, str]:
    """Drafts step aside; then all is made, changed, and taken away."""
    rank = _ORDER.index(change.entity)
    if change.after is None:
        return 3, -rank, change.id
    if change.before is None:
        return 1, rank, change.id
    number = change.after.get("number")
    if change.entity is Entity.DRAFT and isinstance(number, int) and number < 0:
        return 0, 0, change.id
    return 2, rank, change.id


def _is_new(change: Change) -> bool:
    return change.before is None


def _number_drafts(joining: Joining) -> tuple[str, ...]:
    """Gives drafts with the same number a new one each; returns the ids of their articles."""
    of_article: defaultdict[str, list[tuple[Thing, Fields]]] = defaultdict(list)
    for thing, fields in joining.all_standing():
        if thing.entity is Entity.DRAFT:
            of_article[str(fields["article"])].append((thing, fields))
    forks: list[str] = []
    for article, drafts in of_article.items():
        numbers = [_number(fields) for _, fields in sorted(drafts, key=_made(joining))]
        if len({*numbers}) < len(numbers):
            forks.append(article)
        elif numbers == sorted(numbers):
            continue
        for number, (thing, fields) in enumerate(sorted(drafts, key=_made(joining)), start=1):
            joining.targets[thing] = {**fields, "number": number}
    return tuple(forks)


def _made(joining: Joining) -> Callable[[tuple[Thing, Fields]], tuple[int, str, str]]:
    """By what drafts are put in order, the same on every desk, in whatever order they are merged.

    A draft is made with a number above all that its editor's desk holds. What is given later is
    not, for it depends on what was merged before.
    """

    def rank(draft: tuple[Thing, Fields]) -> tuple[int, str, str]:
        thing, fields = draft
        number = joining.first_number(thing) or _number(fields)
        return number, str(fields["received_at"]), thing.id

    return rank


def _number(draft: Fields) -> int:
    return int(draft["number"] or 0)


def _add_disputes(joining: Joining, theirs: Side) -> None:
    for thing, fields in theirs.things.items():
        if thing.entity is Entity.DISPUTE and not joining.was_taken_away(thing):
            joining.targets.setdefault(thing, fields)
    for thing, disagreement in joining.disagreements:
        dispute = _dispute(joining, thing, disagreement)
        made = Thing(Entity.DISPUTE, dispute.id)
        if not joining.was_taken_away(made):
            joining.targets.setdefault(made, dispute_fields(dispute))
    for thing, fields in list(joining.all_standing()):
        if thing.entity is Entity.DISPUTE and joining.standing(_about(fields)) is None:
            joining.targets[thing] = None


def _about(dispute: Fields) -> Thing:
    return Thing(Entity(str(dispute["entity"])), str(dispute["thing"]))


def _dispute(joining: Joining, thing: Thing, disagreement: Disagreement) -> Dispute:
    stands, other = disagreement.stands, disagreement.other
    decisions = sorted([_written(stands), _written(other)])
    words = json.dumps([thing.entity, disagreement.aspect.name, *decisions], ensure_ascii=False)
    return Dispute(
        id=hashlib.sha256(words.encode()).hexdigest()[:16],
        article=_article(joining, thing),
        entity=thing.entity,
        thing=thing.id,
        aspect=disagreement.aspect.name,
        stands=_said(stands),
        instead=_said(other),
    )


_CALLED_OTHERWISE = ("id", "article", "draft")


def _written(decision: Decision) -> str:
    name = decision.entry.name if decision.entry else ""
    told = {key: value for key, value in decision.fields.items() if key not in _CALLED_OTHERWISE}
    return json.dumps([name, told], sort_keys=True, ensure_ascii=False)


def _said(decision: Decision) -> Said:
    if decision.entry is None:
        return Said(decision.fields, "", "")
    stamp = decision.entry.operation.stamp
    return Said(decision.fields, stamp.editor, stamp.at)


def _article(joining: Joining, thing: Thing) -> str:
    fields = joining.standing(thing) or {}
    if thing.entity is Entity.ARTICLE:
        return thing.id
    if (article := fields.get("article")) is not None:
        return str(article)
    annotation = fields.get("annotation")
    if annotation is None:
        return ""
    return _article(joining, Thing(Entity.ANNOTATION, str(annotation)))
