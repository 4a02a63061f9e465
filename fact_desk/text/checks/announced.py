"""Count: a number of things announced that does not fit the list behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from fact_desk.model.figure import FigureKind
from fact_desk.model.flag import Severity
from fact_desk.model.layout import Block, BlockKind
from fact_desk.model.span import Span
from fact_desk.text.checks.facts import Doubt
from fact_desk.text.checks.listed import Item, Listing, listings
from fact_desk.text.checks.marked import Sentence
from fact_desk.text.checks.page import Page
from fact_desk.text.checks.written import in_words, is_whole
from fact_desk.text.figures import FoundFigure

_MOST = 30
_LONGEST = 60
_LISTED = frozenset("""
demands things points steps ways reasons questions changes conditions areas examples tips lessons
principles goals types kinds categories options rules factors features benefits challenges items
recommendations measures proposals stages phases methods tools resources elements components
criteria topics themes takeaways facts myths mistakes problems issues pillars priorities strategies
tactics aims objectives forms parts sections groups requirements commitments promises ideas sites
projects towns cities countries names candidates winners finalists places services programs
programmes rewards answers charges counts offences tasks targets moves scenarios
""".split())  # fmt: skip
_ITEM = re.compile(r"\s*(?:[-*•‣◦·–]|\d{1,2}[.)])\s")
_OPEN = re.compile(
    r"\b(?:including|include[sd]?|such as|among|for example|some of|at least|these are some|e\.g)\b"
)
_POINTED = re.compile(r"\b(?:following|these|below|as follows)\b")
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|had|have|who|which|that|will|would|said|says|where|when|because)\b"
)
_SHORT = 60


def find_miscounts(page: Page) -> Iterator[Doubt]:
    """Doubts like: the list has five points; the text announces four demands."""
    for number, block in enumerate(page.blocks):
        if page.by_block[number] and block.span.of(page.text).rstrip().endswith(":"):
            doubt = _bulleted(page, number, page.by_block[number][-1])
            if doubt is not None:
                yield doubt
    for sentence in page.telling:
        yield from _in_prose(page, sentence)


def _announcing(sentence: Sentence, end: int | None = None) -> FoundFigure | None:
    """The last count before the list, if it is exact and all that could announce it."""
    place = len(sentence.marked) if end is None else end
    counts = [
        found
        for found in sentence.figures_in(0, place)
        if found.figure.kind is FigureKind.COUNT and is_whole(found.figure)
    ]
    if not counts or counts[-1].figure.value is None:
        return None
    return counts[-1] if 2 <= counts[-1].figure.value <= _MOST else None


def _bulleted(page: Page, number: int, sentence: Sentence) -> Doubt | None:
    announced = _announcing(sentence)
    if announced is None or _OPEN.search(sentence.marked):
        return None
    items = _items(page, number)
    told = announced.figure.value
    if not 2 <= len(items) < _LONGEST // 2 or told == len(items):
        return None
    listed = announced.figure.unit in _LISTED
    if _POINTED.search(sentence.marked) and not listed:
        return None
    explanation = (
        f"The list has {in_words(len(items))} items; the text announces {page.exact(announced)}."
    )
    severity = Severity.ERROR if listed else Severity.WARNING
    return Doubt(severity, explanation, (announced.span, *items))


def _items(page: Page, number: int) -> list[Span]:
    """The spans of the items of the list right behind the block of that number."""
    opening = page.blocks[number]
    items: list[Span] = []
    depth = 0
    for place in range(number + 1, min(number + 1 + _LONGEST, len(page.blocks))):
        block = page.blocks[place]
        if _is_item(page, block):
            depth = depth or block.list_depth
            if block.list_depth < depth:
                break
            if block.list_depth == depth and depth >= opening.list_depth:
                items.append(block.span)
        elif not block.list_depth or block.list_depth < depth:
            break
    return items


def _is_item(page: Page, block: Block) -> bool:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.PICTURE):
        return False
    return bool(block.bullet) or _ITEM.match(block.span.of(page.text)) is not None


def _in_prose(page: Page, sentence: Sentence) -> Iterator[Doubt]:
    for listing in listings(sentence):
        announced = _announcing(sentence, listing.opens)
        if announced is None or not listing.closed or not _are_things(sentence, listing.items):
            continue
        if sentence.marked.startswith((" are ", " were "), listing.opens) and not _are_names(
            page, sentence, listing
        ):
            continue
        told, least = announced.figure.value, len(listing.items)
        if told is None or least <= told <= least + listing.loose:
            continue
        explanation = (
            f"The text names {in_words(least)} things; it announces {page.exact(announced)}."
        )
        sure = told > least or announced.figure.unit in _LISTED
        items = [_stretch(page, sentence, item) for item in listing.items]
        severity = Severity.ERROR if sure and _is_near(told, least) else Severity.WARNING
        yield Doubt(severity, explanation, (announced.span, *items))


def _are_names(page: Page, sentence: Sentence, listing: Listing) -> bool:
    """Whether all items are names: "are tired, hungry and cold" lists nobody."""
    return all(
        page.text[sentence.offset(item.start) : sentence.offset(item.end)][:1].isupper()
        for item in listing.items
    )


def _is_near(told: Decimal, named: int) -> bool:
    return abs(told - named) <= max(1, named // 2)


def _stretch(page: Page, sentence: Sentence, item: Item) -> Span:
    return sentence.stretch(item.start, item.end)


def _are_things(sentence: Sentence, items: Sequence[Item]) -> bool:
    """Whether every item is a short naming of a thing, so that the items can be counted."""
    words = [sentence.marked[item.start : item.end].strip() for item in items]
    if any(not word or len(word) > _SHORT or _CLAUSE.search(word) for word in words):
        return False
    if any("\ue000" <= letter <= "\ue006" for word in words for letter in word):
        return False
    firsts = {word.split()[0] in ("a", "an", "the", "her", "his", "their") for word in words}
    short = all(len(word.split()) <= 3 for word in words)
    return len(firsts) == 1 and (firsts == {True} or short)
