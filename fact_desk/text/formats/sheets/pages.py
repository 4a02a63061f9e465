"""All pages of a PDF, each as lines."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from time import monotonic

import pypdfium2 as pdfium
from pypdfium2 import raw

from fact_desk.errors import ArticleTooLarge
from fact_desk.text.formats.sheets.line import Line
from fact_desk.text.formats.sheets.lines import lines_of
from fact_desk.text.formats.sheets.words import words_on

FEW_LETTERS = 25
"""Letters on a page that is a picture for all that."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Sees that a file of that name is done with by the deadline, in seconds of `monotonic`."""

    origin: str
    deadline: float

    def look(self) -> None:
        """Raises ArticleTooLarge after the deadline."""
        if monotonic() > self.deadline:
            raise ArticleTooLarge(
                f"{self.origin} takes too long to read; split it into files of fewer pages."
            )


@dataclass(slots=True)
class Pages:
    """What was found on the pages: lines, heights in points, and counts.

    `scans` are the numbers, from 1, of pages that are pictures; `unknown` counts letters that the
    file does not tell, `turned` words that run another way than their page.
    """

    lines: list[list[Line]] = field(default_factory=list[list[Line]])
    heights: list[float] = field(default_factory=list[float])
    scans: list[int] = field(default_factory=list[int])
    pictures: int = 0
    letters: int = 0
    unknown: int = 0
    turned: int = 0


def read_pages(document: pdfium.PdfDocument, watch: Watch) -> Pages:
    """All pages of the document; raises pdfium.PdfiumError for one that is damaged."""
    pages = Pages()
    for number in range(len(document)):
        watch.look()
        with closing(document[number]) as page:
            _read_page(page, number, pages)
    return pages


def _read_page(page: pdfium.PdfPage, number: int, pages: Pages) -> None:
    with closing(page.get_textpage()) as text:
        found = words_on(text)
    pictures = _pictures_on(page)
    if found.letters < FEW_LETTERS and pictures:
        pages.scans.append(number + 1)
    pages.pictures += pictures
    pages.letters += found.letters
    pages.unknown += found.unknown
    pages.turned += found.turned
    pages.lines.append(lines_of(found.words, number))
    pages.heights.append(page.get_size()[1])


def _pictures_on(page: pdfium.PdfPage) -> int:
    parts = (raw.FPDFPage_GetObject(page, at) for at in range(raw.FPDFPage_CountObjects(page)))
    return sum(raw.FPDFPageObj_GetType(part) == raw.FPDF_PAGEOBJ_IMAGE for part in parts)
