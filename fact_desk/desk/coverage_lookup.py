"""Questions to a desk about what is left to look at in an article, and whether it is cleared."""

from __future__ import annotations

from dataclasses import replace

from fact_desk.desk.review_lookup import ReviewLookup
from fact_desk.desk.sealing import VOUCHED, breaches, digest_of, digest_of_marks
from fact_desk.errors import DeskDamaged
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import ArticleProgress, Draft
from fact_desk.model.coverage import Clearance, Dismissal, NoFact, Seal, SealState
from fact_desk.store import coverage, queries


class CoverageLookup(ReviewLookup):
    """What was said about an article as a whole; nothing here changes it."""

    def dismissals(self, article: str) -> list[Dismissal]:
        """The article's dismissed suggestions, as they were dismissed."""
        with self._file.reading() as connection:
            return coverage.dismissals(connection, article)

    def dismissed_keys(self, article: str) -> frozenset[str]:
        """The fingerprints of the article's dismissed suggestions."""
        return frozenset(one.fingerprint for one in self.dismissals(article))

    def no_facts(self, article: str) -> list[NoFact]:
        """The article's sentences that are declared to hold no fact, as they were declared."""
        with self._file.reading() as connection:
            return coverage.no_facts(connection, article)

    def no_fact_keys(self, article: str) -> frozenset[str]:
        """The fingerprints of the article's sentences that are declared to hold no fact."""
        return frozenset(one.fingerprint for one in self.no_facts(article))

    def clearance(self, article: str) -> Clearance | None:
        """The seal under the article, whole or broken, or None; `seal` says which."""
        with self._file.reading() as connection:
            return coverage.clearance(connection, article)

    def left_behind(self, article: str) -> list[Annotation]:
        """The article's annotations that earlier drafts left behind, the newest draft's first."""
        with self._file.reading() as connection:
            return coverage.left_behind(connection, article)

    def seal(self, article: str) -> Seal | None:
        """The seal under the article, with what broke it since; None where it was never cleared."""
        with self._file.reading() as connection:
            sealed = coverage.clearance(connection, article)
            if sealed is None:
                return None
            drafts = queries.drafts(connection, article)
            if not drafts:
                return Seal(sealed, ("its draft is gone",))
            done = coverage.done_since(connection, sealed)
            flagged = coverage.openly_flagged(connection, article)
            doubted = coverage.unmarked_doubts(connection, drafts[-1].id)
            marks = digest_of_marks(coverage.marks_in(connection, drafts[-1].id, VOUCHED))
        newer = drafts[-1].number if self._reads_otherwise(drafts[-1], sealed) else 0
        remarked = marks != sealed.marks
        counts = {"flagged": flagged, "doubted": doubted, "draft": newer}
        return Seal(sealed, breaches(done, remarked=remarked, **counts))

    def _with_seals(self, found: list[ArticleProgress]) -> list[ArticleProgress]:
        with self._file.reading() as connection:
            sealed = {one.article: one for one in coverage.clearances(connection)}
            stirred = coverage.worked_on_since(connection) | coverage.doubted(connection)
        return [
            replace(
                one,
                seal=self._seal_state(one, seal, one.article.id in stirred),
                clearance=seal,
            )
            if (seal := sealed.get(one.article.id))
            else one
            for one in found
        ]

    def _seal_state(
        self, one: ArticleProgress, sealed: Clearance, stirred: bool
    ) -> SealState | None:
        # Mostly it can be told without reading what was done.
        if not one.annotations == one.checked == sealed.annotations:
            return SealState.BROKEN
        if not stirred and not one.flagged:
            return SealState.INTACT
        seal = self.seal(sealed.article)
        return None if seal is None else seal.state

    def _reads_otherwise(self, newest: Draft, sealed: Clearance) -> bool:
        if newest.id == sealed.draft:
            return False
        try:
            return digest_of(self.stored_text(newest)[0]) != sealed.digest
        except DeskDamaged:
            # Whoever opens the article is told; a list of articles is shown all the same.
            return True
