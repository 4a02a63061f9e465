"""The report as a Word document: a head, the article with comments, then the fact sheet."""

from __future__ import annotations

from itertools import chain

from fact_desk.exports.dossier import Dossier


def report_docx(dossier: Dossier) -> bytes:
    """The article as it reads, a real comment at each mark for an answer, and the fact sheet."""
    # Loaded at first use: python-docx takes longer to load than most reports to write.
    from fact_desk.exports.report.docx_article import article_parts
    from fact_desk.exports.report.docx_sheet import head_parts, sheet_parts
    from fact_desk.exports.report.head import KIND_WORDS, about_words
    from fact_desk.exports.word.word_file import WordFile

    article = dossier.article
    word = WordFile(article.title, article.byline, dossier.editor, dossier.written_at)
    word.running_head(f"{KIND_WORDS} · {about_words(dossier)}")
    parts = head_parts(dossier), article_parts(word, dossier), sheet_parts(dossier)
    return word.as_bytes(chain.from_iterable(parts))
