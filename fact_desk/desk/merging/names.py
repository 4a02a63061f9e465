"""Which things of one desk are the same as things of another, though they have other ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Set
from dataclasses import replace

from fact_desk.desk.merging.sides import Side
from fact_desk.model.dispute_fields import said_from_json, said_to_json
from fact_desk.model.entry import Entry, Thing
from fact_desk.model.flag import BY_HAND
from fact_desk.model.kept import SIGN, is_kept
from fact_desk.model.operation import Change, Entity, Fields, Value

Names = dict[str, str]
"""Ids in the other desk, and what the same things are called in this one."""

_REFERRING = ("id", "article", "draft", "annotation", "source", "thing")
"""The fields that hold the id of a thing."""

_SAID = ("stands", "instead")
"""The fields of a dispute that hold fields of what it is about."""

_Key = Callable[[Fields, Mapping[str, str]], Hashable]


def same_things(ours: Side, theirs: Side) -> Names:
    """The names of what is in both desks under two ids, of every desk that either was merged with.

    Articles are the same if their first drafts were read from the same source, drafts if they are
    that article's and read from the same. Marks are the same if they stand on the same words
    with the same tag; rulings and the like if they are about the same words; sources and events if
    they say the same.
    """
    own, there = _ids(ours), _ids(theirs)
    known = _told_apart(_known(ours, theirs, own), theirs)
    # What is called after a third desk's thing here may be theirs as well.
    names = {name: here for name, here in known.items() if name in there}
    names.update(_articles(ours, theirs, names))
    for entity, key in _KEYS.items():
        names.update(_paired(entity, key, (ours, theirs), names))
    for third, name in theirs.names.items():
        if third not in own:
            names.setdefault(third, ours.names.get(third, new_name(name, names)))
    return names


def _known(ours: Side, theirs: Side, own: Set[str]) -> Names:
    """The names of earlier merges, ours and theirs, whichever of the two took the other in."""
    names = dict(ours.names)
    for third, name in theirs.names.items():
        here = ours.names.get(third, third if third in own else None)
        if here is not None and name not in own:
            names.setdefault(name, here)
    return names


def _told_apart(names: Names, theirs: Side) -> Names:
    """The names without those by which two things that stand on their desk would become one."""
    standing = {thing.id for thing in theirs.things}
    taken = standing - names.keys()
    found: Names = {}
    for name, here in sorted(names.items()):
        if name in standing:
            if here in taken:
                continue
            taken.add(here)
        found[name] = here
    return found


def _ids(side: Side) -> set[str]:
    return {thing.id for thing in (*side.things, *side.writes)}


def renamed(side: Side, names: Mapping[str, str]) -> Side:
    """The side with its things called as on the other desk."""
    if not names:
        return side
    things = {
        Thing(thing.entity, new_name(thing.id, names)): _renamed_fields(fields, names)
        for thing, fields in side.things.items()
    }
    entries = {name: _renamed_entry(entry, names) for name, entry in side.entries.items()}
    return Side(entries, things)


def new_name(name: str, names: Mapping[str, str]) -> str:
    """What a thing is called on the other desk; copies in old drafts go by what they are of."""
    if is_kept(name):
        return SIGN.join(names.get(part, part) for part in name.split(SIGN))
    return names.get(name, name)


def _renamed_entry(entry: Entry, names: Mapping[str, str]) -> Entry:
    done = entry.operation
    changes = tuple(
        Change(
            change.entity,
            new_name(change.id, names),
            None if change.before is None else _renamed_fields(change.before, names),
            None if change.after is None else _renamed_fields(change.after, names),
        )
        for change in done.changes
    )
    article = new_name(done.article, names)
    return replace(entry, operation=replace(done, article=article, changes=changes))


def _renamed_fields(fields: Fields, names: Mapping[str, str]) -> Fields:
    return {name: _renamed_value(name, value, names) for name, value in fields.items()}


def _renamed_said(text: str, names: Mapping[str, str]) -> str:
    try:
        said = said_from_json(text)
    except ValueError:
        # Damaged ones are left out wherever disputes are shown, and counted by the doctor.
        return text
    return said_to_json(replace(said, fields=_renamed_fields(said.fields, names)))


def _renamed_value(name: str, value: Value, names: Mapping[str, str]) -> Value:
    if name in _REFERRING and isinstance(value, str):
        return new_name(value, names)
    if name in _SAID and isinstance(value, str):
        return _renamed_said(value, names)
    return value


def _articles(ours: Side, theirs: Side, names: Names) -> Names:
    """Pairs of articles that began with the same source and that each desk has alone."""
    bodies = {**_first_bodies(theirs), **_first_bodies(ours)}

    def beginning(fields: Fields, _: Mapping[str, str]) -> Hashable:
        # Without any draft an article is like no other.
        return bodies.get(str(fields["id"]), fields["id"])

    return _paired(Entity.ARTICLE, beginning, (ours, theirs), names)


def _first_bodies(side: Side) -> dict[str, Value]:
    """What each article was first read from."""
    drafts = [fields for _, fields in _all(side, Entity.DRAFT)]
    drafts.sort(key=lambda fields: int(fields["number"] or 0), reverse=True)
    return {str(fields["article"]): fields["body"] for fields in drafts}


def _paired(entity: Entity, key: _Key, sides: tuple[Side, Side], names: Mapping[str, str]) -> Names:
    """Pairs of things with the same key that each desk has alone, in the order of their ids."""
    ours, theirs = sides
    taken = {*names.values()}
    waiting: defaultdict[Hashable, list[str]] = defaultdict(list)
    for thing, fields in sorted(_all(ours, entity), reverse=True):
        if thing not in theirs.things and thing.id not in taken and not is_kept(thing.id):
            waiting[key(fields, {})].append(thing.id)
    found: Names = {}
    for thing, fields in sorted(_all(theirs, entity)):
        is_new = thing not in ours.things and thing.id not in names and not is_kept(thing.id)
        if is_new and (matches := waiting.get(key(fields, names))):
            found[thing.id] = matches.pop()
    return found


def _all(side: Side, entity: Entity) -> Iterator[tuple[Thing, Fields]]:
    return ((thing, fields) for thing, fields in side.things.items() if thing.entity is entity)


def _named(*columns: str) -> _Key:
    """A key of those columns, references by what they are called on our desk."""

    def key(fields: Fields, names: Mapping[str, str]) -> Hashable:
        return tuple(_renamed_value(column, fields[column], names) for column in columns)

    return key


def _flag_by_hand(fields: Fields, names: Mapping[str, str]) -> Hashable:
    if fields["rule"] != BY_HAND:
        return fields["id"]
    return _named("annotation", "rule")(fields, names)


def _event(fields: Fields, names: Mapping[str, str]) -> Hashable:
    return _named("article")(fields, names), str(fields["name"]).casefold()


# In this order: what a key refers to must have been paired before.
_KEYS: dict[Entity, _Key] = {
    Entity.DRAFT: _named("article", "body"),
    Entity.ANNOTATION: _named("draft", "start", "end", "tag"),
    Entity.FLAG: _flag_by_hand,
    Entity.SOURCE: _named("title", "link", "person", "standing"),
    Entity.CITATION: _named("annotation", "source", "locator"),
    Entity.EVENT: _event,
    Entity.RULING: _named("article", "fingerprint"),
    Entity.DISMISSAL: _named("article", "fingerprint"),
    Entity.NO_FACT: _named("article", "fingerprint"),
    Entity.CLEARANCE: _named("article"),
}
