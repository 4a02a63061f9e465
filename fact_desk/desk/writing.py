"""Writing an export: one file for all, or one an article, each whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import refuse_originals
from fact_desk.desk.file_names import FileNames
from fact_desk.desk.formats import Format
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.errors import BadRequest, ExportFailed
from fact_desk.exports.safe_file import write_whole


@dataclass(frozen=True, slots=True)
class Written:
    """What an export came to: its files, and what is in them.

    `left_out` annotations are damaged; `left_behind` have a place in an earlier draft only.
    """

    files: tuple[Path, ...]
    annotations: int = 0
    left_out: int = 0
    left_behind: int = 0

    def and_then(self, other: Written) -> Written:
        """Both together."""
        return Written(
            (*self.files, *other.files),
            self.annotations + other.annotations,
            self.left_out + other.left_out,
            self.left_behind + other.left_behind,
        )


def write_together(
    desk: Desk, form: Format, gathering: Gathering, options: ExportOptions, target: Path
) -> Written:
    """Writes one file, in the place of an older export there.

    Raises ExportFailed where it can't be written, and where a desk or an article's source lies;
    BadRequest where the format takes one article and several are asked for; ExportGivenUp.
    """
    refuse_originals(desk, target)
    write_whole(target, content(form, gathering, options))
    counts = (gathering.annotations, gathering.left_out, gathering.left_behind)
    return Written((target,), *counts)


def write_each(
    desk: Desk, form: Format, gathering: Gathering, options: ExportOptions, folder: Path
) -> Written:
    """Writes one file an article into the folder, each under a name of its own.

    No file that is there already is touched. Raises ExportFailed where there is no such folder,
    and as `write_together`; what was written before that stays, each file whole.
    """
    if not folder.is_dir():
        raise ExportFailed(f"There is no folder {folder}; choose another, or make it first.")
    names, written = FileNames(form.suffix), Written(())
    marked = gathering.marked()
    for article in gathering.articles():
        if form.bare or article.id in marked:
            target = _free(folder, names.of(article.title))
            alone = gathering.alone(article)
            written = written.and_then(write_together(desk, form, alone, options, target))
    return written


def content(form: Format, gathering: Gathering, options: ExportOptions) -> Iterator[bytes]:
    """What one file of the format holds; raises as `write_together`."""
    if not form.together and len(gathering.articles()) != 1:
        raise BadRequest(
            f"A file of this format holds one article: choose one, or a folder for {form.label}."
        )
    for chunk in form.make(gathering, options):
        # Once more before anything is put in the place of an older export.
        gathering.check()
        yield chunk


def _free(folder: Path, names: Iterable[str]) -> Path:
    places = (folder / name for name in names)
    return next(place for place in places if not os.path.lexists(place))
