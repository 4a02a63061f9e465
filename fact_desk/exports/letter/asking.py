"""What is asked about an annotation, and of whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.questions import is_question
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.flag import BY_HAND, Flag
from fact_desk.model.wording import one_line

_CONTEXT = 90
"""Code points shown on either side of the words, at most; words are not cut."""


class Grouping(StrEnum):
    """By whom the questions are grouped: each group can become a letter of its own."""

    AUTHOR = "author"
    SPEAKER = "speaker"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Question:
    """An annotation that asks something: its words between what stands around them."""

    dossier: Dossier
    number: int
    before: str
    words: str
    after: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom the questions are for; `name` is empty where nobody is known."""

    name: str
    questions: tuple[Question, ...]


def addressees(dossiers: Iterable[Dossier], grouping: Grouping) -> tuple[Addressee, ...]:
    """The open questions of all articles, by whom they are for; those for nobody come last.

    A question that rests on several sources is asked of each.
    """
    found: dict[str, list[Question]] = {}
    for dossier in dossiers:
        for mark in sorted(dossier.marks, key=lambda mark: mark.number):
            if is_question(mark.annotation):
                question = _question(dossier, mark.number, mark.annotation)
                for name in _names(dossier, mark.annotation, grouping):
                    found.setdefault(name, []).append(question)
    ordered = sorted(found, key=lambda name: not name)
    return tuple(Addressee(name, tuple(found[name])) for name in ordered)


def _names(dossier: Dossier, annotation: Annotation, grouping: Grouping) -> list[str]:
    if grouping is Grouping.AUTHOR:
        names = [dossier.article.byline]
    elif grouping is Grouping.SPEAKER:
        names = [annotation.quote.speaker or annotation.claim.claimant]
    else:
        sources = [citation.source for citation in annotation.sources]
        names = [source.person or source.name for source in sources] or [""]
    return list(dict.fromkeys(one_line(name).strip() for name in names))


def _question(dossier: Dossier, number: int, annotation: Annotation) -> Question:
    text, span = dossier.draft.text, annotation.span
    return Question(
        dossier,
        number,
        _before(text[max(0, span.start - _CONTEXT - 1) : span.start]),
        one_line(annotation.target.exact),
        _after(text[span.end : span.end + _CONTEXT + 1]),
        tuple(one_line(words).strip() for words in _asked(annotation) if words.strip()),
    )


def _before(text: str) -> str:
    """As much of what stands before as is of the same line, whole words only."""
    line = text.rpartition("\n")[2]
    if len(line) <= _CONTEXT:
        return one_line(line)
    cut = line.partition(" ")[2]
    return one_line(f"…{cut or line[1:]}")


def _after(text: str) -> str:
    line = text.partition("\n")[0]
    if len(line) <= _CONTEXT:
        return one_line(line)
    cut = line.rpartition(" ")[0]
    return one_line(f"{cut or line[:-1]}…")


def _asked(annotation: Annotation) -> Iterator[str]:
    raised = [flag for flag in annotation.flags if flag.raises]
    yield from map(_doubt, raised)
    plain = annotation.status is Status.OPEN and raised
    if not plain and annotation.status in _ASKING:
        yield _ASKING[annotation.status](annotation)
    if annotation.note:
        yield f"Note: {annotation.note}"


def _doubt(flag: Flag) -> str:
    return (flag.reason or "We have a doubt here.") if flag.rule == BY_HAND else flag.explanation


def _unchecked(annotation: Annotation) -> str:
    quote, claim = annotation.quote, annotation.claim
    if annotation.tag is Tag.QUOTE:
        who = quote.speaker or "the speaker"
        return f"Please confirm that {who} said this, in these words."
    if annotation.tag is Tag.FIGURE:
        return "Where does this figure come from?"
    by = f" ({claim.claimant} is named for it.)" if claim.claimant else ""
    return f"What does this rest on? Please name a source.{by}"


def _to_correct(annotation: Annotation) -> str:
    if annotation.correction:
        return f"We would change this to: {annotation.correction}. Do you agree?"
    return "This seems to be wrong. How should it read?"


def _changed(_: Annotation) -> str:
    return "The text was changed here after it was checked. Is it right as it now stands?"


def _unverified(_: Annotation) -> str:
    return "We could not verify this. Do you know of a source for it?"


_ASKING = {
    Status.OPEN: _unchecked,
    Status.NEEDS_CORRECTION: _to_correct,
    Status.RECHECK: _changed,
    Status.UNVERIFIABLE: _unverified,
}
