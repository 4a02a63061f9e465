"""PDF: the text layer, as running text again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from time import monotonic

import pypdfium2 as pdfium
from pypdfium2 import raw

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.pdfium import PDFIUM
from fact_desk.text.dates import iso_date
from fact_desk.text.formats.converted import Converted
from fact_desk.text.formats.sheets.columns import columns_of
from fact_desk.text.formats.sheets.edges import without_edges
from fact_desk.text.formats.sheets.grids import with_tables
from fact_desk.text.formats.sheets.line import Line, typical_size
from fact_desk.text.formats.sheets.lines import lines_of
from fact_desk.text.formats.sheets.notes import Note, split_notes
from fact_desk.text.formats.sheets.paragraphs import Paragraph, joined
from fact_desk.text.formats.sheets.proof import Proof
from fact_desk.text.formats.sheets.words import words_on

MOST_PAGES = 1_000
LONGEST = 60.0
"""Pages, and seconds, after which a PDF is given up."""

_FEW_LETTERS = 25
"""Letters on a page that is a picture for all that."""

_UNKNOWN = 0.3
_MOST_NAMED = 8
_PROGRAMS = re.compile(
    r"(?i)untitled|^microsoft|^document\d*$|^(?:slide|page) \d+$"
    r"|\.(?:docx?|indd|qxd|pdf|tex|odt|rtf)$"
)
_NOBODY = re.compile(r"(?i)^(?:user|admin|administrator|owner|unknown|author|root|default)\d*$")
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


@dataclass(slots=True)
class _Read:
    """What was found on the pages."""

    pages: list[list[Line]] = field(default_factory=list[list[Line]])
    heights: list[float] = field(default_factory=list[float])
    scans: list[int] = field(default_factory=list[int])
    pictures: int = 0
    letters: int = 0
    unknown: int = 0
    turned: int = 0


def read_pdf(source: bytes, origin: str) -> Converted:
    """The running text of a PDF; its title, author and day from the file where these make sense.

    Raises ArticleUnreadable for a scan, a password, damage or letters that can't be told,
    ArticleTooLarge for more than `MOST_PAGES` pages or `LONGEST` seconds.
    """
    with PDFIUM, closing(_opened(source, origin)) as document:
        said = document.get_metadata_dict()
        read = _read(document, origin)
    _refuse_unreadable(read, origin)
    pages, edges = without_edges(read.pages)
    paragraphs, notes, size = _set(pages, read.heights)
    proof = Proof(paragraphs, notes, size)
    published = _day(said)
    return Converted(
        proof.markdown(),
        "pdf",
        title=_title(said, proof.title),
        byline=_author(said),
        published=published,
        notices=tuple(_notices(read, edges, published)),
    )


def _opened(source: bytes, origin: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise ArticleUnreadable(
                f"{origin} is protected by a password; save it without one and open it again."
            ) from error
        raise ArticleUnreadable(_damaged(origin)) from error


def _damaged(origin: str) -> str:
    return f"{origin} is damaged and can't be read as a PDF; ask for the file again."


def _read(document: pdfium.PdfDocument, origin: str) -> _Read:
    if len(document) > MOST_PAGES:
        raise ArticleTooLarge(
            f"{origin} has more than {MOST_PAGES:,} pages, the most that is read; "
            "split it into several files."
        )
    read, began = _Read(), monotonic()
    for number in range(len(document)):
        if monotonic() - began > LONGEST:
            raise ArticleTooLarge(
                f"{origin} takes too long to read; split it into files of fewer pages."
            )
        try:
            with closing(document[number]) as page:
                _read_page(page, number, read)
        except pdfium.PdfiumError as error:
            raise ArticleUnreadable(_damaged(origin)) from error
    return read


def _read_page(page: pdfium.PdfPage, number: int, read: _Read) -> None:
    with closing(page.get_textpage()) as text:
        found = words_on(text)
    pictures = _pictures_on(page)
    if found.letters < _FEW_LETTERS and pictures:
        read.scans.append(number + 1)
    read.pictures += pictures
    read.letters += found.letters
    read.unknown += found.unknown
    read.turned += found.turned
    read.pages.append(lines_of(found.words, number))
    read.heights.append(page.get_size()[1])


def _pictures_on(page: pdfium.PdfPage) -> int:
    parts = (raw.FPDFPage_GetObject(page, at) for at in range(raw.FPDFPage_CountObjects(page)))
    return sum(raw.FPDFPageObj_GetType(part) == raw.FPDF_PAGEOBJ_IMAGE for part in parts)


def _refuse_unreadable(read: _Read, origin: str) -> None:
    if read.scans and read.letters < _FEW_LETTERS * len(read.pages):
        raise ArticleUnreadable(
            f"{origin} holds pictures of pages, not their text (a scan); have a program for text "
            "recognition (OCR) read it, and open what that makes of it."
        )
    if read.letters and read.unknown > _UNKNOWN * read.letters:
        raise ArticleUnreadable(
            f"{origin} does not say which letters its signs stand for; open another format of it, "
            "or have a program for text recognition (OCR) read it."
        )
    if not any(read.pages):
        raise ArticleUnreadable(
            f"{origin} holds no words; open or paste an article with some text."
        )


def _set(
    pages: list[list[Line]], heights: list[float]
) -> tuple[list[Paragraph], list[Note], float]:
    """The paragraphs of all pages, the footnotes, and the size of the article's type."""
    size = typical_size([line for page in pages for line in page])
    columns: list[list[Paragraph]] = []
    notes: list[Note] = []
    for page, height in zip(pages, heights, strict=True):
        for column in columns_of(page):
            lines, found = split_notes(column, size, height)
            notes.extend(found)
            if lines:
                columns.append(with_tables(lines, size))
    return joined(columns), notes, size


def _title(said: dict[str, str], heading: str) -> str:
    title = " ".join(said.get("Title", "").split())
    sensible = len(title) > 3 and not _PROGRAMS.search(title) and not heading
    return title if sensible else heading


def _author(said: dict[str, str]) -> str:
    author = " ".join(said.get("Author", "").split())
    return "" if _NOBODY.match(author) or len(author) > 120 else author


def _day(said: dict[str, str]) -> str:
    found = _DAY.match(said.get("CreationDate", ""))
    return iso_date("-".join(found.groups())) if found else ""


def _notices(read: _Read, edges: int, published: str) -> Iterator[str]:
    if edges:
        lines = _counted(edges, "line", "lines")
        yield f"Page numbers and what repeats at the edges of pages were left out ({lines})."
    shown = read.pictures - len(read.scans)
    if shown > 0:
        yield f"{_counted(shown, 'picture was', 'pictures were')} left out."
    if read.scans:
        named = ", ".join(map(str, read.scans[:_MOST_NAMED]))
        more = "…" if len(read.scans) > _MOST_NAMED else ""
        pages = _counted(len(read.scans), "page is a picture", "pages are pictures")
        yield f"{pages} without text, and not in the article: {named}{more}."
    if read.turned:
        yield f"{_counted(read.turned, 'word was', 'words were')} left out that run another way."
    if read.unknown:
        letters = _counted(read.unknown, "letter", "letters")
        yield f"The file does not say what {letters} stand for; compare with the original."
    if published:
        yield f"{published} is the day on which the PDF was made; set the article's own date."


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
