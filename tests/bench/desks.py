"""Desks of made-up articles, made once in a run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.article import DraftText
from fact_desk.model.fields import annotation_fields, flag_fields
from fact_desk.model.flag import BY_HAND, Flag
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from fact_desk.model.stamps import new_id
from fact_desk.model.target import Target
from fact_desk.text.reading import read_source
from tests.bench.articles import SIZES, Author, Size

EDITOR = "Benchmark"

_SEED = 20
_AT_ONCE = 100
"""Annotations to an operation: far fewer than an editor's one by one, which would take long."""


class Desks:
    """The desks of one run; they lie in a folder that goes with it."""

    def __init__(self, folder: Path, articles: int) -> None:
        self._folder = folder
        self.articles = articles
        """How many articles the desk of many holds."""

    def of_one(self, size: Size) -> Path:
        """A desk with one article of that size."""
        path = self._folder / f"{size.name} used.factdesk"
        return path if path.exists() else self._copied(size, path)

    def new_of_one(self, size: Size) -> Path:
        """Such a desk that no window has ever opened."""
        return self._copied(size, self._folder / f"{size.name} new.factdesk")

    def of_many(self) -> Path:
        """A desk with many small articles."""
        return self._made("many", SIZES["S"], self.articles)

    def _copied(self, size: Size, path: Path) -> Path:
        shutil.copy(self._made(size.name, size, 1), path)
        return path

    def _made(self, name: str, size: Size, articles: int) -> Path:
        path = self._folder / f"{name}.factdesk"
        if not path.exists():
            desk, author = Desk.make(path, EDITOR), Author(_SEED)
            for _ in range(articles):
                lay_on(desk, author, size)
            desk.close()
        return path


def lay_on(desk: Desk, author: Author, size: Size) -> None:
    """Brings an article into the desk with all its annotations."""
    draft = bring_in(desk, read_source(author.article(size.words).encode(), "made-up.md")).draft
    stamp = desk.stamp()
    annotations = [*_annotations(desk.look.draft_text(draft), author, size.annotations, stamp)]
    for start in range(0, len(annotations), _AT_ONCE):
        some = annotations[start : start + _AT_ONCE]
        changes = tuple(change for one in some for change in _making(one))
        desk.run(Operation(desk.stamp(), "annotate", draft.article, changes))


def _annotations(
    draft: DraftText, author: Author, number: int, stamp: Stamp
) -> Iterator[Annotation]:
    for count, (span, tag) in enumerate(author.places(draft.text, number)):
        target = Target.in_text(draft.text, span)
        article, name = draft.draft.article, new_id()
        made = Annotation(name, article, draft.draft.id, tag, target, made_by=EDITOR)
        yield _worked_on(made, count, stamp)


def _worked_on(annotation: Annotation, count: int, stamp: Stamp) -> Annotation:
    """Every third is confirmed, every fifth has a note, every twentieth a flag."""
    checked = {"status": Status.CONFIRMED, "checked_by": EDITOR, "checked_at": stamp.at}
    flags = (Flag(new_id(), BY_HAND, explanation="flagged by the editor"),)
    return replace(
        annotation,
        made_at=stamp.at,
        note="Ring the harbour office about it." if count % 5 == 0 else "",
        flags=flags if count % 20 == 0 else (),
        **(checked if count % 3 == 0 else {}),
    )


def _making(annotation: Annotation) -> Iterator[Change]:
    yield Change(Entity.ANNOTATION, annotation.id, None, annotation_fields(annotation))
    for flag in annotation.flags:
        yield Change(Entity.FLAG, flag.id, None, flag_fields(flag, annotation.id))
