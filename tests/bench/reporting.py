"""Writing an article's report in each format, beside escaping its bare text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.report.docx_report import report_docx
from fact_desk.exports.report.html_report import report_html
from fact_desk.exports.report.pdf_report import MOST_MARKS, report_pdf
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import Article, Draft, DraftText
from fact_desk.model.stamps import now
from fact_desk.model.target import Target
from fact_desk.text.reading import read_source
from tests.bench.articles import Author, Size
from tests.bench.run import Run
from tests.bench.table import Aim, Row
from tests.bench.timing import paired, timed

_SEED = 60
_FORMATS: tuple[tuple[str, Callable[[Dossier], bytes], float], ...] = (
    ("HTML", report_html, 0.0005),
    ("Word", report_docx, 0.002),
    ("PDF", report_pdf, 0.006),
)
"""With the seconds that an annotation and its share of the text may take."""

_SETTING_OUT = 1.0


def measure(run: Run) -> Iterator[Row]:
    """The sizes asked for; a PDF only where the article is short enough for one."""
    for size in run.sizes:
        dossier = _dossier(size)
        for name, write, each in _FORMATS:
            if name == "PDF" and size.annotations > MOST_MARKS:
                continue
            pair = paired(
                timed(lambda write=write, dossier=dossier: write(dossier)),
                timed(lambda dossier=dossier: escape(dossier.draft.text)),
                run.rounds(4 if size.words < 100_000 else 1),
            )
            aim = Aim(most=_SETTING_OUT + each * size.annotations)
            yield Row(f"write the report ({name})", size.name, pair, aim)


def _dossier(size: Size) -> Dossier:
    author = Author(_SEED)
    read = read_source(author.article(size.words).encode(), "made-up.md")
    draft = Draft("d", "a", 1, "b", read.origin, read.format, read.words, now())
    marks = tuple(
        Numbered(
            number,
            Annotation(str(number), "a", "d", tag, Target.in_text(read.text, span)),
        )
        for number, (span, tag) in enumerate(author.places(read.text, size.annotations), start=1)
    )
    text = DraftText(draft, read.text, read.layout)
    return Dossier(Article("a", read.title), text, marks, now(), "Benchmark")
