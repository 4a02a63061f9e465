"""Things as the flat fields in which they are stored and journalled, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import cast

from fact_desk.model.annotation import Annotation, Claim, Quote, QuoteKind, Status, Tag
from fact_desk.model.article import Article, Draft, Shelf
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Evidence, Flag, FlagState, Severity
from fact_desk.model.operation import Change, Entity, Fields, Value
from fact_desk.model.source import Citation
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.model.values import as_text, as_whole

ANNOTATION_NAMES = tuple(
    "id article draft exact prefix suffix correction note made_by made_at checked_by checked_at"
    " tag status start end"
    " value low high unit approximation kind date by_hand"
    " speaker said_where said_when quote_kind utterance claimant checkable".split()
)
"""The fields of an annotation in the order in which `annotation_from_values` wants them."""

_ALIKE = 4096


def annotation_fields(annotation: Annotation) -> Fields:
    """The fields of an annotation; its flags and citations are things of their own."""
    target, quote, claim = annotation.target, annotation.quote, annotation.claim
    return {
        "id": annotation.id,
        "article": annotation.article,
        "draft": annotation.draft,
        "tag": str(annotation.tag),
        "start": target.span.start,
        "end": target.span.end,
        "exact": target.exact,
        "prefix": target.prefix,
        "suffix": target.suffix,
        "status": str(annotation.status),
        "correction": annotation.correction,
        "note": annotation.note,
        **figure_fields(annotation.figure),
        "speaker": quote.speaker,
        "said_where": quote.said_where,
        "said_when": quote.said_when,
        "quote_kind": None if quote.kind is None else str(quote.kind),
        "utterance": quote.utterance,
        "claimant": claim.claimant,
        "checkable": None if claim.checkable is None else int(claim.checkable),
        "made_by": annotation.made_by,
        "made_at": annotation.made_at,
        "checked_by": annotation.checked_by,
        "checked_at": annotation.checked_at,
    }


def figure_fields(figure: Figure) -> Fields:
    """The fields of a figure; decimals as their text."""
    return {
        "value": _decimal_text(figure.value),
        "low": _decimal_text(figure.low),
        "high": _decimal_text(figure.high),
        "unit": figure.unit,
        "approximation": figure.approximation,
        "kind": str(figure.kind),
        "date": figure.date,
        "by_hand": int(figure.by_hand),
    }


def figure_from(values: Sequence[Value]) -> Figure:
    """The figure out of its values in the order of ANNOTATION_NAMES; ValueError for none."""
    return _figure(*values)


def annotation_from(
    row: Fields, flags: Iterable[Flag] = (), sources: Iterable[Citation] = ()
) -> Annotation:
    """The annotation that the fields describe; raises ValueError where they describe none."""
    return annotation_from_values([row[name] for name in ANNOTATION_NAMES], flags, sources)


def annotation_from_values(
    row: Sequence[Value], flags: Iterable[Flag] = (), sources: Iterable[Citation] = ()
) -> Annotation:
    """The same out of bare values in the order of ANNOTATION_NAMES, for many at once."""
    name, article, draft, exact, prefix, suffix, *work = _texts(row[:12])
    correction, note, made_by, made_at, checked_by, checked_at = work
    tag, status, start, end = row[12:16]
    return Annotation(
        name,
        article,
        draft,
        Tag(as_text(tag)),
        Target(Span(as_whole(start), as_whole(end)), exact, prefix, suffix),
        Status(as_text(status)),
        correction,
        note,
        _figure(*row[16:24]),
        _quote(*row[24:29]),
        _claim(*row[29:]),
        made_by,
        made_at,
        checked_by,
        checked_at,
        tuple(flags),
        tuple(sources),
    )


def flag_fields(flag: Flag, annotation: str) -> Fields:
    """The fields of a flag on the annotation of that id."""
    return {
        "id": flag.id,
        "annotation": annotation,
        "rule": flag.rule,
        "severity": str(flag.severity),
        "explanation": flag.explanation,
        "evidence": evidence_to_json(flag.evidence),
        "state": str(flag.state),
        "reason": flag.reason,
    }


def flag_from(row: Fields) -> Flag:
    """The flag that the fields describe; raises ValueError where they describe none."""
    return Flag(
        as_text(row["id"]),
        as_text(row["rule"]),
        Severity(as_text(row["severity"])),
        as_text(row["explanation"]),
        evidence_from_json(as_text(row["evidence"])),
        FlagState(as_text(row["state"])),
        as_text(row["reason"]),
    )


def article_fields(article: Article) -> Fields:
    """The fields of an article."""
    return _plain_fields(article)


def article_from(row: Fields) -> Article:
    """The article that the fields describe; raises ValueError where they describe none."""
    return Article(
        as_text(row["id"]),
        as_text(row["title"]),
        as_text(row["byline"]),
        as_text(row["published"]),
        Shelf(as_text(row["shelf"])),
        as_text(row["made_at"]),
    )


def draft_fields(draft: Draft) -> Fields:
    """The fields of a draft; its text is in its body."""
    return _plain_fields(draft)


def draft_from(row: Fields) -> Draft:
    """The draft that the fields describe; raises ValueError where they describe none."""
    return Draft(
        as_text(row["id"]),
        as_text(row["article"]),
        as_whole(row["number"]),
        as_text(row["body"]),
        as_text(row["origin"]),
        as_text(row["format"]),
        as_whole(row["words"]),
        as_text(row["received_at"]),
    )


def field_change(entity: Entity, before: Fields, after: Fields) -> Change | None:
    """The change from one set of fields of a thing to another, or None where nothing differs."""
    names = [name for name in after if after[name] != before[name]]
    if not names:
        return None
    thing = as_text(after["id"])
    old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
    return Change(entity, thing, old, new)


def _plain_fields(thing: Article | Draft) -> Fields:
    def plain(value: object) -> Value:
        return value if isinstance(value, int) else str(value)

    return {field.name: plain(getattr(thing, field.name)) for field in fields(thing)}


# Most annotations are alike in what is not yet known of them: equal details are one object.
@lru_cache(_ALIKE)
def _figure(
    value: Value,
    low: Value,
    high: Value,
    unit: Value,
    approximation: Value,
    kind: Value,
    date: Value,
    by_hand: Value,
) -> Figure:
    return Figure(
        _decimal(value),
        _decimal(low),
        _decimal(high),
        as_text(unit),
        as_text(approximation),
        FigureKind(as_text(kind)),
        as_text(date),
        bool(by_hand),
    )


@lru_cache(_ALIKE)
def _quote(
    speaker: Value, said_where: Value, said_when: Value, kind: Value, utterance: Value
) -> Quote:
    sort = None if kind is None else QuoteKind(as_text(kind))
    said = as_text(said_where), as_text(said_when)
    return Quote(as_text(speaker), *said, sort, as_text(utterance))


@lru_cache(_ALIKE)
def _claim(claimant: Value, checkable: Value) -> Claim:
    return Claim(as_text(claimant), None if checkable is None else bool(checkable))


def evidence_to_json(evidence: Iterable[Evidence]) -> str:
    """The places as a JSON list of [start, end, words]."""
    places = [[place.span.start, place.span.end, place.exact] for place in evidence]
    return json.dumps(places, ensure_ascii=False, separators=(",", ":"))


def evidence_from_json(text: str) -> tuple[Evidence, ...]:
    """The places in such a list; raises ValueError where it is none."""
    try:
        found: object = json.loads(text)
    except RecursionError as error:
        raise ValueError("places are not nested that deep") from error
    if not isinstance(found, list):
        raise ValueError(f"not a list of places: {text!r:.80}")
    return tuple([_evidence(place) for place in cast("list[object]", found)])


def _evidence(place: object) -> Evidence:
    match place:
        case [int(start), int(end), str(exact)]:
            return Evidence(Span(start, end), exact)
        case _:
            raise ValueError(f"not a place with its words: {place!r:.80}")


def _decimal_text(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _decimal(value: Value) -> Decimal | None:
    if value is None:
        return None
    try:
        number = Decimal(as_text(value))
    except InvalidOperation as error:
        raise ValueError(f"expected a number, found {value!r:.80}") from error
    if not number.is_finite():
        raise ValueError(f"expected a number that can be counted to, found {value!r:.80}")
    return number


def _texts(values: Sequence[Value]) -> list[str]:
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) != len(values):
        raise ValueError(f"expected nothing but texts, found {values!r:.80}")
    return texts
