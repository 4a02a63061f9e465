"""Questions to a desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from fact_desk.desk.coverage_lookup import CoverageLookup
from fact_desk.desk.stored_layout import stored_layout
from fact_desk.errors import NoSuchThing
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, ArticleProgress, Draft, DraftText
from fact_desk.model.dispute import Dispute
from fact_desk.model.dispute_fields import dispute_from
from fact_desk.model.flag import Flag
from fact_desk.model.operation import Entity, Fields, Operation
from fact_desk.store import doctor, journal, listing, merging, queries, search
from fact_desk.store.rows import rows_of, sound

_Thing = TypeVar("_Thing")


class Lookup(CoverageLookup):
    """What stands in a desk; nothing here changes it.

    Raises NoSuchThing for an id that the desk does not have.
    """

    def articles(self) -> list[Article]:
        """All articles, newest first, deleted ones too."""
        with self._file.reading() as connection:
            return queries.articles(connection)

    def progress(self) -> list[ArticleProgress]:
        """The articles that are not deleted, newest first, each with its counts."""
        with self._file.reading() as connection:
            return self._with_seals(queries.progress(connection))

    def progress_of(self, article: str) -> ArticleProgress | None:
        """One article's counts, None where it is deleted or gone."""
        with self._file.reading() as connection:
            return next(iter(self._with_seals(queries.progress(connection, article))), None)

    def article(self, name: str) -> Article:
        """The article of that id."""
        return _found(self.article_or_none(name), "article", name)

    def article_or_none(self, name: str) -> Article | None:
        """The article of that id, None where it is gone."""
        with self._file.reading() as connection:
            return queries.article(connection, name)

    def drafts(self, article: str) -> list[Draft]:
        """The article's drafts, oldest first."""
        with self._file.reading() as connection:
            return queries.drafts(connection, article)

    def newest_draft(self, article: str) -> Draft:
        """The article's newest draft."""
        drafts = self.drafts(article)
        return _found(drafts[-1] if drafts else None, "article", article)

    def draft_read_from(self, body: str) -> Draft | None:
        """The newest draft that was read from a body of that id, or None."""
        with self._file.reading() as connection:
            return queries.draft_with_body(connection, body)

    def draft_text(self, draft: Draft) -> DraftText:
        """The draft with its text and layout; raises DeskDamaged where they can't be read."""
        text, layout = self.stored_text(draft)
        return DraftText(draft, text, stored_layout(layout, draft.number))

    def source(self, draft: Draft) -> bytes:
        """The draft's source as it was received."""
        with self._file.reading() as connection:
            return _found(queries.body_source(connection, draft.body), "draft", draft.id)

    def annotations(self, draft: str) -> list[Annotation]:
        """The draft's annotations in text order; damaged ones are left out."""
        with self._file.reading() as connection:
            return queries.annotations_of(connection, draft)

    def flags_of(self, draft: str) -> dict[str, tuple[Flag, ...]]:
        """The flags on the draft's annotations, by the ids of those that have any."""
        with self._file.reading() as connection:
            found = queries.flags_of_draft(connection, draft)
        return {name: tuple(flags) for name, flags in found.items()}

    def walk(self, articles: frozenset[str]) -> Iterator[listing.ListedDraft]:
        """All annotations of those articles (none named: of all but the deleted), as bare rows."""
        with self._file.reading() as connection:
            yield from listing.walk(connection, articles)

    def left_out(self, draft: str) -> int:
        """How many annotations of the draft are left out because they are damaged."""
        with self._file.reading() as connection:
            return queries.annotations_left_out(connection, draft)

    def annotation_count(self, draft: str) -> int:
        """How many annotations the draft has, damaged ones and copies too."""
        with self._file.reading() as connection:
            return queries.annotation_count(connection, draft)

    def annotation(self, name: str) -> Annotation:
        """The annotation of that id."""
        return _found(self.annotation_or_none(name), "annotation", name)

    def annotation_or_none(self, name: str) -> Annotation | None:
        """The annotation of that id, None where it is gone."""
        with self._file.reading() as connection:
            return queries.annotation(connection, name)

    def full_id(self, entity: Entity, start: str) -> str:
        """The one id that begins with those characters; raises NoSuchThing for none or several."""
        with self._file.reading() as connection:
            found = queries.ids_starting(connection, entity, start) if start else []
        if len(found) > 1 and start not in found:
            raise NoSuchThing(f"More than one {entity} is called {start}…; give more of its id.")
        return start if start in found else _found(next(iter(found), None), entity, start)

    def history(self, thing: str) -> list[Operation]:
        """The operations that changed the thing, oldest first."""
        with self._file.reading() as connection:
            return journal.about(connection, thing)

    def log(self, article: str = "") -> list[Operation]:
        """The journal, oldest first, of one article or of the whole desk."""
        with self._file.reading() as connection:
            if article:
                return journal.of_article(connection, article)
            return journal.after(connection, 0)

    def search(self, words: str, limit: int = 50) -> list[search.Hit]:
        """The best hits for the words in titles, annotations, notes and texts."""
        with self._file.reading() as connection:
            return search.search(connection, words, limit)

    def standing(self) -> merging.Standing:
        """All of the desk that a merge needs to know."""
        with self._file.reading() as connection:
            return merging.standing(connection)

    def fields_of(self, entity: Entity, name: str) -> Fields | None:
        """The row of a thing, None where it is gone."""
        with self._file.reading() as connection:
            return next(rows_of(connection, entity, "WHERE t.id = ?", (name,)), None)

    def disputes(self) -> list[Dispute]:
        """What merges have left to be settled, oldest first."""
        with self._file.reading() as connection:
            rows = rows_of(connection, Entity.DISPUTE, "ORDER BY nr")
            return list(sound(rows, dispute_from))

    def examine(self) -> list[doctor.Finding]:
        """What a look-over of the whole desk found."""
        with self._file.reading() as connection:
            return doctor.examine(connection)

    def next_undo(self, editor: str) -> Operation | None:
        """What undo would take back, or None."""
        with self._file.reading() as connection:
            return journal.next_undo(connection, editor)

    def next_redo(self, editor: str) -> Operation | None:
        """What redo would do again, or None."""
        with self._file.reading() as connection:
            return journal.next_redo(connection, editor)


def _found(thing: _Thing | None, kind: str, name: str) -> _Thing:
    if thing is None:
        raise NoSuchThing(f"The desk has no {kind} {name}; look it up in the list of them.")
    return thing
