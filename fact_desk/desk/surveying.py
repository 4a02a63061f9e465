"""All that an article's newest draft says and lacks, gathered from the desk at once."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.desk.accounting import Accounting, Facts
from fact_desk.desk.book import Book
from fact_desk.desk.clearing import Obstacle, clear, obstacles
from fact_desk.desk.desk import Desk
from fact_desk.desk.proposing import Answer, Proposal, answered, propose, standing
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import Clearance, Dismissal, NoFact
from fact_desk.model.operation import Operation, Stamp


@dataclass(frozen=True, slots=True)
class Survey:
    """A draft with what is proposed, marked, dismissed and declared in it."""

    draft: DraftText
    proposals: list[Proposal]
    annotations: list[Annotation]
    left_behind: list[Annotation]
    dismissals: dict[str, Dismissal]
    no_facts: dict[str, NoFact]
    clearance: Clearance | None
    accounting: Accounting

    @property
    def standing(self) -> list[Proposal]:
        """The proposals that wait for an answer."""
        return standing(self.proposals, self.annotations, self.dismissals)

    @property
    def obstacles(self) -> list[Obstacle]:
        """What keeps the article from being cleared."""
        return obstacles(self.draft, self.accounting, self.annotations, self.left_behind)

    def cleared(self, stamp: Stamp, name: str) -> Operation:
        """The operation that clears the article; raises BadRequest while there are obstacles."""
        marks = (self.annotations, self.left_behind)
        return clear(stamp, self.draft, self.accounting, *marks, self.clearance, name)


def proposed(desk: Desk, article: str) -> tuple[DraftText, list[tuple[Proposal, Answer]]]:
    """What is proposed in the article's newest draft, with what was said to each proposal.

    Raises NoSuchThing for an unknown article.
    """
    draft = desk.look.draft_text(desk.look.newest_draft(article))
    marks = desk.look.annotations(draft.draft.id)
    return draft, answered(propose(draft), marks, desk.look.dismissed_keys(article))


def survey(desk: Desk, article: str) -> Survey:
    """Looks the article's newest draft through; slow for a long text.

    Raises NoSuchThing for an unknown article.
    """
    draft = desk.look.draft_text(desk.look.newest_draft(article))
    facts = Facts(draft)
    proposals = propose(draft, facts.sentences)
    annotations = desk.look.annotations(draft.draft.id)
    dismissals = {one.fingerprint: one for one in desk.look.dismissals(article)}
    no_facts = {one.fingerprint: one for one in desk.look.no_facts(article)}
    return Survey(
        draft,
        proposals,
        annotations,
        desk.look.left_behind(article),
        dismissals,
        no_facts,
        desk.look.clearance(article),
        Accounting(facts, Book(annotations), proposals, dismissals, no_facts),
    )
