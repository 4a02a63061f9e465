"""What of a thing is decided together, and how two desks' versions of it become one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fact_desk.desk.merging.sides import Write
from fact_desk.model.entry import Entry, Place
from fact_desk.model.operation import Entity, Fields, Value


@dataclass(frozen=True, slots=True)
class Aspect:
    """Columns that are taken together from one side; `telling` are those that say what it is."""

    name: str
    columns: tuple[str, ...]
    telling: tuple[str, ...]


def _aspect(name: str, telling: str, told_with: str = "") -> Aspect:
    return Aspect(name, (*telling.split(), *told_with.split()), tuple(telling.split()))


ASPECTS: Mapping[Entity, tuple[Aspect, ...]] = {
    Entity.ARTICLE: (
        _aspect("title", "title"),
        _aspect("byline", "byline"),
        _aspect("day of publication", "published"),
        _aspect("shelf", "shelf"),
    ),
    Entity.ANNOTATION: (
        _aspect("verdict", "status correction", "checked_by checked_at"),
        _aspect("place", "draft start end", "exact prefix suffix"),
        _aspect("tag", "tag"),
        _aspect("note", "note"),
        _aspect("figure", "value low high unit approximation kind date", "by_hand"),
        _aspect("speaker", "speaker said_where said_when", "quote_kind"),
        _aspect("claim", "claimant checkable"),
    ),
    Entity.FLAG: (_aspect("flag", "state reason"),),
    Entity.SOURCE: (_aspect("source", "title link person standing"),),
    Entity.CITATION: (_aspect("citation", "locator accessed says"),),
    Entity.EVENT: (_aspect("date", "name date"),),
    Entity.RULING: (_aspect("decision", "state reason", "decided_by decided_at"),),
}
"""By the kind of thing; what is not named here is never in dispute."""

_SAYS_NOTHING = ("", None, "open")


@dataclass(frozen=True, slots=True)
class Version:
    """A thing as one side has it, and what that side alone did to it."""

    fields: Fields
    writes: Sequence[Write]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One aspect that both sides decided, each without having seen the other's decision.

    `stands` is what the merged desk keeps for now, the later of the two, `other` what it does not.
    """

    aspect: Aspect
    stands: Decision
    other: Decision


@dataclass(frozen=True, slots=True)
class Decision:
    """What one side says about an aspect, and the operation that said so last."""

    fields: Fields
    entry: Entry | None

    @property
    def rank(self) -> tuple[Place, str]:
        """By what of two decisions the later is told, on either desk the same."""
        place = self.entry.place if self.entry else Place(0, "", "")
        return place, repr(sorted(self.fields.items()))


def united(
    base: Fields | None, ours: Version, theirs: Version, aspects: Sequence[Aspect]
) -> tuple[Fields, list[Disagreement]]:
    """One version out of two that are both there, and where they disagree.

    `base` is what both had seen. Which side is ours makes no difference.
    """
    merged = dict(ours.fields)
    disagreements: list[Disagreement] = []
    for aspect in (*aspects, *_alone(merged, aspects)):
        mine, other = _decision(ours, aspect), _decision(theirs, aspect)
        if mine.fields == other.fields:
            continue
        changed = [_is_decided(base, each, aspect.columns) for each in (mine, other)]
        later, earlier = sorted((mine, other), key=lambda each: each.rank, reverse=True)
        if changed[0] != changed[1]:
            later = mine if changed[0] else other
        elif _is_disputed(base, aspect, (later, earlier)):
            disagreements.append(Disagreement(aspect, later, earlier))
        merged.update(later.fields)
    return merged, disagreements


def _alone(fields: Fields, aspects: Sequence[Aspect]) -> list[Aspect]:
    """Every column that no aspect names, by itself, and never in dispute."""
    named = {name for aspect in aspects for name in aspect.columns}
    return [Aspect("", (name,), ()) for name in fields if name not in named]


def _decision(version: Version, aspect: Aspect) -> Decision:
    fields = {name: version.fields[name] for name in aspect.columns if name in version.fields}
    about = (
        write for write in reversed(version.writes) if not fields.keys().isdisjoint(_set_by(write))
    )
    last = next(about, None)
    return Decision(fields, last.entry if last else None)


def _set_by(write: Write) -> Fields:
    return write.change.after or {}


def _differs(base: Fields | None, fields: Fields, columns: Sequence[str]) -> bool:
    return any(_is_changed(base or {}, name, fields.get(name)) for name in columns)


def _is_decided(base: Fields | None, decision: Decision, columns: Sequence[str]) -> bool:
    # What differs without anybody's doing there was settled by an earlier merge.
    return decision.entry is not None and _differs(base, decision.fields, columns)


def _is_changed(base: Fields, name: str, value: Value) -> bool:
    # Where nobody had seen it before, what says nothing is no decision.
    return value != base[name] if name in base else value not in _SAYS_NOTHING


def _is_disputed(base: Fields | None, aspect: Aspect, decisions: tuple[Decision, Decision]) -> bool:
    told = [{name: each.fields[name] for name in aspect.telling} for each in decisions]
    return (
        told[0] != told[1]
        and all(each.entry is not None for each in decisions)
        and all(_differs(base, each, aspect.telling) for each in told)
    )
