"""What was copied in a browser, in Word or in a mail program, with its headings and links."""

from __future__ import annotations

import re

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.markdown_signs import is_plainly_markdown
from fact_desk.text.reading import CLIPBOARD, LIMIT, count_words, read_converted, read_pasted

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_LEAST = 0.9
"""Share of the plain text's words that the HTML beside it must hold to be taken for it."""


def read_pasted_html(markup: str, plain: str) -> Manuscript:
    """The article on a clipboard that holds HTML, and perhaps the same as plain text.

    The plain text is taken where the HTML holds less, or where it is itself Markdown that was
    copied in an editor. Nothing is fetched. Raises ArticleUnreadable and ArticleTooLarge as
    `reading.read_pasted` does.
    """
    if not markup.strip() or is_plainly_markdown(plain):
        return read_pasted(plain)
    manuscript = _read(_LONE_SURROGATES.sub("\ufffd", markup), plain)
    if manuscript is None or manuscript.words < _LEAST * count_words(plain):
        return read_pasted(plain)
    return manuscript


def _read(markup: str, plain: str) -> Manuscript | None:
    """The article in the HTML; None for what is none where there is plain text to take instead."""
    # Most pastes are plain text, and never need what this takes to load.
    from fact_desk.text.formats.html import html_fragment, pasted_fragment

    fragment = pasted_fragment(markup)
    try:
        _refuse_if_large(fragment)
        converted = html_fragment(fragment, "The pasted text")
        return read_converted(converted, fragment.encode(), CLIPBOARD)
    except ArticleUnreadable:
        if plain.strip():
            return None
        raise


def _refuse_if_large(markup: str) -> None:
    if len(markup) > LIMIT:
        raise ArticleTooLarge(
            f"The pasted text is larger than {LIMIT // 1_000_000} MB, the most that is opened; "
            "split it into several articles."
        )
