"""The same quantity elsewhere on the desk."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.desk.desk import Desk
from fact_desk.desk.mention_rows import mention_from
from fact_desk.model.annotation import Status
from fact_desk.model.span import Span
from fact_desk.store.mentions import PlacedMention
from fact_desk.text.checks import Mention, SameQuantity, same_quantity


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A mention of the same quantity, in which draft, and the annotation on it if there is one.

    `status` is None where nobody has marked it.
    """

    same: SameQuantity
    draft: str
    annotation: str
    status: Status | None


def mention_in(desk: Desk, draft: str, span: Span) -> Mention | None:
    """The quantity under the span in a checked draft: the one that it covers most of, or None."""
    under = [one for one in _mentions_in(desk, draft) if one.span.overlaps(span)]
    if not under:
        return None
    return max(under, key=lambda one: min(one.span.end, span.end) - max(one.span.start, span.start))


def same_elsewhere(desk: Desk, of: Mention) -> list[Elsewhere]:
    """All other mentions of the quantity in checked articles, likest first, in its unit.

    `of` comes from `mention_in`; those of its own article are told too.
    """
    measured = of.measured
    if measured is None:
        return []
    placed: dict[Mention, PlacedMention] = {}
    for one in desk.look.mentions_of(measured.unit):
        mention = mention_from(one)
        if mention is not None:
            placed[mention] = one
    found: list[Elsewhere] = []
    for same in same_quantity(of, placed):
        draft = placed[same.mention].draft
        annotation, status = desk.look.mark_over(draft, same.mention.span) or ("", None)
        found.append(Elsewhere(same, draft, annotation, Status(status) if status else None))
    return found


def _mentions_in(desk: Desk, draft: str) -> list[Mention]:
    found = (mention_from(one) for one in desk.look.mentions_in(draft))
    return [mention for mention in found if mention is not None]
