"""Commands that check figures, and say what becomes of the flags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from fact_desk.cli import as_json
from fact_desk.cli.naming import find_article, find_article_or_file, refuse_missing_files
from fact_desk.cli.options import DeskCommand, text
from fact_desk.cli.output import short, show, table, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk, patiently
from fact_desk.desk.check_job import Known, as_flag, facts_of
from fact_desk.desk.checking import Checker
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.checking import (
    accept_finding,
    dismiss_finding,
    reopen_finding,
    switch_rule,
)
from fact_desk.desk.verbs.dates import iso_date
from fact_desk.errors import BadRequest, NoSuchThing
from fact_desk.model.article import Article
from fact_desk.model.finding import Finding
from fact_desk.model.flag import BY_HAND, Flag
from fact_desk.model.operation import Operation
from fact_desk.model.stamps import new_id
from fact_desk.text.checks import RULES, check, rule_named
from fact_desk.text.reading import read_file

_Decide = Callable[[Desk, Finding], Operation]


@click.command("check", cls=DeskCommand)
@click.argument("what", type=text, metavar="FILE|ARTICLE")
@click.option("--published", type=text, metavar="DATE", help="The day of publication.")
@click.option("--known", multiple=True, type=text, metavar="EVENT=DATE", help="A known date.")
@click.pass_obj
def check_figures(
    session: Session, what: str, published: str | None, known: tuple[str, ...]
) -> None:
    """Tell what is wrong with the figures of a file or of an article; nothing is stored."""
    day = None if published is None else _day(published)
    days = dict(map(_known_day, known))
    path = Path(what)
    flags = _flags_of_file(path, day, days) if path.is_file() else _flags(session, what, day, days)
    show(
        [as_json.flag(flag) for flag in flags], table([_row(flag) for flag in flags]), session.json
    )


@click.command("findings", cls=DeskCommand)
@click.argument("article", type=text, required=False)
@click.pass_obj
def list_findings(session: Session, article: str | None) -> None:
    """List the flags against figures, of an article or of the whole desk, with what was decided."""
    with open_desk(session) as desk:
        if article is None:
            found = desk.look.findings_of_desk()
        else:
            found = desk.look.findings(find_article(desk, article).id)
    rows = [(one.flag.id[:8], str(one.flag.state), *_row(one.flag, one.exact)) for one in found]
    show([as_json.finding(one) for one in found], table(rows), session.json)


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("flag", type=text)
@click.option("--reason", type=text, required=True, help="Why the figure stands as it is.")
@click.pass_obj
def dismiss(session: Session, article: str, flag: str, reason: str) -> None:
    """Dismiss a rule's flag, as long as the words and numbers under it stay the same."""
    _decide(session, article, flag, lambda desk, one: _dismissed(desk, one, reason))


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("flag", type=text)
@click.option("--reason", type=text, default="", help="What is to be done about it.")
@click.pass_obj
def accept(session: Session, article: str, flag: str, reason: str) -> None:
    """Say that a rule's flag is right and is to stand."""

    def accepted(desk: Desk, one: Finding) -> Operation:
        ruling = desk.look.ruling(one.article, one.flag.fingerprint)
        return accept_finding(desk.stamp(), one, ruling, new_id(), reason)

    _decide(session, article, flag, accepted)


@click.command(cls=DeskCommand)
@click.argument("article", type=text)
@click.argument("flag", type=text)
@click.pass_obj
def reopen(session: Session, article: str, flag: str) -> None:
    """Take back what was decided about a rule's flag."""
    _decide(session, article, flag, _reopened)


@click.command(cls=DeskCommand)
@click.option("--off", type=text, metavar="RULE", help="Switch this one off for the desk.")
@click.option("--on", type=text, metavar="RULE", help="Switch this one on again.")
@click.pass_obj
def rules(session: Session, off: str | None, on: str | None) -> None:
    """List the rules, or switch one off or on for the whole desk."""
    with open_desk(session) as desk:
        for name, wanted in ((off, False), (on, True)):
            if name is not None:
                patiently(lambda name=name, wanted=wanted: _switch(desk, name, on=wanted))
        resting = desk.look.rules_off()
    document = [as_json.rule(rule, on=rule.name not in resting) for rule in RULES]
    rows = [
        (rule.name, "off" if rule.name in resting else "on", str(rule.severity), rule.about)
        for rule in RULES
    ]
    show(document, table(rows), session.json)


def _flags_of_file(path: Path, published: date | None, events: dict[str, date]) -> list[Flag]:
    manuscript = read_file(path)
    for notice in manuscript.notices:
        tell(f"{path.name}: {notice}")
    if published is None and manuscript.published:
        published = date.fromisoformat(manuscript.published)
    facts = facts_of(manuscript.text, manuscript.layout, Known(published, events))
    return [as_flag(flag) for flag in check(facts)]


def _flags(
    session: Session, name: str, published: date | None, events: dict[str, date]
) -> list[Flag]:
    refuse_missing_files(session, [name])
    with open_desk(session) as desk:
        article = find_article_or_file(desk, name).id
        checker = Checker(desk)
        job = checker.job(article, published, events)
        if job is None:
            raise NoSuchThing(f"The article “{name}” has no draft; import it again.")
        decided = {one.flag.id: one.flag for one in desk.look.findings(article)}
        flags = [as_flag(flag) for flag in job.flags()]
    return [_with_decision(flag, decided.get(flag.id, flag)) for flag in flags]


def _with_decision(flag: Flag, kept: Flag) -> Flag:
    return replace(flag, state=kept.state, reason=kept.reason)


def _decide(session: Session, article: str, flag: str, make: _Decide) -> None:
    with open_desk(session) as desk:
        found: Article = find_article(desk, article)

        def run() -> Finding:
            finding = desk.look.finding(found.id, flag)
            desk.run(make(desk, finding))
            return finding

        before = patiently(run)
        after = desk.look.finding(found.id, before.flag.id)
    line = f"{after.flag.id[:8]}  {after.flag.state}: {short(after.exact)}"
    show(as_json.finding(after), [line], session.json)


def _dismissed(desk: Desk, one: Finding, reason: str) -> Operation:
    ruling = desk.look.ruling(one.article, one.flag.fingerprint)
    return dismiss_finding(desk.stamp(), one, ruling, new_id(), reason)


def _reopened(desk: Desk, one: Finding) -> Operation:
    ruling = desk.look.ruling(one.article, one.flag.fingerprint)
    if ruling is None:
        raise BadRequest("Nothing was decided about that flag; it is open.")
    return reopen_finding(desk.stamp(), ruling)


def _switch(desk: Desk, name: str, *, on: bool) -> Operation:
    if rule_named(name) is None:
        raise NoSuchThing(f"There is no rule “{name}”; “fact-desk rules” lists them.")
    return desk.run(switch_rule(desk.stamp(), name, on=on, off=desk.look.rules_off()))


def _row(flag: Flag, exact: str = "") -> Sequence[str]:
    words = exact or flag.evidence[0].exact
    by_hand = flag.rule == BY_HAND and flag.reason
    return str(flag.severity), flag.rule, short(words), flag.reason if by_hand else flag.explanation


def _day(written: str) -> date:
    return date.fromisoformat(iso_date(written))


def _known_day(written: str) -> tuple[str, date]:
    name, equals, day = written.rpartition("=")
    if not (name.strip() and equals):
        raise BadRequest(f"“{written}” is no known date; give an event as in war=2022-02-24.")
    return name.strip(), _day(day)
