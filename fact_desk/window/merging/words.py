"""What a merge, a dispute and a comparison say in words."""

from __future__ import annotations

from collections.abc import Iterator

from fact_desk.desk.comparing import Agreement, Comparison
from fact_desk.desk.merging.plan import Plan
from fact_desk.desk.merging.wording import answers
from fact_desk.model.annotation import Annotation
from fact_desk.model.dispute import Dispute, Said
from fact_desk.model.operation import Entity
from fact_desk.window.panel.wording import local_time

_COUNTED = (
    (Entity.ARTICLE, "new article", "new articles"),
    (Entity.DRAFT, "new draft", "new drafts"),
    (Entity.ANNOTATION, "new mark", "new marks"),
    (Entity.SOURCE, "new source", "new sources"),
)


def brought_words(plan: Plan) -> str:
    """What comes over: "14 things that Tomas Brandt did, with 3 new marks"."""
    who = sorted({entry.operation.stamp.editor for entry in plan.news})
    counts = [_counted(len(plan.made(kind)), one, many) for kind, one, many in _COUNTED]
    told = ", ".join(count for count in counts if not count.startswith("0 "))
    did = _counted(len(plan.news), "thing", "things")
    return f"{did} that {' and '.join(who)} did{f', with {told}' if told else ''}."


def care_words(plan: Plan) -> Iterator[str]:
    """What the editor has to look at after the merge."""
    disputes = len(plan.made(Entity.DISPUTE))
    if disputes:
        word = "decision differs" if disputes == 1 else "decisions differ"
        yield (
            f"{disputes} {word} from yours, made by each of you without having seen the other's."
            " The later one stands until you settle them side by side."
        )
    if plan.forks:
        articles = _counted(len(plan.forks), "article has", "articles have")
        yield (
            f"{articles} a new draft on each desk. The later becomes the newest; what stands only"
            " in the other is listed for settling, as after any new draft."
        )


def merged_words(plan: Plan) -> str:
    """What is said when it is done."""
    left = len(plan.made(Entity.DISPUTE))
    settle = f" {_counted(left, 'decision is', 'decisions are')} to be settled." if left else ""
    return f"Merged: {brought_words(plan)}{settle} Ctrl+Z takes it all back."


def sides(dispute: Dispute) -> tuple[str, str]:
    """Both decisions, each with who made it and when."""
    stands, other = answers(dispute)
    return f"{stands}\n{_by(dispute.stands)}", f"{other}\n{_by(dispute.instead)}"


def agreement_row(one: Agreement) -> tuple[str, ...]:
    """A row of the table of agreements."""
    share = "–" if one.share is None else f"{one.share:.0%}"
    alike = f"{one.same_status} of {one.both}" if one.both else "–"
    return str(one.tag).capitalize(), str(one.one), str(one.other), str(one.both), share, alike


def difference_rows(found: Comparison) -> list[tuple[Annotation, tuple[str, ...]]]:
    """Every mark about which the two mark-ups differ, in text order, with its row."""
    rows = [
        *((mark, _row("Only here", mark)) for mark in found.only_one),
        *((mark, _row("Only there", mark)) for mark in found.only_other),
    ]
    for pair in found.pairs:
        if not pair.same_tag:
            rows.append((pair.one, _row(f"There: {pair.other.tag}", pair.one)))
        elif not pair.same_status:
            rows.append((pair.one, _row(f"There: {pair.other.status}", pair.one)))
        elif not pair.same_words:
            rows.append((pair.one, _row(f"There: {pair.other.target.exact}", pair.one)))
    return sorted(rows, key=lambda row: (row[0].span, row[1]))


def _row(how: str, mark: Annotation) -> tuple[str, ...]:
    return how, str(mark.tag), str(mark.status), " ".join(mark.target.exact.split())


def _by(said: Said) -> str:
    return f"{said.editor}, {local_time(said.at)}" if said.editor else ""


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
