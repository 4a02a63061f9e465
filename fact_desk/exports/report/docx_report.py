"""The report as a Word document: the article with comments at its marks, then the fact sheet."""

from __future__ import annotations

from itertools import chain

from fact_desk.exports.dossier import Dossier


def report_docx(dossier: Dossier) -> bytes:
    """The article as it reads, a real comment at each mark for an answer, and the fact sheet."""
    # Loaded at first use: python-docx takes longer to load than most reports to write.
    from fact_desk.exports.report.docx_article import article_parts
    from fact_desk.exports.report.docx_sheet import sheet_parts
    from fact_desk.exports.report.head import about_words
    from fact_desk.exports.word.word_file import WordFile

    article = dossier.article
    word = WordFile(article.title, article.byline, dossier.editor, dossier.written_at)
    word.running_head(f"Fact-checking report · {about_words(dossier)}")
    return word.as_bytes(chain(article_parts(word, dossier), sheet_parts(dossier)))
