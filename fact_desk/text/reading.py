"""The one way in for articles: a file, the bytes of one, or pasted text becomes a manuscript."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.model.layout import BlockKind
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.cleaning import HIDDEN, clean, hidden_notices
from fact_desk.text.composer import Composer, Item
from fact_desk.text.decoding import Decoded, decode
from fact_desk.text.formats.converted import Converted
from fact_desk.text.formats.dispatch import reader_for
from fact_desk.text.formats.placing import with_comments
from fact_desk.text.front_matter import FrontMatter, split_front_matter
from fact_desk.text.markdown_signs import SUFFIXES, is_plainly_markdown, without_picture_data
from fact_desk.text.plain import set_plain
from fact_desk.text.titles import heading_of, title_of, with_front_matter

LIMIT = 20_000_000
"""Bytes of the largest source that is read."""

LONGEST_BLOCK = 1_000_000
"""Code points of the longest paragraph that a window can show and stay alive."""

CLIPBOARD = "clipboard"

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\W_]+")


class _Set(NamedTuple):
    """What was set: the front matter, the items before it is added, notices."""

    matter: FrontMatter
    items: list[Item]
    notices: tuple[str, ...]


def read_file(path: Path) -> Manuscript:
    """The article in a file: Markdown, plain text, or a kind that `formats.dispatch` knows.

    Raises ArticleTooLarge over `LIMIT` bytes, before reading, or `LONGEST_BLOCK` code points in a
    paragraph; ArticleUnreadable for what is missing, no file, not to be read, no text, or without
    words. Each says what to do.
    """
    name = os.fsencode(path.name or str(path)).decode(errors="replace")
    try:
        status = path.stat()
        _refuse_unless_a_file(status, name)
        _refuse_if_large(status.st_size, name)
        _refuse_open_database(path, name)
        with path.open("rb") as file:
            # A file may grow, or be of the kind whose size is not known before.
            source = file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise ArticleUnreadable(f"There is no file {name}; was it moved or renamed?") from error
    except PermissionError as error:
        raise ArticleUnreadable(
            f"{name} may not be read by you; ask its owner for a copy."
        ) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ArticleUnreadable(
            f"{name} could not be read ({reason}); try a copy of it."
        ) from error
    return read_source(source, name)


def read_source(source: bytes, origin: str) -> Manuscript:
    """The article in the bytes of a file; where these can't tell its kind, the name does.

    Raises as `read_file` does.
    """
    _refuse_if_large(len(source), origin)
    reader = reader_for(source, origin)
    if reader is not None:
        return read_converted(reader(source, origin), source, origin)
    return _read(decode(source, origin), source, origin)


def read_converted(converted: Converted, source: bytes, origin: str) -> Manuscript:
    """The article in what a file of another kind became; `source` are the bytes it came from."""
    cleaned = clean(converted.markdown)
    items, notices = _set_body(without_picture_data(cleaned.text))
    matter = FrontMatter(byline=converted.byline, published=converted.published)
    told = (*cleaned.notices, *converted.notices, *notices)
    holds = converted.title_holds or heading_of(items) is None
    named = converted.title if holds else ""
    manuscript = _composed(_Set(matter, items, told), source, origin, converted.format)
    manuscript = replace(manuscript, title=named or manuscript.title)
    return with_comments(manuscript, converted.comments)


def read_pasted(text: str) -> Manuscript:
    """The article in a text from the clipboard; raises as `read_file` does."""
    source = _LONE_SURROGATES.sub("\ufffd", text).encode()
    _refuse_if_large(len(source), "The pasted text")
    return _read(Decoded(text.removeprefix("\ufeff"), "utf-8"), source, CLIPBOARD)


def _read(decoded: Decoded, source: bytes, origin: str) -> Manuscript:
    cleaned = clean(decoded.text)
    markdown = PurePath(origin).suffix.lower() in SUFFIXES or is_plainly_markdown(cleaned.text)
    matter, items, notices = (_set_markdown if markdown else _set_plain)(cleaned.text)
    told = (*decoded.notices, *cleaned.notices, *matter.notices, *notices)
    form = "markdown" if markdown else "plain"
    return _composed(_Set(matter, items, told), source, origin, form, decoded.encoding)


def _composed(found: _Set, source: bytes, origin: str, form: str, encoding: str = "") -> Manuscript:
    matter, items, notices = found
    _refuse_long_blocks(items)
    composed = Composer(with_front_matter(items, matter))
    text, layout = composed.composed()
    _refuse_without_words(items, text, origin)
    return Manuscript(
        source=source,
        origin=origin,
        format=form,
        encoding=encoding,
        text=text,
        layout=layout,
        title=title_of(composed.items) or origin,
        byline=matter.byline,
        published=matter.published,
        words=count_words(text),
        notices=(*notices, *hidden_notices(text)),
    )


def count_words(text: str) -> int:
    """How many runs of letters and digits the text holds; marks belong to their letters."""
    marks = [ord(each) for each in set(text) if unicodedata.category(each).startswith("M")]
    bare = text.translate(dict.fromkeys(marks)) if marks else text
    return len(_WORD.findall(bare))


def _set_markdown(text: str) -> _Set:
    matter, body = split_front_matter(without_picture_data(text))
    return _Set(matter, *_set_body(body))


def _set_body(body: str) -> tuple[list[Item], tuple[str, ...]]:
    # Plain text needs nothing of what this takes to load.
    from fact_desk.text.markdown import set_markdown

    _refuse_long_lines(body)
    composer = Composer()
    notices = set_markdown(body, composer)
    return composer.items, notices


def _set_plain(text: str) -> _Set:
    _refuse_long_lines(text)
    composer = Composer()
    set_plain(text, composer)
    return _Set(FrontMatter(), composer.items, ())


def _refuse_unless_a_file(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ArticleUnreadable(f"{name} is a folder; open the article's own file.")
    if not stat.S_ISREG(status.st_mode):
        raise ArticleUnreadable(f"{name} is a device or a pipe; open the article's own file.")


def _refuse_open_database(path: Path, name: str) -> None:
    # Its log shows it. If it is this program's own desk, reading it would undo SQLite's locks.
    if path.with_name(f"{path.name}-wal").exists():
        raise ArticleUnreadable(f"{name} is a desk or another database; open an article's file.")


def _refuse_if_large(size: int, name: str) -> None:
    if size > LIMIT:
        raise ArticleTooLarge(
            f"{name} is larger than {LIMIT // 1_000_000} MB, the most that is opened; "
            "split it into several articles."
        )


def _refuse_long_lines(text: str) -> None:
    # Before the words are set, which takes its time.
    if max(map(len, text.split("\n"))) > LONGEST_BLOCK:
        raise ArticleTooLarge(_too_long())


def _refuse_long_blocks(items: Sequence[Item]) -> None:
    if max((len(item.words) for item in items), default=0) > LONGEST_BLOCK:
        raise ArticleTooLarge(_too_long())


def _too_long() -> str:
    return (
        f"The article has a paragraph of more than {LONGEST_BLOCK:,} characters, the most that can "
        "be shown; break it into several lines."
    )


def _refuse_without_words(items: Sequence[Item], text: str, origin: str) -> None:
    only_pictures = all(item.block.kind is BlockKind.PICTURE for item in items)
    if only_pictures or not HIDDEN.sub("", text).strip():
        what = "The clipboard" if origin == CLIPBOARD else origin
        raise ArticleUnreadable(f"{what} holds no words; open or paste an article with some text.")
