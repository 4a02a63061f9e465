"""Dismissals, sentences without facts and clearances as flat fields, for the desk and journal."""

from __future__ import annotations

from fact_desk.model.annotation import Tag
from fact_desk.model.coverage import Clearance, Dismissal, NoFact
from fact_desk.model.operation import Fields
from fact_desk.model.values import as_text, as_whole


def dismissal_fields(dismissal: Dismissal) -> Fields:
    """The fields of a dismissal."""
    return {
        "id": dismissal.id,
        "article": dismissal.article,
        "fingerprint": dismissal.fingerprint,
        "tag": str(dismissal.tag),
        "exact": dismissal.exact,
        "made_by": dismissal.made_by,
        "made_at": dismissal.made_at,
    }


def dismissal_from(row: Fields) -> Dismissal:
    """The dismissal that the fields describe; raises ValueError where they describe none."""
    return Dismissal(
        as_text(row["id"]),
        as_text(row["article"]),
        as_text(row["fingerprint"]),
        Tag(as_text(row["tag"])),
        as_text(row["exact"]),
        as_text(row["made_by"]),
        as_text(row["made_at"]),
    )


def no_fact_fields(declared: NoFact) -> Fields:
    """The fields of a sentence declared to hold no fact."""
    return {
        "id": declared.id,
        "article": declared.article,
        "fingerprint": declared.fingerprint,
        "exact": declared.exact,
        "made_by": declared.made_by,
        "made_at": declared.made_at,
    }


def no_fact_from(row: Fields) -> NoFact:
    """The declaration that the fields describe; raises ValueError where they describe none."""
    return NoFact(
        as_text(row["id"]),
        as_text(row["article"]),
        as_text(row["fingerprint"]),
        as_text(row["exact"]),
        as_text(row["made_by"]),
        as_text(row["made_at"]),
    )


def clearance_fields(clearance: Clearance) -> Fields:
    """The fields of a clearance."""
    return {
        "id": clearance.id,
        "article": clearance.article,
        "draft": clearance.draft,
        "digest": clearance.digest,
        "marks": clearance.marks,
        "sentences": clearance.sentences,
        "no_facts": clearance.no_facts,
        "annotations": clearance.annotations,
        "cleared_by": clearance.cleared_by,
        "cleared_at": clearance.cleared_at,
    }


def clearance_from(row: Fields) -> Clearance:
    """The clearance that the fields describe; raises ValueError where they describe none."""
    return Clearance(
        as_text(row["id"]),
        as_text(row["article"]),
        as_text(row["draft"]),
        as_text(row["digest"]),
        as_text(row["marks"]),
        as_whole(row["sentences"]),
        as_whole(row["no_facts"]),
        as_whole(row["annotations"]),
        as_text(row["cleared_by"]),
        as_text(row["cleared_at"]),
    )
