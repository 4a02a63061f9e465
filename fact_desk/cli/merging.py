"""Commands that unite two desks, settle what is in dispute, and compare two mark-ups."""

from __future__ import annotations

from pathlib import Path

import click

from fact_desk.cli import merging_json
from fact_desk.cli.naming import find_article
from fact_desk.cli.options import FILE, DeskCommand, text
from fact_desk.cli.output import short, show, table
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.comparing import Comparison, compare_with_desk
from fact_desk.desk.desk import Desk
from fact_desk.desk.merging.settling import settle as settle_dispute
from fact_desk.desk.merging.uniting import Union, plan_union, unite
from fact_desk.desk.merging.wording import answers, question
from fact_desk.errors import NoSuchThing
from fact_desk.model.annotation import Annotation
from fact_desk.model.dispute import Dispute
from fact_desk.model.operation import Entity


@click.command("merge", cls=DeskCommand)
@click.argument("other", type=FILE, metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Only tell what would come over.")
@click.pass_obj
def merge(session: Session, other: Path, dry_run: bool) -> None:
    """Take over what another editor did on her desk; FILE is only read."""
    with open_desk(session) as desk:
        union = patiently(lambda: plan_union(desk, other))
        if not dry_run:
            patiently(lambda: unite(desk, union))
    show(merging_json.union(union), _merge_lines(union), session.json)


@click.command("disputes", cls=DeskCommand)
@click.pass_obj
def disputes(session: Session) -> None:
    """List what a merge left to be settled: two decisions, neither seen by the other."""
    with open_desk(session) as desk:
        found = desk.look.disputes()
        lines = _dispute_lines(desk, found)
    show([merging_json.dispute(one) for one in found], lines, session.json)


@click.command("settle", cls=DeskCommand)
@click.argument("name", type=text, metavar="ID")
@click.option("--take-other/--keep", default=False, help="Take the other decision, or keep this.")
@click.pass_obj
def settle(session: Session, name: str, take_other: bool) -> None:
    """Settle a dispute: what stands is kept, or the other decision is taken."""
    with open_desk(session) as desk:
        found = _find_dispute(desk, name)
        patiently(lambda: settle_dispute(desk, found, take_other=take_other))
        left = len(desk.look.disputes())
    taken = answers(found)[take_other]
    show(merging_json.dispute(found), [f"{question(found)}: {taken}. {left} left."], session.json)


@click.command("compare", cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("other", type=FILE, metavar="FILE")
@click.pass_obj
def compare(session: Session, article: str, other: Path) -> None:
    """Compare this desk's marks in an article with those on another desk; nothing is changed."""
    with open_desk(session) as desk:
        name = find_article(desk, article).id
        found, number = compare_with_desk(desk, name, other), desk.look.newest_draft(name).number
    show(merging_json.comparison(found, number), _comparison_lines(found), session.json)


def _merge_lines(union: Union) -> list[str]:
    plan = union.plan
    counted = ", ".join(
        f"{len(plan.made(entity))} new {words}"
        for entity, words in (
            (Entity.ARTICLE, "articles"),
            (Entity.DRAFT, "drafts"),
            (Entity.ANNOTATION, "marks"),
            (Entity.DISPUTE, "disputes to settle"),
        )
    )
    lines = [f"{len(plan.news)} things done elsewhere: {counted}."]
    if plan.forks:
        forks = len(plan.forks)
        lines.append(f"{forks} articles have a new draft on each desk; the later is the newest.")
    return lines


def _dispute_lines(desk: Desk, found: list[Dispute]) -> list[str]:
    return table([_row(desk, one) for one in found]) if found else ["Nothing is in dispute."]


def _row(desk: Desk, one: Dispute) -> tuple[str, ...]:
    about = desk.look.annotation_or_none(one.thing) if one.entity is Entity.ANNOTATION else None
    words = short(about.target.exact) if about else ""
    stands, other = answers(one)
    return (
        one.id[:8],
        question(one),
        words,
        f"stands: {short(stands)} ({one.stands.editor})",
        f"other: {short(other)} ({one.instead.editor})",
    )


def _find_dispute(desk: Desk, name: str) -> Dispute:
    found = desk.look.full_id(Entity.DISPUTE, name)
    for dispute in desk.look.disputes():
        if dispute.id == found:
            return dispute
    raise NoSuchThing(f"There is no dispute {name}; “fact-desk disputes” lists them.")


def _comparison_lines(found: Comparison) -> list[str]:
    rows: list[tuple[str | int, ...]] = [("tag", "here", "there", "both", "agreement", "verdicts")]
    for each in found.agreements:
        share = "" if each.share is None else f"{each.share:.0%}"
        verdicts = f"{each.same_status} of {each.both} alike" if each.both else ""
        rows.append((str(each.tag), each.one, each.other, each.both, share, verdicts))
    differing = [
        (pair.one, f"there: {pair.other.tag}") for pair in found.pairs if not pair.same_tag
    ]
    listed = [
        *(_mark_line(mark, "only here") for mark in found.only_one),
        *(_mark_line(mark, "only there") for mark in found.only_other),
        *(_mark_line(mark, why) for mark, why in differing),
    ]
    return [*table(rows), *(table(listed) if listed else [])]


def _mark_line(mark: Annotation, why: str) -> tuple[str, ...]:
    return why, str(mark.tag), str(mark.status), short(mark.target.exact)
