"""All that an article's newest draft says and lacks, gathered from the desk at once."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.desk.accounting import Accounting, Facts
from fact_desk.desk.book import Book
from fact_desk.desk.checking import is_checked
from fact_desk.desk.clearing import Beside, Obstacle, clear, obstacles
from fact_desk.desk.desk import Desk
from fact_desk.desk.proposing import Answer, Proposal, answered, inside, propose, standing
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
    beside: Beside
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
        return obstacles(self.draft, self.accounting, self.annotations, self.beside)

    @property
    def inside_marks(self) -> int:
        """How many proposals that wait for an answer stand within a mark: they keep nothing up."""
        return len(inside(self.standing, self.annotations))

    def cleared(self, stamp: Stamp, name: str) -> Operation:
        """The operation that clears the article.

        Raises BadRequest while there are obstacles, or its figures have not been checked.
        """
        marks = (self.annotations, self.beside)
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

    What the rules find is taken as it is kept: whoever wants to clear the article has it checked
    before (`checking.refresh_findings`). Raises NoSuchThing for an unknown article.
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
        beside_of(desk, draft, checked=is_checked(desk, article)),
        dismissals,
        no_facts,
        desk.look.clearance(article),
        Accounting(facts, Book(annotations), proposals, dismissals, no_facts),
    )


def beside_of(desk: Desk, draft: DraftText, *, checked: bool) -> Beside:
    """What may be in the way of clearing an article beside its newest draft's text and marks."""
    look, own = desk.look, draft.draft
    return Beside(look.left_behind(own.article), look.unmarked_doubts(own), checked)
