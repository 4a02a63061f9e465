"""Sources, events and rulings as the flat fields in which they are stored and journalled."""

from __future__ import annotations

from fact_desk.model.event import Event
from fact_desk.model.finding import Ruling
from fact_desk.model.flag import FlagState
from fact_desk.model.operation import Fields
from fact_desk.model.source import Citation, Source, Standing
from fact_desk.model.values import as_text


def source_fields(source: Source) -> Fields:
    """The fields of a source."""
    return {
        "id": source.id,
        "title": source.title,
        "link": source.link,
        "person": source.person,
        "standing": str(source.standing),
    }


def source_from(row: Fields) -> Source:
    """The source that the fields describe; raises ValueError where they describe none."""
    return Source(
        as_text(row["id"]),
        as_text(row["title"]),
        as_text(row["link"]),
        as_text(row["person"]),
        Standing(as_text(row["standing"])),
    )


def citation_fields(citation: Citation, annotation: str) -> Fields:
    """The fields of a citation at the annotation of that id; its source is a thing of its own."""
    return {
        "id": citation.id,
        "annotation": annotation,
        "source": citation.source.id,
        "locator": citation.locator,
        "accessed": citation.accessed,
        "says": citation.says,
    }


def citation_from(row: Fields, source: Source) -> Citation:
    """The citation that the fields describe; raises ValueError where they describe none."""
    return Citation(
        as_text(row["id"]),
        source,
        as_text(row["locator"]),
        as_text(row["accessed"]),
        as_text(row["says"]),
    )


def event_fields(event: Event) -> Fields:
    """The fields of an event; one that the whole desk knows has no article."""
    return {
        "id": event.id,
        "article": event.article or None,
        "name": event.name,
        "date": event.date,
    }


def event_from(row: Fields) -> Event:
    """The event that the fields describe; raises ValueError where they describe none."""
    article = row["article"]
    return Event(
        as_text(row["id"]),
        as_text(row["name"]),
        as_text(row["date"]),
        "" if article is None else as_text(article),
    )


def ruling_fields(ruling: Ruling) -> Fields:
    """The fields of a ruling."""
    return {
        "id": ruling.id,
        "article": ruling.article,
        "rule": ruling.rule,
        "fingerprint": ruling.fingerprint,
        "state": str(ruling.state),
        "reason": ruling.reason,
        "decided_by": ruling.decided_by,
        "decided_at": ruling.decided_at,
    }


def ruling_from(row: Fields) -> Ruling:
    """The ruling that the fields describe; raises ValueError where they describe none."""
    return Ruling(
        as_text(row["id"]),
        as_text(row["article"]),
        as_text(row["rule"]),
        as_text(row["fingerprint"]),
        FlagState(as_text(row["state"])),
        as_text(row["reason"]),
        as_text(row["decided_by"]),
        as_text(row["decided_at"]),
    )
