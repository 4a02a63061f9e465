"""Which annotations are exported, what stands in their rows, and where nothing may be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fact_desk.desk.bringing_in import body_name
from fact_desk.desk.desk import Desk
from fact_desk.errors import DeskDamaged, ExportFailed
from fact_desk.exports.rows import ExportRow
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.layout_json import layout_from_json
from fact_desk.store.listing import ListedDraft, ListedMark
from fact_desk.store.places import side_files

if TYPE_CHECKING:
    from fact_desk.text.numbering import Numbering

CLAIMS = frozenset((Tag.CLAIM,))

_DATABASE = b"SQLite format 3\0"
_NO_FLAGS: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Which annotations: of these articles (by id), tags and statuses; an empty set means all.

    Those of deleted articles are never exported.
    """

    articles: frozenset[str] = frozenset()
    tags: frozenset[Tag] = CLAIMS
    statuses: frozenset[Status] = frozenset()
    flagged: bool = False

    def takes(self, mark: ListedMark, flags: Sequence[str]) -> bool:
        """Whether the annotation is one of them."""
        if self.tags and mark.tag not in self.tags:
            return False
        if self.statuses and mark.status not in self.statuses:
            return False
        return not self.flagged or bool(flags)

    def takes_annotation(self, annotation: Annotation) -> bool:
        """The same for an annotation with all that is known of it."""
        if self.tags and annotation.tag not in self.tags:
            return False
        if self.statuses and annotation.status not in self.statuses:
            return False
        return not self.flagged or annotation.is_flagged


class Export:
    """One run over a desk's annotations; the counts grow as the rows are taken."""

    def __init__(self, desk: Desk, selection: Selection) -> None:
        self._desk = desk
        self._selection = selection
        self.rows = 0
        """How many annotations were taken so far."""
        self.left_out = 0
        """How many were left out because they are damaged."""

    def all_rows(self) -> Iterator[ExportRow]:
        """One row an annotation, oldest article first, in text order."""
        for draft in self._desk.look.walk(self._selection.articles):
            self.left_out += draft.left_out
            for row in _rows_of(draft, self._selection):
                self.rows += 1
                yield row


def refuse_originals(desk: Desk, target: Path) -> None:
    """Raises ExportFailed for a target that is a database or an article's source.

    An export takes the place of an older export, never of what the work began with.
    """
    try:
        if not target.is_file():
            return
        # Before it is opened: to read the desk's file past SQLite would undo SQLite's locks.
        parts = (desk.path, *side_files(desk.path.resolve()))
        is_desk = any(part.exists() and part.samefile(target) for part in parts)
        content = b"" if is_desk else _beginning(target)
    except OSError as error:
        raise ExportFailed(
            f"{target} can't be read ({error.strerror}), so it was left as it is; "
            "choose another name."
        ) from error
    if is_desk or content.startswith(_DATABASE):
        raise ExportFailed(f"{target} is a database, perhaps a desk; choose another name.")
    if any(desk.look.draft_read_from(name) for name in _bodies(content)):
        raise ExportFailed(f"{target} is the source of an article; choose another name.")


def _bodies(content: bytes) -> Iterator[str]:
    from fact_desk.text.formats.dispatch import FORMATS

    return (body_name(form, content) for form in ("markdown", "plain", *FORMATS))


def _beginning(target: Path) -> bytes:
    # Loaded late, like the numbering: a start of the window needs neither.
    from fact_desk.text.reading import LIMIT

    with target.open("rb") as file:
        return file.read(LIMIT + 1)


def _rows_of(draft: ListedDraft, selection: Selection) -> Iterator[ExportRow]:
    numbering: Numbering | None = None
    for number, mark in enumerate(draft.marks, start=1):
        flags = draft.flags.get(mark.id, _NO_FLAGS)
        if selection.takes(mark, flags):
            # Sentences are dear; only where something is exported are they looked for.
            numbering = numbering or _numbering(draft)
            yield _row(draft, number, mark, flags, numbering)


def _numbering(draft: ListedDraft) -> Numbering:
    from fact_desk.text.numbering import Numbering

    try:
        return Numbering(draft.text, layout_from_json(draft.layout))
    except ValueError as error:
        raise DeskDamaged(
            f"The layout of “{draft.title}” can't be read; restore a backup."
        ) from error


def _row(
    draft: ListedDraft,
    number: int,
    mark: ListedMark,
    flags: Sequence[str],
    numbering: Numbering,
) -> ExportRow:
    # Taken apart at once, and put together by place: this runs for every annotation of a desk.
    exact, tag, status, correction, *details, note, checked_by, checked_at, start, end, name = mark
    value, unit, approximation, speaker, claimant = details
    return ExportRow(
        draft.title,
        draft.number,
        number,
        numbering.paragraph(start),
        numbering.sentence(start),
        exact,
        tag,
        status,
        correction,
        "flagged" if flags else "",
        "; ".join(flags),
        value,
        unit,
        approximation,
        speaker,
        claimant,
        "; ".join(draft.sources[name]) if name in draft.sources else "",
        note,
        checked_by,
        checked_at,
        start,
        end,
        name,
    )
