"""Disputes as the flat fields in which they are stored and journalled, and back."""

from __future__ import annotations

import json
from typing import cast

from fact_desk.model.dispute import Dispute, Said
from fact_desk.model.operation import Entity, Fields, Value
from fact_desk.model.values import as_text


def dispute_fields(dispute: Dispute) -> Fields:
    """The fields of a dispute."""
    return {
        "id": dispute.id,
        "article": dispute.article or None,
        "entity": str(dispute.entity),
        "thing": dispute.thing,
        "aspect": dispute.aspect,
        "stands": said_to_json(dispute.stands),
        "instead": said_to_json(dispute.instead),
    }


def dispute_from(row: Fields) -> Dispute:
    """The dispute that the fields describe; raises ValueError where they describe none."""
    article = row["article"]
    return Dispute(
        as_text(row["id"]),
        "" if article is None else as_text(article),
        Entity(as_text(row["entity"])),
        as_text(row["thing"]),
        as_text(row["aspect"]),
        said_from_json(as_text(row["stands"])),
        said_from_json(as_text(row["instead"])),
    )


def said_to_json(said: Said) -> str:
    """What one editor decided, as it stands in a field."""
    told = [said.fields, said.editor, said.at]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def said_from_json(text: str) -> Said:
    """Reads that field; raises ValueError where it tells of no decision."""
    read: object = json.loads(text)
    if not isinstance(read, list) or len(told := cast("list[object]", read)) != 3:
        raise ValueError("what somebody decided is a list of three")
    fields, editor, at = told
    if not isinstance(fields, dict) or not isinstance(editor, str) or not isinstance(at, str):
        raise ValueError("what somebody decided has fields, an editor and a time")
    return Said(cast("dict[str, Value]", fields), editor, at)
