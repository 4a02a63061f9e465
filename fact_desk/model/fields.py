"""Things as the flat fields in which they are stored and journalled, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal

from fact_desk.model.annotation import Annotation, Claim, Quote, QuoteKind, Status, Tag
from fact_desk.model.article import Article, Draft, Shelf
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Evidence, Flag, FlagState, Severity
from fact_desk.model.operation import Change, Entity, Fields, Value
from fact_desk.model.span import Span
from fact_desk.model.target import Target


def annotation_fields(annotation: Annotation) -> Fields:
    """The fields of an annotation; its flags are things of their own."""
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


def annotation_from(row: Fields, flags: Iterable[Flag] = ()) -> Annotation:
    """The annotation that the fields describe; raises ValueError where they describe none."""
    kind, checkable = row["quote_kind"], row["checkable"]
    return Annotation(
        id=_text(row["id"]),
        article=_text(row["article"]),
        draft=_text(row["draft"]),
        tag=Tag(_text(row["tag"])),
        target=Target(
            Span(_whole(row["start"]), _whole(row["end"])),
            _text(row["exact"]),
            _text(row["prefix"]),
            _text(row["suffix"]),
        ),
        status=Status(_text(row["status"])),
        correction=_text(row["correction"]),
        note=_text(row["note"]),
        figure=_figure_from(row),
        quote=Quote(
            _text(row["speaker"]),
            _text(row["said_where"]),
            _text(row["said_when"]),
            None if kind is None else QuoteKind(_text(kind)),
        ),
        claim=Claim(_text(row["claimant"]), None if checkable is None else bool(checkable)),
        made_by=_text(row["made_by"]),
        made_at=_text(row["made_at"]),
        checked_by=_text(row["checked_by"]),
        checked_at=_text(row["checked_at"]),
        flags=tuple(flags),
    )


def flag_fields(flag: Flag, annotation: str) -> Fields:
    """The fields of a flag on the annotation of that id."""
    return {
        "id": flag.id,
        "annotation": annotation,
        "rule": flag.rule,
        "severity": str(flag.severity),
        "explanation": flag.explanation,
        "evidence": "\n".join(
            f"{place.span.start} {place.span.end} {place.exact}" for place in flag.evidence
        ),
        "state": str(flag.state),
        "reason": flag.reason,
    }


def flag_from(row: Fields) -> Flag:
    """The flag that the fields describe; raises ValueError where they describe none."""
    lines = _text(row["evidence"]).splitlines()
    return Flag(
        _text(row["id"]),
        _text(row["rule"]),
        Severity(_text(row["severity"])),
        _text(row["explanation"]),
        tuple(_evidence(line) for line in lines),
        FlagState(_text(row["state"])),
        _text(row["reason"]),
    )


def article_fields(article: Article) -> Fields:
    """The fields of an article."""
    return _plain_fields(article)


def article_from(row: Fields) -> Article:
    """The article that the fields describe; raises ValueError where they describe none."""
    return Article(
        _text(row["id"]),
        _text(row["title"]),
        _text(row["byline"]),
        _text(row["published"]),
        Shelf(_text(row["shelf"])),
        _text(row["made_at"]),
    )


def draft_fields(draft: Draft) -> Fields:
    """The fields of a draft; its text is in its body."""
    return _plain_fields(draft)


def draft_from(row: Fields) -> Draft:
    """The draft that the fields describe; raises ValueError where they describe none."""
    return Draft(
        _text(row["id"]),
        _text(row["article"]),
        _whole(row["number"]),
        _text(row["body"]),
        _text(row["origin"]),
        _text(row["format"]),
        _whole(row["words"]),
        _text(row["received_at"]),
    )


def field_change(entity: Entity, before: Fields, after: Fields) -> Change | None:
    """The change from one set of fields of a thing to another, or None where nothing differs."""
    names = [name for name in after if after[name] != before[name]]
    if not names:
        return None
    thing = _text(after["id"])
    old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
    return Change(entity, thing, old, new)


def _plain_fields(thing: Article | Draft) -> Fields:
    def plain(value: object) -> Value:
        return value if isinstance(value, int) else str(value)

    return {field.name: plain(getattr(thing, field.name)) for field in fields(thing)}


def _figure_from(row: Fields) -> Figure:
    return Figure(
        _decimal(row["value"]),
        _decimal(row["low"]),
        _decimal(row["high"]),
        _text(row["unit"]),
        _text(row["approximation"]),
        FigureKind(_text(row["kind"])),
        _text(row["date"]),
        bool(row["by_hand"]),
    )


def _evidence(line: str) -> Evidence:
    start, end, exact = line.split(" ", 2)
    return Evidence(Span(int(start), int(end)), exact)


def _decimal_text(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _decimal(value: Value) -> Decimal | None:
    return None if value is None else Decimal(_text(value))


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected a text, found {value!r}")
    return value


def _whole(value: Value) -> int:
    if not isinstance(value, int):
        raise ValueError(f"expected a whole number, found {value!r}")
    return value
