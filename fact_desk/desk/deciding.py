"""Deciding about flagged figures: each decision is one operation, so that one undo takes it back.

A figure that nobody has marked is marked by the same operation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import annotate, set_status
from fact_desk.desk.verbs.building import operation_of, touch
from fact_desk.desk.verbs.checking import accept_finding, dismiss_finding
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.fields import annotation_from
from fact_desk.model.finding import Finding, Ruling
from fact_desk.model.flag import FlagState, Severity
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id

RIGHT_AS_IT_STANDS = "Right as it stands"
"""The reason under which a flag is dismissed when its figure is confirmed."""


@dataclass(frozen=True, slots=True)
class Case:
    """A figure in doubt: all that stands against it, the doubt in hand first.

    `annotation` is None where nobody has marked it; `rulings` are what was decided before, by
    fingerprint.
    """

    draft: DraftText
    span: Span
    annotation: Annotation | None
    findings: tuple[Finding, ...]
    rulings: Mapping[str, Ruling]


def case_of(desk: Desk, finding: Finding, draft: DraftText) -> Case:
    """The case that a finding belongs to, as the desk has it now."""
    look = desk.look
    annotation = look.annotation_or_none(finding.annotation) if finding.annotation else None
    others = [
        one
        for one in look.findings(finding.article)
        if _same_figure(one, finding) and one.flag.id != finding.flag.id
    ]
    found = (finding, *others)
    prints = {one.flag.fingerprint for one in found if one.flag.fingerprint}
    rulings = {name: look.ruling(finding.article, name) for name in sorted(prints)}
    known = {name: ruling for name, ruling in rulings.items() if ruling is not None}
    return Case(draft, finding.span, annotation, found, known)


def confirm(stamp: Stamp, case: Case) -> Operation:
    """The figure is right: it is confirmed, and all that stood against it dismissed."""
    annotation, changes = _marked(stamp, case)
    if annotation.status is not Status.CONFIRMED:
        changes += set_status(stamp, annotation, Status.CONFIRMED).changes
    settled = _settled(stamp, case, FlagState.DISMISSED, RIGHT_AS_IT_STANDS)
    return _operation(stamp, "confirm_flagged", annotation, [*changes, *settled])


def correct(stamp: Stamp, case: Case, wording: str) -> Operation:
    """The figure is wrong and should read otherwise: what stands against it is accepted.

    Raises BadRequest without a wording.
    """
    annotation, changes = _marked(stamp, case)
    changes += set_status(stamp, annotation, Status.NEEDS_CORRECTION, wording).changes
    settled = _settled(stamp, case, FlagState.ACCEPTED, "")
    return _operation(stamp, "correct_flagged", annotation, [*changes, *settled])


def keep_flag(stamp: Stamp, case: Case) -> Operation:
    """The doubt in hand is right and is to stand."""
    annotation, changes = _marked(stamp, case)
    kept = _decided(stamp, case, case.findings[0], FlagState.ACCEPTED, "")
    return _operation(stamp, "accept_finding", annotation, [*changes, *kept])


def dismiss(stamp: Stamp, case: Case, reason: str) -> Operation:
    """The doubt in hand is none; raises BadRequest without a reason."""
    if not reason.strip():
        raise BadRequest("Say why the flag is dismissed: it needs a reason.")
    annotation, changes = _marked(stamp, case)
    gone = _decided(stamp, case, case.findings[0], FlagState.DISMISSED, reason.strip())
    return _operation(stamp, "dismiss_finding", annotation, [*changes, *gone])


def marked_first(stamp: Stamp, case: Case) -> tuple[Annotation, tuple[Change, ...]]:
    """The figure's annotation, and the change that makes it where there was none."""
    annotation, changes = _marked(stamp, case)
    return annotation, tuple(changes)


def _marked(stamp: Stamp, case: Case) -> tuple[Annotation, list[Change]]:
    if case.annotation is not None:
        return case.annotation, []
    made = annotate(stamp, case.draft, case.span, Tag.FIGURE, new_id()).changes
    fields = made[0].after
    if fields is None:
        raise ValueError("an annotation was made without fields")
    return annotation_from(fields), [*made]


def _settled(stamp: Stamp, case: Case, state: FlagState, reason: str) -> list[Change]:
    """The decisions about everything that is still open against the figure."""
    changes: list[Change] = []
    prints: set[str] = set()
    for finding in case.findings:
        flag = finding.flag
        due = flag.state is FlagState.OPEN and flag.severity is not Severity.INFO
        if due and (flag.fingerprint or flag.id) not in prints:
            prints.add(flag.fingerprint or flag.id)
            changes += _decided(stamp, case, finding, state, reason)
    return changes


def _decided(
    stamp: Stamp, case: Case, finding: Finding, state: FlagState, reason: str
) -> Sequence[Change]:
    flag = finding.flag
    if finding.by_hand:
        return _decided_by_hand(finding, state, reason)
    verb = dismiss_finding if state is FlagState.DISMISSED else accept_finding
    return verb(stamp, finding, case.rulings.get(flag.fingerprint), new_id(), reason).changes


def _decided_by_hand(finding: Finding, state: FlagState, reason: str) -> list[Change]:
    flag = finding.flag
    after = {"state": str(state), "reason": reason or flag.reason}
    before = {"state": str(flag.state), "reason": flag.reason}
    if before == after:
        raise BadRequest(f"It is {state} already; nothing was changed.")
    return [Change(Entity.FLAG, flag.id, {**before}, {**after})]


def _operation(
    stamp: Stamp, verb: str, annotation: Annotation, changes: Sequence[Change]
) -> Operation:
    if not changes:
        raise BadRequest("That is how it stands already; nothing was changed.")
    # Listeners learn from the operation alone which annotation to show anew.
    return operation_of(stamp, verb, annotation.article, *changes, touch(annotation))


def _same_figure(one: Finding, other: Finding) -> bool:
    if one.draft != other.draft:
        return False
    marked = bool(other.annotation) and one.annotation == other.annotation
    return marked or one.span == other.span
