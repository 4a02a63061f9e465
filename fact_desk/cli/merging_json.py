"""Merges, disputes and comparisons as JSON for other programs."""

from __future__ import annotations

from fact_desk.desk.comparing import Agreement, Comparison
from fact_desk.desk.merging.uniting import Union
from fact_desk.exports.json_things import annotation
from fact_desk.model.dispute import Dispute, Said
from fact_desk.model.operation import Entity


def union(one: Union) -> dict[str, object]:
    """A merge: how much came over, and the ids of what is new."""
    plan = one.plan
    return {
        "operation": plan.operation.stamp.id,
        "operations": len(plan.news),
        "articles": [fields["id"] for fields in plan.made(Entity.ARTICLE)],
        "drafts": [fields["id"] for fields in plan.made(Entity.DRAFT)],
        "annotations": [fields["id"] for fields in plan.made(Entity.ANNOTATION)],
        "disputes": [fields["id"] for fields in plan.made(Entity.DISPUTE)],
        "forks": list(plan.forks),
    }


def dispute(one: Dispute) -> dict[str, object]:
    """What is in dispute, and what each editor decided."""
    return {
        "id": one.id,
        "article": one.article or None,
        "entity": str(one.entity),
        "thing": one.thing,
        "aspect": one.aspect or None,
        "stands": _said(one.stands),
        "other": _said(one.instead),
    }


def comparison(one: Comparison, number: int) -> dict[str, object]:
    """Two mark-ups of the draft of that number side by side."""
    return {
        "agreement": [_agreement(each) for each in one.agreements],
        "both": [
            {
                "here": annotation(pair.one, number),
                "there": annotation(pair.other, number),
                "same_words": pair.same_words,
                "same_tag": pair.same_tag,
                "same_status": pair.same_status,
            }
            for pair in one.pairs
        ],
        "only_here": [annotation(mark, number) for mark in one.only_one],
        "only_there": [annotation(mark, number) for mark in one.only_other],
    }


def _said(said: Said) -> dict[str, object]:
    return {"editor": said.editor, "at": said.at, **said.fields}


def _agreement(one: Agreement) -> dict[str, object]:
    return {
        "tag": str(one.tag),
        "here": one.one,
        "there": one.other,
        "both": one.both,
        "share": one.share,
        "same_status": one.same_status,
    }
