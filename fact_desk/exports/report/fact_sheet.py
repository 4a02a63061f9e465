"""The fact sheet: what is known of each annotation, those that still ask something first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.questions import is_question
from fact_desk.exports.report.moments import day_words, time_words
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.flag import BY_HAND, Flag, FlagState, Severity
from fact_desk.model.source import Citation
from fact_desk.model.wording import STATUS_WORDS, TAG_WORDS, figure_words

_PLAIN_DATE = re.compile(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?")
_DECIDED = {FlagState.OPEN: "open", FlagState.ACCEPTED: "kept", FlagState.DISMISSED: "dismissed"}
_GRAVE = {Severity.ERROR: "Error", Severity.WARNING: "Doubt", Severity.INFO: "Reminder"}


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing known, under its label; `link` is an address as the editor wrote it, or empty."""

    label: str
    words: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the sheet: the annotation, how it reads, what was decided, what was found out."""

    numbered: Numbered
    tag: str
    status: str
    flagged: bool
    reading: tuple[Detail, ...]
    decision: tuple[Detail, ...]
    findings: tuple[Detail, ...]

    @property
    def number(self) -> int:
        """The annotation's number in its draft."""
        return self.numbered.number

    @property
    def exact(self) -> str:
        """The marked words."""
        return self.numbered.annotation.target.exact


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sheet under a heading of its own."""

    heading: str
    entries: tuple[Entry, ...]


def fact_sheet(dossier: Dossier) -> tuple[Section, ...]:
    """The sheet's parts that have entries: what is open, then what is settled; each by number."""
    entries = [entry_of(mark) for mark in sorted(dossier.marks, key=lambda mark: mark.number)]
    asking = tuple(one for one in entries if is_question(one.numbered.annotation))
    settled = tuple(one for one in entries if not is_question(one.numbered.annotation))
    parts = (Section("Open", asking), Section("Settled", settled))
    return tuple(part for part in parts if part.entries)


def entry_of(mark: Numbered) -> Entry:
    """The row of one annotation."""
    annotation = mark.annotation
    return Entry(
        mark,
        TAG_WORDS[annotation.tag],
        STATUS_WORDS[annotation.status],
        annotation.is_flagged,
        tuple(_reading(annotation)),
        tuple(_decision(annotation)),
        tuple(_findings(annotation)),
    )


def _reading(annotation: Annotation) -> Iterator[Detail]:
    quote, claim = annotation.quote, annotation.claim
    details = {
        "Reads as": _value(annotation),
        "Speaker": quote.speaker,
        "Said": ", ".join(filter(None, (quote.said_where, quote.said_when))),
        "Quoted": str(quote.kind) if quote.kind else "",
        "Claimed by": claim.claimant,
    }
    yield from (Detail(label, words) for label, words in details.items() if words)


def _value(annotation: Annotation) -> str:
    """How a figure reads; a date that waits for another date is a code, and so left out."""
    figure = annotation.figure
    coded = bool(figure.date) and not _PLAIN_DATE.fullmatch(figure.date)
    return figure_words(figure) if annotation.tag is Tag.FIGURE and not coded else ""


def _decision(annotation: Annotation) -> Iterator[Detail]:
    if annotation.status.is_checked:
        yield from _by("Decided", annotation.checked_by, annotation.checked_at)
    yield from _by("Marked", annotation.made_by, annotation.made_at)


def _by(label: str, who: str, when: str) -> Iterator[Detail]:
    # A day goes whole into the next line where it has no room.
    whole = time_words(when).replace(" ", "\u00a0", 2)
    words = ", ".join(filter(None, (who, whole)))
    if words:
        yield Detail(label, words)


def _findings(annotation: Annotation) -> Iterator[Detail]:
    if annotation.correction:
        yield Detail("Should read", annotation.correction)
    yield from (Detail(_flag_label(flag), flag_account(flag)) for flag in annotation.flags)
    yield from (source_detail(citation) for citation in annotation.sources)
    if annotation.note:
        yield Detail("Note", annotation.note)


def _flag_label(flag: Flag) -> str:
    return "Flag" if flag.rule == BY_HAND else _GRAVE[flag.severity]


def flag_account(flag: Flag) -> str:
    """Why it was raised and what was decided: "The shares add up to 103 (dismissed: rounded)"."""
    if flag.rule == BY_HAND:
        # Its reason is the editor's own explanation.
        return f"{flag.reason or flag.explanation} ({_DECIDED[flag.state]})"
    decided = _DECIDED[flag.state] + (f": {flag.reason}" if flag.reason else "")
    return f"{flag.explanation} ({decided})"


def source_detail(citation: Citation) -> Detail:
    """A source with where in it the answer stands, when it was looked at, and what it says."""
    source = citation.source
    parts = [source.name]
    if source.person and source.person != source.name:
        parts.append(source.person)
    parts += [str(source.standing), citation.locator]
    if citation.accessed:
        parts.append(f"seen {day_words(citation.accessed)}")
    words = ", ".join(part for part in parts if part)
    link = source.link if source.link != source.name else ""
    if link:
        words = f"{words}, {link}"
    says = f": “{citation.says}”" if citation.says else ""
    return Detail("Source", f"{words}{says}", source.link)
