"""Invented articles with annotations, for the tests of the data formats."""

from __future__ import annotations

from dataclasses import replace

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.model.annotation import Annotation, Claim, Quote, QuoteKind, Status, Tag
from fact_desk.model.article import Article, Draft, DraftText
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Flag
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.source import Citation, Source
from fact_desk.model.span import Span
from fact_desk.model.target import Target

WRITTEN = "2026-03-04T10:00:00.000Z"
TEXT = (
    "🦭 The harbour at Ostrelle took 66,000 people across in May, the port office said.\n"
    "“We held out for six years,” said Odile Marrin."
)


def on(words: str, tag: Tag, text: str = TEXT) -> Annotation:
    """An annotation on the first place of the words."""
    start = text.index(words)
    target = Target.in_text(text, Span(start, start + len(words)))
    name = f"{start:016x}"
    return Annotation(
        name, "a1", "d1", tag, target, made_by="Ines Varga", made_at="2026-03-01T09:00:00.000Z"
    )


def checked(annotation: Annotation, status: Status, correction: str = "") -> Annotation:
    """The annotation with a verdict."""
    return replace(
        annotation,
        status=status,
        correction=correction,
        checked_by="Ada Ostrander",
        checked_at="2026-03-02T09:30:00.000Z",
    )


def three() -> tuple[Annotation, Annotation, Annotation]:
    """A claim, a figure and a quote with all their details."""
    claim = replace(
        checked(on("took 66,000 people across", Tag.CLAIM), Status.NEEDS_CORRECTION, "60,000"),
        claim=Claim("the port office", True),
        note="Ring them <b>again</b>",
        flags=(Flag("f1", reason="of what year?"),),
        sources=(Citation("c1", Source("s1", "Port ledger", "https://port.example"), "p. 4"),),
    )
    figure = replace(
        on("66,000 people", Tag.FIGURE),
        figure=replace(Figure(kind=FigureKind.COUNT), unit="people"),
    )
    quote = replace(
        checked(on("We held out for six years,", Tag.QUOTE), Status.CONFIRMED),
        quote=Quote("Odile Marrin", "in Ostrelle", "2026-02-01", QuoteKind.FULL),
    )
    return claim, figure, quote


def dossier(*annotations: Annotation, text: str = TEXT, title: str = "Ferries") -> Dossier:
    """The article with those annotations."""
    article = Article("a1", title, "Ida Lund", "2026-03-05", made_at=WRITTEN)
    draft = Draft("d1", "a1", 1, "b1", "ferries.md", "markdown", len(text.split()), WRITTEN)
    marks = tuple(Numbered(number, one) for number, one in enumerate(annotations, start=1))
    layout = Layout((Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    return Dossier(article, DraftText(draft, text, layout), marks, WRITTEN, "Ines Varga")
