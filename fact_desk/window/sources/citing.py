"""From a filled form to the operation that writes it down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fact_desk.desk.deciding import Case, marked_first
from fact_desk.desk.verbs.sources import attach_source, edit_citation, edit_source
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.source import Citation, Source
from fact_desk.model.stamps import new_id


@dataclass(frozen=True, slots=True)
class Filled:
    """What was typed; `source` has the id of the one that it was filled from, or a new one."""

    source: Source
    locator: str
    accessed: str
    says: str


def cite(
    stamp: Stamp, annotation: Annotation, filled: Filled, known: Iterable[Source]
) -> Operation:
    """Has the annotation cite what was typed; a source that the desk has already is used again."""
    same = next((one for one in known if _told(one) == _told(filled.source)), None)
    source = same or replace(filled.source, id=new_id())
    citation = Citation(new_id(), source, filled.locator, filled.accessed, filled.says)
    return attach_source(stamp, annotation, citation, new=same is None)


def cite_for(stamp: Stamp, case: Case, filled: Filled, known: Iterable[Source]) -> Operation:
    """Cites for a figure in doubt, which is marked first where nobody has; one operation."""
    annotation, changes = marked_first(stamp, case)
    cited = cite(stamp, annotation, filled, known)
    return replace(cited, changes=(*changes, *cited.changes))


def cite_otherwise(
    stamp: Stamp, annotation: Annotation, before: Citation, filled: Filled
) -> Operation:
    """Changes a citation, and its source wherever it is cited; one operation.

    Raises BadRequest where nothing differs.
    """
    after = replace(before, locator=filled.locator, accessed=filled.accessed, says=filled.says)
    source = replace(filled.source, id=before.source.id)
    if _told(source) == _told(before.source):
        return edit_citation(stamp, annotation, after)
    changed = edit_source(stamp, before.source, source)
    try:
        rest = edit_citation(stamp, annotation, after)
    except BadRequest:
        return replace(changed, article=annotation.article)
    return replace(rest, changes=(*changed.changes, *rest.changes))


def _told(source: Source) -> tuple[str, str, str, str]:
    def plain(words: str) -> str:
        return " ".join(words.split()).casefold()

    return plain(source.title), source.link.strip(), plain(source.person), str(source.standing)
