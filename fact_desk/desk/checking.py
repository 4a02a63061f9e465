"""Keeping the rules' findings in step with the desk, an article at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fact_desk.desk.check_job import CheckJob, Known, vocabulary_from_json
from fact_desk.desk.confirmed_index import ConfirmedIndex, touches
from fact_desk.desk.desk import Desk
from fact_desk.desk.lookup import Lookup
from fact_desk.desk.mention_rows import mention_from
from fact_desk.model.article import Shelf
from fact_desk.model.operation import Entity, Operation
from fact_desk.text.checks import Mention

_DESK_WIDE = (Entity.EVENT, Entity.RULE_OFF)
_MATTERS = (Entity.ARTICLE, Entity.DRAFT, Entity.ANNOTATION, Entity.EVENT, Entity.RULE_OFF)


class Checker:
    """Listens to a desk, knows which articles are due for a check, and does it.

    A check has three steps: `job` reads the desk, `CheckJob.run` works it out in whatever thread,
    `Desk.keep_check` keeps what came of it. `refresh` does all three.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._confirmed = ConfirmedIndex()
        self._vocabularies: dict[str, Mapping[str, frozenset[str]]] = {}
        self._due: dict[str, None] = {}
        self._stirred: set[str] | None = None
        """Articles whose confirmed figures may have changed; None before all have been read."""
        self._ends = (desk.subscribe(self._hear), desk.subscribe_findings(self._hear_of_check))

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
        return CheckJob(article, draft.id, draft.body, text, layout, known, self._confirmed, last)

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
        """Has that due which an operation from before this checker's time may concern."""
        self._settle()
        self._hear(operation)
        marked = [
            self._desk.look.annotation_or_none(name)
            for name in operation.touched(Entity.ANNOTATION)
        ]
        under = frozenset(
            mention
            for annotation in marked
            if annotation is not None
            for placed in self._desk.look.mentions_in(annotation.draft)
            if (mention := mention_from(placed)) and mention.span.overlaps(annotation.span)
        )
        self._due |= dict.fromkeys(self._concerned(operation.article, under))

    def _hear(self, operation: Operation) -> None:
        if not any(change.entity in _MATTERS for change in operation.changes):
            return
        if operation.article:
            self._stir(operation.article)
            self._due[operation.article] = None
        elif any(operation.touched(entity) for entity in _DESK_WIDE):
            self.look_over()

    def _hear_of_check(self, article: str) -> None:
        self._stir(article)
        self._vocabularies.pop(article, None)

    def _stir(self, article: str) -> None:
        if self._stirred is not None:
            self._stirred.add(article)

    def _settle(self) -> None:
        """Brings the confirmed figures up to date, and has those due that they may concern."""
        look = self._desk.look
        if self._stirred is None:
            self._stirred = set()
            self._learn_all(look)
        while self._stirred:
            article = self._stirred.pop()
            mentions = [mention_from(placed) for placed in look.confirmed_mentions(article)]
            found = [mention for mention in mentions if mention is not None]
            changed = self._confirmed.replace(article, found)
            if changed:
                self._due |= dict.fromkeys(self._concerned(article, changed))

    def _learn_all(self, look: Lookup) -> None:
        by_article: dict[str, list[Mention]] = {}
        for placed in look.confirmed_mentions():
            mention = mention_from(placed)
            if mention is not None:
                by_article.setdefault(placed.article, []).append(mention)
        for article, mentions in by_article.items():
            self._confirmed.replace(article, mentions)

    def _concerned(self, article: str, changed: frozenset[Mention]) -> list[str]:
        """The other articles that the change of this one's confirmed figures may concern."""
        for name, vocabulary in self._desk.look.vocabularies(frozenset(self._vocabularies)):
            self._vocabularies[name] = vocabulary_from_json(vocabulary)
        return [
            name
            for name, vocabulary in self._vocabularies.items()
            if name != article and any(touches(vocabulary, mention) for mention in changed)
        ]


def refresh_findings(desk: Desk, article: str) -> bool:
    """Checks the article where that is needed; whether anything was found out anew."""
    checker = Checker(desk)
    try:
        return checker.refresh(article)
    finally:
        checker.close()


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
