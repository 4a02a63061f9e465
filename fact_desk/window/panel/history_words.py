"""Operations on an annotation in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fact_desk.model.flag import BY_HAND
from fact_desk.model.operation import Change, Entity, Fields, Operation, Value
from fact_desk.window.panel.wording import local_time, one_line, several_lines

_VERBS = {
    "annotate": "marked it",
    "accept_suggestion": "took it in as suggested",
    "import_annotations": "took it in from a file",
    "retag": "re-tagged it",
    "move_edges": "moved its edges",
    "set_status": "came to a verdict",
    "set_note": "wrote the note",
    "set_figure": "set the figure",
    "set_quote": "described the quote",
    "set_claim": "described the claim",
    "flag": "flagged it",
    "take_back_flag": "took the flag back",
    "give_reason": "said why it is flagged",
    "confirm_flagged": "confirmed it in the review",
    "correct_flagged": "corrected it in the review",
    "accept_finding": "kept the rule’s flag",
    "dismiss_finding": "dismissed the rule’s flag",
    "attach_source": "added a source",
    "edit_citation": "changed a source",
    "edit_source": "changed a source",
    "detach_source": "took a source away",
    "delete": "deleted it",
}
_LABELS = {
    "tag": "tag",
    "exact": "words",
    "status": "status",
    "correction": "should read",
    "note": "note",
    "value": "value",
    "low": "from",
    "high": "to",
    "unit": "unit",
    "approximation": "approximation",
    "kind": "kind",
    "date": "date",
    "by_hand": "set by hand",
    "speaker": "speaker",
    "said_where": "said where",
    "said_when": "said when",
    "quote_kind": "how much is quoted",
    "claimant": "claimant",
    "checkable": "checkable",
    "explanation": "flag",
    "reason": "why flagged",
    "state": "flag",
}
_YES_OR_NO = ("by_hand", "checkable")
_WHEN_MADE = ("tag", "exact")
_NOTHING = "(nothing)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a history; `changes` has a line for each thing that changed."""

    when: str
    who: str
    what: str
    changes: str


def entries_of(annotation: str, operations: Sequence[Operation]) -> list[Entry]:
    """What was done to the annotation of that id, newest first; `operations` are oldest first."""
    verbs = {operation.stamp.id: operation.verb for operation in operations}
    flags = _flags_of(annotation, operations)
    return [
        Entry(
            local_time(operation.stamp.at),
            one_line(operation.stamp.editor),
            _what(operation, verbs),
            "\n".join(_lines(operation, annotation, flags)),
        )
        for operation in reversed(operations)
    ]


def _what(operation: Operation, verbs: dict[str, str]) -> str:
    original = verbs.get(operation.reverses, "")
    match operation.verb:
        case "undo":
            return f"undid: {_verb(original)}" if original else "undid it"
        case "redo":
            return f"did again: {_verb(original)}" if original else "did it again"
        case verb:
            return _verb(verb)


def _verb(verb: str) -> str:
    return _VERBS.get(verb, one_line(verb.replace("_", " ")))


def _flags_of(annotation: str, operations: Sequence[Operation]) -> set[str]:
    return {
        change.id
        for operation in operations
        for change in operation.changes
        if change.entity is Entity.FLAG
        and annotation
        in ((change.after or {}).get("annotation"), (change.before or {}).get("annotation"))
    }


def _lines(operation: Operation, annotation: str, flags: set[str]) -> Iterator[str]:
    for change in operation.changes:
        if change.entity is Entity.ANNOTATION and change.id == annotation:
            yield from _annotation_lines(change)
        elif change.entity is Entity.FLAG and change.id in flags:
            yield from _flag_lines(change)


def _annotation_lines(change: Change) -> Iterator[str]:
    before, after = change.before, change.after
    if before is None or after is None:
        # A whole annotation came or went: its kind and words say enough.
        there = after if before is None else before
        yield from (
            f"{_LABELS[name]}: {_said(name, (there or {}).get(name))}" for name in _WHEN_MADE
        )
    else:
        yield from _differences(before, after)


def _flag_lines(change: Change) -> Iterator[str]:
    if change.before is not None and change.after is not None:
        yield from _differences(change.before, change.after)
        return
    there = change.after or change.before or {}
    reason = _said("reason", there.get("reason"))
    words = "by hand" if there.get("rule") == BY_HAND else _said("flag", there.get("explanation"))
    flag = words if reason == _NOTHING else f"{words}, {reason}"
    yield f"flag: {_NOTHING} → {flag}" if change.before is None else f"flag: {flag} → {_NOTHING}"


def _differences(before: Fields, after: Fields) -> Iterator[str]:
    for name, label in _LABELS.items():
        if name in after and before.get(name) != after[name]:
            yield f"{label}: {_said(name, before.get(name))} → {_said(name, after[name])}"


def _said(name: str, value: Value) -> str:
    if value is None or value == "":
        return _NOTHING
    if name in _YES_OR_NO:
        return "yes" if value else "no"
    return several_lines(str(value))
