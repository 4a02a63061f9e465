"""Gathering what an export is written from: rows for tables, dossiers and records for the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Export, Selection
from fact_desk.desk.seal_wording import seal_words
from fact_desk.errors import WorldError
from fact_desk.exports.article_json import ArticleRecord
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.letter.asking import Grouping
from fact_desk.exports.rows import ExportRow
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, Shelf
from fact_desk.model.kept import is_kept
from fact_desk.model.stamps import now

_ROWS_AT_ONCE = 500


class ExportGivenUp(WorldError):
    """The editor has left the export; nothing was written."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What formats can be told: CSV's signs, how a letter's questions are grouped, who publishes
    the reviews ("": the editor), and whether JSON holds the journal.
    """

    csv: CsvOptions = CsvOptions()
    letter_by: Grouping = Grouping.AUTHOR
    organisation: str = ""
    journal: bool = False


def _always() -> bool:
    return True


class Gathering:
    """What is selected, read when it is asked for; the counts grow as it is taken.

    `goes_on` is asked between two articles and some rows; where it says no, ExportGivenUp is
    raised.
    """

    def __init__(
        self, desk: Desk, selection: Selection, goes_on: Callable[[], bool] = _always
    ) -> None:
        self._desk, self._selection, self._goes_on = desk, selection, goes_on
        self.written_at = now()
        self.annotations = 0
        """How many annotations were taken so far."""
        self.left_out = 0
        """How many were left out because they are damaged."""
        self.left_behind = 0
        """How many an earlier draft keeps that have no place in the newest one, and are not in a
        dossier therefore."""

    @property
    def title(self) -> str:
        """What the whole of it may be called: the one article's title, or the desk's name."""
        (*articles,) = self._selection.articles
        if len(articles) == 1:
            return self._desk.look.article(articles[0]).title
        return self._desk.path.stem

    @property
    def editor(self) -> str:
        """Who exports."""
        return self._desk.editor

    def articles(self) -> list[Article]:
        """The articles to go through, oldest first: those selected, or all but the deleted."""
        chosen = self._selection.articles
        return [
            article
            for article in reversed(self._desk.look.articles())
            if article.shelf is not Shelf.DELETED and (not chosen or article.id in chosen)
        ]

    def marked(self) -> frozenset[str]:
        """The ids of the articles that have an annotation among those selected."""
        drafts = self._desk.look.walk(self._selection.articles)
        takes, nothing = self._selection.takes, ()
        return frozenset(
            draft.article
            for draft in drafts
            if any(takes(mark, draft.flags.get(mark.id, nothing)) for mark in draft.marks)
        )

    def only(self) -> Dossier:
        """The dossier of the one article that was named."""
        (dossier,) = self.dossiers()
        return dossier

    def alone(self, article: Article) -> Gathering:
        """The same for one article."""
        selection = replace(self._selection, articles=frozenset({article.id}))
        return Gathering(self._desk, selection, self._goes_on)

    def rows(self) -> Iterator[ExportRow]:
        """One row an annotation, of all drafts."""
        export = Export(self._desk, self._selection)
        for number, row in enumerate(export.all_rows()):
            if number % _ROWS_AT_ONCE == 0:
                self.check()
            self.annotations, self.left_out = export.rows, export.left_out
            yield row
        self.left_out = export.left_out

    def dossiers(self) -> Iterator[Dossier]:
        """Each article with those of its annotations that are selected.

        One that has none is left out, unless it was named.
        """
        for article in self.articles():
            self.check()
            dossier, damaged = self._dossier(article)
            if dossier.marks or self._selection.articles:
                self.annotations += len(dossier.marks)
                self.left_out += damaged
                self.left_behind += sum(1 for _ in self._behind(article))
                yield dossier

    def records(self, *, journal: bool) -> Iterator[ArticleRecord]:
        """Each article with all its drafts, whether annotated or not."""
        for article in self.articles():
            self.check()
            dossier, damaged = self._dossier(article)
            look, behind = self._desk.look, tuple(self._behind(article))
            self.annotations += len(dossier.marks) + len(behind)
            self.left_out += damaged
            yield ArticleRecord(
                dossier,
                tuple(look.drafts(article.id)),
                behind,
                tuple(look.events(article.id)),
                tuple(look.log(article.id)) if journal else None,
            )

    def check(self) -> None:
        """Raises ExportGivenUp where nobody wants it any more."""
        if not self._goes_on():
            raise ExportGivenUp("The export was given up; nothing was written.")

    def _dossier(self, article: Article) -> tuple[Dossier, int]:
        """The article's dossier, and how many of its draft's annotations are damaged."""
        look = self._desk.look
        draft = look.draft_text(look.newest_draft(article.id))
        sound = look.annotations(draft.draft.id)
        living = [one for one in sound if not is_kept(one.id)]
        marks = tuple(
            Numbered(number, one)
            for number, one in enumerate(living, start=1)
            if self._selection.takes_annotation(one)
        )
        seal = look.seal(article.id)
        words, left_out = seal_words(seal) if seal else "", len(living) - len(marks)
        dossier = Dossier(article, draft, marks, self.written_at, self.editor, words, left_out)
        return dossier, look.annotation_count(draft.draft.id) - len(sound)

    def _behind(self, article: Article) -> Iterator[tuple[int, Annotation]]:
        for draft in self._desk.look.drafts(article.id)[:-1]:
            for one in self._desk.look.annotations(draft.id):
                if not is_kept(one.id) and self._selection.takes_annotation(one):
                    yield draft.number, one
