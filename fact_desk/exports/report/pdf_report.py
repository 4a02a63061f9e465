"""The report as PDF, set by typst: typefaces embedded, words selectable, headings as bookmarks."""

from __future__ import annotations

import json
from datetime import datetime
from importlib.resources import files
from typing import TYPE_CHECKING

from fact_desk.errors import ExportFailed
from fact_desk.exports.dossier import Dossier
from fact_desk.exports.report.lacking import lacking_letters
from fact_desk.exports.report.pdf_data import report_data
from fact_desk.resources import resource

if TYPE_CHECKING:
    import typst

MOST_MARKS = 4_000
MOST_TEXT = 1_500_000
"""Annotations and code points of a report as PDF: those of a thick book. The typesetter holds all
of it at once, about a third of a megabyte for each annotation."""

_FACES = ("font_source_serif_pro", "font_source_sans_pro")


def report_pdf(dossier: Dossier) -> bytes:
    """The article with numbered marks and its fact sheet, on pages of A4.

    Raises ExportFailed for an article that is too long to be set.
    """
    if len(dossier.marks) > MOST_MARKS or len(dossier.draft.text) > MOST_TEXT:
        raise ExportFailed(
            f"“{dossier.article.title}” is too long for a PDF; write the report as a page (HTML) "
            "and print that, or as a Word document."
        )
    # Loaded at first use, for a start of the program needs no typesetter.
    import typst

    fonts = _fonts()
    data = report_data(dossier)
    names = lacking_letters(json.dumps(data, ensure_ascii=False), fonts)
    data |= {"names": names, "lacking": f"[{''.join(names)}]" if names else ""}
    return typst.compile(
        resource("report", "report.typ").read_bytes(),
        font_paths=fonts,
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=_moment(dossier.written_at),
    )


def _fonts() -> typst.Fonts:
    """The program's own faces, and the system's for letters that they lack."""
    import typst

    folders = [str(files(face) / "files") for face in _FACES]
    return typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=True, font_paths=[*folders]
    )


def _moment(written_at: str) -> datetime | None:
    try:
        # The typesetter takes whole seconds only.
        return datetime.fromisoformat(written_at).replace(microsecond=0)
    except ValueError:
        return None
