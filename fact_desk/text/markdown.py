"""Markdown as canonical text and layout: CommonMark with tables, strike-through and footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypedDict, cast

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from fact_desk.text.composer import Composer
from fact_desk.text.markdown_blocks import BlockSetter
from fact_desk.text.markdown_prose import prose_groups
from fact_desk.text.markdown_rules import (
    DEEPEST,
    FLATTENED,
    limit_depth,
    take_lines_as_paragraphs,
)
from fact_desk.text.reflow import wrap_width

_FLATTENED_NOTICE = (
    f"Quotes or lists lie in one another deeper than {DEEPEST} levels; the innermost were set "
    "flat, with all their words."
)


class _Footnote(TypedDict, total=False):
    """What the footnote plugin keeps of a footnote: its label, or the tokens inside `^[ ]`."""

    label: str
    tokens: list[Token]


def set_markdown(source: str, composer: Composer) -> tuple[str, ...]:
    """Set a clean source with the composer; returns notices for the editor."""
    groups = list(prose_groups(source))
    wrapped = all(len(group) == 1 for group in groups) or wrap_width(groups) > 0
    environment: dict[str, object] = {}
    body, definitions = _parted(_parser(wrapped).parse(source, environment))
    setter = BlockSetter(composer, wrapped=wrapped)
    setter.take(body)
    for label, tokens in _footnotes(definitions, environment):
        setter.take_footnote(label, tokens)
    return (_FLATTENED_NOTICE,) if FLATTENED in environment else ()


@cache
def _parser(wrapped: bool) -> MarkdownIt:
    # Inline markup may nest a little deeper than blocks, which must never reach the limit.
    md = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST + 6})
    md.enable(["table", "strikethrough"]).use(footnote_plugin, move_to_end=False)
    limit_depth(md)
    if not wrapped:
        take_lines_as_paragraphs(md)
    return md


def _parted(tokens: Sequence[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """The body's tokens, and those of the footnotes' definitions by label.

    Where a label is defined twice, its footnote is both.
    """
    body: list[Token] = []
    definitions: dict[str, list[Token]] = {}
    within = [body]
    for token in tokens:
        if token.type == "footnote_reference_open":
            within.append(definitions.setdefault(str(token.meta["label"]), []))
        elif token.type == "footnote_reference_close":
            within.pop()
        else:
            within[-1].append(token)
    return body, definitions


def _footnotes(
    definitions: dict[str, list[Token]], environment: dict[str, object]
) -> Iterator[tuple[str, Sequence[Token]]]:
    """Footnotes in order of reference, numbered; then those that nothing refers to, by label."""
    kept = cast("dict[str, dict[int, _Footnote]]", environment.get("footnotes", {}))
    for number, footnote in sorted(kept.get("list", {}).items()):
        if "label" in footnote:
            yield str(number + 1), definitions.pop(footnote["label"], [])
        else:
            inline = Token("inline", "", 0, children=footnote.get("tokens", []))
            yield str(number + 1), [inline]
    yield from definitions.items()
