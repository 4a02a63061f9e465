"""Mentions as the desk keeps them, and back."""

from __future__ import annotations

import json

from fact_desk.model.fields import figure_fields, figure_from
from fact_desk.model.span import Span
from fact_desk.store.mentions import MentionRow, PlacedMention
from fact_desk.text.checks import Mention
from fact_desk.text.checks.mentions import Role


def row_of(mention: Mention) -> MentionRow | None:
    """The mention in stored values; None for one without a value, which nothing compares with."""
    measured = mention.measured
    if measured is None:
        return None
    figure = [*figure_fields(mention.figure).values()]
    dates, names = sorted(mention.dates), sorted(mention.names)
    told = [figure, mention.role.name, mention.sentence, dates, names]
    return MentionRow(
        mention.span.start,
        mention.span.end,
        mention.exact,
        measured.unit,
        " ".join(sorted(mention.words)),
        json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    )


def mention_from(placed: PlacedMention) -> Mention | None:
    """The mention that the stored values describe; None where they are damaged."""
    row = placed.row
    try:
        figure, role, sentence, dates, names = json.loads(row.told)
        return Mention(
            Span(row.start, row.end),
            row.exact,
            figure_from(figure),
            frozenset(row.words.split()),
            Role[role],
            frozenset(dates),
            sentence,
            placed.article,
            placed.title,
            frozenset(names),
        )
    except (ValueError, KeyError, TypeError):
        return None
