"""Disputes in words."""

from __future__ import annotations

from fact_desk.model.dispute import Dispute, Said
from fact_desk.model.operation import Entity, Fields

_HERE, _GONE = "keep it", "take it away"
_TOLD: dict[str, tuple[str, ...]] = {
    "verdict": ("status", "correction"),
    "place": ("exact",),
    "figure": ("approximation", "value", "low", "high", "unit", "date"),
    "speaker": ("speaker", "said_where", "said_when"),
    "decision": ("state", "reason"),
    "flag": ("state", "reason"),
    "source": ("title", "link", "person"),
    "citation": ("locator", "accessed", "says"),
    "date": ("name", "date"),
}
_WHAT = {
    Entity.ARTICLE: "the article",
    Entity.ANNOTATION: "the mark",
    Entity.FLAG: "the flag",
    Entity.SOURCE: "a source",
    Entity.CITATION: "what a source says",
    Entity.EVENT: "a known date",
    Entity.RULING: "a rule's flag",
}


def question(dispute: Dispute) -> str:
    """What is in dispute, in a few words: "verdict on the mark"."""
    thing = _WHAT.get(dispute.entity, str(dispute.entity))
    return f"{dispute.aspect} of {thing}" if dispute.aspect else f"whether {thing} is to stay"


def answers(dispute: Dispute) -> tuple[str, str]:
    """What stands, and what the other editor decided, each in words."""
    if not dispute.aspect:
        return _HERE, _GONE
    return _told(dispute.aspect, dispute.stands), _told(dispute.aspect, dispute.instead)


def _told(aspect: str, said: Said) -> str:
    words = [_word(said.fields, name) for name in _TOLD.get(aspect, tuple(said.fields))]
    return ", ".join(word for word in words if word) or "nothing"


def _word(fields: Fields, name: str) -> str:
    value = fields.get(name)
    if name == "checkable" and value is not None:
        return "checkable" if value else "not checkable"
    return "" if value is None else str(value)
