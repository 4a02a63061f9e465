"""Clearing an article: what is still in the way, and whether a seal is whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fact_desk.desk.accounting import Accounting
from fact_desk.desk.verbs.clearing import put_seal
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import Clearance, SentenceState
from fact_desk.model.finding import Finding
from fact_desk.model.flag import FlagState
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.span import Span


class ObstacleKind(StrEnum):
    """Why an article cannot be cleared yet."""

    UNTOUCHED = "untouched"
    HOLDS_UNMARKED = "holds unmarked"
    OPEN = "open"
    RECHECK = "recheck"
    FLAGGED = "flagged"
    DOUBT = "doubt unmarked"
    LEFT_BEHIND = "left behind"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way: a sentence without, or a mark with that id; `words` stand there.

    `span` is in the newest draft, None for a mark that an earlier draft left behind. `why` is what
    a rule says against a figure that nobody marked, else empty.
    """

    kind: ObstacleKind
    words: str
    span: Span | None
    annotation: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What may be in the way beside the draft's sentences and marks.

    `left_behind` are marks that wait in earlier drafts for a place, `doubts` what rules have
    against figures of the draft that nobody marked and nothing was decided about; `checked` says
    whether they have looked at it as it stands.
    """

    left_behind: Sequence[Annotation] = ()
    doubts: Sequence[Finding] = ()
    checked: bool = True


def obstacles(
    draft: DraftText,
    accounting: Accounting,
    annotations: Sequence[Annotation],
    beside: Beside,
) -> list[Obstacle]:
    """All that keeps the draft from being cleared, kind by kind, each in text order.

    `annotations` are the draft's. A mark may be in the way twice, as open and as flagged.
    """
    return [
        *_sentences(draft, accounting),
        *_marks(annotations),
        *(
            Obstacle(ObstacleKind.DOUBT, one.exact, one.span, why=one.flag.explanation)
            for one in beside.doubts
        ),
        *(
            Obstacle(ObstacleKind.LEFT_BEHIND, one.target.exact, None, one.id)
            for one in beside.left_behind
        ),
    ]


_TOLD = {
    ObstacleKind.UNTOUCHED: (
        "sentence that nobody has touched",
        "sentences that nobody has touched",
    ),
    ObstacleKind.HOLDS_UNMARKED: (
        "sentence that holds something unmarked",
        "sentences that hold something unmarked",
    ),
    ObstacleKind.OPEN: ("open annotation", "open annotations"),
    ObstacleKind.RECHECK: ("annotation to be checked again", "annotations to be checked again"),
    ObstacleKind.FLAGGED: ("open flag", "annotations with an open flag"),
    ObstacleKind.DOUBT: (
        "doubt about a figure that nobody marked",
        "doubts about figures that nobody marked",
    ),
    ObstacleKind.LEFT_BEHIND: (
        "annotation without a place in the newest draft",
        "annotations without a place in the newest draft",
    ),
}


def summed_up(found: Sequence[Obstacle]) -> list[str]:
    """What is in the way in words, a line a kind: "3 sentences that nobody has touched"."""
    lines: list[str] = []
    for kind in ObstacleKind:
        number = sum(one.kind is kind for one in found)
        if number:
            lines.append(f"{number:,} {_TOLD[kind][number > 1]}")
    return lines


def inside_marks_words(number: int) -> str:
    """How many suggestions a mark covers that nobody answered, in a sentence."""
    if number == 1:
        return "1 suggestion inside a mark was not looked at."
    return f"{number:,} suggestions inside marks were not looked at."


def clear(
    stamp: Stamp,
    draft: DraftText,
    accounting: Accounting,
    annotations: Sequence[Annotation],
    beside: Beside,
    former: Clearance | None,
    name: str,
) -> Operation:
    """Clears the article as its newest draft stands; `name` is the new seal's id.

    Raises BadRequest, saying what is missing, while there are obstacles.
    """
    if not accounting.complete:
        raise BadRequest("It cannot be cleared yet: wait until the suggestions have been found.")
    missing = obstacles(draft, accounting, annotations, beside)
    if missing:
        raise BadRequest(f"It cannot be cleared yet: {'; '.join(summed_up(missing))}.")
    if not beside.checked:
        raise BadRequest("It cannot be cleared yet: wait until its figures have been checked.")
    no_facts = accounting.counts[SentenceState.NO_FACT]
    return put_seal(stamp, draft, annotations, (accounting.total, no_facts), former, name)


def _sentences(draft: DraftText, accounting: Accounting) -> Iterator[Obstacle]:
    for state, kind in (
        (SentenceState.UNTOUCHED, ObstacleKind.UNTOUCHED),
        (SentenceState.HOLDS_UNMARKED, ObstacleKind.HOLDS_UNMARKED),
    ):
        for one in accounting.in_state(state):
            yield Obstacle(kind, one.span.of(draft.text), one.span)


def _marks(annotations: Sequence[Annotation]) -> Iterator[Obstacle]:
    waiting = {
        ObstacleKind.OPEN: [one for one in annotations if one.status is Status.OPEN],
        ObstacleKind.RECHECK: [one for one in annotations if one.status is Status.RECHECK],
        ObstacleKind.FLAGGED: [one for one in annotations if has_open_flag(one)],
    }
    for kind, found in waiting.items():
        for one in found:
            yield Obstacle(kind, one.target.exact, one.span, one.id)


def has_open_flag(annotation: Annotation) -> bool:
    """Whether a flag that is more than a reminder waits for a decision."""
    return any(flag.raises and flag.state is FlagState.OPEN for flag in annotation.flags)
