"""Disputes that were answered on both desks, and not alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fact_desk.desk.merging.aspects import ASPECTS, Decision, Disagreement
from fact_desk.desk.merging.sides import Write
from fact_desk.model.dispute import Dispute
from fact_desk.model.dispute_fields import dispute_from
from fact_desk.model.entry import Entry, Thing
from fact_desk.model.operation import Entity

_Writes = Mapping[Thing, Sequence[Write]]


def answered_differently(by_us: _Writes, by_them: _Writes) -> Iterator[tuple[Thing, Disagreement]]:
    """What one side kept and the other changed, each without having seen the other's answer.

    Keeping changes nothing but the dispute, so that the other answer stands until it is settled.
    """
    for thing in by_us.keys() & by_them.keys():
        if thing.entity is not Entity.DISPUTE:
            continue
        answers = [writes[thing][-1] for writes in (by_us, by_them)]
        if any(answer.change.before is None for answer in answers):
            continue
        try:
            dispute = dispute_from(answers[0].change.before or {})
        except (KeyError, ValueError):
            # One that can't be read was never shown to anybody.
            continue
        about = Thing(dispute.entity, dispute.thing)
        taken = [each.entry for each in answers if _changes(each.entry, about)]
        kept = [each.entry for each in answers if not _changes(each.entry, about)]
        if len(taken) == len(kept) == 1:
            yield from ((about, one) for one in _disagreement(dispute, taken[0], kept[0]))


def _changes(entry: Entry, thing: Thing) -> bool:
    return thing.id in entry.operation.touched(thing.entity)


def _disagreement(dispute: Dispute, taken: Entry, kept: Entry) -> Iterator[Disagreement]:
    for aspect in ASPECTS.get(dispute.entity, ()):
        if aspect.name == dispute.aspect:
            stands = Decision(dispute.instead.fields, taken)
            yield Disagreement(aspect, stands, Decision(dispute.stands.fields, kept))
