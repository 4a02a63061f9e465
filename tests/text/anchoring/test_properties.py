"""What holds for every edit of every text."""

from __future__ import annotations

import unicodedata
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.text.anchoring import Fate, Mark, carry_over
from tests.text.anchoring.articles import edited_elsewhere, new_article, new_span

tags = st.sampled_from(list(Tag))
chance = st.integers(0, 10**9).map(Random)


@given(chance, tags)
def test_an_edit_elsewhere_leaves_a_mark_unchanged(random: Random, tag: Tag) -> None:
    article = new_article(random)
    sentence = random.choice(article.sentences)
    span = new_span(random, sentence)
    after = edited_elsewhere(random, article, sentence)
    assume(after.sentences.count(sentence) == 1)
    (outcome,) = carry_over(article.text, after.text, [Mark(article.place_of(sentence, span), tag)])
    assert outcome.fate is Fate.UNCHANGED
    assert outcome.span == after.place_of(sentence, span)


@given(chance, tags)
def test_a_changed_digit_is_to_be_checked_again(random: Random, tag: Tag) -> None:
    article = new_article(random)
    text = article.text
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    assume(digits)
    at = random.choice(digits)
    after = text[:at] + str((int(text[at]) + random.randint(1, 9)) % 10) + text[at + 1 :]
    start = text.rfind(" ", 0, at) + 1 if " " in text[:at] else 0
    start = max(start, text.rfind("\n", 0, at) + 1)
    length = random.randint(at + 1 - start, 40)
    span = Span(start, min(len(text), start + length))
    (outcome,) = carry_over(text, after, [Mark(span, tag)])
    assert outcome.fate is Fate.RECHECK
    assert outcome.span is not None
    assert outcome.span.holds(at)


@given(chance, tags)
def test_the_same_text_changes_nothing(random: Random, tag: Tag) -> None:
    text = new_article(random).text
    spans = [_any_span(random, text) for _ in range(10)]
    outcomes = carry_over(text, text, [Mark(span, tag) for span in spans])
    assert [(each.fate, each.span) for each in outcomes] == [
        (Fate.UNCHANGED, span) for span in spans
    ]


@given(chance, tags)
def test_typography_alone_changes_nothing(random: Random, tag: Tag) -> None:
    article = new_article(random)
    sentence = random.choice(article.sentences)
    span = new_span(random, sentence)
    text = article.text
    after, places = _typeset(random, text)
    mark = article.place_of(sentence, span)
    (outcome,) = carry_over(text, after, [Mark(mark, tag)])
    assert outcome.fate is Fate.UNCHANGED
    assert outcome.span is not None
    assert (outcome.span.start, outcome.span.end) == (places[mark.start], places[mark.end - 1] + 1)


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_any_texts_give_places_within_them(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    span = Span(start, data.draw(st.integers(start, len(before))))
    (outcome,) = carry_over(before, after, [Mark(span, Tag.CLAIM)])
    places = [*([outcome.span] if outcome.span else []), *outcome.candidates]
    assert all(place.end <= len(after) for place in places)
    assert (outcome.span is None) == (outcome.fate in (Fate.AMBIGUOUS, Fate.LOST))


def _any_span(random: Random, text: str) -> Span:
    start = random.randrange(len(text))
    return Span(start, random.randint(start + 1, len(text)))


def _typeset(random: Random, text: str) -> tuple[str, list[int]]:
    """The text in other typography, and where the last piece of each old code point now is."""
    decomposed = random.random() < 0.5
    pieces: list[str] = []
    for sign in text:
        if sign == " ":
            pieces.append(random.choice([" ", " ", "\u00a0", "\n", "  "]))
        elif sign == "\n":
            pieces.append(random.choice(["\n", "\r\n", "\n\n"]))
        else:
            pieces.append(unicodedata.normalize("NFD", sign) if decomposed else sign)
    places: list[int] = []
    end = 0
    for piece in pieces:
        places.append(end if piece[0].isspace() else end + len(piece) - 1)
        end += len(piece)
    return "".join(pieces), places
