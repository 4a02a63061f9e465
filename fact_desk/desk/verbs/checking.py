"""What the rules need to know, which of them are asked, and what an editor says to their flags."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fact_desk.desk.verbs.building import operation_of
from fact_desk.desk.verbs.dates import iso_date
from fact_desk.errors import BadRequest
from fact_desk.model.event import Event
from fact_desk.model.fields import field_change
from fact_desk.model.finding import Finding, Ruling
from fact_desk.model.flag import FlagState
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.review_fields import event_fields, ruling_fields


def add_event(stamp: Stamp, event: Event, known: Iterable[Event] = ()) -> Operation:
    """Writes down when something happened, for an article or for the whole desk.

    Raises BadRequest for an event without a name or a date, or one that is `known` already.
    """
    made = _tidy_event(event, known)
    change = Change(Entity.EVENT, made.id, None, event_fields(made))
    return operation_of(stamp, "add_event", made.article, change)


def change_event(
    stamp: Stamp, before: Event, after: Event, known: Iterable[Event] = ()
) -> Operation:
    """Gives an event another name or date; raises BadRequest as `add_event` does."""
    others = [event for event in known if event.id != before.id]
    made = _tidy_event(replace(after, id=before.id, article=before.article), others)
    change = field_change(Entity.EVENT, event_fields(before), event_fields(made))
    return operation_of(stamp, "change_event", before.article, change)


def remove_event(stamp: Stamp, event: Event) -> Operation:
    """Takes a known event away."""
    gone = Change(Entity.EVENT, event.id, event_fields(event), None)
    return operation_of(stamp, "remove_event", event.article, gone)


def dismiss_finding(
    stamp: Stamp, finding: Finding, ruling: Ruling | None, name: str, reason: str
) -> Operation:
    """Dismisses a rule's flag; it stays so while the words and numbers under it stay the same.

    `ruling` is what was decided before, `name` the id for a new one. Raises BadRequest without a
    reason, and for a flag raised by hand.
    """
    if not reason.strip():
        raise BadRequest("Say why the flag is dismissed: it needs a reason.")
    decided = (FlagState.DISMISSED, reason.strip())
    return _decided(stamp, "dismiss_finding", finding, ruling, name, decided)


def accept_finding(
    stamp: Stamp, finding: Finding, ruling: Ruling | None, name: str, reason: str = ""
) -> Operation:
    """Says that a rule's flag is right and is to stand; raises BadRequest for one by hand."""
    decided = (FlagState.ACCEPTED, reason.strip())
    return _decided(stamp, "accept_finding", finding, ruling, name, decided)


def reopen_finding(stamp: Stamp, ruling: Ruling) -> Operation:
    """Takes a decision about a rule's flag back."""
    gone = Change(Entity.RULING, ruling.id, ruling_fields(ruling), None)
    return operation_of(stamp, "reopen_finding", ruling.article, gone)


def switch_rule(stamp: Stamp, rule: str, *, on: bool, off: frozenset[str]) -> Operation:
    """Switches a rule on or off for the desk; `off` are those that are off by now."""
    if on is not (rule in off):
        raise BadRequest(f"The rule “{rule}” is {'on' if on else 'off'} already.")
    made = Change(Entity.RULE_OFF, rule, None, {"id": rule})
    verb, change = ("switch_rule_on", made.inverse()) if on else ("switch_rule_off", made)
    return operation_of(stamp, verb, "", change)


def _decided(
    stamp: Stamp,
    verb: str,
    finding: Finding,
    ruling: Ruling | None,
    name: str,
    decided: tuple[FlagState, str],
) -> Operation:
    flag = finding.flag
    if not flag.fingerprint:
        raise BadRequest("That flag was raised by hand; take it back instead.")
    state, reason = decided
    if ruling is not None and (ruling.state, ruling.reason) == decided:
        raise BadRequest(f"It is {state} already; nothing was changed.")
    base = ruling or Ruling(name, finding.article, flag.rule, flag.fingerprint, state)
    after = replace(base, state=state, reason=reason, decided_by=stamp.editor, decided_at=stamp.at)
    if ruling is None:
        change = Change(Entity.RULING, name, None, ruling_fields(after))
        return operation_of(stamp, verb, finding.article, change)
    changed = field_change(Entity.RULING, ruling_fields(ruling), ruling_fields(after))
    return operation_of(stamp, verb, finding.article, changed)


def _tidy_event(event: Event, known: Iterable[Event]) -> Event:
    name = " ".join(event.name.split())
    if not name:
        raise BadRequest("An event needs a name, such as “war”; type one.")
    alike = (name.casefold(), event.article)
    if any((other.name.casefold(), other.article) == alike for other in known):
        raise BadRequest(f"“{name}” has a date already; change that one.")
    return replace(event, name=name, date=iso_date(event.date))
