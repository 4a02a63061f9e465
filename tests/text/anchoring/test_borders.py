"""Signs at the edges of paragraphs: an edit in one leaves the marks of the others as they are."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.text.anchoring import Fate, Mark, carry_over
from tests.text.anchoring.articles import new_sentence

_AROUND = (
    ("", ""),
    ("“", "”"),
    ('"', '"'),
    ("‘", "’"),
    ("„", "“"),
    ("«", "»"),
    ("(", ")"),
    ("[", "]"),
    ("— ", " —"),
    ("–", "–"),
    ("“", ""),
    ("", "”"),
    ("*", "*"),
)


def _paragraph(random: Random) -> str:
    """One to three sentences, the first and last of which may be in quotation marks or brackets."""
    sentences = [new_sentence(random) for _ in range(random.randint(1, 3))]
    for place in (0, -1):
        opening, closing = random.choice(_AROUND)
        sentences[place] = f"{opening}{sentences[place]}{closing}"
    return " ".join(sentences)


def _edit(random: Random) -> tuple[list[str], list[str], int]:
    """Paragraphs before and after an edit within one of them, and that one's number."""
    before = list(dict.fromkeys(_paragraph(random) for _ in range(random.randint(2, 5))))
    place = random.randrange(len(before))
    after = [*before[:place], _edited(random, before[place]), *before[place + 1 :]]
    return before, after, place


def _edited(random: Random, paragraph: str) -> str:
    """The paragraph with a stretch at its start, end or anywhere exchanged, cut or grown."""
    words = paragraph.split(" ")
    start = random.choice([0, random.randrange(len(words))])
    end = random.choice([len(words), random.randint(start, len(words))])
    new = " ".join(random.choices(words, k=random.randint(0, 3)))
    opening, closing = random.choice(_AROUND)
    words[start:end] = [f"{opening}{new}{closing}"] if new else []
    return " ".join(words) or "Cut."


chance = st.integers(0, 10**9).map(Random)


@given(chance, st.sampled_from(list(Tag)))
def test_an_edit_within_a_paragraph_leaves_the_others(random: Random, tag: Tag) -> None:
    before, after, place = _edit(random)
    marks: list[Span] = []
    wanted: list[Span] = []
    for number, paragraph in enumerate(before):
        if number == place:
            continue
        whole = Span(0, len(paragraph))
        for span in (whole, _span(random, paragraph)):
            marks.append(_within(before, number, span))
            wanted.append(_within(after, number, span))
    old, new = "\n".join(before), "\n".join(after)
    outcomes = carry_over(old, new, [Mark(span, tag) for span in marks])
    assert [(one.fate, one.span) for one in outcomes] == [(Fate.UNCHANGED, one) for one in wanted]


@given(chance)
def test_no_mark_of_the_edited_paragraph_grows_over_its_ends(random: Random) -> None:
    before, after, place = _edit(random)
    spans = [Span(0, len(before[place])), *(_span(random, before[place]) for _ in range(4))]
    marks = [Mark(_within(before, place, span), Tag.CLAIM) for span in spans]
    home = _within(after, place, Span(0, len(after[place])))
    outcomes = carry_over("\n".join(before), "\n".join(after), marks)
    assert all(home.contains(one.span) for one in outcomes if one.span)


def _span(random: Random, paragraph: str) -> Span:
    """From the start of a word, with its signs, to the end of the same or a later one."""
    starts = [0, *(at + 1 for at, sign in enumerate(paragraph) if sign == " ")]
    start = random.choice(starts)
    ends = [*(at - 1 for at in starts if at > start), len(paragraph)]
    return Span(start, random.choice(ends))


def _within(paragraphs: list[str], number: int, span: Span) -> Span:
    start = sum(len(each) + 1 for each in paragraphs[:number])
    return Span(start + span.start, start + span.end)
