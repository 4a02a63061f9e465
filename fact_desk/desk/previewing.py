"""What an export will hold, for a look before it is written: its beginning, in plain words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from fact_desk.desk.formats import Format
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.exports.rows import COLUMNS
from fact_desk.model.article import Article
from fact_desk.model.wording import several_lines

SHOWN = 30_000
"""Characters that are shown of a text."""

_ROWS = 100
_ENOUGH = 4 * SHOWN
_IN_PIECES = ("csv", "json", "web-annotation")

Row = tuple[str, ...]


def _no_rows() -> list[Row]:
    return []


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of an export as one of: text, a table's rows, the bytes of a PDF.

    `notice` says how much of the whole it is; it is empty where all is there.
    """

    text: str = ""
    rows: list[Row] = field(default_factory=_no_rows)
    pdf: bytes = b""
    notice: str = ""
    annotations: int = 0


def preview(form: Format, gathering: Gathering, options: ExportOptions) -> Preview:
    """What the format makes of the first article that is taken; raises as writing does."""
    article, others = _first(form, gathering)
    if article is None:
        return Preview(notice="No annotation is chosen.")
    alone = gathering.alone(article)
    about = f"The first of {others + 1} articles." if others else ""
    if form.name == "xlsx":
        return _table(alone, about)
    content = b"".join(_enough(form, alone, options))
    alone.check()
    counts = alone.annotations
    if content.startswith(b"%PDF-"):
        return Preview(pdf=content, notice=_joined(about, "The first page."), annotations=counts)
    about = _joined(about, _picked(counts)) if form.picks else about
    text = _words(form, content)
    cut = "" if len(text) <= SHOWN else f"The first {SHOWN:,} characters."
    shown = several_lines(text[:SHOWN])
    return Preview(text=shown, notice=_joined(about, cut), annotations=counts)


def _first(form: Format, gathering: Gathering) -> tuple[Article | None, int]:
    """The first article that is taken, and how many there are beside it."""
    articles = gathering.articles()
    if len(articles) > 1 and not form.bare:
        marked = gathering.marked()
        articles = [article for article in articles if article.id in marked]
    return (articles[0], len(articles) - 1) if articles else (None, 0)


def _enough(form: Format, alone: Gathering, options: ExportOptions) -> Iterator[bytes]:
    """The content; of what comes in pieces only as many as are shown."""
    taken = 0
    for chunk in form.make(alone, options):
        yield chunk
        taken += len(chunk)
        if form.name in _IN_PIECES and taken > _ENOUGH:
            return


def _table(alone: Gathering, about: str) -> Preview:
    rows = [*islice(alone.rows(), _ROWS + 1)]
    cells = [tuple("" if cell is None else str(cell) for cell in row) for row in rows[:_ROWS]]
    cut = f"The first {_ROWS} rows." if len(rows) > _ROWS else ""
    return Preview(rows=[COLUMNS, *cells], notice=_joined(about, cut), annotations=len(cells))


def _words(form: Format, content: bytes) -> str:
    if form.suffix == ".html":
        from fact_desk.text.foreign.saying import plain_words

        # The number of a mark stands right before its words; in the margin of the page it does not.
        return plain_words(content.decode().replace("</a>", "</a> "))
    if form.suffix == ".docx":
        return "\n".join(_outline(content))
    return content.decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _outline(content: bytes) -> Iterator[str]:
    """The paragraphs of a Word document, headings marked, and the rows of its tables."""
    from docx import Document
    from docx.table import Table

    for part in Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                yield " | ".join(" ".join(cell.text.split()) for cell in row.cells)
        elif part.text.strip():
            style = part.style.name if part.style is not None else None
            is_heading = bool(style) and str(style).startswith(("Heading", "Title"))
            yield f"\n{part.text}\n" if is_heading else part.text


def _picked(number: int) -> str:
    return f"{number:,} of them are in it." if number else "None of them belongs in it."


def _joined(*notices: str) -> str:
    return " ".join(notice for notice in notices if notice)
