"""Keeping the rules' findings in step with the desk, an article at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from fact_desk.desk.check_job import CheckJob, Known
from fact_desk.desk.confirmed_watch import ConfirmedWatch
from fact_desk.desk.desk import Desk
from fact_desk.desk.lookup import Lookup
from fact_desk.desk.mattering import may_change_findings
from fact_desk.desk.mention_rows import mention_from
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Shelf
from fact_desk.model.operation import Entity, Operation
from fact_desk.text.checks import Mention


class Checker:
    """Listens to a desk, knows which articles are due for a check, and does it.

    A check has three steps: `job` reads the desk, `CheckJob.run` works it out in whatever thread,
    `Desk.keep_check` keeps what came of it. `refresh` does all three.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._watch = ConfirmedWatch(desk.look)
        self._due: dict[str, None] = {}
        self._ends = (desk.subscribe(self._hear), desk.subscribe_findings(self._watch.note_check))

    def close(self) -> None:
        """Stops listening."""
        for end in self._ends:
            end()

    def look_over(self) -> None:
        """Has every article of the desk due; where nothing changed, its check ends at once."""
        self._due |= dict.fromkeys(_kept_articles(self._desk.look))

    def due(self) -> list[str]:
        """The articles that may have to be checked again, those that were touched first before."""
        self._settle()
        return [*self._due]

    def job(
        self,
        article: str,
        published: date | None = None,
        events: Mapping[str, date] | None = None,
    ) -> CheckJob | None:
        """The check of the article's newest draft, which is then no longer due.

        The dates, where given, go before those that the desk knows. None for an article that is
        gone or deleted; raises DeskDamaged where its text can't be read.
        """
        self._settle()
        self._due.pop(article, None)
        look = self._desk.look
        found = look.article_or_none(article)
        drafts = look.drafts(article)
        if found is None or found.shelf is Shelf.DELETED or not drafts:
            return None
        draft = drafts[-1]
        text, layout = look.stored_text(draft)
        known = Known(
            published or _day(found.published),
            _known_days(look, article) | dict(events or {}),
            look.rules_off(),
            look.values_by_hand(draft.id),
        )
        last = look.check_key(draft.id)
        told = look.mentions_in(draft.id) if last is not None else ()
        what = (article, draft.id, draft.body, text, layout, known)
        return CheckJob(*what, self._watch.index, last, told)

    def refresh(self, article: str) -> bool:
        """Checks the article where that is needed; whether anything was found out anew."""
        job = self.job(article) if self._desk.writable else None
        checked = job.run() if job is not None else None
        return checked is not None and self._desk.keep_check(checked)

    def refresh_due(self) -> None:
        """Checks all that is due, and what becomes due by that."""
        while due := self.due():
            for article in due:
                self.refresh(article)

    def catch_up(self, operation: Operation) -> None:
        """Has all due that an operation from before this checker's time may concern."""
        self._settle()
        self._hear(operation)
        touched = operation.touched(Entity.ANNOTATION)
        marked = (self._desk.look.annotation_or_none(name) for name in touched)
        under = (self._mentions_under(one) for one in marked if one is not None)
        self._have_due(self._watch.concerned_by(mention for each in under for mention in each))

    def _hear(self, operation: Operation) -> None:
        if not may_change_findings(operation):
            return
        self._watch.note(operation)
        if operation.article:
            self._due[operation.article] = None
        else:
            self.look_over()

    def _settle(self) -> None:
        self._have_due(self._watch.settle())

    def _have_due(self, articles: Iterable[str]) -> None:
        self._due |= dict.fromkeys(sorted(articles))

    def _mentions_under(self, annotation: Annotation) -> list[Mention]:
        told = map(mention_from, self._desk.look.mentions_in(annotation.draft))
        return [one for one in told if one is not None and one.span.overlaps(annotation.span)]


def refresh_findings(desk: Desk, article: str) -> bool:
    """Checks the article where that is needed; whether anything was found out anew."""
    checker = Checker(desk)
    try:
        return checker.refresh(article)
    finally:
        checker.close()


def is_checked(desk: Desk, article: str) -> bool:
    """Whether what is kept of the article's check is what the rules would find today."""
    checker = Checker(desk)
    try:
        job = checker.job(article)
    finally:
        checker.close()
    return job is not None and job.is_done


def _kept_articles(look: Lookup) -> list[str]:
    return [article.id for article in look.articles() if article.shelf is not Shelf.DELETED]


def _known_days(look: Lookup, article: str) -> dict[str, date]:
    """The dates of events by name; the article's own go before the desk's."""
    days = ((event.name, _day(event.date)) for event in look.events(article))
    return {name: day for name, day in days if day is not None}


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
