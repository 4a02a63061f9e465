"""PDF: the text layer, as running text again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
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
from fact_desk.text.formats.sheets.line import typical_size
from fact_desk.text.formats.sheets.notes import Note, split_notes
from fact_desk.text.formats.sheets.pages import FEW_LETTERS, Pages, Watch, read_pages
from fact_desk.text.formats.sheets.paragraphs import Paragraph, joined
from fact_desk.text.formats.sheets.proof import Proof

MOST_PAGES = 1_000
LONGEST = 60.0
"""Pages, and seconds, after which a PDF is given up."""

_UNKNOWN = 0.3
_LONGEST_TITLE = 200
_MOST_NAMED = 8
_PROGRAMS = re.compile(
    r"(?i)untitled|^microsoft|^document\d*$|^(?:slide|page) \d+$"
    r"|\.(?:docx?|indd|qxd|pdf|tex|odt|rtf)$"
)
_NOBODY = re.compile(r"(?i)^(?:user|admin|administrator|owner|unknown|author|root|default)\d*$")
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_pdf(source: bytes, origin: str) -> Converted:
    """The running text of a PDF; its title, author and day from the file where these make sense.

    Where its own title makes none, it is the largest heading on the first page.
    Raises ArticleUnreadable for a scan, a password, damage or letters that can't be told,
    ArticleTooLarge for more than `MOST_PAGES` pages or `LONGEST` seconds.
    """
    watch = Watch(origin, monotonic() + LONGEST)
    with PDFIUM, closing(_opened(source, origin)) as document:
        said = document.get_metadata_dict()
        pages = _read(document, watch)
    _refuse_unreadable(pages, origin)
    pages.lines, edges = without_edges(pages.lines)
    proof = _proof(pages, watch)
    published = _day(said)
    return Converted(
        proof.markdown(),
        "pdf",
        title=_title(said, proof.title),
        # Which lines are headings is a guess from their looks.
        title_holds=True,
        byline=_author(said),
        published=published,
        notices=tuple(_notices(pages, edges, published)),
    )


def _read(document: pdfium.PdfDocument, watch: Watch) -> Pages:
    if len(document) > MOST_PAGES:
        raise ArticleTooLarge(
            f"{watch.origin} has more than {MOST_PAGES:,} pages, the most that is read; "
            "split it into several files."
        )
    try:
        return read_pages(document, watch)
    except pdfium.PdfiumError as error:
        raise ArticleUnreadable(_damaged(watch.origin)) from error


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


def _refuse_unreadable(read: Pages, origin: str) -> None:
    if read.scans and read.letters < FEW_LETTERS * len(read.lines):
        raise ArticleUnreadable(
            f"{origin} holds pictures of pages, not their text (a scan); have a program for text "
            "recognition (OCR) read it, and open what that makes of it."
        )
    if read.letters and read.unknown > _UNKNOWN * read.letters:
        raise ArticleUnreadable(
            f"{origin} does not say which letters its signs stand for; open another format of it, "
            "or have a program for text recognition (OCR) read it."
        )
    if not any(read.lines):
        raise ArticleUnreadable(
            f"{origin} holds no words; open or paste an article with some text."
        )


def _proof(pages: Pages, watch: Watch) -> Proof:
    size = typical_size([line for page in pages.lines for line in page])
    columns: list[list[Paragraph]] = []
    notes: list[Note] = []
    for page, height in zip(pages.lines, pages.heights, strict=True):
        watch.look()
        for column in columns_of(page):
            lines, found = split_notes(column, size, height)
            notes.extend(found)
            if lines:
                columns.append(with_tables(lines, size))
    return Proof(joined(columns), notes, size)


def _title(said: dict[str, str], heading: str) -> str:
    title = " ".join(said.get("Title", "").split())
    sensible = 3 < len(title) <= _LONGEST_TITLE and not _PROGRAMS.search(title)
    return title if sensible and any(map(str.isalpha, title)) else heading


def _author(said: dict[str, str]) -> str:
    author = " ".join(said.get("Author", "").split())
    return "" if _NOBODY.match(author) or len(author) > 120 else author


def _day(said: dict[str, str]) -> str:
    found = _DAY.match(said.get("CreationDate", ""))
    return iso_date("-".join(found.groups())) if found else ""


def _notices(read: Pages, edges: int, published: str) -> Iterator[str]:
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
