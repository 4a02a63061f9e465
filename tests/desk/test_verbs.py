"""Each verb changes what it is for and nothing else, and refuses what makes no sense."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs import annotations, articles, flags
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Annotation, Claim, Quote, QuoteKind, Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import BY_HAND, Flag
from fact_desk.model.operation import Operation, Stamp
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from fact_desk.model.target import Target
from tests.desks import EDITOR, TEXT, add_article, mark, rows_of

AT = "2031-05-02T09:30:00.000Z"
FIGURE = Figure(Decimal("14"), unit="percent", kind=FigureKind.PERCENT, by_hand=True)
QUOTE = Quote("Odile Marrin", "in a letter", "2031-05-01", QuoteKind.PARTIAL)


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    """An empty desk."""
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as made:
        yield made


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    """The draft of its one article."""
    return add_article(desk)


@pytest.fixture
def marked(desk: Desk, draft: DraftText) -> Annotation:
    """The one mark in it."""
    return mark(desk, draft, "14 per cent")


Verb = Callable[[Stamp, Annotation, DraftText], Operation]

CHANGES: dict[str, tuple[Verb, dict[str, object]]] = {
    # the verb, and all that it changes
    "retag": (
        lambda stamp, one, _: annotations.retag(stamp, one, Tag.QUOTE),
        {"tag": Tag.QUOTE},
    ),
    "move_edges": (
        lambda stamp, one, draft: annotations.move_edges(stamp, one, draft, Span(0, 11)),
        {"target": Target.in_text(TEXT, Span(0, 11))},
    ),
    "confirm": (
        lambda stamp, one, _: annotations.set_status(stamp, one, Status.CONFIRMED),
        {"status": Status.CONFIRMED, "checked_by": EDITOR, "checked_at": AT},
    ),
    "correct": (
        lambda stamp, one, _: annotations.set_status(
            stamp, one, Status.NEEDS_CORRECTION, " by 15 per cent "
        ),
        {
            "status": Status.NEEDS_CORRECTION,
            "correction": "by 15 per cent",
            "checked_by": EDITOR,
            "checked_at": AT,
        },
    ),
    "recheck": (
        lambda stamp, one, _: annotations.set_status(stamp, one, Status.RECHECK),
        {"status": Status.RECHECK},
    ),
    "note": (
        lambda stamp, one, _: annotations.set_note(stamp, one, " as\nit\0is \u2028"),
        {"note": " as\nit\0is \u2028"},
    ),
    "figure": (
        lambda stamp, one, _: annotations.set_figure(stamp, one, FIGURE),
        {"figure": FIGURE},
    ),
    "quote": (lambda stamp, one, _: annotations.set_quote(stamp, one, QUOTE), {"quote": QUOTE}),
    "claim": (
        lambda stamp, one, _: annotations.set_claim(
            stamp, one, Claim("the board", checkable=False)
        ),
        {"claim": Claim("the board", checkable=False)},
    ),
    "flag": (
        lambda stamp, one, _: flags.raise_flag(stamp, one, "a flag", " odd "),
        {"flags": (Flag("a flag", BY_HAND, explanation="flagged by the editor", reason="odd"),)},
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_changes_that_alone(case: str, desk: Desk, draft: DraftText, marked: Annotation) -> None:
    verb, changed = CHANGES[case]
    operation = desk.run(verb(Stamp("an operation", AT, EDITOR), marked, draft))
    after = desk.look.annotation(marked.id)
    assert {
        field.name: getattr(after, field.name)
        for field in fields(Annotation)
        if getattr(after, field.name) != getattr(marked, field.name)
    } == changed
    assert desk.look.history(marked.id)[-1] == operation
    assert desk.undo() == operation
    assert desk.look.annotation(marked.id) == marked


def test_details_of_a_former_tag_are_there_on_return(desk: Desk, marked: Annotation) -> None:
    desk.run(annotations.set_claim(desk.stamp(), marked, Claim("the board")))
    for tag in (Tag.QUOTE, Tag.CLAIM):
        desk.run(annotations.retag(desk.stamp(), desk.look.annotation(marked.id), tag))
    assert desk.look.annotation(marked.id).claim == Claim("the board")


def test_verdict_that_is_taken_back_names_nobody(desk: Desk, marked: Annotation) -> None:
    for status in (Status.CONFIRMED, Status.OPEN):
        found = desk.look.annotation(marked.id)
        desk.run(annotations.set_status(desk.stamp(), found, status))
    assert desk.look.annotation(marked.id) == marked


def test_flag_is_raised_reasoned_and_taken_back(desk: Desk, marked: Annotation) -> None:
    desk.run(flags.raise_flag(desk.stamp(), marked, new_id()))
    flagged = desk.look.annotation(marked.id)
    assert flagged.is_flagged
    desk.run(flags.give_reason(desk.stamp(), flagged, "No source."))
    reasoned = desk.look.annotation(marked.id)
    assert [flag.reason for flag in reasoned.flags] == ["No source."]
    desk.run(flags.take_back_flag(desk.stamp(), reasoned))
    assert desk.look.annotation(marked.id) == marked
    for before in (reasoned, flagged, marked):
        desk.undo()
        assert desk.look.annotation(marked.id) == before


def test_delete_takes_flags_along_and_undo_brings_them_back(desk: Desk, marked: Annotation) -> None:
    desk.run(flags.raise_flag(desk.stamp(), marked, new_id(), "odd"))
    flagged = desk.look.annotation(marked.id)
    before = rows_of(desk.path)
    desk.run(annotations.delete(desk.stamp(), flagged))
    assert not rows_of(desk.path)["flag"]
    assert desk.look.annotation_or_none(marked.id) is None
    desk.undo()
    assert desk.look.annotation(marked.id) == flagged
    assert rows_of(desk.path) == before


REFUSED: dict[str, tuple[Verb, str]] = {
    # what makes no sense, and words of the sentence
    "no words": (
        lambda stamp, _, draft: annotations.annotate(stamp, draft, Span(3, 3), Tag.CLAIM, "x"),
        "no words at 3 to 3",
    ),
    "behind the text": (
        lambda stamp, _, draft: annotations.annotate(
            stamp, draft, Span(0, len(TEXT) + 1), Tag.CLAIM, "x"
        ),
        f"the text has {len(TEXT)} characters",
    ),
    "far behind the text": (
        lambda stamp, one, draft: annotations.move_edges(stamp, one, draft, Span(1, 10**30)),
        "no words at 1 to 1000",
    ),
    "same tag": (
        lambda stamp, one, _: annotations.retag(stamp, one, one.tag),
        "stands already",
    ),
    "same span": (
        lambda stamp, one, draft: annotations.move_edges(stamp, one, draft, one.span),
        "stands already",
    ),
    "same status": (
        lambda stamp, one, _: annotations.set_status(stamp, one, one.status),
        "It is open already",
    ),
    "correction without wording": (
        lambda stamp, one, _: annotations.set_status(stamp, one, Status.NEEDS_CORRECTION, " \n"),
        "needs its wording",
    ),
    "same note": (lambda stamp, one, _: annotations.set_note(stamp, one, ""), "stands already"),
    "no flag to take back": (
        lambda stamp, one, _: flags.take_back_flag(stamp, one),
        "no flag that was raised by hand",
    ),
    "no flag to give a reason for": (
        lambda stamp, one, _: flags.give_reason(stamp, one, "odd"),
        "stands already",
    ),
    "second flag": (
        lambda stamp, one, _: flags.raise_flag(stamp, replace(one, flags=(Flag("1"),)), "2"),
        "flagged already",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refuses(case: str, desk: Desk, draft: DraftText, marked: Annotation) -> None:
    verb, words = REFUSED[case]
    with pytest.raises(BadRequest, match=words):
        verb(desk.stamp(), marked, draft)


TITLES: list[tuple[str, str | None]] = [
    # what is typed, and the title that comes of it
    ("  Fares\n go \t up ", "Fares go up"),
    ("<b>=1+1</b> 😀", "<b>=1+1</b> 😀"),
    ("", None),
    (" \n\u2003 ", None),
]


@pytest.mark.parametrize(("typed", "title"), TITLES)
def test_rename(typed: str, title: str | None, desk: Desk, draft: DraftText) -> None:
    article = desk.look.article(draft.draft.article)
    if title is None:
        with pytest.raises(BadRequest, match="needs a title"):
            articles.rename(desk.stamp(), article, typed)
        return
    desk.run(articles.rename(desk.stamp(), article, typed))
    assert desk.look.article(article.id) == replace(article, title=title)
