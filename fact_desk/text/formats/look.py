"""How words are set, and the HTML for it."""

from __future__ import annotations

import html
from typing import NamedTuple

_TAGS = ("strong", "em", "s")


class Look(NamedTuple):
    """How words are set, and whether they are shown at all."""

    strong: bool = False
    slanted: bool = False
    struck: bool = False
    raised: bool = False
    hidden: bool = False


def words_as_html(words: str, look: Look) -> str:
    """The words with the elements that set them so."""
    tags = [tag for tag, on in zip(_TAGS, look[:3], strict=True) if on and words.strip()]
    opened = "".join(f"<{tag}>" for tag in tags)
    closed = "".join(f"</{tag}>" for tag in reversed(tags))
    return f"{opened}{html.escape(words, quote=False)}{closed}"


def note_reference(number: int) -> str:
    """A reference to the note of that number, as mammoth writes them."""
    return f'<sup><a href="#footnote-{number}" id="footnote-ref-{number}">[{number}]</a></sup>'


def note_list(notes: list[str]) -> str:
    """The notes, each as its HTML, in the order of their numbers."""
    items = (f'<li id="footnote-{at}">{note}</li>' for at, note in enumerate(notes, start=1))
    return f"<ol>{''.join(items)}</ol>" if notes else ""


def link_start(address: str) -> str:
    """The beginning of a link; its address is judged later."""
    return f'<a href="{html.escape(address)}">'
